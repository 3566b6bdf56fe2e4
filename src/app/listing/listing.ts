import type { Severity } from '../../core/finding';

/** By what findings stand together (nhóm theo): the kind of fault, its gravity, where it is, or whose figure it is. */
export type Grouping = 'rule' | 'severity' | 'sheet' | 'table' | 'area';

export const GROUPINGS: readonly Grouping[] = ['rule', 'severity', 'sheet', 'table', 'area'];

/** What a person wants to see of the findings (bộ lọc); null and an empty text leave everything in. */
export interface Filter {
  readonly severity: Severity | null;
  readonly sheet: string | null;
  /** Id of a table. */
  readonly table: string | null;
  readonly rule: string | null;
  readonly area: string | null;
  /** Words to look for, as typed; found without regard to case and accents. */
  readonly text: string;
}

/** How the findings are listed at the moment (cách liệt kê). */
export interface Listing extends Filter {
  readonly by: Grouping;
  /** The key of the finding that is open; empty once a person closed it, null while nobody chose: then the first is. */
  readonly open: string | null;
}

export const NO_FILTER: Filter = { severity: null, sheet: null, table: null, rule: null, area: null, text: '' };

/** As a list is before anybody has chosen anything. */
export const listingBy = (by: Grouping): Listing => ({ ...NO_FILTER, by, open: null });

/** A grouping as it was remembered, or the usual one. */
export const groupingOf = (remembered: string | null): Grouping => GROUPINGS.find((by) => by === remembered) ?? 'rule';

/** Whether anything is left out. */
export const isFiltered = (listing: Filter): boolean =>
  (Object.keys(NO_FILTER) as (keyof Filter)[]).some((name) => listing[name] !== NO_FILTER[name]);
