export const OWN_MACHINE: string;

export type BaseAddress =
  { base: string; refusal?: undefined } | { base?: undefined; refusal: { vi: string; en: string } };

export function baseAddress(text: unknown): BaseAddress;
