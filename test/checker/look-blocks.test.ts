import fc from 'fast-check';
import { gridBlocks, joinGrids } from '../../src/checker/grid-blocks';
import { joinLooked, sendLooked } from '../../src/checker/look-blocks';
import type { LookBlock } from '../../src/checker/messages';
import type { Looked } from '../../src/app/checker';
import type { Finding } from '../../src/core/finding';
import type { Cell, Grid } from '../../src/core/grid/grid';
import { cellsOf } from '../../src/core/grid/gather-cells';
import { cellAt } from '../../src/core/grid/range';
import { DEFAULT_SETTINGS } from '../../src/core/settings';

const cell = fc.record<Cell>({ value: fc.oneof(fc.string(), fc.integer(), fc.constant(null)) });
const row = fc.option(fc.array(fc.option(cell, { nil: undefined }), { maxLength: 40 }), { nil: undefined });
const grid = fc.record<Grid>({
  sheet: fc.string(),
  cells: fc.array(row, { maxLength: 150 }).map(cellsOf),
  merges: fc.constant([]),
});

it('puts any grids together again, rows and cells that are not there included', () => {
  fc.assert(
    fc.property(fc.array(grid, { maxLength: 4 }), (grids) => {
      const joiner = joinGrids();
      for (const one of grids) {
        const next = gridBlocks(one);
        for (let block = next(); block; block = next()) joiner.add(structuredClone(block));
      }
      expect(joiner.take()).toEqual(grids);
      expect(joiner.take()).toEqual([]);
    }),
  );
});

const finding = (row: number, consequences: readonly Finding[]): Finding => ({
  ruleId: 'r',
  message: 'm',
  severity: 'error',
  at: cellAt('A', row, 0),
  related: [],
  cells: [],
  data: { row },
  expected: null,
  actual: null,
  tolerance: 0,
  condition: null,
  fix: [],
  consequences,
  waived: null,
  table: null,
});

const { tree } = fc.letrec<{ leaf: Finding; branch: Finding; tree: Finding }>((tie) => ({
  leaf: fc.nat().map((at) => finding(at, [])),
  branch: fc.tuple(fc.nat(), fc.array(tie('tree'), { maxLength: 3 })).map(([at, below]) => finding(at, below)),
  tree: fc.oneof({ maxDepth: 4 }, tie('leaf'), tie('branch')),
}));

const looked = (findings: readonly Finding[]): Looked => ({
  tables: [],
  notices: [],
  rates: [],
  coverage: [],
  corrections: [{ kind: 'not-a-table', sheet: 'Biểu 1', range: 'A1:F5' }],
  kept: { settings: DEFAULT_SETTINGS, errors: [] },
  report: { findings, unchecked: [], outcomes: { r: 'failed' }, faults: [] },
});

const sent = (result: Looked): LookBlock[] => {
  const blocks: LookBlock[] = [];
  sendLooked(result, (block) => blocks.push(structuredClone(block)));
  return blocks;
};

function joined(blocks: readonly LookBlock[]): Looked | null {
  const joiner = joinLooked([]);
  blocks.forEach((block) => joiner.add(block));
  return joiner.whole();
}

it('puts findings together again, whatever hangs below whatever', () => {
  fc.assert(
    fc.property(fc.array(tree, { maxLength: 5 }), (findings) => {
      expect(joined(sent(looked(findings)))).toEqual(looked(findings));
    }),
  );
});

it('sends ten thousand consequences of one finding in small blocks too', () => {
  const result = looked([
    finding(
      0,
      Array.from({ length: 10000 }, (_, at) => finding(at, [])),
    ),
  ]);
  const blocks = sent(result);
  for (const block of blocks) if (block.kind === 'findings') expect(block.items.length).toBeLessThanOrEqual(100);
  expect(joined(blocks)).toEqual(result);
});
