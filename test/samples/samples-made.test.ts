import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { itWithOffice, recalculate } from '../support/libreoffice';
import { sampleFiles, SAMPLES } from './sample-files';

const FOLDER = join(__dirname, '../../assets/samples');

/** Every cell of a workbook with a plain value or the cached result of its formula, read by a library that is not ours. */
async function valuesOf(bytes: Uint8Array): Promise<Record<string, unknown>> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  const values: Record<string, unknown> = {};
  book.eachSheet((sheet) => {
    sheet.eachRow((line) => {
      line.eachCell((cell) => {
        if (cell.isMerged && cell.master.address !== cell.address) return;
        const at = `${sheet.name}!${cell.address}`;
        values[at] =
          typeof cell.result === 'number' ? Number(cell.result.toPrecision(12)) : (cell.result ?? cell.value);
      });
    });
  });
  return values;
}

describe('the samples', () => {
  it('are what the script writes, byte for byte, on every run', async () => {
    const files = await sampleFiles();
    expect(readdirSync(FOLDER).sort()).toEqual([...files.keys()].sort());
    for (const [name, bytes] of files)
      expect([name, Buffer.from(bytes).equals(readFileSync(join(FOLDER, name)))]).toEqual([name, true]);
  });

  it('plant every fault in a cell of the sheet that the list names', async () => {
    const files = await sampleFiles();
    for (const { name, faults } of SAMPLES) {
      const clean = await valuesOf(files.get(`${name}-sach.xlsx`) ?? new Uint8Array());
      const faulty = await valuesOf(files.get(`${name}-loi.xlsx`) ?? new Uint8Array());
      const changed = Object.keys({ ...clean, ...faulty }).filter(
        (at) => JSON.stringify(clean[at]) !== JSON.stringify(faulty[at]),
      );
      expect(changed.length).toBeGreaterThanOrEqual(faults.filter(({ put }) => Object.keys(put).length > 0).length);
    }
  });

  itWithOffice(
    'hold the results that LibreOffice computes',
    async () => {
      for (const [name, bytes] of await sampleFiles()) {
        if (!name.endsWith('.xlsx')) continue;
        const [ours, theirs] = [await valuesOf(bytes), await valuesOf(await recalculate(bytes))];
        const differ = Object.keys(ours).filter((at) => typeof ours[at] === 'number' && ours[at] !== theirs[at]);
        expect([name, differ]).toEqual([name, []]);
      }
    },
    120_000,
  );
});
