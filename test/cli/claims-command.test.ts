import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { cli, sample } from './run-cli';

jest.setTimeout(60_000);

const folder = mkdtempSync(join(tmpdir(), 'kiem-bieu-claims-'));
const file = (name: string): string => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const TEXT = `Huyện được giao 09 chỉ tiêu, đã thực hiện được 02/9 chỉ tiêu đạt 22,2%.
Năm 2023 vốn theo Kế hoạch là 3.291 triệu đồng, giải ngân 318,360 triệu đồng, đạt 9% kế hoạch vốn.
Thành lập và duy trì 77/75 Tổ truyền thông cộng đồng: Vượt chỉ tiêu.
`;

interface Told {
  readonly text: string;
  readonly at: { readonly start: number; readonly end: number };
  readonly kind: string;
  readonly stated: string;
  readonly computed: string;
  readonly answer: string;
  readonly against: { readonly sheet: string; readonly cell: string; readonly agrees: boolean } | null;
  readonly figures: readonly { readonly text: string; readonly against: object | null }[];
}

const claimsOf = async (name: string, ...more: string[]): Promise<Told[]> =>
  (
    JSON.parse((await cli('claims', file(name), '--format', 'json', ...more)).out) as {
      version: number;
      claims: Told[];
    }
  ).claims;

const gist = (claims: readonly Told[]): string[][] => claims.map((c) => [c.kind, c.stated, c.computed, c.answer]);

const EXPECTED = [
  ['ratio', '22,2%', '22,2%', 'right'],
  ['ratio', '9%', '9,7%', 'cut'],
  ['ratio', 'Vượt chỉ tiêu', '102,7%', 'right'],
];

/** Windows-1258 keeps tones as letters of their own; the bytes of "đạt" and the like, by hand. */
function windows1258(text: string): Uint8Array {
  const letters =
    '\u00c0\u00c1\u00c2\u0102\u00c4\u00c5\u00c6\u00c7\u00c8\u00c9\u00ca\u00cb\u0300\u00cd\u00ce\u00cf\u0110\u00d1\u0309\u00d3\u00d4\u01a0\u00d6\u00d7\u00d8\u00d9\u00da\u00db\u00dc\u01af\u0303\u00df\u00e0\u00e1\u00e2\u0103\u00e4\u00e5\u00e6\u00e7\u00e8\u00e9\u00ea\u00eb\u0301\u00ed\u00ee\u00ef\u0111\u00f1\u0323\u00f3\u00f4\u01a1\u00f6\u00f7\u00f8\u00f9\u00fa\u00fb\u00fc\u01b0\u20ab\u00ff';
  const marks = /[\u0300\u0301\u0303\u0309\u0323]/;
  const bytes: number[] = [];
  for (const letter of text.normalize('NFC')) {
    let parts = [letter];
    if (letter.charCodeAt(0) > 127 && !letters.includes(letter)) {
      const pieces = [...letter.normalize('NFD')];
      const tone = pieces.filter((p) => marks.test(p));
      parts = [
        pieces
          .filter((p) => !marks.test(p))
          .join('')
          .normalize('NFC'),
        ...tone,
      ];
    }
    for (const part of parts) bytes.push(part.charCodeAt(0) < 128 ? part.charCodeAt(0) : 0xc0 + letters.indexOf(part));
  }
  return Uint8Array.from(bytes);
}

const paragraph = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

function docx(): Uint8Array {
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const lines = TEXT.trim().split('\n');
  const deleted = '<w:p><w:del><w:r><w:delText>đạt 50%</w:delText></w:r></w:del></w:p>';
  const cell = (text: string): string => `<w:tc>${paragraph(text)}</w:tc>`;
  const table = `<w:tbl><w:tr>${cell('Lớp tập huấn')}${cell('6/8 lớp, đạt 80%')}</w:tr></w:tbl>`;
  const note = '<w:p><w:r><w:t>Huyện có 3 nhiệm vụ còn lại</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>';
  const body = lines.map(paragraph).join('') + deleted + table + note;
  return zipSync({
    'word/document.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><w:document ${w}><w:body>${body}</w:body></w:document>`,
    ),
    'word/footnotes.xml': strToU8(
      `<w:footnotes ${w}><w:footnote w:type="separator" w:id="0">${paragraph('x')}</w:footnote><w:footnote w:id="2">${paragraph('(1) rà soát; (2) báo cáo.')}</w:footnote></w:footnotes>`,
    ),
  });
}

describe('kiem-bieu claims', () => {
  beforeAll(() => {
    writeFileSync(file('a.txt'), TEXT);
    writeFileSync(file('nfd.md'), TEXT.normalize('NFD'));
    writeFileSync(file('utf16.txt'), Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(TEXT, 'utf16le')]));
    writeFileSync(file('bom.txt'), `\ufeff${TEXT}`);
    writeFileSync(file('1258.txt'), windows1258(TEXT));
    writeFileSync(
      file('rac.txt'),
      Uint8Array.from({ length: 600 }, (_, i) => (i * 37 + 129) % 256 || 1),
    );
    writeFileSync(file('a.docx'), docx());
    writeFileSync(file('hong.docx'), 'PK nothing');
    writeFileSync(file('rong.docx'), '');
  });

  it.each(['a.txt', 'nfd.md', 'utf16.txt', 'bom.txt', '1258.txt'])(
    'reads %s, whatever it was saved as',
    async (name) => {
      const told = gist(await claimsOf(name)).map((row) => row.map((text) => text.normalize('NFC')));
      expect(told).toEqual(EXPECTED);
    },
  );

  it('gives places in the text as it was given', async () => {
    const text = readFileSync(file('nfd.md'), 'utf8');
    for (const claim of await claimsOf('nfd.md')) expect(text.slice(claim.at.start, claim.at.end)).toBe(claim.text);
  });

  it('reads paragraphs, tables and footnotes of a .docx, and no deletions', async () => {
    expect(gist(await claimsOf('a.docx'))).toEqual([
      ...EXPECTED,
      ['ratio', '80%', '75,0%', 'wrong'],
      ['count', '3 nhiệm vụ', '2', 'wrong'],
    ]);
  });

  it('looks each figure up in a workbook', async () => {
    const claims = await claimsOf('a.txt', '--against', sample('phong-tho-2023-sach.xlsx'));
    expect(claims.map((c) => c.against && [c.against.sheet, c.against.cell, c.against.agrees])).toEqual([
      ['Kết quả chỉ tiêu', 'E11', true],
      ['Kinh phí', 'G14', true],
      ['Kết quả chỉ tiêu', expect.stringMatching(/^[DE]11$/), true],
    ]);
  });

  it('says where the workbook holds another figure', async () => {
    writeFileSync(file('khac.txt'), 'Thành lập và duy trì 79/76 Tổ truyền thông cộng đồng: Vượt chỉ tiêu.');
    const [claim] = await claimsOf('khac.txt', '--against', sample('phong-tho-2023-sach.xlsx'));
    expect(claim?.against).toMatchObject({ sheet: 'Kết quả chỉ tiêu', agrees: false });
    expect(claim?.against?.cell).toMatch(/11$/);
  });

  it('never takes a cell that is near for the indicators met: 03/9 against 02/9 is said to differ', async () => {
    writeFileSync(file('ba.txt'), 'Hội được giao 09 chỉ tiêu, đã thực hiện được 03/9 chỉ tiêu đạt 33,3%.');
    const [claim] = await claimsOf('ba.txt', '--against', sample('phong-tho-2023-sach.xlsx'));
    expect(claim?.answer).toBe('right');
    expect(claim?.against).toMatchObject({ sheet: 'Kết quả chỉ tiêu', agrees: false, found: 'differs' });
    const met = claim?.figures.find(({ text }) => text === '03');
    expect(met?.against).toMatchObject({ sheet: 'Kết quả chỉ tiêu', agrees: false, found: 'differs', value: 2 });
  });

  it('accounts for every number, in JSON and in words', async () => {
    const { out } = await cli('claims', file('a.txt'), '--format', 'json');
    const { numbers, summary } = JSON.parse(out) as { numbers: { text: string; as: string }[]; summary: object };
    expect(numbers).toHaveLength(TEXT.match(/\d[\d.,]*\d|\d/g)?.length ?? 0);
    expect(summary).toEqual({ numbers: 10, judged: 8, notJudged: 1, inWorkbook: 0, other: 1 });
    expect((await cli('claims', file('a.txt'))).out).toContain('Đã đối chiếu 8/9 con số');
  });

  it('shows the text in a page of its own: every letter, the wrong first, each linked to its place', async () => {
    writeFileSync(file('trang.md'), `${TEXT}Thực hiện 1/2 lớp, đạt 60% <b>.`);
    const { out } = await cli(
      'claims',
      file('trang.md'),
      '--format',
      'html',
      '--against',
      sample('phong-tho-2023-sach.xlsx'),
    );
    expect(out).not.toMatch(/(src|href)="?https?:|<script/);
    const text = out
      .slice(out.indexOf('<div class="text">'), out.indexOf('</main>'))
      .replace(/<sup.*?<\/sup>|<span class="sr">.*?<\/span>/g, '');
    expect(
      text
        .replace(/<[^>]*>/g, '')
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/\s+/g, ' ')
        .trim(),
    ).toBe(`${TEXT}Thực hiện 1/2 lớp, đạt 60% <b>.`.replace(/\s+/g, ' ').trim());
    const order = [...out.matchAll(/<tr class="entry ([a-z-]+)"/g)].map((match) => match[1]);
    // Two statements, then a figure of none that the workbook has.
    expect(order).toEqual(['wrong', 'cut', 'right', 'right', 'right']);
    for (const [, place] of out.matchAll(/href="#(\w+)"/g)) expect(out).toContain(`id="${place ?? ''}"`);
  });

  it('exits with 1 for a wrong claim only, and 2 for what it cannot read', async () => {
    writeFileSync(file('sai.txt'), 'Thực hiện 1/2 lớp, đạt 60%.');
    expect((await cli('claims', file('a.txt'))).status).toBe(0);
    expect((await cli('claims', file('sai.txt'))).status).toBe(1);
    for (const name of ['rac.txt', 'hong.docx', 'rong.docx', 'khong-co.txt']) {
      const [vi, en] = [await cli('claims', file(name)), await cli('claims', file(name), '--lang', 'en')];
      expect([name, vi.status, en.status, vi.out, vi.err !== en.err]).toEqual([name, 2, 2, '', true]);
    }
    expect((await cli('claims', file('a.txt'), '--against', file('khong.xlsx'))).status).toBe(2);
  });

  it('says it in words, in both languages', async () => {
    expect((await cli('claims', file('a.txt'))).out).toContain(
      '318,360 triệu đồng / 3.291 triệu đồng = 9,7%; 9% bỏ phần lẻ, chưa làm tròn; làm tròn là 10%.',
    );
    expect((await cli('claims', file('a.txt'), '--lang', 'en')).out).toContain(
      '9% was cut, not rounded; rounded it is 10%.',
    );
  });
});
