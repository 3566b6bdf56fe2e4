import { cell, mergeAt, type Grid } from '../grid/grid';
import { fold, plain } from '../text/fold';
import type { HeaderBlock } from './header';
import { within } from './header-rows';
import { ordinalInLabel, readOrdinal, type Ordinal, type OutlineRow } from './outline';
import { rowOf, type Piece, type Pieces } from './pieces';
import { BARE_TOTAL, CONSISTS_OF, OF_WHICH, SUBTOTAL_ROW, SUM_SIGN, TOTAL_ROW } from './vocabulary';

/** Where the words of a row stand. */
export interface Stub {
  readonly ordinal: number | null;
  readonly labels: readonly number[];
  readonly unit: number | null;
  /** Whether figures stand in a column, by its number. */
  readonly measures: readonly (boolean | undefined)[];
}

/** A row as it stands, before levels and roles are known. */
export interface DraftRow extends OutlineRow {
  readonly at: number;
  /** The label without an outline number of its own. */
  readonly shown: string;
  readonly key: string;
  readonly unitText: string;
  readonly figures: boolean;
  readonly hidden: boolean;
}

const covers = (piece: Piece, column: number): boolean => piece.column <= column && piece.right >= column;

const pieceAt = (row: readonly Piece[], column: number | null): Piece | null =>
  column === null ? null : (row.find((p) => covers(p, column)) ?? null);

function holdsMeasure({ column, right }: Piece, { measures }: Stub): boolean {
  for (let at = column; at <= right && at < measures.length; at++) if (measures[at]) return true;
  return false;
}

interface Words {
  readonly label: Piece | null;
  readonly text: string;
  readonly shown: string;
  readonly ordinal: Ordinal | null;
}

/** The label and the outline number of a row, wherever they were written. */
function wordsOf(here: readonly Piece[], stub: Stub): Words {
  const numbered = pieceAt(here, stub.ordinal);
  const labelled = stub.labels.map((c) => pieceAt(here, c)).find((p) => p !== null && p !== numbered) ?? null;
  const label = labelled ?? (numbered && readOrdinal(numbered.text) === null ? numbered : null);
  const own = numbered && numbered !== label ? readOrdinal(numbered.text) : null;
  const text = label ? plain(label.text) : '';
  const inLabel = own ? null : ordinalInLabel(text);
  return { label, text, shown: inLabel?.rest ?? text, ordinal: own ?? inLabel?.ordinal ?? null };
}

function indentOf(grid: Grid, label: Piece | null, stub: Stub): number {
  if (!label) return 0;
  const held = cell(grid, label.row, label.column);
  const spaces = typeof held.value === 'string' ? (/^[\s\u00a0]*/.exec(held.value)?.[0].length ?? 0) : 0;
  return (held.indent ?? 0) + Math.floor(spaces / 2) + Math.max(0, stub.labels.indexOf(label.column)) * 2;
}

/** With an outline number only a bare "TỔNG SỐ" is a total: "A TỔNG CHI CÂN ĐỐI" has children of its own. */
const isTotal = (ordinal: Ordinal | null, key: string): boolean =>
  ordinal === null ? TOTAL_ROW.test(key) : !/^(decimal|dash|plus)$/.test(ordinal.kind) && BARE_TOTAL.test(key);

/** Whether the first label is merged downwards into this row from the row above: one more line of the same thing. */
function isBeside(grid: Grid, { labels }: Stub, at: number): boolean {
  const merge = labels.length > 1 ? mergeAt(grid, at, labels[0] ?? 0) : undefined;
  return merge !== undefined && merge.top < at;
}

/** Reads one row of the body. */
export function draftRow(
  grid: Grid,
  pieces: Pieces,
  block: HeaderBlock,
  stub: Stub,
  at: number,
  hidden: boolean,
): DraftRow {
  const here = within(rowOf(pieces, at), block.left, block.right);
  const { label, text, shown, ordinal } = wordsOf(here, stub);
  const key = label && shown === text ? label.key : fold(shown);
  const total = isTotal(ordinal, key) || SUM_SIGN.test(shown);
  return {
    at,
    ordinal,
    label: text,
    shown,
    key,
    indent: indentOf(grid, label, stub),
    bold: label?.bold ?? false,
    total,
    partial: total && SUBTOTAL_ROW.test(key),
    ofWhich: OF_WHICH.test(key) || CONSISTS_OF.test(key),
    unitText: pieceAt(here, stub.unit)?.text ?? '',
    figures: here.some((p) => p !== label && holdsMeasure(p, stub)),
    beside: ordinal === null && isBeside(grid, stub, at),
    hidden,
  };
}
