import type { Finding, Waiver } from '../core/finding';
import type { Range } from '../core/grid/range';
import type { Rate } from '../core/rates/rate';
import type { Settings } from '../core/settings';
import type { Correction } from '../core/table/table';
import { check } from './actions/check';
import { checkReport } from './actions/claims';
import { correct, uncorrect } from './actions/correct';
import { accept, goTo, proposeFix, proposeFixes, unaccept } from './actions/findings';
import { proposeClear, proposeMarks, proposeNotes, proposeUnmark } from './actions/marks';
import { proposeRates, proposeTypedRate } from './actions/rates';
import { proposeFindingsSheet, proposeRatesSheet } from './actions/sheets';
import { openSettings, saveSettings } from './actions/settings';
import { confirm, lastWrite, proposeUndo } from './actions/write';
import type { Desk } from './desk';
import type { Scope, Tab } from './session';

/** All that a person can do in the pane (thao tác). Each answers through the session. */
export interface Actions {
  open(): void;
  check(): void;
  stop(): void;
  goTo(at: Range): void;
  mark(): void;
  unmark(): void;
  notes(): void;
  findingsSheet(): void;
  writeRates(): void;
  replaceRate(rate: Rate): void;
  ratesSheet(): void;
  checkReport(): void;
  undo(): void;
  clear(): void;
  fix(finding: Finding): void;
  fixAlike(ruleId: string): void;
  openWaiver(finding: Finding | null): void;
  accept(finding: Finding, given: Waiver): void;
  unaccept(finding: Finding): void;
  correct(given: Correction): void;
  uncorrect(sheet: string): void;
  openSettings(): void;
  closeSettings(): void;
  saveSettings(given: Settings): void;
  confirm(): void;
  dismiss(): void;
  setScope(scope: Scope): void;
  setTab(tab: Tab): void;
  setReport(text: string): void;
  switchLanguage(): void;
  welcome(shown: boolean): void;
}

function switchLanguage(desk: Desk): void {
  const locale = desk.session().locale === 'vi' ? 'en' : 'vi';
  desk.preferences.set('locale', locale);
  desk.tell({ type: 'locale', locale });
}

async function open(desk: Desk): Promise<void> {
  // A workbook that cannot answer now says so when a person asks for something.
  const what = await lastWrite(desk).catch(() => null);
  desk.tell({ type: 'undoable', what });
}

/** The actions of one desk. */
export const actionsOf = (desk: Desk): Actions => ({
  open: () => void open(desk),
  check: () => void check(desk),
  stop: () => desk.tell({ type: 'stop' }),
  goTo: (at) => void goTo(desk, at),
  mark: () => void proposeMarks(desk),
  unmark: () => void proposeUnmark(desk),
  notes: () => void proposeNotes(desk),
  findingsSheet: () => void proposeFindingsSheet(desk),
  writeRates: () => void proposeRates(desk),
  replaceRate: (rate) => void proposeTypedRate(desk, rate),
  ratesSheet: () => void proposeRatesSheet(desk),
  checkReport: () => void checkReport(desk),
  undo: () => void proposeUndo(desk),
  clear: () => void proposeClear(desk),
  fix: (finding) => void proposeFix(desk, finding),
  fixAlike: (ruleId) => void proposeFixes(desk, ruleId),
  openWaiver: (finding) => desk.tell({ type: 'waiving', finding }),
  accept: (finding, given) => void accept(desk, finding, given),
  unaccept: (finding) => void unaccept(desk, finding),
  correct: (given) => void correct(desk, given),
  uncorrect: (sheet) => void uncorrect(desk, sheet),
  openSettings: () => void openSettings(desk),
  closeSettings: () => desk.tell({ type: 'setting', kept: null }),
  saveSettings: (given) => void saveSettings(desk, given),
  confirm: () => void confirm(desk),
  dismiss: () => desk.tell({ type: 'dismissed' }),
  setScope: (scope) => desk.tell({ type: 'scope', scope }),
  setTab: (tab) => desk.tell({ type: 'tab', tab }),
  setReport: (text) => desk.tell({ type: 'report', text }),
  switchLanguage: () => switchLanguage(desk),
  welcome: (shown) => {
    desk.preferences.set('welcomed', shown ? '' : 'yes');
    desk.tell({ type: 'welcome', shown });
  },
});
