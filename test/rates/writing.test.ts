import ExcelJS from 'exceljs';
import { lines } from '../support/lines';
import { undo, type Edit } from '../../src/core/edit';
import { a1 } from '../../src/core/grid/range';
import { fillRates, replaceRate } from '../../src/core/rates/fill-rates';
import { rateText } from '../../src/core/rates/rate-text';
import { RATES_SHEET, ratesSheet } from '../../src/core/rates/rates-sheet';
import type { Rate } from '../../src/core/rates/rate';
import { ratesOf } from '../../src/core/rates/rates-of';
import { plainText, reportSentences } from '../../src/core/rates/report-sentences';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { readTables } from '../../src/core/table/read-tables';
import { openWorkbook } from '../../src/hosts/xlsx/open-workbook';
import { saveWorkbook } from '../../src/hosts/xlsx/save-workbook';
import { xlsxHost } from '../../src/hosts/xlsx/xlsx-host';
import { sampleFiles } from '../samples/sample-files';
import { itWithOffice, recalculate } from '../support/libreoffice';
import { draw, ratesIn, tableOf } from './rates-of-drawing';

const written = (edits: readonly Edit[]): Record<string, unknown> =>
  Object.fromEntries(edits.map((edit) => (edit.kind === 'content' ? [a1(edit.at), edit.after] : [edit.kind, null])));

describe('formulas into the rate column', () => {
  it('fills the empty cells only, in the way of the column, guarded on both sides', () => {
    const table = tableOf(draw`
      STT | Chỉ tiêu                  | ĐVT | Chỉ tiêu giao | Kết quả | Tỷ lệ (%)
      1   | Tổ truyền thông cộng đồng | Tổ  | 75            | 77      |
      2   | Địa chỉ tin cậy           | ĐC  | 9             | 9       | 100 @0.0
      3   | Đối thoại                 | Cuộc | 14           |         |
      4   | Câu lạc bộ                | CLB |               | 5       |
    `);
    expect(written(fillRates(table))).toEqual({
      F2: { formula: '=IF(OR(N(D2)=0,COUNT(E2)=0),"",E2/D2*100)', numberFormat: '0.0' },
      F4: { formula: '=IF(OR(N(D4)=0,COUNT(E4)=0),"",E4/D4*100)', numberFormat: '0.0' },
    });
  });

  it('writes shares where the column holds shares under a % format', () => {
    const table = tableOf(draw`
      Đơn vị tính: triệu đồng
      STT | Đơn vị      | Kế hoạch vốn | Giải ngân | Tỷ lệ giải ngân
      1   | Xã Bản Lang | 100          | 40        | 0.4 @0.0%
      2   | Xã Dào San  | 200          | 80        |
    `);
    expect(written(fillRates(table))).toEqual({
      E4: { formula: '=IF(OR(N(C4)=0,COUNT(D4)=0),"",D4/C4)', numberFormat: '0.0%' },
    });
  });

  it('replaces a typed rate when asked, one by one, and can be taken back', () => {
    const table = tableOf(draw`
      STT | Chỉ tiêu        | ĐVT | Chỉ tiêu giao | Kết quả | Tỷ lệ (%)
      1   | Tổ truyền thông | Tổ  | 75            | 77      | 102
      2   | Địa chỉ tin cậy | ĐC  | 9             | 9       | 100
    `);
    expect(fillRates(table)).toEqual([]);
    const edit = replaceRate(table, { ...table.range, top: 1, bottom: 1, left: 5, right: 5 });
    expect(edit && written([edit])).toEqual({
      F2: { formula: '=IF(OR(N(D2)=0,COUNT(E2)=0),"",E2/D2*100)', numberFormat: '0.0' },
    });
    const applied = edit?.kind === 'content' ? { ...edit, before: { value: 102 } } : null;
    expect(applied && undo([applied])[0]).toMatchObject({ after: { value: 102 } });
  });

  it('never divides texts or fractions', () => {
    const table = tableOf(draw`
      STT | Chỉ tiêu        | ĐVT | Chỉ tiêu giao | Kết quả | Tỷ lệ (%)
      1   | Tổ truyền thông | Tổ  | 75            | 77/75   |
      2   | Địa chỉ tin cậy | ĐC  | 9             | '9      |
      3   | Đối thoại       | Cuộc | 9            | 3       |
    `);
    expect(Object.keys(written(fillRates(table)))).toEqual(['F4']);
  });
});

describe('the paragraph for the report', () => {
  const rates = (): Rate[] =>
    ratesIn(draw`
      STT | Chỉ tiêu                  | ĐVT     | Chỉ tiêu giao | Kết quả thực hiện đến 30/11/2023
      1   | Tổ truyền thông cộng đồng | Tổ      | 75            | 77
      2   | Địa chỉ tin cậy cộng đồng | Địa chỉ | 9             | 9
      3   | Đối thoại chính sách      | Cuộc    | 14            | 1
      4   | Tổ sinh kế                | Tổ      | 4             | 0
    `);
  const say = (locale: 'vi' | 'en', length: 'full' | 'short'): string[] =>
    reportSentences(rates(), { locale, length, decimals: 1 }).map((p) => plainText(p).trim());

  it('reads as officials write it, in full and in short', () => {
    expect(say('vi', 'full')).toEqual([
      'Đến ngày 30/11/2023 đã thực hiện được 02/4 chỉ tiêu, đạt 50,0%, cụ thể: Tổ truyền thông cộng đồng: 77/75 tổ, đạt 102,7%, vượt chỉ tiêu; Địa chỉ tin cậy cộng đồng: 9/9 địa chỉ, đạt 100,0%, đạt chỉ tiêu. Còn lại 02 chỉ tiêu chưa đạt, chiếm 50,0%, gồm: Đối thoại chính sách: 1/14 cuộc, đạt 7,1%, chưa đạt chỉ tiêu; Tổ sinh kế: 0/4 tổ, chưa thực hiện.',
    ]);
    expect(say('vi', 'short')).toEqual(['Đến ngày 30/11/2023 đã thực hiện được 02/4 chỉ tiêu, đạt 50,0%.']);
    expect(say('en', 'short')).toEqual(['As of 30 November 2023, 2/4 indicators had been met, or 50.0%.']);
  });

  it('ties each figure to its cells', () => {
    const [paragraph = []] = reportSentences(rates(), { locale: 'vi', length: 'full', decimals: 1 });
    const figures = paragraph.filter((part) => /^\d/.test(part.text));
    expect(figures.length).toBeGreaterThan(8);
    for (const part of figures) expect(part.cells?.length ?? 0).toBeGreaterThan(0);
    expect(paragraph.find((part) => part.text === '77')?.cells?.map((at) => a1(at))).toEqual(['E2']);
  });
});

describe('the sheet of rates', () => {
  const made = async (): Promise<[string, Uint8Array][]> =>
    [...(await sampleFiles())].filter(([name]) => name.endsWith('.xlsx'));

  async function withRates(bytes: Uint8Array): Promise<{ rates: Rate[]; saved: Uint8Array } | null> {
    const workbook = openWorkbook(bytes);
    const host = xlsxHost(workbook);
    const names = (await host.sheets()).map((sheet) => sheet.name);
    const rates = (await host.read(names))
      .flatMap((grid) => readTables(grid).tables)
      .flatMap((t) => ratesOf(t, DEFAULT_SETTINGS));
    if (rates.length === 0) return null;
    await host.apply([{ kind: 'sheet', name: RATES_SHEET, after: ratesSheet(rates, 'vi', 1) }]);
    return { rates, saved: saveWorkbook(workbook) };
  }

  itWithOffice(
    'gives in LibreOffice what we compute, to the last shown digit, on every sample',
    async () => {
      let compared = 0;
      for (const [name, bytes] of await made()) {
        const sheet = await withRates(bytes);
        if (!sheet) continue;
        const [grid] = await xlsxHost(openWorkbook(await recalculate(sheet.saved))).read([RATES_SHEET]);
        const column = lines(grid).map((row) => row?.[5]?.value) ?? [];
        const shown = column
          .filter((v): v is number => typeof v === 'number')
          .map((v) => Math.round(v * 1000 + 1e-9) / 10);
        const ours = sheet.rates
          .filter((r) => r.value !== null && !r.interval)
          .map((r) => Number(rateText(r, 'en', 1).text.replace(/[%,]/g, '')));
        expect([name, [...shown].sort((a, b) => a - b)]).toEqual([name, ours.sort((a, b) => a - b)]);
        compared += ours.length;
      }
      expect(compared).toBeGreaterThan(20);
    },
    180_000,
  );

  itWithOffice(
    'fills generated tables as LibreOffice computes them',
    async () => {
      const seed = Date.now() % 100000;
      process.stdout.write(`generated tables: seed ${String(seed)}\n`);
      const bytes = await generated(seed);
      const workbook = openWorkbook(bytes);
      const host = xlsxHost(workbook);
      const [grid] = await host.read(['Biểu']);
      const [table] = grid ? readTables(grid).tables : [];
      if (!table) throw new Error('no table was read');
      const edits = fillRates(table);
      expect(edits.length).toBeGreaterThan(20);
      await host.apply(edits);
      const [after] = await xlsxHost(openWorkbook(await recalculate(saveWorkbook(workbook)))).read(['Biểu']);
      const rates = ratesOf(table, DEFAULT_SETTINGS).filter((r) => r.kind === 'fulfilment' && r.value !== null);
      for (const rate of rates) {
        const result = lines(after)[rate.row ?? 0]?.[5]?.value;
        const ours = Number(rateText(rate, 'en', 1).text.replace(/[%,]/g, ''));
        expect([rate.row, Math.round(Number(result) * 10 + 1e-9) / 10]).toEqual([rate.row, ours]);
      }
    },
    120_000,
  );
});

/** A plain table of many rows, with gaps, made by a writer that is not ours. */
async function generated(seed: number): Promise<Uint8Array> {
  let state = seed;
  const random = (most: number): number => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state % most;
  };
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Biểu');
  sheet.addRow(['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Chỉ tiêu giao', 'Kết quả thực hiện', 'Tỷ lệ (%)', 'Ghi chú']);
  for (let i = 1; i <= 80; i++) {
    const target = random(12) === 0 ? null : 1 + random(400);
    const actual = random(12) === 0 ? null : random(500);
    sheet.addRow([i, `Chỉ tiêu thứ ${String(i)} của kế hoạch`, 'Tổ', target, actual, null, null]);
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}
