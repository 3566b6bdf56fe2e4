import { problemSentence, rangeReason, verdictWord } from '../../src/core/rates/rate-words';
import { draw, line, ratesIn } from './rates-of-drawing';

const own = (drawn: ReturnType<typeof draw>): string[] =>
  ratesIn(drawn)
    .filter((r) => r.kind === 'fulfilment')
    .map(line);

describe('fulfilment', () => {
  it('divides results by targets, row by row, and counts the indicators met', () => {
    const rates = ratesIn(draw`
      STT | Chỉ tiêu                   | ĐVT     | Chỉ tiêu giao | Kết quả thực hiện
      1   | Tổ truyền thông cộng đồng  | Tổ      | 75            | 77
      2   | Địa chỉ tin cậy cộng đồng  | Địa chỉ | 9             | 9
      3   | Đối thoại chính sách       | Cuộc    | 14            | 1
      4   | Tổ sinh kế                 | Tổ      | 4             | 0
    `);
    expect(rates.map(line)).toEqual([
      'E2 | actual/target | 77/75 | 102,7% | exceeded',
      'E3 | actual/target | 9/9 | 100,0% | met',
      'E4 | actual/target | 1/14 | 7,1% | unmet',
      'E5 | actual/target | 0/4 | 0,0% | not-started',
      'all | met/given | 2/4 | 50,0% | unmet',
    ]);
  });

  it('reads a fraction in one cell, as text and as the date that Excel made of it', () => {
    expect(
      own(draw`
        STT | Chỉ tiêu       | Chỉ tiêu giao | Kết quả thực hiện
        1   | Tổ truyền thông | 75            | 77/75
        2   | Địa chỉ tin cậy | 9             | 45178 @d-mmm
      `),
    ).toEqual(['D2 | actual/target | 77/75 | 102,7% | exceeded', 'D3 | actual/target | 9/9 | 100,0% | met']);
  });

  it('gives an interval where some are missing, never a silent zero', () => {
    const rates = ratesIn(draw`
      STT | Chỉ tiêu | ĐVT  | Chỉ tiêu giao | Kết quả thực hiện
      1   | Tổ A     | Tổ   | 5             | 5
      2   | Cuộc B   | Cuộc | 6             |
      3   | Lớp C    | Lớp  | 7             | chưa có số liệu
      4   | Lớp D    | Lớp  | 8             | 1
    `);
    const met = rates.find((r) => r.kind === 'indicators-met');
    expect(met && line(met)).toBe('all | met/given | 1/4 | 25,0%–75,0% | unknown | some-missing');
    expect(met && rangeReason(met, 'vi')).toBe('nếu tính cả 2 chỉ tiêu chưa có số liệu');
    expect(rates.filter((r) => r.value === null).map((r) => r.problem)).toEqual(['blank', 'not-yet']);
  });

  it('tells what is not known from what was not done', () => {
    expect(
      own(draw`
        STT | Chỉ tiêu | Chỉ tiêu giao | Kết quả thực hiện
        1   | A        | 5             | chưa thực hiện
        2   | B        | 6             | -
        3   | C        | 7             | đang cập nhật
        4   | D        | 7             | 3
      `),
    ).toEqual([
      'D2 | actual/target | 0/5 | 0,0% | not-started',
      'D3 | actual/target | 0/6 | 0,0% | not-started',
      'D4 | actual/target | ?/7 | – | unknown | not-yet',
      'D5 | actual/target | 3/7 | 42,9% | unmet',
    ]);
  });

  it('turns the verdict round for what is to be reduced', () => {
    const rates = ratesIn(draw`
      STT | Chỉ tiêu                  | ĐVT | Chỉ tiêu giao | Kết quả thực hiện
      1   | Giảm số cặp tảo hôn còn   | Cặp | 10            | 6
      2   | Giảm số vụ bạo lực còn    | Vụ  | 4             | 5
      3   | Hộ được hỗ trợ giảm nghèo | Hộ  | 10            | 6
    `);
    expect(rates.filter((r) => r.kind === 'fulfilment').map((r) => r.verdict)).toEqual(['exceeded', 'unmet', 'unmet']);
  });

  it('does not count a part beside its whole, and shows the count without what was set aside', () => {
    const rates = ratesIn(draw`
      STT | Chỉ tiêu                     | ĐVT  | Chỉ tiêu giao | Kết quả | Ghi chú
      1   | Tổ truyền thông              | Tổ   | 75            | 77      |
      2   | Tổ tiết kiệm vay vốn         | Tổ   | 20            | 0       | Tạm dừng theo CV 181
          | Trong đó: tổ thí điểm        | Tổ   | 5             | 0       |
      3   | Địa chỉ tin cậy              | ĐC   | 9             | 4       |
    `);
    expect(rates.filter((r) => r.kind === 'indicators-met').map(line)).toEqual([
      'all | met/given | 1/3 | 33,3% | unmet',
      'all | met/given-active | 1/2 | 50,0% | unmet',
    ]);
  });

  it('adds up areas of one indicator, sum by sum, and never per-cents', () => {
    const rates = ratesIn(draw`
      STT | Chỉ tiêu              | ĐVT | Huyện Ba Bể    | <       | Huyện Na Rì    | <
      ^   | ^                     | ^   | Chỉ tiêu giao  | Kết quả | Chỉ tiêu giao  | Kết quả
      1   | Tổ truyền thông       | Tổ  | 10             | 5       | 30             | 33
      2   | Tỷ lệ phụ nữ tiếp cận | %   | 80             | 70      | 80             | 90
    `);
    expect(rates.filter((r) => r.scope === 'areas').map(line)).toEqual([
      'areas | actual/target | 38/40 | 95,0% | unmet',
    ]);
    expect(rates.filter((r) => r.kind === 'indicators-met').map((r) => [r.area, line(r)])).toEqual([
      ['Huyện Ba Bể', 'all | Huyện Ba Bể | met/given | 0/2 | 0,0% | not-started'],
      ['Huyện Na Rì', 'all | Huyện Na Rì | met/given | 2/2 | 100,0% | met'],
    ]);
  });
});

describe('bad input', () => {
  const CASES: readonly (readonly [string, string, string, string])[] = [
    ['target zero', '0', '5', 'zero-target'],
    ['target missing', '', '5', 'no-target'],
    ['target said to be none', '-', '5', 'no-target'],
    ['target not known yet', 'chưa có số liệu', '5', 'target-not-yet'],
    ['target in words', 'theo thực tế', '5', 'target-unreadable'],
    ['target negative', '-3', '5', 'negative-target'],
    ['actual missing', '5', '', 'blank'],
    ['actual not known yet', '5', 'đang tổng hợp', 'not-yet'],
    ['actual in words', '5', 'nhiều', 'unreadable'],
    ['actual an error', '5', '#REF!', 'error'],
    ['actual negative', '5', '-1', 'negative'],
    ['a fraction over nothing', '', '9/0', 'zero-target'],
    ['a date in words', '5', '2/9/2023', 'unreadable'],
    ['a rate over 1000%', '5', '77', 'over-1000'],
  ];

  it.each(CASES)('%s has a stated answer in both languages', (_, target, actual, problem) => {
    const [rate] = ratesIn(draw`
      STT | Chỉ tiêu | ĐVT | Chỉ tiêu giao | Kết quả thực hiện
      1   | Tổ A     | Tổ  | ${target}     | ${actual}
      2   | Tổ B     | Tổ  | 10            | 7
      3   | Tổ C     | Tổ  | 12            | 8
    `);
    expect(rate?.problem).toBe(problem);
    if (problem !== 'over-1000') expect(rate?.value).toBeNull();
    expect(rate && problemSentence(rate, 'vi')).toMatch(/^[A-ZĐÔ].+\.$/);
    expect(rate && problemSentence(rate, 'en')).toMatch(/^[A-Z].+\.$/);
    expect(rate && verdictWord(rate.verdict, 'en')).not.toBe('');
  });

  it('refuses to divide money by people', () => {
    const [rate] = ratesIn(draw`
      STT | Nội dung | ĐVT   | Chỉ tiêu giao | Kết quả thực hiện
      1   | Lớp A    | Người | 80            | 1.222 triệu đồng
      2   | Lớp B    | Người | 80            | 70
    `);
    expect(rate?.problem).toBe('mixed-units');
  });
});
