import type { Figure } from '../../facts/figure';

/** A figure that can be compared: read, and not left blank. */
export const isTold = ({ value, blank, amount }: Figure): boolean =>
  value !== null && !blank && (amount.kind === 'number' || amount.kind === 'none');

const half = ({ amount }: Figure): number =>
  amount.kind === 'number' && amount.stored !== 'formula' ? 0.5 / 10 ** amount.decimals : 0;

/** The same figure, though one sheet may print fewer decimals of it than the other. */
export function isSame(a: Figure, b: Figure): boolean {
  const [one, other] = [a.value ?? 0, b.value ?? 0];
  const noise = 1e-9 * Math.max(1, Math.abs(one), Math.abs(other));
  const off = Math.abs(one - other);
  if (off <= noise) return true;
  const coarse = Math.max(half(a), half(b));
  return !(Number.isInteger(one) && Number.isInteger(other)) && off <= coarse + noise;
}
