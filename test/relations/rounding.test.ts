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

/** A table in triệu, made of figures in đồng, every cell rounded by itself. */
function rounded(exact: readonly (readonly number[])[]): Columned {
  const rows = exact.map((row) => row.map((v) => Math.round(v / 1e6)));
  return { rows, totals: COLUMNS.map((_, c) => Math.round(sum(downIn(exact, c)) / 1e6)) };
}

const random = (): (() => number) => {
  let state = 20260101;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
};
/** Figures in đồng, as they were before somebody rounded them to triệu. */
const exactIn = (next: () => number, size: number): number[][] =>
  Array.from({ length: size }, () => COLUMNS.map(() => 1e9 + next() * 9e11));
const drawOf = (next: () => number, size: number): Columned => rounded(exactIn(next, size));
const told = (table: Columned) => findings(table).filter((f) => f.ruleId.endsWith('mismatch'));

describe('a table that rounds', () => {
  it.each([5, 12, 30])('is accused of nothing, of %d rows', (size) => {
    const next = random();
    for (let i = 0; i < 25; i++) expect(told(drawOf(next, size)).filter((f) => f.severity !== 'review')).toEqual([]);
  });

  it('is asked about once in twenty tables at most, where two of its totals show that it rounds', () => {
    const next = random();
    let [tables, asked] = [0, 0];
    while (tables < 40) {
      const table = drawOf(next, 20);
      if (table.totals.filter((total, c) => total !== sum(downIn(table.rows, c))).length < 2) continue;
      tables++;
      if (told(table).length > 0) asked++;
    }
    expect(asked).toBeLessThanOrEqual(2);
  });
});

describe('a table of exact figures', () => {
  it.each([1, -2, 9, -20])('has a total that is off by %d found, where the others hold to the digit', (by) => {
    const next = random();
    for (let at = 0; at < COLUMNS.length; at++) {
      const { rows } = drawOf(next, 40);
      const found = told({ rows, totals: COLUMNS.map((_, c) => sum(downIn(rows, c)) + (c === at ? by : 0)) });
      expect(found.map((f) => f.at.left)).toEqual([at + 2]);
      // Of three zeros one in a hundred is chance: a difference within the reach of rounding is asked about at least.
      expect(found[0]?.severity).toMatch(Math.abs(by) > 8 ? /error/ : /error|review/);
    }
  });

  it('has the least difference found as an error, where rows add up to the digit as well', () => {
    const next = random();
    for (const by of [1, -2]) {
      const rows = drawOf(next, 12).rows.map(([a = 0, b = 0, c = 0]) => [a + b, a, b, c]);
      const totals = COLUMNS.map((_, c) => sum(downIn(rows, c)) + (c === 3 ? by : 0));
      expect(told({ rows, totals }).map((f) => [f.at.left, f.severity])).toEqual([[5, 'error']]);
    }
  });

  it('has a lone total beyond three standard deviations asked about at least', () => {
    const next = random();
    for (let size = 4; size < 30; size++) {
      const rows = drawOf(next, size).rows.map((row) => row.slice(0, 1));
      const by = Math.floor(roundingReach(rows.length)) + 1;
      expect(told({ rows, totals: [sum(downIn(rows, 0)) + (size % 2 ? by : -by)] })).toHaveLength(1);
    }
  });

  it('is believed where two sums and more are off at once, on both sides', () => {
    const next = random();
    for (let wrong = 1; wrong <= COLUMNS.length; wrong++) {
      const { rows } = drawOf(next, 12);
      const slip = (c: number): number => (c < wrong ? (c % 2 ? -1 : 1) * (c + 1) * 4211 : 0);
      const found = told({ rows, totals: COLUMNS.map((_, c) => sum(downIn(rows, c)) + slip(c)) });
      expect(found.map((f) => f.at.left)).toEqual(COLUMNS.slice(0, wrong).map((_, c) => c + 2));
    }
  });
});
