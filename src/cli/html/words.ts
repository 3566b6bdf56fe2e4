import type { Locale } from '../../core/text/locale';
import type { Class } from './outline';
import { en } from './words-en';
import { vi } from './words-vi';

/** Words of the printed pages (lời của phụ lục in). */
export interface AnnexWords {
  readonly annex: string;
  readonly title: string;
  /** What the window is called. */
  readonly window: string;
  readonly claimsTitle: string;
  readonly claimsWindow: string;
  /** For the hand that attaches it to a document. */
  readonly attached: string;
  readonly file: string;
  readonly scope: string;
  readonly files: (count: number) => string;
  readonly at: (time: string) => string;
  readonly against: string;
  readonly summary: string;
  readonly contents: string;
  readonly findings: string;
  readonly looked: (files: number, sheets: number, tables: number) => string;
  readonly unread: (count: number) => string;
  readonly mustCorrect: (errors: number, warnings: number) => string;
  readonly nothingWrong: string;
  readonly nothingChecked: string;
  readonly columns: Readonly<Record<Class, string>>;
  readonly one: Readonly<Record<Class, string>>;
  readonly count: string;
  readonly clean: (clean: number, tables: number) => string;
  readonly cleanInContents: string;
  readonly notChecked: string;
  readonly allChecked: string;
  readonly places: (count: number) => string;
  readonly tableAt: (range: string) => string;
  readonly contentsOfOne: string;
  readonly whereSheet: string;
  readonly where: string;
  readonly tables: string;
  readonly outcome: string;
  readonly isClean: string;
  readonly seePart: (number: string) => string;
  readonly noTable: string;
  readonly unreadable: string;
  readonly skippedCount: (count: number) => string;
  readonly sheet: (name: string) => string;
  readonly show: string;
  readonly all: string;
  readonly only: (what: string) => string;
  readonly toPrint: string;
  readonly order: string;
  readonly cell: string;
  readonly level: string;
  readonly what: string;
  readonly why: string;
  readonly todo: string;
  readonly follows: string;
  readonly skipped: (reason: string, reference: string, by: string) => string;
  readonly noFindings: string;
  readonly notCheckedHere: string;
  readonly notices: string;
  readonly fault: (rule: string) => string;
  readonly reference: string;
  readonly tool: (version: string, rules: string, settings: string) => string;
  readonly ruleIds: string;
}

/** In both languages. */
export const ANNEX_WORDS: Readonly<Record<Locale, AnnexWords>> = { vi, en };
