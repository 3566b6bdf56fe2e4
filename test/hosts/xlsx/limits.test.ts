import { strToU8, zipSync } from 'fflate';
import { Trouble } from '../../../src/core/host';
import { FORMATS } from '../../../src/core/text/format';
import { sayTrouble } from '../../../src/core/text/trouble';
import { LIMITS } from '../../../src/hosts/xlsx/limits';
import { openWorkbook } from '../../../src/hosts/xlsx/open-workbook';
import { readXml } from '../../../src/hosts/xlsx/xml/stream';
import { hostOf, link, make, MAIN, readFirst } from './made-workbook';

/** Limits made small for a test, and what they were again after it. */
function within(limits: Partial<Record<keyof typeof LIMITS, number>>, run: () => Promise<unknown>): Promise<Trouble> {
  const before = { ...LIMITS };
  Object.assign(LIMITS, limits);
  return run()
    .then(
      () => Promise.reject(new Error('not refused')),
      (error: unknown) => (error instanceof Trouble ? error : Promise.reject(error as Error)),
    )
    .finally(() => Object.assign(LIMITS, before));
}

const many = (count: number, text: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => text(n)).join('');

const cells = (count: number): string =>
  many(count, (n) => `<row r="${String(n + 1)}"><c r="A${String(n + 1)}"><v>1</v></c></row>`);

const around = (tag: string, count: number): string =>
  `<${tag}s>${many(count, () => `<${tag} ref="B1:B9"/>`)}</${tag}s>`;

const SHARED = many(
  20,
  (n) =>
    `<row r="${String(n + 1)}"><c r="A${String(n + 1)}"><f t="shared" si="0">${n === 0 ? 'B1+B2+B3' : ''}</f></c></row>`,
);

const book = (inside: string): Uint8Array => make({ before: inside });

describe('what is beyond a limit is refused, and the limit named', () => {
  const CASES: readonly (readonly [string, Partial<Record<keyof typeof LIMITS, number>>, Uint8Array])[] = [
    ['cells', { cells: 9 }, make({ sheets: [{ rows: cells(10) }] })],
    ['cells', { cells: 9 }, make({ sheets: [{ rows: cells(5) }, { rows: cells(5) }] })],
    ['cells', { cells: 9 }, make({ sheets: [{ rows: `<!-- written oddly -->${cells(10)}` }] })],
    ['rows', { filledRows: 9 }, make({ sheets: [{ rows: cells(5) }, { rows: cells(5) }] })],
    ['sheets', { sheets: 3 }, make({ sheets: [{}, {}, {}, {}] })],
    ['merges', { merges: 80 }, make({ sheets: [{ after: around('mergeCell', 10) }] })],
    ['elements', { elements: 40 }, make({ sheets: [{ after: around('conditionalFormatting', 50) }] })],
    [
      'elements',
      { elements: 40 },
      book(`<definedNames>${many(50, () => '<definedName name="a">S1!A1</definedName>')}</definedNames>`),
    ],
    ['depth', { depth: 30 }, make({ sheets: [{ after: '<a>'.repeat(40) + '</a>'.repeat(40) }] })],
    ['depth', { depth: 30 }, make({ sheets: [{ rows: `<row r="1">${'<c>'.repeat(40)}${'</c>'.repeat(40)}</row>` }] })],
    [
      'strings',
      { strings: 9 },
      make({
        strings: '<si><t>a</t></si>'.repeat(10),
        sheets: [{ rows: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>' }],
      }),
    ],
    [
      'styles',
      { styles: 9 },
      make({ styles: `<styleSheet xmlns="${MAIN}"><cellXfs>${'<xf/>'.repeat(10)}</cellXfs></styleSheet>` }),
    ],
    ['formulas', { formulas: 100 }, make({ sheets: [{ rows: SHARED }] })],
    ['megabytes', { part: 3000 }, make({ sheets: [{ after: ' '.repeat(3000) }] })],
    ['megabytes', { total: 3000 }, zipSync({ 'a.xml': strToU8(' '.repeat(2000)), 'b.xml': strToU8(' '.repeat(2000)) })],
    ['parts', { entries: 3 }, make()],
  ];

  it.each(CASES)('%s %j', async (name, limits, file) => {
    const trouble = await within(limits, () => readFirst(file));
    expect([trouble.code, trouble.detail.limit?.name]).toEqual(['too-large', name]);
    const most = trouble.detail.limit?.most ?? 0;
    for (const locale of ['vi', 'en'] as const)
      expect(sayTrouble(trouble, locale)).toContain(FORMATS[locale].number(most));
  });
});

describe('what a file repeats is read once', () => {
  it('two sheets of one part are damage', () => {
    const links = link('rId1', 'worksheet', 'worksheets/sheet1.xml').replace('rId1', 'rId2');
    const twice = make({
      sheets: [{}, {}],
      parts: {
        'xl/_rels/workbook.xml.rels': `<Relationships>${link('rId1', 'worksheet', 'worksheets/sheet1.xml')}${links}</Relationships>`,
      },
    });
    expect(() => openWorkbook(twice)).toThrow(expect.objectContaining({ code: 'corrupt' }) as Error);
  });

  it('notes that many relationships lead to', async () => {
    const note = `<comments xmlns="${MAIN}"><authors><author>a</author></authors><commentList><comment ref="A1" authorId="0"><text><t>x</t></text></comment></commentList></comments>`;
    const links = many(50, (n) => link(`c${String(n)}`, 'comments', '../comments1.xml'));
    const file = make({ sheets: [{ rows: cells(1), links }], parts: { 'xl/comments1.xml': note } });
    const { workbook, host } = hostOf(file);
    const asked: string[] = [];
    const bytes = workbook.source.bytes.bind(workbook.source);
    Object.assign(workbook.source, { bytes: (part: string) => (asked.push(part), bytes(part)) });
    expect((await host.notes?.())?.length).toBe(0);
    expect(asked.filter((part) => /comments1/.test(part)).length).toBeLessThanOrEqual(50);
    expect(workbook.base('S1')?.notes.notes.get('A1')?.text).toBe('x');
  });

  it('columns hidden over and over', async () => {
    const hidden =
      '<col min="1" max="16384" hidden="1"/><col min="2" max="2" hidden="1"/><col min="5" max="3" hidden="1"/>';
    const grid = await readFirst(
      make({ sheets: [{ before: `<cols>${hidden}</cols>`, rows: '<row r="1"><c r="C1"><v>1</v></c></row>' }] }),
    );
    expect(grid.hiddenColumns).toEqual([0, 1, 2]);
  });

  it('arrays that lie over one another are damage', async () => {
    const rows = many(
      9,
      (n) =>
        `<row r="${String(n + 1)}"><c r="A${String(n + 1)}"><f t="array" ref="A1:XFD1048576">B1</f><v>1</v></c></row>`,
    );
    const trouble = await within({ merges: 50 }, () => readFirst(make({ sheets: [{ rows }] })));
    expect(trouble.code).toBe('corrupt');
  });
});

it('elements are counted where they open, so that the rest of a part is never looked at', () => {
  let seen = 0;
  const xml = strToU8(`<a>${'<b/>'.repeat(1000)}`);
  expect(() => readXml(xml, 'x', { open: () => void seen++ }, 10)).toThrow(Trouble);
  expect(seen).toBe(10);
});
