import { hasOrdinalDates } from '../facts/ordinal-dates';
import { cellAt } from '../grid/range';
import { gapsOf, type OutlineGap } from '../arithmetic/outline';
import type { Table } from '../table/table';
import { counted } from '../text/counted';
import { defineRule, type Draft } from './rule';

type Messages = {
  skipped: { ordinal: string; expected: string };
  repeated: { ordinal: string };
  many: { ordinal: string; expected: string; count: number };
};

const lastOf = (ordinal: string): number => Number(ordinal.replace(/\.$/, '').split('.').pop());

/** The number comes after a greater one: nothing is missing before it. */
const isBehind = ({ ordinal, expected }: { ordinal: string; expected: string }): boolean =>
  lastOf(ordinal) < lastOf(expected);

/** Numbering that skips or repeats: often legitimate, so a question (số thứ tự không liên tục). */
export default defineRule<Messages>({
  id: 'outline-gap',
  severity: 'review',
  basis: null,
  // Numbers that became dates are told as such; where they stood nothing is known to be missing.
  appliesTo: (table) => table.rows.some((row) => row.ordinal !== null) && !hasOrdinalDates(table),
  check: (table) => {
    const column = table.columns.find((c) => c.role === 'ordinal')?.at ?? table.range.left;
    const gaps = gapsOf(table);
    const numbered = table.rows.filter((row) => row.ordinal !== null).length;
    if (isCode(gaps.length, numbered)) return [];
    if (gaps.length > MANY) return asked(table, column, gaps);
    return gaps.map(({ row, expected, repeated }) => {
      const at = cellAt(table.grid.sheet, row.at, column);
      const ordinal = row.ordinal ?? '';
      return repeated
        ? { message: 'repeated' as const, at, data: { ordinal } }
        : { message: 'skipped' as const, at, data: { ordinal, expected } };
    });
  },
  text: {
    vi: {
      title: 'Số thứ tự không liên tục',
      why: 'Có thể một mục đã được bỏ, cũng có thể thiếu dòng hoặc đánh nhầm số.',
      todo: 'Kiểm tra có thiếu dòng không; nếu cố ý bỏ mục thì để nguyên.',
      messages: {
        skipped: (d) =>
          isBehind(d)
            ? `Số thứ tự ${d.ordinal} không theo đúng thứ tự.`
            : `Thiếu số thứ tự ${d.expected} trước ${d.ordinal}.`,
        repeated: (d) => `Số thứ tự ${d.ordinal} bị lặp lại.`,
        many: (d, f) =>
          `Số thứ tự không liên tục ở ${f.number(d.count)} chỗ; chỗ đầu tiên ghi ${d.ordinal}, theo thứ tự là ${d.expected}.`,
      },
    },
    en: {
      title: 'The numbering is not continuous',
      why: 'An item may have been dropped, or a row is missing or misnumbered.',
      todo: 'Check that no row is missing; leave it if the item was dropped on purpose.',
      messages: {
        skipped: (d) =>
          isBehind(d) ? `Number ${d.ordinal} is out of order.` : `Number ${d.expected} is missing before ${d.ordinal}.`,
        repeated: (d) => `Number ${d.ordinal} is repeated.`,
        many: (d, f) =>
          `The numbering breaks in ${counted(f.number(d.count), 'place')}; the first has ${d.ordinal} where ${d.expected} is expected.`,
      },
    },
  },
  example: `
    STT | Nội dung     | Số cuộc | Kinh phí
    1   | Truyền thông | 4       | 30
    2   | Tập huấn     | 6       | 40
    «4» | Giám sát     | 5       | 20
  `,
});

/** More breaks than these are said in one sentence. */
const MANY = 3;

/** Numbers that break at every third row number nothing: account codes, shirts, quantities. */
const isCode = (gaps: number, numbered: number): boolean => gaps >= 3 && gaps * 3 > numbered;

function asked(table: Table, column: number, gaps: readonly OutlineGap[]): Draft<Messages>[] {
  const [at, ...related] = gaps.map(({ row }) => cellAt(table.grid.sheet, row.at, column));
  const [first] = gaps;
  if (!at || !first) return [];
  const data = { ordinal: first.row.ordinal ?? '', expected: first.expected, count: gaps.length };
  return [{ message: 'many', at, related, data }];
}
