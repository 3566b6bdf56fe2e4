import ExcelJS from 'exceljs';
import { itWithOffice, recalculate, renderPdf, soffice } from './libreoffice';

async function planted(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Biểu');
  sheet.getCell('A1').value = 380;
  sheet.getCell('A2').value = 731;
  sheet.getCell('A3').value = { formula: 'SUM(A1:A2)', result: 999, date1904: false };
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const resultIn = async (bytes: Uint8Array): Promise<unknown> => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  return book.worksheets[0]?.getCell('A3').result;
};

describe('LibreOffice as an oracle', () => {
  itWithOffice(
    'computes a planted wrong result anew',
    async () => {
      const bytes = await planted();
      expect(await resultIn(bytes)).toBe(999);
      expect(await resultIn(await recalculate(bytes))).toBe(1111);
    },
    60_000,
  );

  itWithOffice(
    'prints a workbook',
    async () => {
      expect(Buffer.from(await renderPdf(await planted())).toString('latin1', 0, 5)).toBe('%PDF-');
    },
    60_000,
  );

  it('says plainly when it is absent', async () => {
    const { KIEM_BIEU_SOFFICE: named } = process.env;
    process.env.KIEM_BIEU_SOFFICE = '/nowhere/soffice';
    try {
      expect(soffice()).toBeNull();
      await expect(recalculate(new Uint8Array())).rejects.toThrow('LibreOffice is not installed');
    } finally {
      if (named === undefined) delete process.env.KIEM_BIEU_SOFFICE;
      else process.env.KIEM_BIEU_SOFFICE = named;
    }
  });
});
