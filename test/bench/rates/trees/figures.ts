import type { Column, Dimension, Entry, Form, Thing } from './form';
import { WHOLE } from './form';
import { columnAt } from './columns';
import type { Chance } from './random';

/** How one row comes about. */
export interface RowBasis {
  /** The plan of the whole row. */
  base: Record<Thing, number>;
  /** Result as a share of the plan. */
  done: number;
  /** A row among another: never above the figures of that row. */
  within?: { figures: Figures; share: number };
}

/** Whole-number figures of one row, by column; rates are left to the body. */
export type Figures = (number | null)[];

class NoFigure extends Error {}

/** Every figure of a row: wholes are the sums of their parts, by construction. */
export function figuresOf(
  form: Form,
  columns: Column[],
  basis: RowBasis,
  weights: Map<string, number>,
  draw: Chance,
): Figures {
  const known = new Map<string, number>();
  const entries = new Map(form.entries.map((entry) => [entry.name, entry]));

  const value = (entry: Entry, at: Record<string, string>): number => {
    const key = [entry.name, ...entry.splits.map(({ name }) => at[name] ?? WHOLE)].join('|');
    const already = known.get(key);
    if (already !== undefined) return already;
    const figure = compute(entry, at);
    known.set(key, figure);
    return figure;
  };

  const compute = (entry: Entry, at: Record<string, string>): number => {
    const { formula } = entry;
    if (formula?.kind === 'rate') throw new NoFigure(entry.name);
    if (formula) {
      const parts = formula.of.map((name) => value(entries.get(name)!, at));
      return formula.kind === 'sum'
        ? parts.reduce((sum, part) => sum + part, 0)
        : parts.slice(1).reduce((left, part) => left - part, parts[0]!);
    }
    const open = entry.splits.find(({ name, additive }) => additive && (at[name] ?? WHOLE) === WHOLE);
    if (open) return open.members.reduce((sum, { id }) => sum + value(entry, { ...at, [open.name]: id }), 0);
    const among = entry.splits.find(({ name, additive }) => !additive && (at[name] ?? WHOLE) !== WHOLE);
    if (among) return Math.floor(value(entry, { ...at, [among.name]: WHOLE }) * weight(among, at[among.name]!));
    return capped(entry, at, basis.within ? ofParent(entry, at) : atom(entry, at));
  };

  const weight = (dimension: Dimension, id: string): number => weights.get(`${dimension.name}|${id}`)!;

  const atom = (entry: Entry, at: Record<string, string>): number => {
    const thing = entry.thing ?? form.thing;
    if (entry.above) {
      const [name, most] = entry.above;
      return value(entries.get(name)!, at) + Math.round(basis.base[thing] * most * basis.done * draw.next());
    }
    const done = entry.role === 'result' || entry.role === 'settled' || entry.role === 'advance' ? basis.done : 1;
    const share = entry.splits
      .filter(({ additive }) => additive)
      .reduce((product, split) => product * weight(split, at[split.name]!), entry.share ?? 1);
    return Math.max(0, Math.round(basis.base[thing] * share * done * (0.9 + 0.2 * draw.next())));
  };

  const ofParent = (entry: Entry, at: Record<string, string>): number => {
    const column = columnAt(columns, entry.name, at);
    const above = column < 0 ? 0 : (basis.within!.figures[column] ?? 0);
    return Math.floor(above * basis.within!.share);
  };

  const capped = (entry: Entry, at: Record<string, string>, figure: number): number => {
    const cap = entry.cap === undefined ? undefined : entries.get(entry.cap);
    if (!cap || cap.splits.some(({ name }) => !entry.splits.some((own) => own.name === name))) return figure;
    if (entry.splits.some(({ name }) => !cap.splits.some((own) => own.name === name))) return figure;
    return Math.min(figure, Math.max(0, value(cap, at)));
  };

  return columns.map(({ entry, at }) => (entry.formula?.kind === 'rate' ? null : value(entry, at)));
}

/** How the parts of each dimension share the whole; women and others are less than all. */
export function weightsOf(form: Form, draw: Chance): Map<string, number> {
  const weights = new Map<string, number>();
  const all = form.entries.flatMap(({ splits }) => splits);
  for (const { name, members, additive } of all) {
    const drawn = members.map(() => 0.4 + draw.next());
    // Women of an ethnic minority are written after women, and are fewer.
    const among = members.map(() => (0.25 + 0.6 * draw.next()) / Math.sqrt(members.length + 1)).sort((a, b) => b - a);
    const sum = drawn.reduce((total, one) => total + one, 0);
    members.forEach(({ id }, at) => {
      const key = `${name}|${id}`;
      if (!weights.has(key)) weights.set(key, additive ? drawn[at]! / sum : among[at]!);
    });
  }
  return weights;
}
