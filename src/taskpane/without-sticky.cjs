/**
 * A webpack loader for @borgar/fx: its one sticky regular expression (`/…/iy`) is a syntax error in ES5 engines and would
 * stop the whole bundle there. It becomes a global one whose match must begin where it was asked for.
 */
const STICKY = /\/iy;/g;
const EXEC = 'const m = re_ERROR.exec(str);';

module.exports = (source) => {
  if ((source.match(STICKY) || []).length !== 1 || source.split(EXEC).length !== 2)
    throw new Error('@borgar/fx no longer has the one sticky expression that without-sticky.cjs knows');
  return source
    .replace(STICKY, '/ig;')
    .replace(EXEC, 'const found = re_ERROR.exec(str);\n    const m = found && found.index === pos ? found : null;');
};
