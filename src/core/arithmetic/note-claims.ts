import { derived } from '../facts/facts';
import { lineOf } from '../grid/cells';
import { cell, isBlank } from '../grid/grid';
import { cellAt, type Range } from '../grid/range';
import type { Table } from '../table/table';
import { fold } from '../text/fold';

/** A share printed in a sentence under the table: `02/9 chỉ tiêu, đạt 22,2%` (câu trong ghi chú). */
export interface ShareClaim {
  readonly at: Range;
  readonly text: string;
  readonly part: number;
  readonly whole: number;
  readonly printed: number;
  readonly decimals: number;
}

/** How many indicators a sentence says are met, not met, or given. */
export interface CountClaim {
  readonly at: Range;
  readonly count: number;
  readonly of: 'met' | 'unmet' | 'given';
}

export interface NoteClaims {
  readonly shares: readonly ShareClaim[];
  readonly counts: readonly CountClaim[];
  /** Indicators given, as the sentences say. */
  readonly given: number | null;
}

const FRACTION = /(?:^|[^\d/])(\d{1,3}) ?\/ ?(\d{1,3}) chi tieu/g;
const COUNT = /(?:^|[^\d/.,])(\d{1,3}) chi tieu(?: \([^)]*\))?,? (?:da |duoc )?(dat|vuot|hoan thanh|chua|khong|tam)/g;
const GIVEN =
  /(?:giao|tong so|tham muu|thuc hien|co)(?: [a-z]+){0,4} (\d{1,3}) chi tieu(?! (?:da |duoc )?(?:dat|vuot|hoan thanh|chua|khong|tam))/;
const SHARE = /(?:dat|chiem)(?: ty le)? (\d{1,3}(?:[.,]\d{1,2})?) ?%/;

function each(pattern: RegExp, text: string, use: (match: RegExpExecArray) => void): void {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) use(match);
}

/** The share said next, before another count of indicators is mentioned. */
function shareAfter(text: string, from: number): { printed: number; decimals: number } | null {
  const rest = text.slice(from);
  const next = rest.search(/\d{1,3} chi tieu/);
  const found = SHARE.exec(next < 0 ? rest : rest.slice(0, next));
  if (!found?.[1]) return null;
  return { printed: Number(found[1].replace(',', '.')), decimals: (/[.,](\d+)/.exec(found[1])?.[1] ?? '').length };
}

const BELOW = 20;

/** Sentences under the table, up to the next thing that has columns, and the labels of rows that hold no item. */
function linesOf(table: Table): { text: string; at: Range }[] {
  const { grid, range } = table;
  const label = table.columns.find((c) => c.role === 'label')?.at ?? range.left;
  const found = table.rows
    .filter((row) => row.role === 'note' || row.role === 'total')
    .map((row) => ({ text: row.label, at: cellAt(grid.sheet, row.at, holder(table, row.at, label)) }));
  for (let row = range.bottom + 1; row <= range.bottom + BELOW; row++) {
    const held = lineOf(grid.cells, row).flatMap((one, column) => (one && !isBlank(one) ? [{ one, column }] : []));
    if (held.length > 3) break;
    for (const { one, column } of held)
      if (typeof one.value === 'string') found.push({ text: one.value, at: cellAt(grid.sheet, row, column) });
  }
  return found;
}

/** The cell of a row that holds its sentence: often the first, not that of the labels. */
function holder({ grid, range }: Table, row: number, label: number): number {
  for (let column = range.left; column <= label; column++)
    if (typeof cell(grid, row, column).value === 'string' && String(cell(grid, row, column).value).length > 12)
      return column;
  return label;
}

const isMet = (word: string | undefined): boolean => /^(dat|vuot|hoan thanh)/.test(word ?? '');

/** What the sentences under a table, and in its total rows, say about its indicators. */
export const noteClaims = derived((facts): NoteClaims => {
  const lines = linesOf(facts).map(({ text, at }) => ({ text, at, key: fold(text) }));
  const counts: CountClaim[] = [];
  const shares: ShareClaim[] = [];
  let given: number | null = null;
  for (const { key, at } of lines) {
    each(FRACTION, key, (m) => {
      given = given ?? Number(m[2]);
      counts.push({ at, count: Number(m[1]), of: 'met' });
    });
    given = given ?? (GIVEN.exec(key)?.[1] ? Number(GIVEN.exec(key)?.[1]) : null);
  }
  for (const { key, at, text } of lines) {
    each(FRACTION, key, (m) => {
      const share = shareAfter(key, m.index + m[0].length);
      if (share) shares.push({ at, text, part: Number(m[1]), whole: Number(m[2]), ...share });
    });
    each(COUNT, key, (m) => {
      counts.push({ at, count: Number(m[1]), of: isMet(m[2]) ? 'met' : 'unmet' });
      const share = given ? shareAfter(key, m.index + m[0].length - (m[2]?.length ?? 0)) : null;
      if (share && given) shares.push({ at, text, part: Number(m[1]), whole: given, ...share });
    });
  }
  return { shares, counts, given };
});
