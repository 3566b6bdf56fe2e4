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

/**
 * One change to a workbook (lệnh ghi). `after` null takes the thing away. Content goes to the first cell of `at`. A sheet
 * edit also keeps the list of our own sheets in the memory up to date, without an edit of its own. A host fills in `before` as it applies the
 * edit, so that `undo` is pure.
 */
export type Edit =
  | { readonly kind: 'content'; readonly at: Range; readonly after: Content; readonly before?: Content }
  | { readonly kind: 'mark'; readonly at: Range; readonly after: readonly Mark[]; readonly before?: readonly Mark[] }
  | { readonly kind: 'note'; readonly at: Range; readonly after: string | null; readonly before?: string | null }
  | {
      readonly kind: 'sheet';
      readonly name: string;
      readonly after: SheetDraft | null;
      readonly before?: SheetDraft | null;
    }
  | { readonly kind: 'memory'; readonly key: string; readonly after: string | null; readonly before?: string | null };

/** The edits that take back what a host has applied, last first. */
export const undo = (applied: readonly Edit[]): Edit[] => applied.map(reverse).reverse();

function reverse(edit: Edit): Edit {
  switch (edit.kind) {
    case 'content':
      return { ...edit, after: edit.before ?? { value: null }, before: edit.after };
    case 'mark':
      return { ...edit, after: edit.before ?? [], before: edit.after };
    case 'note':
      return { ...edit, after: edit.before ?? null, before: edit.after };
    case 'sheet':
      return { ...edit, after: edit.before ?? null, before: edit.after };
    case 'memory':
      return { ...edit, after: edit.before ?? null, before: edit.after };
  }
}
