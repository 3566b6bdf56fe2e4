import { drawText } from '../../src/core/grid/draw';
import type { Edit } from '../../src/core/edit';
import type { Finding } from '../../src/core/finding';
import type { Grid } from '../../src/core/grid/grid';
import { a1 } from '../../src/core/grid/range';
import type { Memory } from '../../src/core/host';
import { examine } from '../../src/core/examine';
import { lostWaivers, unwaive, waive, withWaivers } from '../../src/core/marks/waivers';
import { waivers } from '../../src/core/marks/kept-waivers';
import { placedCorrections, withCorrection } from '../../src/core/moved/placed-corrections';
import { DEFAULT_SETTINGS } from '../../src/core/settings';

// Two sheets of one form that have changed their names: what was said of one is never taken for said of the other.

const form = (name: string, [a, b, c]: readonly [number, number, number], total: number): Grid =>
  drawText(
    `
    STT | Nội dung, chỉ tiêu | Đơn vị tính | Kế hoạch | Thực hiện
    1   | Huyện Ba Bể        | Tổ          | ${String(a * 2)} | ${String(a)}
    2   | Huyện Chợ Đồn      | Tổ          | ${String(b * 2)} | ${String(b)}
    3   | Huyện Na Rì        | Tổ          | ${String(c * 2)} | ${String(c)}
        | Tổng cộng          | Tổ          | ${String((a + b + c) * 2)} | ${String(total)}
  `,
    name,
  ).grid;

const [May, June] = [[10, 20, 30] as const, [11, 23, 34] as const];
const sheets = (first: string, second: string): Grid[] => [form(first, May, 65), form(second, June, 70)];
const before = sheets('Tháng 5', 'Tháng 6');
const swapped = sheets('Tháng 6', 'Tháng 5');

const hand = (grids: readonly Grid[], all = grids) => ({ grids, sheets: all.map(({ sheet }) => sheet) });
const wrong = (grids: readonly Grid[]): Finding[] =>
  examine(grids, { settings: DEFAULT_SETTINGS, corrections: [], ownSheets: [] }).report.findings.filter(
    ({ ruleId }) => ruleId === 'total-mismatch',
  );

const memoryOf = (edit: Edit): Memory =>
  edit.kind === 'memory' && edit.after !== null ? { [edit.key]: edit.after } : {};

const accepted = (grids: readonly Grid[], memory: Memory, all = grids): string[] =>
  withWaivers(wrong(grids), memory, hand(grids, all)).flatMap(({ waived, at }) =>
    waived ? [`${at.sheet}!${a1(at)} ${waived.reason}`] : [],
  );

const given = (reason: string) => ({ reason, by: '', reference: '', time: '2026-11-28T08:00:00Z' });

function waived(grids: readonly Grid[], sheet: string, reason = 'x', memory: Memory = {}): Memory {
  const finding = wrong(grids).find(({ at }) => at.sheet === sheet);
  if (!finding) throw new Error('no wrong total');
  return memoryOf(waive(memory, finding, given(reason), grids));
}

describe('an accepted finding', () => {
  const memory = waived(before, 'Tháng 5');

  it('goes with its sheet, and can be taken back there', () => {
    expect(accepted(before, memory)).toEqual(['Tháng 5!E5 x']);
    expect(accepted(swapped, memory)).toEqual(['Tháng 6!E5 x']);
    expect(lostWaivers(wrong(swapped), memory, hand(swapped), ['total-mismatch'])).toEqual([]);
    const [finding] = wrong(swapped);
    if (!finding) throw new Error('no wrong total');
    expect(unwaive(memory, finding, hand(swapped))).toMatchObject({ after: null });
  });

  it('of each of the two stays with its own, also where one is accepted after they were swapped', () => {
    const both = waived(swapped, 'Tháng 5', 'y', memory);
    expect(accepted(swapped, both)).toEqual(['Tháng 6!E5 x', 'Tháng 5!E5 y']);
    expect(accepted(before, both)).toEqual(['Tháng 5!E5 x', 'Tháng 6!E5 y']);
    expect(waivers(both)).toHaveLength(2);
  });

  it('is listed where its sheet is gone and another has its name, even with the very same figures in that row', () => {
    const alike = form('Tháng 5', [12, 18, 30], 65);
    const other = drawText('TT | Tên\n1 | An', 'Khác').grid;
    const [first] = before;
    if (!first) throw new Error('no sheet');
    const alone = waived([first, form('Tháng 7', [12, 18, 30], 65)], 'Tháng 5');
    const now = [alike, other];
    expect(accepted(now, alone)).toEqual([]);
    expect(
      lostWaivers(wrong(now), alone, hand(now), ['total-mismatch']).map(({ code, sheet }) => [code, sheet]),
    ).toEqual([['lost-waiver', 'Tháng 5']]);
  });

  it('that workbooks remember from before is found by its name, as it was', () => {
    const old = memoryOf({
      kind: 'memory',
      key: 'waivers',
      after: memory['waivers']?.replace(/,"sheets".*$/, '}') ?? '',
    });
    expect(accepted(before, old)).toEqual(['Tháng 5!E5 x']);
    expect(accepted(swapped, old)).toEqual([]);
  });
});

describe('a correction of the reading', () => {
  const memory = memoryOf(
    withCorrection({}, { kind: 'row-role', sheet: 'Tháng 5', row: 2, role: 'note' }, hand(before)),
  );

  it('goes with its sheet', () => {
    expect(placedCorrections(memory, hand(before)).corrections).toMatchObject([{ sheet: 'Tháng 5', row: 2 }]);
    expect(placedCorrections(memory, hand(swapped))).toMatchObject({
      corrections: [{ sheet: 'Tháng 6', row: 2 }],
      lost: [],
    });
  });

  it('is applied to no other sheet where only that one is read, and not called lost', () => {
    const [, named] = swapped;
    if (!named) throw new Error('no sheet');
    expect(placedCorrections(memory, hand([named], swapped))).toEqual({ corrections: [], lost: [] });
    expect(placedCorrections(memory, hand(before.slice(0, 1), before)).corrections).toHaveLength(1);
  });

  it('is listed where its sheet is gone and another has its name', () => {
    const now = [form('Tháng 5', June, 70), drawText('TT | Tên\n1 | An', 'Khác').grid];
    expect(placedCorrections(memory, hand(now))).toMatchObject({
      corrections: [],
      lost: [{ code: 'lost-correction', sheet: 'Tháng 5' }],
    });
  });

  it('stays where all figures of its sheet are new ones', () => {
    const now = [form('Tháng 5', [1, 2, 3], 6), form('Tháng 6', [4, 5, 6], 15)];
    expect(placedCorrections(memory, hand(now)).corrections).toMatchObject([{ sheet: 'Tháng 5', row: 2 }]);
  });
});
