// Imported first: the parts of the pane that are loaded later lie beside the script that `start.js` chose.
// eslint-disable-next-line regexp/no-super-linear-move -- reads the address of our own script
const BUILD = /([^/]*)\/[^/]*$/;

const script = document.getElementById('build')?.getAttribute('src') ?? '';

const [, build = ''] = BUILD.exec(script) ?? [];

/** The folder of both builds, as the page names it. */
const folder = script.replace(BUILD, '');

__webpack_public_path__ = folder;

/** Where the script is that checks beside the pane's frame; the hash is for caches, the name stays. */
export const checkerScript = `${folder}${build}/checker.js?${__webpack_hash__}`;
