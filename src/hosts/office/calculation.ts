import type { Office } from './office';
import type { ReadSheet } from './read';

/** How the workbook computes (chế độ tính toán). */
interface Calculation {
  readonly manual: boolean;
  /** Figures are rounded to what is shown, which only Excel can do. */
  readonly asShown: boolean;
}

/** Asks in the request that is being put together; the answer is there after the next sync. */
export function askCalculation({ application, workbook }: Excel.RequestContext, office: Office): () => Calculation {
  application.load('calculationMode');
  const asShown = office.supports('figures-as-shown');
  if (asShown) workbook.load('usePrecisionAsDisplayed');
  return () => ({
    manual: application.calculationMode === 'Manual',
    asShown: asShown && workbook.usePrecisionAsDisplayed,
  });
}

/**
 * In a workbook that computes only when asked, results may be those of other figures (kết quả cũ): as in a file, plain
 * arithmetic is computed anew for the check, and what rests on it and cannot be is taken for none. Always true.
 */
export async function bringUpToDate(sheets: readonly ReadSheet[], { asShown }: Calculation): Promise<true> {
  if (asShown) return true;
  // Few workbooks compute only when asked, and the reader of formulas weighs a third of the pane.
  const { resultsNow } = await import(/* webpackChunkName: "results-now" */ '../../core/formula/results-now');
  const settle = resultsNow((name) => sheets.find((sheet) => sheet.name === name)?.cells ?? null);
  for (const { name } of sheets) settle(name);
  return true;
}
