import { conversionSentence, definitionOf } from '../../src/core/rates/rate-words';
import { remainingOf } from '../../src/core/rates/remaining';
import { draw, line, ratesIn } from './rates-of-drawing';

describe('disbursement', () => {
  it('shows rival definitions where the table does not decide, each said; both years are not over one year', () => {
    const rates = ratesIn(draw`
      Đơn vị tính: triệu đồng
      STT | Nội dung   | Tổng kế hoạch vốn | Vốn kéo dài | Vốn giao năm 2023 | Đã tạm ứng | Giải ngân đến 30/11/2023
      1   | Dự án 8    | 4513              | 1222        | 3291              | 407.319    | 318.36
      2   | Dự án 9    | 200               | 100         | 100               |            | 50
    `).filter((r) => r.label === 'Dự án 8');
    expect(rates.map(line)).toEqual([
      'G3 | disbursed/plan-with-carry-over | 318,36/4.513 | 7,1% | unmet',
      'G3+F3 | disbursed-with-advance/plan-with-carry-over | 725,679/4.513 | 16,1% | unmet',
    ]);
    expect(rates.every((r) => r.rival)).toBe(true);
    expect(rates[0] && definitionOf(rates[0], 'vi')).toBe(
      'giải ngân trên kế hoạch vốn gồm cả vốn kéo dài, đến 30/11/2023',
    );
    expect(rates[1] && definitionOf(rates[1], 'en')).toBe(
      'disbursed including advances over capital plan including carry-over, to 30 November 2023',
    );
  });

  it('lets the column line decide: 5=3+4 counts advances, 6=5/1 divides by the whole plan', () => {
    const rates = ratesIn(draw`
      Đơn vị tính: triệu đồng
      STT | Nội dung | Kế hoạch vốn | Vốn kéo dài | Vốn giao trong năm | Thanh toán khối lượng hoàn thành | Tạm ứng | Giải ngân | Tỷ lệ (%)
      A   | B        | 1=2+3        | 2           | 3                  | 4                                | 5       | 6=4+5     | 7=6/1
      1   | Dự án 8  | 100          | 40          | 60                 | 30                               | 10      | 40        | 40
      2   | Dự án 9  | 200          | 50          | 150                | 60                               | 20      | 80        | 40
    `).filter((r) => r.numerator.kind === 'disbursed-with-advance');
    expect(rates.map(line)).toContain('H4 | disbursed-with-advance/plan-with-carry-over | 40/100 | 40,0% | unmet');
    expect(rates.every((r) => r.denominator.kind !== 'assigned')).toBe(true);
  });

  it('takes sum over sum where no total row does, never the mean of rates', () => {
    const rates = ratesIn(draw`
      Đơn vị tính: triệu đồng
      STT | Đơn vị      | Kế hoạch vốn | Giải ngân
      1   | Xã Bản Lang | 100          | 100
      2   | Xã Dào San  | 900          | 0
      3   | Xã Nậm Xe   | 1000         | 500
    `);
    expect(rates.filter((r) => r.scope === 'all').map(line)).toEqual([
      'all | disbursed/plan | 600/2.000 | 30,0% | unmet',
    ]);
  });

  it('spans the total by what is missing', () => {
    const rates = ratesIn(draw`
      Đơn vị tính: triệu đồng
      STT | Đơn vị      | Kế hoạch vốn | Giải ngân
      1   | Xã Bản Lang | 100          | 50
      2   | Xã Dào San  | 100          | chưa báo cáo
      3   | Xã Nậm Xe   | 200          | 50
    `);
    expect(rates.filter((r) => r.scope === 'all').map(line)).toEqual([
      'all | disbursed/plan | 100/400 | 25,0%–50,0% | unknown | some-missing',
    ]);
  });

  it('brings units to one before dividing, and says so', () => {
    const [rate] = ratesIn(draw`
      STT | Đơn vị      | Kế hoạch vốn (triệu đồng) | Giải ngân (đồng)
      1   | Xã Bản Lang | 100                       | 45000000
      2   | Xã Dào San  | 200                       | 80000000
    `);
    expect(rate && line(rate)).toBe('D2 | Xã Bản Lang | disbursed/plan | 45.000.000/100 | 45,0% | unmet');
    expect(rate && conversionSentence(rate, 'vi')).toBe('Đã quy đổi từ đồng sang triệu đồng trước khi chia.');
  });

  it('says what is left and how much a month that means', () => {
    const [rate] = ratesIn(draw`
      Đơn vị tính: triệu đồng
      STT | Đơn vị      | Kế hoạch vốn | Giải ngân đến 30/9/2023
      1   | Xã Bản Lang | 100          | 40
      2   | Xã Dào San  | 200          | 80
    `);
    expect(rate && remainingOf(rate)).toEqual({ amount: 60, months: 3, perMonth: 20 });
  });
});
