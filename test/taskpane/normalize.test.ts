import { normalizeVietnamese } from '../../src/taskpane/normalize';

const WORDS =
  'Tỷ lệ giải ngân Ủy ban nhân dân huyện Phong Thổ, Đường Tâm Đạt Nghiêng ngưỡng ỨNG ẶC Ậm ọp quỹ Ỷ Ợ ữ ẽ ĩ ũ ỹ ằ ẳ ẵ ồ ổ ỗ';

describe('normal forms where the engine has none', () => {
  it('puts Vietnamese together as the engine would', () => {
    expect(normalizeVietnamese(WORDS.normalize('NFD'))).toBe(WORDS.normalize('NFC'));
    expect(normalizeVietnamese(WORDS.normalize('NFC'))).toBe(WORDS.normalize('NFC'));
  });
  it('takes Vietnamese apart as the engine would', () => {
    expect(normalizeVietnamese(WORDS, 'NFD')).toBe(WORDS.normalize('NFD'));
    expect(normalizeVietnamese(WORDS.normalize('NFD'), 'NFD')).toBe(WORDS.normalize('NFD'));
  });
  it('joins marks typed in another order', () => {
    for (const typed of ['ê\u0323', 'e\u0323\u0302', 'e\u0302\u0323']) expect(normalizeVietnamese(typed)).toBe('ệ');
  });
  it('leaves everything else alone', () => {
    expect(normalizeVietnamese('2/9 = 22,2% ¦íc tÝnh')).toBe('2/9 = 22,2% ¦íc tÝnh');
  });
});
