import type { Dimension, Entry, Form, Period, RowFlavour, Thing } from './form';
import { yearOf } from './form';
import type { Chance } from './random';
import type { Voice } from './words';
import { voice } from './words';

/** What every shape starts from. */
export interface Start {
  draw: Chance;
  thing: Thing;
  year: number;
  says: Voice;
}

export type Shape = (start: Start) => Form;

/** Words that name their own period ("Vốn được sử dụng trong năm", "Lũy kế giải ngân") do not go under quarters and years. */
const DATED = /năm|l[uũ][ỹy] kế|kỳ/iu;

export function timeless(start: Start): Start {
  let says = start.says;
  while (DATED.test(says.plan) || DATED.test(says.result)) says = voice(start.draw, start.thing);
  return { ...start, says };
}

export function plan({ says, thing }: Start, more: Partial<Entry> = {}): Entry {
  return { name: 'plan', role: 'plan', captions: [says.plan], thing, splits: [], share: 1, ...more };
}

export function result({ says, thing }: Start, more: Partial<Entry> = {}): Entry {
  return {
    name: 'result',
    role: 'result',
    captions: [says.result],
    thing,
    splits: [],
    cap: thing === 'money' ? 'plan' : undefined,
    loose: says.loose,
    ...more,
  };
}

/** A word for the plan that takes what follows it: "KHV đầu năm", "Chỉ tiêu tỉnh giao". */
export function plainPlan({ draw, thing }: Start): string {
  return draw.pick(
    thing === 'money'
      ? ['Kế hoạch vốn', 'KHV', 'KH vốn', 'Dự toán', 'Kế hoạch', 'Kinh phí', 'DT']
      : ['Kế hoạch', 'KH', 'Chỉ tiêu', 'CT', 'Mục tiêu', 'Chỉ tiêu KH', 'Nhiệm vụ'],
  );
}

/** Dimensions that both measures are split by. */
function common(one: Entry, other: Entry): Dimension[] {
  return one.splits.filter((split) => other.splits.some(({ name }) => name === split.name));
}

/** A printed rate of two measures, where both have a column. */
export function rate({ says }: Start, numerator: Entry, denominator: Entry, more: Partial<Entry> = {}): Entry {
  return {
    name: `rate:${numerator.name}/${denominator.name}`,
    role: 'rate',
    captions: [says.rate],
    splits: common(numerator, denominator),
    formula: { kind: 'rate', of: [numerator.name, denominator.name] },
    ...more,
  };
}

/** Result and rate under one caption: "Giải ngân" over "Số tiền" and "Tỷ lệ (%)". */
function nested({ draw, thing, says }: Start, entry: Entry): [string[], string[]] {
  const amount =
    thing === 'money'
      ? draw.pick(['Số tiền', 'Số tiền', 'Giá trị', 'Số vốn'])
      : draw.pick(['Số lượng', 'Số lượng', 'SL', 'Kết quả']);
  const share = /%|[Tt][ỷỉ] lệ/u.test(says.rate) ? says.rate : 'Tỷ lệ (%)';
  return [
    [entry.captions[0]!, amount],
    [entry.captions[0]!, share],
  ];
}

/** Adds what many forms print beside the two measures: the rate, what is left, the difference. */
export function withRates(start: Start, entries: Entry[], numerator: Entry, denominator: Entry): Entry[] {
  const { draw, says, thing } = start;
  const all = [...entries];
  const shared = common(numerator, denominator);
  const even = shared.length === numerator.splits.length;
  const after = (entry: Entry): void => void all.push(entry);
  if (draw.happens(0.45)) {
    const printed = rate(start, numerator, denominator);
    if (even && numerator.captions.length === 1 && draw.happens(0.25)) {
      const [amount, share] = nested(start, numerator);
      all[all.indexOf(numerator)] = { ...numerator, captions: amount };
      all.splice(all.findIndex(({ name }) => name === numerator.name) + 1, 0, { ...printed, captions: share });
    } else after(printed);
  }
  const formula = { kind: 'difference' as const, of: [denominator.name, numerator.name] };
  if (draw.happens(thing === 'money' ? 0.2 : 0.08)) {
    after({ name: 'left', role: 'other', captions: [says.left], splits: shared, formula, thing });
  }
  return all;
}

/** Levels from the top: a dimension that only some measures have stands below the measures. */
export function order(draw: Chance, shared: Dimension[], inner: Dimension[] = []): string[] {
  const above = draw.shuffled([...shared.map(({ name }) => name), 'measure']);
  const names = [...new Set(inner.map(({ name }) => name))];
  for (const name of names) {
    const measure = above.indexOf('measure');
    above.splice(draw.whole(measure + 1, above.length), 0, name);
  }
  return above;
}

export function rowsOf({ draw, thing }: Start, dimensions: Dimension[]): RowFlavour {
  const names = dimensions.map(({ name }) => name);
  if (names.includes('subset')) return 'people';
  if (thing === 'money')
    return names.includes('area') ? 'contents' : draw.pick(['contents', 'contents', 'places', 'projects']);
  if (names.includes('unknown')) return draw.pick(['people', 'people', 'indicators', 'places']);
  return names.includes('area') || draw.happens(0.75) ? 'indicators' : 'places';
}

export interface Draft {
  shape: string;
  entries: Entry[];
  shared?: Dimension[];
  inner?: Dimension[];
  period?: Period;
  rows?: RowFlavour;
  accepted?: Form['accepted'];
  /** Measures keep the order given, with nothing above them. */
  order?: string[];
}

/** Sees to the order of levels, to captions that run together, and to a caption over everything. */
export function form(start: Start, draft: Draft): Form {
  const { draw, thing, year } = start;
  const shared = draft.shared ?? [];
  const inner = draft.inner ?? [];
  const levels = draft.order ?? order(draw, shared, inner);
  const at = levels.indexOf('measure');
  const beside = [...shared, ...inner].filter(({ name, joins, spanner }) => {
    const place = levels.indexOf(name);
    return (
      joins && !spanner && Math.abs(place - at) === 1 && draft.entries.every(({ captions }) => captions.length === 1)
    );
  });
  const joinedName = beside.length > 0 && draw.happens(0.35) ? beside[0]!.name : undefined;
  return {
    shape: draft.shape,
    thing,
    entries: draft.entries,
    shared,
    order: levels,
    joined: joinedName,
    period: draft.period ?? yearOf(year),
    accepted: draft.accepted,
    rows: draft.rows ?? rowsOf(start, [...shared, ...inner]),
    roof: roof(start, draft, levels),
  };
}

/** One row of captions: such forms often have a caption over all of them. */
function flat({ entries }: Draft, levels: string[]): boolean {
  return levels.length === 1 && entries.every(({ captions }) => captions.length === 1);
}

/** A caption over everything, which says nothing of its own, or sounds like a measure and is none. */
function roof({ draw }: Start, draft: Draft, levels: string[]): string | undefined {
  const bare = flat(draft, levels);
  if (!draw.happens(bare ? 0.45 : 0.07)) return undefined;
  const words = draw.pick(bare ? [...ROOFS, 'Tổng số', 'Kết quả'] : ROOFS);
  return draft.entries.some(({ captions }) => captions.includes(words)) ? undefined : words;
}

const ROOFS = [
  'Tình hình thực hiện',
  'Dự án 8',
  'Kế hoạch và kết quả thực hiện',
  'Số liệu báo cáo',
  'Chương trình MTQG DTTS&MN',
  'Tình hình thực hiện chỉ tiêu, kế hoạch',
];
