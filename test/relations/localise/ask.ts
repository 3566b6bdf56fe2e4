import type { Answer } from '../../../src/core/relations/localise/answer';
import { localise } from '../../../src/core/relations/localise/localise';
import { basesOf, systemOf, type System } from '../../../src/core/relations/localise/system';
import { verify } from '../../../src/core/relations/localise/verify';
import type { Equation } from '../../../src/core/arithmetic/equation';
import { build, type Built, type Layout } from './tables';

/** Numbers that follow from a seed. */
export function numbers(seed: number): (most: number) => number {
  let state = seed >>> 0 || 1;
  return (most) => {
    state =
      (Math.imul(state ^ (state >>> 15), state | 1) ^ (state + Math.imul(state ^ (state >>> 7), state | 61))) >>> 0;
    state = (state + 0x6d2b79f5) >>> 0;
    return ((state ^ (state >>> 14)) >>> 0) % most;
  };
}

/** Wrong figures in cells of a table, by the keys of the cells. */
export function wrongIn(built: Built, count: number, next: (most: number) => number): Map<number, number> {
  const wrong = new Map<number, number>();
  while (wrong.size < count) {
    const key = built.typed[next(built.typed.length)] as number;
    const by = (1 + next(400)) * (next(2) === 0 ? 1 : -1);
    wrong.set(key, (built.right.get(key) ?? 0) + by);
  }
  return wrong;
}

export interface Asked {
  readonly system: System;
  readonly equations: readonly Equation[];
  readonly answers: readonly Answer[];
}

export function ask(built: Built, wrong: ReadonlyMap<number, number>): Asked {
  const equations = built.equations(wrong);
  const system = systemOf(built.range, equations, () => 0);
  const broken = equations.filter((made) => made.state === 'broken');
  return { equations, answers: localise(system, broken).answers, system };
}

/** How the answers compare with what is wrong. */
export interface Compared {
  /** Wrong cells told with their figure. */
  readonly told: number;
  /** Cells told that are right, or with another figure than the right one. */
  readonly false: number;
  /** Wrong cells that are told, named, or stand in an equation left to itself. */
  readonly named: number;
  /** How many cells the answers take to be wrong. */
  readonly size: number;
  /** Answers that the checker refuses. */
  readonly refused: number;
}

export function compare(
  built: Built,
  wrong: ReadonlyMap<number, number>,
  { equations, answers, system }: Asked,
): Compared {
  const [told, named] = [new Set<number>(), new Set<number>()];
  let [wrongly, size, refused] = [0, 0, 0];
  for (const answer of answers) {
    size++;
    if (answer.kind === 'alone') for (const { key } of basesOf(system, answer.equation)) named.add(key);
    if (answer.kind === 'candidates') for (const { key } of answer.candidates) named.add(key);
    if (answer.kind !== 'cell') continue;
    const { key } = answer.figure;
    if (wrong.has(key) && answer.value === built.right.get(key)) told.add(key);
    else wrongly++;
    const proof = verify(equations, answer.certificate);
    if (!proof.holds || (answer.proven && !proof.least)) refused++;
  }
  const keys = [...wrong.keys()];
  return {
    told: told.size,
    false: wrongly,
    named: keys.filter((k) => told.has(k) || named.has(k)).length,
    size,
    refused,
  };
}

const layout = (rows: number, group: number): Layout => ({
  ...{ rows, columns: 4, across: true, down: true, group, products: false, live: false },
});

/** Rows with their sums, in groups or under one total. */
export function table(rows: number, group: number): Built {
  const next = numbers(rows);
  return build(layout(rows, group), () => 10 + next(900));
}

/** One wrong inner cell in every so many rows. */
export function scattered(built: Built, rows: number, every: number): Map<number, number> {
  const next = numbers(7);
  const wrong = new Map<number, number>();
  for (let row = 0; row < rows; row += every) {
    const key = row * 16384 + 1 + next(4);
    wrong.set(key, (built.right.get(key) ?? 0) + 1000 + next(5000));
  }
  return wrong;
}
