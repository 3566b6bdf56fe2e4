import type { Equation, EquationKind } from '../arithmetic/equation';
import { equationsOf } from '../arithmetic/equations-of';
import { keysOf } from '../arithmetic/light-equation';
import { derived } from '../facts/facts';
import { COLUMNS } from '../facts/figure';
import { letters } from '../grid/range';
import type { RelationTally } from './coverage';
import { expressionOf } from './written';

/** Lines of cells, of which a relation is made once for each place along them. */
export type Along = 'rows' | 'columns' | 'cells';

/** What one statement says again and again, in one shape (một quan hệ, nhiều dòng hoặc nhiều cột). */
export interface ListedRelation extends RelationTally {
  readonly kind: EquationKind;
  readonly statement: string;
  /** Nothing on the sheet says so: only its figures do. */
  readonly supposed: boolean;
  /** `rows`: between columns, once a row; `columns`: between rows, once a column; `cells`: between cells of both. */
  readonly along: Along;
  readonly relation: '=' | '<=';
  readonly op: 'sum' | 'difference' | 'product' | 'ratio' | 'copy' | 'part';
  /** Cells of the results, `E7:E12,E14`. */
  readonly result: string;
  /** Cells of the terms, line by line. */
  readonly terms: readonly string[];
  /** What it comes to in its first place, over cells by name; null where no formula can say it. */
  readonly expression: string | null;
  readonly equations: readonly Equation[];
}

interface Shape {
  readonly along: Along;
  readonly key: string;
}

const columnAt = (key: number): number => key % COLUMNS;
const rowAt = (key: number): number => (key - columnAt(key)) / COLUMNS;

/** Neighbouring numbers as pairs of first and last. */
export function runsOf(numbers: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const n of Array.from(new Set(numbers)).sort((a, b) => a - b)) {
    const last = runs[runs.length - 1];
    if (last && last[1] === n - 1) last[1] = n;
    else runs.push([n, n]);
  }
  return runs;
}

/** What two equations of one statement must share to be one relation. */
function shapeOf(made: Equation): Shape {
  const keys = keysOf(made);
  const [first = 0, ...terms] = keys;
  const [row, column] = [rowAt(first), columnAt(first)];
  const head = `${made.kind} ${made.statement.text}`;
  if (terms.every((key) => rowAt(key) === row))
    return { along: 'rows', key: `${head} rows ${keys.map(columnAt).join(' ')}` };
  if (terms.every((key) => columnAt(key) === column))
    return { along: 'columns', key: `${head} columns ${String(row)} ${String(runsOf(terms.map(rowAt)))}` };
  const apart = terms.map((key) => `${String(rowAt(key) - row)},${String(columnAt(key) - column)}`);
  return { along: 'cells', key: `${head} cells ${apart.join(' ')}` };
}

const area = ([top, bottom]: [number, number], [left, right]: [number, number]): string => {
  const [first, last] = [`${letters(left)}${String(top + 1)}`, `${letters(right)}${String(bottom + 1)}`];
  return first === last ? first : `${first}:${last}`;
};

const areas = (rows: readonly number[], columns: readonly number[]): string =>
  runsOf(rows)
    .flatMap((down) => runsOf(columns).map((across) => area(down, across)))
    .join(',');

const cellsIn = (keys: readonly number[]): string => areas(keys.map(rowAt), keys.map(columnAt));

/** Of relations between rows, the rows that stand together are one range; of others every term has its own. */
function termsOf(along: Along, all: readonly (readonly number[])[]): string[] {
  const [first = []] = all;
  if (along !== 'columns') return first.slice(1).map((_, i) => cellsIn(all.map((keys) => keys[i + 1] ?? 0)));
  const columns = all.map((keys) => columnAt(keys[0] ?? 0));
  return runsOf(first.slice(1).map(rowAt)).map((run) =>
    runsOf(columns)
      .map((across) => area(run, across))
      .join(','),
  );
}

function opOf(made: Equation, expression: string | null, size: number): ListedRelation['op'] {
  if (made.kind === 'subset') return 'part';
  if (made.kind === 'rate' || expression?.includes('/') === true) return made.kind === 'product' ? 'product' : 'ratio';
  if (made.kind === 'product' || expression?.includes('*') === true) return 'product';
  if (expression?.includes('-') === true) return 'difference';
  return size === 1 ? 'copy' : 'sum';
}

const isBlankAlone = (made: Equation): boolean => made.state === 'unknown' && made.unread.length === 0;

function listed(along: Along, equations: readonly Equation[]): ListedRelation | null {
  const [first] = equations;
  if (!first) return null;
  const all = equations.map(keysOf);
  const expression = expressionOf(first);
  const count = (holds: (made: Equation) => boolean): number => equations.filter(holds).length;
  return {
    kind: first.kind,
    statement: first.statement.text,
    supposed: first.statement.supposed === true,
    along,
    relation: equations.some((made) => made.relation === '=') ? '=' : '<=',
    op: opOf(first, expression, (all[0]?.length ?? 1) - 1),
    result: cellsIn(all.map(([key = 0]) => key)),
    terms: termsOf(along, all),
    expression,
    held: count((made) => made.state === 'holds'),
    broken: count((made) => made.state === 'broken' && made.doubt === null),
    question: count((made) => made.state === 'broken' && made.doubt !== null),
    unread: count((made) => made.state === 'unknown'),
    equations,
  };
}

/** The relations that bind a table's figures, held or not, each once with all its places (các quan hệ của biểu). */
export const relationsOf = derived((facts): readonly ListedRelation[] => {
  const groups = new Map<string, { along: Along; equations: Equation[] }>();
  for (const made of equationsOf(facts)) {
    if (isBlankAlone(made)) continue;
    const { along, key } = shapeOf(made);
    const known = groups.get(key);
    if (known) known.equations.push(made);
    else groups.set(key, { along, equations: [made] });
  }
  return Array.from(groups.values()).flatMap(({ along, equations }) => listed(along, equations) ?? []);
});
