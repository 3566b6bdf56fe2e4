import type { Expression } from '../formula/expression';
import type { Grid } from '../grid/grid';
import type { Range } from '../grid/range';

/** Roles of columns (vai trò cột); the names are fixed by contract.md 2. */
export type ColumnRole =
  | 'ordinal'
  | 'label'
  | 'unit'
  | 'total'
  | 'target'
  | 'plan'
  | 'carry-over'
  | 'assigned'
  | 'source'
  | 'area'
  | 'period'
  | 'actual'
  | 'advance'
  | 'disbursed'
  | 'estimate'
  | 'remaining'
  | 'rate'
  | 'verdict'
  | 'quantity'
  | 'unit-price'
  | 'amount'
  | 'norm'
  | 'code'
  | 'note'
  | 'other';

export type RowRole = 'item' | 'group' | 'total' | 'subset' | 'note';

export type TableKind = 'allocation' | 'fulfilment' | 'disbursement' | 'estimate' | 'other';

/** A unit of measure (đơn vị tính): its text and, for money, how many đồng it is. */
export interface Unit {
  readonly text: string;
  /** 1 đồng, 1e3 nghìn, 1e6 triệu, 1e9 tỷ; null when it is not money. */
  readonly money: number | null;
  /** `%` and its like. */
  readonly percent: boolean;
  /** Things counted one by one (tổ, lớp, người): no fractions. */
  readonly count: boolean;
}

/** What the reader can base a decision on. */
export type EvidenceCode =
  | 'header-by-symbols'
  | 'header-by-ordinal'
  | 'header-by-figures'
  | 'header-by-person'
  | 'person'
  | 'header-word'
  | 'first-text-column'
  | 'text-beside-label'
  | 'place-name'
  | 'period'
  | 'no-word'
  | 'areas-down'
  | 'symbol'
  | 'span'
  | 'total-word'
  | 'decimal-vote';

/** Why the reader decided something; the words are in `text/evidence.ts`. */
export interface Evidence {
  readonly code: EvidenceCode;
  readonly at?: Range;
  readonly data?: Readonly<Record<string, string | number>>;
}

/** One column of the table (cột). */
export interface Column {
  /** Where its figures stand: on a merged span, the column inside it that holds them. */
  readonly at: number;
  readonly role: ColumnRole;
  /** Header texts from the outermost spanner inwards (tiêu đề cột), as written, repeats left out. */
  readonly path: readonly string[];
  /** The symbol in the column line (ký hiệu cột): A, B, 1, 2b. */
  readonly symbol: string | null;
  /** What the column line says this column is made of (`1=2+3`). */
  readonly expression: Expression | null;
  /** The cell of the column line, to quote it. */
  readonly symbolAt: Range | null;
  readonly unit: Unit | null;
  readonly area: string | null;
  readonly period: string | null;
  /** What an area, period, source, total or rate column measures (target, actual, plan, disbursed, …), from its spanner. */
  readonly measure: ColumnRole | null;
  /** Of a `source` column: ngân sách trung ương, địa phương, other (huy động, xã hội hóa). */
  readonly source: 'central' | 'local' | 'other' | null;
  readonly hidden: boolean;
  /** "Trong đó" part of the column at this index of `columns`; null when it stands on its own. */
  readonly subsetOf: number | null;
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
}

/** One row of the body (dòng). */
export interface Row {
  /** Zero-based row of the sheet. */
  readonly at: number;
  readonly role: RowRole;
  /** 0 for the outermost. */
  readonly level: number;
  /** `at` of the row it belongs to, or null. */
  readonly parent: number | null;
  /** Outline number as written, without trailing dot (số thứ tự). */
  readonly ordinal: string | null;
  readonly label: string;
  readonly unit: Unit | null;
  readonly area: string | null;
  readonly period: string | null;
  readonly hidden: boolean;
  /** Of a group or total: whether its children claim to be all of it (Gồm, Chia ra, numbering) or some (Trong đó). */
  readonly children: 'all' | 'some' | 'unknown';
  readonly evidence: readonly Evidence[];
}

/** Title block (phần đầu biểu). */
export interface TitleBlock {
  readonly code: string | null;
  readonly name: string;
  readonly period: string | null;
  /** Date of the figures, ISO (`2023-11-30`). */
  readonly date: string | null;
  readonly unit: Unit | null;
  /** "Kèm theo Kế hoạch số …" as written. */
  readonly basis: string | null;
  /** Every text above the header, in order, with its place. */
  readonly lines: readonly { readonly text: string; readonly at: Range }[];
}

/** How the table writes its figures: which of `.` and `,` is the decimal sign (quy ước dấu thập phân). */
export interface NumberStyle {
  readonly decimal: '.' | ',' | null;
  /** Whether the evidence is split or missing; then texts such as `1.222` are ambiguous. */
  readonly certain: boolean;
  readonly evidence: readonly Evidence[];
}

/** An official table found on a sheet (biểu). */
export interface Table {
  /** `Sheet1!A5:N20`. */
  readonly id: string;
  readonly grid: Grid;
  /** Header and body, without title block, notes and signatures. */
  readonly range: Range;
  readonly kind: TableKind;
  readonly title: TitleBlock;
  readonly header: { readonly top: number; readonly bottom: number; readonly symbolRow: number | null };
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Footnotes below (ghi chú), with their place. */
  readonly notes: readonly { readonly text: string; readonly at: Range }[];
  readonly numbers: NumberStyle;
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
}

/** A person's correction of the reading (sửa cách đọc); kept with the workbook as JSON. */
export type Correction =
  | { readonly kind: 'not-a-table'; readonly sheet: string; readonly range: string }
  | { readonly kind: 'header'; readonly sheet: string; readonly top: number; readonly bottom: number }
  | {
      readonly kind: 'role';
      readonly sheet: string;
      readonly column: string;
      readonly near: number;
      readonly role: ColumnRole;
    }
  | { readonly kind: 'row-role'; readonly sheet: string; readonly row: number; readonly role: RowRole };

/** What the reader makes of one sheet. */
export interface Reading {
  readonly tables: readonly Table[];
  readonly notices: readonly Notice[];
}

/** Something a person should know that is no finding; the words are in `text/notice.ts`. */
export interface Notice {
  readonly code:
    | 'no-table'
    | 'no-cached-values'
    | 'manual-calculation'
    | 'left-out'
    | 'own-sheet'
    | 'unsure-table'
    | 'lost-correction'
    | 'lost-waiver'
    | 'rules-off';
  /** Empty for what is said of the whole workbook. */
  readonly sheet: string;
  readonly at?: Range;
  readonly data?: Readonly<Record<string, string | number>>;
}
