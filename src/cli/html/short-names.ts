import { resolve, sep } from 'node:path';

/** The folders of a file and its name; a name typed in two ways is one name. */
const partsOf = (file: string): readonly string[] =>
  resolve(file)
    .split(sep === '/' ? '/' : /[\\/]/)
    .filter((part) => part !== '')
    .map((part) => part.normalize('NFC'));

const tail = (parts: readonly string[], count: number): string => parts.slice(-count).join('/');

/** How many parts of their paths tell files of one name apart. */
function telling(paths: readonly (readonly string[])[]): number {
  const longest = paths.reduce((most, { length }) => Math.max(most, length), 1);
  for (let count = 1; count < longest; count++) {
    if (new Set(paths.map((parts) => tail(parts, count))).size === paths.length) return count;
  }
  return longest;
}

/** Names of files without their paths; those of one name with as many folders as tell them apart (tên tệp). */
export function shortNames(files: readonly string[]): string[] {
  const paths = files.map(partsOf);
  const byName = new Map<string, (readonly string[])[]>();
  for (const parts of paths) {
    const name = tail(parts, 1);
    const others = byName.get(name);
    if (others) others.push(parts);
    else byName.set(name, [parts]);
  }
  const counts = new Map([...byName].map(([name, same]) => [name, telling(same)]));
  return paths.map((parts) => tail(parts, counts.get(tail(parts, 1)) ?? 1));
}
