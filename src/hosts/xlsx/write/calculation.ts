import type { Content } from '../../../core/edit';
import { cell, type Cell } from '../../../core/grid/grid';
import type { SheetDraft } from '../../../core/sheet-draft';
import type { XlsxWorkbook } from '../open-workbook';
import type { Target } from './target';

type Change = (content: Content, was: Cell) => boolean;

/** Whether any changed cell of the file's own sheets answers to a question. */
function someChange(workbook: XlsxWorkbook, ask: Change): boolean {
  for (const [name, { contents }] of Array.from(workbook.changes.sheets)) {
    const grid = workbook.changes.drafts.has(name) ? null : workbook.base(name)?.grid;
    for (const [row, cells] of Array.from(contents))
      for (const [column, content] of Array.from(cells)) {
        if (ask(content, grid ? cell(grid, row, column) : { value: null })) return true;
      }
  }
  return false;
}

const hasFormulas = (workbook: XlsxWorkbook, name: string): boolean => (workbook.base(name)?.content.formulas ?? 0) > 0;

const drawsFormulas = ({ rows }: SheetDraft): boolean =>
  rows.some((row) => row.some((held) => held?.formula !== undefined));

/** Whether a cell gained or lost its formula: the list of formulas that Excel keeps beside would then be wrong. */
export function changesFormulas(workbook: XlsxWorkbook): boolean {
  const drafts = Array.from(workbook.changes.drafts);
  return (
    drafts.some(([name, draft]) => hasFormulas(workbook, name) || (draft !== null && drawsFormulas(draft))) ||
    someChange(workbook, (content, was) => (content.formula === undefined) !== (was.formula === undefined))
  );
}

/** Takes that list away; every program makes it anew. */
export function dropCalculationChain(target: Target, book: string): void {
  const link = target.relationships(book).find(({ type }) => type === 'calcChain');
  if (!link) return;
  target.unlink(book, link.id);
  target.remove(link.target);
}
