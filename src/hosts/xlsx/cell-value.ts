import { KIND } from '../../core/grid/cells';
import { lookPlace, textPlace } from '../../core/grid/gather-cells';
import { Trouble } from '../../core/host';
import type { CellState } from './cell-state';
import { cellText, type HeldText } from './read-strings';
import { isTrue } from './xml/stream';

const DAY = 86_400_000;

const hoursOf = (text: string): number => {
  const clock = /^(\d+):(\d+)(?::([\d.]+))?/.exec(text);
  return clock ? Number(clock[1]) / 24 + Number(clock[2]) / 1440 + Number(clock[3] ?? 0) / 86_400 : 0;
};

/** A date written out, as strict files may have it, as the serial number that Excel keeps; else the text. */
export function serialOf(iso: string, date1904: boolean): number | string {
  const [date = '', time = ''] = iso.split('T');
  if (/^\d+:\d+/.test(date)) return hoursOf(date);
  const day = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date);
  if (!day) return iso;
  const serial = (Date.UTC(Number(day[1]), Number(day[2]) - 1, Number(day[3])) - Date.UTC(1899, 11, 30)) / DAY;
  // Excel's own calendar has a 29 February 1900, so serials before it are one less.
  return (date1904 ? serial - 1462 : serial < 61 ? serial - 1 : serial) + hoursOf(time);
}

/** What the last cell came to. One for all cells: there are millions. */
export const stored = { kind: 0, value: 0, look: 0 };

function store(kind: number, value: number): void {
  stored.kind = kind;
  stored.value = value;
}

/** The look of a cell whose text has one of its own. */
function dressed({ read: { gathered } }: CellState, look: number, { font, bold, italic }: HeldText): number {
  if (font === undefined && !bold && !italic) return look;
  const own = gathered.styles[look] ?? {};
  return lookPlace(gathered, {
    ...own,
    font: font ?? own.font,
    bold: bold ?? own.bold,
    italic: italic ?? own.italic,
  });
}

function storeText(state: CellState, text: HeldText, place: number): void {
  store(KIND.text, place);
  stored.look = dressed(state, state.look, text);
  if (text.cut) state.read.cutTexts++;
}

const storeOwn = (state: CellState, text: HeldText): void => {
  storeText(state, text, state.read.gathered.texts.push(text.text) - 1);
};

/** A text that the workbook keeps for all its cells. */
function storeShared(state: CellState, index: number): void {
  const strings = state.context.strings();
  const text = strings[index];
  if (!text) throw new Trouble('corrupt', { sheet: state.context.sheet, text: `shared string ${String(index)}` });
  const places = (state.textPlaces ??= new Int32Array(strings.length));
  if (places[index] === 0) places[index] = state.read.gathered.texts.push(text.text);
  storeText(state, text, (places[index] as number) - 1);
}

const storePlain = (state: CellState, written: string): void => {
  storeOwn(state, cellText(written));
};

/** A figure, or the stored text where it is none that a cell can hold. */
function storeNumber(state: CellState, written: string): void {
  if (written.trim() === '') return;
  const number = Number(written);
  if (Number.isFinite(number)) store(KIND.number, number);
  else storeOwn(state, { text: written });
}

function storeDate(state: CellState, written: string): void {
  const serial = serialOf(written, state.context.date1904);
  if (typeof serial === 'number') store(KIND.number, serial);
  else storeOwn(state, { text: serial });
}

function storeWritten(state: CellState, type: string, written: string): void {
  if (type === 's') {
    if (written !== '') storeShared(state, Number(written));
  } else if (type === 'str' || type === 'inlineStr') storePlain(state, written);
  else if (type === 'b') store(KIND.truth, isTrue(written.trim()) ? 1 : 0);
  else if (type === 'e') store(KIND.error, textPlace(state.read.gathered, written));
  else if (type === 'd') storeDate(state, written);
  else storeNumber(state, written);
}

/** What the cell stores, by its type; a type nobody knows reads as a figure or its text. */
export function storeValue(state: CellState): void {
  store(KIND.nothing, 0);
  stored.look = state.look;
  if (state.held) storeOwn(state, state.held);
  else if (state.number !== null) {
    if (state.type === 's') storeShared(state, state.number);
    else store(KIND.number, state.number);
  } else if (state.value !== null) storeWritten(state, state.type, state.value);
}
