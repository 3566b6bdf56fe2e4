import type { Severity } from '../../src/core/finding';
import { readMark } from '../../src/core/marks/look';
import { officeHost } from '../../src/hosts/office';
import { excelFromGrids } from '../../src/workbench/excel/from-grids';
import { fingerprint } from '../../src/workbench/excel/fingerprint';
import { litFormats } from '../../src/workbench/excel/formula/condition';
import type { Excel as EmulatedExcel } from '../../src/workbench/excel/excel';
import { startOffice } from '../support/office-node';
import { SHEET, type Given, type Opened } from './bench';
import { conform } from './conformance';

/** What people had done before: through Office.js, as they would in Excel. */
async function people(excel: EmulatedExcel): Promise<void> {
  const office = startOffice(excel);
  await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.load('name');
    await context.sync();
    sheet.getRange('C2').format.fill.color = '#FFFF00';
    const { custom } = sheet.getRange('C3').conditionalFormats.add('Custom');
    custom.rule.formula = '=C3>10';
    custom.format.font.bold = true;
    context.workbook.comments.add(`'${sheet.name}'!E2`, 'Hỏi lại xã');
    await context.sync();
  });
  await office.idle();
}

function attach(excel: EmulatedExcel): Opened {
  const office = startOffice(excel);
  const host = officeHost({ excel: office.Excel, requirements: office.Office.context.requirements });
  const theirs = (line: string): boolean =>
    line.startsWith(`${SHEET} comment`) ||
    line.startsWith(`${SHEET}!C2`) ||
    (line.startsWith(`${SHEET} format`) && !line.includes('kiem-bieu:'));
  return {
    host,
    fingerprint: async () => {
      await office.idle();
      expect([...excel.unsupported]).toEqual([]);
      // The apostrophe that keeps "02/9" a text is no part of what a person sees; a text pasted without it gets one.
      return fingerprint(excel).map((line) =>
        line.replace(/,?"quotePrefix":true/, '').replace('"style":{,', '"style":{'),
      );
    },
    peoples: () => Promise.resolve(fingerprint(excel).filter(theirs)),
    lit: (at) => {
      const sheet = excel.workbook.sheets.find(({ name }) => name === at.sheet);
      const lit = sheet ? litFormats(excel, sheet, { row: at.top, column: at.left }) : [];
      return Promise.resolve(
        lit.flatMap(({ formula }): readonly Severity[] => {
          const mark = readMark(formula);
          return mark ? [mark.severity] : [];
        }),
      );
    },
    reopen: () => Promise.resolve(attach(excel)),
  };
}

async function open({ grids, structureProtected }: Given): Promise<Opened> {
  const free = grids.map((grid) => ({ ...grid, protected: false }));
  const excel = excelFromGrids(free, {}, { api: '1.17' });
  await people(excel);
  for (const [index, grid] of grids.entries()) {
    const sheet = excel.workbook.sheets[index];
    if (sheet && grid.protected) sheet.protection = {};
  }
  excel.workbook.structureProtected = structureProtected ?? false;
  return attach(excel);
}

conform('the host of Excel, over the real Office.js,', { notes: false, open });
