import type { BenchSheet } from './sheet';

/** An indicator or capital line of a generated table: which cells say what about it. */
export interface Line {
  readonly label: string;
  readonly cells: Readonly<Partial<Record<Part, string>>>;
}

export type Part =
  | 'ordinal'
  | 'label'
  | 'unit'
  | 'total'
  | 'target'
  | 'actual'
  | 'fraction'
  | 'rate'
  | 'verdict'
  | 'plan'
  | 'carry'
  | 'assigned'
  | 'advance'
  | 'disbursed'
  | 'estimate'
  | 'estimate-rate'
  | 'quantity'
  | 'price'
  | 'amount';

/** A place given figures: its caption and its figures. */
export interface AreaFact {
  readonly name: string;
  readonly cell: string;
}

/** A "trong đó" figure and its whole, with the other figures of the same breakdown. */
export interface SubsetFact {
  readonly part: string;
  readonly whole: string;
  readonly others: readonly string[];
}

/** A per-cent given to a whole and to each of its areas. */
export interface PercentFact {
  readonly total: string;
  readonly parts: readonly string[];
}

/** What is known of a generated table, for whoever wants to break it. */
export interface Made {
  readonly family: string;
  readonly seed: number;
  readonly sheet: BenchSheet;
  readonly lines: Line[];
  readonly areas: AreaFact[];
  readonly subsets: SubsetFact[];
  readonly percents: PercentFact[];
  /** Counts that are nobody's total. */
  readonly counts: string[];
  /** Money that is nobody's total. */
  readonly money: string[];
  /** Areas by indicator: the blanks that an allocation may have. */
  readonly allocated: { readonly total: string; readonly parts: readonly string[] }[];
  /** The line that says how many indicators are met. */
  met: {
    readonly cell: string;
    readonly of: number;
    readonly met: number;
    readonly write: (met: number, of: number) => string;
  } | null;
  /** Body rows, zero-based, that hold items. */
  readonly bodyRows: number[];
  readonly unit: { readonly cell: string; readonly text: string } | null;
}
