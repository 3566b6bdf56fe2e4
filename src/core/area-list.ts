import { fold } from './text/fold';

/** Vietnam has some ten thousand communes, and ten hamlets in each: a longer list is no list of places. */
export const MOST_AREAS = 100_000;

/** One place a line; the first column of a CSV, with a header that names none left out (danh sách địa bàn). */
export function readAreas(text: string): string[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
  const names = lines.map((line) =>
    (/^\s*"((?:[^"]|"")*)"/.exec(line)?.[1] ?? line.split(/[,;\t]/)[0] ?? '').replace(/""/g, '"').trim(),
  );
  const header = /^(stt|ten|ten (don vi|huyen|xa|dia ban)|don vi|dia ban|huyen|xa|name|area|unit|district|commune)$/;
  return names.filter((name, i) => name !== '' && !(i === 0 && header.test(fold(name))));
}
