import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { oneLine, visible, visibleJson } from '../../src/cli/visible';
import { csvLine } from '../../src/core/text/csv';
import { make } from '../hosts/xlsx/made-workbook';
import { cli, program } from './run-cli';

const folder = mkdtempSync(join(tmpdir(), 'kiem-bieu-output-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What may not reach a terminal: C0 but for line ends and tabs, DEL, C1, and signs that turn the direction. */
const COMMANDS =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|\r(?!\n)/;

/** Signs that XML takes raw, and signs that it takes only as Excel writes them. */
const RAW = '\u009b31m\u0085\u202egnộc\u2066\u2028\u007f';
const WRITTEN = '_x001B_[2J_x0007__x0000__x000D_';

describe('nothing that a file holds commands a terminal', () => {
  const label = `Tổ ${RAW}${WRITTEN}`;
  const lines = [
    ['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Tổng số', `Huyện ${RAW}`, 'Huyện B'],
    ['1', label, `Tổ${WRITTEN}`, 31, 20, 12],
    ['2', label, 'cuộc', 5, 2, 3],
    ['3', 'Lớp&#10;0 lỗi', 'lớp', 9, 4, 5],
  ];
  const rows = lines.map((line) => {
    const cells = line.map((value) =>
      typeof value === 'number' ? `<c><v>${String(value)}</v></c>` : `<c t="inlineStr"><is><t>${value}</t></is></c>`,
    );
    return `<row>${cells.join('')}</row>`;
  });
  const name = process.platform === 'win32' ? 'x.xlsx' : 'a\u001b[31m\u009b\u202eb\n0 lỗi.xlsx';
  const file = join(folder, name);
  writeFileSync(file, make({ sheets: [{ name: `Biểu ${RAW}`, rows: rows.join('') }] }));

  it.each([
    ['check', []],
    ['check', ['--format', 'json']],
    ['check', ['--format', 'sarif']],
    ['check', ['--format', 'html']],
    ['check', ['--sheet', '\u001b]0;x\u0007']],
    ['check', ['--rules', '\u001b[31m\u009b']],
    ['check', ['--format', '\u001b[31m']],
    ['check', ['--\u001b[31m']],
    ['\u001b[31m', []],
    ['flag', ['--out', join(folder, 'ra')]],
    ['rates', []],
    ['rates', ['--format', 'csv']],
    ['relations', []],
    ['relations', ['--format', 'r']],
    ['relations', ['--format', 'vtl']],
    ['claims', []],
  ])('%j %j', async (command, more) => {
    const { out, err } = await cli(command, file, ...more);
    expect(out + err).not.toMatch(COMMANDS);
    if (more[1] === 'json') {
      const { workbooks } = JSON.parse(out) as {
        workbooks: { file: string; tables: { rows: { label: string }[] }[] }[];
      };
      expect(workbooks[0]?.file).toBe(file);
      expect(JSON.stringify(workbooks[0]?.tables)).toContain('\u009b31m');
    }
  });

  it('no name and no cell makes a line of its own', async () => {
    const { out, err } = await cli('check', file, join(folder, 'khong\n0 lỗi.xlsx'));
    expect(`${out}\n${err}`.split('\n').filter((line) => /^0 lỗi/.test(line))).toEqual([]);
  });

  it('says the sign by its number, and JSON gives it back', () => {
    expect(visible('a\u001b[31m\r\nb\tc\r')).toBe('a[U+001B][31m\r\nb\tc[U+000D]');
    expect(oneLine('a\n\u202eb')).toBe('a [U+202E]b');
    const text = 'a\u009b\u202e\u0000';
    expect(JSON.parse(visibleJson(JSON.stringify(text)))).toBe(text);
  });
});

describe('a CSV cell is never a formula', () => {
  const style = { separator: ';', decimal: ',' } as const;
  const first = (value: string | number): string => csvLine([value, ''], style).replace(/;\r\n$/, '');

  it.each([
    '=1+1',
    '+cmd|x',
    '-1+1',
    '- Trong đó',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    ' =1',
    '\ufeff=1',
    '\u200b=1',
    '＝1+1',
    '＋1',
    '－x',
    '＠x',
    '-',
    '=',
  ])('%j is kept a text', (text) => {
    expect(first(text).replace(/^"/, '').startsWith("'")).toBe(true);
  });

  it.each([
    [-5, '-5'],
    [-2.5, '-2,5'],
    ['-22,2%', '"-22,2%"'],
    ['+3', '+3'],
    ['2/9', '2/9'],
    ['Tổ', 'Tổ'],
    ['–', '–'],
  ])('%j stays what it is', (value, text) => {
    expect(first(value)).toBe(text);
  });
});

const onLinux = process.platform === 'linux' ? it : it.skip;

describe('as a program', () => {
  onLinux('a device that takes nothing is no result and no stack trace', () => {
    const ran = program('rules', { stdout: '/dev/full' });
    expect([ran.status, ran.err]).toEqual([2, 'Không ghi được stdout: đĩa đầy hoặc hết hạn mức (ENOSPC).\n']);
  });
});
