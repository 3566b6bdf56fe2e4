import type { Content, Edit, Mark } from '../edit';
import { a1, parseA1, type Range } from '../grid/range';
import type { SheetDraft } from '../sheet-draft';
import { print } from './fingerprint';
import { placedAt, seenFrom } from './references';
import { atOnce, isStep, type Steps } from './steps';

/**
 * An applied edit in few letters, as the workbook keeps it (lệnh ghi rút gọn). Marks of one sheet share one entry: `kinds`
 * says what stood there, conditions as seen from the cell, and `places` where, `0 D7 D9 1 E5`, a number being the kind of
 * the areas after it. Notes that replaced the same share one entry, too, with a print of each, or `-` for none, to see whether
 * someone has changed it since; of a sheet only prints of its rows are kept, to
 * see whether someone wrote in it since. `m` is how earlier versions kept marks.
 */
export type Packed =
  | readonly ['c', sheet: string, cell: string, before: Content, after: Content]
  | readonly ['m', sheet: string, areas: string, before: readonly Mark[]]
  | readonly ['p', sheet: string, places: string, kinds: readonly (readonly Mark[])[]]
  | readonly ['n', sheet: string, cells: string, before: string | null, after?: string]
  | readonly ['s', name: string, before: SheetDraft | null, rows: readonly string[]]
  | readonly ['y', key: string, before: string | null, after: string];

interface PrintedCell {
  readonly value?: unknown;
  readonly error?: string;
  readonly formula?: string;
}

// A link is a formula in an old Excel, and a cell's own elsewhere: its words are what a person sees in both.
const LINK = /^=HYPERLINK\("(?:[^"]|"")*","((?:[^"]|"")*)"\)$/i;

function printed(cell: PrintedCell | null | undefined): string {
  if (!cell) return '';
  if (cell.formula !== undefined) return (LINK.exec(cell.formula)?.[1] ?? '').replace(/""/g, '"');
  return String(cell.error ?? cell.value ?? '');
}

/** The print of a row of our own sheet, without formulas, whose results change by themselves; its holes are empty. */
export function rowPrint(cells: readonly (PrintedCell | null | undefined)[]): string {
  const texts = Array.from(cells, printed);
  while (texts.length > 0 && texts[texts.length - 1] === '') texts.pop();
  return texts.length > 0 ? print(texts.join('\t')) : '';
}

/** What a key of the memory held, told apart from another text. */
export const memoryPrint = (text: string | null): string => (text === null ? '' : print(text));

type Alone = Exclude<Edit, { kind: 'mark' } | { kind: 'note' }>;

function packOne(edit: Alone): Packed {
  switch (edit.kind) {
    case 'content':
      return ['c', edit.at.sheet, a1(edit.at), edit.before ?? { value: null }, edit.after];
    case 'sheet':
      return ['s', edit.name, edit.before ?? null, (edit.after?.rows ?? []).map(rowPrint)];
    case 'memory':
      return ['y', edit.key, edit.before ?? null, memoryPrint(edit.after)];
  }
}

type MarkEdit = Extract<Edit, { kind: 'mark' }>;
type NoteEdit = Extract<Edit, { kind: 'note' }>;

/** What stood at a place, said so that equal faults of different rows are equal; the text itself where that is not exact. */
const seenAt = (place: Range, { severity, condition }: Mark): Mark => {
  const seen = condition === null ? null : seenFrom(condition, place);
  return { severity, condition: seen !== null && placedAt(seen, place) === condition ? seen : condition };
};

function* packMarks(sheet: string, edits: readonly MarkEdit[]): Steps<Packed> {
  const kinds: (readonly Mark[])[] = [];
  const known = new Map<string, number>();
  const places: string[] = [];
  let last = -1;
  for (const [index, edit] of edits.entries()) {
    if (isStep(index)) yield;
    const before = (edit.before ?? []).map((mark) => seenAt(edit.at, mark));
    const key = JSON.stringify(before);
    const kind = known.get(key) ?? kinds.push(before) - 1;
    known.set(key, kind);
    if (kind !== last) places.push(String(kind));
    places.push(a1(edit.at));
    last = kind;
  }
  return ['p', sheet, places.join(' '), kinds];
}

const NO_NOTE = '-';
const NOTE_LETTERS = 8;

/** What is remembered of a note that we wrote, or took away. */
export const notePrint = (text: string | null): string =>
  text === null ? NO_NOTE : print(text).slice(0, NOTE_LETTERS);

const packNotes = (sheet: string, edits: readonly NoteEdit[]): Packed => [
  'n',
  sheet,
  edits.map((edit) => a1(edit.at)).join(' '),
  edits[0]?.before ?? null,
  edits.map((edit) => notePrint(edit.after)).join(' '),
];

const isOffset = (condition: string): boolean => condition.indexOf('R[') >= 0;

// A condition that itself looks like one seen from a cell could not be read back: it stands alone, as it is.
const alone = ({ at: place, before = [] }: MarkEdit): boolean =>
  before.some(({ condition }) => condition !== null && isOffset(condition) && placedAt(condition, place) !== condition);

/** So many edits share an entry: one that is too large to be kept takes no others with it. */
const MOST_TOGETHER = 500;

/** Whether an edit goes with the ones before it in one entry. */
function together(edit: Edit, run: readonly Edit[]): boolean {
  const last = run[run.length - 1];
  if (run.length >= MOST_TOGETHER) return false;
  if (edit.kind === 'mark' && last?.kind === 'mark')
    return edit.at.sheet === last.at.sheet && !alone(edit) && !alone(last);
  if (edit.kind !== 'note' || last?.kind !== 'note') return false;
  return edit.at.sheet === last.at.sheet && (edit.before ?? null) === (last.before ?? null);
}

function* packRun(run: readonly Edit[]): Steps<Packed[]> {
  const [first] = run;
  if (!first) return [];
  if (first.kind === 'note') return [packNotes(first.at.sheet, run as readonly NoteEdit[])];
  if (first.kind !== 'mark') return [packOne(first)];
  if (alone(first)) return [['m', first.at.sheet, a1(first.at), first.before ?? []]];
  return [yield* packMarks(first.at.sheet, run as readonly MarkEdit[])];
}

/** Applied edits, packed. */
export const pack = (applied: readonly Edit[]): Packed[] => atOnce(packSteps(applied));

/** The same, to be done in slices. */
export function* packSteps(applied: readonly Edit[]): Steps<Packed[]> {
  const runs: Edit[][] = [];
  for (const [index, edit] of applied.entries()) {
    if (isStep(index)) yield;
    const last = runs[runs.length - 1];
    if (last && together(edit, last)) last.push(edit);
    else runs.push([edit]);
  }
  const packed: Packed[] = [];
  for (const [index, run] of runs.entries()) {
    if (isStep(index)) yield;
    for (const item of yield* packRun(run)) packed.push(item);
  }
  return packed;
}

const at = (sheet: string, cell: string): Range[] => {
  const range = parseA1(sheet, cell);
  return range ? [range] : [];
};

const placed = (kind: readonly Mark[], range: Range): Edit => ({
  kind: 'mark',
  at: range,
  after: kind.map(({ severity, condition }) => ({
    severity,
    condition: condition === null ? null : placedAt(condition, range),
  })),
});

function* unpackMarks(sheet: string, places: string, kinds: readonly (readonly Mark[])[]): Steps<Edit[]> {
  let kind: readonly Mark[] = [];
  const edits: Edit[] = [];
  for (const [index, place] of places.split(' ').entries()) {
    if (isStep(index)) yield;
    if (/^\d+$/.test(place)) kind = kinds[Number(place)] ?? [];
    else for (const range of at(sheet, place)) edits.push(placed(kind, range));
  }
  return edits;
}

/** The edits that bring one packed one back. */
export function* unpackSteps(item: Packed): Steps<Edit[]> {
  switch (item[0]) {
    case 'c':
      return at(item[1], item[2]).map((range) => ({ kind: 'content', at: range, after: item[3], before: item[4] }));
    case 'm':
      return item[2]
        .split(' ')
        .flatMap((area) => at(item[1], area).map((r): Edit => ({ kind: 'mark', at: r, after: item[3] })));
    case 'p':
      return yield* unpackMarks(item[1], item[2], item[3]);
    case 'n':
      return item[2]
        .split(' ')
        .flatMap((cell) => at(item[1], cell).map((range): Edit => ({ kind: 'note', at: range, after: item[3] })));
    case 's':
      return [{ kind: 'sheet', name: item[1], after: item[2] }];
    case 'y':
      return [{ kind: 'memory', key: item[1], after: item[2] }];
  }
}

/** The edits that bring back what was there, in the order in which they were packed. */
export const unpack = (packed: readonly Packed[]): Edit[] => packed.flatMap((item) => atOnce(unpackSteps(item)));

/** How many edits a packed one stands for. */
export const editsIn = (item: Packed): number =>
  item[0] === 'p' || item[0] === 'm' || item[0] === 'n'
    ? item[2].split(' ').filter((place) => /[A-Z]/i.test(place)).length
    : 1;
