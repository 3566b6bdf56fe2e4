import type { Examination, Progress } from '../core/examine';
import type { Grid } from '../core/grid/grid';
import type { Range } from '../core/grid/range';
import type { Memory } from '../core/host';
import type { KeptSettings } from '../core/kept-settings';
import type { Rule } from '../core/rules/rule';
import type { Settings } from '../core/settings';
import type { Correction } from '../core/table/table';

/** What is to be looked at, and all that bears on it (việc kiểm tra). */
export interface Job {
  readonly grids: readonly Grid[];
  /** The names of all sheets of the workbook; those of the grids when left out. */
  readonly sheets?: readonly string[];
  /** What the workbook remembers: settings, corrections, acceptances, our own sheets. */
  readonly memory: Memory;
  /** The settings that hold where the workbook remembers none. */
  readonly otherwise: Settings;
  /** Where only the table at this place is asked for; null for every table. */
  readonly at: Range | null;
}

/** What a look at the grids comes to; acceptances are already in it. */
export interface Looked extends Examination {
  /** What it was checked with. */
  readonly kept: KeptSettings;
  /** How a person corrected the reading, where that is now. */
  readonly corrections: readonly Correction[];
}

/** How whoever asked follows the check (theo dõi). */
export interface CheckWatch {
  advanced(progress: Progress): void;
  stopped(): boolean;
  /** Lets the page draw and answer before the work goes on. */
  pause(): Promise<void>;
}

/** What checks grids, in the pane's frame or beside it (bộ kiểm tra). */
export interface Checker {
  /** Null once stopped. */
  look(job: Job, watch: CheckWatch): Promise<Looked | null>;
  /** Every rule, for its words and settings; loaded when first asked for. */
  rules(): Promise<readonly Rule[]>;
}
