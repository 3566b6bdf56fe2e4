import type { Edit } from '../edit';
import type { FindingData, Severity } from '../finding';
import type { Range } from '../grid/range';
import type { Settings } from '../settings';
import type { Format, Locale } from '../text/locale';
import type { Table } from '../table/table';

type Messages = Record<string, FindingData>;

/** What a rule returns; the engine adds the rule's name to make a finding of it. */
export type Draft<M extends Messages> = {
  [K in keyof M & string]: {
    readonly message: K;
    readonly at: Range;
    readonly data: M[K];
    /** `unchecked`: what the rule could not look at; listed apart, never a finding. */
    readonly severity?: Severity | 'unchecked';
    readonly related?: readonly Range[];
    readonly expected?: number;
    readonly actual?: number;
    readonly tolerance?: number;
    readonly fix?: readonly Edit[];
    /** en-US formula without `=`, absolute references, true while the fault stands. */
    readonly condition?: string;
    /** Every cell it tells of, where one cell stands for many. */
    readonly cells?: readonly Range[];
    /** Cells whose correction would make this fault go away: how one cause is told once. */
    readonly follows?: readonly Range[];
    /** Sums that fail only because of this, each with what it comes to as the sheet stands. */
    readonly explains?: readonly { readonly at: Range; readonly expected: number }[];
  };
}[keyof M & string];

/** The words of a rule in one language: what is wrong, why it matters, what to do. */
export interface Wording<M extends Messages> {
  readonly title: string;
  readonly why: string;
  readonly todo: string;
  readonly messages: { readonly [K in keyof M]: (data: M[K], format: Format) => string };
}

interface Words<M extends Messages> {
  readonly id: string;
  readonly severity: Severity;
  /** The clause that makes this a rule (căn cứ), or null where arithmetic alone does. */
  readonly basis: string | null;
  readonly text: Readonly<Record<Locale, Wording<M>>>;
  /** A drawn sheet that breaks the rule where it is marked; it is tested, and shown in the rule's page. */
  readonly example: string;
  /** What must be set for the example to speak: a list of places, a norm switched on. */
  readonly exampleSettings?: Partial<Settings>;
}

/** One check of one table (quy tắc kiểm tra). Pure: table in, drafts out; never throws for what a sheet holds. */
export interface TableRule<M extends Messages> extends Words<M> {
  readonly scope: 'table';
  readonly appliesTo: (table: Table, settings: Settings) => boolean;
  readonly check: (table: Table, settings: Settings) => readonly Draft<M>[];
  /** What the rule finds only when it sees all tables of the workbook together: links to other sheets. */
  readonly across?: (tables: readonly Table[], settings: Settings) => readonly Draft<M>[];
}

/** One check across the tables of a workbook: plan sheet against report sheet. */
export interface WorkbookRule<M extends Messages> extends Words<M> {
  readonly scope: 'workbook';
  readonly appliesTo: (tables: readonly Table[], settings: Settings) => boolean;
  readonly check: (tables: readonly Table[], settings: Settings) => readonly Draft<M>[];
}

// A list holds rules with different messages; each is checked against its own where it is defined.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Rule<M extends Messages = any> = TableRule<M> | WorkbookRule<M>;

export const defineRule = <M extends Messages>(rule: Omit<TableRule<M>, 'scope'>): TableRule<M> => ({
  scope: 'table',
  ...rule,
});

export const defineWorkbookRule = <M extends Messages>(rule: Omit<WorkbookRule<M>, 'scope'>): WorkbookRule<M> => ({
  scope: 'workbook',
  ...rule,
});
