import type { Equation } from '../../arithmetic/equation';
import type { Figure } from '../../facts/figure';

/** How a wrong figure came about, as far as the right one shows it (lỗi nhập liệu). */
export type Slip = 'power' | 'swapped' | 'sign' | 'lost-digit' | 'extra-digit' | 'digit' | 'left-out';

const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

/** The power of ten between two figures; null when it is none. */
export function powerBetween(from: number, to: number): number | null {
  if (from === 0 || to === 0) return null;
  const power = Math.round(Math.log10(Math.abs(to / from)));
  return power !== 0 && Math.abs(power) <= 9 && isNear(from * 10 ** power, to) ? power : null;
}

const digitsOf = (value: number): string => String(Number(Math.abs(value).toPrecision(12)));

/** Whether one text is the other with a character put in. */
function hasOneMore(long: string, short: string): boolean {
  if (long.length !== short.length + 1) return false;
  let i = 0;
  while (i < short.length && long[i] === short[i]) i++;
  return long.slice(i + 1) === short.slice(i);
}

/** Where two texts of one length differ. */
function differences(a: string, b: string): number[] {
  if (a.length !== b.length) return [];
  return [...a].flatMap((letter, i) => (letter === b[i] ? [] : [i]));
}

function isSwap(a: string, b: string): boolean {
  const [i, j, ...more] = differences(a, b);
  return i !== undefined && j === i + 1 && more.length === 0 && a[i] === b[j] && a[j] === b[i];
}

/** One digit before the last two: the last ones differ alone by chance whenever two figures are near. */
function isDigit(a: string, b: string): boolean {
  const [i, ...more] = differences(a, b);
  return i !== undefined && more.length === 0 && i < a.length - 2 && !a.includes('.');
}

/** The slip by which a figure became another; null where nothing shows one. */
export function slipBetween(wrong: number, right: number): Slip | null {
  if (wrong === 0 || right === 0 || isNear(wrong, right)) return null;
  if (isNear(wrong, -right)) return 'sign';
  if (powerBetween(wrong, right) !== null) return 'power';
  const [a, b] = [digitsOf(wrong), digitsOf(right)];
  if (Math.sign(wrong) !== Math.sign(right) || Math.max(a.length, b.length) < 3) return null;
  if (isSwap(a, b)) return 'swapped';
  if (hasOneMore(b, a)) return 'lost-digit';
  if (hasOneMore(a, b)) return 'extra-digit';
  return isDigit(a, b) ? 'digit' : null;
}

/** Whether a total is what it would be without one addend, or with one of them twice. */
export function missesOne(made: Equation, result: Figure): boolean {
  if (made.result.key !== result.key || !made.sum || made.terms.length < 3) return false;
  const over = Math.abs((made.actual ?? 0) - (made.expected ?? 0));
  return over > 0 && made.terms.some((term) => isNear(Math.abs(term.value ?? 0), over));
}
