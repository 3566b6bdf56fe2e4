import { strToU8, unzipSync, zipSync } from 'fflate';
import { lines } from '../../support/lines';
import { Trouble } from '../../../src/core/host';
import { openWorkbook } from '../../../src/hosts/xlsx/open-workbook';
import { xlsxHost } from '../../../src/hosts/xlsx/xlsx-host';
import { at, link, MAIN, make, place, readFirst, worksheet } from './made-workbook';

async function troubleOf(file: Uint8Array): Promise<string> {
  try {
    const host = xlsxHost(openWorkbook(file));
    await host.read((await host.sheets()).map(({ name }) => name));
    return 'none';
  } catch (error) {
    if (error instanceof Trouble) return error.code;
    throw error;
  }
}

/** An OLE file with one directory of these names, as Excel 97 and Office's encryption write. */
function ole(names: readonly string[], book = new Uint8Array(0)): Uint8Array {
  const file = new Uint8Array(512 * 12);
  const view = new DataView(file.buffer);
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(30, 9, true);
  view.setUint32(48, 1, true);
  for (let i = 0; i < 109; i++) view.setUint32(76 + 4 * i, i === 0 ? 0 : 0xffffffff, true);
  view.setUint32(512 + 4, 0xfffffffe, true);
  names.forEach((name, i) => {
    const entry = 1024 + 128 * i;
    for (let k = 0; k < name.length; k++) view.setUint16(entry + 2 * k, name.charCodeAt(k), true);
    view.setUint16(entry + 64, 2 * name.length + 2, true);
    view.setUint32(entry + 116, 2, true);
    view.setUint32(entry + 120, 4096, true);
  });
  file.set(book, 1536);
  return file;
}

const inline = (text: string): string => `<row><c t="inlineStr"><is><t>${text}</t></is></c></row>`;

/** Two sheets, the second linked by this only. */
function lostLink(links: string): Uint8Array {
  const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${link('rId1', 'worksheet', 'worksheets/sheet1.xml')}${links}</Relationships>`;
  return make({ sheets: [{}, {}], parts: { 'xl/_rels/workbook.xml.rels': rels } });
}

const withPart = (type: string, xml: string): Uint8Array =>
  make({ sheets: [{ links: link('rId1', type, '../part1.xml') }], parts: { 'xl/part1.xml': xml } });

/** A text with half a letter in its bytes. */
function notText(text: string): Uint8Array {
  const parts = unzipSync(make({ sheets: [{ rows: inline(text) }] }));
  const sheet = parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array();
  sheet[Buffer.from(sheet).indexOf('ố') + 1] = 0x41;
  return zipSync(parts);
}

const ODD_STYLES = `<styleSheet xmlns="${MAIN}"><constructor/><fonts><valueOf/><toString/></fonts><__proto__/></styleSheet>`;

const BOF = [0x09, 0x08, 0x02, 0x00, 0x00, 0x06];
const FILEPASS = [0x2f, 0x00, 0x02, 0x00, 0x00, 0x00];

/** The size that the archive's directory gives for its parts, made to lie. */
function claim(file: Uint8Array, size: number): Uint8Array {
  const lying = file.slice();
  const view = new DataView(lying.buffer);
  for (let i = 0; i + 46 < lying.length; i++)
    if (view.getUint32(i, true) === 0x02014b50) view.setUint32(i + 24, size, true);
  return lying;
}

describe('a file that cannot be opened is one trouble, by its content', () => {
  it.each([
    ['an empty file', new Uint8Array(0), 'empty'],
    ['text under the name of a workbook', strToU8('STT;Chỉ tiêu;Tổng\n1;Tổ;31\n'), 'unsupported'],
    ['a web page', strToU8('<!DOCTYPE html><html><table></table></html>'), 'unsupported'],
    ['zeros', new Uint8Array(4096), 'corrupt'],
    ['an Excel 97 workbook', ole(['Root Entry', 'Workbook'], Uint8Array.from(BOF)), 'unsupported'],
    ['one with a password', ole(['Root Entry', 'Workbook'], Uint8Array.from([...BOF, ...FILEPASS])), 'encrypted'],
    ['an encrypted workbook', ole(['Root Entry', 'EncryptionInfo', 'EncryptedPackage']), 'encrypted'],
    ['an OLE file whose chains run in a circle', ole([]).fill(0, 512, 516), 'unsupported'],
    ['an archive of something else', zipSync({ 'word/document.xml': strToU8('<document/>') }), 'unsupported'],
    ['half an archive', make().slice(0, 900), 'corrupt'],
    ['a sheet whose part is missing', make({ parts: { 'xl/worksheets/sheet1.xml': null } }), 'corrupt'],
    ['a sheet that is not XML', make({ sheets: [{ xml: '<worksheet><sheetData></worksheet>' }] }), 'corrupt'],
    ['a row 0', make({ sheets: [{ rows: '<row r="0"><c r="A0"><v>1</v></c></row>' }] }), 'corrupt'],
    ['a cell without letters', make({ sheets: [{ rows: '<row r="1"><c r="12"><v>1</v></c></row>' }] }), 'corrupt'],
    ['a workbook without sheets', make({ sheets: [] }), 'corrupt'],
    ['a sheet without its link', lostLink(''), 'corrupt'],
    ['a sheet whose link is another kind', lostLink(link('rId2', 'theme', 'theme/theme1.xml')), 'corrupt'],
    [
      'a sheet whose link leaves the file',
      lostLink(link('rId2', 'worksheet', 'x.xml" TargetMode="External')),
      'corrupt',
    ],
    [
      'a sheet with two links',
      make({ sheets: [{}, {}], bookLinks: link('rId2', 'worksheet', 'worksheets/sheet1.xml') }),
      'corrupt',
    ],
    ['two sheets of one name', make({ sheets: [{ name: 'Biểu' }, { name: 'BIỂU' }] }), 'corrupt'],
    ['a sheet that is another kind of part', make({ sheets: [{ xml: '<html><body/></html>' }] }), 'corrupt'],
    [
      'a text that the shared strings lack',
      make({ sheets: [{ rows: '<row><c t="s"><v>7</v></c></row>' }] }),
      'corrupt',
    ],
    ['no content types', make({ parts: { '[Content_Types].xml': null } }), 'corrupt'],
    ['content types that are no XML', make({ parts: { '[Content_Types].xml': '<Types><Types>' } }), 'corrupt'],
    ['styles that are no XML', make({ styles: '<styleSheet><cellXfs' }), 'corrupt'],
    ['strings that are no XML, though no cell asks', make({ strings: '<si><t>a</si>' }), 'corrupt'],
    ['a drawing that is no XML', withPart('drawing', '<a><b></a>'), 'corrupt'],
    ['notes that are no XML', withPart('comments', '<comments>\u001b</comments>'), 'corrupt'],
    ['links that are no XML', make({ sheets: [{ links: '<Relationship' }] }), 'corrupt'],
    ['a text with ESC', make({ sheets: [{ rows: inline('a\u001bb') }] }), 'corrupt'],
    ['a text with U+FFFE', make({ sheets: [{ rows: inline('a\ufffeb') }] }), 'corrupt'],
    ['a formula with ESC', make({ sheets: [{ rows: '<row><c r="A1"><f>"\u001b"</f></c></row>' }] }), 'corrupt'],
    ['a reference to ESC', make({ sheets: [{ rows: inline('a&#27;b') }] }), 'corrupt'],
    ['a reference to half a pair', make({ sheets: [{ rows: inline('a&#xD800;b') }] }), 'corrupt'],
    ['bytes that are no UTF-8', notText('giao vốn'), 'corrupt'],
    ['bytes that are no UTF-8, in a part read by the thorough reader', notText('giao vốn<!-- -->'), 'corrupt'],
    ['elements called as every object’s own', make({ before: '<valueOf/><__proto__/>', styles: ODD_STYLES }), 'none'],
    ['parts that say to be 3 GB', claim(make(), 3_000_000_000), 'too-large'],
    [
      'parts that say to be less than they are',
      claim(make({ sheets: [{ rows: '<row r="1"/>'.repeat(9999) }] }), 9),
      'corrupt',
    ],
  ])('%s', async (_, file, code) => {
    expect(await troubleOf(file)).toBe(code);
  });

  it('a binary workbook', async () => {
    const parts = { 'xl/workbook.xml': null, 'xl/workbook.bin': 'x', '_rels/.rels': null };
    const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${link('rId1', 'officeDocument', 'xl/workbook.bin')}</Relationships>`;
    expect(await troubleOf(make({ parts: { ...parts, '_rels/.rels': rels } }))).toBe('unsupported');
  });

  it('a damaged part, by its checksum', async () => {
    const file = make({ sheets: [{ rows: '<row r="1"><c r="A1"><v>123456</v></c></row>' }] });
    const stored = zipSync(unzipSync(file), { level: 0 });
    const where = Buffer.from(stored).indexOf('123456');
    stored[where] = 0x39;
    expect(await troubleOf(stored)).toBe('corrupt');
  });

  it('an encrypted entry', async () => {
    const file = make();
    const view = new DataView(file.buffer);
    for (let i = 0; i + 46 < file.length; i++) if (view.getUint32(i, true) === 0x02014b50) file[i + 8] = 1;
    expect(await troubleOf(file)).toBe('encrypted');
  });
});

describe('what is made to do harm does none', () => {
  const laughs =
    '<!DOCTYPE lolz [<!ENTITY lol "lol">' +
    Array.from(
      { length: 9 },
      (_, i) => `<!ENTITY lol${String(i + 1)} "${`&lol${i === 0 ? '' : String(i)};`.repeat(10)}">`,
    ).join('') +
    ']>';

  it('entities that grow are never expanded', async () => {
    const xml =
      laughs +
      worksheet({ rows: '<row r="1"><c r="A1" t="inlineStr"><is><t>&lol9;</t></is></c></row>' }).replace(
        /^<\?.*\?>\n/,
        '',
      );
    expect(await troubleOf(make({ sheets: [{ xml }] }))).toBe('corrupt');
  });

  it('nothing outside the file is read', async () => {
    const outside = '<!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/hostname">]>';
    const body = worksheet({ rows: '<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c></row>' }).replace(
      /^<\?.*\?>\n/,
      '',
    );
    expect(at(await readFirst(make({ sheets: [{ xml: outside + body }] })), 'A1')?.value).toBe('a');
    expect(await troubleOf(make({ sheets: [{ xml: outside + body.replace('>a<', '>&secret;<') }] }))).toBe('corrupt');
  });

  it('a part that inflates a thousandfold is bounded by what it declares', async () => {
    const bomb = zipSync({ ...unzipSync(make()), 'xl/media/image1.png': new Uint8Array(50_000_000) }, { level: 9 });
    expect(await troubleOf(bomb)).toBe('none');
    expect(await troubleOf(claim(bomb, 400_000_000))).toBe('too-large');
  });
});

describe('edits that may not be made', () => {
  const table = { 'xl/tables/table1.xml': `<table xmlns="${MAIN}" ref="A1:C9"/>` };
  const rows =
    '<row r="1"><c r="A1"><v>1</v></c></row><row r="20"><c r="A20"><f t="array" ref="A20:B21">1</f><v>1</v></c></row>';
  const sheet = {
    rows,
    after: '<mergeCells><mergeCell ref="E1:F2"/></mergeCells>',
    links: link('rId1', 'table', '../tables/table1.xml'),
  };
  const file = make({ sheets: [sheet, { name: 'Khóa', after: '<sheetProtection sheet="1"/>' }], parts: table });

  it.each([
    ['a merged area’s inside', 'F2', 'S1', 'occupied'],
    ['a table’s header', 'B1', 'S1', 'occupied'],
    ['an array’s inside', 'B21', 'S1', 'occupied'],
    ['a protected sheet', 'A1', 'Khóa', 'protected'],
    ['a sheet that is not there', 'A1', 'Không có', 'not-found'],
  ])('%s', async (_, address, name, code) => {
    const host = xlsxHost(openWorkbook(file));
    const wrong = { kind: 'content', at: place(address, name), after: { value: 1 } } as const;
    const right = { kind: 'content', at: place('H9'), after: { value: 1 } } as const;
    await expect(host.apply([right, wrong])).rejects.toMatchObject({ code, done: [] });
    expect(lines((await host.read(['S1']))[0])[8]).toEqual([]);
  });

  it('names every place that is refused', async () => {
    const host = xlsxHost(openWorkbook(file));
    const edits = ['A1', 'B7'].map((cell) => ({ kind: 'mark', at: place(cell, 'Khóa'), after: [] }) as const);
    await expect(host.apply(edits)).rejects.toMatchObject({
      code: 'protected',
      detail: { at: edits.map((edit) => edit.at) },
    });
  });

  it.each([
    ['the name of a sheet of people', 's1', 'name-taken'],
    ['a name that Excel refuses', 'a/b', 'failed'],
    ['a name that is too long', 'x'.repeat(32), 'failed'],
  ])('%s', async (_, name, code) => {
    const host = xlsxHost(openWorkbook(file));
    await expect(host.apply([{ kind: 'sheet', name, after: { rows: [] } }])).rejects.toMatchObject({ code });
  });

  it('a signed workbook is left alone', async () => {
    const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${link('rId1', 'officeDocument', 'xl/workbook.xml')}<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/></Relationships>`;
    const host = xlsxHost(openWorkbook(make({ parts: { '_rels/.rels': rels } })));
    await expect(host.apply([{ kind: 'memory', key: 'a', after: 'b' }])).rejects.toMatchObject({ code: 'signed' });
  });
});

describe('an archive that says one thing to one program and another to the next', () => {
  /** A file in which the entry of one name is written under another of the same length. */
  function renamed(file: Uint8Array, from: string, to: string): Uint8Array {
    const bytes = Buffer.from(file);
    for (let found = bytes.indexOf(from); found >= 0; found = bytes.indexOf(from, found + 1)) bytes.write(to, found);
    return new Uint8Array(bytes);
  }
  const withPart = (name: string, text: string): Uint8Array => make({ parts: { [name]: text } });

  it('two different parts of one name are damage', async () => {
    const file = renamed(withPart('xl/worksheets/sheetX.xml', '<worksheet/>'), 'sheetX.xml', 'sheet1.xml');
    expect(await troubleOf(file)).toBe('corrupt');
  });

  it('a part that would be unpacked elsewhere is damage', async () => {
    expect(await troubleOf(withPart('../../tmp/x.txt', 'x'))).toBe('corrupt');
    expect(await troubleOf(withPart('a..b/x.txt', 'x'))).toBe('none');
  });

  it('rows inside an extension are not the sheet', async () => {
    const after =
      '<extLst><ext uri="{0}"><q:x xmlns:q="q"><sheetData><row r="1"><c r="A1"><v>2</v></c></row></sheetData></q:x></ext></extLst>';
    const grid = await readFirst(make({ sheets: [{ rows: '<row r="1"><c r="A1"><v>1</v></c></row>', after }] }));
    expect(lines(grid)[0]?.[0]?.value).toBe(1);
  });

  it('a sheet listed outside the list is damage', async () => {
    const file = make({ sheets: [{}] });
    const parts = unzipSync(file);
    const book = Buffer.from(parts['xl/workbook.xml'] ?? []).toString('utf8');
    const astray = book.replace('</sheets>', '</sheets><sheet name="Khác" sheetId="9" r:id="rId1"/>');
    expect(await troubleOf(zipSync({ ...parts, 'xl/workbook.xml': strToU8(astray) }))).toBe('corrupt');
  });
});
