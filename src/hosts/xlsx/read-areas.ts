import { parseA1, type Range } from '../../core/grid/range';
import type { Package } from './package';
import { readXml } from './xml/stream';

/** Areas of a sheet that parts of their own describe. */
export interface Areas {
  /** Excel tables (ListObject). */
  readonly tables: readonly Range[];
  /** Header rows of these, whose cells must say what the table part says. */
  readonly headers: readonly Range[];
  readonly pivots: readonly Range[];
}

interface Found {
  tables: Range[];
  headers: Range[];
  pivots: Range[];
}

function readTable(bytes: Uint8Array, part: string, sheet: string, found: Found): void {
  readXml(bytes, part, {
    open: (name, { ref, headerRowCount }) => {
      const range = name === 'table' ? parseA1(sheet, ref ?? '') : null;
      if (!range) return;
      found.tables.push(range);
      if (headerRowCount !== '0') found.headers.push({ ...range, bottom: range.top });
    },
  });
}

function readPivot(bytes: Uint8Array, part: string, sheet: string, found: Found): void {
  readXml(bytes, part, {
    open: (name, { ref }) => {
      const range = name === 'location' ? parseA1(sheet, ref ?? '') : null;
      if (range) found.pivots.push(range);
    },
  });
}

export function readAreas(source: Package, sheetPart: string, sheet: string): Areas {
  const found: Found = { tables: [], headers: [], pivots: [] };
  const seen = new Set<string>();
  for (const { type, target } of source.relationships(sheetPart)) {
    if (seen.has(target)) continue;
    seen.add(target);
    const read = type === 'table' ? readTable : type === 'pivotTable' ? readPivot : null;
    const bytes = read ? source.bytes(target) : null;
    if (bytes) read?.(bytes, target, sheet, found);
  }
  return found;
}
