import fc from 'fast-check';
import { check } from '../../src/core/check';
import { drawText } from '../../src/core/grid/draw';
import { exactBits, roundedBy, roundingReach, roundnessBits } from '../../src/core/relations/rounding';
import { rules } from '../../src/core/rules/index';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { readTables } from '../../src/core/table/read-tables';

describe('how likely rounding leaves a residual', () => {
  it.each([2, 3, 11, 50])('adds up to one over all residuals of %d addends', (addends) => {
    let sum = 0;
    for (let residual = -addends; residual <= addends; residual++) sum += roundedBy(residual, addends);
    expect(sum).toBeCloseTo(1, 3);
  });

  it('says of two addends what counting says', () => {
    // Three in four: the sum of two rounding errors is triangular between -1 and 1.
    expect(roundedBy(0, 2)).toBeCloseTo(0.75, 1);
    expect(roundedBy(0, 1)).toBe(1);
  });

  it('speaks for exact figures by zeros, more so of many addends, and for rounded ones by small residuals', () => {
    expect(exactBits(0, 1)).toBe(0);
    expect(exactBits(0, 50)).toBeGreaterThan(exactBits(0, 5));
    expect(exactBits(1, 10)).toBeLessThan(-5);
    // What neither explains is no evidence.
    expect(Math.abs(exactBits(400, 10))).toBeLessThan(0.1);
  });

  it('hears round figures as typed ones', () => {
    expect(roundnessBits(1500)).toBeGreaterThan(2);
    expect(roundnessBits(1537)).toBeLessThan(0);
    expect(roundnessBits(0)).toBe(0);
  });
});

const COLUMNS = ['Kế hoạch vốn', 'Vốn trung ương', 'Vốn địa phương', 'Vốn tín dụng'];

interface Columned {
  readonly rows: readonly (readonly number[])[];
  readonly totals: readonly number[];
}

function findings({ rows, totals }: Columned) {
  const line = (cells: readonly (string | number)[]): string => cells.map(String).join(' | ');
  const text = [
    `Đơn vị tính: triệu đồng${' |'.repeat(COLUMNS.length + 1)}`,
    line(['TT', 'Đơn vị', ...COLUMNS.slice(0, totals.length)]),
    ...rows.map((row, i) => line([i + 1, `Xã số ${String(i + 1)}`, ...row])),
    line(['', 'TỔNG SỐ', ...totals]),
  ].join('\n');
  const { tables } = readTables(drawText(text).grid);
  return check(tables, rules, DEFAULT_SETTINGS).findings;
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const downIn = (rows: readonly (readonly number[])[], column: number): number[] => rows.map((row) => row[column] ?? 0);

/** Figures in đồng, as they were before somebody rounded them to triệu. */
const money = fc.integer({ min: 4, max: 30 }).chain((size) =>
  fc.array(fc.array(fc.integer({ min: 3_000_000, max: 900_000_000_000 }), { minLength: 4, maxLength: 4 }), {
    minLength: size,
    maxLength: size,
  }),
);

/** A table in triệu, made of figures in đồng, every cell rounded by itself. */
function rounded(exact: readonly (readonly number[])[]): Columned {
  const rows = exact.map((row) => row.map((v) => Math.round(v / 1e6)));
  return { rows, totals: COLUMNS.map((_, c) => Math.round(sum(downIn(exact, c)) / 1e6)) };
}

describe('a table that rounds', () => {
  const random = (): (() => number) => {
    let state = 20260101;
    return () => (state = (state * 48271) % 2147483647) / 2147483647;
  };
  const drawOf = (next: () => number, size: number): Columned =>
    rounded(Array.from({ length: size }, () => COLUMNS.map(() => 1e9 + next() * 9e11)));
  const told = (table: Columned) => findings(table).filter((f) => f.ruleId.endsWith('mismatch'));

  it.each([5, 12, 30])('is accused of nothing, of %d rows', (size) => {
    const next = random();
    for (let i = 0; i < 40; i++) expect(told(drawOf(next, size)).filter((f) => f.severity !== 'review')).toEqual([]);
  });

  it('is asked about once in twenty tables at most, where two of its totals show that it rounds', () => {
    const next = random();
    let [tables, asked] = [0, 0];
    while (tables < 100) {
      const table = drawOf(next, 20);
      if (table.totals.filter((total, c) => total !== sum(downIn(table.rows, c))).length < 2) continue;
      tables++;
      if (told(table).length > 0) asked++;
    }
    expect(asked).toBeLessThanOrEqual(5);
  });
});

describe('a table of exact figures', () => {
  it('has one total that is off by however little found', () => {
    const off = fc.constantFrom(1, -1, 2, 5, -10, 20);
    fc.assert(
      fc.property(fc.noBias(money), off, fc.integer({ min: 0, max: 3 }), (exact, by, at) => {
        const rows = exact.map((row) => row.map((v) => Math.round(v / 1e6)));
        fc.pre(rows.length >= 25);
        const totals = COLUMNS.map((_, c) => sum(downIn(rows, c)) + (c === at ? by : 0));
        const found = findings({ rows, totals }).filter(
          (f) => f.ruleId === 'total-mismatch' || f.ruleId === 'allocation-mismatch',
        );
        expect(found.map((f) => [f.at.left, f.severity === 'error' || f.severity === 'review'])).toEqual([
          [at + 2, true],
        ]);
      }),
      { numRuns: 60 },
    );
  });

  it('has a lone total beyond three standard deviations asked about at least', () => {
    fc.assert(
      fc.property(money, fc.boolean(), (exact, up) => {
        const rows = exact.map((row) => [Math.round((row[0] ?? 0) / 1e6)]);
        const by = Math.floor(roundingReach(rows.length)) + 1;
        const totals = [sum(downIn(rows, 0)) + (up ? by : -by)];
        expect(findings({ rows, totals }).filter((f) => f.ruleId.endsWith('mismatch'))).toHaveLength(1);
      }),
      { numRuns: 60 },
    );
  });
});
