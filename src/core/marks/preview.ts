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

function shown(content: Content | Cell, locale: Locale): string {
  if (content.formula !== undefined) return content.formula;
  const value = ('error' in content ? content.error : undefined) ?? content.value;
  if (value === null || value === undefined || value === '') return PREVIEW_WORDS[locale].empty;
  return typeof value === 'number' ? FORMATS[locale].number(value) : String(value);
}

function contentLine(edit: Extract<Edit, { kind: 'content' }>, now: Standing, locale: Locale): PreviewLine {
  const grid = now.grids.find((g) => g.sheet === edit.at.sheet);
  const before = grid ? cell(grid, edit.at.top, edit.at.left) : (edit.before ?? {});
  return line(edit, edit.at, shown(before, locale), shown(edit.after, locale));
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

function lineOf(edit: Edit, now: Standing, marked: ReadonlySet<string>, locale: Locale): PreviewLine {
  const words = PREVIEW_WORDS[locale];
  switch (edit.kind) {
    case 'content':
      return contentLine(edit, now, locale);
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
        place: words.memory,
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

/** Everything a write will do, cell by cell, before it is done (xem trước); nothing is written that is not here. */
export function previewLines(edits: readonly Edit[], now: Standing, locale: Locale): Lines {
  const marked = new Set(now.marks.map(rangeKey));
  const memory = edits.findIndex((edit) => edit.kind === 'memory');
  return {
    edits: edits.filter((edit, index) => edit.kind !== 'memory' || index === memory),
    lineOf: (edit) => lineOf(edit, now, marked, locale),
  };
}

/** The same, every line at once. */
export function preview(edits: readonly Edit[], now: Standing, locale: Locale): PreviewLine[] {
  const lines = previewLines(edits, now, locale);
  return lines.edits.map(lines.lineOf);
}
