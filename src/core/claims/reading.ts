import type { Answer, ClaimNote } from './claim';
import type { Figure } from './figure';

/** One way to understand a statement, worked out (một cách hiểu). */
export interface Reading {
  /** What it rests on, as the text has it: "9.800 triệu đồng / 12.450 triệu đồng". */
  readonly parts: string;
  /** What that comes to, in the text's notation. */
  readonly computed: string;
  readonly answer: Answer;
  readonly figures: readonly Figure[];
  /** How likely it is; compared, never added up. */
  readonly weight: number;
  /** The note of this reading alone. */
  readonly note: ClaimNote;
}

/** A reading whose note says how it was worked out, or that the text itself only says "some", "about". */
export const readAs = (code: 'sum' | 'product', reading: Omit<Reading, 'note'>): Reading => ({
  ...reading,
  note: { code: reading.answer === 'cannot-check' ? 'hedged' : code, parts: reading.parts },
});

/** What is said of a statement once its readings are weighed. */
export interface Decision {
  readonly computed: string;
  readonly answer: Answer;
  readonly note: ClaimNote;
  readonly figures: readonly Figure[];
}

/** Readings as likely as the first to the eye of a reader. */
const CLOSE = 1;

const different = (a: Reading, b: Reading): boolean => a.computed !== b.computed || a.answer !== b.answer;

/**
 * Weighs the readings of a statement. Two that are as likely and do not agree leave it open, both shown; one that fails
 * accuses only when it is the sure one and no other reading holds.
 */
export function decide(readings: readonly Reading[], sure: boolean): Decision | null {
  const [first, ...others] = [...readings].sort((a, b) => b.weight - a.weight);
  if (!first) return null;
  const rivals = others.filter((r) => different(first, r));
  const holds = (r: Reading): boolean => r.answer === 'right';
  const open =
    first.answer === 'right'
      ? rivals.filter((r) => r.weight > first.weight - CLOSE && !holds(r))
      : first.answer === 'cannot-check'
        ? []
        : rivals.filter((r) => holds(r) || (!sure && r.weight > first.weight - 3 * CLOSE));
  if (open.length > 0) {
    const all = [first, ...open.slice(0, 2)];
    return { ...first, answer: 'cannot-check', note: readingsNote(all), computed: first.computed };
  }
  if (first.answer === 'right' || first.answer === 'cannot-check' || sure) return first;
  return { ...first, answer: 'cannot-check', note: readingsNote([first]) };
}

const readingsNote = (readings: readonly Reading[]): ClaimNote => ({
  code: 'readings',
  readings: readings.map((r) => `${r.parts} = ${r.computed}`),
});
