import { createWriteStream } from 'node:fs';
import { strToU8, Zip, ZipDeflate } from 'fflate';
import { columnName, type Form, type FormCell, type Look } from './form';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Looks in the order of their style numbers; 0 is the workbook's own. */
const LOOKS: readonly Look[] = ['text', 'bold', 'header', 'figure', 'bold-figure', 'rate', 'bold-rate'];

/** Each look's number format, font and border. */
const XFS: Readonly<Record<Look, readonly [number, number, number]>> = {
  text: [0, 0, 1],
  bold: [0, 1, 0],
  header: [0, 1, 1],
  figure: [3, 0, 1],
  'bold-figure': [3, 1, 1],
  rate: [164, 0, 1],
  'bold-rate': [164, 1, 1],
};

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** Texts in the order in which they are first met, as Excel keeps them apart from the sheet. */
type Strings = Map<string, number>;

function cellXml({ value, formula, look }: FormCell, reference: string, strings: Strings): string {
  const open = `<c r="${reference}" s="${String(LOOKS.indexOf(look) + 1)}"`;
  const f = formula === undefined ? '' : `<f>${escaped(formula)}</f>`;
  if (typeof value === 'number') return `${open}>${f}<v>${String(value)}</v></c>`;
  const at = strings.get(value) ?? strings.size;
  strings.set(value, at);
  return `${open} t="s"><v>${String(at)}</v></c>`;
}

function rowXml(cells: readonly (FormCell | null)[], row: number, strings: Strings): string {
  const number = String(row + 1);
  const inside = cells.map((cell, column) => (cell ? cellXml(cell, columnName(column) + number, strings) : ''));
  return `<row r="${number}">${inside.join('')}</row>`;
}

function stylesXml(): string {
  const font = (bold: string): string => `<font>${bold}<sz val="12"/><name val="Times New Roman"/></font>`;
  const side = (name: string): string => `<${name} style="thin"><color auto="1"/></${name}>`;
  const border = ['left', 'right', 'top', 'bottom'].map(side).join('');
  const xfs = LOOKS.map((look) => {
    const [format, fontId, borderId] = XFS[look];
    return `<xf numFmtId="${String(format)}" fontId="${String(fontId)}" fillId="0" borderId="${String(borderId)}" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1"/>`;
  });
  return (
    `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0"/></numFmts>` +
    `<fonts count="2">${font('')}${font('<b/>')}</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
    `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${border}<diagonal/></border></borders>` +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${String(xfs.length + 1)}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${xfs.join('')}</cellXfs></styleSheet>`
  );
}

function* sheetXml({ rows, merges, widths }: Form, strings: Strings): Iterable<string> {
  const cols = widths.map(
    (width, i) => `<col min="${String(i + 1)}" max="${String(i + 1)}" width="${String(width)}" customWidth="1"/>`,
  );
  yield `${HEAD}<worksheet xmlns="${MAIN}"><cols>${cols.join('')}</cols><sheetData>`;
  let at = 0;
  for (const row of rows) yield rowXml(row, at++, strings);
  const areas = merges.map((area) => `<mergeCell ref="${area}"/>`).join('');
  yield `</sheetData><mergeCells count="${String(merges.length)}">${areas}</mergeCells></worksheet>`;
}

function* stringsXml(strings: Strings): Iterable<string> {
  yield `${HEAD}<sst xmlns="${MAIN}" uniqueCount="${String(strings.size)}">`;
  for (const text of strings.keys()) yield `<si><t>${escaped(text)}</t></si>`;
  yield '</sst>';
}

const PARTS = [
  ['sheet.main', 'workbook.xml', 'officeDocument'],
  ['worksheet', 'worksheets/sheet1.xml', 'worksheet'],
  ['styles', 'styles.xml', 'styles'],
  ['sharedStrings', 'sharedStrings.xml', 'sharedStrings'],
] as const;

function frame(sheet: string): Record<string, string> {
  const types = PARTS.map(
    ([type, part]) =>
      `<Override PartName="/xl/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`,
  );
  const link = (type: string, target: string, id: number): string =>
    `<Relationship Id="rId${String(id)}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const inside = PARTS.slice(1).map(([, part, type], i) => link(type, part, i + 1));
  const links = (text: string): string =>
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${text}</Relationships>`;
  return {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${types.join('')}</Types>`,
    '_rels/.rels': links(link('officeDocument', 'xl/workbook.xml', 1)),
    'xl/_rels/workbook.xml.rels': links(inside.join('')),
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escaped(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/styles.xml': stylesXml(),
  };
}

/** Signs given to the compressor at once. */
const STEP = 1 << 18;

function addPart(zip: Zip, name: string, texts: Iterable<string>): void {
  const part = new ZipDeflate(name, { level: 6 });
  part.mtime = new Date(2024, 0, 1);
  zip.add(part);
  let held = '';
  for (const text of texts) {
    held += text;
    if (held.length < STEP) continue;
    part.push(strToU8(held));
    held = '';
  }
  part.push(strToU8(held), true);
}

/** Writes a form as an .xlsx, piece by piece; the same form gives the same bytes. */
export async function writeForm(form: Form, file: string): Promise<void> {
  const out = createWriteStream(file);
  const done = new Promise<void>((resolve, reject) => {
    out.on('finish', resolve);
    out.on('error', reject);
  });
  const zip = new Zip((error, chunk, final) => {
    if (error) throw error;
    out.write(chunk);
    if (final) out.end();
  });
  const strings: Strings = new Map();
  for (const [name, text] of Object.entries(frame(form.sheet))) addPart(zip, name, [text]);
  addPart(zip, 'xl/worksheets/sheet1.xml', sheetXml(form, strings));
  addPart(zip, 'xl/sharedStrings.xml', stringsXml(strings));
  zip.end();
  await done;
}
