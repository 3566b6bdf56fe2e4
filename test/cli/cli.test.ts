import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv from 'ajv';
import ExcelJS from 'exceljs';
import { strToU8, zipSync } from 'fflate';
import { openWorkbook } from '../../src/hosts/xlsx/open-workbook';
import { xlsxHost } from '../../src/hosts/xlsx/xlsx-host';
import { cli, program, sample } from './run-cli';

jest.setTimeout(60_000);

const folder = mkdtempSync(join(tmpdir(), 'kiem-bieu-cli-'));
const file = (name: string): string => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const CLEAN = sample('bac-kan-2022-sach.xlsx');
const FAULTY = sample('phong-tho-2023-loi.xlsx');

describe('as a program', () => {
  it.each([
    [['check', CLEAN], 0],
    [['check', FAULTY, '--format', 'json'], 1],
    [['check', CLEAN, file('none.xlsx')], 2],
    [['--version'], 0],
  ])('%j exits with %d, results out and diagnostics aside', (args, status) => {
    const ran = program(...args);
    expect([ran.status, ran.out !== '', ran.err !== '']).toEqual([status, true, status === 2]);
    if (args.includes('json')) expect(JSON.parse(ran.out)).toMatchObject({ version: 1 });
  });
});

describe('exit status', () => {
  it.each([
    [['check', CLEAN], 0],
    [['check', FAULTY], 1],
    [['check', CLEAN, file('none.xlsx')], 2],
    [['check', FAULTY, file('none.xlsx')], 2],
    [[], 2],
    [['check'], 2],
    [['boil', CLEAN], 2],
    [['check', CLEAN, '--format', 'pdf'], 2],
    [['check', CLEAN, '--rules', 'no-such-rule'], 2],
    [['check', CLEAN, '--sheet', 'Không có'], 2],
    [['check', CLEAN, '--lang', 'fr'], 2],
    [['check', CLEAN, '--wrong'], 2],
    [['rates', CLEAN, '--areas', 'x'], 2],
    [['flag', CLEAN], 2],
    [['claims', CLEAN], 2],
    [['rules', 'no-such-rule'], 2],
    [['rules'], 0],
    [['--version'], 0],
    [['--help'], 0],
    [['check', '--help', '--lang', 'en'], 0],
  ])('%j gives %d', async (args, status) => {
    const ran = await cli(...args);
    expect([ran.status, ran.status === 2 ? ran.err !== '' : true]).toEqual([status, true]);
  });

  it('says usage in the language asked for', async () => {
    expect((await cli('--help', '--lang', 'en')).out).toMatch(/Exit status: 0 no error/);
    expect((await cli('--help')).out).toMatch(/Mã kết thúc: 0 không có lỗi/);
    expect((await cli('boil', '--lang', 'en')).err).toMatch(/There is no command “boil”/);
  });
});

describe('files that cannot be read', () => {
  beforeAll(async () => {
    writeFileSync(file('chu.xlsx'), 'xin chào');
    writeFileSync(file('rong.xlsx'), '');
    writeFileSync(file('khac.xlsx'), zipSync({ 'readme.txt': strToU8('x') }));
    writeFileSync(file('mat-khau.xlsx'), encrypted());
    const book = new ExcelJS.Workbook();
    book.addWorksheet('Trống');
    writeFileSync(file('trang-trong.xlsx'), new Uint8Array(await book.xlsx.writeBuffer()));
  });

  it.each([
    ['chu.xlsx', ['unsupported', 'corrupt']],
    ['rong.xlsx', ['empty']],
    ['khac.xlsx', ['corrupt', 'unsupported']],
    ['mat-khau.xlsx', ['encrypted', 'corrupt', 'unsupported']],
    ['khong-co.xlsx', ['not-found']],
  ])('%s is one sentence in each language, and the others are still checked', async (name, codes) => {
    for (const lang of ['vi', 'en']) {
      const ran = await cli('check', file(name), CLEAN, '--format', 'json', '--lang', lang);
      expect(ran.status).toBe(2);
      const { workbooks } = JSON.parse(ran.out) as {
        workbooks: { error: { code: string; message: string } | null; tables: unknown[] }[];
      };
      expect(codes).toContain(workbooks[0]?.error?.code);
      expect(workbooks[0]?.error?.message).toMatch(/\.$/);
      expect(ran.err).toContain(workbooks[0]?.error?.message ?? '?');
      expect(workbooks[1]?.error).toBeNull();
      expect(workbooks[1]?.tables.length).toBeGreaterThan(0);
    }
  });

  it('an empty sheet and a sheet without a table are noticed, not failed', async () => {
    const ran = await cli('check', file('trang-trong.xlsx'), '--format', 'json');
    expect(ran.status).toBe(0);
    const [workbook] = (JSON.parse(ran.out) as { workbooks: { notices: { code: string }[] }[] }).workbooks;
    expect(workbook?.notices.map((n) => n.code)).toEqual(['no-table']);
  });

  /** The head of a compound file, as an encrypted workbook begins; the stream name tells it. */
  function encrypted(): Uint8Array {
    const bytes = new Uint8Array(4096);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    const name = 'EncryptedPackage';
    for (let i = 0; i < name.length; i++) bytes[1024 + 2 * i] = name.charCodeAt(i);
    return bytes;
  }
});

describe('check', () => {
  it('prints every field of the contract', async () => {
    const ran = await cli('check', FAULTY, '--format', 'json', '--lang', 'en');
    const whole = JSON.parse(ran.out) as Record<string, unknown> & {
      workbooks: Record<string, unknown[]>[];
      tool: object;
    };
    expect(Object.keys(whole)).toEqual(['version', 'tool', 'workbooks', 'rollCall']);
    expect(whole.tool).toMatchObject({ name: 'kiem-bieu' });
    expect(Object.keys(whole.tool)).toEqual(expect.arrayContaining(['version', 'rules', 'settings']));
    const [workbook] = whole.workbooks;
    const keys = ['file', 'sha256', 'error', 'notices', 'tables', 'rates', 'findings', 'unchecked', 'coverage'];
    expect(Object.keys(workbook ?? {})).toEqual(keys);
    expect(workbook?.['sha256']).toBe(createHash('sha256').update(readFileSync(FAULTY)).digest('hex'));
    const has = (list: string, fields: string[]): void => {
      expect(Object.keys((workbook?.[list]?.[0] ?? {}) as object)).toEqual(expect.arrayContaining(fields));
    };
    has('tables', [
      'id',
      'sheet',
      'range',
      'kind',
      'title',
      'unit',
      'period',
      'date',
      'confidence',
      'evidence',
      'columns',
      'rows',
    ]);
    has('rates', [
      'kind',
      'table',
      'row',
      'label',
      'area',
      'period',
      'numerator',
      'denominator',
      'asOf',
      'value',
      'interval',
      'fraction',
      'text',
      'verdict',
    ]);
    has('findings', [
      'rule',
      'message',
      'severity',
      'sheet',
      'cell',
      'related',
      'why',
      'todo',
      'expected',
      'actual',
      'difference',
      'tolerance',
      'consequences',
      'fix',
      'waived',
    ]);
    const table = workbook?.['tables']?.[0] as { columns: object[]; rows: object[] };
    expect(Object.keys(table.columns[0] ?? {})).toEqual([
      'column',
      'role',
      'header',
      'symbol',
      'area',
      'period',
      'unit',
    ]);
    expect(Object.keys(table.rows[0] ?? {})).toEqual([
      'row',
      'role',
      'level',
      'parent',
      'ordinal',
      'label',
      'unit',
      'area',
    ]);
    for (const finding of workbook?.['findings'] as { cell: string; message: string }[]) {
      expect(finding.cell).toMatch(/^[A-Z]{1,3}\d+$/);
      expect(finding.message).not.toMatch(/undefined|NaN|\/differs$/);
    }
  });

  it('narrows to a sheet and to rules', async () => {
    const all = JSON.parse(
      (await cli('check', FAULTY, '--sheet', 'Kinh phí', '--rules', 'error-value,number-as-text', '--format', 'json'))
        .out,
    ) as {
      workbooks: { tables: { sheet: string }[]; findings: { rule: string; sheet: string }[] }[];
    };
    const [workbook] = all.workbooks;
    expect(new Set(workbook?.tables.map((t) => t.sheet))).toEqual(new Set(['Kinh phí']));
    expect(new Set(workbook?.findings.map((f) => f.rule))).toEqual(new Set(['error-value', 'number-as-text']));
  });

  it('walks folders without lock files, hidden files and our own copies', async () => {
    const tree = file('cay');
    mkdirSync(join(tree, 'huyện Na Rì'), { recursive: true });
    const bytes = readFileSync(CLEAN);
    for (const name of ['a.xlsx', 'huyện Na Rì/b.xlsx', '~$a.xlsx', '.an.xlsx', 'a.kiem-bieu.xlsx', 'ghi-chu.txt'])
      writeFileSync(join(tree, name), bytes);
    const { workbooks } = JSON.parse((await cli('check', tree, '--format', 'json')).out) as {
      workbooks: { file: string }[];
    };
    expect(workbooks.map((w) => w.file)).toEqual([join(tree, 'a.xlsx'), join(tree, 'huyện Na Rì', 'b.xlsx')]);
    mkdirSync(file('khong'));
    expect((await cli('check', file('khong'))).status).toBe(2);
  });

  it('calls the roll of places', async () => {
    writeFileSync(file('dia-ban.csv'), '\ufeffHuyện,Mã\nBa Bể,061\nHuyện Na Rì,066\nTam Đảo,000\n');
    const whole = JSON.parse((await cli('check', CLEAN, '--areas', file('dia-ban.csv'), '--format', 'json')).out) as {
      rollCall: { expected: string[]; present: string[]; missing: string[]; unmatched: string[] };
    };
    expect(whole.rollCall).toMatchObject({
      expected: ['Ba Bể', 'Huyện Na Rì', 'Tam Đảo'],
      present: ['Ba Bể', 'Huyện Na Rì'],
      missing: ['Tam Đảo'],
    });
    expect(whole.rollCall.unmatched).toContain('Chợ Đồn');
  });

  it('reads settings, and says what is wrong with them', async () => {
    writeFileSync(file('cai-dat.json'), '{"off": ["error-value"], "decimals": 2}');
    const whole = JSON.parse(
      (await cli('check', FAULTY, '--settings', file('cai-dat.json'), '--format', 'json')).out,
    ) as {
      workbooks: { findings: { rule: string }[]; rates: { text: string }[] }[];
    };
    expect(whole.workbooks[0]?.findings.map((f) => f.rule)).not.toContain('error-value');
    expect(whole.workbooks[0]?.rates.map((r) => r.text)).toContain('102,67%');
    writeFileSync(file('sai.json'), '{"decimals": 9, "colour": 1, "off": ["x"]}');
    const bad = await cli('check', FAULTY, '--settings', file('sai.json'));
    expect(bad.status).toBe(2);
    expect(bad.err).toMatch(/«decimals» phải là một số nguyên[\s\S]*«colour»[\s\S]*«x»/);
  });

  const schema = join(__dirname, '../../../shared/data/sarif-schema-2.1.0.json');
  (existsSync(schema) ? it : it.skip)('prints SARIF that its own schema accepts (../shared/data)', async () => {
    const validate = new Ajv({ schemaId: 'auto', unknownFormats: 'ignore' }).compile(
      JSON.parse(readFileSync(schema, 'utf8')) as object,
    );
    const ran = await cli('check', FAULTY, file('none.xlsx'), '--format', 'sarif');
    const log = JSON.parse(ran.out) as { runs: { results: unknown[] }[] };
    expect([validate(log), validate.errors]).toEqual([true, null]);
    expect(log.runs[0]?.results.length).toBeGreaterThan(0);
  });

  it('writes one page that needs nothing else', async () => {
    const ran = await cli('check', FAULTY, '--format', 'html', '--out', file('ra'));
    expect([ran.status, ran.out]).toEqual([1, '']);
    const page = readFileSync(join(file('ra'), 'kiem-bieu.html'), 'utf8');
    expect(page).toMatch(/^<!doctype html>/);
    expect(page).not.toMatch(/src=|href="[^#]|@import|url\(/);
  });

  it('prints text by workbook and sheet', async () => {
    const { out } = await cli('check', FAULTY);
    expect(out).toMatch(/Trang «Kinh phí»\n {4}H12 {5}lỗi · error-value · Ô báo lỗi #REF!\./);
    expect(out).toMatch(
      /\d+ lỗi, \d+ cảnh báo, \d+ thiếu hoặc chưa đạt, \d+ cần xem lại\.\n {2}Kết quả chỉ tiêu!A8:I20: 13 phép tính đều khớp; 32\/40 số liệu đã được đối chiếu\.\n/,
    );
  });
});

describe('flag', () => {
  it('writes a marked copy and leaves the original alone', async () => {
    const before = readFileSync(FAULTY);
    const ran = await cli('flag', FAULTY, '--out', file('danh-dau'));
    expect(ran.status).toBe(1);
    expect(readFileSync(FAULTY).equals(before)).toBe(true);
    const copy = join(file('danh-dau'), 'phong-tho-2023-loi.kiem-bieu.xlsx');
    const host = xlsxHost(openWorkbook(readFileSync(copy)));
    expect((await host.sheets()).map((s) => s.name)).toContain('Kiểm biểu');
    expect((await host.marks()).length).toBeGreaterThan(3);
    // Flagging again replaces our own copy; a copy is never checked as one more report.
    expect((await cli('flag', FAULTY, '--out', file('danh-dau'))).status).toBe(1);
    writeFileSync(copy, readFileSync(CLEAN));
    const refused = await cli('flag', FAULTY, '--out', file('danh-dau'));
    expect([refused.status, readFileSync(copy).equals(readFileSync(CLEAN))]).toEqual([2, true]);
  });
});

describe('rates', () => {
  it('prints the rates of the seed with what each is a rate of', async () => {
    const { out, status } = await cli('rates', sample('phong-tho-2023-sach.xlsx'));
    expect(status).toBe(0);
    for (const text of [
      '2/9 = 22,2%',
      '77/75 = 102,7%',
      '774,229/1.222 = 63,4%',
      '318,36/3.291 = 9,7%',
      '1.500/3.291 = 45,6%',
    ])
      expect(out).toContain(text);
    expect(out).toContain('giải ngân gồm cả tạm ứng trên kế hoạch vốn gồm cả vốn kéo dài, đến 30/11/2023');
  });

  it('prints CSV that opens in Excel', async () => {
    const { out } = await cli('rates', sample('phong-tho-2023-sach.xlsx'), '--format', 'csv');
    expect(out.startsWith('\ufeffTệp,Biểu,')).toBe(true);
    expect(
      out
        .trim()
        .split('\r\n')
        .every((row) => row.length > 20),
    ).toBe(true);
  });
});

describe('rules', () => {
  it('lists all and tells one', async () => {
    const all = JSON.parse((await cli('rules', '--format', 'json')).out) as { rules: { id: string }[] };
    const [first] = all.rules;
    expect((await cli('rules')).out.split('\n').filter(Boolean)).toHaveLength(all.rules.length);
    expect((await cli('rules', first?.id ?? '', '--lang', 'en')).out).toMatch(/To do: /);
    expect((await cli('rules', '--format', 'md')).out).toContain(`## \`${first?.id ?? ''}\``);
  });
});
