import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { examine } from '../../src/core/examine';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { openWorkbook } from '../../src/hosts/xlsx/open-workbook';
import { xlsxHost } from '../../src/hosts/xlsx/xlsx-host';

const FOLDER = join(__dirname, '../fixtures/reading');

/** Every warning that a hand-made fixture deserves; all the others are clean. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  'hard-of-which-without-merges.xlsx': ['warning number-as-text'],
  'hard-text-figures.xlsx': ['warning number-as-text'],
  'hard-totals-in-the-middle.xlsx': ['warning number-as-text'],
  'hard-two-measures-percent-between.xlsx': ['warning number-as-text'],
  'hard-tcvn3.xlsx': ['warning legacy-encoding'],
  'hard-pages-and-hidden.xlsx': ['warning hidden-data'],
};

test.each(readdirSync(FOLDER).filter((name) => name.endsWith('.xlsx')))(
  '%s: no error, only the warnings it deserves',
  async (name) => {
    const host = xlsxHost(openWorkbook(new Uint8Array(readFileSync(join(FOLDER, name)))));
    const grids = await host.read((await host.sheets()).map((sheet) => sheet.name));
    const { report } = examine(grids, { settings: DEFAULT_SETTINGS, corrections: [], ownSheets: [] });
    const alarms = report.findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
    expect(report.faults).toEqual([]);
    expect([...new Set(alarms.map((f) => `${f.severity} ${f.ruleId}`))]).toEqual(EXPECTED[name] ?? []);
  },
);
