import type { Locale } from './text/locale';

/** A spending norm (định mức chi): an amount per thing, from an article, valid for a time. */
export interface Norm {
  /** What settings name: `TT55/2023 Đ36.1`. */
  readonly id: string;
  readonly article: string;
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
const norm = (point: string, amount: number, per: string, kind: Norm['kind'], applies: RegExp): Norm => ({
  id: `TT55/2023 Đ${point}`,
  article: `${circular}, điều ${point}`,
  from,
  to: null,
  amount,
  per,
  kind,
  applies,
});

/**
 * Norms of Thông tư 55/2023/TT-BTC, Mục 8, off until a person switches them on: later circulars amend it, and which
 * norm holds for which year's money is a person's decision.
 */
export const NORMS: readonly Norm[] = [
  norm('36.1', 3000000, 'mô hình', 'lump', /to truyen thong|truyen thong cong dong/),
  norm(
    '37.1',
    100000000,
    'mô hình',
    'ceiling',
    /(khoa hoc )?cong nghe|sinh ke.*(to|nhom|hop tac)|(to|nhom|hop tac xa).*sinh ke/,
  ),
  norm('37.3b', 3000000, 'địa chỉ', 'ceiling', /(cung co|nang cap|nang cao).*dia chi tin cay/),
  norm('37.3c', 15000000, 'địa chỉ', 'ceiling', /thanh lap moi.*dia chi tin cay|dia chi tin cay.*thanh lap moi/),
  norm('37.4', 30000000, 'mô hình', 'ceiling', /mua ban nguoi/),
  norm('38.3', 3000000, 'CLB', 'ceiling', /(cau lac bo|clb).*thu linh|thu linh cua su thay doi/),
];
