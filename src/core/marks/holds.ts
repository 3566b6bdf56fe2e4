import type { CellEdit, Content, Edit, Witness } from '../edit';
import type { Cell } from '../grid/grid';
import { cellAt, type Range } from '../grid/range';

// Excel writes a formula its own way: letters grow, spaces go.
const plain = (formula: string): string =>
  formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[^"']+/g, (part) =>
    part.startsWith('"') || part.startsWith("'") ? part : part.replace(/\s+/g, '').toUpperCase(),
  );

/** Whether a cell holds what was written there, however Excel has rewritten it. */
export function holds(now: Cell, written: Content): boolean {
  if (written.formula !== undefined) return now.formula !== undefined && plain(now.formula) === plain(written.formula);
  if (now.formula !== undefined) return false;
  return (now.error ?? now.value ?? '') === (written.value ?? '');
}

/** What it takes to bring a cell back as it is: its formula or its value, and its format where that would be changed. */
export const contentOf = ({ value, error, formula, numberFormat }: Cell, withFormat: boolean): Content => ({
  ...(formula === undefined ? { value: error ?? value } : { formula }),
  ...(withFormat ? { numberFormat: numberFormat ?? 'General' } : {}),
});

const ERROR =
  /^#(REF!|DIV\/0!|N\/A|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|GETTING_DATA|CONNECT!|BUSY!|UNKNOWN!|PYTHON!)$/;

/** Whether a value is one of Excel's errors by its name (giá trị lỗi). */
export const isErrorName = (value: unknown): value is `#${string}` => typeof value === 'string' && ERROR.test(value);

/** The cells that must hold what an edit expects, its own among them. */
export function expectedCells({ at, expects }: CellEdit): Witness[] {
  if (!expects) return [];
  const own = expects.content === null ? [] : [{ at: cellAt(at.sheet, at.top, at.left), content: expects.content }];
  return [...own, ...expects.row, ...expects.column];
}

const isCellEdit = (edit: Edit): edit is CellEdit => edit.kind !== 'sheet' && edit.kind !== 'memory';

/** Edits whose cells, rows or columns no longer hold what they expect to find. */
export const unmetBy = (edits: readonly Edit[], held: (at: Range) => Cell): CellEdit[] =>
  edits.filter(isCellEdit).filter((edit) => expectedCells(edit).some(({ at, content }) => !holds(held(at), content)));

const textOf = (witness: Witness | undefined): string =>
  typeof witness?.content.value === 'string' ? `«${witness.content.value.trim()}»` : '';

const MOST_NAMES = 5;

/** What a person calls the places of some edits: `«Huyện Ba Bể» › «Tỷ lệ (%)»`. */
export function namesOfEdits(edits: readonly CellEdit[]): string {
  const names = edits
    .map(({ expects }) => [textOf(expects?.row[0]), textOf(expects?.column[0])].filter((name) => name !== ''))
    .filter((parts) => parts.length > 0)
    .map((parts) => parts.join(' › '));
  const distinct = names.filter((name, index) => names.indexOf(name) === index);
  return distinct.slice(0, MOST_NAMES).join('; ') + (distinct.length > MOST_NAMES ? '; …' : '');
}
