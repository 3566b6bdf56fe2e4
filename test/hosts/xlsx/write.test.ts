import { zipSync } from 'fflate';
import { lines } from '../../support/lines';
import { undo, type Edit, type Mark } from '../../../src/core/edit';
import type { SheetDraft } from '../../../src/core/sheet-draft';
import { saveWorkbook } from '../../../src/hosts/xlsx/save-workbook';
import { a1 } from '../../../src/core/grid/range';
import { at, edited, hostOf, link, LINKS, MAIN, make, partNames, partText, place, readFirst } from './made-workbook';

const SHEET = 'xl/worksheets/sheet1.xml';

const content = (
  address: string,
  after: { value?: string | number | boolean | null; formula?: string; numberFormat?: string },
): Edit => ({
  kind: 'content',
  at: place(address),
  after,
});

const mark = (address: string, ...marks: Mark[]): Edit => ({ kind: 'mark', at: place(address), after: marks });

const inside = (text: string, name: string): string =>
  new RegExp(`<${name}[ >][\\s\\S]*</${name}>`).exec(text)?.[0] ?? '';

describe('contents', () => {
  it('change the cell that is named and no other letter', async () => {
    const rows = '<row r="2" spans="1:3" ht="30">\n  <c r="A2" s="1"><v>1</v></c><!-- x --><c r="C2" s="2"/>\n</row>';
    const before = make({ sheets: [{ rows, before: '<dimension ref="A2:C2"/>' }] });
    const after = await edited(before, [
      content('B2', { value: 'a<b' }),
      content('C2', { value: 2.5 }),
      content('E4', { value: true }),
    ]);
    expect(partText(after, SHEET)).toBe(
      partText(before, SHEET)
        .replace('A2:C2', 'A2:E4')
        .replace('1:3', '1:3')
        .replace(
          '<c r="C2" s="2"/>',
          '<c r="B2" t="inlineStr"><is><t>a&lt;b</t></is></c><c r="C2" s="2"><v>2.5</v></c>',
        )
        .replace('</row>', '</row><row r="5"><c r="E5"/></row>')
        .replace('<row r="5"><c r="E5"/></row>', '<row r="4"><c r="E4" t="b"><v>1</v></c></row>'),
    );
  });

  it('keep spaces, line ends and signs that XML cannot hold', async () => {
    const value = '  hai\n đầu \u0007 _x000D_ \ud83d\ude00 ';
    const grid = await readFirst(await edited(make(), [content('A1', { value })]));
    expect(at(grid, 'A1')?.value).toBe(value);
  });

  it('find their place among rows and cells without numbers', async () => {
    const rows = '<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>';
    const grid = await readFirst(
      await edited(make({ sheets: [{ rows }] }), [
        content('B1', { value: 9 }),
        content('C2', { value: 8 }),
        content('A4', { value: 7 }),
      ]),
    );
    expect(Array.from(lines(grid), (row) => Array.from(row ?? [], (cell) => cell?.value))).toEqual([
      [1, 9],
      [3, undefined, 8],
      [],
      [7],
    ]);
  });

  it('give a new cell the format of its row or column, and a number format when one is given', async () => {
    const sheet = {
      before: '<cols><col min="2" max="3" style="3"/></cols>',
      rows: '<row r="1" s="2" customFormat="1"/>',
    };
    const file = await edited(make({ sheets: [sheet] }), [
      content('A1', { value: 1 }),
      content('B2', { value: 1 }),
      content('C2', { value: 1, numberFormat: '0.000" xã"' }),
      content('D2', { value: 1, numberFormat: '@' }),
    ]);
    const grid = await readFirst(file);
    expect(['A1', 'B2', 'C2', 'D2'].map((cell) => at(grid, cell)?.numberFormat)).toEqual([
      'd-mmm',
      '0.00%',
      '0.000" xã"',
      '@',
    ]);
  });

  it('let the other cells of a shared formula keep theirs', async () => {
    const rows =
      '<row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*2</f><v>2</v></c></row>' +
      '<row r="2"><c r="A2"><v>2</v></c><c r="B2"><f t="shared" si="0"/><v>4</v></c></row><row r="3"><c r="A3"><v>3</v></c><c r="B3"><f t="shared" si="0"/><v>6</v></c></row>';
    const grid = await readFirst(await edited(make({ sheets: [{ rows }] }), [content('B1', { value: 5 })]));
    expect(at(grid, 'B1')).toMatchObject({ value: 5 });
    expect(at(grid, 'B2')).toMatchObject({ value: 4, formula: '=A2*2' });
    expect(at(grid, 'B3')).toMatchObject({ value: 6, formula: '=A3*2' });
  });

  it('take the stored results away that no longer hold, and no others', async () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="str"><f>A1&amp;"x"</f><v>1x</v></c><c r="C1"><f>SUM(B2:B9)</f><v>0</v></c><c r="D1"><f>LEN(B1)</f><v>2</v></c></row>';
    const other = '<row r="1"><c r="A1"><f>SUM(\'S1\'!$A:$A)</f><v>1</v></c><c r="B1"><f>Tên</f><v>3</v></c></row>';
    const file = await edited(make({ sheets: [{ rows }, { rows: other }] }), [content('A1', { value: 7 })]);
    const { host } = hostOf(file);
    const [first, second] = await host.read(['S1', 'S2']);
    const cells = [...(lines(first)[0] ?? []), ...(lines(second)[0] ?? [])];
    expect(cells.map((cell) => cell?.uncached ?? cell?.value)).toEqual([7, true, 0, true, true, true]);
    expect(partText(file, 'xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
  });

  it('carry a result when the edit knows it', async () => {
    const grid = await readFirst(
      await edited(make(), [
        content('A1', { formula: '=1+1', value: 2 }),
        content('A2', { formula: '="a"', value: 'a' }),
      ]),
    );
    expect([at(grid, 'A1'), at(grid, 'A2')]).toMatchObject([
      { value: 2, formula: '=1+1' },
      { value: 'a', formula: '="a"' },
    ]);
  });

  it('drop the list of formulas only when a formula comes or goes', async () => {
    const chain = { 'xl/calcChain.xml': `<calcChain xmlns="${MAIN}"><c r="A1"/></calcChain>` };
    const rows = '<row r="1"><c r="A1"><f>1</f><v>1</v></c><c r="B1"><v>1</v></c></row>';
    const file = make({ sheets: [{ rows }], parts: chain, bookLinks: link('rId70', 'calcChain', 'calcChain.xml') });
    expect(partNames(await edited(file, [content('B1', { value: 2 })]))).toContain('xl/calcChain.xml');
    const without = await edited(file, [content('A1', { value: 2 })]);
    expect(partNames(without)).not.toContain('xl/calcChain.xml');
    expect(partText(without, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
  });

  it('work in prefixed and empty documents', async () => {
    const xml = `<x:worksheet xmlns:x="${MAIN}"/>`;
    const file = await edited(make({ sheets: [{ xml }], styles: `<styleSheet xmlns="${MAIN}"/>` }), [
      content('B2', { value: 'a', numberFormat: '0.0%' }),
      mark('A1', { severity: 'error', condition: null }),
      { kind: 'note', at: place('A1'), after: 'ghi chú' },
    ]);
    expect(at(await readFirst(file), 'B2')).toEqual({ value: 'a', numberFormat: '0.0%', font: 'Calibri' });
    expect(partText(file, SHEET)).toMatch(
      /<x:sheetData><x:row r="2"><x:c r="B2" s="1" t="inlineStr"><x:is><x:t>a<\/x:t>/,
    );
    expect((await hostOf(file).host.notes?.())?.map(a1)).toEqual(['A1']);
  });
});

describe('marks', () => {
  const persons =
    '<conditionalFormatting sqref="A1:B2"><cfRule type="expression" priority="3" stopIfTrue="1"><formula>A1&gt;1</formula></cfRule></conditionalFormatting>';
  const file = make({
    sheets: [
      {
        rows: '<row r="1"/>',
        after: `<mergeCells><mergeCell ref="D1:E1"/></mergeCells>${persons}<pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/>`,
      },
      { name: 'Kế hoạch' },
    ],
  });
  const broken: Mark = { severity: 'error', condition: 'ABS($D$7-SUM($E$7:$L$7))>0.5' };

  it('stand behind the person’s own rules, with the broken condition as their formula', async () => {
    const text = partText(await edited(file, [mark('D7', broken)]), SHEET);
    expect(text).toContain(
      `${persons}<conditionalFormatting sqref="D7"><cfRule type="expression" dxfId="0" priority="4">` +
        '<formula>AND(ABS($D$7-SUM($E$7:$L$7))&gt;0.5,N("kiem-bieu:error")=0)</formula></cfRule></conditionalFormatting><pageMargins',
    );
    expect(text).not.toContain('stopIfTrue="1" dxfId');
  });

  it('are found again, each area by itself', async () => {
    const fixed: Mark = { severity: 'gap', condition: null };
    const saved = await edited(file, [mark('D7', broken, fixed), mark('B2', fixed), mark('E9:F12', fixed)]);
    const { host } = hostOf(saved);
    expect((await host.marks()).map(a1)).toEqual(['D7', 'B2', 'E9:F12']);
    const [undone] = await host.apply([mark('D7')]);
    expect(undone).toMatchObject({ before: [broken, fixed] });
  });

  it('that look at another sheet stand where Excel keeps such rules', async () => {
    const elsewhere: Mark = { severity: 'warning', condition: "'Kế hoạch'!$A$1<>$A$1" };
    const saved = await edited(file, [mark('A1', elsewhere)]);
    const text = partText(saved, SHEET);
    expect(inside(text, 'extLst')).toContain(`<xm:f>AND('Kế hoạch'!$A$1&lt;&gt;$A$1,N("kiem-bieu:warning")=0)</xm:f>`);
    expect(text.replace(inside(text, 'extLst'), '')).not.toContain('kiem-bieu:');
    expect((await hostOf(saved).host.marks()).map(a1)).toEqual(['A1']);
    expect(partText(await edited(saved, [mark('A1')]), SHEET)).toBe(partText(file, SHEET));
  });

  it('go without a trace, also in another session', async () => {
    const saved = await edited(file, [mark('D7', broken), mark('B2', { severity: 'review', condition: null })]);
    expect(partText(await edited(saved, [mark('D7'), mark('B2')]), SHEET)).toBe(partText(file, SHEET));
  });

  it('of several areas, as Excel may gather them, say to each its own condition', async () => {
    const rule =
      '<cfRule type="expression" priority="1"><formula>AND(C2&gt;$D$1,N("kiem-bieu:gap")=0)</formula></cfRule>';
    const gathered = make({
      sheets: [{ after: `<conditionalFormatting sqref="C2 E5:E6">${rule}</conditionalFormatting>` }],
    });
    const [, second] = await hostOf(gathered).host.apply([mark('C2'), mark('E5:E6')]);
    expect(second).toMatchObject({ before: [{ severity: 'gap', condition: 'E5>$D$1' }] });
  });

  it('keep rules of people that stand in the same element', async () => {
    const ours = '<cfRule type="expression" priority="9"><formula>N("kiem-bieu:error")=0</formula></cfRule>';
    const shared = make({
      sheets: [{ after: persons.replace('</conditionalFormatting>', `${ours}</conditionalFormatting>`) }],
    });
    const { host } = hostOf(shared);
    expect((await host.marks()).map(a1)).toEqual(['A1:B2']);
    expect(partText(await edited(shared, [mark('A1:B2')]), SHEET)).toContain(persons);
  });
});

describe('notes', () => {
  const note = (address: string, after: string | null): Edit => ({ kind: 'note', at: place(address), after });
  const comments = `<comments xmlns="${MAIN}"><authors><author>Lan</author></authors><commentList><comment ref="A1" authorId="0"><text><t>Hỏi lại xã</t></text></comment></commentList></comments>`;
  const shapes =
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202"/><v:shape id="_x0000_s1025" type="#_x0000_t202"><br><x:ClientData ObjectType="Note"><x:Row>0</x:Row><x:Column>0</x:Column></x:ClientData></v:shape></xml>';
  const noted = make({
    sheets: [
      {
        after: '<legacyDrawing r:id="rId2"/>',
        links: link('rId1', 'comments', '../comments1.xml') + link('rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml'),
      },
    ],
    parts: { 'xl/comments1.xml': comments, 'xl/drawings/vmlDrawing1.vml': shapes },
  });

  it('come and go without a trace where there were none', async () => {
    const file = make();
    const saved = await edited(file, [note('B2', 'Tổng số 380 khác 379.\n\nKiểm tra <lại>.')]);
    expect(partText(saved, 'xl/comments1.xml')).toContain('Tổng số 380 khác 379.\n\nKiểm tra &lt;lại&gt;.');
    expect(partText(saved, SHEET)).toMatch(/<\/sheetData><legacyDrawing r:id="rId2"\/>/);
    const gone = await edited(saved, [note('B2', null)]);
    expect(partNames(gone).sort()).toEqual(partNames(file).sort());
    expect(partText(gone, SHEET)).toBe(partText(file, SHEET));
  });

  it('stand beside those of people, which stay to the letter', async () => {
    const saved = await edited(noted, [note('B2', 'của ta')]);
    expect(partText(saved, 'xl/comments1.xml')).toContain(
      '<comment ref="A1" authorId="0"><text><t>Hỏi lại xã</t></text></comment>',
    );
    expect(partText(saved, 'xl/drawings/vmlDrawing1.vml')).toContain(shapes.slice(shapes.indexOf('<v:shape '), -6));
    expect(partText(saved, 'xl/drawings/vmlDrawing1.vml')).toContain('data="1,2"');
    const gone = await edited(saved, [note('B2', null)]);
    expect(partText(gone, 'xl/comments1.xml')).toBe(comments);
  });

  it('never take the place of a person’s note, and the others are written', async () => {
    const { workbook, host } = hostOf(noted);
    await expect(host.apply([note('A1', 'x'), note('B2', 'y')])).rejects.toMatchObject({
      code: 'occupied',
      detail: { at: [place('A1')] },
      done: [{ kind: 'note', at: place('B2'), before: null }],
    });
    const { host: saved } = hostOf(saveWorkbook(workbook));
    expect((await saved.notes?.())?.map(a1)).toEqual(['B2']);
  });

  it('never touch a thread', async () => {
    const thread =
      '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="C3" id="{1}"/></ThreadedComments>';
    const file = make({
      sheets: [
        {
          links: `<Relationship Id="rId1" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../threadedComments/t1.xml"/>`,
        },
      ],
      parts: { 'xl/threadedComments/t1.xml': thread },
    });
    await expect(hostOf(file).host.apply([note('C3', 'x')])).rejects.toMatchObject({ code: 'occupied', done: [] });
  });
});

describe('sheets of ours', () => {
  const draft: SheetDraft = {
    rows: [
      [{ value: 'Kiểm biểu', bold: true, size: 14 }],
      [
        { value: 'Số', bold: true, border: true, fill: '#D9D9D9', wrap: true, align: 'center' },
        { value: 'Tỷ lệ', border: true },
      ],
      [
        { value: 'Ô D7', link: "'Biểu của tôi'!D7", color: '#0563C1' },
        { value: 0.5, numberFormat: '0.0%' },
      ],
      [
        { value: 'B', strike: true, italic: true },
        { formula: '=B3*2', numberFormat: '0.0%' },
      ],
      [null, { border: true }],
    ],
    widths: [12, 20.5],
    merges: ['A1:B1'],
    headerRow: 2,
    summaryRows: 1,
    filter: 'A2:B4',
    landscape: true,
    charts: [
      {
        type: 'column',
        title: 'Tỷ lệ <1>',
        categories: 'A3:A4',
        series: [{ name: 'Đạt', values: 'B3:B4' }],
        from: 'D2',
        to: 'J18',
        format: '0%',
      },
    ],
  };
  const file = make({
    sheets: [{ name: 'Biểu của tôi' }],
    after:
      '<definedNames><definedName name="Vùng" localSheetId="0">A1</definedName></definedNames><calcPr calcId="1"/>',
  });
  const write: Edit = { kind: 'sheet', name: 'Kiểm biểu', after: draft };

  it('are read back as they were drawn, and written over in their place', async () => {
    const saved = await edited(file, [write]);
    const { workbook, host } = hostOf(saved);
    const [applied] = await host.apply([{ kind: 'sheet', name: 'Kiểm biểu', after: { rows: [[{ value: 'mới' }]] } }]);
    expect(applied).toMatchObject({ before: draft });
    const again = saveWorkbook(workbook);
    expect((await hostOf(again).host.sheets()).map(({ name }) => name)).toEqual(['Biểu của tôi', 'Kiểm biểu']);
    expect(partNames(again).filter((name) => /chart|drawing/.test(name))).toEqual([]);
    expect(partText(again, 'xl/workbook.xml')).not.toContain('_xlnm');
    await host.apply(undo(applied ? [applied] : []));
    expect(Buffer.from(saveWorkbook(workbook)).equals(Buffer.from(saved))).toBe(true);
  });

  it('have their print titles and filter as names, and go with all that is theirs', async () => {
    const saved = await edited(file, [write]);
    const book = partText(saved, 'xl/workbook.xml');
    expect(book).toContain(`<definedName name="_xlnm.Print_Titles" localSheetId="1">'Kiểm biểu'!$2:$2</definedName>`);
    expect(book).toContain(
      `<definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">'Kiểm biểu'!$A$2:$B$4</definedName>`,
    );
    const gone = await edited(saved, [{ kind: 'sheet', name: 'Kiểm biểu', after: null }]);
    expect(partNames(gone).sort()).toEqual(partNames(file).sort());
    for (const part of ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels', '[Content_Types].xml', SHEET])
      expect(partText(gone, part)).toBe(partText(file, part));
  });

  it('are known again by the memory, and only they may be taken away', async () => {
    const { host } = hostOf(await edited(file, [write]));
    expect(await host.memory()).toEqual({ sheets: '["Kiểm biểu"]' });
    await expect(host.apply([{ kind: 'sheet', name: 'Biểu của tôi', after: null }])).rejects.toMatchObject({
      code: 'name-taken',
    });
    await host.apply([{ kind: 'sheet', name: 'Kiểm biểu', after: null }]);
    expect(await host.memory()).toEqual({});
  });

  it('leave the numbers of later sheets right when they go', async () => {
    const saved = await edited(file, [write]);
    const book = partText(saved, 'xl/workbook.xml')
      .replace('</sheets>', '<sheet name="Sau" sheetId="9" r:id="sau"/></sheets>')
      .replace('</definedNames>', '<definedName name="Sau" localSheetId="2">B1</definedName></definedNames>');
    const links = partText(saved, 'xl/_rels/workbook.xml.rels');
    const type = /Type="[^"]*\/worksheet"/.exec(links)?.[0] ?? '';
    const changed: Readonly<Record<string, string>> = {
      'xl/workbook.xml': book,
      'xl/_rels/workbook.xml.rels': links.replace(
        '</Relationships>',
        `<Relationship Id="sau" ${type} Target="worksheets/sau.xml"/></Relationships>`,
      ),
      'xl/worksheets/sau.xml': partText(saved, 'xl/worksheets/sheet1.xml'),
    };
    const names = [...new Set([...partNames(saved), ...Object.keys(changed)])];
    const later = zipSync(
      Object.fromEntries(names.map((name) => [name, Buffer.from(changed[name] ?? partText(saved, name))])),
    );
    const gone = await edited(later, [{ kind: 'sheet', name: 'Kiểm biểu', after: null }]);
    expect(partText(gone, 'xl/workbook.xml')).toContain('<definedName name="Sau" localSheetId="1">B1</definedName>');
  });
});

describe('the memory', () => {
  it('keeps any text, readable, in one part that goes when it is empty', async () => {
    const values = { waivers: '{"lý do":"<đã & xem>"}\r\n\t', odd: '\u0000\ud800 "\'', empty: '' };
    const file = make();
    const saved = await edited(
      file,
      Object.entries(values).map(([key, after]): Edit => ({ kind: 'memory', key, after })),
    );
    expect(await hostOf(saved).host.memory()).toEqual(values);
    expect(partText(saved, 'customXml/item1.xml')).toContain('<memory xmlns="urn:kiem-bieu:memory:1">');
    expect(partText(saved, 'customXml/item1.xml')).toContain('lý do');
    const gone = await edited(
      saved,
      Object.keys(values).map((key): Edit => ({ kind: 'memory', key, after: null })),
    );
    expect(partNames(gone).sort()).toEqual(partNames(file).sort());
    expect(partText(gone, '[Content_Types].xml')).toBe(partText(file, '[Content_Types].xml'));
  });

  it('stands beside custom XML of others', async () => {
    const parts = { 'customXml/item1.xml': '<a xmlns="urn:b"/>' };
    const bookLinks = `<Relationship Id="rId60" Type="${LINKS}/customXml" Target="../customXml/item1.xml"/>`;
    const saved = await edited(make({ parts, bookLinks }), [{ kind: 'memory', key: 'k', after: 'v' }]);
    expect(partText(saved, 'customXml/item1.xml')).toBe(parts['customXml/item1.xml']);
    expect(await hostOf(saved).host.memory()).toEqual({ k: 'v' });
  });
});
