import { plainText, reportSentences } from '../../src/core/rates/report-sentences';
import { draw, ratesIn, tableOf } from './rates-of-drawing';

const said = (drawn: ReturnType<typeof draw>): string =>
  reportSentences(ratesIn(drawn), { locale: 'vi', length: 'full', decimals: 1 }).map(plainText).join('\n');

describe('units and dates of what is said', () => {
  const closed = draw`
    TÌNH HÌNH GIẢI NGÂN KINH PHÍ DỰ ÁN 8 NĂM 2024 | < | < | <
    | | | Đvt: 1.000 đồng
    STT | Nội dung   | Dự toán giao | Thanh toán đến 31/01/2025 | Tỷ lệ %
    1   | Nội dung A | 1216000      | 857100                    | 70.5
    2   | Nội dung B | 100000       | 50000                     | 50
  `;

  it('reads "1.000 đồng" aloud, and leaves "Tỷ lệ %" to its own column', () => {
    expect(tableOf(closed).title.unit?.money).toBe(1000);
    expect(said(closed)).toContain('907.100/1.316.000 nghìn đồng');
    expect(said(closed)).not.toContain('1.000 đồng');
  });

  it('asks nothing of a year that has closed, and counts no indicators of money', () => {
    expect(said(closed)).toContain('Còn phải giải ngân 408.900 nghìn đồng');
    expect(said(closed)).not.toContain('mỗi tháng');
    expect(ratesIn(closed).some((r) => r.kind === 'indicators-met')).toBe(false);
  });

  it('counts no indicators where every row has its own unit of money', () => {
    const drawn = draw`
      STT | Nội dung | ĐVT        | Kế hoạch | Thực hiện
      1   | Hoạt động A | Triệu đồng | 10    | 5
      2   | Hoạt động B | Triệu đồng | 20    | 20
      3   | Hoạt động C | Triệu đồng | 30    | 10
    `;
    expect(ratesIn(drawn).some((r) => r.kind === 'indicators-met')).toBe(false);
  });

  it('dates what is done, not what is expected of the year', () => {
    const rates = ratesIn(draw`
      GIẢI NGÂN KINH PHÍ DỰ ÁN 8 NĂM 2024 | < | < | <
      (Số liệu đến ngày 30/9/2024) | < | < | <
      Đơn vị tính: triệu đồng | | |
      STT | Nội dung   | Dự toán giao | Giải ngân | Ước giải ngân cả năm
      1   | Nội dung A | 100          | 40        | 90
      2   | Nội dung B | 200          | 80        | 200
    `).filter((r) => r.row === 4);
    expect(rates.map((r) => [r.numerator.kind, r.asOf])).toEqual([
      ['disbursed', '2024-09-30'],
      ['estimate', null],
    ]);
  });
});
