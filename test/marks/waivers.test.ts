import { drawText } from '../../src/core/grid/draw';
import type { Grid } from '../../src/core/grid/grid';
import type { Memory } from '../../src/core/host';
import type { Edit } from '../../src/core/edit';
import { waivers } from '../../src/core/marks/kept-waivers';
import { unwaive, waive, withWaivers } from '../../src/core/marks/waivers';
import { at, finding } from './finding';

const sheet = (figure: string, above = ''): Grid =>
  drawText(`${above}\n STT | Tổng | A | B\n 1 | 5 | ${figure} | 2\n 2 | 9 | 3 | 3`).grid;

const found = finding('B2', { related: [at('C2:D2')] });
const hand = (grids: readonly Grid[]) => ({ grids, sheets: grids.map((grid) => grid.sheet) });

const given = {
  reason: 'Số liệu theo biên bản',
  by: 'Nguyễn Văn A',
  reference: '12/QĐ-UBND',
  time: '2026-11-22T15:30',
};

const after = (edit: Edit): Memory => (edit.kind === 'memory' && edit.after !== null ? { [edit.key]: edit.after } : {});

describe('an accepted finding', () => {
  const memory = after(waive({}, found, given, [sheet('2')]));

  it('stays accepted with its reason, name and decision while its figures stand', () => {
    expect(withWaivers([found], memory, hand([sheet('2')]))[0]?.waived).toEqual({
      reason: given.reason,
      by: given.by,
      reference: given.reference,
    });
    expect(waivers(memory)).toHaveLength(1);
  });

  it('is raised again as soon as any figure it rests on changes', () => {
    expect(withWaivers([found], memory, hand([sheet('1')]))[0]?.waived).toBeNull();
    expect(withWaivers([found], memory, hand([sheet("'2")]))[0]?.waived).toBeNull();
  });

  it('is found again when rows were put in above it', () => {
    const moved = finding('B4', { related: [at('C4:D4')] });
    expect(withWaivers([moved], memory, hand([sheet('2', '|\n|')]))[0]?.waived).not.toBeNull();
  });

  it('does not cover another row of the same figures, even when its own is gone', () => {
    const rows = (first: string): Grid =>
      drawText(`STT | Nội dung | A | B\n1 | Tổ truyền thông | ${first} | 2\n2 | Địa chỉ tin cậy | 5 | 2`).grid;
    const one = finding('C2', { related: [at('D2')] });
    const twin = finding('C3', { related: [at('D3')] });
    const kept = after(waive({}, one, given, [rows('5')]));
    expect(withWaivers([one, twin], kept, hand([rows('5')])).map((f) => f.waived !== null)).toEqual([true, false]);
    expect(withWaivers([twin], kept, hand([rows('2')]))[0]?.waived).toBeNull();
  });

  it('does not cover another rule in the same cell', () => {
    expect(withWaivers([{ ...found, ruleId: 'rate-mismatch' }], memory, hand([sheet('2')]))[0]?.waived).toBeNull();
  });

  it('can be taken back, which leaves nothing behind', () => {
    expect(unwaive(memory, found, hand([sheet('2')]))).toEqual({ kind: 'memory', key: 'waivers', after: null });
  });

  it('of another version is not misread', () => {
    expect(waivers({ waivers: '{"version":2,"items":{}}' })).toEqual([]);
    expect(waivers({ waivers: 'x' })).toEqual([]);
  });
});
