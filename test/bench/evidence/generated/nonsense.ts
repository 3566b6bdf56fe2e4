import { random, seedOf, type Random } from '../../rules/random';
import { loud } from '../hear';
import { share, type Line } from '../line';
import { addTallies, NO_TALLY } from '../score';
import { holds, roundTo, sumOf, type Bond } from './bond';
import { change, copyOf, figureAt, newDrawing, write, type Drawing } from './drawing';
import { slipped, SLIPS } from './slip';
import { addFixes, NO_FIXES, putIn, tellable, tryTable, type Asked, type Mistyped, type Outcome } from './trial';
import { nonsense } from './words';

/** A column that is typed, or follows from others of its row; `make` gives its figure and what binds it. */
interface DrawnColumn {
  readonly kind: 'typed' | 'sum' | 'difference' | 'product' | 'ratio' | 'running';
  readonly from: readonly number[];
}

const RELATIONS = ['sum', 'difference', 'product', 'ratio', 'running'] as const;

/** Two to four typed columns and one to three that follow from them, at places drawn at random. */
function drawColumns(source: Random): DrawnColumn[] {
  const typed = source.int(3, 4);
  const columns: DrawnColumn[] = Array.from({ length: typed }, () => ({ kind: 'typed', from: [] }));
  for (const kind of source.some(RELATIONS, source.int(1, 3))) {
    const order = source.some([0, 1, 2, 3].slice(0, typed), typed);
    const count = kind === 'sum' ? source.int(2, typed) : kind === 'running' ? 1 : 2;
    columns.push({ kind, from: order.slice(0, count).sort((a, b) => a - b) });
  }
  return columns;
}

type Row = readonly string[];

/** The figure of a column in a row whose typed figures stand, and the bond that it is under. */
function derive(
  drawing: Drawing,
  { kind, from }: DrawnColumn,
  row: Row,
  above: string | undefined,
  cell: string,
): { value: number; bond: Bond } {
  const get = figureAt(drawing);
  const cells = from.map((at) => row[at] ?? '');
  const [a = '', b = ''] = cells;
  switch (kind) {
    case 'product':
      return { value: get(a) * get(b), bond: { kind, result: cell, factors: [a, b] } };
    case 'ratio':
      return {
        value: roundTo((get(a) / get(b)) * 100, 1),
        bond: { kind, result: cell, over: a, under: b, times: 100, decimals: 1 },
      };
    case 'difference':
      return { value: get(a) - get(b), bond: sumOf(cell, [a], [b]) };
    case 'running':
      return { value: get(a) + (above ? get(above) : 0), bond: sumOf(cell, above ? [a, above] : [a]) };
    case 'sum':
    case 'typed':
      return { value: cells.reduce((sum, one) => sum + get(one), 0), bond: sumOf(cell, cells) };
  }
}

export interface Meaningless {
  readonly drawing: Drawing;
  readonly rows: readonly Row[];
  readonly columns: readonly DrawnColumn[];
}

/** A table of headings without meaning whose columns are bound by what its figures alone show. */
export function drawTable(source: Random): Meaningless {
  const drawing = newDrawing('Trang');
  const columns = drawColumns(source);
  const words = new Set<string>();
  const word = (): string => {
    let text = nonsense((list) => source.pick(list));
    while (words.has(text)) text = nonsense((list) => source.pick(list));
    words.add(text);
    return text;
  };
  const headings = [word(), ...columns.map(word)];
  headings.forEach((text, at) => write(drawing, 0, at, text, { bold: true }));
  const sizes = columns.map(() => source.pick([40, 300, 5000]));
  const rows: string[][] = [];
  const count = source.int(10, 35);
  for (let at = 0; at < count; at++) {
    write(drawing, 1 + at, 0, word());
    const row: string[] = [];
    columns.forEach((column, index) => {
      if (column.kind === 'typed')
        return row.push(write(drawing, 1 + at, 1 + index, source.int(sizes[index] ?? 40, (sizes[index] ?? 40) * 9)));
      const cell = write(drawing, 1 + at, 1 + index, 0);
      const { value, bond } = derive(drawing, column, row, rows[at - 1]?.[index], cell);
      change(drawing, cell, value);
      drawing.bonds.push(bond);
      return row.push(cell);
    });
    rows.push(row);
  }
  return { drawing, rows, columns };
}

/** So many figures mistyped, three rows apart, each in a bond. */
export function mistype(
  source: Random,
  { drawing, rows }: Meaningless,
  count: number,
): { wrong: Drawing; errors: Mistyped[] } {
  const wrong = copyOf(drawing);
  const errors: Mistyped[] = [];
  const taken: number[] = [];
  for (let turn = 0; turn < 300 && errors.length < count; turn++) {
    const at = source.int(0, rows.length - 1);
    if (taken.some((other) => Math.abs(other - at) < 3)) continue;
    const cell = source.pick(rows[at] ?? []);
    const right = figureAt(drawing)(cell);
    const slip = source.pick(SLIPS);
    const below = rows[at + 1]?.[(rows[at] ?? []).indexOf(cell)];
    const value =
      right > 0 && Number.isInteger(right)
        ? slipped(source, slip, right, below ? [figureAt(drawing)(below)] : [])
        : roundTo(right + 7.3, 1);
    const alone = copyOf(drawing);
    if (value === null) continue;
    change(alone, cell, value);
    const cells = tellable(alone, cell);
    if (alone.bonds.every((bond) => holds(bond, figureAt(alone)))) continue;
    change(wrong, cell, value);
    taken.push(at);
    errors.push({ changed: [cell], cells, note: `${slip} ${String(right)} → ${String(value)}` });
  }
  return { wrong, errors };
}

/** Relations that only the figures show: right tables are left alone, wrong ones told. */
export function meaningless({ seed, count, show }: Asked): Outcome {
  let [wrongs, fixes, accused, clean] = [NO_TALLY, NO_FIXES, 0, 0];
  for (let turn = 0; turn < count; turn++) {
    const source = random(seedOf(seed, turn, 8));
    const table = drawTable(source);
    const { wrong, errors } = mistype(source, table, turn % 4);
    const kinds = table.columns.map(({ kind, from }) => `${kind}(${from.join(',')})`).join(' ');
    const put = errors.map((error) => putIn(wrong, error));
    const trial = tryTable(table.drawing, wrong, put, `nonsense ${String(turn)}: ${kinds}`, show);
    if (put.length === 0) clean++;
    else wrongs = addTallies(wrongs, trial.tally);
    if (put.length === 0 && trial.heard.some(loud)) accused++;
    fixes = addFixes(fixes, trial.fixes);
  }
  const line = (measure: string, found: string, wanted: string): Line => ({
    part: 'headings without meaning',
    measure,
    found,
    wanted,
  });
  return {
    lines: [
      line('errors told at a cell that could be it', share(wrongs.told, wrongs.errors), '≥ 95%'),
      line('undecidable: the truth is among the candidates', share(wrongs.amongCandidates, wrongs.undecidable), '100%'),
      line('errors and warnings at right cells', String(wrongs.falseAlarms), '0'),
      line('right tables accused', `${String(accused)} of ${String(clean)}`, '0'),
    ],
    fixes,
  };
}
