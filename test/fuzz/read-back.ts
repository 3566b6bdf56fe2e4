import { existsSync, readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { pythonWithOpenpyxl } from '../support/python';
import { recalculate, soffice } from '../support/libreoffice';

/** A copy that another program cannot open, and why. */
export interface Unopened {
  readonly copy: string;
  readonly why: string;
}

const OPEN = 'import sys, openpyxl\nopenpyxl.load_workbook(sys.argv[1])';

/** openpyxl refuses much that Excel opens, so its word counts only where it is about a part that we wrote. */
const OURS = /kiem-bieu|customXml|comments|Kiểm Biểu/;

function byOpenpyxl(python: string, copy: string): Unopened[] {
  const said = spawnSync(python, ['-c', OPEN, copy], { encoding: 'utf8' });
  const why = said.stderr.trim().split('\n').pop() ?? '';
  return said.status === 0 || !OURS.test(said.stderr) ? [] : [{ copy, why: `openpyxl: ${why}` }];
}

async function byLibreOffice(copy: string): Promise<Unopened[]> {
  try {
    await recalculate(new Uint8Array(readFileSync(copy)));
    return [];
  } catch (error) {
    return [{ copy, why: `LibreOffice: ${String(error)}` }];
  }
}

/** What LibreOffice and openpyxl, where they are installed, cannot open of these copies. */
export async function readBack(copies: readonly string[]): Promise<Unopened[]> {
  const python = pythonWithOpenpyxl();
  const unopened: Unopened[] = [];
  for (const copy of copies.filter((file) => existsSync(file))) {
    if (python) unopened.push(...byOpenpyxl(python, copy));
    if (soffice()) unopened.push(...(await byLibreOffice(copy)));
  }
  return unopened;
}
