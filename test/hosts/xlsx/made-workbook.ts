import { strToU8, zipSync } from 'fflate';
import { lines } from '../../support/lines';
import type { Edit } from '../../../src/core/edit';
import type { Cell, Grid } from '../../../src/core/grid/grid';
import { parseA1, type Range } from '../../../src/core/grid/range';
import type { Host } from '../../../src/core/host';
import { openPackage } from '../../../src/hosts/xlsx/package';
import { openWorkbook, type XlsxWorkbook } from '../../../src/hosts/xlsx/open-workbook';
import { saveWorkbook } from '../../../src/hosts/xlsx/save-workbook';
import { xlsxHost } from '../../../src/hosts/xlsx/xlsx-host';

/** The namespaces that Excel writes by default. */
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A sheet of a workbook made by hand: the XML of its parts, as odd as a test wants it. */
export interface MadeSheet {
  readonly name?: string;
  /** What stands inside `sheetData`. */
  readonly rows?: string;
  readonly before?: string;
  readonly after?: string;
  readonly state?: string;
  /** The whole part instead. */
  readonly xml?: string;
  /** Relationships of the sheet. */
  readonly links?: string;
}

export interface Made {
  readonly sheets?: readonly MadeSheet[];
  /** Inside `workbook`, before and after the list of sheets. */
  readonly before?: string;
  readonly after?: string;
  readonly strings?: string;
  readonly styles?: string | null;
  /** Further parts, or others in the place of ours; null leaves one out. */
  readonly parts?: Readonly<Record<string, string | null>>;
  readonly types?: string;
  readonly bookLinks?: string;
}

export const worksheet = ({ rows = '', before = '', after = '' }: MadeSheet): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="${MAIN}" xmlns:r="${LINKS}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;

const relationships = (inside: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;

export const link = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${LINKS}/${type}" Target="${target}"/>`;

export const STYLES =
  `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="170" formatCode="#,##0&quot; tổ&quot;"/></numFmts>` +
  '<fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><b/><i/><sz val="12"/><name val=".VnTime"/></font>' +
  '<font><b val="0"/><sz val="12"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill>' +
  '<fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders>' +
  '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="6"><xf numFmtId="0" fontId="0"/>' +
  '<xf numFmtId="170" fontId="1" applyNumberFormat="1"><alignment indent="2"/></xf><xf numFmtId="16" fontId="2"/>' +
  '<xf numFmtId="10" fontId="0"/><xf numFmtId="14" fontId="0"/><xf numFmtId="49" fontId="0"/></cellXfs></styleSheet>';

function mainParts({ sheets = [{}], before = '', after = '', bookLinks = '' }: Made): Record<string, string> {
  const listed = sheets.map(
    ({ name, state }, i) =>
      `<sheet name="${name ?? `S${String(i + 1)}`}" sheetId="${String(i + 1)}"${state ? ` state="${state}"` : ''} r:id="rId${String(i + 1)}"/>`,
  );
  const links = sheets.map((_, i) => link(`rId${String(i + 1)}`, 'worksheet', `worksheets/sheet${String(i + 1)}.xml`));
  return {
    '_rels/.rels': relationships(link('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${LINKS}">${before}<sheets>${listed.join('')}</sheets>${after}</workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      links.join('') +
        link('rId98', 'styles', 'styles.xml') +
        link('rId99', 'sharedStrings', 'sharedStrings.xml') +
        bookLinks,
    ),
  };
}

const types = (sheets: number, more: string): string => {
  const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const overrides = Array.from(
    { length: sheets },
    (_, i) => `<Override PartName="/xl/worksheets/sheet${String(i + 1)}.xml" ContentType="${kind}.worksheet+xml"/>`,
  );
  return (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${kind}.styles+xml"/>` +
    `<Override PartName="/xl/sharedStrings.xml" ContentType="${kind}.sharedStrings+xml"/>${overrides.join('')}${more}</Types>`
  );
};

/** A workbook made by hand, part by part. */
export function make(made: Made = {}): Uint8Array {
  const { sheets = [{}], strings = '', styles = STYLES, parts = {} } = made;
  const texts: Record<string, string | null> = {
    '[Content_Types].xml': types(sheets.length, made.types ?? ''),
    ...mainParts(made),
    'xl/styles.xml': styles,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings}</sst>`,
  };
  sheets.forEach((sheet, i) => {
    texts[`xl/worksheets/sheet${String(i + 1)}.xml`] = sheet.xml ?? worksheet(sheet);
    if (sheet.links) texts[`xl/worksheets/_rels/sheet${String(i + 1)}.xml.rels`] = relationships(sheet.links);
  });
  const all = Object.entries({ ...texts, ...parts }).filter((part): part is [string, string] => part[1] !== null);
  return zipSync(Object.fromEntries(all.map(([name, text]) => [name, strToU8(text)])), { level: 6 });
}

/** The first sheet as read. */
export async function readFirst(file: Uint8Array): Promise<Grid> {
  const host = xlsxHost(openWorkbook(file));
  const [first] = await host.sheets();
  const [grid] = await host.read([first?.name ?? '']);
  if (!grid) throw new Error('no sheet');
  return grid;
}

export const at = (grid: Grid, address: string): Cell | undefined => {
  const range = parseA1('', address);
  return range ? lines(grid)[range.top]?.[range.left] : undefined;
};

export const place = (address: string, sheet = 'S1'): Range => {
  const range = parseA1(sheet, address);
  if (!range) throw new Error(address);
  return range;
};

export const hostOf = (file: Uint8Array): { workbook: XlsxWorkbook; host: Host } => {
  const workbook = openWorkbook(file);
  return { workbook, host: xlsxHost(workbook) };
};

/** The file after edits. */
export async function edited(file: Uint8Array, edits: readonly Edit[]): Promise<Uint8Array> {
  const { workbook, host } = hostOf(file);
  await host.apply(edits);
  return saveWorkbook(workbook);
}

/** A part's text; empty where there is none. */
export const partText = (file: Uint8Array, part: string): string => {
  const bytes = openPackage(file).bytes(part);
  return bytes ? new TextDecoder().decode(bytes) : '';
};

export const partNames = (file: Uint8Array): string[] => openPackage(file).entries.map(({ name }) => name);
