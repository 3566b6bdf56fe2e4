import { docxReading, docxText } from '../../src/core/claims/docx-text';
import { docxFile, paragraph, run } from './docx-file';

const ins = (content: string): string => `<w:ins w:id="9" w:author="A">${content}</w:ins>`;
const del = (text: string): string => `<w:del w:id="8" w:author="A"><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
const field = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
const code = (text: string): string => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;
const cell = (content: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;

const lines = (body: string, extra = {}): string[] => docxText(docxFile(body, extra)).split('\n').filter(Boolean);

describe('the words of a .docx', () => {
  it('takes tracked changes as accepted: insertions, deletions, moves, paragraph marks, rows', () => {
    const moved = (from: string, to: string): string =>
      `<w:moveFrom w:id="1"><w:r><w:t>${from}</w:t></w:r></w:moveFrom><w:moveTo w:id="2">${run(to)}</w:moveTo>`;
    const gone = '<w:rPr><w:del w:id="3" w:author="A"/></w:rPr>';
    const row = (text: string, deleted: boolean): string =>
      `<w:tr><w:trPr>${deleted ? '<w:del w:id="4" w:author="A"/>' : ''}</w:trPr>${cell(paragraph(run(text)))}</w:tr>`;
    expect(
      lines(
        paragraph(run('đạt ') + del('50%') + ins(run('60%'))) +
          paragraph(moved('12 lớp', '15 lớp')) +
          paragraph(run('Giải ngân '), gone) +
          paragraph(run('318 triệu đồng')) +
          `<w:tbl>${row('cũ 7', true)}${row('mới 9', false)}</w:tbl>`,
      ),
    ).toEqual(['đạt 60%', '15 lớp', 'Giải ngân 318 triệu đồng', 'mới 9 | ']);
  });

  it('leaves comments, hidden words and placeholders out', () => {
    const comment =
      '<w:commentRangeStart w:id="0"/>' +
      run('12 lớp') +
      '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>';
    const comments = '<w:comment w:id="0" w:author="A">' + paragraph(run('sao lại 13?')) + '</w:comment>';
    const holder = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('Bấm để nhập 99')}</w:sdtContent></w:sdt>`;
    const filled = `<w:sdt><w:sdtPr/><w:sdtContent>${run(', 8 xã')}</w:sdtContent></w:sdt>`;
    const body = paragraph(
      comment + run(' ẩn 77', '<w:vanish/>') + run(' hiện 5', '<w:vanish w:val="0"/>') + holder + filled,
    );
    expect(lines(body, { comments })).toEqual(['12 lớp hiện 5, 8 xã']);
  });

  it('shows what fields show: results of complex, nested and simple ones, and no codes', () => {
    const inner = field('begin') + code(' MERGEFIELD so ') + field('separate') + run('11') + field('end');
    const nested =
      field('begin') + code(' IF ') + inner + code(' = "11" "12" ') + field('separate') + run('12 lớp') + field('end');
    const page = field('begin') + code(' XE "mục 4" ') + field('end');
    const simple = `<w:fldSimple w:instr=" DATE ">${run(' tháng 6')}</w:fldSimple>`;
    expect(lines(paragraph(nested + page + simple))).toEqual(['12 lớp tháng 6']);
  });

  it('puts text boxes behind their paragraph, once, whatever stands in for them', () => {
    const box = `<w:txbxContent>${paragraph(run('Khung: 3 xã'))}</w:txbxContent>`;
    const drawing = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>${box}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const old = `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph(run('Khung cũ: 4 xã'))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
    expect(
      lines(paragraph(run('Toàn huyện có ') + drawing + run('12 xã')) + paragraph(run('và ') + old + run('8 thôn'))),
    ).toEqual(['Toàn huyện có 12 xã', 'Khung: 3 xã', 'và 8 thôn', 'Khung cũ: 4 xã']);
  });

  it('keeps a row of a table on one line, its columns in their places', () => {
    const merged = cell(paragraph(run('Kế hoạch')), '<w:gridSpan w:val="2"/>');
    const inner = `<w:tbl><w:tr>${cell(paragraph(run('a')))}${cell(paragraph(run('b')))}</w:tr></w:tbl>${paragraph('')}`;
    const table = `<w:tbl><w:tr>${cell(paragraph(run('Xã')))}${merged}</w:tr><w:tr>${cell(paragraph(run('Mường')) + paragraph(run('So')))}${cell(paragraph(run('7')))}${cell(inner)}</w:tr></w:tbl>`;
    expect(lines(table)).toEqual(['Xã | Kế hoạch |  | ', 'Mường So | 7 | a | b |   | ']);
  });

  it('reads symbols, by their element and by their private places, and equations', () => {
    const symbol = (font: string, char: string): string => `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`;
    const equation =
      '<m:oMath><m:f><m:num><m:r><m:t>6</m:t></m:r></m:num><m:den><m:r><m:t>8</m:t></m:r></m:den></m:f></m:oMath>';
    const body = paragraph(
      run('Đạt ') +
        symbol('Symbol', 'F0B3') +
        run(' 80%') +
        symbol('Wingdings', 'F0FC') +
        run(' 9 \uf0b4 28', '<w:rFonts w:ascii="Symbol"/>') +
        run('; ') +
        equation,
    );
    expect(lines(body)).toEqual(['Đạt ≥ 80%✓ 9 × 28; 6/8']);
  });

  it('numbers notes as they are called, and never makes their marks part of a figure', () => {
    const call = (kind: string, id: number): string => `<w:r><w:${kind}Reference w:id="${String(id)}"/></w:r>`;
    const note = (kind: string, id: number, text: string): string =>
      `<w:${kind} w:id="${String(id)}">${paragraph(run(text))}</w:${kind}>`;
    const body =
      paragraph(run('Còn 7 nhiệm vụ chưa đạt') + call('footnote', 5)) +
      paragraph(run('tổng số 22') + call('footnote', 3) + run(' xã') + call('endnote', 2));
    const footnotes =
      '<w:footnote w:type="separator" w:id="0">' +
      paragraph(run('x')) +
      '</w:footnote>' +
      note('footnote', 3, 'nguồn: 2 biểu') +
      note('footnote', 5, '(1) rà soát; (2) báo cáo') +
      note('footnote', 6, 'không ai gọi');
    expect(lines(body, { footnotes, endnotes: note('endnote', 2, 'cuối văn bản') })).toEqual([
      'Còn 7 nhiệm vụ chưa đạt1',
      'tổng số 22² xã1',
      '1 (1) rà soát; (2) báo cáo',
      '2 nguồn: 2 biểu',
      '1 cuối văn bản',
    ]);
  });

  it('puts out a text box of any length', () => {
    const box = `<w:r><w:txbxContent>${'<w:p/>'.repeat(200_000)}</w:txbxContent></w:r>`;
    expect(docxText(docxFile(paragraph(box))).length).toBeGreaterThan(200_000);
  });

  it('reads parts that are too large together no further, and names the limit', () => {
    const limit = { code: 'too-large', detail: { limit: { name: 'megabytes', most: 50 } } };
    const long = paragraph(' '.repeat(26_000_000));
    expect(() => docxText(docxFile(long, { footnotes: long }))).toThrow(expect.objectContaining(limit) as Error);
  });

  it('knows which run every word came from', () => {
    const body = paragraph(run('Đạt ') + run('60') + run('%')) + paragraph(run('hết'));
    const { text, runs } = docxReading(docxFile(body));
    expect(runs.map(({ start, end }) => text.slice(start, end))).toEqual(['Đạt ', '60', '%', 'hết']);
  });
});
