import { append } from '../../../core/grid/append';
import { meets, type Area } from '../model/area';
import { columnOfIndex, rowOfIndex, type Sheet } from '../model/sheet';
import { sameName, sheetNamed, type Workbook } from '../model/workbook';
import { treeOf, writtenReference, type Node } from './parse';

/** A formula cell by its sheet and index. */
export interface FormulaCell {
  readonly sheet: Sheet;
  readonly index: number;
}

export interface Cells {
  readonly sheet: Sheet;
  readonly area: Area;
}

interface Need extends FormulaCell {
  readonly area: Area;
}

const BUCKET_ROWS = 32;
const TALL = 64;

/** Who needs which cells: for each sheet, the areas that formulas refer to, findable by row. */
export interface Dependencies {
  readonly needs: Map<FormulaCell['sheet'], { readonly buckets: Map<number, Need[]>; readonly tall: Need[] }>;
  /** What each formula cell refers to, by sheet and index. */
  readonly precedents: Map<Sheet, Map<number, readonly Cells[]>>;
  /** Formulas that change by themselves: TODAY. */
  readonly volatile: readonly FormulaCell[];
}

function eachNode(node: Node | null | undefined, visit: (node: Node) => void): void {
  if (!node) return;
  visit(node);
  if ('arguments' in node) for (const below of node.arguments) eachNode(below as Node | null, visit);
}

/** The cells that a formula refers to, names looked up. */
export function referredCells(formula: string, sheet: Sheet, workbook: Workbook, depth = 0): Cells[] {
  const found: Cells[] = [];
  eachNode(treeOf(formula), (node) => {
    if (node.type !== 'ReferenceIdentifier') return;
    const written = writtenReference(node.value);
    if (!written) {
      const name = workbook.names.find((one) => sameName(one.name, node.value));
      if (name && depth < 3) append(found, referredCells(name.formula, sheet, workbook, depth + 1));
      return;
    }
    const on = written.sheet === null ? sheet : sheetNamed(workbook, written.sheet);
    if (on && !written.external) found.push({ sheet: on, area: written.area });
  });
  return found;
}

const isVolatile = (formula: string): boolean => /\b(TODAY|NOW|RAND|RANDBETWEEN|OFFSET|INDIRECT)\(/i.test(formula);

function note(dependencies: Dependencies, need: Need, target: Sheet): void {
  let entry = dependencies.needs.get(target);
  if (!entry) {
    entry = { buckets: new Map(), tall: [] };
    dependencies.needs.set(target, entry);
  }
  const [first, last] = [Math.floor(need.area.top / BUCKET_ROWS), Math.floor(need.area.bottom / BUCKET_ROWS)];
  if (last - first > TALL) {
    entry.tall.push(need);
    return;
  }
  for (let bucket = first; bucket <= last; bucket++) {
    const list = entry.buckets.get(bucket);
    if (list) list.push(need);
    else entry.buckets.set(bucket, [need]);
  }
}

/** Reads every formula of a workbook. */
export function dependenciesOf(workbook: Workbook): Dependencies {
  const volatile: FormulaCell[] = [];
  const dependencies: Dependencies = { needs: new Map(), precedents: new Map(), volatile };
  for (const sheet of workbook.sheets) {
    const own = new Map<number, readonly Cells[]>();
    dependencies.precedents.set(sheet, own);
    sheet.cells.forEach(({ formula }, index) => {
      if (formula === undefined) return;
      const cells = referredCells(formula, sheet, workbook);
      own.set(index, cells);
      for (const { sheet: target, area } of cells) note(dependencies, { sheet, index, area }, target);
      if (isVolatile(formula)) volatile.push({ sheet, index });
    });
  }
  return dependencies;
}

/** The formula cells that refer to any cell of an area. */
export function dependents(dependencies: Dependencies, { sheet, area }: Cells): Set<Need> {
  const found = new Set<Need>();
  const entry = dependencies.needs.get(sheet);
  if (!entry) return found;
  const take = (need: Need): void => {
    if (meets(need.area, area)) found.add(need);
  };
  entry.tall.forEach(take);
  const [first, last] = [Math.floor(area.top / BUCKET_ROWS), Math.floor(area.bottom / BUCKET_ROWS)];
  if (last - first > entry.buckets.size) entry.buckets.forEach((list) => list.forEach(take));
  else for (let bucket = first; bucket <= last; bucket++) entry.buckets.get(bucket)?.forEach(take);
  return found;
}

export const cellArea = (index: number): Area => {
  const [row, column] = [rowOfIndex(index), columnOfIndex(index)];
  return { top: row, bottom: row, left: column, right: column };
};
