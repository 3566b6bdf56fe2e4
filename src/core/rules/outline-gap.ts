import { cellAt } from '../grid/range';
import { gapsOf } from '../arithmetic/outline';
import { defineRule } from './rule';

type Messages = { skipped: { ordinal: string; expected: string }; repeated: { ordinal: string } };

/** Numbering that skips or repeats: often legitimate, so a question (số thứ tự không liên tục). */
export default defineRule<Messages>({
  id: 'outline-gap',
  severity: 'review',
  basis: null,
  appliesTo: (table) => table.rows.some((row) => row.ordinal !== null),
  check: (table) => {
    const column = table.columns.find((c) => c.role === 'ordinal')?.at ?? table.range.left;
    return gapsOf(table).map(({ row, expected, repeated }) => {
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
        skipped: (d) => `Số thứ tự «${d.ordinal}» đứng ở chỗ của «${d.expected}».`,
        repeated: (d) => `Số thứ tự «${d.ordinal}» lặp lại.`,
      },
    },
    en: {
      title: 'The numbering is not continuous',
      why: 'An item may have been dropped; or a row is missing or misnumbered.',
      todo: 'Check that no row is missing; leave it if the item was dropped on purpose.',
      messages: {
        skipped: (d) => `“${d.ordinal}” stands where “${d.expected}” is expected.`,
        repeated: (d) => `“${d.ordinal}” is used again.`,
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
