import type { Content, Edit } from './edit';
import type { Cell, Grid } from './grid/grid';
import type { Range } from './grid/range';

export interface SheetInfo {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  readonly protected: boolean;
  /** What its protection lets anybody do all the same (được phép dù bảo vệ); nothing when left out. */
  readonly allows?: { readonly marks: boolean; readonly notes: boolean };
}

/**
 * Whether the protection of a sheet stands in the way of an edit of its cells; `isOpen`: the cell is not locked, and takes
 * this content (ô không khóa).
 */
export const isBarred = ({ protected: locked, allows }: SheetInfo, kind: Edit['kind'], isOpen = false): boolean =>
  locked && !(kind === 'mark' ? allows?.marks : kind === 'note' ? allows?.notes : kind === 'content' && isOpen);

/** Whether a content leaves the format of its cell: on most protected sheets nobody may set one. */
export const keepsFormat = ({ numberFormat }: Content, held: string | undefined): boolean =>
  numberFormat === undefined || numberFormat === (held ?? 'General');

/** Why a host could not do what was asked; the words are in `text/trouble.ts`. */
export type TroubleCode =
  | 'encrypted'
  | 'corrupt'
  | 'unsupported'
  | 'too-large'
  | 'not-found'
  | 'denied'
  | 'empty'
  | 'not-a-file'
  | 'protected'
  | 'structure-protected'
  | 'signed'
  | 'editing-cell'
  | 'disconnected'
  | 'excel-too-old'
  | 'excel-busy'
  | 'no-answer'
  | 'notes-refused'
  | 'view-only'
  | 'changed-meanwhile'
  | 'moved-away'
  | 'sheet-gone'
  | 'sheet-stays'
  | 'sheet-hidden'
  | 'sheet-very-hidden'
  | 'name-taken'
  | 'occupied'
  | 'copy-unreadable'
  | 'failed';

/** What there can be too much of; the words are in `text/limit-words.ts`. */
export type LimitName =
  | 'cells'
  | 'rows'
  | 'sheets'
  | 'megabytes'
  | 'parts'
  | 'elements'
  | 'depth'
  | 'merges'
  | 'strings'
  | 'styles'
  | 'formulas'
  | 'characters';

/** A bound that something is beyond (giới hạn). */
export interface Limit {
  readonly name: LimitName;
  readonly most: number;
}

/** What a Trouble is about; `limit` is the bound that made something `too-large`. */
export interface TroubleDetail {
  readonly sheet?: string;
  readonly at?: readonly Range[];
  readonly text?: string;
  readonly limit?: Limit;
  /** What was sent last may be done or not: nobody could be asked. */
  readonly unsure?: true;
}

/** Thrown by hosts, and by nothing else; `done` are the edits made before it happened. */
export class Trouble extends Error {
  constructor(
    readonly code: TroubleCode,
    readonly detail: TroubleDetail = {},
    readonly done: readonly Edit[] = [],
  ) {
    super(code);
    Object.setPrototypeOf(this, Trouble.prototype);
  }
}

/**
 * How whoever asked follows a long reading or writing (theo dõi): a host calls `advanced` as it goes, asks `stopped` between
 * its steps, and gives way with `pause` before a person would feel it. Counts are of cells when reading, else of edits.
 */
export interface Watch {
  advanced(done: number, total: number): void;
  stopped(): boolean;
  /** Lets the page draw and answer before the work goes on. */
  pause(): Promise<void>;
}

/** Thrown when a person stopped it (đã dừng): nothing went wrong. `done` are the edits made before, for the undo log. */
export class Stopped extends Error {
  constructor(readonly done: readonly Edit[] = []) {
    super('stopped');
    Object.setPrototypeOf(this, Stopped.prototype);
  }
}

/** Who waits for the program's answers (người chờ), whatever was asked: learns that none comes, and may have had enough. */
export interface Attendant {
  unanswered(is: boolean): void;
  stopped(): boolean;
}

/** What a workbook remembers for us, by key (bộ nhớ trong sổ tính); small JSON texts. */
export type Memory = Readonly<Record<string, string>>;

export type ContentEdit = Extract<Edit, { kind: 'content' }>;

export type MemoryEdit = Extract<Edit, { kind: 'memory' }>;

/** What the memory is to hold around a write: from before its first edit on, and once its last is made (nhật ký ghi). */
export interface Journal {
  readonly before: readonly MemoryEdit[];
  readonly after: readonly MemoryEdit[];
}

/** Asked as soon as a host knows what every edit will replace, while nothing is changed yet (ghi nhật ký trước). */
export type KeepJournal = (replaced: readonly Edit[], memory: Memory) => Promise<Journal>;

/**
 * What this program cannot do for us (giới hạn của môi trường); the words are in `text/lack.ts`. `memory`: it lasts only
 * while the pane is open; `memory-elsewhere`: where only Excel finds it.
 */
export type Lack =
  | 'marks'
  | 'notes'
  | 'memory'
  | 'memory-elsewhere'
  | 'merges'
  | 'hidden-rows'
  | 'charts'
  | 'print-setup'
  | 'view-only'
  | 'read-only'
  | 'old-file'
  | 'text-file';

/**
 * What the program let nobody read while we looked for what is ours (không đọc được); `count` null: none of that sheet.
 * The words are in `text/unread.ts`.
 */
export interface Unread {
  readonly what: 'formats' | 'notes';
  readonly sheet: string;
  readonly count: number | null;
}

/** A note of ours as it stands (ghi chú đang có). */
export interface NoteText {
  readonly at: Range;
  readonly text: string;
}

/** What people have done in the workbook since they were last told of (thay đổi trong sổ tính). */
export interface WorkbookChange {
  /** Places that hold something else now; a whole sheet, by its name, where its rows or columns have moved. */
  readonly edited: readonly (Range | string)[];
  /** All sheets as they are called now. */
  readonly sheets: readonly string[];
  /** The sheet that is open. */
  readonly open: string | null;
}

/**
 * All we ask of the program that holds the workbook (môi trường). A host that is done at once may pass the `Watch` over;
 * one that takes it throws `Stopped`.
 */
export interface Host {
  /** Sheets in the workbook's order, chart sheets left out. */
  sheets(): Promise<readonly SheetInfo[]>;
  /** Whole sheets, one round trip for all of them where the host can. */
  read(sheets: readonly string[], watch?: Watch): Promise<readonly Grid[]>;
  /** What a few cells hold now; left out by hosts that only read whole sheets. */
  peek?(places: readonly Range[]): Promise<readonly Cell[]>;
  /** The sheet that the person has open; null where it has no cells, as a chart sheet. */
  openSheet(): Promise<string | null>;
  /** What the person has selected; null where it is no single range: several areas, a chart, a picture. */
  selection(): Promise<Range | null>;
  /**
   * Makes the edits, all or those before the Trouble it throws, and returns them with what they replaced. Whatever breaks
   * off after the first of them, the memory already holds what `keep` answered with.
   */
  apply(edits: readonly Edit[], watch?: Watch, keep?: KeepJournal): Promise<readonly Edit[]>;
  /** Those of the edits that the protection of their sheets lets be made, for their cells are not locked; left out: none is. */
  unlocked?(edits: readonly ContentEdit[]): Promise<ReadonlySet<Edit>>;
  /** The edits with what they would replace, nothing changed; left out by hosts that no one asks before a write. */
  replaced?(edits: readonly Edit[], watch?: Watch): Promise<readonly Edit[]>;
  /** Where our own marks are now, for taking them away. */
  marks(watch?: Watch): Promise<readonly Range[]>;
  memory(): Promise<Memory>;
  /** Where our own notes are now; left out by hosts that cannot tell, which then only `memory` knows. */
  notes?(watch?: Watch): Promise<readonly Range[]>;
  /** Our own notes with their words; left out by hosts that cannot tell. */
  noteTexts?(watch?: Watch): Promise<readonly NoteText[]>;
  /** What the last look for our marks and notes could not read; nothing when left out. */
  unread?(): readonly Unread[];
  /** What cannot be done or read here; nothing when left out. */
  lacks?(): readonly Lack[];
  /** Says from now on who waits; left out by hosts that always answer. */
  attend?(attendant: Attendant): void;
  /** Tells from now on what people do in the workbook, a moment after it is done; left out by hosts that cannot know. */
  watch?(told: (change: WorkbookChange) => void): Promise<void>;
  /** Tells from now on which cell people select; left out by hosts that cannot know. */
  follow?(told: (at: Range) => void): Promise<void>;
  /** Makes a hidden sheet one that can be seen, because a person asked for it; left out where nobody looks at sheets. */
  unhide?(sheet: string): Promise<void>;
  /** Shows a place to the person. */
  reveal(at: Range): Promise<void>;
}
