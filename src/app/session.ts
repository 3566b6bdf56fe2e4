import type { ReportCheck } from '../core/claims/report-check';
import type { Edit } from '../core/edit';
import type { Progress as CheckProgress } from '../core/examine';
import type { Finding } from '../core/finding';
import type { Grid } from '../core/grid/grid';
import type { Range } from '../core/grid/range';
import type { SheetInfo, Trouble, TroubleCode, Unread } from '../core/host';
import type { KeptSettings } from '../core/kept-settings';
import type { Lost } from '../core/moved/lost';
import type { Standing } from '../core/marks/preview';
import type { PastWrite } from '../core/marks/past-writes';
import type { WriteKind } from '../core/marks/undo-log';
import type { Rule } from '../core/rules/rule';
import type { Locale } from '../core/text/locale';
import type { Looked } from './checker';
import type { Listing } from './listing/listing';

/** How much a person asks to have checked: the table selected, this sheet, the whole workbook (phạm vi kiểm tra). */
export type Scope = 'table' | 'sheet' | 'workbook';

export const SCOPES: readonly Scope[] = ['table', 'sheet', 'workbook'];

export type Tab = 'findings' | 'rates' | 'report' | 'reading';

export const TABS: readonly Tab[] = ['findings', 'rates', 'report', 'reading'];

/** What a person does about a report (báo cáo): takes sentences for it, or has its text checked. */
export type ReportSide = 'sentences' | 'claims';

export const REPORT_SIDES: readonly ReportSide[] = ['sentences', 'claims'];

/** What changes the workbook, and is therefore previewed and can be taken back (việc ghi). */
export type WriteTask =
  | 'mark'
  | 'unmark'
  | 'notes'
  | 'unnote'
  | 'rates'
  | 'fix'
  | 'undo'
  | 'skip-undo'
  | 'waive'
  | 'unwaive'
  | 'findings-sheet'
  | 'rates-sheet'
  | 'drop-findings-sheet'
  | 'drop-rates-sheet'
  | 'settings'
  | 'correct'
  | 'uncorrect'
  | 'official'
  | 'clear';

export type Task = 'check' | 'go' | 'unhide' | 'claims' | 'writes' | WriteTask;

/** How far work has come (tiến độ): what is at hand, and how many of how many. */
export interface Progress {
  /** `fetching` cells from Excel, `marks` of ours from Excel, the check's own stages, `writing` into Excel. */
  readonly stage: 'fetching' | 'marks' | CheckProgress['stage'] | 'writing';
  /** The sheet at hand, or null where it is not one. */
  readonly sheet: string | null;
  readonly done: number;
  readonly total: number;
  /** Of the whole work, from 0 to 1. */
  readonly far: number;
}

/** Work going on now. `progress` is null until there is something to count. */
export interface Busy {
  readonly task: Task;
  readonly progress: Progress | null;
  /** A person asked to stop; the work ends at its next pause. */
  readonly stopping: boolean;
}

/** A sheet that could not be looked at, and why. */
export interface Skipped {
  readonly sheet: string;
  readonly code: TroubleCode;
}

/** What the last check came to (kết quả kiểm tra). */
export interface Checked extends Looked {
  /** What it was checked by, for their words. */
  readonly rules: readonly Rule[];
  readonly scope: Scope;
  readonly time: Date;
  /** Every sheet of the workbook at that time. */
  readonly sheets: readonly SheetInfo[];
  /** The sheets that were read, as they were. */
  readonly grids: readonly Grid[];
  readonly skipped: readonly Skipped[];
}

/** Settings while a person looks at them: as the workbook remembers them, and the rules that can be switched. */
export interface Setting {
  readonly kept: KeptSettings;
  readonly rules: readonly Rule[];
}

/** What is about to be written, for a person to confirm (xem trước). */
export interface Preview {
  readonly task: WriteTask;
  readonly edits: readonly Edit[];
  /** What the workbook held when the preview was made. */
  readonly standing: Standing;
  /** How many places the write leaves out, to be said. */
  readonly leftOut: number;
  /** Places that someone has changed since, and that an undo leaves alone. */
  readonly refused: readonly Range[];
  /** How many changes an undo cannot bring back, for they were too large to remember. */
  readonly dropped: number;
  /** Places that the write leaves alone, for they moved out of sight or were changed since the check. */
  readonly lost: readonly Lost[];
  /** Sheets whose protection stands in the way; with the cells, where others of the sheet are not locked. */
  readonly blocked: readonly string[];
  /** Protected sheets, or locked cells of them, that stay as they are while the others are written. */
  readonly passed?: readonly string[] | undefined;
  /** What people wrote in what is ours. */
  readonly people: PeoplesWords;
  /** The write that is taken back, by its key in the log; null where none is. */
  readonly undoing: string | null;
  /** What could not be read while our marks and notes were looked for, and is left alone. */
  readonly unread?: readonly Unread[] | undefined;
}

/** What people wrote in notes and sheets of ours (lời của người dùng). */
export interface PeoplesWords {
  /** Notes that they have edited, and that stay. */
  readonly notes: readonly Range[];
  /** Sheets in which so many cells are theirs, and whether they go with the sheet. */
  readonly sheets: readonly { readonly sheet: string; readonly cells: number; readonly goes: boolean }[];
}

export const NO_PEOPLE: PeoplesWords = { notes: [], sheets: [] };

/**
 * What keeps us from going on without any host being at fault; `later-write`: one that rests on the write to be undone; `fault` is our own, `not-loaded` a part of the pane that did
 * not come over the network.
 */
export type RefusalCode =
  | 'no-selection'
  | 'no-sheet'
  | 'sheet-locked'
  | 'no-table-selected'
  | 'nothing-to-do'
  | 'later-write'
  | 'not-loaded'
  | 'fault';

/** Why something a person asked for did not happen. */
export interface Failure {
  readonly task: Task;
  readonly why: RefusalCode | Pick<Trouble, 'code' | 'detail' | 'done'>;
}

/** What was just done, to be said once. */
export interface Notice {
  readonly task: Task;
  readonly count: number;
  /** Cells that keep a note of a person's own. */
  readonly spared?: readonly Range[];
  /** What could not be read while ours was looked for, and is left alone. */
  readonly unread?: readonly Unread[];
  /** Notes that Excel did not take or give up. */
  readonly untaken?: number;
  /** The sheet that it was done to. */
  readonly sheet?: string;
  /** A person stopped it after so many. */
  readonly stopped?: true;
}

/** Everything the pane knows (phiên làm việc). */
export interface Session {
  readonly locale: Locale;
  readonly scope: Scope;
  readonly tab: Tab;
  readonly reportSide: ReportSide;
  readonly listing: Listing;
  /** How many findings there were to deal with at most since the last check that was asked for. */
  readonly outOf: number;
  readonly welcome: boolean;
  readonly busy: Busy | null;
  /** Excel has been asked something and has long said nothing. */
  readonly unanswered: boolean;
  readonly checked: Checked | null;
  readonly preview: Preview | null;
  readonly failure: Failure | null;
  readonly notice: Notice | null;
  /** Sheets that are no longer as they were checked. */
  readonly outdated: readonly string[];
  /** The sheet that is open, as far as it was told. */
  readonly open: string | null;
  /** Excel tells of changes. */
  readonly followed: boolean;
  /** Whether changed tables are checked again by themselves; `paused` where that takes too long. */
  readonly live: 'off' | 'on' | 'paused';
  /** Where a person was last taken. */
  readonly at: Range | null;
  /** That Excel's own Ctrl+Z may not reach back behind us has been said. */
  readonly undoTold: boolean;
  /** The write that "Hoàn tác" would take back, or null. */
  readonly undoable: WriteKind | null;
  /** Findings that a person is about to accept together, and who did so last on this machine. */
  readonly waiving: readonly Finding[] | null;
  readonly acceptor: string;
  readonly setting: Setting | null;
  /** The writes that can be taken back, while a person looks at them. */
  readonly writes: readonly PastWrite[] | null;
  /** Text of a report that a person pasted, and what was found in it once it was checked. */
  readonly report: string;
  readonly claims: ReportCheck | null;
}

export type Event =
  | { readonly type: 'began'; readonly task: Task }
  | { readonly type: 'advanced'; readonly progress: Progress }
  | { readonly type: 'stop' }
  | { readonly type: 'unanswered'; readonly is: boolean }
  | { readonly type: 'stopped'; readonly task: Task }
  | { readonly type: 'ended' }
  /** `again` after a write, or where an edit has made the list old: the same list goes on. */
  | { readonly type: 'checked'; readonly checked: Checked; readonly again: boolean }
  | { readonly type: 'listed'; readonly change: Partial<Listing> }
  | { readonly type: 'failed'; readonly failure: Failure }
  | { readonly type: 'previewed'; readonly preview: Preview }
  | { readonly type: 'written'; readonly notice: Notice; readonly undoable: WriteKind | null }
  | { readonly type: 'done'; readonly notice: Notice }
  | { readonly type: 'noticed'; readonly notice: Notice }
  | { readonly type: 'undoable'; readonly what: WriteKind | null }
  | { readonly type: 'changed'; readonly sheets: readonly string[]; readonly open: string | null }
  | { readonly type: 'rechecked'; readonly checked: Checked }
  | { readonly type: 'rated'; readonly rates: Checked['rates'] }
  | { readonly type: 'followed' }
  | { readonly type: 'live'; readonly live: Session['live'] }
  | { readonly type: 'undo-told' }
  | { readonly type: 'dismissed' }
  | { readonly type: 'went'; readonly at: Range }
  | { readonly type: 'waiving'; readonly findings: readonly Finding[]; readonly acceptor: string }
  | { readonly type: 'setting'; readonly setting: Setting | null }
  | { readonly type: 'writes'; readonly writes: readonly PastWrite[] | null }
  | { readonly type: 'scope'; readonly scope: Scope }
  | { readonly type: 'tab'; readonly tab: Tab }
  | { readonly type: 'report-side'; readonly side: ReportSide }
  | { readonly type: 'locale'; readonly locale: Locale }
  | { readonly type: 'welcome'; readonly shown: boolean }
  | { readonly type: 'report'; readonly text: string }
  | { readonly type: 'claimed'; readonly claims: ReportCheck };
