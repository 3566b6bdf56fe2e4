import { capitalOf } from '../arithmetic/capital';
import { equationsOf } from '../arithmetic/equations-of';
import { keysOf } from '../arithmetic/light-equation';
import { derived } from '../facts/facts';
import type { Figure } from '../facts/figure';
import { isReferenced } from '../facts/referenced';
import { CELL, figuresWhere } from '../facts/strip';
import { resultsOf } from '../arithmetic/results';
import { cell } from '../grid/grid';
import { absolute } from '../grid/range';
import type { Table } from '../table/table';
import { defineRule, type Draft } from './rule';

type Messages = { text: { text: string; value: number; percent: boolean } };

/** A figure stored as text, which sums and rates skip (số lưu dạng văn bản). */
export default defineRule<Messages>({
  id: 'number-as-text',
  severity: 'warning',
  basis: null,
  appliesTo: (table) => texts(table).length > 0,
  check: (table) => {
    const counted = countedIn(table);
    return texts(table)
      .filter(counted)
      .map((f) => draft(table, f));
  },
  text: {
    vi: {
      title: 'Số lưu dạng văn bản',
      why: 'Hàm SUM và công thức tỷ lệ bỏ qua ô văn bản, nên tổng thiếu mà không báo lỗi.',
      todo: 'Chuyển ô thành số (bỏ dấu nháy, khoảng trắng, dấu phân cách gõ tay).',
      messages: {
        text: (d, f) => `«${d.text}» lưu dạng văn bản; là số ${d.percent ? f.percent(d.value) : f.number(d.value)}.`,
      },
    },
    en: {
      title: 'A figure is stored as text',
      why: 'SUM and rate formulas skip text, so the total is short without an error.',
      todo: 'Turn the cell into a number (no apostrophe, spaces or typed separators).',
      messages: {
        text: (d, f) =>
          `“${d.text}” is stored as text; it is the number ${d.percent ? f.percent(d.value) : f.number(d.value)}.`,
      },
    },
  },
  example: `
    STT | Đơn vị         | Số tổ  | Số cuộc
    1   | Huyện Ba Bể    | 10     | 4
    2   | Huyện Ngân Sơn | «'20»  | 6
    3   | Huyện Na Rì    | 15     | 5
        | Tổng cộng      | 45     | 15
  `,
});

const isText = ({ amount, column }: Figure): boolean =>
  amount.kind === 'number' && amount.stored === 'text' && amount.unit === null && column.role !== 'rate';

const texts = derived((facts): readonly Figure[] =>
  figuresWhere(facts, (bits) => (bits & CELL.text) !== 0).filter(isText),
);

/** Figures of which rates are made, whether or not the table prints them. */
const RATED = ['target', 'actual', 'plan', 'carry-over', 'assigned', 'disbursed', 'estimate', 'advance'];

const operands = derived((facts): ReadonlySet<number> => {
  const keys = new Set<number>();
  for (const made of equationsOf(facts)) {
    const [result, ...terms] = keysOf(made);
    if (made.kind !== 'rate' && result !== undefined) keys.add(result);
    for (const term of terms) keys.add(term);
  }
  return keys;
});

/** Whether a cell is an operand of stated arithmetic, or of a formula on the sheet. */
function countedIn(table: Table): (figure: Figure) => boolean {
  const rated = resultsOf(table).length > 0 || capitalOf(table).length > 0;
  return (f) => operands(table).has(f.key) || (rated && RATED.includes(f.column.role)) || isReferenced(table, f.at);
}

function draft(table: Table, { at, amount }: Figure): Draft<Messages> {
  if (amount.kind !== 'number') throw new Error('only numbers are stored as text');
  const { value, percent, otherwise } = amount;
  const after = percent
    ? { value: Number((value / 100).toPrecision(15)), numberFormat: '0.0%' }
    : { value, numberFormat: 'General' };
  return {
    message: 'text',
    at,
    data: { text: String(cell(table.grid, at.top, at.left).value).trim(), value, percent },
    condition: `ISTEXT(${absolute(at)})`,
    fix: otherwise === null ? [{ kind: 'content', at, after }] : [],
  };
}
