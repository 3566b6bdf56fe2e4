import { check } from '../../src/core/check';
import { drawText } from '../../src/core/grid/draw';
import { rules } from '../../src/core/rules/index';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { readTables } from '../../src/core/table/read-tables';

let state = 11;
const next = (most: number): number => {
  state = (state * 48271) % 2147483647;
  return state % most;
};

/** Places with few votes of many: of all that were cast there, which the sheet does not print, and never of the whole country. */
function votes(places: number): string {
  let sum = 0;
  const rows = Array.from({ length: places }, (_, i) => {
    const [own, cast] = [2 + next(40), 400 + next(900)];
    const share = Math.round((own / cast) * (i % 9 === 0 ? 2 : 0.4) * 100) / 100;
    sum += own;
    return `Xã số ${String(i + 1)} | ${String(own)} | ${String(share)} @0%`;
  });
  return ['Xã | Ông Một | %', ...rows, `Tổng cộng | ${String(sum)} | 0.0129 @0%`].join('\n');
}

describe('shares that are printed as next to nothing', () => {
  it('prove no whole, however many of them there are', () => {
    const { tables } = readTables(drawText(votes(120)).grid);
    const told = check(tables, rules, DEFAULT_SETTINGS).findings.filter(({ ruleId }) => /^rate|^percent/.test(ruleId));
    expect(tables).toHaveLength(1);
    expect(told).toEqual([]);
  });
});
