import rule from '../../src/core/rules/legacy-encoding';
import { draw } from '../../src/core/grid/draw';
import { testRule } from '../support/test-rule';

testRule(rule, {
  valid: {
    'signs that mean themselves': draw`
      Sieve    | £m  | Class
      600 µm   | 10  | v1.10
      63 µm    | 20  | § 4.2
      5 µg/L   | 30  | 2ª
    `,
    'Unicode text': draw`
      STT | Đơn vị         | Số tổ | Số cuộc
      1   | Huyện Ba Bể    | 10    | 4
      2   | Huyện Ngân Sơn | 20    | 6
    `,
  },
  invalid: {
    'a word with one letter of TCVN3': [
      draw`
      STT | Đơn vị           | Số tổ | Số cuộc
      1   | Huyện Ba Bể      | 10    | 4
      2   | «Hµ Nam»         | 20    | 6
      `,
      '«Hµ Nam» gõ theo TCVN3 (ABC); đọc là «Hà Nam».',
    ],
    'one TCVN3 cell among Unicode': [
      draw`
      STT | Đơn vị           | Số tổ | Số cuộc
      1   | Huyện Ba Bể      | 10    | 4
      2   | «HuyÖn Ng©n S¬n» | 20    | 6
      `,
      '«HuyÖn Ng©n S¬n» gõ theo TCVN3 (ABC); đọc là «Huyện Ngân Sơn».',
    ],
    'a half-converted cell': [
      draw`
      STT | Đơn vị           | Số tổ | Số cuộc
      1   | Huyện Ba Bể      | 10    | 4
      2   | «Huyện ®Çu mèi»  | 20    | 6
      `,
      'review: «Huyện ®Çu mèi» có thể gõ theo bảng mã cũ; đọc được là «Huyện đầu mối».',
    ],
    'a sheet wholly in TCVN3, said once': [
      draw`
      STT | «§¬n vÞ»           | Sè tæ | Sè cuéc
      1   | HuyÖn Ba BÓ      | 10    | 4
      2   | HuyÖn Ng©n S¬n   | 20    | 6
      | Tæng céng        | 30    | 10
      `,
      'Cả biểu (6 ô) gõ theo TCVN3 (ABC); chẳng hạn «§¬n vÞ» đọc là «Đơn vị».',
    ],
  },
});
