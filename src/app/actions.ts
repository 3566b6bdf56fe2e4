import { listOf, type Finding, type Waiver } from '../core/finding';
import type { Range } from '../core/grid/range';
import type { OfficialQuestion } from '../core/rates/official';
import type { Rate } from '../core/rates/rate';
import type { Settings } from '../core/settings';
import type { Correction } from '../core/table/table';
import { compare, followChanges } from './actions/changes';
import { check, checkAgain } from './actions/check';
import { goTo, unhide } from './actions/go-to';
import { later } from './actions/later';
import { parts } from './actions/parts';
import { followSelection } from './actions/selected';
import type { Desk } from './desk';
import type { Listing } from './listing/listing';
import type { ReportSide, Scope, Tab } from './session';

/** All that a person can do in the pane (thao tác). Each answers through the session. */
export interface Actions {
  open(): void;
  check(): void;
  stop(): void;
  goTo(at: Range): void;
  unhide(at: Range): void;
  mark(): void;
  unmark(): void;
  notes(): void;
  unnote(): void;
  findingsSheet(): void;
  writeRates(): void;
  replaceRate(rate: Rate): void;
  /** Says which of several rates of one total is the official one; null takes the answer back. */
  chooseOfficial(question: OfficialQuestion, chosen: Rate | null): void;
  ratesSheet(): void;
  checkReport(): void;
  dropFindingsSheet(): void;
  dropRatesSheet(): void;
  /** Takes a write back: the one of this key, or the last. */
  undo(key?: string): void;
  openWrites(): void;
  closeWrites(): void;
  clear(): void;
  fix(finding: Finding): void;
  /** The remedies of several findings, previewed and written together. */
  fixAll(findings: readonly Finding[]): void;
  /** Asks why these are accepted together; those that are already are left out, and null closes the form. */
  openWaiver(finding: Finding | readonly Finding[] | null): void;
  accept(findings: Finding | readonly Finding[], given: Waiver): void;
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
  setReportSide(side: ReportSide): void;
  /** Lists the findings otherwise. */
  list(change: Partial<Listing>): void;
  /** Opens a finding, by its key, and takes the person to its cell. */
  show(key: string, at: Range): void;
  setReport(text: string): void;
  switchLanguage(): void;
  welcome(shown: boolean): void;
  undoTold(): void;
  setLive(on: boolean): void;
  checkAgain(): void;
  compare(): void;
}

function switchLanguage(desk: Desk): void {
  const locale = desk.session().locale === 'vi' ? 'en' : 'vi';
  desk.preferences.set('locale', locale);
  desk.tell({ type: 'locale', locale });
}

function openWaiver(desk: Desk, given: Finding | readonly Finding[] | null): void {
  const findings = given === null ? [] : listOf(given).filter((finding) => !finding.waived);
  desk.tell({ type: 'waiving', findings, acceptor: desk.preferences.get('acceptor') ?? '' });
}

/** What the last write was. A workbook that cannot answer now says so when a person asks for something. */
async function open(desk: Desk): Promise<void> {
  if (desk.preferences.get('undo-told') === 'yes') desk.tell({ type: 'undo-told' });
  if (desk.preferences.get('live') === 'yes') desk.tell({ type: 'live', live: 'on' });
  // Without it the list is compared whenever a person comes to it.
  followChanges(desk).catch(() => undefined);
  followSelection(desk).catch(() => undefined);
  try {
    const { lastWrite } = await parts.write();
    desk.tell({ type: 'undoable', what: await lastWrite(desk) });
  } catch {
    desk.tell({ type: 'undoable', what: null });
  }
}

type Writing =
  | 'mark'
  | 'unmark'
  | 'notes'
  | 'unnote'
  | 'dropFindingsSheet'
  | 'dropRatesSheet'
  | 'openWrites'
  | 'clear'
  | 'findingsSheet'
  | 'ratesSheet'
  | 'writeRates'
  | 'replaceRate'
  | 'chooseOfficial'
  | 'undo'
  | 'confirm';

const drop = (desk: Desk, task: 'drop-findings-sheet' | 'drop-rates-sheet'): void =>
  void later(desk, task, parts.takeAway, (part) => part.proposeDrop(desk, task));

/** What writes into the workbook, or shows what would be written. */
const writingOf = (desk: Desk): Pick<Actions, Writing> => ({
  mark: () => void later(desk, 'mark', parts.marks, (part) => part.proposeMarks(desk)),
  unmark: () => void later(desk, 'unmark', parts.takeAway, (part) => part.proposeUnmark(desk)),
  unnote: () => void later(desk, 'unnote', parts.takeAway, (part) => part.proposeUnnote(desk)),
  dropFindingsSheet: () => drop(desk, 'drop-findings-sheet'),
  dropRatesSheet: () => drop(desk, 'drop-rates-sheet'),
  notes: () => void later(desk, 'notes', parts.marks, (part) => part.proposeNotes(desk)),
  clear: () => void later(desk, 'clear', parts.takeAway, (part) => part.proposeClear(desk)),
  findingsSheet: () => void later(desk, 'findings-sheet', parts.sheets, (part) => part.proposeFindingsSheet(desk)),
  ratesSheet: () => void later(desk, 'rates-sheet', parts.sheets, (part) => part.proposeRatesSheet(desk)),
  writeRates: () => void later(desk, 'rates', parts.rates, (part) => part.proposeRates(desk)),
  replaceRate: (rate) => void later(desk, 'rates', parts.rates, (part) => part.proposeTypedRate(desk, rate)),
  chooseOfficial: (question, chosen) =>
    void later(desk, 'official', parts.rates, (part) => part.chooseOfficial(desk, question, chosen)),
  undo: (key) => void later(desk, 'undo', parts.write, (part) => part.proposeUndo(desk, key)),
  openWrites: () => void later(desk, 'writes', parts.write, (part) => part.openWrites(desk)),
  confirm: () => void later(desk, desk.session().preview?.task ?? 'fix', parts.write, (part) => part.confirm(desk)),
});

type Remembering = 'fix' | 'fixAll' | 'accept' | 'unaccept' | 'correct' | 'uncorrect' | 'openSettings' | 'saveSettings';

/** What is done about one finding, or remembered of it, of a table or of the workbook. */
const rememberingOf = (desk: Desk): Pick<Actions, Remembering> => ({
  fix: (finding) => void later(desk, 'fix', parts.findings, (part) => part.proposeFix(desk, finding)),
  fixAll: (findings) => void later(desk, 'fix', parts.findings, (part) => part.proposeFixes(desk, findings)),
  accept: (findings, given) => void later(desk, 'waive', parts.findings, (part) => part.accept(desk, findings, given)),
  unaccept: (finding) => void later(desk, 'unwaive', parts.findings, (part) => part.unaccept(desk, finding)),
  correct: (given) => void later(desk, 'correct', parts.correct, (part) => part.correct(desk, given)),
  uncorrect: (sheet) => void later(desk, 'uncorrect', parts.correct, (part) => part.uncorrect(desk, sheet)),
  openSettings: () => void later(desk, 'settings', parts.settings, (part) => part.openSettings(desk)),
  saveSettings: (given) => void later(desk, 'settings', parts.settings, (part) => part.saveSettings(desk, given)),
});

/** The actions of one desk. */
export const actionsOf = (desk: Desk): Actions => ({
  ...writingOf(desk),
  ...rememberingOf(desk),
  open: () => void open(desk),
  check: () => void check(desk),
  stop: () => desk.tell({ type: 'stop' }),
  goTo: (at) => void goTo(desk, at),
  unhide: (at) => void unhide(desk, at),
  checkReport: () => void later(desk, 'claims', parts.claims, (part) => part.checkReport(desk)),
  openWaiver: (finding) => openWaiver(desk, finding),
  closeWrites: () => desk.tell({ type: 'writes', writes: null }),
  closeSettings: () => desk.tell({ type: 'setting', setting: null }),
  dismiss: () => desk.tell({ type: 'dismissed' }),
  setScope: (scope) => desk.tell({ type: 'scope', scope }),
  setTab: (tab) => desk.tell({ type: 'tab', tab }),
  setReportSide: (side) => desk.tell({ type: 'report-side', side }),
  list: (change) => {
    if (change.by) desk.preferences.set('grouping', change.by);
    desk.tell({ type: 'listed', change });
  },
  show: (key, at) => {
    desk.tell({ type: 'listed', change: { open: key } });
    void goTo(desk, at);
  },
  setReport: (text) => desk.tell({ type: 'report', text }),
  switchLanguage: () => switchLanguage(desk),
  setLive: (on) => {
    desk.preferences.set('live', on ? 'yes' : '');
    desk.tell({ type: 'live', live: on ? 'on' : 'off' });
    if (on && desk.session().outdated.length > 0) void checkAgain(desk);
  },
  checkAgain: () => void checkAgain(desk),
  compare: () => void compare(desk),
  undoTold: () => {
    desk.preferences.set('undo-told', 'yes');
    desk.tell({ type: 'undo-told' });
  },
  welcome: (shown) => {
    desk.preferences.set('welcomed', shown ? '' : 'yes');
    desk.tell({ type: 'welcome', shown });
  },
});
