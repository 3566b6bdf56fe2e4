import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BenchSheet } from '../sheet';

const PYTHONS = [process.env.KIEM_BIEU_PYTHON, 'python3', '/usr/bin/python3'];

/** A Python that has openpyxl, or null. */
export const pythonWithOpenpyxl = (): string | null =>
  PYTHONS.find((python) => python && spawnSync(python, ['-c', 'import openpyxl']).status === 0) ?? null;

/**
 * The sheets as openpyxl writes them. It stores no results of formulas, so only typed sheets
 * are given to it.
 */
export function withOpenpyxl(python: string, sheets: readonly BenchSheet[]): Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'kiem-bieu-openpyxl-'));
  try {
    const input = JSON.stringify(
      sheets.map(({ name, cells, merges, hiddenRows }) => ({ name, cells: [...cells], merges, hiddenRows })),
    );
    const done = spawnSync(python, [join(__dirname, 'openpyxl_writer.py'), folder], { input, timeout: 120_000 });
    if (done.status !== 0) throw new Error(`openpyxl: ${String(done.stderr)}`);
    return sheets.map((_, index) => new Uint8Array(readFileSync(join(folder, `${String(index)}.xlsx`))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
