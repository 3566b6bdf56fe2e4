import type { Content, Edit, Mark } from '../edit';
import type { Cell } from '../grid/cells';
import { cellKey, rangeKey, type Range } from '../grid/range';
import type { SheetDraft } from '../sheet-draft';
import { contentOf } from './holds';
import { isStep, type Steps } from './steps';

/** What a workbook holds where edits go, before the first of them (hiện trạng trước khi ghi). */
export interface Held {
  cell(at: Range): Cell;
  marks(at: Range): readonly Mark[];
  note(at: Range): string | null;
  sheet(name: string): SheetDraft | null;
  memory(key: string): string | null;
}

/** Names the one thing that an edit sets, so that two edits of the same thing are known. */
export function placeOf(edit: Edit): string {
  switch (edit.kind) {
    case 'mark':
      return `mark ${rangeKey(edit.at)}`;
    case 'content':
    case 'note':
      return `${edit.kind} ${cellKey(edit.at)}`;
    case 'sheet':
      return `sheet ${edit.name}`;
    case 'memory':
      return `memory ${edit.key}`;
  }
}

const cellWith = ({ value = null, formula, numberFormat }: Content, old: Cell): Cell => ({
  value,
  ...(formula === undefined ? {} : { formula }),
  ...defined(numberFormat ?? old.numberFormat),
});

const defined = (numberFormat: string | undefined): { numberFormat?: string } =>
  numberFormat === undefined ? {} : { numberFormat };

/** What earlier edits will have set, by place. */
interface Earlier {
  readonly edits: Map<string, Edit>;
  readonly cells: Map<string, Cell>;
}

function withBefore(edit: Edit, held: Held, { edits, cells }: Earlier): Edit {
  const place = placeOf(edit);
  const left = edits.get(place);
  switch (edit.kind) {
    case 'content': {
      const cell = cells.get(place) ?? held.cell(edit.at);
      cells.set(place, cellWith(edit.after, cell));
      return { ...edit, before: contentOf(cell, edit.after.numberFormat !== undefined) };
    }
    case 'mark':
      return { ...edit, before: left?.kind === 'mark' ? left.after : held.marks(edit.at) };
    case 'note':
      return { ...edit, before: left?.kind === 'note' ? left.after : held.note(edit.at) };
    case 'sheet':
      return { ...edit, before: left?.kind === 'sheet' ? left.after : held.sheet(edit.name) };
    case 'memory':
      return { ...edit, before: left?.kind === 'memory' ? left.after : held.memory(edit.key) };
  }
}

/** Edits with what each of them will replace, where several set the same thing one after another, too. */
export function* replacedSteps(edits: readonly Edit[], held: Held): Steps<Edit[]> {
  const earlier: Earlier = { edits: new Map(), cells: new Map() };
  const replaced: Edit[] = [];
  for (const [index, edit] of edits.entries()) {
    if (isStep(index)) yield;
    replaced.push(withBefore(edit, held, earlier));
    earlier.edits.set(placeOf(edit), edit);
  }
  return replaced;
}

/** Of edits that set the same thing, only the last: what the others set is never seen. */
export function lastOfEach<T extends Edit>(edits: readonly T[]): readonly T[] {
  const last = new Map<string, T>();
  for (const edit of edits) last.set(placeOf(edit), edit);
  return last.size === edits.length ? edits : edits.filter((edit) => last.get(placeOf(edit)) === edit);
}
