import { columnOf, letters } from '../../../core/grid/range';

/** A rectangle of cells on a sheet known from elsewhere, zero-based, both ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const LAST_ROW = 1048575;
export const LAST_COLUMN = 16383;

export const rowsOf = (area: Area): number => area.bottom - area.top + 1;
export const columnsOf = (area: Area): number => area.right - area.left + 1;
export const isWholeRows = (area: Area): boolean => area.left === 0 && area.right === LAST_COLUMN;
export const isWholeColumns = (area: Area): boolean => area.top === 0 && area.bottom === LAST_ROW;

export const meets = (a: Area, b: Area): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

export const holds = (outer: Area, inner: Area): boolean =>
  outer.top <= inner.top && outer.bottom >= inner.bottom && outer.left <= inner.left && outer.right >= inner.right;

export const contains = (area: Area, row: number, column: number): boolean =>
  area.top <= row && area.bottom >= row && area.left <= column && area.right >= column;

export const sameArea = (a: Area, b: Area): boolean => holds(a, b) && holds(b, a);

export function intersection(a: Area, b: Area): Area | null {
  if (!meets(a, b)) return null;
  return {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
}

/** What is left of `from` when `taken` is cut out of it: up to four areas. */
export function without(from: Area, taken: Area): Area[] {
  const cut = intersection(from, taken);
  if (!cut) return [from];
  const parts: Area[] = [];
  if (cut.top > from.top) parts.push({ ...from, bottom: cut.top - 1 });
  if (cut.bottom < from.bottom) parts.push({ ...from, top: cut.bottom + 1 });
  const middle = { ...from, top: cut.top, bottom: cut.bottom };
  if (cut.left > from.left) parts.push({ ...middle, right: cut.left - 1 });
  if (cut.right < from.right) parts.push({ ...middle, left: cut.right + 1 });
  return parts;
}

/** `D7`, `E7:L7`, `C:D`, `3:5`, as Excel writes addresses. */
export function areaText(area: Area): string {
  if (isWholeColumns(area)) return `${letters(area.left)}:${letters(area.right)}`;
  if (isWholeRows(area)) return `${String(area.top + 1)}:${String(area.bottom + 1)}`;
  const first = letters(area.left) + String(area.top + 1);
  const last = letters(area.right) + String(area.bottom + 1);
  return first === last ? first : `${first}:${last}`;
}

const ordered = (a: number, b: number): [number, number] => (a <= b ? [a, b] : [b, a]);

function inside(area: Area): Area | null {
  const fits = area.top >= 0 && area.left >= 0 && area.bottom <= LAST_ROW && area.right <= LAST_COLUMN;
  return fits ? area : null;
}

/** Reads what `areaText` writes, with or without `$`; null for anything else. */
export function parseArea(text: string): Area | null {
  const plain = text.replace(/\$/g, '').trim();
  const cells = /^([A-Za-z]{1,3})(\d{1,7})(?::([A-Za-z]{1,3})(\d{1,7}))?$/.exec(plain);
  if (cells?.[1] && cells[2]) {
    const [top, bottom] = ordered(Number(cells[2]) - 1, Number(cells[4] ?? cells[2]) - 1);
    const [left, right] = ordered(columnOf(cells[1]), columnOf(cells[3] ?? cells[1]));
    return inside({ top, left, bottom, right });
  }
  const columns = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(plain);
  if (columns?.[1] && columns[2]) {
    const [left, right] = ordered(columnOf(columns[1]), columnOf(columns[2]));
    return inside({ top: 0, left, bottom: LAST_ROW, right });
  }
  const rows = /^(\d{1,7}):(\d{1,7})$/.exec(plain);
  if (!rows?.[1] || !rows[2]) return null;
  const [top, bottom] = ordered(Number(rows[1]) - 1, Number(rows[2]) - 1);
  return inside({ top, left: 0, bottom, right: LAST_COLUMN });
}

const isWordCharacter = (char: string): boolean =>
  char === '_' || char === '.' || (char >= '0' && char <= '9') || char.toLowerCase() !== char.toUpperCase();

/** A sheet name as Excel writes it before `!`: quoted only where it must be. */
export function quotedSheet(name: string): string {
  const plain = [...name].every(isWordCharacter) && !/^\d/.test(name) && !/^([A-Za-z]{1,3}\d+|[rc]\d*)$/i.test(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}

/** Splits `'Biểu 1'!A1` into its sheet and the rest; the sheet is null when none is named. */
export function splitAddress(text: string): { readonly sheet: string | null; readonly rest: string } {
  const at = text.lastIndexOf('!');
  if (at < 0) return { sheet: null, rest: text };
  const name = text.slice(0, at).trim();
  const quoted = /^'(.*)'$/.exec(name);
  return { sheet: quoted?.[1] === undefined ? name : quoted[1].replace(/''/g, "'"), rest: text.slice(at + 1) };
}
