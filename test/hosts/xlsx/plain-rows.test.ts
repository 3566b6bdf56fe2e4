import fc from 'fast-check';
import { lineOf } from '../../../src/core/grid/cells';
import { Trouble } from '../../../src/core/host';
import { readStrings } from '../../../src/hosts/xlsx/read-strings';
import { readSheet } from '../../../src/hosts/xlsx/read-sheet';

const ROWS = [
  '<row r="1" spans="1:3" ht="0"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t xml:space="preserve"> a </t></is></c></row>',
  '<row r="2"><c r="A2"><f>B2+C2</f><v>12.5</v></c><c r="B2" s="2"><v>-7</v></c><c r="C2"><v>0.1</v></c></row>',
  '<row r="3" hidden="1"><c r="A3"><f t="shared" ref="A3:A4" si="0">B3&amp;"&lt;"</f><v>1</v></c><c r="B3" t="b"><v>1</v></c></row>',
  '<row r="4"><c r="A4"><f t="shared" si="0"/><v/></c><c r="B4" t="e"><v>#REF!</v></c><c r="C4" t="str"><v>Huyện &#7846;</v></c></row>',
  '<row><c><v>1</v></c><c cm="1"><f t="array" ref="B5:B6">SUM(A1:A2)</f><v>1e3</v></c><c t="d"><v>2024-05-06</v></c></row>\n',
  '<row r="9"><c r="AA9"><is><r><rPr><b/><rFont val=".VnTime"/></rPr><t>x</t></r><rPh><t>y</t></rPh></is></c></row>',
  "<row r='10'><c r='A10' t='constructor'><v>5</v></c><c r=\"B10\"><v>12345678901234567890</v></c></row>",
];

const sheet = (rows: string, frame = ''): string =>
  `<?xml version="1.0"?><worksheet xmlns="urn:x">${frame}<cols><col min="1" max="2" hidden="1"/></cols>` +
  `<sheetData>${rows}</sheetData><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells></worksheet>`;

const context = {
  sheet: 'S',
  strings: () => [{ text: 'Xã' }],
  styles: [{}, { numberFormat: '0.0', bold: true, indent: 2 }, { font: 'Arial', italic: true }],
  date1904: false,
};

/** All that is read, or that nothing can be. */
function read(xml: string): unknown {
  try {
    return JSON.parse(JSON.stringify(readSheet(new TextEncoder().encode(xml), 'sheet1.xml', context)));
  } catch (error) {
    if (error instanceof Trouble) return error.code;
    throw error;
  }
}

/** A comment in front sends the part to the reader that knows all of XML. */
const thoroughly = (rows: string): unknown => read(sheet(rows, '<!-- -->'));

const SIGNS = [
  '<',
  '>',
  '&',
  '"',
  "'",
  '/',
  ' ',
  '=',
  '\n',
  '\r',
  '\u0001',
  'é',
  '\uffff',
  ']]>',
  '<!--',
  '&amp;',
  '0',
];

const ITEMS = [
  '<si><t>Huyện Ba Bể</t></si>',
  '<si><t xml:space="preserve"> a &amp; b </t><rPh sb="0" eb="1"><t>x</t></rPh></si>\n',
  '<si><r><rPr><b/><rFont val="Arial"/></rPr><t>x_x000D_</t></r><r><t> y</t></r></si>',
  '<si/>',
  '<si><t/></si>',
];

const HEADS = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
  '\ufeff',
  "<?xml version='1.1'?>",
  '<?xml ?>',
  '',
];

function strings(xml: string): unknown {
  try {
    return readStrings(new TextEncoder().encode(xml), 'sharedStrings.xml');
  } catch (error) {
    if (error instanceof Trouble) return error.code;
    throw error;
  }
}

describe('shared strings read straight from the bytes', () => {
  const list = (items: string, head: string, aside: string): string =>
    `${head}<sst xmlns="urn:x" count="3" uniqueCount="2">${aside}${items}</sst>`;

  it('are what the thorough reader says, whole, cut or with a sign put in or taken out', () => {
    const items = fc.array(fc.constantFrom(...ITEMS), { maxLength: 5 }).map((some) => some.join(''));
    const slip = fc.record({ at: fc.nat(), out: fc.nat({ max: 4 }), sign: fc.constantFrom('', ...SIGNS) });
    fc.assert(
      fc.property(items, fc.constantFrom(...HEADS), fc.array(slip, { maxLength: 1 }), (text, head, slips) => {
        const broken = slips.reduce((whole, { at, out, sign }) => {
          const place = at % (whole.length + 1);
          return whole.slice(0, place) + sign + whole.slice(place + out);
        }, text);
        expect(strings(list(broken, head, ''))).toEqual(strings(list(broken, head, '<!-- -->')));
      }),
      { numRuns: 3000 },
    );
  });
});

describe('rows read straight from the bytes', () => {
  it.each(ROWS)('say what the thorough reader says: %s', (row) => {
    expect(read(sheet(row))).toEqual(thoroughly(row));
  });

  it('say the same of any rows, whole, cut or with a sign put in or taken out', () => {
    const rows = fc.array(fc.constantFrom(...ROWS), { minLength: 1, maxLength: 4 }).map((some) => some.join(''));
    const slip = fc.record({ at: fc.nat(), out: fc.nat({ max: 4 }), sign: fc.constantFrom('', ...SIGNS) });
    fc.assert(
      fc.property(rows, fc.array(slip, { maxLength: 2 }), (text, slips) => {
        const broken = slips.reduce((whole, { at, out, sign }) => {
          const place = at % whole.length;
          return whole.slice(0, place) + sign + whole.slice(place + out);
        }, text);
        expect(read(sheet(broken))).toEqual(thoroughly(broken));
      }),
      { numRuns: 3000 },
    );
  });

  it('do not go down into what is nested without end', () => {
    const nested = `<row><c t="inlineStr"><is>${'<t>'.repeat(40_000)}a${'</t>'.repeat(40_000)}</is></c></row>`;
    expect(read(sheet(nested))).toEqual(thoroughly(nested));
  });

  it('keep figures exactly as they were written', () => {
    fc.assert(
      fc.property(fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.nat()), (figure) => {
        const xml = sheet(`<row r="1"><c r="A1"><v>${String(figure)}</v></c></row>`);
        const { cells } = readSheet(new TextEncoder().encode(xml), 'sheet1.xml', context);
        expect(lineOf(cells, 0)[0]?.value).toBe(figure === 0 ? 0 : figure);
      }),
      { numRuns: 1000 },
    );
  });
});
