const { createHash } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');

/** Goes out with every build: which files belong to it. `npm run check:deploy` holds a server to it. */
const BUILD_LIST = 'build.json';

/** What Excel, or the pane, ever asks for; of Microsoft's own folder what Excel takes in our two languages. */
const ASKED_FOR = [
  /^(?!office-js\/).*\.(html|xml|css|js|png)$/,
  /^office-js\/(office|o15apptofilemappingtable|excel[\w.-]*(?<!debug))\.js$/,
  /^office-js\/(vi-vn|en-us)\/office_strings\.js$/,
];

function* filesUnder(folder, prefix = '') {
  for (const entry of fs.readdirSync(path.join(folder, prefix), { withFileTypes: true })) {
    const name = prefix + entry.name;
    if (entry.isDirectory()) yield* filesUnder(folder, `${name}/`);
    else yield name;
  }
}

const digestOf = (file) => createHash('sha256').update(fs.readFileSync(file)).digest('hex');

/** The version, and the SHA-256 of every file that is asked for. */
function buildList(folder, version) {
  const names = [...filesUnder(folder)].filter((name) => ASKED_FOR.some((asked) => asked.test(name))).sort();
  return { version, files: Object.fromEntries(names.map((name) => [name, digestOf(path.join(folder, name))])) };
}

/** A webpack plugin for the build that is written last. */
const listBuild = (version) => ({
  apply: (compiler) =>
    compiler.hooks.afterEmit.tap('build-list', () => {
      const folder = compiler.outputPath;
      fs.writeFileSync(path.join(folder, BUILD_LIST), `${JSON.stringify(buildList(folder, version), null, 1)}\n`);
    }),
});

module.exports = { BUILD_LIST, buildList, listBuild };
