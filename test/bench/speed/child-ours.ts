/** A child process: our own reading, checking, rates, printing and flagged copy of each workbook named. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { checkAnnex } from '../../../src/cli/html/check-annex';
import { deflateInNode, inflateInNode } from '../../../src/cli/node-zip';
import { resultJson, type WorkbookResult } from '../../../src/cli/json';
import { sarif } from '../../../src/cli/sarif';
import { textReport } from '../../../src/cli/text-report';
import { check } from '../../../src/core/check';
import type { Grid } from '../../../src/core/grid/grid';
import { FINDINGS_SHEET, findingsSheet } from '../../../src/core/marks/findings-sheet';
import { flag } from '../../../src/core/marks/flag';
import { write } from '../../../src/core/marks/write';
import { coverageOf } from '../../../src/core/relations/coverage';
import { ratesOf } from '../../../src/core/rates/rates-of';
import { rules } from '../../../src/core/rules/index';
import { DEFAULT_SETTINGS as settings } from '../../../src/core/settings';
import { readTables } from '../../../src/core/table/read-tables';
import { openWorkbook, type XlsxWorkbook } from '../../../src/hosts/xlsx/open-workbook';
import { saveWorkbook } from '../../../src/hosts/xlsx/save-workbook';
import { xlsxHost } from '../../../src/hosts/xlsx/xlsx-host';
import { clock } from './child-clock';

const timed = clock();
const locale = 'vi';

async function gridsOf(file: string): Promise<{ workbook: XlsxWorkbook; grids: readonly Grid[] }> {
  const workbook = openWorkbook(new Uint8Array(readFileSync(file)), inflateInNode);
  const host = xlsxHost(workbook);
  return { workbook, grids: await host.read((await host.sheets()).map(({ name }) => name)) };
}

async function flaggedCopy(workbook: XlsxWorkbook, grids: readonly Grid[], result: WorkbookResult): Promise<void> {
  const { report, tables } = result.examination ?? { report: { findings: [], unchecked: [] }, tables: [] };
  const host = xlsxHost(workbook);
  const time = '2025-01-10T08:00';
  const source = { rules, tables, grids, locale, report, time, version: '1', notices: [], previous: null } as const;
  const sheet = findingsSheet({ ...source, file: basename(result.file) });
  const marks = flag(report.findings, await host.marks()).edits;
  await write(host, [...marks, { kind: 'sheet', name: FINDINGS_SHEET, after: sheet }], 'marks', time);
  const copy = `${result.file}.flagged.xlsx`;
  writeFileSync(copy, saveWorkbook(workbook, deflateInNode));
  rmSync(copy);
}

async function measure(file: string): Promise<void> {
  const { workbook, grids } = await timed('open', () => gridsOf(file));
  const readings = await timed('tables', () => grids.map((grid) => readTables(grid)));
  const tables = readings.flatMap((reading) => reading.tables);
  const notices = readings.flatMap((reading) => reading.notices);
  const report = await timed('check', () => check(tables, rules, settings));
  const [rates, coverage] = await timed('rates', () => [
    tables.flatMap((table) => ratesOf(table, settings)),
    tables.map(coverageOf),
  ]);
  const examination = { tables, notices, report, rates, coverage };
  const sheets = grids.map((grid) => grid.sheet);
  const result = { file, sha256: '', error: null, examination, settings, refused: null, sheets };
  const tool = { version: '1', rules: '', settings: '' };
  await timed('text', () => textReport([result], null, { locale, rules }));
  await timed('json', () => JSON.stringify(resultJson([result], null, { locale, rules, tool }), null, 2));
  await timed('sarif', () => JSON.stringify(sarif([result], rules, locale, '1'), null, 2));
  await timed('html', () => checkAnnex([result], null, { locale, rules, tool, at: '2023-12-01T08:00' }));
  await timed('flag', () => flaggedCopy(workbook, grids, result));
}

async function main(files: readonly string[]): Promise<void> {
  for (const file of files) await measure(file);
}

void main(process.argv.slice(2));
