import { withoutTail } from '../grid/tail';
/**
 * Quotients of decimal figures, rounded half away from zero on the exact fraction, so that binary floating point never
 * decides a digit (phép chia chính xác). Exact as long as the divisor has at most 14 significant digits.
 */

interface Decimal {
  readonly negative: boolean;
  /** Digits without sign and point. */
  readonly digits: string;
  /** How many of them are decimals. */
  readonly scale: number;
}

/** A number as the decimal figure that a person typed: 15 significant digits, no exponent. */
function decimalOf(value: number): Decimal {
  const [mantissa = '0', exponent = '0'] = Math.abs(value).toExponential(14).split('e');
  const digits = withoutTail(mantissa.replace('.', ''), /0/) || '0';
  const scale = digits.length - 1 - Number(exponent);
  return scale >= 0
    ? { negative: value < 0, digits, scale }
    : { negative: value < 0, digits: digits + '0'.repeat(-scale), scale: 0 };
}

/** Long division: the whole part of `digits` ÷ `divisor`, as digits, and whether the rest is half or more. */
function longDivision(digits: string, divisor: number): { quotient: string; up: boolean } {
  let rest = 0;
  let quotient = '';
  for (let i = 0; i < digits.length; i++) {
    rest = rest * 10 + (digits.charCodeAt(i) - 48);
    quotient += String(Math.floor(rest / divisor));
    rest %= divisor;
  }
  return { quotient, up: rest * 2 >= divisor };
}

function quotientOf(
  part: number,
  whole: number,
  decimals: number,
): { negative: boolean; quotient: string; up: boolean } {
  const a = decimalOf(part);
  const b = decimalOf(whole);
  const shift = decimals + b.scale - a.scale;
  const divisor = Number(b.digits) * (shift < 0 ? 10 ** -shift : 1);
  const divided = longDivision(a.digits + '0'.repeat(Math.max(0, shift)), divisor);
  return { negative: a.negative !== b.negative, ...divided };
}

const signed = (value: number, negative: boolean): number => (negative && value !== 0 ? -value : value);

/** `part` ÷ `whole` to so many decimals, half away from zero. `whole` must not be 0. */
export function quotient(part: number, whole: number, decimals: number): number {
  const { negative, quotient: digits, up } = quotientOf(part, whole, decimals);
  return signed((Number(digits) + (up ? 1 : 0)) / 10 ** decimals, negative);
}

/** `part` ÷ `whole` in per cent, to so many decimals, half away from zero: 2/9 gives 22.2. */
export const percentOf = (part: number, whole: number, decimals: number): number =>
  Number((quotient(part, whole, decimals + 2) * 100).toFixed(decimals));

/** The same, cut off instead of rounded: 318.36/3291 gives 9 where 10 is right. */
export function truncatedPercentOf(part: number, whole: number, decimals: number): number {
  const { negative, quotient: digits } = quotientOf(part, whole, decimals + 2);
  return signed(Number(digits) / 10 ** decimals, negative);
}
