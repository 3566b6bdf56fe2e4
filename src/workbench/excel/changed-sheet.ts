import { highest } from '../../core/grid/extremes';
import type { CellLook, DraftCell, DraftChart, SheetDraft } from '../../core/sheet-draft';
import { areaText, splitAddress } from './model/area';
import type { ChartState } from './model/chart';
import { cellIndex, usedArea, type CellState, type Sheet } from './model/sheet';
import { isError } from './model/value';

const ALIGN: Readonly<Record<string, CellLook['align']>> = { Left: 'left', Center: 'center', Right: 'right' };
const LINK_COLOR = '#0563C1';

function lookOf({ style, link }: CellState): CellLook {
  const align = ALIGN[String(style['horizontalAlignment'])];
  const { 'font.color': color, 'fill.color': fill, 'font.size': size } = style;
  return {
    ...(style['font.bold'] === true && { bold: true }),
    ...(style['font.italic'] === true && { italic: true }),
    ...(style['font.strikethrough'] === true && { strike: true }),
    ...(style['wrapText'] === true && { wrap: true }),
    ...(align && { align }),
    ...(typeof fill === 'string' && { fill }),
    ...(typeof color === 'string' && !(link && color === LINK_COLOR) && { color }),
    ...(style['border.bottom.style'] === 'Continuous' && { border: true }),
    ...(typeof size === 'number' && { size }),
  };
}

function cellOf(held: CellState | undefined): DraftCell | null {
  if (!held) return null;
  const { value, formula, style, link, stale } = held;
  const shown = isError(value) ? value.error : value;
  const format = style['numberFormat'];
  return {
    ...(formula !== undefined && { formula }),
    ...(shown !== null && !stale && { value: shown }),
    ...(typeof format === 'string' && { numberFormat: format }),
    ...lookOf(held),
    ...(link?.documentReference !== undefined && { link: link.documentReference }),
  };
}

const local = (formula: string): string => splitAddress(formula.replace(/^=/, '')).rest.replace(/\$/g, '');

function chartOf({ type, series, props, from, to }: ChartState): DraftChart {
  const format = props['axes.value.numberFormat'];
  return {
    type: type.startsWith('Bar') ? 'bar' : 'column',
    title: String(props['title.text'] ?? ''),
    categories: local(series[0]?.categories ?? ''),
    series: series.map(({ name, values }) => ({ name, values: local(values) })),
    from: from ?? 'A1',
    to: to ?? from ?? 'A1',
    ...(typeof format === 'string' && { format }),
  };
}

/** Letters of a column width in points: 7 pixels a letter and 5 for the rims, at 96 pixels to 72 points. */
const letters = (points: number): number => Math.round((((points * 96) / 72 - 5) / 7) * 100) / 100;

const NOT_SET = 8.43;

function widthsOf({ columnWidths }: Sheet): number[] {
  const last = Math.max(-1, highest(columnWidths.keys()));
  return Array.from({ length: last + 1 }, (_, column) => {
    const width = columnWidths.get(column);
    return width === undefined ? NOT_SET : letters(width);
  });
}

function frameOf({ frozen, filter, page, merges, charts }: Sheet): Omit<SheetDraft, 'rows'> {
  return {
    ...(merges.length > 0 && { merges: merges.map(areaText) }),
    ...(frozen && { headerRow: frozen.bottom + 1 }),
    ...(page.titleRows && page.titleRows.top > 0 && { summaryRows: page.titleRows.top }),
    ...(filter && { filter: areaText(filter) }),
    ...(page.props['orientation'] === 'Landscape' && { landscape: true }),
    ...(charts.length > 0 && { charts: charts.map(chartOf) }),
  };
}

/** A sheet of Kiểm Biểu as it stands in the emulated workbook, as the draft that a host can write again. */
export function draftOf(sheet: Sheet): SheetDraft {
  const used = usedArea(sheet, false);
  const rows = Array.from({ length: (used?.bottom ?? -1) + 1 }, (_, row) =>
    Array.from({ length: (used?.right ?? -1) + 1 }, (__, column) => cellOf(sheet.cells.get(cellIndex(row, column)))),
  );
  const widths = widthsOf(sheet);
  return { rows, ...(widths.length > 0 && { widths }), ...frameOf(sheet) };
}
