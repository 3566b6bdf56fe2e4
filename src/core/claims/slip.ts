import type { Figure } from './figure';
import type { Decision, Reading } from './reading';

/** Figures that a slip of the fingers makes of one: two neighbouring digits turned round (gõ đảo chữ số). */
export function turned(figure: Figure): Figure[] {
  const digits = String(Math.round(figure.value * 10 ** figure.decimals));
  const found: Figure[] = [];
  for (let i = 0; i + 1 < digits.length; i++) {
    if (digits.charAt(i) === digits.charAt(i + 1)) continue;
    const other = digits.slice(0, i) + digits.charAt(i + 1) + digits.charAt(i) + digits.slice(i + 2);
    if (other.charAt(0) === '0' && figure.decimals === 0) continue;
    found.push({ ...figure, value: Number(other) / 10 ** figure.decimals, otherwise: null });
  }
  return found;
}

/**
 * What a figure should have been, when it holds of nothing near and would hold with two digits turned round: a slip that is
 * surely one, since it takes a figure that the words ask for. Two ways of mending it leave it open.
 */
export function slipOf(figure: Figure, fit: (figure: Figure) => Decision | null): Decision | null {
  if (figure.spelled || figure.hedge !== null || figure.value < 10) return null;
  const mended = turned(figure)
    .map(fit)
    .filter((decision): decision is Decision => decision !== null);
  const [first] = mended;
  if (!first || mended.some((other) => other.computed !== first.computed)) return null;
  return { ...first, answer: 'wrong' };
}

/** Whether two figures differ in one digit only: 163 for 173. */
function oneDigitOff(figure: Figure, computed: string): boolean {
  const digits = (/\d[\d.,]*/.exec(computed)?.[0] ?? '').replace(/[.,]/g, '');
  const own = String(Math.round(figure.value * 10 ** figure.decimals));
  if (own.length < 2 || own.length !== digits.length) return false;
  return own.split('').filter((digit, i) => digit !== digits.charAt(i)).length === 1;
}

/** Of readings that leave a statement open, the only one that a single mistyped digit explains; null when none, or two. */
export function mistypedOf(figure: Figure, readings: readonly Reading[]): Decision | null {
  if (figure.spelled || figure.hedge !== null || readings.some(({ answer }) => answer === 'right')) return null;
  const near = readings.filter(({ answer, computed }) => answer === 'wrong' && oneDigitOff(figure, computed));
  const [first] = near;
  return first && near.every(({ computed }) => computed === first.computed) ? first : null;
}
