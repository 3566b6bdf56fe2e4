import { countWork, grownBeyondTwofold, type Work } from '../support/count-work';
import { strToU8, zipSync } from 'fflate';
import { docxText } from '../../src/core/claims/docx-text';
import { findClaims } from '../../src/core/claims/find-claims';

/** Texts of so many parts, each of a kind that once cost as much as all the others together. */
const TEXTS: Readonly<Record<string, (n: number) => string>> = {
  'sentences with a rate': (n) => 'Năm 2023 thành lập 12 tổ, đạt 22,2% (2/9 chỉ tiêu).\n'.repeat(n),
  'one line without an end': (n) => 'thành lập 12 tổ, đạt 22,2% kế hoạch, '.repeat(n),
  'fractions alone': (n) => 'đạt 2/9 chỉ tiêu, '.repeat(n),
  'lists below a figure': (n) => 'Thành lập 12 tổ, gồm:\n- 3 tổ\n- 9 tổ\n'.repeat(n),
  'one list without an end': (n) => `Thành lập 12 tổ, gồm:\n${'- 3 tổ\n'.repeat(n)}`,
  'names of places': (n) => 'Có 3 xã, gồm các xã: Bó, Cô, Nà Rì.\n'.repeat(n),
  'words behind tables': (n) =>
    'Xã | Số tổ | Tỷ lệ\nXã A | 12 | 50%\nXã B | 24 | 75%\n\nXã A chiếm 50%, còn 12 tổ.\n'.repeat(n),
  'one long table': (n) => `Xã | Số tổ | Đạt\n${'Xã A | 12 | 6\n'.repeat(n)}\nXã A chiếm 50%.`,
  'quantities repeated': (n) => 'Tập huấn cho 334 người tại xã. Đã tập huấn cho 343 người.\n'.repeat(n),
  footnotes: (n) => 'Hỗ trợ 77 chị1.\n1 (1). Một; (2). Hai.\n'.repeat(n),
  'digits and dots': (n) => '1.,'.repeat(n * 10),
  'signs alone': (n) => '= ( . + - '.repeat(n * 4),
};

describe('the cost of reading a report', () => {
  it.each(Object.keys(TEXTS))('grows with its length, counted function by function: %s', (name) => {
    const look = (n: number): Work => {
      const text = (TEXTS[name] as (n: number) => string)(n);
      return countWork(() => findClaims(text));
    };
    look(20);
    // Longer than the longest item, so that what is cut is seen to be cut.
    const [half, whole] = [look(200), look(400)];
    const weighs = (line: string): boolean => Number(line.replace(/^.* /, '')) > whole.total / 20;
    expect(grownBeyondTwofold(half, whole).filter(weighs)).toEqual([]);
  });
});

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const docx = (inside: string, notes?: string): Uint8Array =>
  zipSync({
    'word/document.xml': strToU8(`<w:document ${WORD}><w:body>${inside}</w:body></w:document>`),
    ...(notes !== undefined && { 'word/footnotes.xml': strToU8(`<w:footnotes ${WORD}>${notes}</w:footnotes>`) }),
  });

describe('a Word file', () => {
  it('keeps the cells of a row in one line, however many there are', () => {
    const cell = '<w:tc><w:p><w:r><w:t>12</w:t></w:r></w:p></w:tc>';
    expect(docxText(docx(`<w:tbl><w:tr>${cell.repeat(3)}</w:tr></w:tbl>`))).toBe('12 | 12 | 12 | \n');
  });

  it('has its footnotes below, those of a type and those that nothing calls left out', () => {
    const note = (id: string, more: string): string =>
      `<w:footnote w:id="${id}"${more}><w:p><w:r><w:t>ghi chú ${id}</w:t></w:r></w:p></w:footnote>`;
    const notes = note('0', ' w:type="separator"') + note('1', '') + note('2', '');
    const reference = '<w:p><w:r><w:t>77%</w:t><w:footnoteReference w:id="1"/></w:r></w:p>';
    expect(docxText(docx(reference, notes))).toBe('77%1\n\n1 ghi chú 1\n');
  });

  it('nested without end is refused, and the limit named', () => {
    const limit = { code: 'too-large', detail: { limit: { name: 'depth', most: 1000 } } };
    const deep = docx('<w:tc>'.repeat(2000) + '</w:tc>'.repeat(2000));
    expect(() => docxText(deep)).toThrow(expect.objectContaining(limit) as Error);
  });

  it('that is none of Word is said to be damaged, not empty', () => {
    const other = zipSync({ 'word/document.xml': strToU8('<w:document xmlns:w="w"><w:body/></w:document>') });
    expect(() => docxText(other)).toThrow(expect.objectContaining({ code: 'corrupt' }) as Error);
  });

  const paragraphs = (n: number): string => '<w:p><w:r><w:t>đạt 50% (1/2)</w:t></w:r></w:p>'.repeat(n);
  const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
  const many = (n: number, item: (i: number) => string): string =>
    Array.from({ length: n }, (_, i) => item(i)).join('');
  const called = (n: number): string =>
    many(n, (i) => `<w:p><w:r><w:footnoteReference w:id="${String(i)}"/></w:r></w:p>`);
  const FILES: Readonly<Record<string, (n: number) => Uint8Array>> = {
    paragraphs: (n) => docx(paragraphs(n)),
    cells: (n) => docx(`<w:tbl><w:tr>${`<w:tc>${paragraphs(1)}</w:tc>`.repeat(n)}</w:tr></w:tbl>`),
    footnotes: (n) =>
      docx(
        called(n),
        many(n, (i) => `<w:footnote w:id="${String(i)}">${paragraphs(1)}</w:footnote>`),
      ),
    'fields without an end': (n) => docx(`<w:p>${begin.repeat(n)}</w:p>${paragraphs(n)}`),
    'text boxes of one paragraph': (n) =>
      docx(`<w:p>${`<w:r><w:txbxContent>${paragraphs(1)}</w:txbxContent></w:r>`.repeat(n)}</w:p>`),
  };

  it.each(Object.keys(FILES))('is read at a cost that grows with its length: %s', (name) => {
    const look = (n: number): Work => {
      const file = (FILES[name] as (n: number) => Uint8Array)(n);
      return countWork(() => docxText(file));
    };
    look(20);
    const [half, whole] = [look(500), look(1000)];
    const weighs = (line: string): boolean => Number(line.replace(/^.* /, '')) > whole.total / 20;
    expect(grownBeyondTwofold(half, whole).filter(weighs)).toEqual([]);
  });

  it('whose notes never end is damaged', () => {
    expect(() => docxText(docx('', '<w:footnote w:id="1">'.repeat(500)))).toThrow(
      expect.objectContaining({ code: 'corrupt' }) as Error,
    );
  });
});
