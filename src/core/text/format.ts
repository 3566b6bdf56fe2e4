import type { Format, Locale } from './locale';
import { withoutTail } from '../grid/tail';

/** Decimal digits of a number without exponent and without binary noise (15 significant digits). */
function digits(value: number): string {
  const text = String(Number(value.toPrecision(15)));
  return text.includes('e') ? withoutTail(value.toFixed(20), /0/).replace(/\.$/, '') : text;
}

/** Rounds a decimal string half away from zero, so that 0.285 → 0.29 whatever binary makes of it. */
export function roundHalfAway(value: number, decimals: number): number {
  const text = digits(Math.abs(value));
  const point = text.indexOf('.');
  if (point < 0 || text.length - point - 1 <= decimals) return value;
  const kept = Number(text.slice(0, point) + text.slice(point + 1, point + 1 + decimals));
  const up = (text.charCodeAt(point + 1 + decimals) || 48) >= 53 ? 1 : 0;
  return (Math.sign(value) * (kept + up)) / 10 ** decimals;
}

function print(value: number, decimals: number | undefined, thousands: string, point: string): string {
  const rounded = roundHalfAway(value, decimals ?? 6);
  const text = decimals === undefined ? digits(rounded) : rounded.toFixed(decimals);
  const [whole = '', fraction] = text.replace('-', '').split('.');
  const sign = rounded < 0 ? '-' : '';
  // eslint-disable-next-line regexp/no-super-linear-move -- the digits of one number
  return sign + whole.replace(/\B(?=(\d{3})+$)/g, thousands) + (fraction ? point + fraction : '');
}

const formatWith = (thousands: string, point: string, and: string): Format => ({
  number: (value, decimals) => print(value, decimals, thousands, point),
  percent: (value, decimals = 1) => `${print(value, decimals, thousands, point)}%`,
  list: (items) =>
    items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${and} ${items[items.length - 1] ?? ''}`,
});

export const FORMATS: Readonly<Record<Locale, Format>> = {
  vi: formatWith('.', ',', 'và'),
  en: formatWith(',', '.', 'and'),
};
