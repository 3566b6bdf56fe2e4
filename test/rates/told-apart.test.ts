import { plainText, reportSentences } from '../../src/core/rates/report-sentences';
import { definitionOf } from '../../src/core/rates/rate-words';
import { draw, ratesIn } from './rates-of-drawing';

const said = (rates: ReturnType<typeof ratesIn>, locale: 'vi' | 'en' = 'vi'): string =>
  reportSentences(rates, { locale, length: 'full', decimals: 1 }).map(plainText).join('');

describe('sentences of rates', () => {
  it('quote the header where place, part and period do not tell two rates apart', () => {
    const rates = ratesIn(draw`
      GIẢI NGÂN NĂM 2024
      Đơn vị tính: triệu đồng
      STT | Nội dung   | KHV quý I | KHV quý II | GN quý I | GN quý II
      1   | Nội dung 1 | 100       | 200        | 50       | 150
      2   | Nội dung 2 | 300       | 400        | 30       | 80
    `);
    expect(said(rates)).toContain('“GN quý I”: giải ngân 80/400 triệu đồng');
    expect(said(rates, 'en')).toContain('“GN quý II”: disbursed 230/600 million dong');
  });

  it('name the source that stands in the words of the measure', () => {
    const rates = ratesIn(draw`
      GIẢI NGÂN NĂM 2024
      Đơn vị tính: triệu đồng
      STT | Nội dung   | Dự toán NS tỉnh | Dự toán NS huyện | Giải ngân NS tỉnh | Giải ngân NS huyện
      1   | Nội dung 1 | 100             | 200              | 50                | 150
      2   | Nội dung 2 | 300             | 400              | 30                | 80
    `);
    expect(rates.filter(({ scope }) => scope === 'all').map(({ caption }) => caption)).toEqual(['NS tỉnh', 'NS huyện']);
  });

  it('say of an estimate that it is expected, in counts as in money', () => {
    const rates = ratesIn(draw`
      KẾT QUẢ NĂM 2024 (đến ngày 30/09/2024)
      STT | Chỉ tiêu            | ĐVT | Kế hoạch năm 2024 | Thực hiện 9 tháng | Ước thực hiện cả năm
      1   | Tổ truyền thông     | Tổ  | 80                | 60                | 80
      2   | Câu lạc bộ thủ lĩnh | CLB | 20                | 10                | 18
    `);
    expect(said(rates)).toContain('Ước thực hiện được 01/2 chỉ tiêu');
    expect(said(rates, 'en')).toContain('It is expected that 1/2 indicators will be met');
    const expected = rates.find(({ numerator, row }) => numerator.kind === 'estimate' && row !== null);
    expect(expected && definitionOf(expected, 'vi')).toBe('ước thực hiện trên chỉ tiêu giao');
  });

  it('pair rows whose labels name what they are of, and name places and indicators', () => {
    const rates = ratesIn(draw`
      TÌNH HÌNH VỐN NĂM 2023
      Đơn vị tính: triệu đồng
      STT | Nội dung                         | Ba Bể | Na Rì
      1   | Kế hoạch vốn đầu tư năm 2023     | 100   | 200
      2   | Kế hoạch vốn sự nghiệp năm 2023  | 300   | 400
      3   | Giải ngân vốn đầu tư năm 2023    | 50    | 150
      4   | Giải ngân vốn sự nghiệp năm 2023 | 30    | 80
    `);
    const fractions = rates.map(({ area, numerator, denominator }) => [area, numerator.value, denominator.value]);
    expect(fractions).toEqual([
      ['Ba Bể', 50, 100],
      ['Na Rì', 150, 200],
      ['Ba Bể', 30, 300],
      ['Na Rì', 80, 400],
    ]);
  });
});
