import type { Excel } from '../excel';
import { refusal, type RefusedCode } from './refusals';
import type { Quirk } from './quirk';

const XML = ['CustomXmlPartCollection', 'CustomXmlPartScopedCollection', 'CustomXmlPart'];
const SETTINGS = ['SettingCollection', 'Setting'];

const kindsOf = (what: 'xml' | 'settings' | 'both'): readonly string[] =>
  what === 'xml' ? XML : what === 'settings' ? SETTINGS : [...XML, ...SETTINGS];

function forget(excel: Excel, what: 'xml' | 'settings' | 'both'): void {
  if (what !== 'settings') excel.workbook.xmlParts = [];
  if (what !== 'xml') excel.workbook.settings.clear();
}

/** What is kept answers as done, and is gone with the next request, as on a Mac. */
export const forgetsAtOnce = (what: 'xml' | 'settings' | 'both'): Quirk => ({
  afterwards: (excel) => {
    forget(excel, what);
  },
});

/** Closing and opening the workbook loses what was kept, though it could be read back until then. */
export function losesOnReopening(excel: Excel, what: 'xml' | 'settings' | 'both'): void {
  forget(excel, what);
  excel.workbook.documentSettings.clear();
}

/** What is kept cannot be asked for at all. */
export const refusesMemory = (what: 'xml' | 'settings' | 'both', code: RefusedCode = 'GeneralException'): Quirk => ({
  member: (use, usual) => {
    if (kindsOf(what).includes(use.on.kind)) throw refusal(code);
    return usual();
  },
});
