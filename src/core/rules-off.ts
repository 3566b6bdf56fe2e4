import type { Report } from './check';
import type { Rule } from './rules/rule';
import type { Settings } from './settings';
import type { Notice } from './table/table';

/** Whose word switched rules off: the workbook remembers it, or a settings file says it. */
export type OffBy = 'workbook' | 'settings-file';

/** What of the rules the settings switch off (quy tắc bị tắt), for the whole workbook; nothing where none is. */
export function offNotices(rules: readonly Rule[], { off }: Settings, by: OffBy): Notice[] {
  const some = rules.filter(({ id }) => off.includes(id));
  if (some.length === 0) return [];
  const data = {
    count: some.length,
    text: some.map(({ id }) => id).join(', '),
    what: by,
    all: some.length === rules.length ? 1 : 0,
    vi: some.map(({ text }) => `«${text.vi.title}»`).join(', '),
    en: some.map(({ text }) => `“${text.en.title}”`).join(', '),
  };
  return [{ code: 'rules-off', sheet: '', data }];
}

/** Whether any rule is left that can find an error; without one nobody looked for errors, and none found says nothing. */
export const looksForErrors = (rules: readonly Rule[], { off }: Settings): boolean =>
  rules.some(({ id, severity }) => severity === 'error' && !off.includes(id));

/** Whether every one of the rules there are was asked: only then "no error found" is true of all that could be found. */
export const askedEvery = ({ outcomes }: Report, rules: readonly Rule[]): boolean =>
  rules.every(({ id }) => outcomes[id] !== undefined);
