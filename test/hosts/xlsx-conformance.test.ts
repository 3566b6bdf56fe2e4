import ExcelJS from 'exceljs';
import { lines } from '../support/lines';
import { unzipSync, zipSync } from 'fflate';
import type { Cell, Grid } from '../../src/core/grid/grid';
import { a1 } from '../../src/core/grid/range';
import { openWorkbook } from '../../src/hosts/xlsx/open-workbook';
import { saveWorkbook } from '../../src/hosts/xlsx/save-workbook';
import { xlsxHost } from '../../src/hosts/xlsx/xlsx-host';
import type { Given, Opened } from './bench';
import { conform } from './conformance';

const text = new TextDecoder();

const valueOf = ({ value, formula, error }: Cell): ExcelJS.CellValue => {
  if (formula !== undefined) return { formula: formula.slice(1), result: value as number };
  return error === undefined ? value : { error: error as '#REF!' };
};

function draw(book: ExcelJS.Workbook, grid: Grid): ExcelJS.Worksheet {
  const sheet = book.addWorksheet(grid.sheet, { state: grid.visibility ?? 'visible' });
  lines(grid).forEach((row, at) => {
    row?.forEach((held, column) => {
      if (!held) return;
      const cell = sheet.getCell(at + 1, column + 1);
      cell.value = valueOf(held);
      if (held.numberFormat !== undefined) cell.numFmt = held.numberFormat;
    });
  });
  for (const merge of grid.merges) sheet.mergeCells(a1(merge));
  for (const row of grid.hiddenRows ?? []) sheet.getRow(row + 1).hidden = true;
  return sheet;
}

/** exceljs cannot protect the structure. */
function withLock(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const book = text
    .decode(parts['xl/workbook.xml'])
    .replace('<sheets>', '<workbookProtection lockStructure="1"/><sheets>');
  return zipSync({ ...parts, 'xl/workbook.xml': new TextEncoder().encode(book) });
}

/** A file by another writer than ours, with what people put in it. */
async function fileOf({ grids, structureProtected }: Given): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const [index, grid] of grids.entries()) {
    const sheet = draw(book, grid);
    if (index === 0) {
      sheet.getCell('C2').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFFF00' } };
      sheet.addConditionalFormatting({
        ref: 'C3',
        rules: [{ type: 'expression', formulae: ['C3>10'], priority: 1, style: { font: { bold: true } } }],
      });
      sheet.getCell('E2').note = 'Hỏi lại xã';
    }
    if (grid.protected) await sheet.protect('', {});
  }
  const bytes = new Uint8Array(await book.xlsx.writeBuffer());
  return structureProtected ? withLock(bytes) : bytes;
}

const partsOf = (bytes: Uint8Array): string[] =>
  Object.entries(unzipSync(bytes))
    .map(([name, part]) => `${name} ${text.decode(part)}`)
    .sort();

interface Formats {
  readonly conditionalFormattings: readonly unknown[];
}

function linesOfSheet(sheet: ExcelJS.Worksheet): string[] {
  const lines = [
    JSON.stringify([sheet.state, sheet.model.merges, (sheet as unknown as Formats).conditionalFormattings]),
    JSON.stringify([
      sheet.columns?.flatMap((c) => (c.width === undefined && !c.hidden ? [] : [[c.number, c.width, c.hidden]])),
      sheet.views,
      sheet.pageSetup,
    ]),
  ];
  sheet.eachRow({ includeEmpty: true }, (row, at) => {
    if (row.hidden) lines.push(`row ${String(at)} hidden`);
    row.eachCell({ includeEmpty: false }, (cell) => {
      const formula = cell.formula as string | undefined;
      const says = [formula ?? cell.value, cell.numFmt ?? 'General', cell.font, cell.fill, cell.border, cell.alignment];
      if (cell.value !== null || cell.note) lines.push(`${cell.address} ${JSON.stringify([says, cell.note])}`);
    });
  });
  return lines.map((line) => `${sheet.name} ${line}`);
}

/** What another reader than ours sees of the file. */
async function seen(bytes: Uint8Array): Promise<string[]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.buffer as ArrayBuffer);
  const memory = Object.entries(unzipSync(bytes)).filter(([name]) => name.startsWith('customXml/'));
  return [...book.worksheets.flatMap(linesOfSheet), ...memory.map(([name, part]) => `${name} ${text.decode(part)}`)];
}

function openBytes(bytes: Uint8Array): Opened {
  const workbook = openWorkbook(bytes);
  const save = (): Uint8Array => saveWorkbook(workbook);
  const sheetPart = (): string => text.decode(unzipSync(save())['xl/worksheets/sheet1.xml']);
  return {
    host: xlsxHost(workbook),
    fingerprint: () => seen(save()),
    bytes: () => Promise.resolve(partsOf(save())),
    peoples: () => {
      const xml = sheetPart();
      const notes = Object.entries(unzipSync(save())).filter(([name]) => /comments\d+\.xml$/.test(name));
      return Promise.resolve([
        ...(xml.match(/<cfRule[^>]*>.*?C3&gt;10.*?<\/cfRule>/g) ?? []).map((rule) =>
          rule.replace(/priority="\d+"/, ''),
        ),
        ...(xml.match(/<c r="C2"[^>]*>/g) ?? []),
        ...notes.map(([, part]) => (/Hỏi lại xã/.exec(text.decode(part)) ?? [''])[0]),
      ]);
    },
    lit: () => null,
    reopen: () => Promise.resolve(openBytes(save())),
  };
}

conform('the host of .xlsx files', { notes: true, open: async (given) => openBytes(await fileOf(given)) });
