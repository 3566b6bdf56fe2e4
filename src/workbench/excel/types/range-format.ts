import type { Excel } from '../excel';
import { columnsOf, rowsOf, type Area } from '../model/area';
import { guardSheet } from '../model/guard';
import type { LiveRange } from '../model/live-range';
import { cellOf, eachCell, putCell, type Sheet } from '../model/sheet';
import { colorOf, restyle, styleValue, type Style, type StyleValue } from '../model/style';
import { invalidArgument, itemNotFound } from '../wire/fault';
import { scalar, type Scalar } from '../wire/host-type';
import { emit, EVENT } from '../wire/events';
import { areaText } from '../model/area';
import { flag, oneOf, refuseVast, text } from './ranges';

/** The common value of a property over cells; null when they differ. Cells never touched have the default. */
export function commonStyle(sheet: Sheet, areas: readonly Area[], key: string): StyleValue | null {
  let common: StyleValue | undefined;
  let mixed = false;
  for (const area of areas) {
    let seen = 0;
    const meet = (value: StyleValue): void => {
      if (common === undefined) common = value;
      else if (common !== value) mixed = true;
    };
    eachCell(sheet, area, (held) => {
      seen += 1;
      meet(styleValue(held.style, key));
    });
    if (seen < rowsOf(area) * columnsOf(area)) meet(styleValue({}, key));
  }
  return mixed ? null : (common ?? null);
}

/** Changes the format of every cell of the areas; cells with one look keep sharing it. */
export function changeStyle(excel: Excel, sheet: Sheet, areas: readonly Area[], changes: Style): void {
  if (areas.length === 0) throw itemNotFound('the range no longer exists');
  guardSheet(sheet, 'allowFormatCells');
  refuseVast(areas.reduce((sum, area) => sum + rowsOf(area) * columnsOf(area), 0));
  const looks = new Map<Style, Style>();
  const look = (style: Style): Style => {
    const known = looks.get(style) ?? restyle(style, changes);
    looks.set(style, known);
    return known;
  };
  for (const area of areas) {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const held = cellOf(sheet, row, column);
        putCell(sheet, row, column, { ...held, style: look(held.style) });
      }
    }
    emit(excel, EVENT.formatChanged, sheet.id, {
      address: areaText(area),
      source: 'Local',
      type: 'WorksheetFormatChanged',
    });
  }
  excel.version += 1;
}

type Check = (value: unknown) => StyleValue;

/** One format property of a range as a scalar of Office.js. */
export const styleScalar = (since: string, key: string, check: Check): Scalar<LiveRange> =>
  scalar(
    since,
    ({ sheet, areas }) => commonStyle(sheet, areas, key),
    ({ sheet, areas }, value, excel) => {
      changeStyle(excel, sheet, areas, { [key]: check(value) });
    },
  );

export const asFlag: Check = flag;
export const asText: Check = text;

export const asNumber: Check = (value) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw invalidArgument(`${String(value)} is no number`);
  return value;
};

export const asColor: Check = (value) => {
  const color = colorOf(text(value));
  if (color === null) throw invalidArgument(`"${String(value)}" is no colour`);
  return color;
};

export const asOneOf =
  (names: readonly string[]): Check =>
  (value) =>
    oneOf(value, names);
