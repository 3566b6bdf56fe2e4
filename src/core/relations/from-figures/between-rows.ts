import type { Family } from '../../arithmetic/family';
import { addableDown } from '../../arithmetic/addable';
import { columnsAcross, rowOf } from '../../arithmetic/light-equation';
import { isDerived, isCounted } from '../../facts/rows';
import { figureRows } from '../../facts/figure';
import type { Column, Row, Table } from '../../table/table';
import { supportOf, type Instance } from '../support';
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
      if (made.state === 'holds' && !family.doubted) known.held++;
      else known.broken++;
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

/** Columns in which most of these sums hold; in the others nothing adds up. */
function addedIn({ plane, columns }: Setting, relations: readonly Relation[]): number[] {
  return columns.flatMap((_, c) => {
    let [held, failed] = [0, 0];
    for (const relation of relations) {
      const one = instanceAt(plane, relation, c);
      if (!one) continue;
      if (Math.abs(one.expected - one.actual) <= one.window) held++;
      else failed++;
    }
    return held >= failed ? [c] : [];
  });
}

function isBorneOut(
  setting: Setting,
  relations: readonly Relation[],
  columns: readonly number[],
  tried: number,
): boolean {
  const instances = relations.flatMap((relation) =>
    columns.flatMap((c): Instance[] => {
      const one = instanceAt(setting.plane, relation, c);
      return one ? [one] : [];
    }),
  );
  return supportOf(instances, { tried, prior: 0 }).accepted;
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

/** Sums at a stride and balances, as far as they do not follow from what is known. */
function balances(setting: Setting, sums: readonly Relation[]): Candidate[] {
  const { plane, sample } = setting;
  const suggestions = sample.lines <= MOST_BALANCED ? [...stridesOf(sample), ...balancesOf(sample)] : [];
  const candidates = suggestions.map(({ relation, tried }) => {
    const instances = Array.from({ length: plane.size }, (_, i) => instanceAt(plane, relation, i));
    const told = instances.filter((one): one is Instance => one !== null);
    return { relation, support: supportOf(told, { tried, prior: 0 }) };
  });
  const spans = { sums: new Span(), products: new Span() };
  for (const relation of sums) spans.sums.add(vectorOf(relation));
  const explained = { sums: new Set(sums.map(({ result }) => result)), products: new Set<number>() };
  const accepted = candidates.filter(({ support }) => support.accepted);
  return chosenOf(accepted, {
    spans,
    explained,
    copies: copiesIn(sample, COPY_REACH),
    isVaried: () => true,
    isRate: () => false,
  });
}

const isRowOfFigures = (table: Table, row: Row): boolean =>
  (isCounted(table, row) || row.role === 'total') && !isDerived(table, row);

export function betweenRows(table: Table, families: readonly Family[]): MinedRows {
  const columns = addableDown(table).filter((column) => !column.hidden);
  const rows = figureRows(table).filter((row) => isRowOfFigures(table, row) && !isNumbering(table, row, columns));
  if (columns.length === 0 || rows.length < 4) return { families: [], replaced: new Set(), totals: new Set() };
  const plane = rowPlane(table, columns, rows);
  const setting: Setting = { table, rows, columns, plane, sample: sampleOf(plane) };
  const lines = rows.map((_, line) => line);
  const tried = Math.log2(4 * lines.length) + SORT_BITS;
  const said = saidOf(families);
  const found: Family[] = [];
  const replaced = new Set<Family>();
  const sums: Relation[] = [];
  for (const relations of bySide(foldsOf(setting.sample, lines))) {
    const added = addedIn(setting, relations);
    if (!isBorneOut(setting, relations, added, tried * relations.length)) continue;
    sums.push(...relations);
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
  const isKnown = ({ result }: Relation): boolean => (said.get(rows[result] as Row)?.held ?? 0) > 0;
  const other = balances(setting, sums).filter(({ relation }) => !isKnown(relation));
  found.push(...other.map(({ relation }) => balanceFamily(table, rows, columns, relation)));
  return { families: found, replaced, totals: new Set(sums.map(({ result }) => rows[result] as Row)) };
}
