import { drawText } from '../../src/core/grid/draw';
import { ratesOf } from '../../src/core/rates/rates-of';
import { briefReport, partsOf, shortReport } from '../../src/core/rates/report-parts';
import { plainText, tableReports, type TableReport } from '../../src/core/rates/report-sentences';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { readTables } from '../../src/core/table/read-tables';

const lineOf = (name: string, at: number): string =>
  `${String(at + 1)} | Xã ${name} ${String(at)} | 100 | ${String(at)}`;

const communes = (count: number, name = 'Bản Lang'): string => `
  GIẢI NGÂN NĂM 2023 (đến ngày 30/11/2023)
  Đơn vị tính: triệu đồng
  STT | Đơn vị | Kế hoạch vốn | Giải ngân
  ${Array.from({ length: count }, (_, at) => lineOf(name, at)).join('\n  ')}
      | Tổng số | ${String(count * 100)} | ${String((count * (count - 1)) / 2)}
`;

const reportsOf = (sheets: readonly string[], length: 'short' | 'full'): TableReport[] => {
  const tables = sheets.flatMap((art, at) => readTables(drawText(art, `Biểu ${String(at)}`).grid).tables);
  const rates = tables.flatMap((table) => ratesOf(table, DEFAULT_SETTINGS));
  return tableReports(rates, { locale: 'vi', length, decimals: 1 });
};

const text = (some: readonly TableReport[]): string => some.map(({ paragraph }) => plainText(paragraph)).join('');

describe('a report of sixty communes', () => {
  it('is shown a part at a time, and the parts are the whole', () => {
    const [report] = reportsOf([communes(60)], 'full');
    if (!report) throw new Error('no report');
    const whole = plainText(report.paragraph);
    expect(whole.length).toBeGreaterThan(5000);
    const parts = partsOf(report.paragraph);
    expect(parts.length).toBeGreaterThan(3);
    for (const part of parts) expect(plainText(part).length).toBeLessThanOrEqual(1500);
    expect(parts.map(plainText).join('')).toBe(whole);
    expect(parts.flat().flatMap(({ cells = [] }) => cells)).toEqual(
      report.paragraph.flatMap(({ cells = [] }) => cells),
    );
  });

  it('is five lines of A4 at most to begin with, and says how many tables are left', () => {
    const one = shortReport(reportsOf([communes(60)], 'short'));
    expect([one.left, text(one.reports)]).toEqual([
      0,
      'Đến ngày 30/11/2023 giải ngân 1.770/6.000 triệu đồng, đạt 29,5% kế hoạch vốn. ',
    ]);
    const many = shortReport(
      reportsOf(
        Array.from({ length: 11 }, () => communes(3)),
        'short',
      ),
    );
    expect(many.reports).toHaveLength(5);
    expect(many.left).toBe(6);
    expect(text(many.reports).length).toBeLessThanOrEqual(450);
  });

  it('is the full one where five lines hold that', () => {
    const rates = readTables(drawText(communes(2)).grid).tables.flatMap((table) => ratesOf(table, DEFAULT_SETTINGS));
    const { reports, left } = briefReport(rates, { locale: 'vi', decimals: 1 });
    expect([left, text(reports)]).toEqual([0, text(reportsOf([communes(2)], 'full'))]);
    expect(text(reports)).toContain('Xã Bản Lang 1');
  });

  it('is cut after a whole statement where its first table alone is longer', () => {
    const short = shortReport(reportsOf([communes(60)], 'full'));
    expect(text(short.reports).length).toBeLessThanOrEqual(450);
    expect(text(short.reports)).toMatch(/\d+% kế hoạch vốn\. $/);
    expect(short.left).toBe(1);
  });
});

describe('a short paragraph on money', () => {
  it('says date and plan once, a full one with every figure', () => {
    const art = `
      GIẢI NGÂN NĂM 2023
      Đơn vị tính: triệu đồng
      STT | Nội dung   | Kế hoạch vốn | Đã tạm ứng, chưa quyết toán | Giải ngân đến 30/11/2023 | Ước giải ngân đến 31/12/2023
      1   | Nội dung 1 | 1000         | 100                         | 200                      | 600
      2   | Nội dung 2 | 500          | 50                          | 300                      | 400
          | Tổng số    | 1500         | 150                         | 500                      | 1000
    `;
    expect(text(reportsOf([art], 'short'))).toBe(
      'Đến ngày 30/11/2023 giải ngân 500/1.500 triệu đồng, đạt 33,3% kế hoạch vốn; giải ngân gồm cả tạm ứng 650/1.500 triệu đồng, đạt 43,3%; đến ngày 31/12/2023 ước giải ngân 1.000/1.500 triệu đồng, đạt 66,7%. ',
    );
    expect(text(reportsOf([art], 'full'))).toContain('đến ngày 30/11/2023 giải ngân gồm cả tạm ứng');
  });
});
