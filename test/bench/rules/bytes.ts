import type { Grid } from '../../../src/core/grid/grid';
import { openWorkbook } from '../../../src/hosts/xlsx/open-workbook';
import { xlsxHost } from '../../../src/hosts/xlsx/xlsx-host';
import { ask, gridOf, type Said } from './drive';
import { FAMILIES } from './families/index';
import { FAULTS } from './faults/index';
import type { Made } from './made';
import { random, seedOf } from './random';
import { byHand } from './writers/by-hand';
import { withExcelJs } from './writers/with-exceljs';
import { pythonWithOpenpyxl, withOpenpyxl } from './writers/with-openpyxl';

/** How one writer's files compare with the same sheets in memory. */
export interface Agreement {
  readonly writer: string;
  readonly files: number;
  readonly differ: readonly string[];
}

async function gridsIn(bytes: Uint8Array): Promise<readonly Grid[]> {
  const host = xlsxHost(openWorkbook(bytes));
  return host.read((await host.sheets()).map(({ name }) => name));
}

const told = (findings: readonly Said[]): string =>
  findings
    .map(({ rule, cell, severity }) => `${severity} ${rule}@${cell}`)
    .sort()
    .join('; ');

/** Clean tables and broken ones, half and half. */
function tables(perFamily: number, seed: number): Made[] {
  return Object.entries(FAMILIES).flatMap(([family, make]) =>
    Array.from({ length: perFamily }, (_, turn) => {
      const made = make(seedOf(seed, turn, 99, family.length));
      const fit = FAULTS.filter(
        ({ families, settings, rule }) => families.includes(family) && !settings && rule !== 'merged-value',
      );
      if (turn % 2 === 1) fit[turn % fit.length]?.inject(made, random(seedOf(seed, turn)));
      return made;
    }),
  );
}

async function compare(writer: string, made: readonly Made[], files: readonly Uint8Array[]): Promise<Agreement> {
  const differ: string[] = [];
  for (const [index, { family, seed, sheet }] of made.entries()) {
    const inFile = told(ask(await gridsIn(files[index] ?? new Uint8Array())).findings);
    const inMemory = told(ask([gridOf(sheet)]).findings);
    if (inFile !== inMemory)
      differ.push(
        `${family}, seed ${String(seed)}: file says ${inFile || 'nothing'}; memory says ${inMemory || 'nothing'}`,
      );
  }
  return { writer, files: made.length, differ };
}

/** The same sheets through real .xlsx bytes of several writers: the product must say the same of them. */
export async function measureBytes(perFamily: number, seed: number): Promise<readonly (Agreement | string)[]> {
  const made = tables(perFamily, seed);
  const results: (Agreement | string)[] = [];
  results.push(await compare('exceljs', made, await Promise.all(made.map(({ sheet }) => withExcelJs(sheet)))));
  results.push(
    await compare(
      'XML by hand',
      made,
      made.map(({ sheet }) => byHand(sheet)),
    ),
  );
  const python = pythonWithOpenpyxl();
  const typed = made.filter(({ sheet }) => ![...sheet.cells.values()].some(({ formula }) => formula));
  if (python)
    results.push(
      await compare(
        'openpyxl',
        typed,
        withOpenpyxl(
          python,
          typed.map(({ sheet }) => sheet),
        ),
      ),
    );
  else results.push('openpyxl: absent (KIEM_BIEU_PYTHON names a Python that has it)');
  return results;
}
