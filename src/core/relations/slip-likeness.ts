import { withoutTail } from '../grid/tail';
const digitsOf = (value: number): string => withoutTail(String(Math.round(Math.abs(value) * 1e6)), /0/);

/** Whether two neighbouring digits changed places. */
function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
}

/** Whether one digit was lost, doubled or put in. */
function isOneMore(longer: string, shorter: string): boolean {
  if (longer.length !== shorter.length + 1) return false;
  let i = 0;
  while (i < shorter.length && longer[i] === shorter[i]) i++;
  return longer.slice(i + 1) === shorter.slice(i);
}

function isOneOther(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let differ = 0;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) differ++;
  return differ === 1;
}

/** As text without a point, both at one scale: trailing noughts count here. */
function atOneScale(a: number, b: number): readonly [string, string] {
  let [x, y] = [Math.round(Math.abs(a) * 1e6), Math.round(Math.abs(b) * 1e6)];
  while (x !== 0 && y !== 0 && x % 10 === 0 && y % 10 === 0) [x, y] = [x / 10, y / 10];
  return [String(x), String(y)];
}

/**
 * How many other figures are as near a slip of the hand to this one as it is to what is written (lỗi gõ); null where no
 * slip leads from one to the other. ×10ⁿ and a lost sign have few, a changed digit has many.
 */
export function editedDigits(expected: number, actual: number, window: number): number | null {
  if (expected === 0 || actual === 0) return null;
  if (Math.abs(expected + actual) <= window) return 2;
  if (digitsOf(expected) === digitsOf(actual)) return 8;
  if (window > 0.5 * Math.abs(expected)) return null;
  const [a, b] = atOneScale(expected, actual);
  if (isSwap(a, b)) return a.length;
  if (isOneMore(a, b) || isOneMore(b, a)) return 10 * a.length;
  return isOneOther(a, b) ? 10 * a.length : null;
}

/** Whether a figure is another with two digits changed round or a power of ten off: slips that chance seldom makes. */
export function isSlipOf(expected: number, actual: number): boolean {
  if (expected === 0 || actual === 0 || Math.abs(actual) < 10) return false;
  const [a, b] = atOneScale(expected, actual);
  return (
    isSwap(a, b) || (digitsOf(expected) === digitsOf(actual) && Math.abs(expected - actual) > 1e-6 * Math.abs(actual))
  );
}

/** Whether a figure of three digits and more is another with one lost, doubled or put in. */
export function isOneDigitMore(expected: number, actual: number): boolean {
  if (expected === 0 || Math.abs(actual) < 100 || Math.abs(expected) < 100 || expected * actual < 0) return false;
  const [a, b] = atOneScale(expected, actual);
  return isOneMore(a, b) || isOneMore(b, a);
}
