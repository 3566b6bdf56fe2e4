import type { Excel } from '../excel';
import type { Area } from '../model/area';
import { cellOf, type Sheet } from '../model/sheet';
import type { Value } from '../model/value';

/** What has to be calculated again before anybody reads a formula's value. */
export interface Calculation {
  everything: boolean;
  dirty: { readonly sheet: Sheet; readonly area: Area }[];
}

export const startCalculation = (): Calculation => ({ everything: true, dirty: [] });

export function changedCells(excel: Excel, sheet: Sheet, area: Area): void {
  excel.calculation.dirty.push({ sheet, area });
}

export function changedEverywhere(excel: Excel): void {
  excel.calculation.everything = true;
}

export function settle(excel: Excel): void {
  excel.calculation.dirty = [];
}

export const valueAt = (
  excel: Excel,
  { sheet, row, column }: { readonly sheet: Sheet; readonly row: number; readonly column: number },
): Value => {
  settle(excel);
  return cellOf(sheet, row, column).value;
};
