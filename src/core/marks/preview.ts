import type { Content, Edit } from '../edit';
import { cell, type Cell, type Grid } from '../grid/grid';
import { rangeKey, type Range } from '../grid/range';
import { FORMATS } from '../text/format';
import type { Locale } from '../text/locale';
import { saysOutOfDate } from './out-of-date';
import { PREVIEW_WORDS } from './preview-words';

/** One line of what a write will do (một dòng xem trước); `at` is null for what is in no cell. */
export interface PreviewLine {
  readonly kind: Edit['kind'];
  readonly at: Range | null;
  /** Sheet name, or what the memory is called. */
  readonly place: string;
  readonly before: string;
  readonly after: string;
}

/** What the workbook holds now, as far as it is known before the write. */
export interface Standing {
  readonly grids: readonly Grid[];
  readonly marks: readonly Range[];
  readonly sheets: readonly string[];
}

/** How a value is shown under a number format (cách hiện số liệu): the program around us knows, the core does not. */
export type Print = (value: number | string | boolean, numberFormat: string | undefined, date1904: boolean) => string;

/** What lines are worded with. */
interface Wording {
  readonly locale: Locale;
  readonly print: Print;
}

type Value = Cell['value'] | undefined;

const isNothing = (value: Value): boolean => value === null || value === undefined || value === '';

/** How a cell is to be shown: its value under its format. */
interface Showing {
  readonly held: Content | Cell;
  readonly numberFormat: string | undefined;
  readonly date1904: boolean;
}

function valueOf({ held, numberFormat, date1904 }: Showing, { locale, print }: Wording): string {
  const error = 'error' in held ? held.error : undefined;
  const { value } = held;
  if (error !== undefined) return error;
  return isNothing(value) ? PREVIEW_WORDS[locale].empty : print(value ?? '', numberFormat, date1904);
}

function shown(showing: Showing, wording: Wording): string {
  const { formula } = showing.held;
  if (formula === undefined) return valueOf(showing, wording);
  const known = !isNothing(showing.held.value) || ('error' in showing.held && showing.held.error !== undefined);
  return known ? `${valueOf(showing, wording)} (${formula})` : formula;
}

/** What sets apart two contents that look the same: text or figure, or digits that are not shown. */
function toldApart({ value }: Content | Cell, { locale }: Wording): string {
  const words = PREVIEW_WORDS[locale];
  if (typeof value !== 'number') return typeof value === 'string' ? words.asText : '';
  return words.asFigure(FORMATS[locale].number(value));
}

function contentLine(edit: Extract<Edit, { kind: 'content' }>, now: Standing, wording: Wording): PreviewLine {
  const grid = now.grids.find((g) => g.sheet === edit.at.sheet);
  const { after } = edit;
  const held: Content | Cell = grid ? cell(grid, edit.at.top, edit.at.left) : (edit.before ?? {});
  const date1904 = grid?.date1904 ?? false;
  const old = shown({ held, numberFormat: held.numberFormat, date1904 }, wording);
  const fresh = shown({ held: after, numberFormat: after.numberFormat ?? held.numberFormat, date1904 }, wording);
  if (old !== fresh || held.value === after.value) return line(edit, edit.at, old, fresh);
  const apart = (text: string, content: Content | Cell): string => `${text} ${toldApart(content, wording)}`.trim();
  return line(edit, edit.at, apart(old, held), apart(fresh, after));
}

const line = (edit: Edit, at: Range, before: string, after: string): PreviewLine => ({
  kind: edit.kind,
  at,
  place: at.sheet,
  before,
  after,
});

function markLine(edit: Extract<Edit, { kind: 'mark' }>, marked: ReadonlySet<string>, locale: Locale): PreviewLine {
  const words = PREVIEW_WORDS[locale];
  const names = edit.after
    .filter(({ condition }) => !saysOutOfDate(condition))
    .map((mark) => words.severity[mark.severity]);
  const distinct = names.filter((name, index) => names.indexOf(name) === index);
  const live = edit.after.every((mark) => mark.condition !== null);
  return line(
    edit,
    edit.at,
    marked.has(rangeKey(edit.at)) ? words.marked : words.unmarked,
    distinct.length > 0 ? words.mark(distinct, live) : words.unmarked,
  );
}

function lineOf(edit: Edit, now: Standing, marked: ReadonlySet<string>, wording: Wording): PreviewLine {
  const { locale } = wording;
  const words = PREVIEW_WORDS[locale];
  switch (edit.kind) {
    case 'content':
      return contentLine(edit, now, wording);
    case 'mark':
      return markLine(edit, marked, locale);
    case 'note':
      return edit.after === null
        ? line(edit, edit.at, words.someNote, words.noNote)
        : line(edit, edit.at, words.noNote, edit.after);
    case 'sheet': {
      const there = now.sheets.indexOf(edit.name) >= 0;
      const after = edit.after ? words.newSheet(FORMATS[locale].number(edit.after.rows.length)) : words.goneSheet;
      return { kind: 'sheet', at: null, place: edit.name, before: there ? words.oldSheet : words.noSheet, after };
    }
    case 'memory':
      return {
        kind: 'memory',
        at: null,
        place: words.memories[edit.key] ?? words.memory,
        before: '',
        after: edit.after === null ? words.forgotten : words.remembered,
      };
  }
}

/** What a write will do, each line worked out when it is looked at: of ten thousand, a person sees the first few. */
export interface Lines {
  /** The edits that have a line of their own; what the workbook remembers is one. */
  readonly edits: readonly Edit[];
  lineOf(edit: Edit): PreviewLine;
}

/** A figure as it is stored, where nobody says how it is shown. */
const plainly =
  (locale: Locale): Print =>
  (value) =>
    typeof value === 'number' ? FORMATS[locale].number(value) : String(value);

/** Everything a write will do, cell by cell, before it is done (xem trước); nothing is written that is not here. */
export function previewLines(
  edits: readonly Edit[],
  now: Standing,
  locale: Locale,
  print: Print = plainly(locale),
): Lines {
  const marked = new Set(now.marks.map(rangeKey));
  const memory = edits.findIndex((edit) => edit.kind === 'memory');
  return {
    edits: edits.filter((edit, index) => edit.kind !== 'memory' || index === memory),
    lineOf: (edit) => lineOf(edit, now, marked, { locale, print }),
  };
}

/** The same, every line at once. */
export function preview(edits: readonly Edit[], now: Standing, locale: Locale, print?: Print): PreviewLine[] {
  const lines = previewLines(edits, now, locale, print);
  return lines.edits.map(lines.lineOf);
}
