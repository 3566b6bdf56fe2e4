import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SRC = join(__dirname, '../../src');

/** What the engine of Excel 2016 and 2019 has of its own (ES5, and the little of ES2015 that Internet Explorer 11 got). */
const OLD: Readonly<Record<string, string>> = {
  Array: 'isArray prototype',
  Math: 'E LN10 LN2 LOG10E LOG2E PI SQRT1_2 SQRT2 abs acos asin atan atan2 ceil cos exp floor log max min pow random round sin sqrt tan',
  Number: 'MAX_VALUE MIN_VALUE NEGATIVE_INFINITY POSITIVE_INFINITY prototype',
  Object:
    'create defineProperties defineProperty freeze getOwnPropertyDescriptor getOwnPropertyNames getPrototypeOf isExtensible isFrozen isSealed keys preventExtensions prototype seal setPrototypeOf',
  String: 'fromCharCode prototype',
};

const kebab = (name: string): string =>
  name === name.toUpperCase()
    ? name.toLowerCase().replace(/_/g, '-')
    : name.replace('NaN', 'Nan').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const files = ['app', 'checker', 'core', 'hosts/office', 'taskpane'].flatMap((folder) =>
  readdirSync(join(SRC, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(SRC, folder, name)),
);

const withoutComments = (file: string): string => readFileSync(file, 'utf8').replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '');

it('every function of the language that the pane calls by name is there in an old engine, or brought along', () => {
  const brought = readFileSync(join(SRC, 'taskpane/polyfills.ts'), 'utf8');
  const lacking = new Set<string>();
  let called = 0;
  for (const file of files)
    for (const [, holder = '', name = ''] of withoutComments(file).matchAll(
      /(?<![\w.])(Array|Math|Number|Object|String)\.(\w+)/g,
    )) {
      called += 1;
      const isThere =
        (OLD[holder] ?? '').split(' ').includes(name) ||
        brought.includes(`'core-js/stable/${holder.toLowerCase()}/${kebab(name)}'`);
      if (!isThere) lacking.add(`${holder}.${name}`);
    }
  expect(called).toBeGreaterThan(300);
  expect([...lacking]).toEqual([]);
});
