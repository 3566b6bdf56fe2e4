import type { Excel } from '../excel';
import { LAST_COLUMN, LAST_ROW, parseArea, splitAddress, type Area } from '../model/area';
import type { LiveRange } from '../model/live-range';
import type { Sheet } from '../model/sheet';
import { sameName, sheetByKey } from '../model/workbook';
import { HostFault, invalidArgument, itemNotFound } from '../wire/fault';
import { isObject, object, type HostObject } from '../wire/host-type';

/** A range object that follows its cells, for as long as somebody holds it. */
export function liveRange(excel: Excel, sheet: Sheet, areas: readonly Area[]): LiveRange {
  const range: LiveRange = { sheet, areas };
  excel.live.add(range);
  return range;
}

export const rangeObject = (excel: Excel, sheet: Sheet, area: Area): HostObject =>
  object('Range', liveRange(excel, sheet, [area]));

export const areasObject = (excel: Excel, sheet: Sheet, areas: readonly Area[]): HostObject =>
  object('RangeAreas', liveRange(excel, sheet, areas));

/** The one area of a Range; a range whose cells or sheet were deleted is lost. */
export function areaOf({ sheet, areas }: LiveRange, excel: Excel): Area {
  const area = areas[0];
  if (!area || !excel.workbook.sheets.includes(sheet)) throw itemNotFound('the range no longer exists');
  return area;
}

export function checkedArea(area: Area): Area {
  const fits = area.top >= 0 && area.left >= 0 && area.bottom <= LAST_ROW && area.right <= LAST_COLUMN;
  if (!fits || area.bottom < area.top || area.right < area.left) throw invalidArgument('outside the sheet');
  return area;
}

const named = (excel: Excel, sheet: Sheet, text: string): Area | null => {
  const found = excel.workbook.names.find(
    ({ name, sheet: scope }) => sameName(name, text) && (scope === null || scope === sheet.id),
  );
  if (!found) return null;
  const { sheet: on, rest } = splitAddress(found.formula.replace(/^=/, ''));
  return on !== null && sameName(on, sheet.name) ? parseArea(rest) : null;
};

/** One area of a sheet from `A1:B2`, `Sheet1!A1`, `A:C` or a name. */
export function areaFromText(excel: Excel, sheet: Sheet, text: string): Area {
  const { sheet: on, rest } = splitAddress(text);
  if (on !== null && !sameName(on, sheet.name)) throw invalidArgument(`"${text}" is on another sheet`);
  const area = parseArea(rest) ?? named(excel, sheet, rest);
  if (!area) throw invalidArgument(`"${text}" is no address`);
  return area;
}

const MAX_ADDRESS = 8192;

/** Areas of a sheet from an address with commas; too long an address is refused, as Excel does. */
export function areasFromText(excel: Excel, sheet: Sheet, text: string): Area[] {
  if (text.length > MAX_ADDRESS) throw invalidArgument(`an address of ${String(text.length)} characters`);
  // eslint-disable-next-line regexp/no-super-linear-move -- 8,192 characters at most
  return text.split(/,(?=(?:[^']*'[^']*')*[^']*$)/).map((part) => areaFromText(excel, sheet, part.trim()));
}

/** A range given as an argument: a Range object, or an address (of the given sheet, or naming its own). */
export function rangeArgument(excel: Excel, value: unknown, sheet: Sheet | null): LiveRange {
  if (isObject(value) && (value.kind === 'Range' || value.kind === 'RangeAreas')) return value.it as LiveRange;
  if (typeof value !== 'string') throw invalidArgument('a range or an address is needed');
  const { sheet: on } = splitAddress(value);
  const target = on === null ? sheet : sheetByKey(excel.workbook, on);
  if (!target) throw invalidArgument(`"${value}" names no sheet of this workbook`);
  return { sheet: target, areas: areasFromText(excel, target, value) };
}

const FIVE_MILLION = 5_000_000;

/** Refuses a change to more cells than this emulator keeps one by one. */
export function refuseVast(cells: number): void {
  if (cells > FIVE_MILLION) {
    throw new HostFault('RequestPayloadSizeLimitExceeded', `${String(cells)} cells at once are not emulated`);
  }
}

/** Integers, and whole numbers written as text, as Excel takes them. */
export function integer(value: unknown, fallback?: number): number {
  if ((value === null || value === undefined) && fallback !== undefined) return fallback;
  const number = typeof value === 'number' ? value : NaN;
  if (!Number.isInteger(number)) throw invalidArgument(`${JSON.stringify(value)} is not a whole number`);
  return number;
}

export function text(value: unknown): string {
  if (typeof value !== 'string') throw invalidArgument(`${JSON.stringify(value)} is not text`);
  return value;
}

export function flag(value: unknown): boolean {
  if (typeof value !== 'boolean') throw invalidArgument(`${JSON.stringify(value)} is not true or false`);
  return value;
}

export function oneOf(value: unknown, allowed: readonly string[]): string {
  const found = allowed.find((name) => name.toLowerCase() === String(value).toLowerCase());
  if (found === undefined) throw invalidArgument(`${JSON.stringify(value)} is none of ${allowed.join(', ')}`);
  return found;
}
