import { drawText } from '../../../src/core/grid/draw';
import type { Grid } from '../../../src/core/grid/grid';
import { excelFromGrids, type WorkbookExtras } from '../../../src/workbench/excel/from-grids';
import { fingerprint } from '../../../src/workbench/excel/fingerprint';
import { contains, type Area } from '../../../src/workbench/excel/model/area';
import type { ConditionalFormatState } from '../../../src/workbench/excel/model/conditional-format';
import type { Excel } from '../../../src/workbench/excel/excel';
import { cellOf, type Sheet } from '../../../src/workbench/excel/model/sheet';
import { sheetNamed } from '../../../src/workbench/excel/model/workbook';
import type { Quirk } from '../../../src/workbench/excel/quirks/quirk';
import { RESULTS, sheetOf } from '../../app/desk';
import { openPane, type Pane } from './pane';
import type { Surroundings } from './surroundings';

/** One thing that Excel was reported to do, and a person's work under it. */
export interface Play {
  readonly name: string;
  /** Where it was reported: an issue of OfficeDev/office-js, or a page. */
  readonly from: string;
  readonly run: () => Promise<void>;
}

export interface Scene {
  readonly grids?: readonly Grid[];
  readonly extras?: WorkbookExtras;
  readonly api?: string;
  readonly quirks?: readonly Quirk[];
  readonly surroundings?: Surroundings;
  /** Formats, selections and whatever else people have made before. */
  readonly before?: (excel: Excel) => void;
}

/** D5 is a wrong total (114, not 104); E3 and E4 miss their targets; F is an empty column of rates. */
export const first = (more: Partial<Grid> = {}): Grid => sheetOf('Biểu 1', RESULTS, more);
export const second = (more: Partial<Grid> = {}): Grid => sheetOf('Biểu 2', RESULTS, more);

/** The same with «9» kept as text in D3, which the pane offers to mend. */
export const asText = (): Grid => sheetOf('Biểu 1', RESULTS.replace('| 9        |', "| '9       |"));

export const drawn = (name: string, art: string): Grid => drawText(art, name).grid;

/** Opens a workbook in an Excel with these quirks, and the pane beside it. */
export async function play(scene: Scene = {}): Promise<{ pane: Pane; excel: Excel; before: readonly string[] }> {
  const excel = excelFromGrids(scene.grids ?? [first()], scene.extras, { api: scene.api ?? '1.17' });
  scene.before?.(excel);
  excel.quirks.push(...(scene.quirks ?? []));
  const pane = await openPane(excel, scene.surroundings);
  return { pane, excel, before: sheetsOf(excel) };
}

/** All that a person sees of the workbook: without what it remembers for add-ins. */
export const sheetsOf = (excel: Excel): readonly string[] =>
  fingerprint(excel).filter((line) => !/^(xml|setting|document setting) /.test(line));

export const remembered = (excel: Excel): readonly string[] =>
  fingerprint(excel).filter((line) => /^(xml|setting|document setting) /.test(line));

export function sheet(excel: Excel, name = 'Biểu 1'): Sheet {
  const found = sheetNamed(excel.workbook, name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
}

export const shown = (excel: Excel, row: number, column: number, name = 'Biểu 1'): unknown => {
  const { formula, value } = cellOf(sheet(excel, name), row, column);
  return formula ?? value;
};

/** The conditional formats on one cell that people have not made. */
export const marksAt = (excel: Excel, row: number, column: number, name = 'Biểu 1'): ConditionalFormatState[] =>
  sheet(excel, name)
    .formats.all()
    .filter(({ id, areas }) => !/^\{OWN/.test(id) && areas.some((area: Area) => contains(area, row, column)));

export const marks = (excel: Excel): number =>
  excel.workbook.sheets.reduce(
    (sum, { formats }) => sum + formats.all().filter(({ id }) => !/^\{OWN/.test(id)).length,
    0,
  );

/** A conditional format that somebody has made on B2:B4. */
export function ownFormat(
  excel: Excel,
  type: ConditionalFormatState['type'] = 'CellValue',
  name = 'Biểu 1',
  at = 1,
): string {
  const id = `{OWN-${name}-${String(at)}}`;
  const areas = [{ top: at, left: 1, bottom: at + 2, right: 1 }];
  const formula = type === 'Custom' ? '=$B2=""' : '';
  sheet(excel, name).formats.put({ id, type, areas, formula, style: { 'fill.color': '#FFFF00' }, stopIfTrue: false });
  return id;
}
