import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withCorrection } from '../../src/core/moved/placed-corrections';
import type { Edit } from '../../src/core/edit';
import { examine } from '../../src/core/examine';
import type { Host } from '../../src/core/host';
import { rememberSettings, SETTINGS_KEY } from '../../src/core/kept-settings';
import { waive } from '../../src/core/marks/waivers';
import { rules } from '../../src/core/rules/index';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { openWorkbook } from '../../src/hosts/xlsx/open-workbook';
import { saveWorkbook } from '../../src/hosts/xlsx/save-workbook';
import { xlsxHost } from '../../src/hosts/xlsx/xlsx-host';
import { cli, sample } from './run-cli';

jest.setTimeout(60_000);

const folder = mkdtempSync(join(tmpdir(), 'kiem-bieu-memory-'));
const file = (name: string): string => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const FAULTY = sample('phong-tho-2023-loi.xlsx');

/** A copy of the faulty sample that remembers more than the sample does. */
async function remembering(name: string, edits: (host: Host) => Promise<readonly Edit[]>): Promise<string> {
  const workbook = openWorkbook(readFileSync(FAULTY));
  const host = xlsxHost(workbook);
  for (const edit of await edits(host)) await host.apply([edit]);
  writeFileSync(file(name), saveWorkbook(workbook));
  return file(name);
}

interface Json {
  readonly tool: { readonly settings: string };
  readonly workbooks: readonly {
    readonly tables: readonly { readonly sheet: string; readonly range: string }[];
    readonly rates: readonly { readonly text: string }[];
    readonly notices: readonly { readonly code: string; readonly message: string }[];
    readonly findings: readonly {
      readonly rule: string;
      readonly severity: string;
      readonly waived: { readonly reason: string } | null;
    }[];
  }[];
  readonly rollCall: { readonly missing: readonly string[] } | null;
}

const json = async (...args: string[]): Promise<Json> =>
  JSON.parse((await cli(...args, '--format', 'json')).out) as Json;

const book = (read: Json) => {
  const [workbook] = read.workbooks;
  if (!workbook) throw new Error('no workbook');
  return workbook;
};

/** Accepts every error there is, as the pane does one by one. */
async function acceptErrors(host: Host): Promise<Edit[]> {
  const grids = await host.read((await host.sheets()).map((sheet) => sheet.name));
  const { findings } = examine(grids, { settings: DEFAULT_SETTINGS, corrections: [], ownSheets: [] }).report;
  const given = { reason: 'Theo QĐ', by: 'An', reference: '12/QĐ', time: '2023-12-01T08:00' };
  const edits: Edit[] = [];
  let memory = await host.memory();
  for (const finding of findings.filter((one) => one.severity === 'error')) {
    const edit = waive(memory, finding, given, grids);
    if (edit.kind === 'memory') memory = { ...memory, [edit.key]: edit.after ?? '' };
    edits.push(edit);
  }
  return edits;
}

describe('what a workbook remembers', () => {
  it('counts accepted errors apart, in JSON, in text, in the flagged copy and in the exit code', async () => {
    const before = book(await json('check', FAULTY)).findings.filter((one) => one.severity === 'error');
    expect([before.length > 0, before.every((one) => one.waived === null)]).toEqual([true, true]);
    const accepted = await remembering('chap-nhan.xlsx', acceptErrors);
    const after = book(await json('check', accepted)).findings.filter((one) => one.severity === 'error');
    expect(after).toHaveLength(before.length);
    expect(after.map((one) => one.waived?.reason)).toEqual(before.map(() => 'Theo QĐ'));
    const text = await cli('check', accepted);
    expect([text.status, text.out]).toEqual([0, expect.stringContaining(`${String(before.length)} bỏ qua, có lý do`)]);
    expect(text.out).toContain('Bỏ qua, có lý do: Theo QĐ (12/QĐ); người xác nhận: An');
    const flagged = await cli('flag', accepted, '--out', file('ra'));
    expect(flagged.status).toBe(0);
    const copy = xlsxHost(openWorkbook(readFileSync(join(file('ra'), 'chap-nhan.kiem-bieu.xlsx'))));
    const [sheet] = await copy.read(['Kiểm biểu']);
    expect(JSON.stringify(sheet?.cells)).toContain('Bỏ qua, có lý do: Theo QĐ; 12/QĐ; An');
  });

  it('reads tables as they were corrected', async () => {
    const [table] = book(await json('check', FAULTY)).tables;
    if (!table) throw new Error('no table');
    const corrected = await remembering('cach-doc.xlsx', async (host) => [
      withCorrection(
        await host.memory(),
        { kind: 'not-a-table', sheet: table.sheet, range: table.range },
        { grids: await host.read([table.sheet]), sheets: [table.sheet] },
      ),
    ]);
    for (const command of ['check', 'rates'])
      expect(book(await json(command, corrected)).tables).not.toContainEqual(expect.objectContaining(table));
  });

  it('examines with its settings, unless others are given', async () => {
    const [first] = book(await json('check', FAULTY)).findings;
    if (!first) throw new Error('no finding');
    const areas = ['Xã Không Có'];
    const set = await remembering('cai-dat.xlsx', () =>
      Promise.resolve([rememberSettings({ ...DEFAULT_SETTINGS, decimals: 3, off: [first.rule], areas })]),
    );
    const own = await json('check', set);
    const rulesOf = (read: Json): string[] => book(read).findings.map((one) => one.rule);
    expect(rulesOf(own)).not.toContain(first.rule);
    expect(own.rollCall?.missing).toEqual(areas);
    expect((await cli('rates', set)).out).toMatch(/\d,\d{3}%/);
    expect((await cli('rates', set, '--format', 'csv')).out).toMatch(/\d,\d{3}%/);
    writeFileSync(file('khac.json'), '{"decimals": 2}');
    const given = await json('check', set, '--settings', file('khac.json'));
    expect(rulesOf(given)).toContain(first.rule);
    expect(given.rollCall).toBeNull();
    expect((await cli('rates', set, '--settings', file('khac.json'))).out).not.toMatch(/\d,\d{3}%/);
    expect(new Set([own.tool.settings, given.tool.settings, (await json('check', FAULTY)).tool.settings]).size).toBe(3);
  });

  it('says in both languages why its settings do not hold, and goes on with the defaults', async () => {
    const broken = await remembering('hong.xlsx', () =>
      Promise.resolve([{ kind: 'memory', key: SETTINGS_KEY, after: '{"decimals": 9, "norms": ["Đ1"]}' }]),
    );
    const vi = await cli('check', broken);
    expect([vi.status, vi.err]).toEqual([1, expect.stringMatching(/mặc định.*«decimals» phải là.*«Đ1»/s)]);
    expect(vi.out).toContain('Cài đặt ghi nhớ trong sổ tính không dùng được');
    expect((await cli('check', broken, '--lang', 'en')).err).toMatch(/defaults apply.*“decimals” must be.*“Đ1”/s);
    const read = book(await json('check', broken));
    expect(read.notices[0]).toMatchObject({ code: 'settings-refused' });
    expect(read.findings).toEqual(book(await json('check', FAULTY)).findings);
    writeFileSync(file('dung.json'), '{}');
    expect((await cli('check', broken, '--settings', file('dung.json'))).err).toBe('');
  });

  it.each([
    ['every rule', rules, true],
    ['every rule that finds an error', rules.filter(({ severity }) => severity === 'error'), false],
  ])('says at once that the workbook switches off %s, and calls it not checked', async (_, off, all) => {
    const ids = off.map(({ id }) => id);
    const set = await remembering('tat.xlsx', () =>
      Promise.resolve([rememberSettings({ ...DEFAULT_SETTINGS, off: ids })]),
    );
    const vi = await cli('check', set);
    expect(vi.status).toBe(2);
    expect(vi.out).not.toContain('Không phát hiện lỗi');
    for (const said of [vi.out, vi.err, (await cli('check', set, '--format', 'sarif')).out]) {
      expect(said).toContain(
        all ? 'tắt tất cả quy tắc nên không kiểm tra được gì' : `tắt ${String(ids.length)} quy tắc`,
      );
      for (const { text } of off) expect(said).toContain(`«${text.vi.title}»`);
    }
    expect(book(await json('check', set)).notices).toContainEqual(
      expect.objectContaining({ code: 'rules-off', sheet: null, rules: ids }),
    );
    expect((await cli('check', set, '--settings', file('khac.json'))).status).toBe(1);
  });

  it('calls nothing free of error where a rule was off', async () => {
    const clean = sample('phong-tho-2023-sach.xlsx');
    const said = async (settings: string): Promise<string> => {
      writeFileSync(file('mot.json'), settings);
      return (await cli('check', clean, '--settings', file('mot.json'))).out;
    };
    const before = await said('{}');
    const after = await said('{"off": ["outline-gap"]}');
    expect(after).toContain('Tệp cài đặt tắt 1 quy tắc nên không kiểm tra các lỗi này: «Số thứ tự không liên tục».');
    expect(after).not.toContain('Không phát hiện lỗi');
    expect(before).not.toContain('quy tắc nên không kiểm tra');
  });

  it('passes over what is no correction and no acceptance', async () => {
    const odd = JSON.stringify({ version: 1, items: [null, 3, {}, { kind: 'role', sheet: 'x' }, { rule: 1 }] });
    const strange = await remembering('la.xlsx', () =>
      Promise.resolve(['corrections', 'waivers'].map((key): Edit => ({ kind: 'memory', key, after: odd }))),
    );
    expect(book(await json('check', strange)).findings).toEqual(book(await json('check', FAULTY)).findings);
  });
});
