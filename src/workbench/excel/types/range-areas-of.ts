import type { Excel } from '../excel';
import { intersection, meets, type Area } from '../model/area';
import type { LiveRange } from '../model/live-range';
import { eachCell, type CellState } from '../model/sheet';
import { setSelection } from '../model/selection';
import { invalidArgument, itemNotFound } from '../wire/fault';
import type { HostObject } from '../wire/host-type';
import { areaOf, areasObject, oneOf } from './ranges';

/** The merged areas that a range touches, whole; null when there is none. */
export function mergedAreas(excel: Excel, range: LiveRange): HostObject | null {
  const area = areaOf(range, excel);
  const merges = range.sheet.merges.filter((merge) => meets(merge, area));
  return merges.length > 0 ? areasObject(excel, range.sheet, merges) : null;
}

/** Selects a range as a person does: its sheet comes to the front, which a hidden sheet cannot. */
export function selectRange(excel: Excel, range: LiveRange): void {
  areaOf(range, excel);
  if (range.sheet.visibility !== 'Visible') throw invalidArgument(`the sheet "${range.sheet.name}" is hidden`);
  setSelection(excel, range.sheet, range.areas);
}

const isConstant = (held: CellState): boolean => held.formula === undefined && held.value !== null;
const isFormula = (held: CellState): boolean => held.formula !== undefined;

/** Joins cells that stand side by side in a row, so that an answer stays short. */
function joined(cells: readonly Area[]): Area[] {
  const out: Area[] = [];
  const sorted = [...cells].sort((a, b) => a.top - b.top || a.left - b.left);
  for (const cell of sorted) {
    const last = out[out.length - 1];
    if (last?.top === cell.top && last.right === cell.left - 1) out[out.length - 1] = { ...last, right: cell.right };
    else out.push(cell);
  }
  return out;
}

function matching(range: LiveRange, area: Area, kind: string): Area[] {
  if (kind === 'ConditionalFormats') {
    const areas = range.sheet.formats.all().flatMap((format) => format.areas);
    return areas.map((one) => intersection(one, area)).filter((one): one is Area => one !== null);
  }
  const cells: Area[] = [];
  eachCell(range.sheet, area, (held, row, column) => {
    if (kind === 'Formulas' ? isFormula(held) : isConstant(held)) {
      cells.push({ top: row, left: column, bottom: row, right: column });
    }
  });
  return joined(cells);
}

/** Cells of one kind (constants, formulas, those with conditional formats) within a range. */
export function specialCells(excel: Excel, range: LiveRange, kind: unknown, needed: boolean): HostObject | null {
  const wanted = oneOf(kind, ['ConditionalFormats', 'Constants', 'Formulas']);
  const found = matching(range, areaOf(range, excel), wanted);
  if (found.length > 0) return areasObject(excel, range.sheet, found);
  if (needed) throw itemNotFound(`no cells of kind ${wanted}`);
  return null;
}
