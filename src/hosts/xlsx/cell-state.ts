import type { Cell } from '../../core/grid/grid';
import type { Range } from '../../core/grid/range';
import { textCollector, type HeldText, type TextCollector } from './read-strings';
import type { CellStyle } from './read-styles';
import type { SharedFormula } from './shared-formula';
import type { Attributes } from './xml/stream';

export interface CellContext {
  readonly sheet: string;
  readonly strings: () => readonly HeldText[];
  readonly styles: readonly CellStyle[];
  readonly date1904: boolean;
}

/** A block whose cells only its first one may change: an array formula or a what-if table. */
export interface Block {
  readonly range: Range;
  readonly formula: string | null;
  /** A dynamic array: Excel shows its formula in the first cell only. */
  readonly spills: boolean;
}

/** What the rows of a sheet came to. */
export interface ReadCells {
  readonly cells: (Cell | undefined)[][];
  readonly hiddenRows: number[];
  readonly blocks: Block[];
  count: number;
  formulas: number;
  leftOutRows: number;
  leftOutColumns: number;
  cutTexts: number;
}

export type CellDraft = { -readonly [K in keyof Cell]: Cell[K] };

/** Where the reader of rows stands: one plain object for the whole sheet, because this is the hot path. */
export interface CellState {
  readonly context: CellContext;
  readonly read: ReadCells;
  readonly shared: Map<string, SharedFormula>;
  /** Cells that came before the formula they share. */
  readonly pending: { row: number; column: number; group: string }[];
  readonly inline: TextCollector;
  row: number;
  /** Whether the row said its number, or only its cells do. */
  rowSaid: boolean;
  column: number;
  type: string;
  style: CellStyle | undefined;
  dynamic: boolean;
  value: string | null;
  /** The value where it was read as a figure at once; `value` is then null. */
  number: number | null;
  formula: string | null;
  held: HeldText | null;
  formulaAttributes: Attributes;
}

export const cellState = (context: CellContext): CellState => ({
  context,
  read: {
    cells: [],
    hiddenRows: [],
    blocks: [],
    count: 0,
    formulas: 0,
    leftOutRows: 0,
    leftOutColumns: 0,
    cutTexts: 0,
  },
  shared: new Map(),
  pending: [],
  inline: textCollector(),
  row: -1,
  rowSaid: true,
  column: -1,
  type: 'n',
  style: undefined,
  dynamic: false,
  value: null,
  number: null,
  formula: null,
  held: null,
  formulaAttributes: {},
});
