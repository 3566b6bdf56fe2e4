import type { Figure } from '../facts/figure';
import type { Column, Row } from '../table/table';
import { equation, type Claim, type Doubt, type Equation, type Statement } from './equation';

/** What light equations of one relation are made of, by the place of each. */
export interface Source {
  readonly kind: Equation['kind'];
  readonly statement: Statement;
  readonly sum: boolean;
  readonly doubt: Doubt | null;
  /** Result and terms of the equation at a place, as the figures themselves. */
  readonly claimAt: (place: number) => Claim;
  readonly resultAt: (place: number) => Figure;
  /** Row and column of its result. */
  readonly rowAt: (place: number) => Row;
  readonly column: Column;
  /** Keys of its cells, the result's first. */
  readonly keysAt: (place: number) => readonly number[];
  readonly sizeAt: (place: number) => number;
  /** Values of its terms; what cannot be counted with is 0. */
  readonly valuesAt: (place: number) => readonly number[];
  /** Columns of its terms, of a relation within a row; null for others. */
  readonly across: readonly Column[] | null;
  readonly blanksAt: (place: number) => number;
  /** Whether every term counts once, added or taken away: a sum or a difference. */
  readonly linear: boolean;
  /** Set once the table's sums have shown its figures to be exact: the step within which it holds. */
  exactStep?: number;
  /** Of row relations: equal for those that say the same of a row; null for others. */
  readonly relation: string | null;
}

/** What is known of an equation before its figures are gathered. */
export type Answer = Pick<Equation, 'state' | 'expected' | 'actual' | 'relation'>;

/**
 * An equation whose answer is known, and whose figures are gathered only when somebody looks at it: a table of a
 * hundred thousand rows makes a million of them, and nearly all just hold.
 */
export class LightEquation implements Equation {
  declare readonly source: Source;
  declare readonly place: number;
  declare readonly state: Equation['state'];
  declare readonly expected: number | null;
  declare readonly actual: number | null;
  declare readonly relation: Equation['relation'];
  declare private gathered: Equation | null;

  // Fields are declared and set here: defined one by one, as newer class fields are, they would cost more than the rest.
  constructor(source: Source, place: number, answer: Answer, gathered: Equation | null = null) {
    this.source = source;
    this.place = place;
    this.state = answer.state;
    this.expected = answer.expected;
    this.actual = answer.actual;
    this.relation = answer.relation;
    this.gathered = gathered;
  }

  private whole(): Equation {
    return (this.gathered ??= equation(this.source.claimAt(this.place)));
  }

  get kind(): Equation['kind'] {
    return this.source.kind;
  }
  get statement(): Statement {
    return this.source.statement;
  }
  get sum(): boolean {
    return this.source.sum;
  }
  get doubt(): Doubt | null {
    return this.source.doubt;
  }
  get result(): Figure {
    return this.gathered?.result ?? this.source.resultAt(this.place);
  }
  get terms(): readonly Figure[] {
    return this.whole().terms;
  }
  get compute(): Equation['compute'] {
    return this.whole().compute;
  }
  get write(): Equation['write'] {
    return this.whole().write;
  }
  get tolerance(): number {
    const { exactStep } = this.source;
    return exactStep === undefined ? this.whole().tolerance : exactStep / 2;
  }
  get unread(): readonly Figure[] {
    return this.whole().unread;
  }
  get strays(): Equation['strays'] {
    return this.whole().strays;
  }
}

/** The row and the column that an equation's result stands in. */
export const rowOf = (made: Equation): Row =>
  made instanceof LightEquation ? made.source.rowAt(made.place) : made.result.row;
export const columnOf = (made: Equation): Column =>
  made instanceof LightEquation ? made.source.column : made.result.column;

/** Columns of its terms, where they stand in the row of its result; null for others. */
export function columnsAcross(made: Equation): readonly Column[] | null {
  if (made instanceof LightEquation) return made.source.across;
  return made.terms.every((t) => t.row === made.result.row) ? made.terms.map((t) => t.column) : null;
}

/** How many of its terms are blank. */
export const blanksIn = (made: Equation): number =>
  made instanceof LightEquation ? made.source.blanksAt(made.place) : made.terms.filter((t) => t.blank).length;

/** How many terms it has. */
export const sizeOf = (made: Equation): number =>
  made instanceof LightEquation ? made.source.sizeAt(made.place) : made.terms.length;

/** Keys of an equation's cells, the result's first. */
export const keysOf = (made: Equation): readonly number[] =>
  made instanceof LightEquation ? made.source.keysAt(made.place) : [made.result.key, ...made.terms.map((t) => t.key)];

/** Values of its terms; what cannot be counted with is 0. */
export const termValues = (made: Equation): readonly number[] =>
  made instanceof LightEquation ? made.source.valuesAt(made.place) : made.terms.map((t) => t.value ?? 0);

/** Whether a computation adds its terms or takes them away, each once. */
export function addsEach(compute: Equation['compute'], size: number): boolean {
  const values: number[] = [];
  for (let i = 0; i < size; i++) values.push(3 + 7 * i);
  const before = compute(values);
  return values.every((value, i) => {
    values[i] = value + 1;
    const moved = Math.abs(compute(values) - before);
    values[i] = value;
    return Math.abs(moved - 1) < 1e-9;
  });
}

/** Whether every term of an equation counts once, added or taken away. */
export const isLinear = (made: Equation): boolean =>
  made instanceof LightEquation ? made.source.linear : made.sum || addsEach(made.compute, made.terms.length);

/** The same equation in other respects; a light one cannot be spread. */
export function copyWith(
  made: Equation,
  change: Partial<Pick<Equation, 'relation' | 'tolerance' | 'doubt' | 'state'>>,
): Equation {
  const { kind, result, terms, relation, statement, compute, write, sum } = made;
  const { expected, actual, tolerance, unread, state, strays, doubt } = made;
  const said = { kind, result, terms, relation, statement, compute, write, sum };
  return { ...said, expected, actual, tolerance, unread, state, strays, doubt, ...change };
}
