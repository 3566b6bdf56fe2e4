import type { Examination } from '../../examine';
import { areaKey, areaNames, type AreaNames } from './areas';
import { linesOf, sheetsOf, type Line, type Sheet } from './lines';
import { isGlue, type WordsOf } from './words';

/** A workbook's tables by the words of their lines, so that each figure looks at few of them (mục lục số liệu). */
export interface FigureIndex {
  readonly sheets: readonly Sheet[];
  readonly byWord: ReadonlyMap<string, readonly Line[]>;
  readonly names: AreaNames;
  /** Words of units: "lớp" of "6 lớp" names no row. */
  readonly units: ReadonlySet<string>;
  /** Tables by the places that their rows name. */
  readonly byPlace: ReadonlyMap<string, readonly Sheet[]>;
}

export function indexOf({ tables, rates }: Pick<Examination, 'tables' | 'rates'>, wordsOf: WordsOf): FigureIndex {
  const sheets = sheetsOf(tables, rates, wordsOf);
  const byWord = new Map<string, Line[]>();
  for (const sheet of sheets)
    for (const line of linesOf(sheet, wordsOf))
      for (const word of line.words) {
        const others = byWord.get(word);
        if (others) others.push(line);
        else byWord.set(word, [line]);
      }
  const areas = tables.flatMap(({ rows, columns }) => [...rows, ...columns].flatMap(({ area }) => area ?? []));
  const units = tables.flatMap(({ rows }) => [...new Set(rows.map(({ unit }) => unit?.text ?? ''))]);
  return {
    sheets,
    byWord,
    units: new Set(wordsOf(units.join(' '))),
    names: areaNames(areas, wordsOf),
    byPlace: placesOf(sheets, wordsOf),
  };
}

function placesOf(sheets: readonly Sheet[], wordsOf: WordsOf): ReadonlyMap<string, readonly Sheet[]> {
  const found = new Map<string, Sheet[]>();
  for (const sheet of sheets)
    for (const { area } of sheet.placed) {
      const { name } = areaKey(area ?? '', wordsOf);
      const known = found.get(name);
      if (!known) found.set(name, [sheet]);
      else if (known[known.length - 1] !== sheet) known.push(sheet);
    }
  return found;
}

/** Words that more lines than this have tell none of them: a look-up costs the same however large the workbook is. */
const COMMON = 400;

/** A word counts for more the fewer lines have it; words of every report for little. */
export const weightIn = ({ byWord }: FigureIndex, word: string): number =>
  isGlue(word) ? 0.15 : 1 / (1 + 0.25 * Math.log(Math.max(1, byWord.get(word)?.length ?? 1)));

/** The lines that have some of the words, with how much of their names these are, best first. */
export function linesNamed(index: FigureIndex, words: readonly string[]): readonly Line[] {
  const met = new Map<Line, number>();
  for (const word of words) {
    const lines = index.byWord.get(word) ?? [];
    if (lines.length > COMMON) continue;
    for (const line of lines) met.set(line, (met.get(line) ?? 0) + weightIn(index, word));
  }
  return [...met]
    .map(([line, weight]) => ({ line, weight }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, COMMON / 4)
    .map(({ line }) => line);
}

/** How much of a line's name some words say: 0 to 1. */
export function coverage(index: FigureIndex, name: readonly string[], said: ReadonlySet<string>): number {
  let [all, found] = [0, 0];
  for (const word of name) {
    const weight = weightIn(index, word);
    all += weight;
    if (said.has(word)) found += weight;
  }
  return all === 0 ? 0 : found / all;
}

/** One word is no name. */
const LEAST_NAME = 2;

/** Whether a line's name has every telling word that is said, and at least two. */
function isShortFor({ units }: FigureIndex, name: readonly string[], said: ReadonlySet<string>): boolean {
  let count = 0;
  for (const word of said) {
    if (isGlue(word) || (units.has(word) && name.indexOf(word) < 0)) continue;
    if (name.indexOf(word) < 0) return false;
    count++;
  }
  return count >= LEAST_NAME;
}

/** How well words name a line; "địa chỉ tin cậy" for "Thành lập mới Địa chỉ tin cậy cộng đồng": reports shorten names. */
export function likeness(index: FigureIndex, name: readonly string[], said: ReadonlySet<string>): number {
  const covered = coverage(index, name, said);
  return isShortFor(index, name, said) ? Math.max(covered, 0.8 + 0.12 * covered) : covered;
}
