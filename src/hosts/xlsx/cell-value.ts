import type { CellDraft, CellState } from './cell-state';
import { LIMITS } from './limits';
import type { HeldText } from './read-strings';
import { decodeSigns } from './xml/escape';
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

/** A figure, or the stored text where it is none that a cell can hold. */
function numberOr(text: string): number | string | null {
  if (text.trim() === '') return null;
  const number = Number(text);
  return Number.isFinite(number) ? number : text;
}

function setText(state: CellState, cell: CellDraft, text: HeldText | undefined): void {
  cell.value = text ? text.text : null;
  if (text?.font !== undefined) cell.font = text.font;
  if (text?.bold) cell.bold = true;
  if (text?.italic) cell.italic = true;
  if (text?.cut) state.read.cutTexts++;
}

function plainText(stored: string): HeldText {
  const text = decodeSigns(stored);
  return { text: text.slice(0, LIMITS.text), cut: text.length > LIMITS.text };
}

type Setter = (state: CellState, cell: CellDraft, value: string) => void;

const SETTERS: Readonly<Record<string, Setter>> = {
  n: (_, cell, value) => {
    cell.value = numberOr(value);
  },
  s: (state, cell, value) => {
    setText(state, cell, value === '' ? undefined : state.context.strings()[Number(value)]);
  },
  str: (state, cell, value) => {
    setText(state, cell, plainText(value));
  },
  inlineStr: (state, cell, value) => {
    setText(state, cell, plainText(value));
  },
  b: (_, cell, value) => {
    cell.value = isTrue(value.trim());
  },
  e: (_, cell, value) => {
    cell.error = value;
  },
  d: (state, cell, value) => {
    cell.value = serialOf(value, state.context.date1904);
  },
};

/** What the cell stores, by its type; a type nobody knows reads as a figure or its text. */
export function setValue(state: CellState, cell: CellDraft): void {
  if (state.held) setText(state, cell, state.held);
  else if (state.number !== null) cell.value = state.number;
  else if (state.value !== null) (SETTERS[state.type] ?? SETTERS.n)?.(state, cell, state.value);
}
