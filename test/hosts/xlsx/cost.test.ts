import { countWork, grownBeyondTwofold, type Work } from '../../support/count-work';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { capitalForm } from '../../bench/speed/capital-form';
import { writeForm } from '../../bench/speed/write-form';
import { inflateInNode } from '../../../src/cli/node-zip';
import type { Edit } from '../../../src/core/edit';
import { cellAt } from '../../../src/core/grid/range';
import { applyEdits } from '../../../src/hosts/xlsx/apply';
import { openWorkbook, type XlsxWorkbook } from '../../../src/hosts/xlsx/open-workbook';
import { saveWorkbook } from '../../../src/hosts/xlsx/save-workbook';

const SHEET = 'Biểu 03';

async function form(rows: number, live: boolean): Promise<Uint8Array> {
  const file = join(tmpdir(), `kiem-bieu-cost-${String(process.pid)}.xlsx`);
  await writeForm(capitalForm({ rows, live, wrong: 0 }), file);
  const bytes = new Uint8Array(readFileSync(file));
  rmSync(file);
  return bytes;
}

const grid = (workbook: XlsxWorkbook) => workbook.base(SHEET)?.grid;

/** Every row's total is marked, noted and, where it is not a formula, written anew. */
const edits = (rows: number): Edit[] =>
  Array.from({ length: rows }, (_, i): Edit[] => {
    const at = cellAt(SHEET, 10 + i, 2 + (i % 5));
    const condition = `$C$${String(i + 10)}<>1`;
    return [
      { kind: 'mark', at, after: [{ severity: 'error', condition }] },
      { kind: 'note', at, after: `Sai ${String(i)}` },
      { kind: 'content', at, after: { value: i } },
    ];
  }).flat();

async function compared(live: boolean, work: (bytes: Uint8Array, rows: number) => () => void): Promise<[Work, Work]> {
  const counted: Work[] = [];
  for (const rows of [50, 150, 300]) {
    const run = work(await form(rows, live), rows);
    counted.push(countWork(run));
  }
  return [counted[1], counted[2]] as [Work, Work];
}

describe('the cost of workbooks in files', () => {
  it.each([false, true])('reading grows with the rows, counted (formulas: %s)', async (live) => {
    const [half, whole] = await compared(live, (bytes) => () => grid(openWorkbook(bytes)));
    expect(grownBeyondTwofold(half, whole)).toEqual([]);
    expect(whole.total).toBeLessThan(2.3 * half.total);
    // Written plainly, so read straight from the bytes.
    expect(whole.by.get('hosts/xlsx/plain/quick-cell.ts readQuickCell')).toBeGreaterThan(2500);
    expect([...whole.by.keys()].filter((name) => name.startsWith('hosts/xlsx/read-cells.ts openTag'))).toEqual([]);
  });

  it.each([false, true])('a copy with every row changed costs in step with the rows (formulas: %s)', async (live) => {
    const [half, whole] = await compared(live, (bytes, rows) => {
      // What the inflater of every engine does inside is its own affair: its buffers grow by leaps.
      const workbook = openWorkbook(bytes, inflateInNode);
      grid(workbook);
      return () => {
        applyEdits(workbook, edits(rows));
        saveWorkbook(workbook);
      };
    });
    expect(grownBeyondTwofold(half, whole)).toEqual([]);
    expect(whole.total).toBeLessThan(2.3 * half.total);
  });
});
