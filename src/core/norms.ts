import type { Locale } from './text/locale';

/** A spending norm (định mức chi): an amount per thing, from an article, valid for a time. */
export interface Norm {
  /** What settings name: `TT55/2023 Đ36.1`. */
  readonly id: string;
  readonly article: string;
  /** The spending that it bounds (nội dung chi), in words. */
  readonly what: Readonly<Record<Locale, string>>;
  /** ISO dates; `to` null while no end is known. */
  readonly from: string;
  readonly to: string | null;
  /** Đồng per unit. */
  readonly amount: number;
  readonly per: string;
  /** A ceiling, or a lump sum that is paid as it is. */
  readonly kind: 'ceiling' | 'lump';
  /** Labels it applies to, without accents. */
  readonly applies: RegExp;
}

const CITED = /^(.*), điều (\d+)\.(\d+)([a-zđ]?)$/;

/** An article as it is cited: "điểm b khoản 3 Điều 37 Thông tư 55/2023/TT-BTC" (cách dẫn điều khoản). */
export function articleIn(article: string, locale: Locale): string {
  const [, document = article, number, clause = '', point = ''] = CITED.exec(article) ?? [];
  if (number === undefined) return article;
  if (locale === 'vi') return `${point && `điểm ${point} `}khoản ${clause} Điều ${number} ${document}`;
  return `${point && `point ${point}, `}clause ${clause}, Article ${number}, ${document.replace('Thông tư', 'Circular')}`;
}

const from = '2023-08-15';
const circular = 'Thông tư 55/2023/TT-BTC';
const norm = (
  point: string,
  [vi, en]: readonly [vi: string, en: string],
  given: Pick<Norm, 'amount' | 'per' | 'kind' | 'applies'>,
): Norm => ({
  id: `TT55/2023 Đ${point}`,
  article: `${circular}, điều ${point}`,
  what: { vi, en },
  from,
  to: null,
  ...given,
});

/**
 * Norms of Thông tư 55/2023/TT-BTC, Mục 8, off until a person switches them on: later circulars amend it, and which
 * norm holds for which year's money is a person's decision.
 */
export const NORMS: readonly Norm[] = [
  norm('36.1', ['Mô hình, tổ truyền thông cộng đồng', 'Community communication models and teams'], {
    amount: 3000000,
    per: 'mô hình',
    kind: 'lump',
    applies: /to truyen thong|truyen thong cong dong/,
  }),
  norm(
    '37.1',
    [
      'Mô hình thí điểm ứng dụng khoa học công nghệ của tổ, nhóm sinh kế, hợp tác xã',
      'Pilot models of livelihood groups and cooperatives that apply science and technology',
    ],
    {
      amount: 100000000,
      per: 'mô hình',
      kind: 'ceiling',
      applies: /(khoa hoc )?cong nghe|sinh ke.*(to|nhom|hop tac)|(to|nhom|hop tac xa).*sinh ke/,
    },
  ),
  norm('37.3b', ['Củng cố, nâng cao chất lượng địa chỉ tin cậy đã có', 'Existing shelters that are improved'], {
    amount: 3000000,
    per: 'địa chỉ',
    kind: 'ceiling',
    applies: /(cung co|nang cap|nang cao).*dia chi tin cay/,
  }),
  norm('37.3c', ['Thành lập mới địa chỉ tin cậy', 'Shelters that are newly founded'], {
    amount: 15000000,
    per: 'địa chỉ',
    kind: 'ceiling',
    applies: /thanh lap moi.*dia chi tin cay|dia chi tin cay.*thanh lap moi/,
  }),
  norm('37.4', ['Mô hình hỗ trợ nạn nhân bị mua bán', 'Models that support victims of trafficking'], {
    amount: 30000000,
    per: 'mô hình',
    kind: 'ceiling',
    applies: /mua ban nguoi/,
  }),
  norm('38.3', ['Câu lạc bộ «Thủ lĩnh của sự thay đổi»', 'Clubs “Leaders of change”'], {
    amount: 3000000,
    per: 'CLB',
    kind: 'ceiling',
    applies: /(cau lac bo|clb).*thu linh|thu linh cua su thay doi/,
  }),
];
