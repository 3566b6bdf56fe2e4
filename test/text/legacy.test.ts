import { legacyReading, toUnicode } from '../../src/core/text/legacy';
import { isSyllable } from '../../src/core/text/syllable';

describe('text from before Unicode', () => {
  it.each([
    ['Tæng sè', '', 'Tổng số'],
    ['¦íc tÝnh n¨m 2008', '.VnTime', 'Ước tính năm 2008'],
    ['N«ng nghiÖp', '', 'Nông nghiệp'],
    ['§¬n vÞ: TriÖu ®ång', '', 'Đơn vị: Triệu đồng'],
    ['Céng', '', 'Cộng'],
    ['®Çu t\u00ad', '', 'đầu tư'],
    ['Sè', '.VnArial', 'Số'],
    ['tæng céng', '.VnTimeH', 'TỔNG CỘNG'],
    ['Toång soá', '', 'Tổng số'],
    ['Huyeän Pac Naëm', 'VNI-Times', 'Huyện Pac Nặm'],
    ['ÑÔN VÒ TÍNH', 'VNI-Times', 'ĐƠN VỊ TÍNH'],
    ['öôùc thöïc hieän', '', 'ước thực hiện'],
  ])('reads %s', (text, font, unicode) => {
    expect(toUnicode(text, font)).toBe(unicode);
  });

  it.each([
    'Tổng số',
    'Hà Nội',
    'số liệu «minh họa»',
    'Gói 5 × 3',
    'café',
    'São Paulo',
    'Müller',
    '12,5 m²',
    '±0,5',
    '½',
    '© 2023',
    'Bà Rá',
    'Lô à',
    'Sè',
  ])('leaves %s alone', (text) => {
    expect(legacyReading(text)).toBeNull();
    expect(legacyReading(text, 'Times New Roman')).toBeNull();
  });

  it('leaves Unicode text in an old font alone', () => {
    expect(legacyReading('Tổng số', '.VnTime')).toBeNull();
  });

  it('reads a half-converted cell word by word, and is not certain', () => {
    expect(legacyReading('Khối lượng ®Çu t\u00ad thực hiện')).toEqual({
      text: 'Khối lượng đầu tư thực hiện',
      encoding: 'tcvn3',
      certain: false,
    });
  });

  it.each(['nghiệp', 'quy', 'giữ', 'huyện', 'khoẻ', 'thuỷ', 'ước', 'đồng', 'xoong', 'khuỷu'])('knows %s', (word) => {
    expect(isSyllable(word)).toBe(true);
  });
  it.each(['Céng', 'nghiÖp', 'tôt', 'xyz', 'caf', 'sốố'])('refuses %s', (word) => {
    expect(isSyllable(word)).toBe(false);
  });
});

test.each(['«Ch. 9»', 'sale «net» price', '£m', '£000', '600 µm', 'µg/L'])('reads %s as it stands', (text) => {
  expect(legacyReading(text)).toBeNull();
});
