import { lowest } from '../grid/extremes';
import { cell, mergeAt, type Grid } from '../grid/grid';
import { fold, plain } from '../text/fold';
import { remembered } from '../text/remember';
import type { HeaderBlock } from './header';
import { within } from './header-rows';
import { ordinalInLabel, readOrdinal, type Ordinal, type OutlineRow } from './outline';
import type { Piece } from './piece';
import { numberAt, someNumber, wordsIn, type Pieces } from './pieces';
import { BARE_TOTAL, CONSISTS_OF, OF_WHICH, SUBTOTAL_ROW, SUM_SIGN, TOTAL_ROW } from './vocabulary';

/** Where the words of a row stand. */
export interface Stub {
  readonly ordinal: number | null;
  readonly labels: readonly number[];
  /** Where two columns of words stand: whether the second names the rows by itself, or with the first only. */
  readonly alone: boolean;
  readonly unit: number | null;
  /** Whether the table gives points. */
  readonly scored: boolean;
  /** Whether figures stand in a column, by its number. */
  readonly measures: readonly (boolean | undefined)[];
}

/** A row as it stands, before levels and roles are known. */
export interface DraftRow extends OutlineRow {
  readonly at: number;
  /** The label without an outline number of its own. */
  readonly shown: string;
  readonly unitText: string;
  readonly figures: boolean;
  readonly hidden: boolean;
}

const covers = (piece: Piece, column: number): boolean => piece.column <= column && piece.right >= column;

/** A row of the body: its words, and its numbers where they are asked for. */
interface Here {
  readonly pieces: Pieces;
  readonly row: number;
  readonly words: readonly Piece[];
}

const pieceAt = ({ pieces, row, words }: Here, column: number | null): Piece | null =>
  column === null ? null : (words.find((p) => covers(p, column)) ?? numberAt(pieces, row, column));

function holdsMeasure({ column, right }: Piece, { measures }: Stub): boolean {
  for (let at = column; at <= right && at < measures.length; at++) if (measures[at]) return true;
  return false;
}

/** Whether something stands in a column of figures beside the label. */
function hasMeasure(
  { pieces, row, words }: Here,
  { left, right }: HeaderBlock,
  label: Piece | null,
  stub: Stub,
): boolean {
  const { measures } = stub;
  return (
    someNumber(pieces, row, left, right, (column) => measures[column] === true && column !== label?.column) ||
    words.some((p) => p !== label && holdsMeasure(p, stub))
  );
}

interface Words {
  readonly label: Piece | null;
  readonly text: string;
  /** Whether the first words stand in a row above. */
  readonly carried: boolean;
  readonly shown: string;
  readonly ordinal: Ordinal | null;
}

/** "Tổng" written before the labels, in a column of days or names: it closes the rows above it. */
function totalWord({ words }: Here, { labels, ordinal }: Stub): Piece | null {
  const first = words[0];
  return first &&
    labels.length > 0 &&
    first.column !== ordinal &&
    first.column < lowest(labels) &&
    BARE_TOTAL.test(first.key)
    ? first
    : null;
}

/** The label and the outline number of a row, wherever they were written. */
function wordsOf(here: Here, block: HeaderBlock, stub: Stub, context: Context, labelSaid: Readings['label']): Words {
  const numbered = pieceAt(here, stub.ordinal);
  const labelled = stub.labels.map((c) => pieceAt(here, c)).filter((p) => p !== null && p !== numbered);
  const [first = null, second = null] = labelled;
  const [label, name, carried = false] = context.named(
    first ?? totalWord(here, stub) ?? (numbered && readOrdinal(numbered.text) === null ? numbered : null),
    second,
    (words) => hasMeasure(here, block, words, stub),
  );
  const own = numbered && numbered !== label ? readOrdinal(numbered.text) : null;
  const { text, numbered: told } = labelSaid(name);
  const inLabel = own ? null : told;
  return { label, text, carried, shown: inLabel?.rest ?? text, ordinal: own ?? inLabel?.ordinal ?? null };
}

/** How far a label stands in: by its format, the spaces before it and the column that it stands in. */
function indentOf(grid: Grid, label: Piece | null, stub: Stub): { readonly indent: number; readonly lead: number } {
  if (!label) return { indent: 0, lead: 0 };
  const held = cell(grid, label.row, label.column);
  const lead = typeof held.value === 'string' ? (/^[\s\u00a0]*/.exec(held.value)?.[0].length ?? 0) : 0;
  const columns = Math.max(0, stub.labels.indexOf(label.column)) * 2;
  return { indent: (held.indent ?? 0) + Math.floor(lead / 2) + columns, lead };
}

/** With an outline number only a bare "TỔNG SỐ" is a total: "A TỔNG CHI CÂN ĐỐI" has children of its own. */
const isTotal = (ordinal: Ordinal | null, { total, bareTotal }: KeySaid): boolean =>
  ordinal === null ? total : !/^(decimal|dash|plus)$/.test(ordinal.kind) && bareTotal;

/** Whether the first label is merged downwards into this row from the row above: one more line of the same thing. */
function isBeside(grid: Grid, { labels }: Stub, at: number): boolean {
  const merge = labels.length > 1 ? mergeAt(grid, at, labels[0] ?? 0) : undefined;
  return merge !== undefined && merge.top < at;
}

/** What the words of a label say by themselves. */
interface KeySaid {
  readonly total: boolean;
  readonly bareTotal: boolean;
  readonly partial: boolean;
  readonly ofWhich: boolean;
}

const keySaid = (key: string): KeySaid => ({
  total: TOTAL_ROW.test(key),
  bareTotal: BARE_TOTAL.test(key),
  partial: SUBTOTAL_ROW.test(key),
  ofWhich: OF_WHICH.test(key) || CONSISTS_OF.test(key),
});

/** Labels come back in many rows: each is read once in a table. */
interface Readings {
  readonly label: (text: string) => { readonly text: string; readonly numbered: ReturnType<typeof ordinalInLabel> };
  readonly key: (key: string) => KeySaid;
}

function labelSaid(label: string): ReturnType<Readings['label']> {
  const text = plain(label);
  return { text, numbered: ordinalInLabel(text) };
}

/** What the first of two columns of words says for the rows below it, which leave it blank. */
interface Context {
  readonly named: (
    first: Piece | null,
    second: Piece | null,
    hasFigures: (label: Piece | null) => boolean,
  ) => readonly [Piece | null, string, carried?: boolean];
}

function contextOf({ labels, alone }: Stub): Context {
  let open: Piece | null = null;
  return {
    named: (first, second, hasFigures) => {
      // One merged over both columns is one name.
      if (first && second && first !== second && !OF_WHICH.test(first.key) && !CONSISTS_OF.test(first.key)) {
        // A heading in two languages is none that the rows below are named with.
        open = alone || !(first.bottom > first.row || hasFigures(first)) ? null : first;
        return alone ? [second, second.text] : [first, `${first.text} - ${second.text}`];
      }
      if (first && open && first.column === labels[1]) return [first, `${open.text} - ${first.text}`, true];
      if (first) open = null;
      return [first, first?.text ?? ''];
    },
  };
}

/** A reader of the rows of one body. */
export function rowReader(
  grid: Grid,
  pieces: Pieces,
  block: HeaderBlock,
  stub: Stub,
): (at: number, hidden: boolean) => DraftRow {
  const readings: Readings = { label: remembered(labelSaid, Infinity), key: remembered(keySaid, Infinity) };
  const context = contextOf(stub);
  return (at, hidden) => draftRow(grid, pieces, block, stub, context, readings, at, hidden);
}

function draftRow(
  grid: Grid,
  pieces: Pieces,
  block: HeaderBlock,
  stub: Stub,
  context: Context,
  readings: Readings,
  at: number,
  hidden: boolean,
): DraftRow {
  const words = within(wordsIn(pieces, at), block.left, block.right);
  const here = { pieces, row: at, words };
  const { label, text, carried, shown, ordinal } = wordsOf(here, block, stub, context, readings.label);
  const key = label && shown === text ? label.key : fold(shown);
  const said = readings.key(key);
  const total = isTotal(ordinal, said) || SUM_SIGN.test(shown);
  return {
    at,
    ordinal,
    label: text,
    shown,
    key,
    ...indentOf(grid, label, stub),
    bold: label?.bold ?? false,
    total,
    partial: total && said.partial,
    ofWhich: said.ofWhich,
    unitText: pieceAt(here, stub.unit)?.text ?? '',
    figures: hasMeasure(here, block, label, stub),
    beside: ordinal === null && (carried || isBeside(grid, stub, at)),
    hidden,
  };
}
