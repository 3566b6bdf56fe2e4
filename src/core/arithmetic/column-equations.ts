import { figureAt, keyOf, type Figure } from '../facts/figure';
import { childrenOf, isCounted } from '../facts/rows';
import { CELL, placeIn, stripIn, type Strip } from '../facts/strip';
import type { Column, Row, Table } from '../table/table';
import { noise, tidy, type Claim, type Doubt, type Equation, type Statement } from './equation';
import { LightEquation, type Source } from './light-equation';
import { countBlank, judged } from './row-equations';

/** The places of rows in one column; a heading without a figure is replaced by the rows under it. */
export function termPlaces(table: Table, rows: readonly Row[], column: Column): number[] {
  const { bits } = stripIn(table, column);
  const found: number[] = [];
  const add = (row: Row): void => {
    const place = placeIn(table, row);
    const children = ((bits[place] ?? 0) & CELL.blank) === 0 ? [] : childrenOf(table, row);
    if (children.length > 0) children.forEach(add);
    else found.push(place);
  };
  rows.forEach(add);
  return found;
}

/** What a total row says of one column (dòng cộng). */
export interface ColumnRelation {
  readonly kind: Equation['kind'];
  readonly total: Row;
  readonly column: Column;
  /** Places of the rows that are added. */
  readonly terms: readonly number[];
  readonly statement: Statement;
  readonly doubt: Doubt | null;
  /** The rows among which they were found. */
  readonly scope: readonly Row[];
}

const figuresAt = (table: Table, column: Column, places: readonly number[]): Figure[] =>
  places.map((place) => figureAt(table, table.rows[place] as Row, column));

/** What totals of one column are made of. Ten thousand groups make as many of each column: methods, no closures. */
class ColumnSource implements Source {
  declare readonly table: Table;
  declare readonly said: ColumnRelation;
  declare exactStep?: number;

  constructor(table: Table, said: ColumnRelation) {
    this.table = table;
    this.said = said;
  }

  get kind(): Equation['kind'] {
    return this.said.kind;
  }
  get statement(): Statement {
    return this.said.statement;
  }
  get sum(): boolean {
    return true;
  }
  get linear(): boolean {
    return true;
  }
  get doubt(): Doubt | null {
    return this.said.doubt;
  }
  get column(): Column {
    return this.said.column;
  }
  get across(): null {
    return null;
  }
  get relation(): null {
    return null;
  }
  claimAt(): Claim {
    const { table, said } = this;
    const { kind, column, terms, statement, doubt } = said;
    const figures = figuresAt(table, column, terms);
    return { kind, result: this.resultAt(), terms: figures, statement, doubt, strays: () => straysOf(table, said) };
  }
  resultAt(): Figure {
    return figureAt(this.table, this.said.total, this.said.column);
  }
  rowAt(): Row {
    return this.said.total;
  }
  keysAt(): readonly number[] {
    const { table, said } = this;
    const keys = [keyOf(table, said.total, said.column)];
    for (const place of said.terms) keys.push(keyOf(table, table.rows[place] as Row, said.column));
    return keys;
  }
  sizeAt(): number {
    return this.said.terms.length;
  }
  blanksAt(): number {
    const { bits } = stripIn(this.table, this.said.column);
    return countBlank(this.said.terms.map((place) => bits[place] ?? 0));
  }
  valuesAt(): readonly number[] {
    const { values } = stripIn(this.table, this.said.column);
    return this.said.terms.map((place) => values[place] ?? 0);
  }
}

interface Added {
  readonly sum: number;
  readonly unread: boolean;
  readonly blank: boolean;
}

function added({ values, bits }: Strip, places: readonly number[]): Added {
  let [sum, any, all] = [0, 0, 255];
  for (const place of places) {
    sum += values[place] ?? 0;
    any |= bits[place] ?? 0;
    all &= bits[place] ?? 0;
  }
  return { sum, unread: (any & CELL.unread) !== 0, blank: (all & CELL.blank) !== 0 };
}

/** The equation of a total in one column: light while it holds within the rounding of the total itself. */
export function columnEquation(table: Table, relation: ColumnRelation): Equation {
  const strip = stripIn(table, relation.column);
  const source = new ColumnSource(table, relation);
  const place = placeIn(table, relation.total);
  const { sum, unread, blank } = added(strip, relation.terms);
  const [own, result, half] = [strip.bits[place] ?? 0, strip.values[place] ?? 0, strip.halves[place] ?? 0];
  if (unread || blank || (own & (CELL.unread | CELL.blank)) !== 0)
    return new LightEquation(source, place, {
      state: 'unknown',
      expected: null,
      actual: (own & CELL.unread) === 0 ? result : null,
      relation: '=',
    });
  return Math.abs(sum - result) <= half + noise(result)
    ? new LightEquation(source, place, { state: 'holds', expected: tidy(sum, 15), actual: result, relation: '=' })
    : judged(source, place);
}

/** A "trong đó" row in one column, and the row it is part of. */
export interface SubsetRelation {
  readonly whole: Row;
  readonly part: Row;
  readonly column: Column;
  readonly statement: Statement;
}

/** The equation by which a part is no more than its whole. */
export function subsetEquation(table: Table, { whole, part, column, statement }: SubsetRelation): Equation {
  const { values, bits } = stripIn(table, column);
  const [at, of] = [placeIn(table, part), placeIn(table, whole)];
  const result = (): Figure => figureAt(table, whole, column);
  const claimAt = (): Claim => ({
    kind: 'subset',
    result: result(),
    terms: [figureAt(table, part, column)],
    relation: '<=',
    statement,
  });
  const source: Source = {
    kind: 'subset',
    statement,
    sum: true,
    linear: true,
    doubt: null,
    claimAt,
    resultAt: result,
    rowAt: () => whole,
    column,
    keysAt: () => [keyOf(table, whole, column), keyOf(table, part, column)],
    sizeAt: () => 1,
    across: null,
    blanksAt: () => countBlank([bits[at] ?? 0]),
    valuesAt: () => [values[at] ?? 0],
    relation: null,
  };
  const [own, other] = [bits[of] ?? 0, bits[at] ?? 0];
  const [all, some] = [values[of] ?? 0, values[at] ?? 0];
  const readable = ((own | other) & (CELL.unread | CELL.blank)) === 0;
  return readable && some <= all
    ? new LightEquation(source, of, { state: 'holds', expected: tidy(some, 15), actual: all, relation: '<=' })
    : judged(source, of);
}

/** The place where a scope ends: that of the next row that stands no deeper than its last one. */
function endOf(table: Table, last: Row | undefined): number {
  if (!last) return table.rows.length;
  for (let place = placeIn(table, last) + 1; place < table.rows.length; place++) {
    const row = table.rows[place];
    if (row && row.level <= last.level && row.role !== 'note') return place;
  }
  return table.rows.length;
}

/** Figures of the same column, inside the scope, that are part of what is counted already. */
function straysOf(table: Table, { scope, terms, column }: ColumnRelation): Figure[] {
  const [first] = scope;
  const counted = new Set(terms.map((place) => table.rows[place]?.at));
  return table.rows
    .slice(first ? placeIn(table, first) : 0, endOf(table, scope[scope.length - 1]))
    .filter((row) => row.role !== 'total' && !counted.has(row.at) && (isCounted(table, row) || row.role === 'subset'))
    .map((row) => figureAt(table, row, column));
}
