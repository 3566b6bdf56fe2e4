import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import type * as Disk from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { writeWhole } from '../../src/cli/write-file';
import { openWorkbook } from '../../src/hosts/xlsx/open-workbook';
import { proveCopy } from '../../src/hosts/xlsx/prove-copy';
import { saveWorkbook } from '../../src/hosts/xlsx/save-workbook';
import { make, partText } from '../hosts/xlsx/made-workbook';
import { cli, type Ran } from './run-cli';

/** The module itself, whose functions a test may make fail. */
const disk = jest.requireActual<typeof Disk>('node:fs');

const folder = mkdtempSync(join(tmpdir(), 'kiem-bieu-copies-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const table = (total: number): Uint8Array => {
  const row = (cells: readonly (string | number)[]): string =>
    `<row>${cells.map((c) => (typeof c === 'number' ? `<c><v>${String(c)}</v></c>` : `<c t="inlineStr"><is><t>${c}</t></is></c>`)).join('')}</row>`;
  const lines = [
    ['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Tổng số', 'Huyện A', 'Huyện B'],
    ['1', 'Tổ truyền thông', 'Tổ', total, 20, 12],
    ['2', 'Đối thoại', 'cuộc', 5, 2, 3],
    ['3', 'Lớp học', 'lớp', 9, 4, 5],
  ];
  return make({ sheets: [{ rows: lines.map(row).join('') }] });
};

let count = 0;
/** A fresh folder with files in it. */
function place(files: Readonly<Record<string, Uint8Array>>): (name: string) => string {
  const own = join(folder, String(++count));
  const at = (name: string): string => join(own, name);
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(dirname(at(name)), { recursive: true });
    writeFileSync(at(name), bytes);
  }
  return at;
}

const written = ({ out }: Ran): string[] =>
  out
    .split('\n')
    .filter((line) => line.startsWith('Đã ghi '))
    .map((line) => line.slice('Đã ghi '.length));

/** What somebody makes of a copy: one cell of it is another. */
function editByHand(copy: string): Uint8Array {
  const parts = unzipSync(readFileSync(copy));
  const sheet = Buffer.from(parts['xl/worksheets/sheet1.xml'] ?? []).toString();
  parts['xl/worksheets/sheet1.xml'] = Buffer.from(sheet.replace('<v>12</v>', '<v>11</v>'));
  const changed = zipSync(parts);
  writeFileSync(copy, changed);
  return changed;
}

describe('a copy never takes the place of anything else', () => {
  it('two files of one name have two copies, however the letters are written', async () => {
    const at = place({ 'c1/x.xlsx': table(31), 'c2/x.xlsx': table(32), 'c3/X.XLSX': table(33) });
    const ran = await cli('flag', at('c1/x.xlsx'), at('c2/x.xlsx'), at('c3/X.XLSX'), '--out', at('out'));
    const copies = written(ran);
    expect(new Set(copies.map((copy) => copy.toLowerCase())).size).toBe(3);
    expect(
      copies.map((copy) => /<v>(3\d)<\/v>/.exec(partText(readFileSync(copy), 'xl/worksheets/sheet1.xml'))?.[1]),
    ).toEqual(['31', '32', '33']);
    expect(ran.err).toContain('tên khác');
    // Again, one by one: each finds its own copy and leaves the others'.
    for (const name of ['c2/x.xlsx', 'c1/x.xlsx']) await cli('flag', at(name), '--out', at('out'));
    expect(readdirSync(at('out'))).toHaveLength(3);
  });

  it('one file named twice has one', async () => {
    const at = place({ 'x.xlsx': table(31) });
    expect(written(await cli('flag', at('x.xlsx'), join(at('.'), 'x.xlsx'), '--out', at('out')))).toHaveLength(1);
  });

  it('ours, unchanged, is written anew; one that somebody edited is kept, and said', async () => {
    const at = place({ 'x.xlsx': table(31) });
    const [copy = ''] = written(await cli('flag', at('x.xlsx'), '--out', at('out')));
    writeFileSync(at('x.xlsx'), table(30));
    expect(written(await cli('flag', at('x.xlsx'), '--out', at('out')))).toEqual([copy]);
    expect(partText(readFileSync(copy), 'xl/worksheets/sheet1.xml')).toContain('<v>30</v>');
    const edited = editByHand(copy);
    const ran = await cli('flag', at('x.xlsx'), '--out', at('out'));
    const [second = ''] = written(ran);
    expect(second).not.toBe(copy);
    expect([ran.status, readFileSync(copy).equals(edited)]).toEqual([1, true]);
    expect(ran.err).toContain(copy);
    // The second copy is ours in its turn, and no folder walk takes it for a report.
    expect(written(await cli('flag', at('x.xlsx'), '--out', at('out')))).toEqual([second]);
    expect((await cli('check', at('out'))).status).toBe(2);
  });

  it('somebody’s own file is kept; what scripts expect under its name is not there, so it is no success', async () => {
    const own = table(9);
    const at = place({ 'x.xlsx': table(31), 'out/x.kiem-bieu.xlsx': own });
    const ran = await cli('flag', at('x.xlsx'), '--out', at('out'));
    expect([ran.status, readFileSync(at('out/x.kiem-bieu.xlsx')).equals(own)]).toEqual([2, true]);
    expect(written(ran)).toEqual([at('out/x (2).kiem-bieu.xlsx')]);
  });

  it.each([
    ['its own folder', (at: (name: string) => string) => at('.')],
    ['a link to its folder', (at: (name: string) => string) => (symlinkSync(at('.'), at('link')), at('link'))],
  ])('an input is never written over, with --out %s', async (_, outOf) => {
    const at = place({ 'x.xlsx': table(31), 'x.kiem-bieu.xlsx': table(32) });
    const before = [at('x.xlsx'), at('x.kiem-bieu.xlsx')].map((file) => readFileSync(file));
    const ran = await cli('flag', at('x.xlsx'), at('x.kiem-bieu.xlsx'), '--out', outOf(at));
    expect(written(ran)).toHaveLength(2);
    expect([at('x.xlsx'), at('x.kiem-bieu.xlsx')].map((file) => readFileSync(file))).toEqual(before);
  });

  it.each([
    ['a link', symlinkSync],
    ['a hard link', linkSync],
  ])('%s in --out that leads to an input is left alone', async (_, lead) => {
    const own = table(31);
    const at = place({ 'x.xlsx': own });
    mkdirSync(at('out'));
    lead(at('x.xlsx'), at('out/x.kiem-bieu.xlsx'));
    const ran = await cli('flag', at('x.xlsx'), '--out', at('out'));
    expect(readFileSync(at('x.xlsx')).equals(own)).toBe(true);
    expect(readFileSync(at('out/x.kiem-bieu.xlsx')).equals(own)).toBe(true);
    expect(written(ran)).toEqual([at('out/x (2).kiem-bieu.xlsx')]);
  });

  it('a link that leads nowhere yet is not written through', async () => {
    const at = place({ 'x.xlsx': table(31) });
    mkdirSync(at('out'));
    symlinkSync(at('elsewhere.xlsx'), at('out/x.kiem-bieu.xlsx'));
    await cli('flag', at('x.xlsx'), '--out', at('out'));
    expect(existsSync(at('elsewhere.xlsx'))).toBe(false);
  });

  it('a report written with --out spares the settings it was made with', async () => {
    const at = place({ 'x.xlsx': table(31), 'kiem-bieu.json': Buffer.from('{"decimals":1}') });
    const args = ['--settings', at('kiem-bieu.json'), '--format', 'json', '--out', at('.')];
    await cli('check', at('x.xlsx'), ...args);
    expect(readFileSync(at('kiem-bieu.json'), 'utf8')).toBe('{"decimals":1}');
    expect(JSON.parse(readFileSync(at('kiem-bieu (2).json'), 'utf8'))).toMatchObject({ version: 1 });
  });
});

describe('a copy is whole or not there', () => {
  it.each([
    ['a full disk', 'ENOSPC', 'writeFileSync'],
    ['a limit on file sizes', 'EFBIG', 'writeFileSync'],
    ['a disk that fails when asked to keep it', 'EIO', 'fsyncSync'],
  ] as const)('%s leaves nothing, and is one sentence', async (_, code, call) => {
    const at = place({ 'x.xlsx': table(31) });
    const refuse = jest.spyOn(disk, call).mockImplementation(() => {
      throw Object.assign(new Error(code), { code, syscall: 'write' });
    });
    const ran = await cli('flag', at('x.xlsx'), '--out', at('out')).finally(() => refuse.mockRestore());
    expect([ran.status, ran.out]).toEqual([2, '']);
    expect(ran.err).toMatch(new RegExp(`^Không ghi được .*\\(${code}\\)\\.\n$`));
    expect(existsSync(at('out'))).toBe(false);
  });

  it('what stood under the name stays when writing fails', () => {
    const at = place({ 'a.txt': Buffer.from('cũ') });
    const refuse = jest.spyOn(disk, 'renameSync').mockImplementation(() => {
      throw Object.assign(new Error('EIO'), { code: 'EIO', syscall: 'rename' });
    });
    expect(() => writeWhole(at('a.txt'), 'mới', true)).toThrow('EIO');
    refuse.mockRestore();
    expect([readFileSync(at('a.txt'), 'utf8'), readdirSync(at('.'))]).toEqual(['cũ', ['a.txt']]);
    expect(() => writeWhole(at('a.txt'), 'mới', false)).toThrow('EEXIST');
    expect(readFileSync(at('a.txt'), 'utf8')).toBe('cũ');
  });

  it.each([
    ['a file', (at: (name: string) => string) => at('x.xlsx')],
    ['inside a file', (at: (name: string) => string) => at('x.xlsx/out')],
    ['a link to nothing', (at: (name: string) => string) => (symlinkSync(at('gone/gone'), at('link')), at('link'))],
  ])('--out that is %s is the disk’s refusal, and a check loses nothing by it', async (_, outOf) => {
    const at = place({ 'x.xlsx': table(31) });
    const out = outOf(at);
    const flagged = await cli('flag', at('x.xlsx'), '--out', out);
    expect([flagged.status, flagged.out]).toEqual([2, '']);
    expect(flagged.err).toMatch(/^Không ghi được [^\n]*\.\n$/);
    const checked = await cli('check', at('x.xlsx'), '--format', 'json', '--out', out);
    expect(checked.status).toBe(2);
    expect(JSON.parse(checked.out)).toMatchObject({ workbooks: [{ error: null }] });
  });
});

describe('a copy is read back before it has its name', () => {
  const { workbook, saved } = (() => {
    const opened = openWorkbook(table(31));
    return { workbook: opened, saved: saveWorkbook(opened) };
  })();

  /** The saved copy with one part as a careless writer would leave it. */
  const withPart = (name: string, change: (xml: string) => string): Uint8Array => {
    const parts = unzipSync(saved);
    parts[name] = Buffer.from(change(Buffer.from(parts[name] ?? []).toString()));
    return zipSync(parts);
  };

  it.each([
    ['a sign that XML refuses', 'xl/worksheets/sheet1.xml', (xml: string) => xml.replace('Tổ', 'T\u001b')],
    ['a style that is not closed', 'xl/styles.xml', (xml: string) => xml.replace('</fonts>', '')],
    ['a sheet that lost a cell', 'xl/worksheets/sheet1.xml', (xml: string) => xml.replace('<c><v>12</v></c>', '')],
    ['a sheet that lost its link', 'xl/_rels/workbook.xml.rels', (xml: string) => xml.replace('rId1', 'rId7')],
    ['a type that is not closed', '[Content_Types].xml', (xml: string) => xml.replace('</Types>', '')],
  ])('%s is refused', (_, part, change) => {
    expect(() => proveCopy(saved, workbook)).not.toThrow();
    expect(() => proveCopy(withPart(part, change), workbook)).toThrow('copy-unreadable');
  });

  it('signs that XML refuses, in all that a cell or a name can hold, are written so that they come back', async () => {
    const odd = 'Tổ_x000B_ t_x001B_[31m_xFFFE__xD800_';
    const rows = `<row r="9"><c r="B9" t="inlineStr"><is><t>${odd}</t></is></c><c r="D9"><f>LEN("${odd}")</f><v>3</v></c></row>`;
    const file = make({
      sheets: [{ name: 'Bi_x000B_ểu', rows }],
      after: `<definedNames><definedName name="a">"${odd}"</definedName></definedNames>`,
    });
    const at = place({ 'x.xlsx': file });
    const ran = await cli('flag', at('x.xlsx'), '--out', at('out'));
    expect(written(ran)).toHaveLength(1);
  });
});
