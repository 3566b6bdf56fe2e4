import { MOST_AREAS } from './area-list';
import { NORMS } from './norms';
import { DEFAULT_SETTINGS, type Settings } from './settings';
import type { Locale } from './text/locale';

/** What is wrong with a settings file; the words are below. */
export type SettingsError =
  | { readonly code: 'not-json'; readonly text: string }
  | { readonly code: 'not-object' }
  | { readonly code: 'unknown-key'; readonly key: string }
  | { readonly code: 'wrong-value'; readonly key: keyof Settings }
  | { readonly code: 'unknown-rule' | 'unknown-norm'; readonly key: string };

/** A settings file as read (tệp cài đặt): the settings, or everything that is wrong with it. */
export type SettingsReading =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly errors: readonly SettingsError[] };

const texts = (value: unknown): value is string[] => Array.isArray(value) && value.every((v) => typeof v === 'string');

const within = (value: unknown, least: number, most: number): boolean =>
  typeof value === 'number' && Number.isFinite(value) && value >= least && value <= most;

const VALID: Readonly<Record<keyof Settings, (value: unknown) => boolean>> = {
  decimals: (value) => within(value, 0, 6) && Number.isInteger(value),
  off: texts,
  slowPoints: (value) => within(value, 0, 100),
  norms: texts,
  areas: (value) => value === null || (texts(value) && value.length > 0 && value.length <= MOST_AREAS),
};

const isKey = (key: string): key is keyof Settings => Object.prototype.hasOwnProperty.call(VALID, key);

function errorsOf(read: Readonly<Record<string, unknown>>, rules: readonly string[]): SettingsError[] {
  const errors: SettingsError[] = [];
  for (const key of Object.keys(read)) {
    // Editors and people sign their files with these.
    if (key === '$schema' || key === 'version') continue;
    if (!isKey(key)) errors.push({ code: 'unknown-key', key });
    else if (!VALID[key](read[key])) errors.push({ code: 'wrong-value', key });
  }
  const off = texts(read['off']) ? read['off'] : [];
  for (const id of off) if (rules.length > 0 && !rules.includes(id)) errors.push({ code: 'unknown-rule', key: id });
  const norms = texts(read['norms']) ? read['norms'] : [];
  for (const id of norms) if (!NORMS.some((norm) => norm.id === id)) errors.push({ code: 'unknown-norm', key: id });
  return errors;
}

/** Reads a settings file; `rules` are the ids that may be switched off. Whatever it leaves out keeps its default. */
export function readSettings(text: string, rules: readonly string[] = []): SettingsReading {
  let read: unknown;
  try {
    read = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    return { ok: false, errors: [{ code: 'not-json', text: error instanceof Error ? error.message : '' }] };
  }
  if (typeof read !== 'object' || read === null || Array.isArray(read))
    return { ok: false, errors: [{ code: 'not-object' }] };
  const given = read as Readonly<Record<string, unknown>>;
  const errors = errorsOf(given, rules);
  if (errors.length > 0) return { ok: false, errors };
  const settings: Record<string, unknown> = { ...DEFAULT_SETTINGS };
  for (const key of Object.keys(given)) if (isKey(key)) settings[key] = given[key];
  return { ok: true, settings: settings as unknown as Settings };
}

/** Settings as a file (xuất cài đặt): every one of them, so that the file means the same wherever it is read. */
export const writeSettings = (settings: Settings): string =>
  `${JSON.stringify({ version: 1, ...settings }, null, 2)}\n`;

const EXPECTED: Readonly<Record<Locale, Readonly<Record<keyof Settings, string>>>> = {
  vi: {
    decimals: 'một số nguyên từ 0 đến 6',
    off: 'danh sách mã quy tắc, ví dụ ["outline-gap"]',
    slowPoints: 'một số từ 0 đến 100',
    norms: 'danh sách mã định mức',
    areas: 'danh sách tên địa bàn (nhiều nhất 100.000 tên), hoặc null',
  },
  en: {
    decimals: 'a whole number from 0 to 6',
    off: 'a list of rule ids, such as ["outline-gap"]',
    slowPoints: 'a number from 0 to 100',
    norms: 'a list of norm ids',
    areas: 'a list of place names (100,000 at most), or null',
  },
};

/** What is wrong with a settings file, in words. */
export function saySettingsError(error: SettingsError, locale: Locale): string {
  const vi = locale === 'vi';
  const keys = Object.keys(VALID).join(', ');
  switch (error.code) {
    case 'not-json':
      return vi
        ? `Cài đặt không phải là JSON đúng cú pháp (${error.text}).`
        : `The settings are not valid JSON (${error.text}).`;
    case 'not-object':
      return vi
        ? 'Cài đặt phải là một đối tượng JSON, ví dụ {"decimals": 1}.'
        : 'The settings must be a JSON object, such as {"decimals": 1}.';
    case 'unknown-key':
      return vi
        ? `Không có cài đặt «${error.key}». Các cài đặt: ${keys}.`
        : `There is no setting “${error.key}”. Settings: ${keys}.`;
    case 'wrong-value':
      return vi
        ? `Cài đặt «${error.key}» phải là ${EXPECTED.vi[error.key]}.`
        : `Setting “${error.key}” must be ${EXPECTED.en[error.key]}.`;
    case 'unknown-rule':
      return vi ? `Không có quy tắc «${error.key}» để tắt.` : `There is no rule “${error.key}” to switch off.`;
    case 'unknown-norm':
      return vi
        ? `Không có định mức «${error.key}». Các định mức: ${NORMS.map((norm) => norm.id).join(', ')}.`
        : `There is no norm “${error.key}”. Norms: ${NORMS.map((norm) => norm.id).join(', ')}.`;
  }
}
