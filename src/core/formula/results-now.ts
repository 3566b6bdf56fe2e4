import { formulaAt, KIND, kindAt, positionOf, UNCACHED, type Cells } from '../grid/cells';
import { movedFormula, readPlainFormula, type PlainFormula } from './plain-formula';
import { resultOf } from './recompute';
import { referencesOf } from './references';
import { relativePlain } from './relative';
import { isError, type Held } from './result';
import type { Range } from '../grid/range';

/** Formulas that rest on one another deeper than this are taken as they stand. */
const DEEPEST = 200;
/** So many cells are looked at in all: what is left then is taken as it stands. */
const MOST_LOOKED_AT = 20_000_000;

const STATE = { fresh: 0, begun: 1, kept: 2, renewed: 3, unknown: 4 } as const;

/** A sheet while its results are brought up to date. */
interface Sheet {
  readonly name: string;
  readonly cells: Cells;
  readonly state: Uint8Array;
  /** Formulas that more than plain arithmetic computes. */
  readonly beyond: number[];
  swept: boolean;
}

interface Work {
  readonly cellsOf: (sheet: string) => Cells | null;
  readonly sheets: Map<string, Sheet | null>;
  readonly read: Map<string, PlainFormula | null>;
  /** How deep the formulas stand that are being computed now, by their cells. */
  readonly begun: Map<string, number>;
  /** The lowest of them that was met again: from there on, they rest on themselves. */
  circle: number;
  /** The greatest figure that the formula being computed has met. */
  greatest: number;
  looks: number;
}

function sheetOf(work: Work, name: string): Sheet | null {
  let sheet = work.sheets.get(name);
  if (sheet === undefined) {
    const cells = work.cellsOf(name);
    sheet = cells && { name, cells, state: new Uint8Array(cells.kinds.length), beyond: [], swept: false };
    work.sheets.set(name, sheet);
  }
  return sheet;
}

function heldAt({ cells }: Sheet, at: number): Held {
  const [kind, value] = [kindAt(cells, at), cells.values[at] as number];
  if (kind === KIND.number) return value;
  if (kind === KIND.text) return cells.texts[value] ?? '';
  if (kind === KIND.truth) return value === 1;
  if (kind === KIND.error) return { error: cells.texts[value] ?? '' };
  return (cells.kinds[at] as number) >= UNCACHED ? null : undefined;
}

/** Excel keeps fifteen digits; what great figures leave of one another is as unsure as they are. */
const isSame = (a: Held, b: Held, greatest: number): boolean => {
  if (isError(a) && isError(b)) return a.error === b.error;
  if (typeof a !== 'number' || typeof b !== 'number') return a === b;
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b)) + 1e-14 * greatest;
};

function placeOfText(cells: Cells, text: string): number {
  return (cells.texts as string[]).push(text) - 1;
}

function renew({ cells }: Sheet, at: number, now: Held): void {
  const [kind, value] =
    typeof now === 'number'
      ? [KIND.number, now]
      : typeof now === 'boolean'
        ? [KIND.truth, Number(now)]
        : typeof now === 'string'
          ? [KIND.text, placeOfText(cells, now)]
          : isError(now)
            ? [KIND.error, placeOfText(cells, now.error)]
            : [KIND.nothing, 0];
  cells.kinds[at] = kind + UNCACHED;
  cells.values[at] = value;
}

/** Formulas that say the same from where they stand are read once. */
function computed(work: Work, { name, cells }: Sheet, row: number, at: number, formula: string): Held {
  const column = cells.columns[at] as number;
  const alike = relativePlain(formula, row, column);
  const key = alike ?? `${name}\n${formula}`;
  let read = work.read.get(key);
  if (read === undefined) {
    read = readPlainFormula(formula, alike === null ? name : '');
    if (read && alike !== null) read = movedFormula(read, -row, -column);
    work.read.set(key, read);
  }
  if (!read) return null;
  const see = (sheet: string, r: number, c: number): Held => nowAt(work, sheet === '' ? name : sheet, r, c);
  return alike === null ? resultOf(read, see) : resultOf(read, see, row, column);
}

/** What a cell of the workbook comes to now; null where that cannot be said. */
function nowAt(work: Work, name: string, row: number, column: number): Held {
  const sheet = sheetOf(work, name);
  if (!sheet || ++work.looks > MOST_LOOKED_AT) return null;
  const at = positionOf(sheet.cells, row, column);
  if (at < 0) return undefined;
  const formula = formulaAt(sheet.cells, at);
  if (formula !== undefined && !settle(work, sheet, row, at, formula)) return null;
  const held = heldAt(sheet, at);
  if (typeof held === 'number') work.greatest = Math.max(work.greatest, Math.abs(held));
  // Whether an error is still one is not known of what could not be computed again.
  return isError(held) && formula !== undefined && sheet.state[at] === STATE.kept ? null : held;
}

/** Brings one result up to date; false while it is being computed, or where the way to it is too long. */
function settle(work: Work, sheet: Sheet, row: number, at: number, formula: string): boolean {
  const { state } = sheet;
  if (state[at] !== STATE.fresh && state[at] !== STATE.begun) return true;
  const [key, depth] = [`${sheet.name}\n${String(at)}`, work.begun.size];
  if (state[at] === STATE.begun) work.circle = Math.min(work.circle, work.begun.get(key) ?? 0);
  if (state[at] === STATE.begun || depth >= DEEPEST) return false;
  const greatest = work.greatest;
  work.greatest = 0;
  state[at] = STATE.begun;
  work.begun.set(key, depth);
  const now = computed(work, sheet, row, at, formula);
  work.begun.delete(key);
  const isCircular = work.circle <= depth;
  if (work.circle === depth) work.circle = Infinity;
  conclude(sheet, at, isCircular ? null : now, work.greatest);
  work.greatest = greatest;
  return true;
}

function conclude(sheet: Sheet, at: number, now: Held, greatest: number): void {
  const held = heldAt(sheet, at);
  // Programs differ on texts in arithmetic; a figure that one of them came to stands.
  const isDisputed = isError(now) && now.error === '#VALUE!' && typeof held === 'number';
  if (now === null || isDisputed) {
    sheet.state[at] = STATE.kept;
    sheet.beyond.push(at);
  } else if (isSame(held, now, greatest)) sheet.state[at] = STATE.kept;
  else {
    renew(sheet, at, now);
    sheet.state[at] = STATE.renewed;
  }
}

/** Whether any cell of a range was found out of date. */
function holdsOld(work: Work, { sheet: name, top, bottom, left, right }: Range): boolean {
  const sheet = sheetOf(work, name);
  if (!sheet) return false;
  settleAll(work, sheet);
  const { cells, state } = sheet;
  for (let row = top; row <= Math.min(bottom, cells.height - 1); row++)
    for (let at = cells.starts[row] as number; at < (cells.starts[row + 1] as number); at++) {
      const column = cells.columns[at] as number;
      if (++work.looks > MOST_LOOKED_AT) return false;
      if (column >= left && column <= right && (state[at] as number) >= STATE.renewed) return true;
    }
  return false;
}

/** What rests on results out of date, and cannot be computed here, is taken for none. */
function dropResting(work: Work, sheet: Sheet): void {
  const { cells, state, beyond, name } = sheet;
  const isOld = (at: number): boolean =>
    state[at] === STATE.kept && referencesOf(formulaAt(cells, at) ?? '', name).some((range) => holdsOld(work, range));
  for (let old = beyond.filter(isOld); old.length > 0; old = beyond.filter(isOld))
    for (const at of old) {
      state[at] = STATE.unknown;
      renew(sheet, at, null);
    }
}

function settleAll(work: Work, sheet: Sheet): void {
  const { cells, state, swept } = sheet;
  if (swept || cells.computed === null) return;
  sheet.swept = true;
  for (let row = 0; row < cells.height; row++)
    for (let at = cells.starts[row] as number; at < (cells.starts[row + 1] as number); at++) {
      const formula = formulaAt(cells, at);
      if (formula !== undefined) settle(work, sheet, row, at, formula);
    }
  if (state.some((own) => own === STATE.renewed) || work.sheets.size > 1) dropResting(work, sheet);
}

/**
 * Brings the results that a file holds up to date with its figures (tính lại): a library writes none, or 0, or leaves
 * those of other figures, and Excel computes them when it opens the file. What is renewed is marked as not held by the
 * file; what more than plain arithmetic computes, and rests on such, is taken for none.
 */
export function resultsNow(cellsOf: (sheet: string) => Cells | null): (sheet: string) => void {
  const work: Work = {
    cellsOf,
    sheets: new Map(),
    read: new Map(),
    begun: new Map(),
    circle: Infinity,
    greatest: 0,
    looks: 0,
  };
  return (name) => {
    const sheet = sheetOf(work, name);
    if (sheet) settleAll(work, sheet);
  };
}
