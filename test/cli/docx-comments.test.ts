import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { docxText } from '../../src/core/claims/docx-text';
import { docxFile, paragraph, run } from '../claims/docx-file';
import { cli } from './run-cli';

jest.setTimeout(60_000);

const folder = mkdtempSync(join(tmpdir(), 'kiem-bieu-loi-binh-'));
const file = join(folder, 'bao-cao.docx');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const WRONG = paragraph(run('Thực hiện ') + run('6/8') + run(' lớp, đạt 80%.'));
const RIGHT = paragraph(run('Hoàn thành 3/4 cuộc, đạt 75%.'));
const COMMENTS = '<w:comment w:id="4" w:author="Chị Hoa"><w:p><w:r><w:t>xem lại</w:t></w:r></w:p></w:comment>';

type Parts = Readonly<Record<string, string>>;

const partsOf = (bytes: Uint8Array): Parts =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

const ADDED = /<w:commentRange(?:Start|End) w:id="\d+"\/>|<w:r><w:commentReference w:id="\d+"\/><\/w:r>/g;

async function commented(
  bytes: Uint8Array,
  out: string,
): Promise<{ readonly before: Parts; readonly after: Parts; readonly bytes: Uint8Array }> {
  writeFileSync(file, bytes);
  await cli('claims', file, '--out', join(folder, out));
  const [name = ''] = readdirSync(join(folder, out));
  const copy = new Uint8Array(readFileSync(join(folder, out, name)));
  return { before: partsOf(bytes), after: partsOf(copy), bytes: copy };
}

const others = (parts: Parts, changed: readonly string[]): Parts =>
  Object.fromEntries(Object.entries(parts).filter(([name]) => !changed.includes(name)));

const CHANGED = ['word/document.xml', 'word/comments.xml', 'word/_rels/document.xml.rels', '[Content_Types].xml'];

describe('claims REPORT.docx --out DIR', () => {
  it('comments on what is wrong, and changes nothing else', async () => {
    const original = docxFile(WRONG + RIGHT);
    const { before, after, bytes } = await commented(original, 'a');
    expect(others(after, CHANGED)).toEqual(others(before, CHANGED));
    expect(after['word/document.xml']?.replace(ADDED, '')).toBe(before['word/document.xml']);
    expect(after['word/document.xml']?.match(ADDED)).toHaveLength(3);
    expect(after['word/comments.xml']).toMatch(/Sai «80%».*75,0%/);
    expect(after['[Content_Types].xml']).toContain('PartName="/word/comments.xml"');
    expect(after['word/_rels/document.xml.rels']).toContain('relationships/comments" Target="comments.xml"');
    for (const name of CHANGED) new SaxesParser({ xmlns: true }).write(after[name] ?? '').close();
    expect(docxText(bytes)).toBe(docxText(original));
    expect(new Uint8Array(readFileSync(file))).toEqual(original);
  });

  it('adds to comments that are there, under ids of their own', async () => {
    const { before, after } = await commented(docxFile(WRONG, { comments: COMMENTS }), 'b');
    expect(after['word/comments.xml']).toContain(COMMENTS);
    expect(after['word/comments.xml']).toContain('<w:comment w:id="5" w:author="Kiểm Biểu"');
    expect(others(after, ['word/document.xml', 'word/comments.xml'])).toEqual(
      others(before, ['word/document.xml', 'word/comments.xml']),
    );
  });

  it('hangs a comment on a footnote at its mark, and on a text box at its frame', async () => {
    const box = `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${WRONG}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
    const mark = '<w:r><w:footnoteReference w:id="2"/></w:r>';
    const footnotes = `<w:footnote w:id="2">${paragraph(run('Mở 1/2 lớp, đạt 60%.'))}</w:footnote>`;
    const { after } = await commented(docxFile(paragraph(box) + paragraph(run('Ghi chú') + mark), { footnotes }), 'c');
    const xml = after['word/document.xml'] ?? '';
    expect(xml).toMatch(
      /<w:commentRangeStart w:id="0"\/><w:r><w:pict>.*<\/w:pict><\/w:r><w:commentRangeEnd w:id="0"\/>/,
    );
    expect(xml).toMatch(
      /<w:commentRangeStart w:id="1"\/><w:r><w:footnoteReference w:id="2"\/><\/w:r><w:commentRangeEnd/,
    );
    expect(xml.slice(xml.indexOf('<w:txbxContent>'), xml.indexOf('</w:txbxContent>'))).not.toContain('comment');
  });

  it('holds no sign that XML refuses or that commands a terminal, whatever the document names', async () => {
    // By its code beyond the plane, U+1001B would come out as ESC; U+D800 is half a letter.
    const signs = ['001B', '1001B', 'D800', 'FFFE', '202E', '0085'];
    const symbols = signs.map((char) => `<w:r><w:sym w:font="Symbol" w:char="${char}"/></w:r>`).join('');
    const body = paragraph(run('Thực hiện 6/8 lớp') + symbols + run('\u0085\u009b, đạt 80%\u009b.'));
    const { after } = await commented(docxFile(body), 'signs');
    const comments = after['word/comments.xml'] ?? '';
    expect(comments).toContain('80%');
    new SaxesParser({ xmlns: true }).write(comments).close();
    for (const format of ['text', 'html', 'json']) {
      const { out, err } = await cli('claims', file, '--format', format);
      expect(out + err).toContain('80%');
      expect(out + err).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202e\ud800\ufffe]/);
    }
  });

  it('never writes over a file', async () => {
    writeFileSync(file, docxFile(WRONG));
    const out = join(folder, 'd');
    await cli('claims', file, '--out', out);
    const first = readFileSync(join(out, 'bao-cao.kiem-bieu.docx'));
    await cli('claims', file, '--out', out);
    expect(readdirSync(out).sort()).toEqual(['bao-cao (2).kiem-bieu.docx', 'bao-cao.kiem-bieu.docx']);
    expect(readFileSync(join(out, 'bao-cao.kiem-bieu.docx'))).toEqual(first);
    expect(existsSync(file)).toBe(true);
  });
});
