import type { Cell } from './cells';
import { cellsOf } from './gather-cells';
import type { Grid } from './grid';
import { cellAt, type Range } from './range';

/** A sheet drawn as text, for tests, examples and bug reports, and the cells where a finding must fall. */
export interface Drawn {
  readonly grid: Grid;
  readonly marks: readonly Range[];
}

/**
 * Draws a sheet. `|` stands between cells, `<` joins a cell to its left, `^` to the one above, `«x»` expects a finding.
 * A cell is a number (`31`, `0.5`), text, forced text (`'31`), an error (`#REF!`), or a formula with its result
 * (`=SUM(C4:C5) → 30`). `< 12` is joined and still holds 12 underneath; a line that begins with `~` is a hidden row. `@` adds a number format (`46062 @d-mmm`); an empty line is an empty row only when written `|`.
 */
export const draw = (art: TemplateStringsArray, ...holes: readonly (string | number)[]): Drawn =>
  drawText(art.raw.map((text, at) => text + String(holes[at] ?? '')).join(''));

export function drawText(art: string, sheet = 'Biểu'): Drawn {
  const lines = art
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => line.split('|').map((text) => text.trim()));
  const hiddenRows = lines.flatMap((line, row) => (line[0]?.startsWith('~') ? [row] : []));
  const marks: Range[] = [];
  const merges: Range[] = [];
  const drawn = lines.map((line, row) =>
    line.map((own, column): Cell => {
      const text = column === 0 ? own.replace(/^~\s*/, '') : own;
      const marked = /^«(.*)»$/s.exec(text);
      if (marked) marks.push(cellAt(sheet, row, column));
      const joined = /^([<^])(?:\s(.*))?$/.exec(marked?.[1] ?? text);
      if (joined?.[1]) {
        grow(merges, sheet, row, column, joined[1]);
        return cellOf((joined[2] ?? '').trim());
      }
      return cellOf(marked?.[1] ?? text);
    }),
  );
  const cells = cellsOf(drawn);
  return { grid: { sheet, cells, merges, ...(hiddenRows.length > 0 ? { hiddenRows } : {}) }, marks };
}

function cellOf(drawn: string): Cell {
  const formatted = /^(.*\S)\s+@(\S.*)$/.exec(drawn);
  if (formatted?.[1] && formatted[2]) return { ...cellOf(formatted[1]), numberFormat: formatted[2] };
  const arrow = drawn.startsWith('=') ? drawn.indexOf('→') : -1;
  if (arrow > 0) return { ...cellOf(drawn.slice(arrow + 1).trim()), formula: drawn.slice(0, arrow).trim() };
  if (drawn.startsWith("'")) return { value: drawn.slice(1) };
  if (/^#(REF!|DIV\/0!|N\/A|VALUE!|NAME\?|NUM!|NULL!)$/.test(drawn)) return { value: null, error: drawn };
  if (drawn === '') return { value: null };
  return { value: /^-?\d+(\.\d+)?$/.test(drawn) ? Number(drawn) : drawn };
}

function grow(merges: Range[], sheet: string, row: number, column: number, sign: string): void {
  const [fromRow, fromColumn] = sign === '<' ? [row, column - 1] : [row - 1, column];
  const index = merges.findIndex(
    (m) => fromRow >= m.top && fromRow <= m.bottom && fromColumn >= m.left && fromColumn <= m.right,
  );
  const merge = merges[index] ?? cellAt(sheet, fromRow, fromColumn);
  const grown = { ...merge, bottom: Math.max(merge.bottom, row), right: Math.max(merge.right, column) };
  if (index < 0) merges.push(grown);
  else merges[index] = grown;
}
