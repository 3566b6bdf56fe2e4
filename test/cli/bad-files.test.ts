import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as Disk from 'node:fs';
import type * as Examine from '../../src/core/examine';
import { link, make, type Made } from '../hosts/xlsx/made-workbook';
import { cli, type Ran } from './run-cli';

// A copy of the module, whose functions a test may replace.
jest.mock('../../src/core/examine', () => ({ ...jest.requireActual<typeof Examine>('../../src/core/examine') }));

/** The module itself, whose functions a test may make fail. */
const disk = jest.requireActual<typeof Disk>('node:fs');

const folder = mkdtempSync(join(tmpdir(), 'kiem-bieu-bad-'));
const file = (name: string): string => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const cellXml = (value: string | number, type = ''): string =>
  typeof value === 'number' ? `<c${type}><v>${String(value)}</v></c>` : `<c t="inlineStr"><is><t>${value}</t></is></c>`;

const LINES = [
  ['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Tổng số', 'Huyện A', 'Huyện B'],
  ['1', 'Tổ truyền thông', 'Tổ', 31, 20, 12],
  ['2', 'Đối thoại', 'cuộc', 5, 2, 3],
  ['3', 'Lớp học', 'lớp', 9, 4, 5],
];

const rowsOf = (change: (value: string | number) => string | number = (value) => value, type = ''): string =>
  LINES.map((line) => `<row>${line.map((value) => cellXml(change(value), type)).join('')}</row>`).join('');

const table = (made: Partial<Made> = {}): Uint8Array => make({ sheets: [{ rows: rowsOf() }], ...made });

interface Workbook {
  readonly file: string;
  readonly error: { readonly code: string; readonly message: string } | null;
  readonly notices: readonly { readonly code: string }[];
  readonly findings: readonly { readonly rule: string }[];
}

const workbooks = ({ out }: Ran): readonly Workbook[] =>
  (JSON.parse(out) as { workbooks: readonly Workbook[] }).workbooks;

writeFileSync(file('tot.xlsx'), table());
writeFileSync(file('tot-2.xlsx'), table());

/** Checks a file between two good ones, as JSON. */
const between = async (name: string): Promise<{ ran: Ran; mid: Workbook | undefined; others: string[][] }> => {
  const ran = await cli('check', file('tot.xlsx'), file(name), file('tot-2.xlsx'), '--format', 'json');
  const [first, mid, last] = workbooks(ran);
  return { ran, mid, others: [first, last].map((one) => (one?.findings ?? []).map(({ rule }) => rule)) };
};

const FOUND = ['allocation-mismatch'];

/** Names that every object has. */
const OWN = ['__proto__', 'constructor', 'valueOf', 'toString', 'hasOwnProperty'];

describe('one bad file takes nothing from the others', () => {
  it.each(OWN)('a cell type, an element, a label and a sheet called %s', async (name) => {
    const rows = rowsOf((value) => (value === 'Tổ truyền thông' || value === 'cuộc' ? name : value), ` t="${name}"`);
    const odd = `<row r="9"><${name}/><c r="A9"><${name}>1</${name}></c></row>`;
    const sheets = [{ name, rows: rows + odd, after: `<${name} ${name}="1"/>` }];
    writeFileSync(file('la.xlsx'), make({ sheets, after: `<${name}/>`, styles: null }));
    const { ran, mid, others } = await between('la.xlsx');
    expect([ran.status, others]).toEqual([1, [FOUND, FOUND]]);
    expect([mid?.error, mid?.findings.map(({ rule }) => rule)]).toEqual([null, FOUND]);
  });

  it.each([
    ['no content types', table({ parts: { '[Content_Types].xml': null } })],
    ['a sheet without its link', table({ parts: { 'xl/_rels/workbook.xml.rels': null } })],
    ['ESC in a text', make({ sheets: [{ rows: rowsOf((v) => (v === 'cuộc' ? '\u001b[31m' : v)) }] })],
  ])('%s: flag and check say the same', async (_, bytes) => {
    writeFileSync(file('hong.xlsx'), bytes);
    const { ran, mid, others } = await between('hong.xlsx');
    expect([ran.status, mid?.error?.code, others]).toEqual([2, 'corrupt', [FOUND, FOUND]]);
    const flagged = await cli('flag', file('hong.xlsx'), '--out', file('ra'));
    expect([flagged.status, flagged.err, flagged.out]).toEqual([ran.status, ran.err, '']);
  });

  it('folders that cannot be listed, links to nothing, pipes and folders with a workbook’s name are each said', async () => {
    mkdirSync(file('thu-muc/kin'), { recursive: true });
    mkdirSync(file('thu-muc/la-thu-muc.xlsx'));
    writeFileSync(file('thu-muc/tot.xlsx'), table());
    writeFileSync(file('thu-muc/cu.xls'), 'x');
    symlinkSync(file('khong-co'), file('thu-muc/dut.xlsx'));
    symlinkSync(file('tot.xlsx'), file('thu-muc/noi.xlsx'));
    symlinkSync('.', file('thu-muc/vong'));
    if (process.platform !== 'win32') execFileSync('mkfifo', [file('thu-muc/ong.xlsx')]);
    const list = disk.readdirSync;
    const closed = jest.spyOn(disk, 'readdirSync').mockImplementation(((path: string, options: object) => {
      if (path.endsWith('kin')) throw Object.assign(new Error('EACCES'), { code: 'EACCES', syscall: 'scandir' });
      return list(path, options as { withFileTypes: true });
    }) as typeof list);
    const ran = await cli('check', file('thu-muc'), '--format', 'json').finally(() => closed.mockRestore());
    expect(ran.status).toBe(2);
    expect(workbooks(ran).map(({ file: path, error }) => [path.replace(/.*[/\\]/, ''), error?.code ?? null])).toEqual([
      ['kin', 'denied'],
      ['dut.xlsx', 'not-found'],
      ['la-thu-muc.xlsx', 'not-a-file'],
      ['noi.xlsx', null],
      ['ong.xlsx', 'not-a-file'],
      ['tot.xlsx', null],
    ]);
    expect(ran.err).toContain('cu.xls: định dạng này chưa đọc được');
  });
});

describe('a fault of ours is that of one file', () => {
  const core = jest.requireMock<{ examine: typeof Examine.examine }>('../../src/core/examine');
  afterEach(() => jest.restoreAllMocks());

  it.each(['json', 'text', 'sarif', 'html'])('%s holds the other files', async (format) => {
    const examine = core.examine;
    let calls = 0;
    jest.spyOn(core, 'examine').mockImplementation((...args) => {
      if (++calls === 2) throw new TypeError('x is not a function');
      return examine(...args);
    });
    const names = ['tot.xlsx', 'tot-2.xlsx', 'tot.xlsx'].map(file);
    const ran = await cli('check', names[0] ?? '', names[1] ?? '', '--format', format);
    expect([ran.status, calls]).toEqual([70, 2]);
    expect(ran.out).toContain('allocation-mismatch');
    expect(ran.err).toMatch(/tot-2\.xlsx: Kiểm Biểu gặp lỗi của chương trình: TypeError: x is not a function\n {4}at /);
    if (format === 'json') expect(workbooks(ran).map((one) => one.error?.code ?? null)).toEqual([null, 'fault']);
  });
});

describe('what was not read is never clean', () => {
  const check = async (bytes: Uint8Array, ...more: string[]): Promise<Ran> => {
    writeFileSync(file('xem.xlsx'), bytes);
    return cli('check', file('xem.xlsx'), ...more);
  };

  it('sheets of charts are named, also where there is nothing else', async () => {
    const charts = link('rId1', 'chartsheet', 'worksheets/sheet1.xml');
    const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${charts}</Relationships>`;
    const bytes = table({ parts: { 'xl/_rels/workbook.xml.rels': rels } });
    const ran = await check(bytes);
    expect(ran.out).toMatch(/không đọc: 1 trang biểu đồ/);
    expect(workbooks(await check(bytes, '--format', 'json'))[0]?.notices.map(({ code }) => code)).toEqual(['left-out']);
  });

  it.each([
    ['no rule', ['--rules', ',']],
    ['an empty list of rules', ['--rules', '']],
    ['a rule that there is not, behind one that there is', ['--rules', 'total-mismatch,no-such']],
    ['a name of every object', ['--rules', 'constructor']],
    ['a sheet that there is not', ['--sheet', 'Không có']],
    ['an empty sheet name', ['--sheet', '']],
    ['an empty list of places', ['--areas', file('rong.txt')]],
    ['a list of headings alone', ['--areas', file('tieu-de.csv')]],
    ['settings that switch off every rule asked for', ['--settings', file('tat.json'), '--rules', 'outline-gap']],
    ['a list that is a folder', ['--areas', folder]],
  ])('%s is wrong usage', async (_, args) => {
    writeFileSync(file('rong.txt'), '\n \n');
    writeFileSync(file('tieu-de.csv'), 'Tên huyện\n');
    writeFileSync(file('tat.json'), '{"off":["outline-gap"]}');
    const ran = await check(table(), ...args);
    expect([ran.status, ran.out.includes('Không phát hiện lỗi')]).toEqual([2, false]);
    expect(ran.err).not.toBe('');
  });

  it('a folder without workbooks, whatever else it holds', async () => {
    mkdirSync(file('trong/~$khoa.xlsx'), { recursive: true });
    expect((await cli('check', file('trong'))).status).toBe(2);
  });

  it('a sheet is found by its name as Excel compares names', async () => {
    const bytes = table({ sheets: [{ name: 'Biểu 1', rows: rowsOf() }, { name: 'Khác' }] });
    expect((await check(bytes, '--sheet', 'BIỂU 1'.normalize('NFD'))).status).toBe(1);
  });
});

describe('figures that could not be read', () => {
  const merged = { rows: rowsOf(), after: '<mergeCells count="1"><mergeCell ref="A1:F4"/></mergeCells>' };

  it.each([
    ['the only sheet', [merged], '«S1»'],
    ['one sheet of two', [{ rows: rowsOf() }, merged], '«S2»'],
  ])('under one merged area, on %s, are no clean result', async (_, sheets, name) => {
    writeFileSync(file('gop.xlsx'), make({ sheets }));
    const ran = await cli('check', file('gop.xlsx'));
    expect(ran.status).toBe(2);
    expect(ran.out).toContain(`Có số liệu chưa đọc được (Trang tính ${name})`);
    expect(ran.out).not.toContain('Không có biểu nào để kiểm tra.');
    expect(ran.err).toContain('bỏ gộp ô');
    const json = await cli('check', file('gop.xlsx'), '--format', 'json');
    expect([json.status, workbooks(json)[0]?.error]).toEqual([2, null]);
    expect(workbooks(json)[0]?.notices.map(({ code }) => code)).toContain('no-table');
  });

  it('are told apart from a sheet without figures', async () => {
    writeFileSync(file('chu.xlsx'), make({ sheets: [{ rows: `<row>${cellXml('Ghi chú')}</row>` }] }));
    const ran = await cli('check', file('chu.xlsx'));
    expect([ran.status, ran.err]).toEqual([0, '']);
    expect(ran.out).toContain('Không có biểu nào để kiểm tra.');
  });
});
