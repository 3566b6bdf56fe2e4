import { cell, isBlank } from '../grid/grid';
import { cellAt, overlaps, type Range } from '../grid/range';
import type { Table } from '../table/table';
import { defineRule, type Draft } from './rule';

type Messages = { swallowed: { value: string; shown: string } };

/** A value under a merged area, which nobody sees and sums still count (số liệu bị ô gộp che). */
export default defineRule<Messages>({
  id: 'merged-value',
  severity: 'warning',
  basis: null,
  appliesTo: (table) => table.grid.merges.some((merge) => overlaps(merge, table.range)),
  check: (table) =>
    table.grid.merges.filter((merge) => overlaps(merge, table.range)).flatMap((merge) => under(table, merge)),
  text: {
    vi: {
      title: 'Số liệu nằm khuất dưới ô gộp',
      why: 'Ô gộp chỉ hiện ô đầu tiên; giá trị trong các ô còn lại không ai thấy nhưng hàm SUM vẫn tính.',
      todo: 'Bỏ gộp ô (Unmerge Cells) để xem, rồi xóa hoặc chuyển giá trị bị che.',
      messages: { swallowed: (d) => `Ô gộp hiện «${d.shown}» và che mất «${d.value}».` },
    },
    en: {
      title: 'A value is hidden under merged cells',
      why: 'Merged cells show only the first of them; nobody sees values in the others, yet SUM counts them.',
      todo: 'Unmerge the cells, then delete the value or move it.',
      messages: { swallowed: (d) => `The merged cells show “${d.shown}” and hide “${d.value}”.` },
    },
  },
  example: `
    STT | Đơn vị         | Số tổ | Số cuộc | Ghi chú
    1   | Huyện Ba Bể    | 10    | 4       | Đã báo cáo
    2   | Huyện Ngân Sơn | 20    | 6       | Đã báo cáo
    3   | Huyện Na Rì    | 15    | 5       | «^ chưa báo cáo»
  `,
});

function under({ grid }: Table, merge: Range): Draft<Messages>[] {
  const shown = String(cell(grid, merge.top, merge.left).value ?? '');
  const found: Draft<Messages>[] = [];
  for (let row = merge.top; row <= Math.min(merge.bottom, merge.top + 200); row++)
    for (let column = merge.left; column <= Math.min(merge.right, merge.left + 200); column++) {
      const held = cell(grid, row, column);
      const anchor = row === merge.top && column === merge.left;
      if (
        anchor ||
        isBlank(held) ||
        held.value === null ||
        String(held.value).trim() === '' ||
        String(held.value) === shown
      )
        continue;
      const at = cellAt(grid.sheet, row, column);
      found.push({ message: 'swallowed', at, data: { value: String(held.value), shown }, related: [merge] });
    }
  return found;
}
