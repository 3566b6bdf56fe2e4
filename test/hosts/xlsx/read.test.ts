import fc from 'fast-check';
import { lines } from '../../support/lines';
import { unzipSync, zipSync } from 'fflate';
import { translateFormulaToA1, translateFormulaToR1C1 } from '@borgar/fx/xlsx';
import { a1, cellAt } from '../../../src/core/grid/range';
import { sharedFormula } from '../../../src/hosts/xlsx/shared-formula';
import { shownFormula, storedFormula } from '../../../src/hosts/xlsx/future-functions';
import { at, hostOf, link, LINKS, MAIN, make, readFirst } from './made-workbook';

const row = (cells: string, n = 1): string => `<row r="${String(n)}">${cells}</row>`;

describe('what a cell says', () => {
  it('reads texts however they are stored', async () => {
    const strings =
      '<si><t>Tổng số</t></si><si><r><rPr><rFont val=".VnTime"/><b/></rPr><t xml:space="preserve">Tæng </t></r><r><rPr><b/><rFont val=".VnTime"/></rPr><t>sè</t></r><rPh sb="0" eb="1"><t>đọc</t></rPh></si>' +
      '<si><t><![CDATA[a<b>&c]]></t></si><si><t>dòng 1_x000D_\nvà _x005F_x000D_</t></si><si><t>  hai đầu  </t></si><si><t xml:space="preserve">  hai đầu  </t></si>';
    const cells =
      [0, 1, 2, 3, 4, 5].map((i) => `<c t="s"><v>${String(i)}</v></c>`).join('') +
      '<c t="inlineStr"><is><t>ngay </t><r><t>trong</t></r></is></c><c t="str"><f>PROPER(A1)</f><v>kết quả</v></c>';
    const grid = await readFirst(make({ strings, sheets: [{ rows: `<row>${cells}</row>` }] }));
    expect(lines(grid)[0]?.map((cell) => cell?.value)).toEqual([
      'Tổng số',
      'Tæng sè',
      'a<b>&c',
      'dòng 1\r\nvà _x000D_',
      'hai đầu',
      '  hai đầu  ',
      'ngaytrong',
      'kết quả',
    ]);
    expect(at(grid, 'B1')).toMatchObject({ font: '.VnTime', bold: true });
  });

  it('reads figures, truths, errors and dates as Excel keeps them', async () => {
    const cells =
      '<c r="A1"><v>46062</v></c><c r="B1" s="2"><v>46062</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="e"><v>#DIV/0!</v></c>' +
      '<c r="E1" t="d"><v>2026-02-09</v></c><c r="F1" t="d"><v>1900-02-28T12:00:00</v></c><c r="G1" s="3"><v>0.1234</v></c>' +
      '<c r="H1"><v>1E+400</v></c><c r="I1" s="4"><v>1</v></c><c r="J1" t="n"><v>  7 </v></c><c r="K1" s="5"/>';
    const grid = await readFirst(make({ sheets: [{ rows: row(cells) }] }));
    expect(at(grid, 'B1')).toEqual({ value: 46062, numberFormat: 'd-mmm', font: 'Arial' });
    expect(at(grid, 'A1')).toEqual({ value: 46062, font: 'Calibri' });
    expect(at(grid, 'C1')?.value).toBe(true);
    expect(at(grid, 'D1')).toMatchObject({ value: null, error: '#DIV/0!' });
    expect(at(grid, 'E1')?.value).toBe(46062);
    expect(at(grid, 'F1')?.value).toBe(59.5);
    expect(at(grid, 'G1')?.numberFormat).toBe('0.00%');
    expect(at(grid, 'H1')?.value).toBe('1E+400');
    expect(at(grid, 'I1')?.numberFormat).toBe('m/d/yyyy');
    expect(at(grid, 'J1')?.value).toBe(7);
    expect(at(grid, 'K1')).toBeUndefined();
  });

  it('keeps the look that reading needs', async () => {
    const grid = await readFirst(make({ sheets: [{ rows: row('<c r="A1" s="1"><v>5</v></c>') }] }));
    expect(at(grid, 'A1')).toEqual({
      value: 5,
      numberFormat: '#,##0" tổ"',
      font: '.VnTime',
      bold: true,
      italic: true,
      indent: 2,
    });
  });

  it('counts days from 1904 where the workbook does', async () => {
    const rows = row('<c r="A1" t="d"><v>2026-02-09</v></c>');
    const grid = await readFirst(make({ before: '<workbookPr date1904="1"/>', sheets: [{ rows }] }));
    expect([grid.date1904, at(grid, 'A1')?.value]).toEqual([true, 46062 - 1462]);
  });
});

describe('formulas', () => {
  it('tells a result from none, and a text result that is empty from none', async () => {
    const cells =
      '<c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>1+1</f></c><c r="C1"><f>1+1</f><v></v></c><c r="D1" t="str"><f>""</f><v></v></c><c r="E1"><f>_xlfn.XLOOKUP(1,A:A,"_xlfn.B")</f><v>1</v></c>';
    const grid = await readFirst(make({ sheets: [{ rows: row(cells) }] }));
    expect(at(grid, 'A1')).toMatchObject({ value: 2, formula: '=1+1' });
    expect(at(grid, 'A1')?.uncached).toBeUndefined();
    expect([at(grid, 'B1')?.uncached, at(grid, 'C1')?.uncached, at(grid, 'D1')?.uncached]).toEqual([
      true,
      true,
      undefined,
    ]);
    expect(at(grid, 'E1')?.formula).toBe('=XLOOKUP(1,A:A,"_xlfn.B")');
  });

  it('writes shared formulas out, wherever the first of them stands', async () => {
    const rows =
      row(
        '<c r="C1"><f t="shared" si="1"/><v>1</v></c><c r="D1"><f t="shared" ref="D1:D3" si="0">SUM($A1:B1)+\'Biểu 1\'!A$1+LOG10(A1)</f><v>1</v></c>',
      ) +
      row(
        '<c r="C2"><f t="shared" ref="C1:C2" si="1">A2*2</f><v>1</v></c><c r="D2"><f t="shared" si="0"/><v>1</v></c>',
        2,
      ) +
      row('<c r="D3"><f t="shared" si="0"/></c>', 3);
    const grid = await readFirst(make({ sheets: [{ rows }] }));
    expect(at(grid, 'C1')?.formula).toBe('=A1*2');
    expect(at(grid, 'D2')?.formula).toBe("=SUM($A2:B2)+'Biểu 1'!A$1+LOG10(A2)");
    expect(at(grid, 'D3')).toMatchObject({ formula: "=SUM($A3:B3)+'Biểu 1'!A$1+LOG10(A3)", uncached: true });
  });

  it('agrees with the formula library on where references move', () => {
    const dollar = fc.constantFrom('', '$');
    const column = fc.constantFrom('A', 'C', 'Z', 'AB');
    const corner = fc.tuple(dollar, column, dollar, fc.integer({ min: 1, max: 90 })).map((parts) => parts.join(''));
    const reference = fc.oneof(
      corner,
      fc.constantFrom(
        'B2:D9',
        '$B2:$D9',
        'B$2:D$9',
        '$B$2:$D$9',
        '$A:$C',
        'E:E',
        '5:5',
        "'Biểu 1'!C3",
        'Tên_vùng',
        'Bảng[cột]',
        '"A1"',
      ),
    );
    const formula = fc.array(reference, { minLength: 1, maxLength: 5 }).map((all) => `SUM(${all.join(',')})`);
    const cell = fc.record({ row: fc.integer({ min: 0, max: 60 }), column: fc.integer({ min: 0, max: 20 }) });
    fc.assert(
      fc.property(formula, cell, cell, (text, from, by) => {
        const to = { row: from.row + by.row, column: from.column + by.column };
        const relative = translateFormulaToR1C1(`=${text}`, a1(cellAt('', from.row, from.column)));
        const oracle = translateFormulaToA1(relative, a1(cellAt('', to.row, to.column)));
        expect(`=${sharedFormula(text, from.row, from.column)(to.row, to.column)}`).toBe(oracle);
      }),
    );
  });

  it('gives every cell of an array its formula, of a spilling one only the first', async () => {
    const rows =
      row(
        '<c r="A1"><f t="array" ref="A1:A2">C1:C2*2</f><v>2</v></c><c r="B1" cm="1"><f t="array" ref="B1:B2">_xlfn.UNIQUE(C1:C2)</f><v>1</v></c>',
      ) + row('<c r="A2"><v>4</v></c><c r="B2"><v>2</v></c>', 2);
    const grid = await readFirst(make({ sheets: [{ rows }] }));
    expect(at(grid, 'A2')).toMatchObject({ value: 4, formula: '=C1:C2*2' });
    expect(at(grid, 'B1')?.formula).toBe('=UNIQUE(C1:C2)');
    expect(at(grid, 'B2')?.formula).toBeUndefined();
  });

  it('names newer functions to the file as the file wants them, and back', () => {
    const shown = 'XLOOKUP(A1,B:B,C:C)&"XLOOKUP("&FILTER(A:A,\'IFS(\'!B1=1)&STDEV.S(A1:A3)&MYIFS(1)';
    expect(storedFormula(shown)).toBe(
      '_xlfn.XLOOKUP(A1,B:B,C:C)&"XLOOKUP("&_xlfn._xlws.FILTER(A:A,\'IFS(\'!B1=1)&_xlfn.STDEV.S(A1:A3)&MYIFS(1)',
    );
    expect(shownFormula(storedFormula(shown))).toBe(shown);
  });
});

describe('around the cells', () => {
  it('reads merges, hidden rows and columns, protection, states and manual calculation', async () => {
    const sheet = {
      name: 'Biểu &amp; 1',
      state: 'veryHidden',
      before: '<cols><col min="2" max="16384" hidden="1"/></cols>',
      rows: '<row r="1" hidden="1"><c r="A1"><v>1</v></c></row><row r="2" ht="0"><c r="C2"><v>1</v></c></row><row r="900" hidden="1"/>',
      after: '<sheetProtection sheet="1"/><mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="bad"/></mergeCells>',
    };
    const { host } = hostOf(make({ after: '<calcPr calcMode="manual"/>', sheets: [sheet] }));
    expect(await host.sheets()).toEqual([{ name: 'Biểu & 1', visibility: 'veryHidden', protected: true }]);
    const [grid] = await host.read(['Biểu & 1']);
    expect(grid).toMatchObject({ hiddenRows: [0, 1], hiddenColumns: [1, 2], protected: true, manualCalculation: true });
    expect(grid?.merges.map(a1)).toEqual(['A1:B2']);
  });

  it.each([
    ['every formula is said to give 0, and all is to be computed on opening', '1', ['0', '0'], true],
    ['some formula gives another figure', '1', ['0', '7'], false],
    ['nothing is to be computed on opening', '0', ['0', '0'], false],
  ])('takes results for none only where %s', async (_, onLoad, [a, b], none) => {
    const rows = `<row r="1"><c r="A1"><v>3</v></c><c r="B1"><v>4</v></c></row><row r="2"><c r="A2"><f>SUMPRODUCT(A1:A1)</f><v>${a ?? ''}</v></c><c r="B2"><f>SUMPRODUCT(B1:B1)</f><v>${b ?? ''}</v></c></row>`;
    const grid = await readFirst(make({ after: `<calcPr fullCalcOnLoad="${onLoad}"/>`, sheets: [{ rows }] }));
    expect(at(grid, 'A2')?.uncached ?? false).toBe(none);
    expect(at(grid, 'A2')?.formula).toBe('=SUMPRODUCT(A1:A1)');
    expect(at(grid, 'B1')?.value).toBe(4);
  });

  it('says which tables, pivots and chart sheets there are', async () => {
    const grid = await readFirst(
      make({
        sheets: [
          {
            rows: row('<c r="A1"><v>1</v></c>'),
            links: link('rId1', 'table', '../tables/table1.xml') + link('rId2', 'pivotTable', '/xl/pivotTables/p1.xml'),
          },
        ],
        bookLinks: link('rId50', 'chartsheet', 'chartsheets/sheet1.xml'),
        parts: {
          'xl/tables/table1.xml': `<table xmlns="${MAIN}" ref="A1:C9"/>`,
          'xl/pivotTables/p1.xml': `<pivotTableDefinition xmlns="${MAIN}"><location ref="E3:G9"/></pivotTableDefinition>`,
          'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${LINKS}"><sheets><sheet name="S1" sheetId="1" r:id="rId1"/><sheet name="Biểu đồ" sheetId="2" r:id="rId50"/></sheets></workbook>`,
        },
      }),
    );
    expect(grid.listObjects?.map(a1)).toEqual(['A1:C9']);
    expect(grid.leftOut).toMatchObject([
      { what: 'pivot', at: { top: 2, left: 4 } },
      { what: 'chart-sheet', count: 1 },
    ]);
  });

  it.each([
    ['prefixed', 'x:', MAIN],
    ['strict', '', 'http://purl.oclc.org/ooxml/spreadsheetml/main'],
  ])('reads %s namespaces', async (_, p, namespace) => {
    const xml = `<${p}worksheet xmlns${p ? ':x' : ''}="${namespace}"><${p}sheetData><${p}row><${p}c t="inlineStr"><${p}is><${p}t>chữ</${p}t></${p}is></${p}c></${p}row></${p}sheetData></${p}worksheet>`;
    expect(at(await readFirst(make({ sheets: [{ xml }] })), 'A1')?.value).toBe('chữ');
  });

  it('does without styles, shared strings and r attributes, and with odd part names', async () => {
    const xml = `<worksheet xmlns="${MAIN}"><sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c r="B2"><v>3</v></c><c><v>4</v></c></row></sheetData></worksheet>`;
    const parts = { 'xl/sharedStrings.xml': null, 'xl/worksheets/sheet1.xml': null, 'XL\\Worksheets\\Sheet1.XML': xml };
    const grid = await readFirst(make({ styles: null, parts }));
    expect(lines(grid).map((line) => line?.map((cell) => cell?.value))).toEqual([
      [1, 2],
      [, 3, 4],
    ]);
  });

  it('reads UTF-16', async () => {
    const text = `<?xml version="1.0" encoding="UTF-16"?><worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Đắk Lắk</t></is></c></row></sheetData></worksheet>`;
    const bytes = new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]));
    const file = zipSync({ ...unzipSync(make()), 'xl/worksheets/sheet1.xml': bytes });
    expect(at(await readFirst(file), 'A1')?.value).toBe('Đắk Lắk');
  });
});
