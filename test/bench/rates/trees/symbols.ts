import { columnAt } from './columns';
import type { Column } from './form';
import { WHOLE } from './form';
import type { Chance } from './random';

type Symbol = string | number;

/** The line of column symbols: `A | B | 1=2+3 | 2 | 3 | 4=3/1`. */
export function symbolsOf(columns: Column[], left: number, draw: Chance): Symbol[] {
  const lettered = draw.happens(0.8);
  const bracket = draw.happens(0.25);
  const spaced = draw.happens(0.2);
  const timesHundred = draw.happens(0.3) ? draw.pick(['*100', 'x100', '*100%']) : '';
  const first = lettered ? 1 : left + 1;
  const number = (at: number): string => (bracket ? `(${first + at})` : String(first + at));
  const around = (sign: string): string => (spaced ? ` ${sign} ` : sign);
  const symbols: Symbol[] = Array.from({ length: left }, (_, at) => (lettered ? 'ABCDEF'.charAt(at) : at + 1));
  columns.forEach((column, at) => {
    const parts = operandsOf(columns, column);
    if (!parts) symbols.push(bracket ? number(at) : first + at);
    else
      symbols.push(
        number(at) +
          around('=') +
          parts.of.map(number).join(around(parts.sign)) +
          (parts.sign === '/' ? timesHundred : ''),
      );
  });
  return symbols;
}

/** What a column is worked out from: its formula, or the parts of the whole. */
export function operandsOf(
  columns: Column[],
  { entry, at }: Column,
): { sign: '+' | '-' | '/'; of: number[] } | undefined {
  if (entry.formula) {
    const of = entry.formula.of.map((name) => columnAt(columns, name, at));
    const sign = ({ sum: '+', difference: '-', rate: '/' } as const)[entry.formula.kind];
    return of.includes(-1) ? undefined : { sign, of };
  }
  const split = entry.splits.find(({ name, additive }) => additive && (at[name] ?? WHOLE) === WHOLE);
  if (!split) return undefined;
  const of = split.members.map(({ id }) => columnAt(columns, entry.name, { ...at, [split.name]: id }));
  return of.includes(-1) ? undefined : { sign: '+', of };
}
