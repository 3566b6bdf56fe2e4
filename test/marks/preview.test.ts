import type { Edit } from '../../src/core/edit';
import { drawText } from '../../src/core/grid/draw';
import { preview } from '../../src/core/marks/preview';
import { at } from './finding';

const now = {
  grids: [drawText('STT | Tổng\n1 | 1234.5\n2 | =1+1 → 2').grid],
  marks: [at('B3')],
  sheets: ['Biểu', 'Kiểm biểu'],
};

const edits: readonly Edit[] = [
  { kind: 'content', at: at('B2'), after: { value: 1234 } },
  { kind: 'content', at: at('B3'), after: { formula: '=SUM(C3:D3)' } },
  { kind: 'content', at: at('C9'), after: { value: null } },
  { kind: 'mark', at: at('B2'), after: [{ severity: 'error', condition: '$B$2>1' }] },
  { kind: 'mark', at: at('B3'), after: [] },
  { kind: 'sheet', name: 'Kiểm biểu', after: { rows: [[]] } },
  { kind: 'memory', key: 'a', after: 'x' },
  { kind: 'memory', key: 'b', after: 'x' },
];

describe('a preview', () => {
  it('shows every cell with before and after', () => {
    expect(preview(edits, now, 'vi').map((line) => `${line.place}: ${line.before} → ${line.after}`)).toEqual([
      'Biểu: 1.234,5 → 1.234',
      'Biểu: 2 (=1+1) → =SUM(C3:D3)',
      'Biểu: (trống) → (trống)',
      'Biểu: không có dấu → dấu lỗi, tự mất khi sửa đúng',
      'Biểu: có dấu của Kiểm Biểu → không có dấu',
      'Kiểm biểu: trang tính do Kiểm Biểu tạo lần trước → trang tính của Kiểm Biểu, 1 dòng',
      'Ghi nhớ của Kiểm Biểu trong sổ tính:  → ghi nhớ mới',
    ]);
  });

  it('says of a sheet that it will be deleted', () => {
    const [line] = preview([{ kind: 'sheet', name: 'Kiểm biểu', after: null }], now, 'vi');
    expect(line).toMatchObject({ before: 'trang tính do Kiểm Biểu tạo lần trước', after: 'xóa trang tính này' });
  });

  it('names the place of every edit in a cell, in English as well', () => {
    const lines = preview(edits, now, 'en');
    for (const edit of edits)
      if ('at' in edit) expect(lines.some((line) => line.kind === edit.kind && line.at === edit.at)).toBe(true);
    expect(lines[0]).toMatchObject({ before: '1,234.5', after: '1,234' });
  });
});
