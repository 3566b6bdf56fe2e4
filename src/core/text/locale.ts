export type Locale = 'vi' | 'en';

export const LOCALES: readonly Locale[] = ['vi', 'en'];

/** How figures are printed in sentences, the same on every machine (no Intl: its data differ by host). */
export interface Format {
  /** `1.234,5`; up to 6 decimals, or exactly `decimals`. Half away from zero. */
  number(value: number, decimals?: number): string;
  /** `22,2%` of 22.2: the value is already per cent. */
  percent(value: number, decimals?: number): string;
  /** `A, B và C`. */
  list(items: readonly string[]): string;
}
