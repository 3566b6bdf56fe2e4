import { highest } from '../grid/extremes';
import { lineOf } from '../grid/cells';
import { readNumberText } from '../table/number-text';
import { isKnownUnit, unitOf } from '../table/unit';
import type { Row, Table, Unit } from '../table/table';
import { fold, plain } from '../text/fold';
import { derived } from './facts';

/** An amount that a note says is counted in, left out, or not yet given out (số tiền trong ghi chú). */
export interface NoteAmount {
  readonly value: number;
  /** Half of its last digit. */
  readonly half: number;
  readonly unit: Unit | null;
}

/** Words by which a note explains a difference. */
const EXPLAINS =
  /bao gom|(chua|khong|da|ca) gom|gom ca|(chua|khong) (tinh|ke|phan bo|giao|cong|cap|chia|bo tri)|\bke ca\b|tinh ca|ngoai ra|du (phong|tru)|(giu|de) lai|chenh lech|(da|sau khi) (tru|cong)|includ|exclud|unallocated|not (yet )?allocated|reserve|net of/;

const FIGURE = /\d[\d.,]*\d|\d/g;
/** Before figures that count nothing: years, dates, numbers of documents and programmes. */
const NAMES =
  /(nam|thang|ngay|quy|so|dieu|khoan|muc|chuong trinh|ct|giai doan|nghi quyet|nghi dinh|quyet dinh|thong tu|ke hoach|cot|dong|bieu|program(me)?|decision|year|fy|no\.?) *\(?$/;

/** The unit in the words after a figure: as many of them as make one. */
function unitAfter(text: string): Unit | null {
  const words = /^\s*([^\d\s(),.;:]+)(?:\s+([^\d\s(),.;:]+))?/.exec(text);
  const [first, second] = [words?.[1], words?.[2]];
  if (first === undefined) return null;
  for (const said of second === undefined ? [first] : [`${first} ${second}`, first])
    if (isKnownUnit(said)) return unitOf(said);
  return null;
}

/** The figures of a text, read with one decimal sign first. */
function amountsIn(text: string, first: 'comma' | 'dot'): NoteAmount[] {
  const found: NoteAmount[] = [];
  FIGURE.lastIndex = 0;
  for (let match = FIGURE.exec(text); match; match = FIGURE.exec(text)) {
    const [before, after] = [text.slice(0, match.index), text.slice(match.index + match[0].length)];
    const isName = NAMES.test(fold(before)) || /[/\-–]$/.test(before) || /^(\s*%|\/|-\d|–\d)/.test(after);
    const isMark = /[([]$/.test(before) && /^[)\]]/.test(after);
    const read = isName || isMark ? null : readNumberText(match[0]);
    const reading = read && (read[first] ?? read.comma ?? read.dot);
    if (reading) found.push({ value: reading.value, half: 0.5 / 10 ** reading.decimals, unit: unitAfter(after) });
  }
  return found;
}

/** The amounts of one note, and what those of one unit come to together: `200 tỷ …, 280 tỷ … và 55 tỷ chưa phân bổ`. */
function withSum(amounts: readonly NoteAmount[]): readonly NoteAmount[] {
  const money = amounts.filter(({ unit }) => unit?.money != null);
  const [first] = money;
  if (!first?.unit || money.length < 2 || money.some(({ unit }) => unit?.money !== first.unit?.money)) return amounts;
  const value = money.reduce((sum, one) => sum + one.value, 0);
  return [...amounts, { value, half: highest(money.map(({ half }) => half)), unit: first.unit }];
}

/** So far beside a table a remark may stand. */
const BESIDE = 3;

/** The texts of a row that are no part of its figures: all of a note, remarks in their column, and what hangs beside the table. */
function textsIn({ grid, range, columns }: Table, row: Row): string[] {
  const isRemark = (at: number): boolean =>
    row.role === 'note' ||
    (at > range.right && at <= range.right + BESIDE) ||
    columns.some((column) => column.at === at && column.role === 'note');
  return lineOf(grid.cells, row.at).flatMap((held, at) =>
    typeof held?.value === 'string' && isRemark(at) ? [plain(held.value)] : [],
  );
}

/** Words beside the figures of a table: notes below and beside it, lines above it, remarks in its rows. */
const textsOf = (table: Table): string[] => [
  ...table.notes.map(({ text }) => text),
  ...table.title.lines.map(({ text }) => text),
  ...table.rows.flatMap((row) => textsIn(table, row)),
];

/** What the notes of a table name as counted in or left out. */
export const noteAmounts = derived((facts): readonly NoteAmount[] =>
  textsOf(facts)
    .filter((text) => EXPLAINS.test(fold(text)))
    .flatMap((text) => (['comma', 'dot'] as const).flatMap((first) => withSum(amountsIn(text, first)))),
);
