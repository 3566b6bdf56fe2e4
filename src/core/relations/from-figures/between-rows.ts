import type { Family } from '../../arithmetic/family';
import { addableDown } from '../../arithmetic/addable';
import { columnsAcross, rowOf } from '../../arithmetic/light-equation';
import { isDerived, isCounted } from '../../facts/rows';
import { figureRows } from '../../facts/figure';
import { append } from '../../grid/append';
import type { Column, Row, Table } from '../../table/table';
import { CLEAR, supportOf, type Instance, type Support } from '../support';
import type { Suggestion } from './agreement';
import { addWishes, crossed, placesDown, type Crossing, type Wishes } from './crossings';
import { nearMissBits } from '../nearness';
import { SORT_BITS } from './factors';
import { foldsOf, type Fold } from './folds';
import { isNumbering } from './numbering';
import { rowPlane, type Plane } from './plane';
import { instanceAt, type Relation } from './relation';
import { balanceFamily, sumFamily } from './row-families';
import { chosenOf, type Candidate } from './choose';
import { sampleOf, type Sample } from './sample';
import { balancesOf } from './signed';
import { Span, vectorOf } from './span';
import { copiesIn, stridesOf } from './strides';

/** Families between rows, those that they take the place of, and the rows that are sums of others. */
export interface MinedRows {
  readonly families: readonly Family[];
  readonly replaced: ReadonlySet<Family>;
  readonly totals: ReadonlySet<Row>;
}

const DOWN: readonly string[] = ['total', 'subtotal', 'allocation'];

interface Said {
  held: number;
  broken: number;
  readonly families: Set<Family>;
  /** Places of the rows that are added. */
  readonly terms: Set<number>;
}

/** What totals down the columns have been suggested by words, row by row. */
function saidOf(families: readonly Family[]): Map<Row, Said> {
  const found = new Map<Row, Said>();
  for (const family of families)
    for (const made of family.equations) {
      if (!DOWN.includes(made.kind) || made.relation !== '=' || made.state === 'unknown') continue;
      if (columnsAcross(made) !== null) continue;
      const row = rowOf(made);
      const known: Said = found.get(row) ?? { held: 0, broken: 0, families: new Set(), terms: new Set() };
      found.set(row, known);
      if (made.state === 'holds' && !family.doubted) {
        if (known.held++ === 0) for (const term of made.terms) known.terms.add(term.row.at);
      } else known.broken++;
      known.families.add(family);
    }
  return found;
}

interface Setting {
  readonly table: Table;
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
  readonly plane: Plane;
  readonly sample: Sample;
}

/** What the figures suggest between rows, before any of it is judged. */
export interface SearchedRows {
  readonly setting: Setting;
  /** Sums of one level and side, which stand or fall together. */
  readonly sums: readonly (readonly Relation[])[];
  readonly others: readonly Suggestion[];
}

/** What a relation says in each of some columns. */
function instancesIn(
  { plane }: Setting,
  relation: Relation,
  columns: readonly number[],
  crossing: Crossing | null,
): Instance[] {
  const found: Instance[] = [];
  for (const c of columns) {
    const one = crossed(instanceAt(plane, relation, c), relation, c, crossing);
    if (one) found.push(one);
  }
  return found;
}

/** A miss that a slip or a crossing explains, or that comes near, is an error in what adds up. */
const isMiss = ({ expected, actual, crossed: met, explained }: Instance): boolean =>
  !met && !explained && nearMissBits(expected, actual) <= 0;

/** Columns in which most of these sums hold or nearly do; in the others nothing adds up. */
function addedIn(setting: Setting, relations: readonly Relation[], crossing: Crossing | null): number[] {
  return setting.columns.flatMap((_, c) => {
    let [held, failed] = [0, 0];
    for (const relation of relations)
      for (const one of instancesIn(setting, relation, [c], crossing)) {
        if (Math.abs(one.expected - one.actual) <= one.window) held++;
        else if (isMiss(one)) failed++;
      }
    return held >= failed ? [c] : [];
  });
}

interface Judged {
  readonly added: readonly number[];
  readonly support: Support;
}

const triedFor = ({ rows }: Setting): number => Math.log2(4 * rows.length) + SORT_BITS;

function judgedSums(setting: Setting, relations: readonly Relation[], crossing: Crossing | null): Judged {
  const tried = triedFor(setting) * relations.length;
  const added = addedIn(setting, relations, crossing);
  const instances = relations.flatMap((relation) => instancesIn(setting, relation, added, crossing));
  return { added, support: supportOf(instances, { tried, prior: 0 }) };
}

/** Sums of one level and side stand or fall together. */
function bySide(levels: readonly (readonly Fold[])[]): Relation[][] {
  return levels.flatMap((level) =>
    (['after', 'before'] as const)
      .map((side) => level.filter((fold) => fold.side === side).map(({ relation }) => relation))
      .filter((relations) => relations.length > 0),
  );
}

/** Rows of more than these are searched for sums alone: balances stand in short tables. */
const MOST_BALANCED = 60;
const COPY_REACH = 16;

const everyOf = (setting: Setting): number[] => setting.columns.map((_, c) => c);

const judgedOther = (setting: Setting, { relation, tried }: Suggestion, crossing: Crossing | null): Candidate => ({
  relation,
  tried,
  support: supportOf(instancesIn(setting, relation, everyOf(setting), crossing), { tried, prior: 0 }),
});

/** Sums at a stride and balances, as far as they do not follow from what is known. */
function balances(
  { setting, others }: SearchedRows,
  sums: readonly Relation[],
  crossing: Crossing | null,
): Candidate[] {
  const spans = { sums: new Span(), products: new Span() };
  for (const relation of sums) spans.sums.add(vectorOf(relation));
  const explained = { sums: new Set(sums.map(({ result }) => result)), products: new Set<number>() };
  const candidates = others.map((one) => judgedOther(setting, one, crossing));
  const accepted = candidates.filter(({ support }) => support.accepted);
  return chosenOf(accepted, {
    spans,
    explained,
    copies: copiesIn(setting.sample, COPY_REACH),
    isVaried: () => true,
    isRate: () => false,
  });
}

const isRowOfFigures = (table: Table, row: Row): boolean =>
  (isCounted(table, row) || row.role === 'total') && !isDerived(table, row);

/** Looks for rows that are made of others; null where a table is too small for any. */
export function searchRows(table: Table): SearchedRows | null {
  const columns = addableDown(table).filter((column) => !column.hidden);
  const rows = figureRows(table).filter((row) => isRowOfFigures(table, row) && !isNumbering(table, row, columns));
  if (columns.length === 0 || rows.length < 4) return null;
  const plane = rowPlane(table, columns, rows);
  const sample = sampleOf(plane);
  const lines = rows.map((_, line) => line);
  const sums = bySide(foldsOf(sample, lines));
  const others = sample.lines <= MOST_BALANCED ? [...stridesOf(sample), ...balancesOf(sample)] : [];
  return { setting: { table, rows, columns, plane, sample }, sums, others };
}

/** What is more than chance asks for figures wherever it fails. */
export function addRowWishes(wishes: Wishes, { setting, sums, others }: SearchedRows): void {
  const places = placesDown(setting.rows, setting.columns);
  const isTold = ({ failed, bits }: Support): boolean => failed > 0 && bits > CLEAR;
  for (const relations of sums)
    for (const relation of relations)
      if (isTold(judgedOther(setting, { relation, tried: triedFor(setting) }, null).support))
        addWishes(wishes, setting.plane, relation, places);
  for (const one of others)
    if (isTold(judgedOther(setting, one, null).support)) addWishes(wishes, setting.plane, one.relation, places);
}

/** Of what was found between rows, what the figures bear out. */
export function betweenRows(searched: SearchedRows, families: readonly Family[], wishes: Wishes | null): MinedRows {
  const { setting } = searched;
  const { table, rows, columns } = setting;
  const crossing = wishes && { wishes, places: placesDown(rows, columns) };
  const said = saidOf(families);
  const found: Family[] = [];
  const replaced = new Set<Family>();
  const sums: Relation[] = [];
  for (const relations of searched.sums) {
    const { added, support } = judgedSums(setting, relations, crossing);
    if (!support.accepted) continue;
    append(sums, relations);
    for (const relation of relations) {
      const known = said.get(rows[relation.result] as Row);
      if (known && known.held > 0) continue;
      for (const family of known?.families ?? []) replaced.add(family);
      found.push(
        sumFamily(
          table,
          rows,
          added.map((c) => columns[c] as Column),
          relation,
        ),
      );
    }
  }
  const wholes = [
    ...sums.map(({ terms }) => new Set(terms.map((line) => rows[line]?.at ?? -1))),
    ...[...said.values()].filter(({ held }) => held > 0).map(({ terms }) => terms),
  ];
  /** What one total adds up are items beside each other: that one is the balance of others is chance. */
  const areItems = ({ result, terms }: Relation): boolean =>
    wholes.some((whole) => [result, ...terms].every((line) => whole.has(rows[line]?.at ?? -1)));
  const isKnown = ({ result }: Relation): boolean => (said.get(rows[result] as Row)?.held ?? 0) > 0;
  const other = balances(searched, sums, crossing).filter(({ relation }) => !isKnown(relation) && !areItems(relation));
  append(
    found,
    other.map(({ relation }) => balanceFamily(table, rows, columns, relation)),
  );
  return { families: found, replaced, totals: new Set(sums.map(({ result }) => rows[result] as Row)) };
}
