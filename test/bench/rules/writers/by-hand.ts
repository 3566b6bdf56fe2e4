import { strToU8, zipSync } from 'fflate';
import { place, type BenchCell, type BenchSheet } from '../sheet';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** Cell styles met on the sheet, in the order of their index. */
interface Styles {
  readonly known: string[];
  readonly formats: string[];
  readonly fonts: string[];
}

function styleIndex(styles: Styles, { format = '', bold = false, font = 'Times New Roman' }: BenchCell): number {
  const indexIn = (list: string[], text: string): number => {
    const found = list.indexOf(text);
    return found >= 0 ? found : list.push(text) - 1;
  };
  const fontId = indexIn(styles.fonts, `${bold ? '<b/>' : ''}<sz val="12"/><name val="${escaped(font)}"/>`);
  const formatId = format ? 164 + indexIn(styles.formats, format) : 0;
  return indexIn(
    styles.known,
    `<xf numFmtId="${String(formatId)}" fontId="${String(fontId)}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>`,
  );
}

function cellXml(address: string, cell: BenchCell, style: number): string {
  const { value, error, formula } = cell;
  const f = formula ? `<f>${escaped(formula)}</f>` : '';
  const open = `<c r="${address}" s="${String(style)}"`;
  if (error) return `${open} t="e">${f}<v>${error}</v></c>`;
  if (typeof value === 'number') return `${open}>${f}<v>${String(value)}</v></c>`;
  if (typeof value !== 'string') return f ? `${open}>${f}</c>` : `${open}/>`;
  if (f) return `${open} t="str">${f}<v>${escaped(value)}</v></c>`;
  return `${open} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

function sheetXml(sheet: BenchSheet, styles: Styles): string {
  const rows = new Map<number, { column: number; xml: string }[]>();
  for (const [address, cell] of sheet.cells) {
    const { row, column } = place(address);
    const line = rows.get(row) ?? [];
    line.push({ column, xml: cellXml(address, cell, styleIndex(styles, cell)) });
    rows.set(row, line);
  }
  const body = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, line]) => {
      const hidden = sheet.hiddenRows.includes(row) ? ' hidden="1"' : '';
      const cells = line.sort((a, b) => a.column - b.column).map(({ xml }) => xml);
      return `<row r="${String(row + 1)}"${hidden}>${cells.join('')}</row>`;
    });
  const merges = sheet.merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${body.join('')}</sheetData>${merges ? `<mergeCells count="${String(sheet.merges.length)}">${merges}</mergeCells>` : ''}</worksheet>`;
}

function stylesXml({ known, formats, fonts }: Styles): string {
  const numFmts = formats
    .map((code, index) => `<numFmt numFmtId="${String(164 + index)}" formatCode="${escaped(code)}"/>`)
    .join('');
  return `${HEAD}<styleSheet xmlns="${MAIN}">${numFmts ? `<numFmts count="${String(formats.length)}">${numFmts}</numFmts>` : ''}<fonts count="${String(fonts.length)}">${fonts.map((font) => `<font>${font}</font>`).join('')}</fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${String(known.length)}">${known.join('')}</cellXfs></styleSheet>`;
}

/** A generated sheet as XML written by hand: inline strings, no shared parts, no theme. */
export function byHand(sheet: BenchSheet): Uint8Array {
  const styles: Styles = { known: [], formats: [], fonts: [] };
  styleIndex(styles, { value: null });
  const worksheet = sheetXml(sheet, styles);
  const type = (part: string, kind: string): string =>
    `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
  const link = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${type('/xl/workbook.xml', 'sheet.main')}${type('/xl/worksheets/sheet1.xml', 'worksheet')}${type('/xl/styles.xml', 'styles')}</Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${link('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${link('rId1', 'worksheet', 'worksheets/sheet1.xml')}${link('rId2', 'styles', 'styles.xml')}</Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escaped(sheet.name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/worksheets/sheet1.xml': worksheet,
    'xl/styles.xml': stylesXml(styles),
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}
