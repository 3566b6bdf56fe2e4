import type { Words } from '../app/words/words';
import { NORMS } from '../core/norms';
import type { Rule } from '../core/rules/rule';
import type { Settings } from '../core/settings';
import type { Format, Locale } from '../core/text/locale';

/** What settings are spoken of with. */
export interface SettingsSpeech {
  readonly words: Words['settings'];
  readonly format: Format;
  readonly locale: Locale;
  readonly rules: readonly Rule[];
}

const SHOWN_NAMES = 6;

const missingFrom = (list: readonly string[], items: readonly string[]): string[] => {
  const known = new Set(list);
  return items.filter((item) => !known.has(item));
};

function someNames(names: readonly string[], { words, format }: SettingsSpeech): string {
  const shown = names.slice(0, SHOWN_NAMES).join(', ');
  const left = names.length - SHOWN_NAMES;
  return left > 0 ? `${shown} ${words.file.andMore(format.number(left, 0))}` : shown;
}

function areaChanges(before: Settings['areas'], after: Settings['areas'], speech: SettingsSpeech): string[] {
  const { words, format } = speech;
  const count = (areas: Settings['areas']): string =>
    areas === null ? words.file.noAreas : words.file.areas(format.number(areas.length, 0));
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (before === null || after === null) return [words.file.change(words.file.areaList, count(before), count(after))];
  const [added, left] = [missingFrom(before, after), missingFrom(after, before)];
  if (added.length + left.length === 0) return [words.file.areasOrder];
  return [
    ...(added.length > 0 ? [words.file.areasAdded(someNames(added, speech))] : []),
    ...(left.length > 0 ? [words.file.areasLeft(someNames(left, speech))] : []),
  ];
}

const normName = (id: string, locale: Locale): string => {
  const norm = NORMS.find((one) => one.id === id);
  return norm ? `${norm.what[locale]} (${norm.article})` : id;
};

/** Every setting that differs (thay đổi cài đặt), one sentence each. */
export function settingsChanges(before: Settings, after: Settings, speech: SettingsSpeech): string[] {
  const { words, format, locale, rules } = speech;
  const { file } = words;
  const figure = (name: string, key: 'decimals' | 'slowPoints'): string[] =>
    before[key] === after[key] ? [] : [file.change(name, format.number(before[key]), format.number(after[key]))];
  const title = (id: string): string => rules.find((rule) => rule.id === id)?.text[locale].title ?? id;
  return [
    ...figure(words.decimals, 'decimals'),
    ...figure(words.slowPoints, 'slowPoints'),
    ...areaChanges(before.areas, after.areas, speech),
    ...missingFrom(before.norms, after.norms).map((id) => file.normOn(normName(id, locale))),
    ...missingFrom(after.norms, before.norms).map((id) => file.normOff(normName(id, locale))),
    ...missingFrom(before.off, after.off).map((id) => file.ruleOff(title(id))),
    ...missingFrom(after.off, before.off).map((id) => file.ruleOn(title(id))),
  ];
}
