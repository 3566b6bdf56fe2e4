import { lines } from '../support/lines';
import ExcelJS from 'exceljs';
import { a1 } from '../../src/core/grid/range';
import { check } from '../../src/core/check';
import { fillRates, replaceRate } from '../../src/core/rates/fill-rates';
import type { Rate } from '../../src/core/rates/rate';
import { rateText } from '../../src/core/rates/rate-text';
import { definitionOf, rateTitle } from '../../src/core/rates/rate-words';
import { RATES_SHEET, ratesSheet } from '../../src/core/rates/rates-sheet';
import { ratesOf } from '../../src/core/rates/rates-of';
import { plainText, reportSentences } from '../../src/core/rates/report-sentences';
import { rules } from '../../src/core/rules/index';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { readTables } from '../../src/core/table/read-tables';
import { openWorkbook } from '../../src/hosts/xlsx/open-workbook';
import { saveWorkbook } from '../../src/hosts/xlsx/save-workbook';
import { xlsxHost } from '../../src/hosts/xlsx/xlsx-host';
import { drawnScores } from '../bench/rates/drawn';
import { itWithOffice, recalculate } from '../support/libreoffice';
import { draw, ratesIn, tableOf } from './rates-of-drawing';

const every = draw`
  Đơn vị tính: triệu đồng
  STT | Huyện | Số xã | Kinh phí năm 2023 | Kinh phí năm 2024 | So với năm 2023 (%) | Tốc độ tăng (%) | Cơ cấu năm 2024 (%) | Bình quân một xã năm 2024 | Tỷ lệ hộ nghèo (%) | < | Tăng, giảm hộ nghèo (điểm %)
  ^   | ^     | ^     | ^                 | ^                 | ^                   | ^               | ^                   | ^                         | Năm 2023 | Năm 2024 | ^
  1   | Huyện A | 10  | 400               | 500               |                     |                 |                     |                           | 20.5     | 18.2     |
  2   | Huyện B | 8   | 320               | 240               |                     |                 |                     |                           | 31       | 31.4     |
      | Tổng cộng | 18 | 720              | 740               |                     |                 |                     |                           |          |          |
`;

const told = (rate: Rate, locale: 'vi' | 'en'): string =>
  `${rateTitle(rate, locale)} | ${rate.label} | ${definitionOf(rate, locale)} | ${rateText(rate, locale, 1).fraction} = ${rateText(rate, locale, 1).text}`;

describe('rates that people print beside those of a plan', () => {
  it('are listed as a person lists them, over tables drawn beforehand', () => {
    expect(drawnScores().flatMap(([name, { misses }]) => misses.map((miss) => `${name}: ${miss}`))).toEqual([]);
  });

  it('are named each by its own name, with the columns that it compares', () => {
    const first = ratesIn(every).filter(({ label }) => label === 'Huyện A');
    expect(first.map((rate) => told(rate, 'vi'))).toEqual([
      'Chỉ số so sánh | Huyện A | “Kinh phí năm 2024” so với “Kinh phí năm 2023” | 500/400 = 125,0%',
      'Tốc độ tăng | Huyện A | “Kinh phí năm 2024” so với “Kinh phí năm 2023” | 500/400 = 25,0%',
      'Cơ cấu | Huyện A | “Kinh phí năm 2024” trong “Tổng cộng” | 500/740 = 67,6%',
      'Bình quân một xã | Huyện A | “Kinh phí năm 2024” chia cho “Số xã” | 500/10 = 50 triệu đồng',
      'Điểm phần trăm | Huyện A | “Tỷ lệ hộ nghèo (%) / Năm 2024” trừ “Tỷ lệ hộ nghèo (%) / Năm 2023” | 18,2 − 20,5 = -2,3 điểm phần trăm',
    ]);
    expect(first.map((rate) => told(rate, 'en').split(' | ')[0])).toEqual([
      'Index',
      'Growth',
      'Share of the whole',
      'Mean per commune',
      'Percentage points',
    ]);
    expect(reportSentences(ratesIn(every), { locale: 'vi', length: 'full', decimals: 1 }).map(plainText)).toEqual([]);
  });

  it('are filled in as formulas, guarded, the total row held fast', () => {
    const written = Object.fromEntries(
      fillRates(tableOf(every)).map((edit) => (edit.kind === 'content' ? [a1(edit.at), edit.after.formula] : [])),
    );
    expect(written).toMatchObject({
      F4: '=IF(OR(N(D4)=0,COUNT(E4)=0),"",E4/D4*100)',
      G4: '=IF(OR(N(D4)=0,COUNT(E4)=0),"",(E4/D4-1)*100)',
      H4: '=IF(OR(N(E$6)=0,COUNT(E4)=0),"",E4/E$6*100)',
      H6: '=IF(OR(N(E$6)=0,COUNT(E6)=0),"",E6/E$6*100)',
      I5: '=IF(OR(N(C5)=0,COUNT(E5)=0),"",E5/C5)',
      L5: '=IF(COUNT(K5,J5)<2,"",K5-J5)',
    });
    expect(Object.keys(written)).toHaveLength(14);
  });

  it('take the place of typed ones when asked', () => {
    const table = tableOf(draw`
      STT | Đơn vị | Năm 2023 | Năm 2024 | Tốc độ tăng
      1   | Xã A   | 40       | 46       | 0.15 @0.0%
      2   | Xã B   | 50       | 40       | -0.2 @0.0%
    `);
    const edit = replaceRate(table, { ...table.range, top: 1, bottom: 1, left: 4, right: 4 });
    expect(edit?.kind === 'content' && edit.after.formula).toBe('=IF(OR(N(C2)=0,COUNT(D2)=0),"",(D2/C2-1))');
  });

  it('are checked: a slip among right ones is found', () => {
    const { findings } = check(
      [
        tableOf(draw`
          STT | Huyện   | Số xã | Kinh phí (triệu đồng) | Bình quân một xã
          1   | Huyện A | 10    | 500                   | 50
          2   | Huyện B | 8     | 240                   | 30
          3   | Huyện C | 6     | 270                   | 54
          4   | Huyện D | 5     | 100                   | 20
        `),
      ],
      rules,
      DEFAULT_SETTINGS,
    );
    expect(findings.map(({ at, expected }) => [a1(at), expected])).toEqual([['E4', 45]]);
  });

  it('are not listed where nobody prints them, nor where the figures deny them', () => {
    const other = ratesIn(draw`
      STT | Đơn vị | Năm 2023 | Năm 2024 | Tốc độ tăng (%)
      1   | Xã A   | 40       | 46       | 3
      2   | Xã B   | 50       | 40       | 7
      3   | Xã C   | 50       | 55       | 2
    `);
    const none = ratesIn(draw`
      STT | Đơn vị | Năm 2023 | Năm 2024
      1   | Xã A   | 40       | 46
      2   | Xã B   | 50       | 40
    `);
    expect([other, none]).toEqual([[], []]);
  });

  itWithOffice(
    'give in LibreOffice what we list, in the table and on the sheet of rates',
    async () => {
      const book = new ExcelJS.Workbook();
      const sheet = book.addWorksheet('Biểu');
      lines(every.grid).forEach((line, row) =>
        line.forEach((held, column) => {
          if (held?.value != null) sheet.getCell(row + 1, column + 1).value = held.value;
        }),
      );
      for (const { top, left, bottom, right } of every.grid.merges)
        sheet.mergeCells(top + 1, left + 1, bottom + 1, right + 1);
      const workbook = openWorkbook(new Uint8Array(await book.xlsx.writeBuffer()));
      const host = xlsxHost(workbook);
      const tables = (await host.read(['Biểu'])).flatMap((grid) => readTables(grid).tables);
      const rates = tables.flatMap((table) => ratesOf(table, DEFAULT_SETTINGS));
      await host.apply(tables.flatMap((table) => fillRates(table)));
      await host.apply([{ kind: 'sheet', name: RATES_SHEET, after: ratesSheet(rates, 'vi', 1) }]);
      const after = await xlsxHost(openWorkbook(await recalculate(saveWorkbook(workbook)))).read(['Biểu', RATES_SHEET]);
      const plain = ({ kind }: Rate): boolean => kind === 'mean' || kind === 'points';
      const value = (rate: Rate): number => (rate.kind === 'points' ? 100 : 1) * (rate.value ?? NaN);
      for (const rate of rates) {
        const at = rate.printedAt;
        const shown = Number(lines(after[0])[at?.top ?? 0]?.[at?.left ?? 0]?.value);
        expect(shown).toBeCloseTo(value(rate) * (plain(rate) ? 1 : 100), 9);
      }
      const column = lines(after[1])
        .map((row) => row[5]?.value)
        .filter((v) => typeof v === 'number');
      const sorted = (list: readonly unknown[] = []): number[] => list.map(Number).sort((a, b) => a - b);
      sorted(column).forEach((v, i) => {
        expect(v).toBeCloseTo(sorted(rates.map(value))[i] ?? NaN, 9);
      });
      expect(column).toHaveLength(rates.length);
    },
    120_000,
  );
});
