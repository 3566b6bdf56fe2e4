/** What a drawn form is made of, before it becomes cells. The answers are worked out from this, never from captions. */

/** Months counted from January 2020; `to` is excluded. The year 2024 is 48 to 60. */
export interface Period {
  from: number;
  to: number;
}

export interface Member {
  id: string;
  caption: string;
  period?: Period;
  /** The caption says that it counts from the start ("Lũy kế 9 tháng", "đến 30/9"). */
  cumulative?: boolean;
}

/** Something that may split a measure: area, period, budget, nature, carry, subset, unknown. */
export interface Dimension {
  name: string;
  members: Member[];
  /** The column that holds them together ("Tổng số", "Cả năm"), when it is drawn. */
  whole?: { caption: string; period?: Period; cumulative?: boolean };
  wholeLast?: boolean;
  /** A caption over the parts, beside the whole: "Trong đó", "Chia ra". */
  spanner?: string;
  /** The parts make the whole. Not so for women among people. */
  additive: boolean;
  /** A printed caption may run the measure and this together: "KH 2024", "Giải ngân NSTW". */
  joins?: boolean;
}

export type Role =
  | 'plan'
  | 'result'
  /** Expected by the end of the period: "Ước thực hiện". */
  | 'estimate'
  /** Paid against finished work where advances are counted too: below the disbursed total. */
  | 'settled'
  | 'advance'
  /** Figures of no rate: what is left, growth, total investment. */
  | 'other'
  | 'rate';

/** One measure of the form. Versions of a plan, and results of different periods, are measures of their own. */
export interface Entry {
  name: string;
  role: Role;
  /** One caption, or a spanner and a caption. */
  captions: string[];
  thing?: Thing;
  /** Where the measure has a fixed place of its own: `{ carry: 'assigned' }`. */
  at?: Record<string, string>;
  period?: Period;
  cumulative?: boolean;
  /** Plans: the higher, the later. Equal ranks are peers (province's and district's). */
  version?: number;
  splits: Dimension[];
  formula?: { kind: 'sum' | 'difference' | 'rate'; of: string[] };
  /** Grows out of another measure, never below it: `[name, most added as a share]`. */
  above?: [string, number];
  /** How large beside the plan. */
  share?: number;
  /** Never more than this measure. */
  cap?: string;
  /** A pair with it is not wrong, and not required either. */
  optional?: boolean;
  /** A rate whose caption or formula names what it divides. */
  explicit?: boolean;
  /** "Thực hiện" of money: neither word of fulfilment nor of disbursement is certain. */
  loose?: boolean;
}

export type Thing = 'count' | 'money';

export interface Form {
  shape: string;
  thing: Thing;
  entries: Entry[];
  /** Those that split every measure, and so may stand above it. */
  shared: Dimension[];
  /** Levels from the top: names of dimensions, and `measure`. */
  order: string[];
  /** The dimension whose captions run together with those of the measure. */
  joined?: string;
  /** What a caption leaves unsaid, the title says. */
  period: Period;
  /** Sums over measures that an expert would accept: names of measures. */
  accepted?: { numerator: string[]; denominator: string[] }[];
  rows: RowFlavour;
  /** A caption over all figure columns. */
  roof?: string;
}

export type RowFlavour = 'indicators' | 'people' | 'contents' | 'places' | 'projects';

export interface Column {
  entry: Entry;
  at: Record<string, string>;
  period: Period;
  cumulative: boolean;
  /** Captions from the top. */
  path: string[];
}

export interface Pair {
  kind: 'fulfilment' | 'disbursement';
  numerator: number[];
  denominator: number[];
}

export const WHOLE = '';

export function yearOf(year: number): Period {
  return { from: (year - 2020) * 12, to: (year - 2019) * 12 };
}

export function samePeriod(one: Period, other: Period): boolean {
  return one.from === other.from && one.to === other.to;
}
