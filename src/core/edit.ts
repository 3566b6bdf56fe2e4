import type { Severity } from './finding';
import type { Range } from './grid/range';
import type { SheetDraft } from './sheet-draft';

/** What a person sees typed in a cell: a plain value or a formula (en-US, with its `=`). */
export interface Content {
  readonly value?: string | number | boolean | null;
  readonly formula?: string;
  /** Set with the content only when given. */
  readonly numberFormat?: string;
}

/**
 * A mark (dấu): a conditional format of ours. `condition` is an en-US formula without `=`, true while the fault stands,
 * with absolute references, or as the first cell of its area sees it where neighbours share one area; null marks the
 * place until it is taken away. A mark edit sets our marks of exactly its area; marks on other areas stay.
 */
export interface Mark {
  readonly severity: Severity;
  readonly condition: string | null;
}

/** A cell by which a place is known, and what it holds (ô làm chứng). */
export interface Witness {
  readonly at: Range;
  readonly content: Content;
}

/**
 * What a write expects to find, read when the workbook was checked (điều kiện trước khi ghi): the content of the cell
 * itself, null where any will do, and cells that name its row and its column. A host compares all of it as near to the
 * write as it can, and refuses with `changed-meanwhile` where any of it is not so.
 */
export interface Expects {
  readonly content: Content | null;
  readonly row: readonly Witness[];
  readonly column: readonly Witness[];
}

/**
 * One change to a workbook (lệnh ghi). `after` null takes the thing away. Content goes to the first cell of `at`. A sheet
 * edit also keeps the list of our own sheets in the memory up to date, without an edit of its own. A host fills in `before` as it applies the
 * edit, so that `undo` is pure.
 */
export type Edit =
  | {
      readonly kind: 'content';
      readonly at: Range;
      readonly after: Content;
      readonly before?: Content;
      readonly expects?: Expects;
    }
  | {
      readonly kind: 'mark';
      readonly at: Range;
      readonly after: readonly Mark[];
      readonly before?: readonly Mark[];
      readonly expects?: Expects;
    }
  | {
      readonly kind: 'note';
      readonly at: Range;
      readonly after: string | null;
      readonly before?: string | null;
      readonly expects?: Expects;
    }
  | {
      readonly kind: 'sheet';
      readonly name: string;
      readonly after: SheetDraft | null;
      readonly before?: SheetDraft | null;
    }
  | { readonly kind: 'memory'; readonly key: string; readonly after: string | null; readonly before?: string | null };

/** An edit of cells: its content, its marks, its note. */
export type CellEdit = Exclude<Edit, { kind: 'sheet' } | { kind: 'memory' }>;

/** The edits that take back what a host has applied, last first. */
export const undo = (applied: readonly Edit[]): Edit[] => applied.map(reverse).reverse();

// What a write expected to find is not what taking it back will find, so it is left out.
function reverse(edit: Edit): Edit {
  switch (edit.kind) {
    case 'content':
      return { kind: 'content', at: edit.at, after: edit.before ?? { value: null }, before: edit.after };
    case 'mark':
      return { kind: 'mark', at: edit.at, after: edit.before ?? [], before: edit.after };
    case 'note':
      return { kind: 'note', at: edit.at, after: edit.before ?? null, before: edit.after };
    case 'sheet':
      return { ...edit, after: edit.before ?? null, before: edit.after };
    case 'memory':
      return { ...edit, after: edit.before ?? null, before: edit.after };
  }
}
