import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { examine } from '../../src/core/examine';
import type { Finding } from '../../src/core/finding';
import { a1, cellAt } from '../../src/core/grid/range';
import { rules } from '../../src/core/rules/index';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { openWorkbook } from '../../src/hosts/xlsx/open-workbook';
import { xlsxHost } from '../../src/hosts/xlsx/xlsx-host';
import type { Expected } from './form';
import { SAMPLES } from './sample-files';

const FOLDER = join(__dirname, '../../assets/samples');

async function findingsIn(file: string): Promise<readonly Finding[]> {
  const host = xlsxHost(openWorkbook(new Uint8Array(readFileSync(join(FOLDER, file)))));
  const sheets = await host.sheets();
  const grids = await host.read(sheets.map(({ name }) => name));
  const { report, tables } = examine(grids, { settings: DEFAULT_SETTINGS, corrections: [], ownSheets: [] });
  expect(report.faults).toEqual([]);
  expect(tables).toHaveLength(sheets.length);
  return report.findings;
}

const where = ({ at }: Finding): string => `${at.sheet}!${a1(cellAt(at.sheet, at.top, at.left))}`;
const said = (finding: Finding): string => `${finding.severity} ${finding.ruleId} ${where(finding)}`;
const expectedIn = (file: string): readonly Expected[] =>
  JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as readonly Expected[];

/** A rule that is not written yet cannot be expected to speak. */
const written = ({ rule }: Expected): boolean => rules.some(({ id }) => id === rule);

describe.each(SAMPLES.map(({ name }) => name))('%s', (name) => {
  it.each(['sach', 'loi'])('%s: each expected finding, and no other', async (suffix) => {
    const expected = expectedIn(`${name}-${suffix}.json`).filter(written);
    const found = await findingsIn(`${name}-${suffix}.xlsx`);
    expect(found.map(said).sort()).toEqual(
      expected.map(({ rule, severity, sheet, cell }) => `${severity} ${rule} ${sheet}!${cell}`).sort(),
    );
  });

  it('loi: what follows from a fault is said below it', async () => {
    const found = await findingsIn(`${name}-loi.xlsx`);
    for (const { rule, sheet, cell, consequences = [] } of expectedIn(`${name}-loi.json`).filter(written)) {
      const finding = found.find((one) => one.ruleId === rule && where(one) === `${sheet}!${cell}`);
      const below = finding?.consequences.map((one) => a1(one.at)) ?? [];
      expect(below).toEqual(expect.arrayContaining(consequences.map((text) => text.replace(/^.*@/, ''))));
    }
  });

  it('sach: no error and no warning', async () => {
    const found = await findingsIn(`${name}-sach.xlsx`);
    expect(found.filter(({ severity }) => severity === 'error' || severity === 'warning').map(said)).toEqual([]);
  });
});
