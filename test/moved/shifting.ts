import type { Desk } from '../../src/app/desk';
import { cellsOf } from '../../src/core/grid/gather-cells';
import type { Cell, Grid } from '../../src/core/grid/grid';
import { cellAt, type Range } from '../../src/core/grid/range';
import type { Host } from '../../src/core/host';
import type { Rule } from '../../src/core/rules/rule';
import { memoryHost } from '../../src/hosts/memory';
import { moveReferences } from '../../src/workbench/excel/formula/move-references';
import { officeHost } from '../../src/hosts/office';
import type { Excel } from '../../src/workbench/excel/excel';
import { excelFromGrids } from '../../src/workbench/excel/from-grids';
import { deleteCells, insertCells } from '../../src/workbench/excel/model/arrange';
import { LAST_COLUMN, LAST_ROW, type Area } from '../../src/workbench/excel/model/area';
import { shiftAreas } from '../../src/workbench/excel/model/shift';
import { cellOf, emptySheet, putCell, type Sheet } from '../../src/workbench/excel/model/sheet';
import { deskOver } from '../app/desk';
import { lines } from '../support/lines';
import { startOffice } from '../support/office-node';
import { typeInto } from '../support/office-person';

/** A workbook in which somebody else works while the pane is open. */
export interface Shifting {
  readonly desk: Desk;
  readonly host: Host;
  insert(axis: 'row' | 'column', at: number): void;
  remove(axis: 'row' | 'column', at: number): void;
  /** Two rows change places, as in a sort. */
  swap(a: number, b: number): void;
  rename(from: string, to: string): void;
  type(row: number, column: number, value: string | number): void;
  grid(): Promise<Grid>;
}

const deskOn = (host: Host, rules?: readonly Rule[]): Desk => {
  const desk = deskOver({ grids: [] }, { host, ...(rules && { rules }) });
  desk.tell({ type: 'scope', scope: 'workbook' });
  return desk;
};

type Line = readonly (Cell | undefined)[];

/** The same over the host of tests, whose sheet is put together anew after each change. */
export function shiftingMemory(grid: Grid, rules?: readonly Rule[]): Shifting {
  let host = memoryHost({ grids: [grid] });
  let name = grid.sheet;
  let rows: Line[] = [];
  let merges: readonly Area[] = grid.merges;
  const passing: Host = {
    sheets: () => host.sheets(),
    read: (names, watch) => host.read(names, watch),
    peek: (places) => host.peek?.(places) ?? Promise.resolve([]),
    openSheet: () => host.openSheet(),
    selection: () => host.selection(),
    apply: (edits, watch) => host.apply(edits, watch),
    marks: (watch) => host.marks(watch),
    notes: () => host.notes?.() ?? Promise.resolve([]),
    memory: () => host.memory(),
    reveal: (at) => host.reveal(at),
  };
  // Everything the host of tests does is done at once, so that a change can be made between two of its answers.
  const settle = (change: (lines: Line[]) => Line[]): void => {
    rows = change(rows);
    host = memoryHost({
      grids: [{ sheet: name, cells: cellsOf(rows), merges: merges.map((area) => ({ ...area, sheet: name })) }],
      memory: kept,
    });
  };
  let kept: Record<string, string> = {};
  const shifted = (axis: 'row' | 'column', at: number, count: 1 | -1): void => {
    const sheet = emptySheet('1', name);
    const shift = { sheet, axis, at, count, from: 0, to: axis === 'row' ? LAST_COLUMN : LAST_ROW };
    const moved = (line: Line): Line =>
      Array.from(line, (held) =>
        held?.formula === undefined ? held : { ...held, formula: moveReferences(held.formula, name, shift) },
      );
    merges = shiftAreas(merges, shift).filter((area) => area.top !== area.bottom || area.left !== area.right);
    settle((all) => {
      const next = all.map((line) => [...moved(line)]);
      if (axis === 'row') next.splice(at, count < 0 ? 1 : 0, ...(count > 0 ? [[]] : []));
      else
        for (const line of next)
          if (at < line.length) line.splice(at, count < 0 ? 1 : 0, ...(count > 0 ? [undefined] : []));
      return next;
    });
  };
  const sync = async (): Promise<void> => {
    rows = lines((await host.read([name]))[0]).map((line) => Array.from(line ?? []));
    kept = { ...(await host.memory()) };
  };
  rows = lines(grid).map((line) => Array.from(line ?? []));
  return {
    desk: deskOn(passing, rules),
    host: passing,
    insert: (axis, at) => shifted(axis, at, 1),
    remove: (axis, at) => shifted(axis, at, -1),
    swap: (a, b) =>
      settle((all) => all.map((line, at) => (at === a ? (all[b] ?? []) : at === b ? (all[a] ?? []) : line))),
    rename: (_, to) => {
      name = to;
      settle((all) => all);
    },
    type: (row, column, value) =>
      settle((all) => {
        const next = all.map((line) => [...line]);
        while (next.length <= row) next.push([]);
        (next[row] as (Cell | undefined)[])[column] = { value };
        return next;
      }),
    grid: async () => {
      await sync();
      const [now] = await host.read([name]);
      if (!now) throw new Error('no sheet');
      return now;
    },
  };
}

/** A cell as a sort leaves it: what its formula says of its own row, it says of the new one. */
const sorted = <T extends { readonly formula?: string | null }>(held: T, from: number, to: number): T =>
  typeof held?.formula === 'string'
    ? {
        ...held,
        formula: held.formula.replace(/\b([A-Z]+)(\d+)\b/g, (text, column: string, row: string) =>
          Number(row) === from + 1 ? `${column}${String(to + 1)}` : text,
        ),
      }
    : held;

/** The real Office.js over the emulated Excel. */
export function shiftingExcel(
  grid: Grid,
  rules?: readonly Rule[],
): Shifting & { readonly excel: Excel; readonly revealed: Range[] } {
  const excel = excelFromGrids([grid], {}, { api: '1.17' });
  const office = startOffice(excel);
  const real = officeHost({ excel: office.Excel, requirements: office.Office.context.requirements });
  const revealed: Range[] = [];
  const host: Host = {
    ...real,
    reveal: async (at) => {
      await real.reveal(at);
      revealed.push(at);
    },
  };
  const sheet = (): Sheet => {
    const [first] = excel.workbook.sheets;
    if (!first) throw new Error('no sheet');
    return first;
  };
  const area = (axis: 'row' | 'column', at: number) =>
    axis === 'row'
      ? { top: at, bottom: at, left: 0, right: LAST_COLUMN }
      : { top: 0, bottom: LAST_ROW, left: at, right: at };
  return {
    desk: deskOn(host, rules),
    host,
    excel,
    revealed,
    insert: (axis, at) => insertCells(excel, sheet(), area(axis, at), undefined),
    remove: (axis, at) => deleteCells(excel, sheet(), area(axis, at), undefined),
    swap: (a, b) => {
      for (let column = 0; column < 20; column++) {
        const [one, other] = [cellOf(sheet(), a, column), cellOf(sheet(), b, column)];
        putCell(sheet(), a, column, sorted(other, b, a));
        putCell(sheet(), b, column, sorted(one, a, b));
      }
    },
    rename: (from, to) => {
      const found = excel.workbook.sheets.find(({ name }) => name === from);
      if (found) found.name = to;
    },
    type: (row, column, value) => typeInto(excel, sheet().name, row, column, String(value), true),
    grid: async () => {
      const [now] = await host.read([sheet().name]);
      if (!now) throw new Error('no sheet');
      return now;
    },
  };
}

/** The place of the cell whose row says `label` and whose column is headed by `header`. */
export function placeOf(grid: Grid, label: string, header: string): Range {
  const table = lines(grid);
  const row = table.findIndex((line) => line?.some((held) => held?.value === label));
  let column = -1;
  table.forEach((line) =>
    line?.forEach((held, at) => {
      if (held?.value === header) column = at;
    }),
  );
  return cellAt(grid.sheet, row, column);
}
