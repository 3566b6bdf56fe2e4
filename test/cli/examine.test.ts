import { examine, examineSteps, type Progress } from '../../src/core/examine';
import { cellsOf } from '../../src/core/grid/gather-cells';
import { draw } from '../../src/core/grid/draw';
import { DEFAULT_SETTINGS } from '../../src/core/settings';

const first = draw`
  STT | Chỉ tiêu                  | ĐVT     | Chỉ tiêu giao | Kết quả thực hiện
  1   | Tổ truyền thông cộng đồng | Tổ      | 75            | 77
  2   | Địa chỉ tin cậy cộng đồng | Địa chỉ | 9             | 9
`.grid;
const grids = [first, { ...first, sheet: 'Kiểm biểu' }, { sheet: 'Trống', cells: cellsOf([]), merges: [] }];
const options = { settings: DEFAULT_SETTINGS, corrections: [], ownSheets: ['Kiểm biểu'] };

describe('an examination', () => {
  it('reads, checks and rates, and never its own sheets', () => {
    const { tables, notices, report, rates } = examine(grids, options);
    expect(tables.map((t) => t.range.sheet)).toEqual(['Biểu']);
    expect(notices.map((n) => [n.code, n.sheet])).toEqual([
      ['own-sheet', 'Kiểm biểu'],
      ['no-table', 'Trống'],
    ]);
    expect(report.faults).toEqual([]);
    expect(rates.map((r) => r.kind)).toEqual(['fulfilment', 'fulfilment', 'indicators-met']);
  });

  it('comes to the same slice by slice, and says how far it is', () => {
    const steps = examineSteps(grids, options);
    const seen: Progress[] = [];
    for (;;) {
      const step = steps.next();
      if (step.done) {
        expect(step.value.rates).toHaveLength(3);
        break;
      }
      seen.push(step.value);
    }
    expect([...new Set(seen.map((p) => p.stage))]).toEqual(['reading', 'checking', 'rates']);
    const done = seen.map((p) => p.done);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    const last = seen[seen.length - 1];
    expect(last?.done).toBe(last?.total);
  });

  it('runs the rules that it is given, and applies corrections', () => {
    expect(examine(grids, { ...options, rules: [] }).report.outcomes).toEqual({});
    const corrections = [{ kind: 'not-a-table' as const, sheet: 'Biểu', range: 'A1:E3' }];
    expect(examine(grids, { ...options, corrections }).tables).toEqual([]);
  });
});
