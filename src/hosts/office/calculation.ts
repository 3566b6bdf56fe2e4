import { resultsNow } from '../../core/formula/results-now';
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
export function bringUpToDate(sheets: readonly ReadSheet[], { asShown }: Calculation): true {
  if (asShown) return true;
  const settle = resultsNow((name) => sheets.find((sheet) => sheet.name === name)?.cells ?? null);
  for (const { name } of sheets) settle(name);
  return true;
}
