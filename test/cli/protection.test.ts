import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FINDINGS_SHEET } from '../../src/core/marks/findings-sheet';
import { inflateInNode } from '../../src/cli/node-zip';
import { openWorkbook } from '../../src/hosts/xlsx/open-workbook';
import { xlsxHost } from '../../src/hosts/xlsx/xlsx-host';
import { make, type Made } from '../hosts/xlsx/made-workbook';
import { cli, type Ran } from './run-cli';

const folder = mkdtempSync(join(tmpdir(), 'kiem-bieu-protection-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Sheet = NonNullable<Made['sheets']>[number];

/** A form whose first row adds up to 32, and says so much. */
function form(total: number, isProtected = false): Sheet {
  const row = (cells: readonly (string | number)[]): string =>
    `<row>${cells.map((c) => (typeof c === 'number' ? `<c><v>${String(c)}</v></c>` : `<c t="inlineStr"><is><t>${c}</t></is></c>`)).join('')}</row>`;
  const lines = [
    ['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Tổng số', 'Huyện A', 'Huyện B'],
    ['1', 'Tổ truyền thông', 'Tổ', total, 20, 12],
    ['2', 'Đối thoại', 'cuộc', 5, 2, 3],
    ['3', 'Lớp học', 'lớp', 9, 4, 5],
  ];
  return { rows: lines.map(row).join(''), ...(isProtected && { after: '<sheetProtection sheet="1"/>' }) };
}

interface Flagged extends Ran {
  /** Sheets of the copy, those with marks with a star; null when there is none. */
  readonly sheets: readonly string[] | null;
}

let count = 0;
async function flagged(bytes: Uint8Array, ...options: string[]): Promise<Flagged> {
  const name = join(folder, `f${String(++count)}.xlsx`);
  const out = join(folder, `out${String(count)}`);
  writeFileSync(name, bytes);
  const ran = await cli('flag', name, '--out', out, ...options);
  expect(Buffer.compare(readFileSync(name), bytes)).toBe(0);
  const [copy] = ran.out === '' ? [] : readdirSync(out);
  if (copy === undefined) return { ...ran, sheets: null };
  const host = xlsxHost(openWorkbook(readFileSync(join(out, copy)), inflateInNode));
  const marked = new Set((await host.marks()).map(({ sheet }) => sheet));
  return {
    ...ran,
    sheets: (await host.sheets()).map((sheet) => (marked.has(sheet.name) ? `${sheet.name}*` : sheet.name)),
  };
}

const structure = '<workbookProtection lockStructure="1"/>';

describe('flag and the protection of a workbook', () => {
  it('marks the other sheets where one is protected, and names that one', async () => {
    const { status, sheets, err } = await flagged(make({ sheets: [form(31), form(31, true)] }));
    expect(sheets).toEqual(['S1*', 'S2', FINDINGS_SHEET]);
    expect(err.split('\n').filter((line) => line.includes('bảo vệ'))).toHaveLength(1);
    expect(err).toContain('«S2»');
    expect(err).not.toContain('«S1»');
    expect(status).toBe(1);
  });

  it('says nothing of a protected sheet that gets no mark', async () => {
    const { sheets, err } = await flagged(make({ sheets: [form(31), form(32, true)] }));
    expect(sheets).toEqual(['S1*', 'S2', FINDINGS_SHEET]);
    expect(err).toBe('');
  });

  it('lists what is found where every sheet is protected', async () => {
    const { status, sheets, err } = await flagged(make({ sheets: [form(31, true), form(31, true)] }), '--lang', 'en');
    expect(sheets).toEqual(['S1', 'S2', FINDINGS_SHEET]);
    expect(err).toContain('“S1”, “S2”');
    expect(status).toBe(1);
  });

  it('marks the cells where the structure is locked, and says that no sheet was added', async () => {
    const { status, sheets, err } = await flagged(make({ sheets: [form(31), form(32)], before: structure }));
    expect(sheets).toEqual(['S1*', 'S2']);
    expect(err).toContain('cấu trúc');
    expect(status).toBe(1);
  });

  it('does both where both are protected', async () => {
    const { sheets, err } = await flagged(make({ sheets: [form(31), form(31, true)], before: structure }));
    expect(sheets).toEqual(['S1*', 'S2']);
    expect(err).toContain('«S2»');
    expect(err).toContain('cấu trúc');
  });

  it.each([
    ['alone', [form(31)], ''],
    ['with a protected sheet and a locked structure', [form(31), form(31, true)], structure],
  ])('writes no copy of a signed workbook, and says that it is signed: %s', async (_, sheets, before) => {
    const type = 'http://schemas.openxmlformats.org/';
    const rels = `<Relationships xmlns="${type}package/2006/relationships"><Relationship Id="rId1" Type="${type}officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${type}package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/></Relationships>`;
    const ran = await flagged(make({ sheets, before, parts: { '_rels/.rels': rels } }));
    expect(ran.sheets).toBeNull();
    expect(ran.err).toContain('chữ ký số');
    expect(ran.err).not.toContain('chưa đọc được');
    expect(ran.status).toBe(2);
  });
});
