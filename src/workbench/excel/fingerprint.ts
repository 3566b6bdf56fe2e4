import { settle } from './formula/calculation';
import type { Excel } from './excel';
import { areaText } from './model/area';
import { columnOfIndex, rowOfIndex, type CellState, type Sheet } from './model/sheet';
import { letters } from '../../core/grid/range';

/** Everything that a host can see of a workbook, one line each, in an order that depends on nothing but the workbook. */
export type Fingerprint = readonly string[];

const json = (value: unknown): string => JSON.stringify(value);

function cellLine(sheet: Sheet, index: number, { value, formula, style, link }: CellState): string {
  const at = letters(columnOfIndex(index)) + String(rowOfIndex(index) + 1);
  return `${sheet.name}!${at} ${json({ value, formula, style, link })}`;
}

const sortedEntries = (map: ReadonlyMap<number | string, unknown>): unknown[] =>
  [...map].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));

/** Ids are Excel's own and may differ; everything else of a conditional format counts, in its order. */
function sheetLines(sheet: Sheet): string[] {
  const say = (what: string, value: unknown): string => `${sheet.name} ${what} ${json(value)}`;
  const cells = [...sheet.cells].sort(([a], [b]) => a - b).map(([index, held]) => cellLine(sheet, index, held));
  return [
    say('state', [sheet.visibility, sheet.protection, sheet.tabColor, sheet.showGridlines, sheet.showHeadings]),
    ...cells,
    say('merges', sheet.merges.map(areaText).sort()),
    say('hidden', [[...sheet.hiddenRows].sort((a, b) => a - b), [...sheet.hiddenColumns].sort((a, b) => a - b)]),
    say('sizes', [sortedEntries(sheet.rowHeights), sortedEntries(sheet.columnWidths)]),
    ...sheet.formats
      .all()
      .map(({ type, areas, formula, style, stopIfTrue }) =>
        say('format', [type, areas.map(areaText), formula, sortedEntries(new Map(Object.entries(style))), stopIfTrue]),
      ),
    ...sheet.notes.map(({ row, column, content }) => say('note', [row, column, content])),
    ...sheet.comments.map(({ row, column, content }) => say('comment', [row, column, content])),
    ...sheet.tables.map(({ name, area, headers, totals }) => say('table', [name, areaText(area), headers, totals])),
    ...sheet.charts.map(({ type, series, props, from, to }) => say('chart', [type, series, props, from, to])),
    say('panes', [sheet.frozen && areaText(sheet.frozen), sheet.filter && areaText(sheet.filter)]),
    say('page', sheet.page),
  ];
}

/** The state of the workbook as lines: equal lists mean that nothing a host can see has changed. */
export function fingerprint(excel: Excel): Fingerprint {
  settle(excel);
  const { workbook } = excel;
  return [
    `sheets ${json(workbook.sheets.map(({ name }) => name))}`,
    `structure ${json([workbook.structureProtected, workbook.calculationMode, workbook.date1904])}`,
    ...workbook.sheets.flatMap(sheetLines),
    ...workbook.names.map(({ name, formula, visible, sheet }) => `name ${json([name, formula, visible, sheet])}`),
    ...workbook.xmlParts.map(({ xml }) => `xml ${json(xml)}`),
    ...sortedEntries(workbook.settings).map((entry) => `setting ${json(entry)}`),
    ...sortedEntries(workbook.documentSettings).map((entry) => `document setting ${json(entry)}`),
  ];
}
