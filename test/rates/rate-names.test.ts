import { rateNames } from '../../src/core/rates/rate-names';
import type { Rate } from '../../src/core/rates/rate';
import { ratesOf } from '../../src/core/rates/rates-of';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { drawText } from '../../src/core/grid/draw';
import { readTables } from '../../src/core/table/read-tables';
import type { Table } from '../../src/core/table/table';

const read = (art: string, sheet: string): Table[] => [...readTables(drawText(art, sheet).grid).tables];

const INDICATORS = `
  STT | Chỉ tiêu                  | ĐVT | Chỉ tiêu giao | Kết quả thực hiện đến 30/11/2023
  1   | Tổ truyền thông cộng đồng | Tổ  | 75            | 77
  2   | Địa chỉ tin cậy           | ĐC  | 9             | 2
`;

const MONEY = `
  Đơn vị tính: triệu đồng
  STT | Nội dung            | Kế hoạch vốn | Đã tạm ứng | Giải ngân đến 30/11/2023 | Ước giải ngân đến 31/12/2023
  I   | Huyện Ba Bể         | 1500         | 150        | 500                      | 900
  1   | Chi thường xuyên    | 1000         | 100        | 200                      | 500
  2   | Chi đào tạo         | 500          | 50         | 300                      | 400
  II  | Huyện Na Rì         | 700          | 70         | 100                      | 300
  1   | Chi thường xuyên    | 400          | 40         | 60                       | 200
  2   | Chi đào tạo         | 300          | 30         | 40                       | 100
      | Tổng cộng           | 2200         | 220        | 600                      | 1200
`;

function namesOf(tables: readonly Table[], some: (rate: Rate) => boolean = () => true): string[] {
  const rates = tables.flatMap((table) => ratesOf(table, DEFAULT_SETTINGS)).filter(some);
  const names = rateNames(rates, tables, 'vi');
  return rates.map((rate) => names.get(rate) ?? '');
}

describe('the names of rates', () => {
  it('say no more than is needed', () => {
    expect(namesOf(read(INDICATORS, 'Biểu 1'), ({ kind }) => kind === 'fulfilment')).toEqual([
      'Tổ truyền thông cộng đồng',
      'Địa chỉ tin cậy',
    ]);
  });

  it('say the sheet where tables of two sheets are alike, never two "Chung"', () => {
    const names = namesOf([...read(INDICATORS, 'Huyện A'), ...read(INDICATORS, 'Huyện B')]);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('Số chỉ tiêu đạt (Huyện A)');
    expect(names).toContain('Địa chỉ tin cậy (Huyện B)');
  });

  it('say the parent row, and what is counted until when', () => {
    const names = namesOf(read(MONEY, 'Vốn'));
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => /^Chi đào tạo \(Huyện Na Rì; /.test(name)).length).toBeGreaterThan(1);
    expect(names).toContain('Tổng cộng (giải ngân gồm cả tạm ứng)');
    expect(names.some((name) => name === 'Tổng cộng (giải ngân)')).toBe(true);
  });

  it('say of a "Trong đó" what it is a part of', () => {
    const names = namesOf(
      read(
        `
        STT | Chỉ tiêu                | ĐVT | Chỉ tiêu giao | Kết quả
        1   | Tổ tiết kiệm và vay vốn | Tổ  | 24            | 4
            | Trong đó: Thí điểm      | Tổ  | 15            | 3
        2   | Địa chỉ tin cậy         | ĐC  | 9             | 2
        `,
        'Biểu 1',
      ),
      ({ kind }) => kind === 'fulfilment',
    );
    expect(names).toContain('Thí điểm, thuộc «Tổ tiết kiệm và vay vốn»');
  });

  it('differ even where nothing tells two rates apart', () => {
    const [table] = read(INDICATORS, 'Biểu 1');
    if (!table) throw new Error('no table');
    const [rate] = ratesOf(table, DEFAULT_SETTINGS);
    if (!rate) throw new Error('no rate');
    const names = rateNames([rate, { ...rate }], [table], 'vi');
    expect([...names.values()]).toEqual(['Tổ truyền thông cộng đồng', 'Tổ truyền thông cộng đồng (2)']);
  });
});
