import { score, type Family } from '../../arithmetic/family';
import { isCounted, leaves } from '../../facts/rows';
import { figureColumns } from '../../facts/figure';
import { CELL, hasCell, stripIn } from '../../facts/strip';
import type { Column, Row, Table } from '../../table/table';
import { CLEAR, supportOf, type Instance, type Support } from '../support';
import type { Suggestion } from './agreement';
import { chosenOf, type Candidate, type Ground } from './choose';
import { columnFamily } from './column-families';
import { productsOf, ratiosOf, SORT_BITS } from './factors';
import { foldsOf } from './folds';
import { addWishes, crossed, placesAcross, type Crossing, type Wishes } from './crossings';
import { isHopeless } from './hopeless';
import { addKnown, type Known } from './known';
import { columnPlane, type Plane } from './plane';
import { priorOf } from './prior';
import { isNumbering } from './numbering';
import { missingLine } from './missing-line';
import { isVaried, linesOf, type RateLines } from './rate-lines';
import { holdsTurned, instanceAt, instancesOf, isLinear, nameOf, type Relation } from './relation';
import { sampleOf, type Sample } from './sample';
import { balancesOf } from './signed';
import { Span } from './span';
import { copiesIn, stridesOf } from './strides';

/** Lines of one balance or product stand near each other; so do copies that could stand in for one another. */
const COPY_REACH = 16;
/** Columns that may be added to a sum that lacks them: one of them is rare, three are a form of its own. */
const MOST_COMPLETED = 3;

const hasFigures = (table: Table, column: Column): boolean => {
  let count = 0;
  return hasCell(stripIn(table, column), (bits, value) => (bits & CELL.number) !== 0 && value !== 0 && ++count > 1);
};

function suggestionsIn(sample: Sample, { isRate, mayBeRate }: RateLines): Suggestion[] {
  const usable = Array.from({ length: sample.lines }, (_, i) => i).filter((line) => !isRate(line));
  const tried = Math.log2(4 * Math.max(2, sample.lines)) + SORT_BITS;
  const folds = foldsOf(sample, usable).flatMap((level) => level.map(({ relation }) => ({ relation, tried })));
  return [
    ...folds,
    ...stridesOf(sample),
    ...balancesOf(sample),
    ...productsOf(sample, isRate),
    ...ratiosOf(sample, isRate, mayBeRate),
  ];
}

/** Products are of items: a group has the sum of its items in each column. */
function itemsIn(table: Table, rows: readonly Row[], totals: ReadonlySet<Row>): readonly Row[] {
  const items = new Set(leaves(table));
  return rows.filter(
    (row) =>
      (items.has(row) || row.role === 'subset') && !totals.has(row) && (row.role === 'subset' || isCounted(table, row)),
  );
}

/** Which rows a relation speaks of, and how the others are passed over. */
interface Asked {
  readonly rows: readonly Row[];
  readonly skip: ((i: number) => boolean) | undefined;
}

function askedOf(rows: readonly Row[], some: readonly Row[]): Asked {
  if (some.length === rows.length) return { rows, skip: undefined };
  const asked = new Set(some);
  const left = new Uint8Array(rows.length);
  rows.forEach((row, i) => (left[i] = asked.has(row) ? 0 : 1));
  return { rows: some, skip: (i) => left[i] === 1 };
}

interface Setting {
  readonly table: Table;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly plane: Plane;
  /** Rows of items, for products, and all. */
  readonly items: Asked;
  readonly all: Asked;
}

const askedFor = ({ items, all }: Setting, { sort }: Relation): Asked => (sort === 'product' ? items : all);

const HOPELESS: Support = { bits: -Infinity, held: 0, failed: Infinity, explained: 0, crossed: 0, accepted: false };

function judged(setting: Setting, { relation, tried }: Suggestion, crossing: Crossing | null = null): Candidate {
  const { table, columns, rows, plane } = setting;
  const { skip } = askedFor(setting, relation);
  if (isHopeless(plane, relation, skip)) return { relation, tried, support: HOPELESS };
  const instances = columnInstances(setting, relation, skip, crossing);
  const support = supportOf(instances, { tried, prior: priorOf(table, rows, columns, relation) });
  const turns = support.accepted && support.failed > 1 && turnsBySort(setting, relation, skip, crossing);
  return { relation, tried, support: { ...support, accepted: support.accepted && !turns } };
}

function columnInstances(
  { plane }: Setting,
  relation: Relation,
  skip: ((i: number) => boolean) | undefined,
  crossing: Crossing | null,
): Instance[] {
  if (!crossing) return instancesOf(plane, relation, skip);
  const found: Instance[] = [];
  for (let i = 0; i < plane.size; i++) {
    const one = skip?.(i) ? null : crossed(instanceAt(plane, relation, i), relation, i, crossing);
    if (one) found.push(one);
  }
  return found;
}

/** Signs that turn in two rows and more belong to two sorts of rows, and one relation cannot speak of both. */
function turnsBySort(
  { plane }: Setting,
  relation: Relation,
  skip: ((i: number) => boolean) | undefined,
  crossing: Crossing | null,
): boolean {
  if (!isLinear(relation) || relation.terms.length > 3) return false;
  let turned = 0;
  for (let i = 0; i < plane.size && turned < 2; i++) {
    const one = skip?.(i) ? null : crossed(instanceAt(plane, relation, i), relation, i, crossing);
    if (!one || one.crossed || Math.abs(one.expected - one.actual) <= one.window) continue;
    if (holdsTurned(plane, relation, i, one)) turned++;
  }
  return turned > 1;
}

/** A sum that fails by what a seldom filled column holds is a sum with that column. */
function completed(setting: Setting, suggestion: Suggestion): Candidate {
  let own = judged(setting, suggestion);
  let { relation, tried } = suggestion;
  for (let n = 0; n < MOST_COMPLETED && isLinear(relation); n++) {
    if (own.support.failed === 0 || own.support.failed > own.support.held || own.support.bits < 0) break;
    const line = missingLine(setting.plane, relation);
    if (line === null) break;
    relation = { ...relation, terms: [...relation.terms, line], signs: [...relation.signs, 1] };
    tried += Math.log2(setting.columns.length);
    const next = judged(setting, { relation, tried });
    if (next.support.bits <= own.support.bits) break;
    own = next;
  }
  return own;
}

/** What columns are made of, by the figures; `replaced` are families that the figures contradict. */
export interface Mined {
  readonly families: readonly Family[];
  readonly replaced: ReadonlySet<Family>;
}

function groundOf(setting: Setting, sample: Sample, known: readonly Known[]): Ground {
  const lines = new Map(setting.columns.map((column, line) => [column, line]));
  const spans = { sums: new Span(), products: new Span() };
  const trusted = known.filter(({ held, broken }) => held >= broken);
  addKnown(spans, trusted, (column) => lines.get(column));
  const explained = { sums: new Set<number>(), products: new Set<number>() };
  for (const { result, linear } of trusted) {
    const line = lines.get(result);
    if (line !== undefined) (linear ? explained.sums : explained.products).add(line);
  }
  return {
    spans,
    explained,
    copies: copiesIn(sample, COPY_REACH),
    isVaried: (line) => isVaried(setting.plane, line),
    isRate: (line) => setting.columns[line]?.role === 'rate',
  };
}

/** Relations that words suggested for the same column, and that fail where this one holds. */
function contradicted({ columns }: Setting, { relation }: Candidate, known: readonly Known[]): Family[] {
  const result = columns[relation.result];
  return known
    .filter((one) => one.result === result && one.linear === isLinear(relation) && one.held < one.broken)
    .map(({ family }) => family)
    .filter(({ equations }) => equations[0]?.kind !== 'column-arithmetic');
}

/** Every relation between columns that the figures suggest, with its support; null where a table is too small for any. */
export function searchColumns(table: Table, given: readonly Row[], totals: ReadonlySet<Row>): SearchedColumns | null {
  const columns = figureColumns(table).filter((column) => !column.hidden && hasFigures(table, column));
  const rows = given.filter((row) => !isNumbering(table, row, columns));
  if (columns.length < 3 || rows.length < 2) return null;
  const plane = columnPlane(table, columns, rows);
  const [items, all] = [itemsIn(table, rows, totals), rows].map((some) => askedOf(rows, some)) as [Asked, Asked];
  const setting = { table, columns, rows, plane, items, all };
  const sample = sampleOf(plane);
  const met = new Set<string>();
  const suggestions = suggestionsIn(sample, linesOf(table, columns)).filter(({ relation }) => {
    const name = nameOf(relation);
    return !met.has(name) && met.add(name).size > 0;
  });
  return { ...setting, sample, candidates: suggestions.map((one) => completed(setting, one)) };
}

export interface SearchedColumns extends Setting {
  readonly sample: Sample;
  readonly candidates: readonly Candidate[];
}

/** What is more than chance asks for figures wherever it fails. */
export function addColumnWishes(wishes: Wishes, { plane, rows, columns, candidates }: SearchedColumns): void {
  const places = placesAcross(rows, columns);
  for (const { relation, support } of candidates)
    if (support.failed > 0 && support.bits > CLEAR) addWishes(wishes, plane, relation, places);
}

/** Of what was found between columns, what the figures bear out. */
export function betweenColumns(searched: SearchedColumns, known: readonly Known[], wishes: Wishes | null): Mined {
  const { table, columns, rows, candidates, sample } = searched;
  const crossing = wishes && { wishes, places: placesAcross(rows, columns) };
  const again = (one: Candidate): Candidate =>
    crossing && one.support.failed > 0 && one.support.bits > 0 ? judged(searched, one, crossing) : one;
  const accepted = candidates.map(again).filter(({ support }) => support.accepted);
  const chosen = chosenOf(accepted, groundOf(searched, sample, known));
  const families = chosen.map(({ relation }) =>
    columnFamily(table, columns, relation, askedFor(searched, relation).rows),
  );
  return {
    families: families.filter(({ equations }) => score(equations).held > 0),
    replaced: new Set(chosen.flatMap((one) => contradicted(searched, one, known))),
  };
}
