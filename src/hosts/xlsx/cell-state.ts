import type { Cells } from '../../core/grid/cells';
import { gatherCells, type Gathered } from '../../core/grid/gather-cells';
import type { Range } from '../../core/grid/range';
import { Trouble } from '../../core/host';
import { LIMITS } from './limits';
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

/** What the rows of a sheet come to. */
export interface ReadingCells {
  readonly gathered: Gathered;
  readonly hiddenRows: number[];
  readonly blocks: Block[];
  formulas: number;
  leftOutRows: number;
  leftOutColumns: number;
  cutTexts: number;
  /** Cells that stand twice in the file, each time otherwise. */
  twice: number;
}

/** What they came to. */
export interface ReadCells extends Readonly<Omit<ReadingCells, 'gathered'>> {
  readonly cells: Cells;
}

/** Where the reader of rows stands: one plain object for the whole sheet, because this is the hot path. */
export interface CellState {
  readonly context: CellContext;
  readonly read: ReadingCells;
  readonly shared: Map<string, SharedFormula>;
  /** Cells that came before the formula they share, by their positions. */
  readonly pending: { position: number; row: number; column: number; group: string }[];
  /** Where texts of the workbook stand among those of the sheet, counted from 1. */
  textPlaces: Int32Array | null;
  readonly inline: TextCollector;
  row: number;
  /** Whether the row said its number, or only its cells do. */
  rowSaid: boolean;
  column: number;
  type: string;
  /** Its place among the looks of the sheet. */
  look: number;
  dynamic: boolean;
  value: string | null;
  /** The value where it was read as a figure at once; `value` is then null. */
  number: number | null;
  formula: string | null;
  held: HeldText | null;
  formulaAttributes: Attributes;
  /** Characters of all formulas so far. */
  formulaSigns: number;
}

export const corruptAt = ({ context }: CellState, text: string): Trouble =>
  new Trouble('corrupt', { sheet: context.sheet, text });

/** What a short cell takes, `<c r="A1"><v>1</v></c>`: there are seldom more cells than the bytes have room for. */
const CELL_BYTES = 22;

/** `bytes` is how long the rows are. The look after those of the styles is that of cells without any. */
export const cellState = (context: CellContext, bytes: number): CellState => ({
  context,
  read: {
    gathered: gatherCells([...context.styles, {}], Math.min(Math.ceil(bytes / CELL_BYTES), LIMITS.cells)),
    hiddenRows: [],
    blocks: [],
    formulas: 0,
    leftOutRows: 0,
    leftOutColumns: 0,
    cutTexts: 0,
    twice: 0,
  },
  shared: new Map(),
  pending: [],
  textPlaces: null,
  inline: textCollector(),
  row: -1,
  rowSaid: true,
  column: -1,
  type: 'n',
  look: 0,
  dynamic: false,
  value: null,
  number: null,
  formula: null,
  held: null,
  formulaAttributes: {},
  formulaSigns: 0,
});
