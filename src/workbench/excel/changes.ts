import type { Content, Edit, Mark } from '../../core/edit';
import { a1, cellAt, type Range } from '../../core/grid/range';
import type { Memory } from '../../core/host';
import { readMark } from '../../core/marks/look';
import { isMemoryXml, memoryFromParts, ownSheets, SHEETS_KEY } from '../../core/marks/memory-part';
import { draftOf } from './changed-sheet';
import { settle } from './formula/calculation';
import type { Excel } from './excel';
import { columnOfIndex, rowOfIndex, type CellState, type Sheet } from './model/sheet';
import { styleValue } from './model/style';
import { isError } from './model/value';
import { append } from '../../core/grid/append';

/** A sheet as it was when the workbook was opened. Cells are replaced, never changed, so a copy of the maps is enough. */
interface LoadedSheet {
  readonly id: string;
  readonly name: string;
  readonly cells: ReadonlyMap<number, CellState>;
  readonly marks: ReadonlyMap<string, PlacedMarks>;
  readonly draft: string;
}

interface PlacedMarks {
  readonly at: Range;
  readonly marks: readonly Mark[];
}

/** What the workbook was when it was opened, to be compared with what it is when it is saved. */
export interface Loaded {
  readonly sheets: readonly LoadedSheet[];
  readonly memory: Memory;
}

/** What has changed, as edits for the original file, and what no edit can say. */
export interface Changes {
  readonly edits: readonly Edit[];
  /** Sheets whose rows or columns have moved, that were renamed, or that are not ours and have come or gone. */
  readonly leftOut: readonly string[];
}

const memoryOf = ({ workbook }: Excel): Memory =>
  memoryFromParts(workbook.xmlParts.map(({ xml }) => xml).filter(isMemoryXml));

function marksOf(sheet: Sheet): Map<string, PlacedMarks> {
  const found = new Map<string, PlacedMarks>();
  for (const { type, formula, areas } of sheet.formats.all()) {
    const mark = type === 'Custom' ? readMark(formula) : null;
    if (!mark) continue;
    for (const area of areas) {
      const at = { sheet: sheet.name, ...area };
      found.set(a1(at), { at, marks: [...(found.get(a1(at))?.marks ?? []), mark] });
    }
  }
  return found;
}

/** Remembers a workbook as it is now. Formulas without a value are calculated first: that is no change. */
export function loadedState(excel: Excel): Loaded {
  settle(excel);
  const memory = memoryOf(excel);
  const own = ownSheets(memory);
  const sheets = excel.workbook.sheets.map((sheet) => ({
    id: sheet.id,
    name: sheet.name,
    cells: new Map(sheet.cells),
    marks: marksOf(sheet),
    draft: own.includes(sheet.name) ? JSON.stringify(draftOf(sheet)) : '',
  }));
  return { sheets, memory };
}

const formatOf = ({ style }: CellState): string => String(styleValue(style, 'numberFormat'));

function contentOf({ value, formula, stale }: CellState): Content {
  const shown = isError(value) ? value.error : value;
  if (formula === undefined) return { value: shown };
  return stale || value === null ? { formula } : { formula, value: shown };
}

const EMPTY: CellState = { value: null, style: {} };

function sameContent(a: CellState, b: CellState): boolean {
  if (formatOf(a) !== formatOf(b)) return false;
  if (a.formula !== undefined || b.formula !== undefined) return a.formula === b.formula;
  return a.value === b.value;
}

function contentEdits(sheet: Sheet, loaded: LoadedSheet): Edit[] {
  const indexes = new Set([...loaded.cells.keys(), ...sheet.cells.keys()]);
  return [...indexes]
    .sort((a, b) => a - b)
    .flatMap((index): Edit[] => {
      const [old, now] = [loaded.cells.get(index) ?? EMPTY, sheet.cells.get(index) ?? EMPTY];
      if (old === now || sameContent(old, now)) return [];
      const format = formatOf(old) === formatOf(now) ? {} : { numberFormat: formatOf(now) };
      const at = cellAt(sheet.name, rowOfIndex(index), columnOfIndex(index));
      return [{ kind: 'content', at, after: { ...contentOf(now), ...format } }];
    });
}

function markEdits(sheet: Sheet, loaded: LoadedSheet): Edit[] {
  const now = marksOf(sheet);
  return [...new Set([...loaded.marks.keys(), ...now.keys()])].flatMap((key): Edit[] => {
    const [old, held] = [loaded.marks.get(key), now.get(key)];
    if (JSON.stringify(old?.marks) === JSON.stringify(held?.marks)) return [];
    const at = held?.at ?? old?.at;
    return at ? [{ kind: 'mark', at, after: held?.marks ?? [] }] : [];
  });
}

function memoryEdits(before: Memory, now: Memory): Edit[] {
  return [...new Set([...Object.keys(before), ...Object.keys(now)])]
    .filter((key) => key !== SHEETS_KEY && before[key] !== now[key])
    .map((key) => ({ kind: 'memory', key, after: now[key] ?? null }));
}

/** What has changed since the workbook was opened: cells, marks, memory and our own sheets. */
export function changesSinceLoad(excel: Excel, loaded: Loaded): Changes {
  settle(excel);
  const memory = memoryOf(excel);
  const own = new Set([...ownSheets(memory), ...ownSheets(loaded.memory)]);
  const edits: Edit[] = [];
  const leftOut: string[] = [];
  for (const sheet of excel.workbook.sheets) {
    const old = loaded.sheets.find(({ id }) => id === sheet.id);
    if (own.has(sheet.name)) {
      const draft = draftOf(sheet);
      if (old?.draft !== JSON.stringify(draft)) edits.push({ kind: 'sheet', name: sheet.name, after: draft });
    } else if (old?.name !== sheet.name) leftOut.push(sheet.name);
    else append(edits, [...contentEdits(sheet, old), ...markEdits(sheet, old)]);
  }
  for (const { id, name } of loaded.sheets) {
    if (excel.workbook.sheets.some((sheet) => sheet.id === id || (own.has(name) && sheet.name === name))) continue;
    if (own.has(name)) edits.push({ kind: 'sheet', name, after: null });
    else leftOut.push(name);
  }
  return { edits: [...edits, ...memoryEdits(loaded.memory, memory)], leftOut };
}
