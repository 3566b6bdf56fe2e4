import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MOST_AREAS } from '../../src/core/area-list';
import { LONGEST_TEXT } from '../../src/core/claims/find-claims';
import { corrections, CORRECTIONS_KEY } from '../../src/core/corrections';
import { cli, sample } from './run-cli';

const folder = mkdtempSync(join(tmpdir(), 'kiem-bieu-limits-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const write = (name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};

const WORKBOOK = sample('lang-son-2025-sach.xlsx');

describe('inputs without an end, or beyond a limit', () => {
  it('pipes and devices are no files', async () => {
    const pipe = join(folder, 'ong.xlsx');
    execFileSync('mkfifo', [pipe]);
    for (const file of [pipe, '/dev/zero', '/dev/stdin']) {
      const { status, err } = await cli('check', file, '--lang', 'en');
      expect([status, err]).toEqual([2, expect.stringContaining('is not a file') as string]);
    }
    expect((await cli('check', WORKBOOK, '--areas', pipe)).status).toBe(2);
    expect((await cli('check', WORKBOOK, '--settings', '/dev/zero')).status).toBe(2);
  });

  it('a list of more places than there are', async () => {
    const long = write('dia-ban.txt', 'Xã A\n'.repeat(MOST_AREAS + 1));
    const listed = await cli('check', WORKBOOK, '--areas', long);
    expect([listed.status, listed.err]).toEqual([2, expect.stringContaining('100.000') as string]);
    const settings = write('cai-dat.json', JSON.stringify({ areas: Array(MOST_AREAS + 1).fill('Xã A') }));
    const set = await cli('check', WORKBOOK, '--settings', settings, '--lang', 'en');
    expect([set.status, set.err]).toEqual([2, expect.stringContaining('100,000') as string]);
  });

  it('a report of more characters than are read at once', async () => {
    const { status, err } = await cli('claims', write('dai.txt', 'a'.repeat(LONGEST_TEXT + 1)), '--lang', 'en');
    expect([status, err]).toEqual([2, expect.stringContaining('2,000,000') as string]);
  });
});

describe('corrections that nobody made', () => {
  const kept = (...items: object[]): number =>
    corrections({ [CORRECTIONS_KEY]: JSON.stringify({ version: 1, items }) }).length;

  it('headers that have no end, no place, or come before their beginning', () => {
    const header = { kind: 'header', sheet: 'S' };
    const wrong = [{ bottom: 1e9 }, { bottom: -1 }, { bottom: 3 }, { bottom: '9' }, { bottom: null }, { bottom: 5.5 }];
    expect(kept(...wrong.map((one) => ({ ...header, top: 5, ...one })))).toBe(0);
    expect(kept({ ...header, top: 0, bottom: 1_048_575 }, { ...header, top: 1e300, bottom: 1e300 })).toBe(0);
    expect(kept({ ...header, top: 5, bottom: 7 })).toBe(1);
  });

  it('more of them than a person makes', () => {
    const items = Array.from({ length: 5000 }, (_, row) => ({ kind: 'row-role', sheet: 'S', row, role: 'item' }));
    expect(kept(...items)).toBe(2000);
  });
});
