import type { Looked } from '../app/checker';
import type { Unchecked } from '../core/check';
import type { Progress } from '../core/examine';
import type { Finding } from '../core/finding';
import type { Lines } from '../core/grid/gather-cells';
import type { Grid } from '../core/grid/grid';
import type { Range } from '../core/grid/range';
import type { Memory } from '../core/host';
import type { Rate } from '../core/rates/rate';
import type { Settings } from '../core/settings';
import type { Row, Table } from '../core/table/table';

/** A sheet's rows, some at a time: copied whole between frame and worker, a large sheet would hold the frame up. */
export type GridBlock =
  | { readonly kind: 'sheet'; readonly grid: Omit<Grid, 'cells'> }
  | { readonly kind: 'rows'; readonly from: number; readonly rows: Lines };

/** What the frame asks of the worker. */
export type Asked =
  | GridBlock
  | {
      readonly kind: 'look';
      readonly memory: Memory;
      readonly otherwise: Settings;
      readonly at: Range | null;
    };

/** A finding without what hangs below it, and how deep it hangs itself. */
export interface Hung {
  readonly finding: Finding;
  readonly depth: number;
}

/** The result, some items at a time. Grids stay behind: the frame has them. */
export type LookBlock =
  | { readonly kind: 'head'; readonly head: Head }
  | { readonly kind: 'table'; readonly sheet: string; readonly table: Omit<Table, 'grid' | 'rows'> }
  | { readonly kind: 'table-rows'; readonly items: readonly Row[] }
  | { readonly kind: 'findings'; readonly items: readonly Hung[] }
  | { readonly kind: 'unchecked'; readonly items: readonly Unchecked[] }
  | { readonly kind: 'rates'; readonly items: readonly Rate[] };

/** What there is once. */
export interface Head extends Pick<Looked, 'notices' | 'kept' | 'coverage' | 'corrections'> {
  readonly outcomes: Looked['report']['outcomes'];
  readonly faults: Looked['report']['faults'];
}

/** What the worker says. `ready` comes first of all, before it is asked anything. */
export type Answered =
  | { readonly kind: 'ready' }
  | { readonly kind: 'advanced'; readonly progress: Progress }
  | LookBlock
  | { readonly kind: 'done' }
  | { readonly kind: 'fault'; readonly text: string };
