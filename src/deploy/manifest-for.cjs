const { OWN_MACHINE } = require('./base-address.cjs');

const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/** `0.2.0-beta.1` as a manifest writes it: four numbers, nothing else. */
const fourNumbers = (version) => [...version.split(/[-+]/)[0].split('.'), '0', '0', '0', '0'].slice(0, 4).join('.');

/** The repository's manifest, for the server at `base` and the version of package.json. */
function manifestFor(manifest, base, version) {
  return manifest
    .split(OWN_MACHINE)
    .join(escaped(base))
    .replace(/<Version>[^<]*<\/Version>/, `<Version>${fourNumbers(version)}</Version>`);
}

module.exports = { fourNumbers, manifestFor };
