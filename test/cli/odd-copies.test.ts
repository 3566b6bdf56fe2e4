import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { cli, sample } from './run-cli';

jest.setTimeout(60_000);

const folder = mkdtempSync(join(tmpdir(), 'kiem-bieu-odd-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

type Parts = Record<string, Uint8Array>;

/** A sample with its parts changed. */
function changed(change: (parts: Parts) => void): string {
  const parts = unzipSync(readFileSync(sample('phong-tho-2023-loi.xlsx')));
  change(parts);
  const file = join(folder, 'so.xlsx');
  writeFileSync(file, zipSync(parts));
  return file;
}

async function flagged(file: string) {
  const out = join(folder, 'out');
  rmSync(out, { recursive: true, force: true });
  const ran = await cli('flag', file, '--out', out);
  return { ...ran, copies: existsSync(out) ? readdirSync(out).length : 0 };
}

it.each([
  [
    'a broken part that nothing leads to',
    (parts: Parts) => (parts['docProps/la.xml'] = strToU8('<<<')),
    'docProps/la.xml',
  ],
  ['no way to the workbook', (parts: Parts) => delete parts['_rels/.rels'], '_rels/.rels'],
])('makes no copy that programs cannot open: %s', async (_, change, part) => {
  const { status, err, copies } = await flagged(changed((parts) => void change(parts)));
  expect([status, copies]).toEqual([2, 0]);
  expect(err).toContain(part);
});

it('copies what disks leave behind as it is', async () => {
  const { copies } = await flagged(
    changed((parts) => (parts['__MACOSX/xl/._workbook.xml'] = new Uint8Array([0, 5, 22, 7]))),
  );
  expect(copies).toBe(1);
});

const onSheet = (change: (xml: string) => string) => (parts: Parts) => {
  const name = 'xl/worksheets/sheet1.xml';
  parts[name] = strToU8(change(strFromU8(parts[name] ?? new Uint8Array())));
};

it('says of a cell that the file gives twice, each time otherwise, which one it reads', async () => {
  const twice =
    '<row r="900"><c r="Z900"><v>1</v></c><c r="Z900"><v>2</v></c><c r="AA900"><v>3</v></c><c r="AA900"><v>3</v></c></row>';
  const { out } = await cli('check', changed(onSheet((xml) => xml.replace('</sheetData>', `${twice}</sheetData>`))));
  expect(out).toContain('nội dung ghi trước của 1 ô được tệp ghi hai lần khác nhau');
});

it('says why a sheet holds no table', async () => {
  const merge = '<mergeCells count="1"><mergeCell ref="A1:ZZ900"/></mergeCells>';
  const all = changed(
    onSheet((xml) =>
      xml.replace(/<mergeCells[\s\S]*?<\/mergeCells>/, '').replace('</sheetData>', `</sheetData>${merge}`),
    ),
  );
  expect((await cli('check', all)).out).toMatch(/vùng ô gộp A1:ZZ900 phủ lên \d+ ô có dữ liệu; bỏ gộp ô/);
  const bare = changed(
    onSheet((xml) =>
      xml.replace(/<sheetData>[\s\S]*<\/sheetData>/, '<sheetData/>').replace(/<mergeCells[\s\S]*?<\/mergeCells>/, ''),
    ),
  );
  expect((await cli('check', bare)).out).toContain('không có biểu số liệu nào: trang tính trống.');
});
