import { spawnSync } from 'node:child_process';

const NAMED = [process.env.KIEM_BIEU_PYTHON, 'python3', '/usr/bin/python3', 'python'];

/** A Python that has openpyxl (KIEM_BIEU_PYTHON, PATH, Debian's own), or null. */
export const pythonWithOpenpyxl = (): string | null =>
  NAMED.find((python) => python && spawnSync(python, ['-c', 'import openpyxl']).status === 0) ?? null;
