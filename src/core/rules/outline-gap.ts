import { datedOrdinals } from '../facts/dated-ordinals';
import { cellAt } from '../grid/range';
import { gapsOf, type OutlineGap } from '../arithmetic/outline';
import type { Table } from '../table/table';
import { defineRule, type Draft } from './rule';

type Messages = {
  skipped: { ordinal: string; expected: string };
  repeated: { ordinal: string };
  many: { ordinal: string; expected: string; count: number };
};

/** Numbering that skips or repeats: often legitimate, so a question (số thứ tự không liên tục). */
export default defineRule<Messages>({
  id: 'outline-gap',
  severity: 'review',
  basis: null,
  appliesTo: (table) => table.rows.some((row) => row.ordinal !== null),
  check: (table) => {
    const column = table.columns.find((c) => c.role === 'ordinal')?.at ?? table.range.left;
    const gaps = gapsOf(table);
    const numbered = table.rows.filter((row) => row.ordinal !== null).length;
    if (isCode(gaps.length, numbered)) return [];
    if (gaps.length > MANY) return asked(table, column, gaps);
    return gaps.map(({ row, expected, repeated }) => {
      const at = cellAt(table.grid.sheet, row.at, column);
      const ordinal = row.ordinal ?? '';
      const follows = datedOrdinals(table);
      return repeated
        ? { message: 'repeated' as const, at, data: { ordinal }, follows }
        : { message: 'skipped' as const, at, data: { ordinal, expected }, follows };
    });
  },
  text: {
    vi: {
      title: 'Số thứ tự không liên tục',
      why: 'Có thể một mục đã được bỏ, cũng có thể thiếu dòng hoặc đánh nhầm số.',
      todo: 'Kiểm tra có thiếu dòng không; nếu cố ý bỏ mục thì để nguyên.',
      messages: {
        skipped: (d) => `Số thứ tự «${d.ordinal}» đứng ở chỗ của «${d.expected}».`,
        repeated: (d) => `Số thứ tự «${d.ordinal}» lặp lại.`,
        many: (d, f) =>
          `Số thứ tự ngắt ở ${f.number(d.count)} chỗ, trước hết là «${d.ordinal}» ở chỗ của «${d.expected}».`,
      },
    },
    en: {
      title: 'The numbering is not continuous',
      why: 'An item may have been dropped; or a row is missing or misnumbered.',
      todo: 'Check that no row is missing; leave it if the item was dropped on purpose.',
      messages: {
        skipped: (d) => `“${d.ordinal}” stands where “${d.expected}” is expected.`,
        repeated: (d) => `“${d.ordinal}” is used again.`,
        many: (d, f) =>
          `The numbering breaks in ${f.number(d.count)} places; first “${d.ordinal}” where “${d.expected}” is expected.`,
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
  return [{ message: 'many', at, related, data, follows: datedOrdinals(table) }];
}
