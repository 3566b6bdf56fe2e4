import { undo, type Edit } from '../../../src/core/edit';
import { lines } from '../../support/lines';
import { SEVERITIES } from '../../../src/core/finding';
import { isBlank, mergeAt, type Grid } from '../../../src/core/grid/grid';
import { a1, cellAt, sheetPrefix } from '../../../src/core/grid/range';
import { Trouble, type Host } from '../../../src/core/host';
import type { SheetDraft } from '../../../src/core/sheet-draft';
import { openWorkbook, type XlsxWorkbook } from '../../../src/hosts/xlsx/open-workbook';
import { saveWorkbook } from '../../../src/hosts/xlsx/save-workbook';
import { xlsxHost } from '../../../src/hosts/xlsx/xlsx-host';
import { compareParts, kindOf, MAY_CHANGE, MAY_GO, type PartsCompared } from './parts';

/** One workbook put through every kind of edit, and through the undo of all of it. */
export interface Trial {
  /** The code of the one Trouble when the file cannot be opened. */
  readonly trouble: string | null;
  readonly saved: Uint8Array;
  readonly parts: PartsCompared | null;
  readonly edits: readonly Edit[];
  readonly faults: readonly string[];
}

const OWN_SHEET = 'Kiểm biểu (thử)';

const ownSheet = (sheet: string): SheetDraft => ({
  rows: [
    [{ value: 'Kiểm biểu', bold: true, size: 14 }],
    [
      { value: 'Số', bold: true, border: true, fill: '#D9D9D9', wrap: true },
      { value: 'Tỷ lệ', border: true },
    ],
    [
      { value: 'A', link: `${sheetPrefix(sheet)}A1` },
      { value: 0.5, numberFormat: '0.0%' },
    ],
    [
      { value: 'B', strike: true },
      { formula: '=B3*2', numberFormat: '0.0%' },
    ],
  ],
  widths: [12, 20],
  merges: ['A1:B1'],
  headerRow: 2,
  summaryRows: 1,
  filter: 'A2:B4',
  landscape: true,
  charts: [
    {
      type: 'bar',
      title: 'Tỷ lệ thực hiện',
      categories: 'A3:A4',
      series: [{ name: 'Tỷ lệ', values: 'B3:B4' }],
      from: 'D2',
      to: 'J18',
      format: '0%',
    },
  ],
});

function heldCells(grid: Grid, most: number): { row: number; column: number }[] {
  const found: { row: number; column: number }[] = [];
  lines(grid).forEach((row, at) => {
    row?.forEach((cell, column) => {
      if (found.length < most && cell && !isBlank(cell)) found.push({ row: at, column });
    });
  });
  return found;
}

/** Free cells below the sheet's last row, where formulas and figures can be put without writing over anything. */
function contents(grid: Grid): Edit[] {
  const row = lines(grid).length + 1;
  const free = [0, 1, 2, 3, 4, 5, 6, 7, 8].filter((column) => !mergeAt(grid, row, column)).slice(0, 5);
  const written = [
    { formula: '=SUM(1,2)', numberFormat: '0.0%' },
    { value: ' chữ  Việt <&>\n_x000D_' },
    { value: 12.5, numberFormat: '#,##0.0" tổ"' },
    { value: true },
    { formula: '=IFERROR(1/0,"không")' },
  ];
  return free.flatMap((column, i): Edit[] => {
    const after = written[i];
    return after ? [{ kind: 'content', at: cellAt(grid.sheet, row, column), after }] : [];
  });
}

function editsFor(grids: readonly Grid[], noted: (sheet: string, cell: string) => boolean, structure: boolean): Edit[] {
  const edits: Edit[] = [];
  grids.slice(0, 3).forEach((grid, index) => {
    const other = grids[(index + 1) % grids.length];
    heldCells(grid, 20).forEach(({ row, column }, i) => {
      const at = cellAt(grid.sheet, row, column);
      const severity = SEVERITIES[i % 4] ?? 'error';
      const elsewhere = i === 7 && other && other !== grid;
      const condition = elsewhere ? `${sheetPrefix(other.sheet)}$A$1<>"x"` : `$A$${String(row + 1)}<>"<&>"`;
      edits.push({ kind: 'mark', at, after: [{ severity, condition: i % 3 === 0 ? null : condition }] });
      if (i % 2 === 0 && !noted(grid.sheet, a1(at)))
        edits.push({ kind: 'note', at, after: `Lỗi ${String(i)}:\nsố <&> lệch.` });
    });
    edits.push(...contents(grid));
  });
  const [first] = grids;
  if (first && !structure) edits.push({ kind: 'sheet', name: OWN_SHEET, after: ownSheet(first.sheet) });
  edits.push({ kind: 'memory', key: 'waivers', after: '{"lý do":"<đã & xem>\\n"}' });
  return edits;
}

const damage = ({ changed, lost, repacked }: PartsCompared): string[] => [
  ...changed.filter((name) => !MAY_CHANGE.has(kindOf(name))).map((name) => `changed ${name}`),
  ...lost.filter((name) => !MAY_GO.has(kindOf(name))).map((name) => `lost ${name}`),
  ...repacked.map((name) => `repacked ${name}`),
];

interface Ready {
  readonly workbook: XlsxWorkbook;
  readonly host: Host;
  readonly grids: readonly Grid[];
}

async function open(file: Uint8Array): Promise<Ready> {
  const workbook = openWorkbook(file);
  const host = xlsxHost(workbook);
  const infos = (await host.sheets()).filter((sheet) => !sheet.protected);
  return { workbook, host, grids: await host.read(infos.map(({ name }) => name)) };
}

async function put(file: Uint8Array, { workbook, host, grids }: Ready): Promise<Trial> {
  const noted = (sheet: string, cell: string): boolean => {
    const notes = workbook.base(sheet)?.notes;
    return (notes?.notes.has(cell) ?? false) || (notes?.threads.has(cell) ?? false);
  };
  const edits = workbook.book.signed ? [] : editsFor(grids, noted, workbook.book.structureProtected);
  const applied = await host.apply(edits);
  const saved = saveWorkbook(workbook);
  const parts = compareParts(file, saved);
  const faults = damage(parts);
  await host.apply(undo(applied));
  const { changed, lost, repacked, fresh } = compareParts(file, saveWorkbook(workbook));
  const after = [...changed, ...lost, ...repacked, ...fresh];
  if (after.length > 0) faults.push(`not undone: ${after.join(', ')}`);
  faults.push(...(await readBack(saved, edits)));
  return { trouble: null, saved, parts, edits, faults };
}

/** Our own reader on what we wrote: every mark, note, sheet and memory must be found again. */
async function readBack(saved: Uint8Array, edits: readonly Edit[]): Promise<string[]> {
  const host = xlsxHost(openWorkbook(saved));
  const count = (kind: Edit['kind']): number => edits.filter((edit) => edit.kind === kind).length;
  const names = (await host.sheets()).map(({ name }) => name);
  const seen = [(await host.marks()).length, (await host.notes?.())?.length ?? 0, names.includes(OWN_SHEET) ? 1 : 0];
  const wanted = [count('mark'), count('note'), count('sheet')];
  const memory = await host.memory();
  return [
    ...(seen.join() === wanted.join() ? [] : [`read back ${seen.join()} of ${wanted.join()}`]),
    ...(count('memory') > 0 && memory.waivers === undefined ? ['memory lost'] : []),
  ];
}

/** Opens, edits, saves, undoes. A Trouble is an answer only while opening; whatever is thrown later is our fault. */
export async function tryWorkbook(file: Uint8Array): Promise<Trial> {
  let ready: Ready;
  try {
    ready = await open(file);
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    return { trouble: error.code, saved: file, parts: null, edits: [], faults: [] };
  }
  try {
    return await put(file, ready);
  } catch (error) {
    const said = error instanceof Trouble ? `${error.code} ${JSON.stringify(error.detail)}` : String(error);
    return { trouble: null, saved: file, parts: null, edits: [], faults: [`while writing: ${said}`] };
  }
}

/** The places that edits of one kind name, as openpyxl's comparison wants them. */
export const places = (edits: readonly Edit[], kind: 'content' | 'note'): [string, string][] =>
  edits.flatMap((edit): [string, string][] => (edit.kind === kind ? [[edit.at.sheet, a1(edit.at)]] : []));

export const ownSheets = (edits: readonly Edit[]): string[] =>
  edits.flatMap((edit) => (edit.kind === 'sheet' ? [edit.name] : []));
