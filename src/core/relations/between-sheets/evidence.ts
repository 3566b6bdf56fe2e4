/** A figure of more digits than this proves no more. */
const MOST_BITS = 12;

/**
 * How little it is by chance that two cells hold one figure, in bits: 0 says nothing, 3 little, 1.234 much. Zeros at
 * the end of a round figure are not digits that could have been others.
 */
export function bitsOf(value: number): number {
  let digits = Math.abs(Number(value.toPrecision(12)));
  if (digits === 0) return 0;
  while (digits < 1e12 && !Number.isInteger(digits)) digits = Number((digits * 10).toPrecision(12));
  while (digits >= 10 && digits % 10 === 0) digits /= 10;
  return Math.min(MOST_BITS, Math.log2(1 + digits));
}

/** How a relation fares over its instances. */
export interface Support {
  readonly held: number;
  readonly failed: number;
  /** Bits of the instances that hold. */
  readonly bits: number;
}

export const NOTHING: Support = { held: 0, failed: 0, bits: 0 };

export const together = (a: Support, b: Support): Support => ({
  held: a.held + b.held,
  failed: a.failed + b.failed,
  bits: a.bits + b.bits,
});

export const told = ({ held, failed }: Support): number => held + failed;

export const share = (support: Support): number => (told(support) === 0 ? 0 : support.held / told(support));

/** One relation in a thousand found by chance may pass: 10 bits beyond what the choice among `tried` places costs. */
export const CLEAR = 10;

/** Whether a relation holds by more than chance, and in most of its instances. */
export const isBorneOut = (support: Support, tried: number, most: number): boolean =>
  support.bits - Math.log2(Math.max(1, tried)) >= CLEAR && share(support) >= most;
