import { mkdirSync, mkdtempSync, rmSync, writeFileSync, copyFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkAnnex } from '../../src/cli/html/check-annex';
import { shortNames } from '../../src/cli/html/short-names';
import type { WorkbookResult } from '../../src/cli/json';
import type { Finding } from '../../src/core/finding';
import { cellAt } from '../../src/core/grid/range';
import { rules } from '../../src/core/rules/index';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { cli, sample } from './run-cli';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'phu-luc-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const pageOf = async (...args: string[]): Promise<string> => (await cli('check', ...args, '--format', 'html')).out;

/** What people read: no styles, no folded line, no tags. */
const read = (page: string): string =>
  page
    .replace(/<style>[\s\S]*?<\/style>|<details>[\s\S]*?<\/details>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

const found = (row: number, more: Partial<Finding> = {}): Finding => ({
  ruleId: 'negative-value',
  message: 'negative',
  severity: 'error',
  at: cellAt('<b>Biểu "1"</b>', row, 3),
  related: [],
  data: { value: -row, text: '<img src=x onerror=alert(1)>' },
  expected: null,
  actual: null,
  tolerance: 0,
  cells: [],
  condition: null,
  fix: [],
  consequences: [],
  waived: null,
  table: null,
  ...more,
});

const resultOf = (file: string, findings: readonly Finding[]): WorkbookResult => ({
  file,
  sha256: 'abc',
  error: null,
  examination: {
    tables: [],
    notices: [],
    rates: [],
    coverage: [],
    report: { findings, unchecked: [], outcomes: {}, faults: [] },
  },
  settings: DEFAULT_SETTINGS,
  refused: null,
  sheets: ['<b>Biểu "1"</b>'],
});

const tool = { version: '9.9', rules: 'r-digest', settings: 's-digest' };
const annex = (results: readonly WorkbookResult[], locale: 'vi' | 'en' = 'vi'): string =>
  checkAnnex(results, null, { locale, rules, at: '2023-12-01T08:05', tool });

describe('the annex of a check', () => {
  it('names the file without its path, and says when', async () => {
    const page = await pageOf(sample('bac-kan-2022-loi.xlsx'));
    expect(page).toContain('<title>Kết quả kiểm tra biểu – bac-kan-2022-loi.xlsx</title>');
    expect(page).not.toContain('assets/samples');
    expect(read(page)).toMatch(
      /PHỤ LỤC KẾT QUẢ KIỂM TRA BIỂU .*Tệp: bac-kan-2022-loi\.xlsx .*08 giờ 00 phút, ngày 01\/12\/2023/,
    );
  });

  it('tells files of one name apart by the fewest folders', async () => {
    expect(shortNames(['/a/x/b.xlsx', '/a/y/b.xlsx', '/a/y/c.xlsx'])).toEqual(['x/b.xlsx', 'y/b.xlsx', 'c.xlsx']);
    expect(shortNames(['/a/x/b.xlsx', '/c/x/b.xlsx', '/b.xlsx'])).toEqual(['a/x/b.xlsx', 'c/x/b.xlsx', 'b.xlsx']);
    expect(shortNames(['/a/b.xlsx', '/a/b.xlsx'])).toHaveLength(2);
    for (const place of ['ba-be', 'na-ri']) {
      mkdirSync(join(folder, place));
      copyFileSync(sample('phong-tho-2023-sach.xlsx'), join(folder, place, 'bieu.xlsx'));
    }
    const page = await pageOf(folder);
    expect(read(page)).toContain(' 1. ba-be/bieu.xlsx ');
    expect(read(page)).toContain(' 2. na-ri/bieu.xlsx ');
    expect(page).not.toContain(folder);
  });

  it('says first what was checked, how it came out, what is clean and what was not checked', async () => {
    writeFileSync(join(folder, 'hong.xlsx'), 'hỏng');
    const page = read(
      await pageOf(sample('bac-kan-2022-loi.xlsx'), sample('phong-tho-2023-sach.xlsx'), join(folder, 'hong.xlsx')),
    );
    expect(page).toMatch(
      /I\. Kết quả chung Đã kiểm tra 2 tệp, 5 trang tính, 5 biểu; 1 tệp không đọc được\. Có 4 lỗi phải sửa, 1 cảnh báo cần đối chiếu lại\./,
    );
    expect(page).toMatch(/Lỗi Cảnh báo Thiếu, chưa đạt Cần xem lại Số phát hiện 4 1 \d+ 0/);
    expect(page).toMatch(/Biểu không có lỗi, cảnh báo: 3 trên 5 biểu/);
    expect(page).toMatch(/Chưa kiểm tra được: hong\.xlsx: /);
    expect(page.indexOf('II. Kết quả theo tệp')).toBeGreaterThan(page.indexOf('Chưa kiểm tra được'));
    expect(page.indexOf('III. Nội dung phát hiện')).toBeGreaterThan(page.indexOf('II. Kết quả theo tệp'));
  });

  it('lists a sheet by gravity, then by cell, with why and what to do', async () => {
    const page = await pageOf(sample('bac-kan-2022-loi.xlsx'));
    const cells = [...page.matchAll(/<tr class="finding (\w+)".*?<td class="cell">(\w+)</g)].map(
      (m) => `${m[1] ?? ''} ${m[2] ?? ''}`,
    );
    expect(cells).toEqual(['error D11', 'error D14', 'error H16', 'warning G21', 'gap H20', 'error D16']);
    expect(page.match(/<b>Vì sao:<\/b>/g)).toHaveLength(6);
    expect(page.match(/<b>Cách xử lý:<\/b>/g)).toHaveLength(6);
  });

  it('keeps ids and digests in a folded line', async () => {
    const page = await pageOf(sample('bac-kan-2022-loi.xlsx'));
    expect(read(page)).not.toMatch(/[a-z]+-(?:mismatch|summed|gap|text|arithmetic|exceeds)|[0-9a-f]{16}/);
    expect(/<details>[\s\S]*<\/details>/.exec(page)?.[0]).toMatch(/\(allocation-mismatch\)/);
  });

  it('needs nothing from outside and no script; each link has its place, each place is named once', async () => {
    const page = await pageOf(sample('bac-kan-2022-loi.xlsx'), sample('tam-duong-2024-loi.xlsx'));
    expect(page).not.toMatch(/<script|\son\w+=|src=|url\(|@import|href="[^#]/);
    expect(page).toContain("default-src 'none'");
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map((m) => m[1]);
    expect(new Set(ids).size).toBe(ids.length);
    const links = [...page.matchAll(/(?:href="#|for="|describedby=")([^"]+)"/g)].map((m) => m[1]);
    expect(links.length).toBeGreaterThan(8);
    expect(links.filter((link) => !ids.includes(link))).toEqual([]);
  });

  it('escapes whatever a file, a sheet or a cell is called', () => {
    const page = annex([
      resultOf('/x/<script>&"\'.xlsx', [found(1), found(2, { waived: { reason: '<i>', by: '"', reference: "'" } })]),
    ]);
    expect(page).not.toMatch(/<script|<img|<b>Biểu|<i>/);
    expect(page).toContain('&lt;script&gt;&amp;&quot;&#39;.xlsx');
    expect(page).toContain('&lt;b&gt;Biểu &quot;1&quot;&lt;/b&gt;');
  });

  it('puts what was skipped last and out of the counts, with the reason and who said so', () => {
    const waived = { reason: 'Đã điều chỉnh', by: 'Lò Thị A', reference: 'QĐ 12' };
    const page = annex([resultOf('a.xlsx', [found(1, { waived }), found(5), found(4, { severity: 'review' })])]);
    const order = [...page.matchAll(/<tr class="finding (\w+)"/g)].map((m) => m[1]);
    expect(order).toEqual(['error', 'review', 'waived']);
    expect(read(page)).toContain('Đã điều chỉnh (QĐ 12); người quyết định: Lò Thị A');
    expect(read(page)).toContain('1 lỗi phải sửa');
  });

  it('is as complete in English', async () => {
    const page = read(await pageOf(sample('bac-kan-2022-loi.xlsx'), '--lang', 'en'));
    expect(page).toMatch(/APPENDIX RESULTS OF THE CHECK OF TABLES .*Checked on 1 December 2023 at 08:00/);
    expect(page).toMatch(/Checked: 1 file, 2 sheets, 2 tables\. 4 errors to correct, 1 warning to compare again\./);
    expect(page).not.toMatch(/Vì sao|Cách xử lý|Kết quả|Trang «|Tệp|Mức/);
  });

  it('says of a clean file what was proven', async () => {
    const page = read(await pageOf(sample('bac-kan-2022-sach.xlsx')));
    expect(page).toMatch(/Không phát hiện lỗi, cảnh báo nào\./);
    expect(page).toMatch(/\d+ phép tính đều khớp; \d+\/\d+ số liệu đã được đối chiếu/);
  });

  it('costs each finding the same, and drops none', () => {
    const many = (count: number): string =>
      annex([
        resultOf(
          'a.xlsx',
          Array.from({ length: count }, (_, i) => found(i, { severity: i % 2 === 0 ? 'gap' : 'error' })),
        ),
      ]);
    const [small, large] = [many(1000), many(10000)];
    expect(large.match(/<tr class="finding /g)).toHaveLength(10000);
    expect(large.length / small.length).toBeLessThan(10.5);
    expect(large.length).toBeLessThan(10e6);
  });
});
