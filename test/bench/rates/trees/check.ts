/**
 * Holds the drawn tables to what they promise: `node -r ./test/support/typescript-hook.cjs test/bench/rates/trees/check.ts [HOW MANY]`.
 * Merges do not overlap, the header reads as it was meant, pairs are of figure columns and in one list only, and figures add up.
 */
import { strict as assert } from 'node:assert';
import { columnAt } from './columns';
import type { Drawing } from './draw';
import { drawing, SHAPES } from './draw';
import type { Pair } from './form';
import { operandsOf } from './symbols';

const NEAR = 1e-6;

function checkMerges({ grid, about }: Drawing): void {
  const taken = new Set<string>();
  for (const { top, left, bottom, right } of grid.merges) {
    assert(top <= bottom && left <= right && bottom < grid.cells.length, about);
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        assert(!taken.has(`${row}:${column}`), `${about}: merges overlap at ${row}:${column}`);
        taken.add(`${row}:${column}`);
        const inside = row !== top || column !== left;
        assert(!inside || grid.cells[row]![column] === undefined, `${about}: a merge hides ${row}:${column}`);
      }
    }
  }
}

function checkPairs({ expected, allowed, places, columns, about }: Drawing): void {
  const key = ({ kind, numerator, denominator }: Pair): string =>
    `${kind} ${numerator.join('+')}/${denominator.join('+')}`;
  const all = [...expected, ...allowed];
  assert.equal(new Set(all.map(key)).size, all.length, `${about}: a pair is listed twice`);
  for (const { numerator, denominator } of all) {
    assert(numerator.length > 0 && denominator.length > 0, about);
    assert(!numerator.some((at) => denominator.includes(at)), `${about}: a column over itself`);
    for (const side of [numerator, denominator]) {
      assert.equal(new Set(side).size, side.length, about);
      for (const at of side) assert(columns[at - places.figures], `${about}: no figure column ${at}`);
    }
    const roles = (side: number[]): string[] => side.map((at) => columns[at - places.figures]!.entry.role);
    assert(
      roles(denominator).every((role) => role === 'plan' || (role === 'other' && denominator.length === 3)),
      about,
    );
    assert(
      roles(numerator).every((role) => ['result', 'estimate', 'settled', 'advance'].includes(role)),
      about,
    );
  }
}

function figure({ grid, places }: Drawing, row: number, column: number): number {
  const value = grid.cells[places.body + row]![places.figures + column]?.value ?? 0;
  assert(typeof value === 'number' || value === '-');
  return value === '-' ? 0 : value;
}

function checkFigures(sheet: Drawing): void {
  const { rows, columns, about } = sheet;
  const near = (one: number, other: number, what: string): void =>
    assert(Math.abs(one - other) <= NEAR * Math.max(1, Math.abs(one)), `${about}: ${what}: ${one} ≠ ${other}`);
  rows.forEach((row, at) => {
    if (!row.figures) return;
    columns.forEach((column, place) => {
      if (column.entry.role === 'rate') return;
      const parts = operandsOf(columns, column)?.of.map((of) => figure(sheet, at, of));
      const sign = operandsOf(columns, column)?.sign;
      const own = figure(sheet, at, place);
      if (parts)
        near(
          own,
          parts.slice(1).reduce((sum, part) => (sign === '+' ? sum + part : sum - part), parts[0]!),
          `row ${at} column ${place}`,
        );
      if (row.kind === 'total' || row.kind === 'group')
        near(
          own,
          row.of.reduce((sum, of) => sum + figure(sheet, of, place), 0),
          `${row.label} column ${place}`,
        );
      if (row.kind === 'within' && sign !== '-')
        assert(own <= figure(sheet, row.of[0]!, place) + NEAR, `${about}: ${row.label} is more than its whole`);
      if (sign !== '-' && column.at.subset && !column.entry.splits.find(({ name }) => name === 'subset')!.additive) {
        assert(
          own <= figure(sheet, at, columnAt(columns, column.entry.name, { ...column.at, subset: '' })),
          `${about}: more women than people`,
        );
      }
    });
  });
}

/** Reads the header back from cells and merges, where it is merged in full. */
function checkHeader({ grid, places, columns, about, form }: Drawing): void {
  const bare = (text: unknown): string =>
    String(text)
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/[đĐ]/g, 'd')
      .replace(/\s+/g, ' ')
      .trim()
      .toLowerCase();
  const depth = Math.max(...columns.map(({ path }) => path.length));
  columns.forEach(({ path }, at) => {
    const column = places.figures + at;
    const read = Array.from({ length: depth }, (_, level) => {
      const row = places.header + level;
      const over = grid.merges.find(
        ({ top, left, bottom, right }) => top === row && bottom >= row && left <= column && right >= column,
      );
      return grid.cells[row]![over ? over.left : column]?.value;
    }).filter((value) => value !== undefined);
    const spanned = grid.merges.some(
      ({ top, left, right }) => top >= places.header && top < places.header + depth && right > left,
    );
    if (spanned)
      assert.deepEqual(read.map(bare), path.map(bare), `${about}: header of column ${column} (${form.shape})`);
  });
}

const count = Number(process.argv[2] ?? 10_000);
const seen = new Map<string, number>();
const depths = new Map<number, number>();
let [bare, required, accepted, none] = [0, 0, 0, 0];
for (let seed = 0; seed < count; seed++) {
  const sheet = drawing(seed);
  checkMerges(sheet);
  checkPairs(sheet);
  checkFigures(sheet);
  checkHeader(sheet);
  const shape = sheet.about.replace(/ depth .*/, '');
  seen.set(shape, (seen.get(shape) ?? 0) + 1);
  const depth = Math.max(...sheet.columns.map(({ path }) => path.length));
  depths.set(depth, (depths.get(depth) ?? 0) + 1);
  if (sheet.about.includes('no tones')) bare++;
  required += sheet.expected.length;
  accepted += sheet.allowed.length;
  if (sheet.expected.length === 0) none++;
}
if (process.argv.includes('--shapes'))
  for (const [shape, times] of [...seen].sort()) console.log(String(times).padStart(5), shape);
console.log(
  `${count} sheets hold: ${SHAPES.length} shapes, ${seen.size} of shape and order, depths ${JSON.stringify([...depths].sort())}`,
);
console.log(
  `required ${required}, accepted ${accepted}, sheets without a required pair ${none}, without tones ${bare}`,
);
