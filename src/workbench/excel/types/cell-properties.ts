import type { Excel } from '../excel';
import { areaText, quotedSheet, type Area } from '../model/area';
import type { LiveRange } from '../model/live-range';
import { cellOf, type CellState, type Sheet } from '../model/sheet';
import { colorOf, styleValue, type Side, type StyleValue } from '../model/style';
import { invalidArgument } from '../wire/fault';
import { changeStyle } from './range-format';
import { areaOf } from './ranges';
import { setHyperlink } from './range-link';

type Bag = Readonly<Record<string, unknown>>;

const SIDES: readonly Side[] = ['top', 'bottom', 'left', 'right', 'diagonalDown', 'diagonalUp'];
const FONT = ['name', 'size', 'color', 'bold', 'italic', 'underline', 'strikethrough', 'subscript', 'superscript'];
const FILL = ['color', 'pattern', 'patternColor'];
const DIRECT = [
  'horizontalAlignment',
  'verticalAlignment',
  'wrapText',
  'indentLevel',
  'shrinkToFit',
  'textOrientation',
  'readingOrder',
];
const BORDER = ['style', 'weight', 'color'];
const PROTECTION = ['locked', 'formulaHidden'];

const GROUPS: Readonly<Record<string, readonly string[]>> = { font: FONT, fill: FILL, protection: PROTECTION };

const bag = (value: unknown, what: string): Bag => {
  if (typeof value !== 'object' || value === null) throw invalidArgument(`${what} is an object`);
  return value as Bag;
};

const unknown = (path: string): never => {
  throw invalidArgument(`no cell property ${path}`);
};

/** The style keys that a `format` object names, each with its place and what was given for it. */
function namedKeys(format: Bag): { readonly path: readonly string[]; readonly key: string; readonly value: unknown }[] {
  return Object.entries(format).flatMap(([name, value]) => {
    if (DIRECT.includes(name)) return [{ path: [name], key: name, value }];
    if (name === 'borders') return borderKeys(bag(value, 'borders'));
    const members = GROUPS[name] ?? unknown(name);
    return Object.entries(bag(value, name)).map(([member, given]) => {
      if (!members.includes(member)) unknown(`${name}.${member}`);
      return { path: [name, member], key: `${name}.${member}`, value: given };
    });
  });
}

/** Asked for without a side (`borders: {style: true}`), all sides answer. */
function borderKeys(borders: Bag): ReturnType<typeof namedKeys> {
  return Object.entries(borders).flatMap(([name, value]) => {
    if (BORDER.includes(name)) {
      return SIDES.map((side) => ({ path: ['borders', side, name], key: `border.${side}.${name}`, value }));
    }
    if (!SIDES.some((side) => side === name)) unknown(`borders.${name}`);
    return Object.entries(bag(value, name)).map(([part, given]) => {
      if (!BORDER.includes(part)) unknown(`borders.${name}.${part}`);
      return { path: ['borders', name, part], key: `border.${name}.${part}`, value: given };
    });
  });
}

function put(target: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [name = '', ...rest] = path;
  if (rest.length === 0) target[name] = value;
  else put((target[name] ??= {}) as Record<string, unknown>, rest, value);
}

function tell(held: CellState, sheet: Sheet, at: Area, wanted: Bag): Record<string, unknown> {
  const told: Record<string, unknown> = {};
  for (const [name, asked] of Object.entries(wanted)) {
    if (asked !== true && name !== 'format') continue;
    if (name === 'address' || name === 'addressLocal') told[name] = `${quotedSheet(sheet.name)}!${areaText(at)}`;
    else if (name === 'hyperlink') told[name] = held.link ?? null;
    else if (name !== 'format') unknown(name);
    else {
      const format: Record<string, unknown> = {};
      for (const { path, key, value } of namedKeys(bag(asked, 'format'))) {
        if (value === true) put(format, path, styleValue(held.style, key));
      }
      told['format'] = format;
    }
  }
  return told;
}

/** Properties of every cell at once (ExcelApi 1.9). */
export function getCellProperties(range: LiveRange, wanted: unknown, excel: Excel): unknown[][] {
  const area = areaOf(range, excel);
  const asked = bag(wanted, 'what to load');
  const rows: unknown[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const line: unknown[] = [];
    for (let column = area.left; column <= area.right; column++) {
      const at = { top: row, bottom: row, left: column, right: column };
      line.push(tell(cellOf(range.sheet, row, column), range.sheet, at, asked));
    }
    rows.push(line);
  }
  return rows;
}

function checkedValue(key: string, value: unknown): StyleValue {
  const usual = styleValue({}, key);
  if (/color$/i.test(key)) {
    const color = colorOf(String(value));
    if (color === null) throw invalidArgument(`"${String(value)}" is no colour`);
    return color;
  }
  if (typeof value !== typeof usual) throw invalidArgument(`${key} of ${JSON.stringify(value)}`);
  return value as StyleValue;
}

/** Sets properties cell by cell, from a matrix as large as the range. */
export function setCellProperties(range: LiveRange, given: unknown, excel: Excel): void {
  const area = areaOf(range, excel);
  const rows = given as readonly (readonly unknown[])[];
  const width = area.right - area.left + 1;
  if (!Array.isArray(given) || rows.length !== area.bottom - area.top + 1 || rows.some((row) => row.length !== width)) {
    throw invalidArgument('the properties are not as many as the cells');
  }
  rows.forEach((row, down) => {
    row.forEach((one, right) => {
      const [top, left] = [area.top + down, area.left + right];
      setOne(excel, range.sheet, { top, bottom: top, left, right: left }, bag(one ?? {}, 'the properties of a cell'));
    });
  });
}

function setOne(excel: Excel, sheet: Sheet, at: Area, { format, hyperlink, ...others }: Bag): void {
  const [other] = Object.keys(others);
  if (other !== undefined) unknown(other);
  if (hyperlink !== undefined) setHyperlink({ sheet, areas: [at] }, hyperlink, excel);
  if (format === undefined) return;
  const changes: Record<string, StyleValue> = {};
  for (const { key, value } of namedKeys(bag(format, 'format'))) changes[key] = checkedValue(key, value);
  if ('fill.color' in changes && !('fill.pattern' in changes)) changes['fill.pattern'] = 'Solid';
  changeStyle(excel, sheet, [at], changes);
}
