import type { Column, Entry, Form, Period } from './form';
import { WHOLE } from './form';

/** A column, or several that add up to one thing. */
export interface Side {
  columns: number[];
  entry: Entry;
  at: Record<string, string>;
  period: Period;
  cumulative: boolean;
  /** Drawn as one column. */
  real: boolean;
}

/** The columns themselves, and every sum of parts that makes a whole, over up to two dimensions. */
export function withSums(form: Form, columns: Column[]): Side[] {
  const real = columns.map(({ entry, at, period, cumulative }, column) => ({
    columns: [column],
    entry,
    at,
    period,
    cumulative,
    real: true,
  }));
  const once = real.concat(sums(form, real));
  const known = new Set<string>();
  return once.concat(sums(form, once)).filter(({ columns: own }) => {
    const key = own.join('+');
    return !known.has(key) && known.add(key);
  });
}

function sums(form: Form, sides: Side[]): Side[] {
  const out: Side[] = [];
  for (const entry of form.entries) {
    const own = sides.filter((side) => side.entry === entry);
    for (const { name, members, additive } of entry.splits) {
      if (!additive) continue;
      for (const first of own.filter(({ at }) => at[name] === members[0]!.id)) {
        const parts = members.map(({ id }) => own.find((side) => side.at[name] === id && like(side, first, name)));
        const present = parts.every((part) => part !== undefined) ? (parts as Side[]) : undefined;
        if (present) out.push(...(name === 'period' ? soFar(present) : [total(present, name)]));
      }
    }
  }
  return out;
}

/** The same in every other dimension. */
function like(one: Side, other: Side, but: string): boolean {
  return (
    one.entry.splits.every(({ name }) => name === but || (one.at[name] ?? WHOLE) === (other.at[name] ?? WHOLE)) &&
    one.columns.length === other.columns.length
  );
}

function total(parts: Side[], name: string): Side {
  const columns = parts.flatMap((part) => part.columns).sort((a, b) => a - b);
  return { ...parts[0]!, columns, at: { ...parts[0]!.at, [name]: WHOLE }, real: false };
}

/** The first two quarters are half a year, all four the year. */
function soFar(parts: Side[]): Side[] {
  return parts.slice(1).map((last, at) => ({
    ...total(parts.slice(0, at + 2), 'period'),
    period: { from: parts[0]!.period.from, to: last.period.to },
    cumulative: false,
  }));
}
