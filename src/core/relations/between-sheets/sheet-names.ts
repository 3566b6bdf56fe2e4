import { placeOf } from '../../arithmetic/names';
import { periodIn, periodKey } from '../../facts/period';
import type { Table } from '../../table/table';
import { fold } from '../../text/fold';

/** A text as names are looked up: without accents, spaces and signs, so that "DaoSan" is "Dào San". */
export const compact = (text: string): string => fold(text).replace(/[^a-z0-9]+/g, '');

/** Shorter runs of words name nothing ("xa", "so"). */
const SHORTEST = 4;
/** Longer names than so many words are sentences. */
const LONGEST = 6;
/** As many words of a title are looked through. */
const MOST_WORDS = 60;

/** Every run of words in a text, run together: "xã Dào San" gives "xadaosan", "daosan", "xadao". */
export function runsOf(text: string): string[] {
  const words = fold(text)
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .slice(0, MOST_WORDS);
  const found = new Set<string>();
  for (let from = 0; from < words.length; from++) {
    let run = '';
    for (let to = from; to < Math.min(words.length, from + LONGEST); to++) {
      run += words[to] ?? '';
      if (run.length >= SHORTEST) found.add(run);
    }
  }
  return [...found];
}

/** A period as a name: sheets "2022" and "Năm 2022" are one. */
function periodName(text: string): string | null {
  const { period, rest } = periodIn(text);
  return compact(rest) === '' && (period.years !== null || period.part !== null) ? `@${periodKey(period)}` : null;
}

/** Names under which a heading or label may mean a sheet, the surest first. */
export function namesIn(text: string): string[] {
  const period = periodName(text);
  const keys = [compact(text), compact(placeOf(text).loose), ...(period === null ? [] : [period])];
  return [...new Set(keys)].filter((key) => key.length > 1);
}

/** What a sheet is called, in tiers: its whole name, words of its name, words of its title block. */
export function namesOfSheet(table: Table): readonly (readonly string[])[] {
  const { sheet } = table.range;
  const bare = sheet.replace(/^\s*\(?\d{1,3}[).:_-]+\s*/, '');
  const titles = table.title.lines.filter(({ text }) => text.length < 200).slice(-8);
  return [
    [...new Set([...namesIn(sheet), ...namesIn(bare)])],
    runsOf(sheet),
    [...new Set(titles.flatMap(({ text }) => runsOf(text)))],
  ];
}
