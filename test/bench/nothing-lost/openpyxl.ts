import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** A workbook before and after our edits, as files, and the places that the edits named. */
export interface Pair {
  readonly before: string;
  readonly after: string;
  readonly edited: readonly (readonly [sheet: string, cell: string])[];
  readonly noted: readonly (readonly [sheet: string, cell: string])[];
  readonly own: readonly string[];
}

export interface Seen {
  /** `ok`, or why openpyxl could not read the workbook. */
  readonly before: string;
  readonly after?: string;
  readonly cells?: number;
  readonly changed?: readonly unknown[];
  readonly count?: number;
}

function holdsOpenpyxl(python: string): boolean {
  try {
    execFileSync(python, ['-c', 'import openpyxl'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** A Python that has openpyxl, or null: KIEM_BIEU_PYTHON, PATH, the system's own. */
export function pythonWithOpenpyxl(): string | null {
  const named = process.env.KIEM_BIEU_PYTHON;
  return [...(named ? [named] : []), 'python3', '/usr/bin/python3', 'python'].find(holdsOpenpyxl) ?? null;
}

/** What openpyxl sees of each pair; a program of its own, so that no library of ours judges our work. */
export function compareWithOpenpyxl(python: string, pairs: readonly Pair[]): Seen[] {
  const script = join(__dirname, 'openpyxl_view.py');
  const said = spawnSync(python, [script], {
    input: JSON.stringify(pairs),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (said.status !== 0) throw new Error(said.stderr);
  return said.stdout
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Seen);
}
