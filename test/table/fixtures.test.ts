import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTables } from '../../src/core/table/read-tables';
import { openWorkbook } from '../../src/hosts/xlsx/open-workbook';
import { xlsxHost } from '../../src/hosts/xlsx/xlsx-host';
import type { ExpectedSheet } from '../bench/reading/expected';
import { addScore, emptyScore, scoreSheet, type Score, type Share } from '../bench/reading/score';

const FIXTURES = join(__dirname, '../fixtures/reading');
const CORPUS = join(__dirname, '../../../shared/corpus');

const expectations = readdirSync(FIXTURES)
  .filter((name) => name.endsWith('.json'))
  .map((name) => ({ name, expected: JSON.parse(readFileSync(join(FIXTURES, name), 'utf8')) as ExpectedSheet }));

async function score(path: string, expected: ExpectedSheet): Promise<Score> {
  const [grid] = await xlsxHost(openWorkbook(new Uint8Array(readFileSync(path)))).read([expected.sheet]);
  if (!grid) throw new Error(`no sheet ${expected.sheet}`);
  return scoreSheet(readTables(grid), expected);
}

const handMade = expectations.filter(({ expected }) => !expected.file.startsWith('corpus:'));
const real = expectations.filter(({ expected }) => expected.file.startsWith('corpus:'));

test.each(handMade)('$name is read as drawn', async ({ expected }) => {
  const { misses, falseTables } = await score(join(FIXTURES, expected.file), expected);
  expect(misses).toEqual([]);
  expect(falseTables).toBe(0);
});

const share = ({ right, all }: Share): number => right / all;

const realSheets = async (): Promise<void> => {
  let total = emptyScore();
  for (const { expected } of real)
    total = addScore(total, await score(join(CORPUS, expected.file.slice('corpus:'.length)), expected));
  expect(share(total.tables)).toBe(1);
  expect(total.falseTables).toBe(0);
  expect(share(total.columns)).toBeGreaterThanOrEqual(0.95);
  expect(share(total.rows)).toBeGreaterThanOrEqual(0.95);
  expect(share(total.cells)).toBeGreaterThanOrEqual(0.95);
};

if (existsSync(CORPUS)) test('real official sheets are read as a person reads them, 95 in 100', realSheets);
else console.info('../shared/corpus is absent: the real official sheets are left out.');
