import type { Locale } from '../../core/text/locale';

/** A sample workbook of assets/samples (tệp mẫu). */
export interface Sample {
  readonly file: string;
  readonly name: Readonly<Record<Locale, string>>;
}

const DOCUMENTS: readonly Sample[] = [
  { file: 'phong-tho-2023', name: { vi: 'Phong Thổ 2023', en: 'Phong Thổ 2023' } },
  { file: 'bac-kan-2022', name: { vi: 'Bắc Kạn 2022', en: 'Bắc Kạn 2022' } },
  { file: 'tam-duong-2024', name: { vi: 'Tam Đường 2024', en: 'Tam Đường 2024' } },
  { file: 'lang-son-2025', name: { vi: 'Lạng Sơn 2025', en: 'Lạng Sơn 2025' } },
  { file: 'trung-uong-2022', name: { vi: 'Trung ương 2022', en: 'Central plan 2022' } },
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
      vi: `${document.name.vi}, ${kind.name.vi}`,
      en: `${document.name.en}, ${kind.name.en}`,
    },
  })),
);
