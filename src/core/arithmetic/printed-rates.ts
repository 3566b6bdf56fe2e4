import { cell } from '../grid/grid';
import type { Range } from '../grid/range';
import { comparisonsOf } from '../facts/compared';
import { ratePairs } from '../facts/pairs';
import type { Column, Row, Table } from '../table/table';
import type { Equation } from './equation';
import { brokenCondition } from './equation-formula';
import { columnOf, copyWith, rowOf } from './light-equation';
import { equationsOf } from './equations-of';
import { derived } from '../facts/facts';
import { figureAt } from '../facts/figure';
import { CELL, figuresWhere, placeIn, stripIn } from '../facts/strip';
import { noteClaims } from './note-claims';
import { ownDecimals, printedHalf } from './printed';
import { isCut } from './ratios';

/** A rate as printed, and what its figures give (tỷ lệ in sẵn). */
export interface PrintedRate {
  readonly at: Range;
  readonly related: readonly Range[];
  readonly printed: number;
  readonly exact: number;
  readonly decimals: number;
  readonly part: number;
  readonly whole: number;
  /** Per cent, or a plain ratio. */
  readonly percent: boolean;
  readonly answer: 'right' | 'cut' | 'wrong';
  readonly in: 'cell' | 'fraction' | 'sentence';
  readonly condition: () => string | null;
  readonly rate: Equation | null;
}

/** What a printed share is worth against its exact value, at its own precision. */
export function judge(printed: number, decimals: number, exact: number, slack = 0): PrintedRate['answer'] {
  const half = 0.5 / 10 ** decimals;
  if (Math.abs(printed - exact) <= half + slack + 1e-9) return 'right';
  return isCut(printed, decimals, exact) ? 'cut' : 'wrong';
}

const isRatio = (made: Equation): boolean =>
  made.kind === 'rate' || (made.kind === 'column-arithmetic' && !made.sum && /[/%]/.test(made.statement.text));

function fromEquation(table: Table, made: Equation): PrintedRate[] {
  const { amount, at } = made.result;
  if (amount.kind !== 'number' || made.expected === null || made.state === 'unknown') return [];
  const half = printedHalf(made.result, cell(table.grid, at.top, at.left).formula);
  const inside = Math.abs(amount.value - made.expected) <= Math.max(half, made.tolerance - half) + 1e-9;
  const decimals = Math.max(amount.decimals, 0);
  const cut = !inside && half > 0 && isCut(amount.value, decimals, made.expected);
  const [part = 0, whole = 0] = made.terms.map((t) => t.value ?? 0);
  return [
    {
      at,
      related: made.terms.map((t) => t.at),
      printed: amount.value,
      exact: made.expected,
      decimals,
      part,
      whole,
      percent: Math.abs(made.expected - (part / whole) * 100) < Math.abs(made.expected - part / whole),
      answer: made.state === 'broken' ? 'wrong' : cut ? 'cut' : 'right',
      in: 'cell',
      condition: () => cutCondition(made, half),
      rate: made,
    },
  ];
}

/** True while the printed figure is not the rounded one. */
const cutCondition = (made: Equation, half: number): string | null =>
  brokenCondition(copyWith(made, { tolerance: Math.max(half, Number((made.tolerance - half).toPrecision(10))) }));

type Stated = Pick<PrintedRate, 'at' | 'part' | 'whole' | 'printed' | 'decimals' | 'in'>;

/** A per-cent that stands with its own fraction, in a cell or in a sentence. */
const ofHundred = (stated: Stated): PrintedRate => {
  const exact = (stated.part / stated.whole) * 100;
  const answer = judge(stated.printed, stated.decimals, exact);
  return { ...stated, related: [], exact, percent: true, answer, condition: () => null, rate: null };
};

/** `02/9 (22,2%)` in one cell. */
const inFractions = (table: Table): PrintedRate[] =>
  figuresWhere(table, (bits) => (bits & CELL.fraction) !== 0).flatMap(({ amount, at }): PrintedRate[] => {
    if (amount.kind !== 'fraction' || amount.percent === null || amount.denominator === 0) return [];
    const { numerator: part, denominator: whole, percent: printed } = amount;
    const decimals = (/\.(\d+)/.exec(String(printed))?.[1] ?? '').length;
    return [ofHundred({ at, part, whole, printed, decimals, in: 'fraction' })];
  });

/** `77/75` in one column, its rate in the next: the fraction brings both sides. */
const besideFractions = (table: Table): PrintedRate[] =>
  ratePairs(table).flatMap(({ numerators, denominators, printed }): PrintedRate[] => {
    const [column] = numerators;
    if (!column || !printed || denominators.length > 0) return [];
    const stated = table.rows.flatMap((row) => statedBeside(table, row, column, printed));
    const shares = stated.filter((s) => !s.percent && s.printed <= PLAIN_SHARE && s.part > 0).length;
    const scale = shares * 2 > stated.length ? 100 : 1;
    const scaled = stated.map((s) => ({
      ...s,
      printed: s.printed * scale,
      decimals: Math.max(0, s.decimals - (scale > 1 ? 2 : 0)),
    }));
    return scaled.map((one) => ({ ...ofHundred(one), related: one.related }));
  });

/** Rates that are mostly below this are plain shares: 0,97 for 97%. */
const PLAIN_SHARE = 1.6;

function statedBeside(
  table: Table,
  row: Row,
  column: Column,
  rate: Column,
): (Stated & { related: Range[]; percent: boolean })[] {
  const [fraction, printed] = [figureAt(table, row, column), figureAt(table, row, rate)];
  if (row.role === 'note' || fraction.amount.kind !== 'fraction' || printed.amount.kind !== 'number') return [];
  const { numerator: part, denominator: whole } = fraction.amount;
  if (whole === 0) return [];
  const decimals = ownDecimals(printed.amount.value, Math.max(0, printed.amount.decimals));
  return [
    {
      at: printed.at,
      related: [fraction.at],
      part,
      whole,
      printed: printed.amount.value,
      decimals,
      in: 'fraction',
      percent: printed.amount.percent,
    },
  ];
}

const inSentences = (table: Table): PrintedRate[] =>
  noteClaims(table).shares.flatMap(({ at, part, whole, printed, decimals }): PrintedRate[] => {
    if (whole === 0) return [];
    return [ofHundred({ at, part, whole, printed, decimals, in: 'sentence' })];
  });

/** Held within the rounding of the printed figure itself: neither wrong nor cut. */
const isPlainlyRight = (table: Table, made: Equation): boolean => {
  if (made.state !== 'holds' || made.expected === null || made.actual === null) return false;
  const half = stripIn(table, columnOf(made)).halves[placeIn(table, rowOf(made))] ?? 0;
  return Math.abs(made.expected - made.actual) <= half + 1e-9;
};

const ratios = derived((facts): readonly Equation[] =>
  equationsOf(facts).filter((made) => isRatio(made) && made.statement.supposed !== true),
);

const elsewhere = derived((facts): readonly PrintedRate[] => [
  ...inFractions(facts),
  ...besideFractions(facts),
  ...inSentences(facts),
]);

/** Whether a table prints any rate at all: in cells, in fractions, in the sentences below it. */
export const printsRates = derived(
  (facts): boolean =>
    elsewhere(facts).length > 0 ||
    comparisonsOf(facts).length > 0 ||
    ratios(facts).some((made) => made.state !== 'unknown'),
);

/** The rates that a table prints, those left out that are plainly what their figures give. */
export const printedRates = derived((facts): readonly PrintedRate[] => [
  ...ratios(facts)
    .filter((made) => !isPlainlyRight(facts, made))
    .flatMap((made) => fromEquation(facts, made)),
  ...elsewhere(facts),
]);
