import type { Column, Dimension, Entry, Form, Member, Period } from './form';
import { WHOLE } from './form';
import { inTotal, joined } from './words';

interface Segment {
  level: string;
  captions: string[];
  /** The whole of something that has no name of its own, unlike "Cả năm". */
  whole?: boolean;
}

interface Walk {
  entry?: Entry;
  at: Record<string, string>;
  period?: Period;
  cumulative: boolean;
  segments: Segment[];
}

type Branch = { id: string; captions: string[] } & Pick<Member, 'period' | 'cumulative'>;

/** The whole and the members of a dimension in the order they are drawn. */
function branches(dimension: Dimension): Branch[] {
  const members = dimension.members.map(({ id, caption, period, cumulative }) => ({
    id,
    period,
    cumulative,
    captions: dimension.spanner ? [dimension.spanner, caption] : [caption],
  }));
  if (!dimension.whole) return members;
  const whole: Branch = {
    id: WHOLE,
    captions: [dimension.whole.caption],
    period: dimension.whole.period,
    cumulative: dimension.whole.cumulative,
  };
  return dimension.wholeLast ? [...members, whole] : [whole, ...members];
}

function walk(form: Form, level: number, here: Walk, out: Column[]): void {
  const name = form.order[level];
  if (name === undefined) {
    if (here.entry) out.push(leaf(form, here.entry, here));
    return;
  }
  if (name === 'measure') {
    for (const entry of form.entries)
      walk(
        form,
        level + 1,
        { ...here, entry, segments: [...here.segments, { level: name, captions: entry.captions }] },
        out,
      );
    return;
  }
  const splits = here.entry ? here.entry.splits : form.shared;
  const dimension = splits.find((split) => split.name === name);
  if (!dimension) {
    walk(form, level + 1, here, out);
    return;
  }
  for (const branch of branches(dimension)) {
    const next: Walk = {
      ...here,
      at: { ...here.at, [name]: branch.id },
      period: branch.period ?? here.period,
      cumulative: here.cumulative || branch.cumulative === true,
      segments: [
        ...here.segments,
        { level: name, captions: branch.captions, whole: branch.id === WHOLE && branch.period === undefined },
      ],
    };
    walk(form, level + 1, next, out);
  }
}

function leaf(form: Form, entry: Entry, here: Walk): Column {
  return {
    entry,
    at: { ...here.at, ...entry.at },
    period: here.period ?? entry.period ?? form.period,
    cumulative: here.cumulative || entry.cumulative === true,
    path: path(form, here.segments),
  };
}

/** The captions from the top; those of the measure and of the joined dimension are written as one. */
function path(form: Form, segments: Segment[]): string[] {
  const captions: string[] = form.roof ? [form.roof] : [];
  const measure = segments.find(({ level }) => level === 'measure');
  const other = segments.find(({ level }) => level === form.joined);
  const together = measure && other && measure.captions.length === 1 && other.captions.length === 1;
  for (const segment of segments) {
    if (!together || (segment !== measure && segment !== other)) captions.push(...segment.captions);
    else if (segment === segments.find((one) => one === measure || one === other))
      captions.push(other.whole ? inTotal(measure.captions[0]!) : joined(measure.captions[0]!, other.captions[0]!));
  }
  return captions;
}

/** The column of a measure at a place, or where the measure is not split, its only one. */
export function columnAt(columns: Column[], name: string, at: Record<string, string>): number {
  return columns.findIndex(
    ({ entry, at: own }) =>
      entry.name === name && entry.splits.every((split) => (own[split.name] ?? WHOLE) === (at[split.name] ?? WHOLE)),
  );
}

/** All figure columns; a rate or a difference whose operands have no column of their own is not drawn. */
export function columnsOf(form: Form): Column[] {
  const all: Column[] = [];
  walk(form, 0, { at: {}, cumulative: false, segments: [] }, all);
  const lacking = ({ entry, at }: Column): boolean => {
    const kind = entry.formula?.kind;
    if (kind !== 'rate' && kind !== 'difference') return false;
    return entry.formula!.of.some((name) => columnAt(all, name, at) < 0);
  };
  return all.filter((column) => !lacking(column));
}
