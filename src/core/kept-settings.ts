import type { Edit } from './edit';
import type { Memory } from './host';
import { DEFAULT_SETTINGS, type Settings } from './settings';
import { readSettings, saySettingsError, type SettingsError } from './settings-file';
import type { Locale } from './text/locale';

/** Memory key of the settings that a workbook carries: the same JSON as a settings file. */
export const SETTINGS_KEY = 'settings';

/** The settings a workbook is to be examined with, and what is wrong with those that it remembers. */
export interface KeptSettings {
  readonly settings: Settings;
  /** With any of these the defaults hold. */
  readonly errors: readonly SettingsError[];
}

/** What a workbook remembers of settings (cài đặt trong sổ tính); `otherwise` holds where it remembers none. */
export function keptSettings(
  memory: Memory,
  rules: readonly string[],
  otherwise: Settings = DEFAULT_SETTINGS,
): KeptSettings {
  const text = memory[SETTINGS_KEY];
  if (text === undefined) return { settings: otherwise, errors: [] };
  const reading = readSettings(text, rules);
  return reading.ok ? { settings: reading.settings, errors: [] } : { settings: otherwise, errors: reading.errors };
}

const KEYS = Object.keys(DEFAULT_SETTINGS) as (keyof Settings)[];

/** The edit that remembers settings in the workbook: only what differs from the defaults, and nothing for them. */
export function rememberSettings(settings: Settings): Edit {
  const kept: Record<string, unknown> = {};
  for (const key of KEYS)
    if (JSON.stringify(settings[key]) !== JSON.stringify(DEFAULT_SETTINGS[key])) kept[key] = settings[key];
  const after = Object.keys(kept).length > 0 ? JSON.stringify({ version: 1, ...kept }) : null;
  return { kind: 'memory', key: SETTINGS_KEY, after };
}

/** Why the settings that a workbook remembers do not hold, in words. */
export function sayKeptErrors(errors: readonly SettingsError[], locale: Locale): string {
  const said = errors.map((error) => saySettingsError(error, locale)).join(' ');
  return {
    vi: `Cài đặt ghi nhớ trong sổ tính không dùng được nên kiểm tra theo cài đặt mặc định. ${said} Lưu lại cài đặt trong ngăn tác vụ Kiểm Biểu để thay thế.`,
    en: `The settings remembered in the workbook cannot be used, so the defaults apply. ${said} Save the settings again in the Kiểm Biểu pane to replace them.`,
  }[locale];
}
