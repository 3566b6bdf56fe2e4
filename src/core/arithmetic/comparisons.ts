import { coordinatesOf, partsKey, type Coordinates } from '../facts/coordinates';
import { derived } from '../facts/facts';
import { cellFormula, figureAt, figureRows, type Figure } from '../facts/figure';
import { printedDivisions } from '../facts/pairs';
import { cell } from '../grid/grid';
import { cellAt } from '../grid/range';
import type { Column, Row, Table } from '../table/table';
import type { Claim, Equation, Statement } from './equation';
import { family, score, type Family } from './family';
import { copyWith } from './light-equation';
import { printedHalf } from './printed';

/** How a printed comparison is computed (các tỷ lệ khác): index, growth, share of a whole, per cent or plain. */
type Way = 'index' | 'growth' | 'share';

interface Comparison {
  readonly way: Way;
  readonly rate: Column;
  readonly top: Column;
  /** Null for a share of the total row of the same column. */
  readonly under: Column | null;
  readonly scale: 100 | 1;
}

type Entry = readonly [Column, Coordinates];

const addTo = (map: Map<string, Entry[]>, key: string, entry: Entry): void => {
  const known = map.get(key);
  if (known) known.push(entry);
  else map.set(key, [entry]);
};

const thingKey = (at: Coordinates): string => [at.measure ?? '', partsKey(at), at.version ?? '', at.beside].join('|');

const isFigures = ([column, at]: Entry): boolean => at.measure !== 'rate' && column.role !== 'rate';

const yearOf = ({ period }: Coordinates): number | null =>
  period.years !== null && /^20\d\d$/.test(period.years) ? Number(period.years) : null;

interface Room {
  readonly byThing: ReadonlyMap<string, readonly Entry[]>;
  readonly byPlace: ReadonlyMap<string, Entry>;
  readonly figures: readonly Entry[];
}

const roomOf = derived((table): Room => {
  const byThing = new Map<string, Entry[]>();
  const byPlace = new Map<string, Entry>();
  const figures = [...coordinatesOf(table)].filter(isFigures);
  for (const entry of figures) {
    addTo(byThing, thingKey(entry[1]), entry);
    byPlace.set(placeKey(entry[1], entry[1].parts), entry);
  }
  return { byThing, byPlace, figures };
});

const placeKey = (at: Coordinates, parts: readonly string[]): string =>
  [at.measure ?? '', at.version ?? '', at.period.years ?? '', at.period.part ?? '', ...parts].join('|');

/** The same thing a year, or a period, before. */
function beforeOf([column, at]: Entry, { byThing }: Room): Column | null {
  const year = yearOf(at);
  const found = (byThing.get(thingKey(at)) ?? []).find(([other, o]) => {
    if (other === column) return false;
    if (o.period.part === 'previous') return at.period.part !== 'previous';
    return year !== null && yearOf(o) === year - 1 && o.period.part === at.period.part;
  });
  return found?.[0] ?? null;
}

/** The whole that a part is of: the same measure and period with one part less. */
function wholesOf([, at]: Entry, { byPlace }: Room): Column[] {
  return at.parts.flatMap((part) => {
    const whole = byPlace.get(
      placeKey(
        at,
        at.parts.filter((p) => p !== part),
      ),
    );
    return whole ? [whole[0]] : [];
  });
}

/** Columns to the left of a rate column that are tried. */
const MOST_TRIED = 6;

function candidatesFor(table: Table, rate: Column): Comparison[] {
  const room = roomOf(table);
  const near = room.figures.filter(([c]) => c.at < rate.at).slice(-MOST_TRIED);
  return near.flatMap((entry): Comparison[] => {
    const [top] = entry;
    const before = beforeOf(entry, room);
    const shares = [...wholesOf(entry, room), null].map((under) => ({ way: 'share' as const, under }));
    const changes = before ? (['index', 'growth'] as const).map((way) => ({ way, under: before })) : [];
    return [...changes, ...shares].flatMap((one) => ([100, 1] as const).map((scale) => ({ ...one, rate, top, scale })));
  });
}

const computed = (way: Way, scale: number, top: number, under: number): number =>
  (top / under - (way === 'growth' ? 1 : 0)) * scale;

function claimAt(table: Table, row: Row, total: Row | null, made: Comparison, statement: Statement): Claim[] {
  const result = figureAt(table, row, made.rate);
  const top = figureAt(table, row, made.top);
  const below = made.under ? row : total;
  const under = below && figureAt(table, below, made.under ?? made.top);
  if (!under?.value || top.blank || result.amount.kind !== 'number') return [];
  // A live figure is what its formula gives: a sum of rounded shares is no slip.
  if (result.amount.stored === 'formula') return [];
  const scale = result.amount.percent ? 100 : made.scale;
  const half = Math.max(result.shown, printedHalf(result, cell(table.grid, row.at, made.rate.at).formula));
  const write = (terms: readonly Figure[]): string | null => {
    const [a, b] = terms.map(cellFormula);
    if (a == null || b == null) return null;
    return `(${a}/${b}${made.way === 'growth' ? '-1' : ''})*${String(scale)}`;
  };
  return [
    {
      kind: 'rate',
      result,
      terms: [top, under],
      statement,
      compute: ([a = 0, b = 0]) => computed(made.way, scale, a, b),
      write,
      slack: Math.max(0, half * 2 - result.half),
    },
  ];
}

/** Rows on which a way of computing is tried before it is asked of the whole table. */
const SAMPLE = 40;

/** How many rows hold; 0 unless they outnumber the others by far. */
function borneOut({ equations }: Family): number {
  const { held, broken } = score(equations);
  return held >= 2 && held > broken * 2 ? held : 0;
}

/** Beyond this part of itself no rounding of its sources moves a rate. */
const BY_ROUNDING = 0.1;

/** A rate that is nearly right may come from finer figures, or have been made to fit 100: that is a question. */
export function asked(made: Equation): Equation {
  const { state, expected, actual } = made;
  if (state !== 'broken' || expected === null || actual === null) return made;
  const near = Math.abs(expected - actual) <= Math.abs(expected) * BY_ROUNDING;
  return near ? copyWith(made, { doubt: 'finer' }) : made;
}

/** Rates that people print beside those of a plan; believed once the figures bear most of them out. */
export function comparisonFamilies(table: Table): Family[] {
  const total = table.rows.find((row) => row.role === 'total') ?? null;
  const rates = table.columns.filter(
    (c) => c.role === 'rate' && !c.expression && printedDivisions(table, c).length === 0,
  );
  return rates.flatMap((rate) => {
    const at = cellAt(table.grid.sheet, table.header.bottom, rate.at);
    const statement = { text: rate.path[rate.path.length - 1] ?? '', at, supposed: true };
    const judge = (made: Comparison, rows: readonly Row[]): Family =>
      family(
        statement,
        rows.flatMap((row) => claimAt(table, row, total, made, statement)),
      );
    const rows = figureRows(table);
    const sample = rows.slice(0, SAMPLE);
    let best: { readonly made: Comparison; readonly held: number } | null = null;
    for (const made of candidatesFor(table, rate)) {
      const held = borneOut(judge(made, sample));
      if (held > (best?.held ?? 0)) best = { made, held };
    }
    const judged = best && judge(best.made, rows);
    return judged && borneOut(judged) > 0 ? [{ ...judged, equations: judged.equations.map(asked) }] : [];
  });
}
