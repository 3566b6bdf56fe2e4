import type { Locale } from '../../core/text/locale';

/** A sample workbook of assets/samples (tệp mẫu). */
export interface Sample {
  readonly file: string;
  readonly name: Readonly<Record<Locale, string>>;
}

const DOCUMENTS: readonly { readonly file: string; readonly name: Readonly<Record<Locale, string>> }[] = [
  {
    file: 'phong-tho-2023',
    name: { vi: 'Phong Thổ 2023, kết quả và kinh phí', en: 'Phong Thổ 2023, results and capital' },
  },
  { file: 'bac-kan-2022', name: { vi: 'Bắc Kạn 2022, phân bổ chỉ tiêu', en: 'Bắc Kạn 2022, targets by district' } },
  {
    file: 'tam-duong-2024',
    name: { vi: 'Tam Đường 2024, hoạt động và kinh phí', en: 'Tam Đường 2024, activities and costs' },
  },
  { file: 'lang-son-2025', name: { vi: 'Lạng Sơn 2025, lớp tập huấn', en: 'Lạng Sơn 2025, training classes' } },
  {
    file: 'trung-uong-2022',
    name: { vi: 'Trung ương 2022, thí điểm 8 tỉnh', en: 'Central plan 2022, pilots in 8 provinces' },
  },
];

const KINDS: readonly { readonly end: string; readonly name: Readonly<Record<Locale, string>> }[] = [
  { end: 'loi', name: { vi: 'có lỗi', en: 'with faults' } },
  { end: 'sach', name: { vi: 'đã sạch', en: 'clean' } },
];

/** The samples offered, the one that the page opens on first. */
export const SAMPLES: readonly Sample[] = DOCUMENTS.flatMap((document) =>
  KINDS.map((kind) => ({
    file: `${document.file}-${kind.end}.xlsx`,
    name: {
      vi: `${document.name.vi} (${kind.name.vi})`,
      en: `${document.name.en} (${kind.name.en})`,
    },
  })),
);
