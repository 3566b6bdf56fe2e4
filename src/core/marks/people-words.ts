import type { Edit } from '../edit';
import { lineOf } from '../grid/cells';
import type { Grid } from '../grid/grid';
import type { Memory } from '../host';
import type { DraftCell, SheetDraft } from '../sheet-draft';
import { print } from './fingerprint';
import { explanationColumns, headerRowOf } from './kept-words';
import { mapReferences } from './references';

/** Memory key of what we wrote into a sheet of ours, by its name. */
export const writtenKey = (name: string): string => `written:${name}`;

const LETTERS = 5;

interface Shown {
  readonly value?: unknown;
  readonly error?: string;
  readonly formula?: string;
}

const LINK = /^=HYPERLINK\("(?:[^"]|"")*","((?:[^"]|"")*)"\)$/i;

/** A formula by its functions alone: what it points to moves with the sheets. */
const skeleton = (formula: string): string =>
  `=${mapReferences(formula, () => '')
    .replace(/[^A-Za-z()]/g, '')
    .toUpperCase()}`;

function textOf(cell: Shown | null | undefined): string {
  if (!cell) return '';
  const link = cell.formula === undefined ? null : LINK.exec(cell.formula);
  if (link) return (link[1] ?? '').replace(/""/g, '"');
  if (cell.formula !== undefined) return skeleton(cell.formula);
  return String(cell.error ?? cell.value ?? '');
}

const mark = (text: string): string => print(text).slice(0, LETTERS);

type Theirs = (row: number, column: number) => boolean;

/** Where people write in a draft of ours: what stands there is what they had written before. */
function theirsIn({ rows, headerRow = 0 }: SheetDraft): Theirs {
  const header = (rows[headerRow - 1] ?? []).map((cell) => textOf(cell));
  const columns = explanationColumns(header);
  return (row, column) => row >= headerRow && columns.indexOf(column) >= 0;
}

/** What we write into a sheet, to tell it later from what people have written there (nội dung do Kiểm Biểu ghi). */
export function rememberWritten(name: string, draft: SheetDraft | null): Edit {
  if (!draft) return { kind: 'memory', key: writtenKey(name), after: null };
  const theirs = theirsIn(draft);
  const columns: Set<string>[] = [];
  draft.rows.forEach((row, at) =>
    row.forEach((cell: DraftCell | null, column) => {
      const text = textOf(cell);
      if (text !== '' && !theirs(at, column)) (columns[column] ??= new Set()).add(mark(text));
    }),
  );
  const kept = Array.from(columns, (column) => Array.from(column ?? []).join(' '));
  return { kind: 'memory', key: writtenKey(name), after: JSON.stringify(kept) };
}

/** A sheet of ours written, and remembered as ours cell by cell. */
export const writeOwnSheet = (name: string, draft: SheetDraft): Edit[] => [
  rememberWritten(name, draft),
  { kind: 'sheet', name, after: draft },
];

function writtenIn(memory: Memory, name: string): readonly ReadonlySet<string>[] | null {
  try {
    const kept: unknown = JSON.parse(memory[writtenKey(name)] ?? 'null');
    return Array.isArray(kept) ? kept.map((column) => new Set(String(column).split(' '))) : null;
  } catch {
    return null;
  }
}

/** How many cells of a sheet hold what we once wrote into the sheet of that name, and how many hold anything. */
export function writtenShare(
  grid: Grid,
  memory: Memory,
  name: string,
): { readonly ours: number; readonly all: number } {
  const written = writtenIn(memory, name);
  let [ours, all] = [0, 0];
  for (let row = 0; written && row < grid.cells.height; row++)
    lineOf(grid.cells, row).forEach((cell, column) => {
      const text = textOf(cell);
      if (text === '') return;
      all++;
      if (written[column]?.has(mark(text))) ours++;
    });
  return { ours, all };
}

/**
 * How many cells of a sheet of ours hold people's words (lời của người dùng): all below the headers that are theirs to write
 * under, and everywhere else what we did not write. Of a sheet of an earlier version only the former are known.
 */
export function peoplesCells(grid: Grid, memory: Memory): number {
  const written = writtenIn(memory, grid.sheet);
  const header = headerRowOf(grid);
  let count = 0;
  for (let row = 0; row < grid.cells.height; row++)
    lineOf(grid.cells, row).forEach((cell, column) => {
      const text = textOf(cell);
      if (text === '') return;
      const below = header !== null && row > header.row && header.columns.indexOf(column) >= 0;
      if (below || (written && !written[column]?.has(mark(text)))) count++;
    });
  return count;
}
