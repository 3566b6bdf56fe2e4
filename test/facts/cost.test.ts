import { equationsOf } from '../../src/core/arithmetic/equations-of';
import type { Table } from '../../src/core/table/table';
import { countWork, grownBeyondTwofold, type Work } from '../support/count-work';
import { examine } from '../../src/core/examine';
import type { Grid } from '../../src/core/grid/grid';
import { rules } from '../../src/core/rules/index';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { readTables } from '../../src/core/table/read-tables';
import { SHAPES } from './cost-shapes';

/** Rows and a few more: twice the size may cost twice the work, and steps that are done in whole. */
const FACTOR = 2.3;

const settings = { ...DEFAULT_SETTINGS, areas: ['Nà Rì', 'Ba Bể', 'Bản A1000'] };
const grids = (shape: string, n: number): Grid => (SHAPES[shape] as (n: number) => Grid)(n);

describe('the cost of examining a workbook', () => {
  it.each(Object.keys(SHAPES))('grows with the cells, counted function by function: %s', (shape) => {
    const look = (n: number): Work => {
      const sheet = grids(shape, n);
      return countWork(() => examine([sheet], { settings, corrections: [], ownSheets: [] }));
    };
    look(40);
    const [half, whole] = [look(100), look(200)];
    const weighs = (line: string): boolean => Number(line.replace(/^.* /, '')) > whole.total / 50;
    expect(grownBeyondTwofold(half, whole).filter(weighs)).toEqual([]);
    expect(whole.total).toBeLessThan(FACTOR * half.total);
  });
});

describe('the cost of a rule', () => {
  const drawn = Object.keys(SHAPES).filter((shape) => /wrong|live total/.test(shape));

  const read = new Map<string, readonly Table[]>();

  /** Tables whose statements are settled: what all rules rest on is counted above, and once. */
  function settled(shape: string, n: number): readonly Table[] {
    const key = `${shape} ${String(n)}`;
    const known = read.get(key) ?? readTables(grids(shape, n)).tables;
    if (!read.has(key)) known.forEach(equationsOf);
    read.set(key, known);
    return known;
  }

  it.each(rules.map((rule) => rule.id))('grows with the cells, counted: %s', (id) => {
    const rule = rules.find((one) => one.id === id);
    for (const shape of drawn) {
      const ask = (n: number): Work => {
        const tables = settled(shape, n);
        return countWork(() => {
          if (rule?.scope === 'workbook') rule.check(tables, settings);
          else for (const table of tables) if (rule?.appliesTo(table, settings)) rule.check(table, settings);
        });
      };
      ask(20);
      const [half, whole] = [ask(50), ask(100)];
      expect({ shape, grown: whole.total > FACTOR * half.total + 200 ? grownBeyondTwofold(half, whole) : [] }).toEqual({
        shape,
        grown: [],
      });
    }
  });
});
