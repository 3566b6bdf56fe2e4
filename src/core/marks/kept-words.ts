import type { Finding } from '../finding';
import { widthOf } from '../grid/cells';
import { textAt, type Grid } from '../grid/grid';
import { address } from '../grid/range';
import type { Rule } from '../rules/rule';
import { LOCALES } from '../text/locale';
import { FINDING_COLUMNS, FINDINGS_SHEET_WORDS, type FindingColumn } from './findings-sheet-words';

/** A row of an earlier findings sheet in which a person wrote something (lời giải trình đã ghi). */
export interface KeptRow {
  /** Rule and place, to find the row again. */
  readonly key: string;
  readonly texts: Readonly<Record<FindingColumn, string>>;
}

/** Rule and place of a finding, as they can be read back from the sheet. */
export const rowKey = ({ ruleId, at }: Pick<Finding, 'ruleId' | 'at'>): string => `${ruleId} ${address(at)}`;

type Places = Readonly<Record<FindingColumn, number>>;

function header(grid: Grid, row: number): Places | null {
  const texts = Array.from({ length: widthOf(grid.cells, row) }, (_, column) => textAt(grid, row, column));
  for (const locale of LOCALES) {
    const words = FINDINGS_SHEET_WORDS[locale].columns;
    const found = FINDING_COLUMNS.map((name) => [name, texts.indexOf(words[name])] as const);
    const needed = found.filter(([name]) => name === 'cell' || name === 'rule' || name === 'explanation');
    if (needed.every(([, at]) => at >= 0)) {
      const places = {} as Record<FindingColumn, number>;
      for (const [name, at] of found) places[name] = at;
      return places;
    }
  }
  return null;
}

/** The columns that are people's to write in, of a row that may head a findings sheet. */
export const explanationColumns = (texts: readonly string[]): number[] =>
  LOCALES.flatMap((locale) => {
    const { explanation, opinion } = FINDINGS_SHEET_WORDS[locale].columns;
    return [texts.indexOf(explanation), texts.indexOf(opinion)];
  }).filter((column) => column >= 0);

/** The header of a findings sheet and the columns under it that are people's to write in; null in any other sheet. */
export function headerRowOf(sheet: Grid): { readonly row: number; readonly columns: readonly number[] } | null {
  for (let row = 0; row < sheet.cells.height; row++) {
    const places = header(sheet, row);
    if (places) return { row, columns: [places.explanation, places.opinion].filter((column) => column >= 0) };
  }
  return null;
}

/** Stands for a rule that is called otherwise now: its row is known by its place alone. */
const UNKNOWN = '?';

/** The id of the rule, as sheets of old have it behind the title. */
export const OLD_ID = / \(([a-z0-9-]+)\)$/;

/** The rule that a title of either language names; sheets of old have its id in brackets. */
function ruleOf(text: string, rules: readonly Rule[]): string {
  const named = rules.find((rule) => LOCALES.some((locale) => rule.text[locale].title === text));
  return named?.id ?? OLD_ID.exec(text)?.[1] ?? UNKNOWN;
}

/** The key of a row at the same place whose rule is called otherwise now. */
export const placeKey = (key: string): string => key.replace(/^\S+/, UNKNOWN);

/** What people wrote in an earlier findings sheet, wherever its columns stand now. */
export function keptRows(sheet: Grid | null, rules: readonly Rule[]): KeptRow[] {
  if (!sheet) return [];
  let places: Places | null = null;
  const rows: KeptRow[] = [];
  for (let row = 0; row < sheet.cells.height; row++) {
    if (!places) {
      places = header(sheet, row);
      continue;
    }
    const texts = {} as Record<FindingColumn, string>;
    for (const name of FINDING_COLUMNS) texts[name] = places[name] < 0 ? '' : textAt(sheet, row, places[name]);
    const isRow = texts.rule !== '' && texts.cell !== '';
    if (isRow && texts.explanation + texts.opinion !== '')
      rows.push({ key: `${ruleOf(texts.rule, rules)} ${texts.cell}`, texts });
  }
  return rows;
}

/** Hands the kept words out, each row once. */
export function wordsFor(rows: readonly KeptRow[]): { take(key: string): KeptRow | null; left(): readonly KeptRow[] } {
  const waiting = new Map<string, KeptRow[]>();
  for (const row of [...rows].reverse()) {
    const same = waiting.get(row.key);
    if (same) same.push(row);
    else waiting.set(row.key, [row]);
  }
  const taken = new Set<KeptRow>();
  return {
    take: (key) => {
      const row = waiting.get(key)?.pop() ?? waiting.get(placeKey(key))?.pop() ?? null;
      if (row) taken.add(row);
      return row;
    },
    left: () => rows.filter((row) => !taken.has(row)),
  };
}
