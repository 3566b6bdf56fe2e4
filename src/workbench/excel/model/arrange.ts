import { changedEverywhere } from '../formula/calculation';
import type { Excel } from '../excel';
import { emit, EVENT } from '../wire/events';
import { invalidArgument, invalidOperation } from '../wire/fault';
import { areaText, columnsOf, holds, isWholeColumns, isWholeRows, meets, rowsOf, without, type Area } from './area';
import { contentChanged } from './content';
import { applyShift } from './apply-shift';
import { guardContent, guardSheet } from './guard';
import { eachCell, putCell, type CellState, type Sheet } from './sheet';
import { PLAIN, restyle } from './style';

type Clear = (held: CellState) => CellState;

const contents: Clear = ({ style, link }) => ({
  value: null,
  style: restyle(style, { quotePrefix: false }),
  ...(link && { link }),
});
const formats: Clear = (held) => ({ ...held, style: PLAIN });
const links: Clear = ({ link, ...held }) => (link ? held : held);

/** What `Range.clear` takes away, by the name Office.js gives it. */
const CLEARS: Readonly<Record<string, Clear>> = {
  All: (held) => links(formats(contents(held))),
  Contents: contents,
  Formats: formats,
  Hyperlinks: links,
  RemoveHyperlinks: links,
};

export function clearCells(excel: Excel, sheet: Sheet, areas: readonly Area[], what: unknown): void {
  const name = typeof what === 'string' ? what : 'All';
  const clear = CLEARS[name];
  if (!clear) throw invalidArgument(`clear("${name}")`);
  guardContent(sheet, areas);
  for (const area of areas) {
    const found: [CellState, number, number][] = [];
    eachCell(sheet, area, (held, row, column) => found.push([held, row, column]));
    for (const [held, row, column] of found) putCell(sheet, row, column, clear(held));
    if (name === 'All' || name === 'Formats') {
      cutFormats(sheet, area);
      // Being merged is a format, too.
      sheet.merges = sheet.merges.filter((merge) => !holds(area, merge));
    }
    contentChanged(excel, sheet, area);
  }
}

/** Takes conditional formats off some cells; elsewhere they stay. */
export function cutFormats(sheet: Sheet, area: Area): void {
  const cut = sheet.formats
    .all()
    .map((format) => ({ ...format, areas: format.areas.flatMap((one) => without(one, area)) }));
  sheet.formats.replace(cut.filter((format) => format.areas.length > 0));
}

/** Joins cells; all but the first lose their content, as in Excel. */
export function mergeCells(excel: Excel, sheet: Sheet, area: Area, across: boolean): void {
  guardSheet(sheet, 'allowFormatCells');
  const parts = across ? Array.from({ length: rowsOf(area) }, (_, at) => rowOf(area, at)) : [area];
  if (sheet.tables.some((table) => meets(table.area, area)))
    throw invalidOperation('cells of a table cannot be merged');
  for (const part of parts) {
    sheet.merges = [...sheet.merges.filter((merge) => !meets(merge, part)), part].filter(
      (merge) => rowsOf(merge) * columnsOf(merge) > 1,
    );
    const rest = without(part, { ...part, bottom: part.top, right: part.left });
    for (const other of rest) {
      const found: [CellState, number, number][] = [];
      eachCell(sheet, other, (held, row, column) => found.push([held, row, column]));
      for (const [held, row, column] of found) putCell(sheet, row, column, contents(held));
    }
  }
  contentChanged(excel, sheet, area);
}

const rowOf = (area: Area, at: number): Area => ({ ...area, top: area.top + at, bottom: area.top + at });

export function unmergeCells(excel: Excel, sheet: Sheet, area: Area): void {
  guardSheet(sheet, 'allowFormatCells');
  sheet.merges = sheet.merges.filter((merge) => !meets(merge, area));
  excel.version += 1;
}

function axisOf(area: Area, shift: unknown, row: string, column: string): 'row' | 'column' {
  if (isWholeRows(area)) return 'row';
  if (isWholeColumns(area)) return 'column';
  if (shift !== row && shift !== column) throw invalidArgument(`shift ${String(shift)}`);
  return shift === row ? 'row' : 'column';
}

function arrange(excel: Excel, sheet: Sheet, area: Area, axis: 'row' | 'column', by: 1 | -1): void {
  const [at, count] = axis === 'row' ? [area.top, rowsOf(area)] : [area.left, columnsOf(area)];
  const [from, to] = axis === 'row' ? [area.left, area.right] : [area.top, area.bottom];
  const whole = axis === 'row' ? isWholeRows(area) : isWholeColumns(area);
  guardSheet(sheet, whole ? `allow${by > 0 ? 'Insert' : 'Delete'}${axis === 'row' ? 'Rows' : 'Columns'}` : undefined);
  const shift = { sheet, axis, at, count: count * by, from, to };
  const torn = sheet.merges.some((merge) => !whole && splits(merge, area, axis));
  if (torn) throw invalidOperation("we can't do that to a merged cell");
  applyShift(excel, shift);
  changedEverywhere(excel);
  excel.version += 1;
  const what = whole ? (axis === 'row' ? 'Row' : 'Column') : 'Cell';
  emit(excel, EVENT.changed, sheet.id, {
    address: areaText(area),
    changeType: `${what}${by > 0 ? 'Inserted' : 'Deleted'}`,
    source: 'Local',
    triggerSource: 'ThisLocalAddin',
  });
}

/** A merged area that lies in the way of a partial shift and would be torn. */
function splits(merge: Area, area: Area, axis: 'row' | 'column'): boolean {
  const lane = axis === 'row' ? { ...area, bottom: Infinity } : { ...area, right: Infinity };
  return meets(merge, lane) && !holds(lane, merge);
}

/** Inserts cells, whole rows or whole columns where an area is; what was there moves down or right. */
export function insertCells(excel: Excel, sheet: Sheet, area: Area, shift: unknown): void {
  arrange(excel, sheet, area, axisOf(area, shift, 'Down', 'Right'), 1);
}

/** Deletes cells, whole rows or whole columns; what was below or to the right moves up. */
export function deleteCells(excel: Excel, sheet: Sheet, area: Area, shift: unknown): void {
  arrange(excel, sheet, area, axisOf(area, shift, 'Up', 'Left'), -1);
}
