import { unitAt } from '../facts/figure';
import type { Examination } from '../examine';
import { cellAt, type Range } from '../grid/range';
import { amountAt } from '../table/read-amount';
import type { Column, Row, Table, Unit } from '../table/table';
import { unitOf } from '../table/unit';
import { fold } from '../text/fold';
import type { Claim, ClaimFigure } from './claim';

/** Where a figure of the text stands in the workbook, and whether it is the same (đối chiếu với sổ tính). */
export interface Against {
  readonly at: Range;
  readonly agrees: boolean;
}

type Dimension = 'money' | 'percent' | 'count';

interface Entry {
  readonly at: Range;
  /** In đồng when it is money. */
  readonly value: number;
  readonly half: number;
  readonly dimension: Dimension;
  readonly label: readonly string[];
  readonly header: readonly string[];
}

/** The figures of a workbook by what they measure, ready for looking up (số liệu của sổ tính để đối chiếu). */
export type FigurePool = Readonly<Record<Dimension, DimensionPool>>;

interface DimensionPool {
  /** From the least to the greatest. */
  readonly byValue: readonly Entry[];
  /** The most that a figure of the workbook may be off by. */
  readonly slack: number;
  /** Those of each row that a text could name, by the words of which it must say at least one. */
  readonly byWord: ReadonlyMap<string, readonly Entry[]>;
}

const STOP = /^(va|cua|cho|cac|trong|do|la|tai|tren|duoc|theo|so|nam|den|tu|ve|voi|the|of|and|in|to|for|a|on|by)$/;

const wordsOf = (text: string): string[] => [
  ...new Set(
    fold(text)
      .split(/[^a-z0-9]+/)
      .filter((word) => word.length > 1 && !STOP.test(word)),
  ),
];

const dimensionOf = (unit: Unit | null, percent: boolean): Dimension =>
  percent || unit?.percent ? 'percent' : unit && unit.money !== null ? 'money' : 'count';

function entryAt(table: Table, row: Row, column: Column): Entry[] {
  const amount = amountAt(table, row, column);
  if (amount.kind !== 'number' && amount.kind !== 'fraction') return [];
  const outside = unitAt(table, row, column);
  const own = amount.kind === 'number' && amount.unit !== null ? unitOf(amount.unit) : null;
  const unit = own && own.money !== null ? own : outside;
  const dimension = dimensionOf(unit, amount.kind === 'number' && amount.percent);
  const scale = dimension === 'money' ? (unit?.money ?? 1) : 1;
  const base = {
    at: cellAt(table.range.sheet, row.at, column.at),
    dimension,
    label: wordsOf(row.label),
    header: wordsOf([...column.path, column.area ?? '', column.period ?? ''].join(' ')),
  };
  if (amount.kind === 'fraction')
    return [amount.numerator, amount.denominator].map((value) => ({
      ...base,
      value,
      half: 0,
      dimension: 'count' as const,
    }));
  return [{ ...base, value: amount.value * scale, half: amount.stored === 'formula' ? 0 : amount.halfUnit * scale }];
}

const LABELS = ['ordinal', 'label', 'unit', 'note', 'code', 'verdict'];

/** Every figure of every table, and the rates and counts that they give. */
export function poolOf({ tables, rates }: Pick<Examination, 'tables' | 'rates'>): FigurePool {
  const cells = tables.flatMap((table) =>
    table.columns
      .filter((column) => !LABELS.includes(column.role))
      .flatMap((column) => table.rows.flatMap((row) => entryAt(table, row, column))),
  );
  // A mean is no per cent.
  const computed = rates.flatMap((rate): Entry[] => {
    if (rate.kind === 'mean') return [];
    const at = rate.printedAt ?? rate.numerator.cells[0] ?? rate.denominator.cells[0];
    if (!at) return [];
    const label = wordsOf(rate.kind === 'indicators-met' ? 'chỉ tiêu indicators' : rate.label);
    const base = { at, label, header: [], half: 0 };
    const share = rate.value === null ? [] : [{ ...base, dimension: 'percent' as const, value: rate.value * 100 }];
    if (rate.kind !== 'indicators-met') return share;
    const counts = [rate.numerator.value, rate.denominator.value].filter((v): v is number => v !== null);
    return [...share, ...counts.map((value) => ({ ...base, dimension: 'count' as const, value }))];
  });
  return poolFrom([...cells, ...computed]);
}

/** A row is named when so much of its words is said, and when it has so many. */
const NAMED = 0.8;
const FEWEST_WORDS = 3;

function dimensionPool(entries: readonly Entry[]): DimensionPool {
  const counts = new Map<string, number>();
  const nameable = entries.filter(({ label }) => label.length >= FEWEST_WORDS);
  for (const { label } of nameable) for (const word of label) counts.set(word, (counts.get(word) ?? 0) + 1);
  const byWord = new Map<string, Entry[]>();
  for (const entry of nameable) {
    // Of so many words one must be said where no more than a fifth may be left out; the rarest find the fewest rows.
    const rare = [...entry.label].sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0));
    for (const word of rare.slice(0, Math.floor(entry.label.length * (1 - NAMED) + 1e-9) + 1)) {
      const known = byWord.get(word);
      if (known) known.push(entry);
      else byWord.set(word, [entry]);
    }
  }
  const byValue = [...entries].sort((a, b) => a.value - b.value);
  return { byValue, slack: entries.reduce((most, { half }) => Math.max(most, half), 0), byWord };
}

const poolFrom = (entries: readonly Entry[]): FigurePool => {
  const of = (dimension: Dimension): DimensionPool =>
    dimensionPool(entries.filter((entry) => entry.dimension === dimension));
  return { money: of('money'), percent: of('percent'), count: of('count') };
};

/** Entries whose value may be the one asked for. */
function near({ byValue, slack }: DimensionPool, value: number, half: number): Entry[] {
  const reach = Math.max(slack, half) * (1 + 1e-9) + 1e-9;
  let [low, high] = [0, byValue.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((byValue[middle] as Entry).value < value - reach) low = middle + 1;
    else high = middle;
  }
  const found: Entry[] = [];
  for (let at = low; at < byValue.length && (byValue[at] as Entry).value <= value + reach; at++)
    found.push(byValue[at] as Entry);
  return found;
}

const coverage = (words: readonly string[], context: readonly string[]): number =>
  words.length === 0 ? 0 : words.filter((word) => context.includes(word)).length / words.length;

/** Digits that tell a figure from others: 4.513.000.000 has four, 9 has one. */
const weight = (value: number): number =>
  String(Math.abs(value))
    .replace(/^0\.|\.|0+$/g, '')
    .replace(/^0+/, '').length;

/** Looks one figure up: by value and unit first, by its words where several fit. */
export function lookUp(figure: ClaimFigure, pool: FigurePool): Against | null {
  const scale = figure.money ?? 1;
  const [value, half] = [figure.value * scale, figure.halfUnit * scale];
  const dimension: Dimension = figure.percent ? 'percent' : figure.money !== null ? 'money' : 'count';
  const context = wordsOf(figure.context);
  const alike = pool[dimension];
  const likeness = (entry: Entry): number => 2 * coverage(entry.label, context) + coverage(entry.header, context);
  const slack = (entry: Entry): number =>
    dimension === 'count' ? 1e-9 : Math.max(half, entry.half) * (1 + 1e-9) + 1e-9;
  const equal = near(alike, value, half)
    .filter((entry) => Math.abs(entry.value - value) <= slack(entry))
    .sort((a, b) => likeness(b) - likeness(a));
  const [best] = equal;
  if (best) return likeness(best) >= (weight(figure.value) >= 3 ? 0.2 : 0.9) ? { at: best.at, agrees: true } : null;
  return contradicted(alike, context, value);
}

/** A row that the text names in so many words holds other figures: the nearest of them is shown. */
function contradicted({ byWord }: DimensionPool, context: readonly string[], value: number): Against | null {
  const said = new Set(context.flatMap((word) => byWord.get(word) ?? []));
  const named = Array.from(said).filter(({ label }) => coverage(label, context) >= NAMED);
  const [first, ...rest] = [...named].sort(
    (a, b) =>
      coverage(b.header, context) - coverage(a.header, context) ||
      Math.abs(a.value - value) - Math.abs(b.value - value),
  );
  if (!first || rest.some((entry) => entry.at.top !== first.at.top || entry.at.sheet !== first.at.sheet)) return null;
  return { at: first.at, agrees: false };
}

/** What the workbook says of a claim: of its figures, the first that disagrees, else the first found. */
export function againstOf(claim: Claim, pool: FigurePool): Against | null {
  const found = claim.figures.map((figure) => lookUp(figure, pool)).filter((a): a is Against => a !== null);
  return found.find((a) => !a.agrees) ?? found[0] ?? null;
}
