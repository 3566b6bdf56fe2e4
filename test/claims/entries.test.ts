import { entriesOf, entryCounts, excerptOf } from '../../src/core/claims/entries';
import { checkReport } from '../../src/core/claims/report-check';

const TEXT = `Hoàn thành 02/9 chỉ tiêu, đạt 22,2%. Thực hiện 1/2 lớp, đạt 60%.
Đã giải ngân 318,360/3.291 triệu đồng, đạt 9%. Có 95% cán bộ được tập huấn.
Tỷ lệ hộ nghèo giảm 3 điểm phần trăm; tỷ lệ phụ nữ tham gia tăng 2,5 điểm % so với năm trước.
Ngày 30/11/2023, theo Công văn số 123/CV-HPN, xã có khoảng 300 hội viên, phấn đấu 15 tổ.`;

describe('what there is to see in a checked report', () => {
  const check = checkReport(TEXT, null);
  const entries = entriesOf(check);

  it('comes wrong first, then cut, then what was not checked, then right', () => {
    const shades = entries.map(({ shade }) => shade);
    expect(shades.filter((shade, i) => shade !== shades[i - 1])).toEqual(['wrong', 'cut', 'unjudged', 'right']);
    expect(entryCounts(entries)[0]).toEqual({ shade: 'wrong', count: 1 });
  });

  it('has every figure of the text: each is in a statement or listed as not checked, with the reason', () => {
    const listed = entries.flatMap(({ number }) => (number ? [number.text] : []));
    for (const { as, text } of check.numbers) if (as === 'unjudged') expect(listed).toContain(text);
    const reasons = Object.fromEntries(
      entries.flatMap(({ number }) => (number ? [[number.text, number.missing]] : [])),
    );
    expect(reasons).toMatchObject({
      '95%': 'no-parts',
      '3 điểm phần trăm': 'no-earlier',
      '2,5 điểm %': 'no-earlier',
      '300': 'approximate',
      '15': 'aim',
    });
    const judged = check.numbers.filter(({ as }) => as === 'claim' || as === 'part').map(({ text }) => text);
    expect(judged).toEqual(
      expect.arrayContaining(['02', '9', '22,2%', '1', '2', '60%', '318,360', '3.291 triệu đồng', '9%']),
    );
  });

  it('passes over no digit: a name takes in no half of a number', () => {
    const text =
      'Phòng GD&ĐT       198,7 triệu đồng; đường ĐT 198 dài 12,5 km; chương trình 1.719,25; Covid 19; km 12,5.';
    const { numbers } = checkReport(text, null);
    for (const { index, 0: run } of text.matchAll(/\d+/g))
      expect([run, numbers.some(({ at }) => at.start <= index && at.end >= index + run.length)]).toEqual([run, true]);
    expect(numbers[0]).toMatchObject({ text: '198,7 triệu đồng', as: 'unjudged' });
    expect(numbers[1]).toMatchObject({ text: '198', as: 'name' });
  });

  it('names a place in the text for each, and the words around a figure', () => {
    for (const { place, number } of entries) if (number) expect(TEXT.slice(place).indexOf(number.text)).toBe(0);
    expect(excerptOf(TEXT, { start: TEXT.indexOf('95%'), end: TEXT.indexOf('95%') + 3 })).toEqual({
      before: expect.stringMatching(/^… .* Có $/) as string,
      figure: '95%',
      after: ' cán bộ được tập huấn.',
    });
    expect(excerptOf('12 xã', { start: 0, end: 2 })).toEqual({ before: '', figure: '12', after: ' xã' });
  });
});
