/** What stands in a cell of a sample; a text starting with `=` is a formula, `@id` in it a row of the body. */
export type Held = string | number | null;

/** A cell that needs its own number format. */
export interface Formatted {
  readonly value: Held;
  readonly format: string;
}

export type Entry = Held | Formatted;

/** One row of the body, known by a name of ours so that faults need no row numbers. */
export interface BodyRow {
  readonly id: string;
  readonly look: 'total' | 'group' | 'item' | 'part';
  /** One entry per column; missing ones are blank. */
  readonly entries: readonly Entry[];
}

/** How one column is drawn. */
export interface ColumnLook {
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
  readonly format?: string;
}

/** An official form with its figures (biểu mẫu có số liệu). */
export interface FormSheet {
  readonly name: string;
  /** Left of the letterhead: the agency above, the agency itself. */
  readonly agency: readonly [string, string];
  /** `Biểu số 01`, at the far right. */
  readonly code: string;
  readonly title: readonly string[];
  readonly basis: string;
  /** The unit line, where the form has one for all figures. */
  readonly unit: string | null;
  readonly columns: readonly ColumnLook[];
  /** Header rows; `<` joins a cell to its left, `^` to the one above. */
  readonly header: readonly (readonly string[])[];
  /** The line of column symbols. */
  readonly symbols: readonly Held[];
  readonly body: readonly BodyRow[];
  /** Lines below the table, named like rows. */
  readonly notes: readonly { readonly id: string; readonly text: string }[];
  readonly place: string;
  readonly signed: { readonly left: string | null; readonly right: readonly string[] };
}

/** A finding that a sample must cause (phát hiện phải có). `cell` is `E@clb` in the source, `E12` in the list. */
export interface Expected {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'gap' | 'review';
  readonly sheet: string;
  readonly cell: string;
  readonly note: string;
  /** `rule@cell`: what follows from it and is said below it. */
  readonly consequences?: readonly string[];
}

/** A fault planted in a sample: the cells that are overwritten and what must be said of it (lỗi cài sẵn). */
export interface Fault extends Expected {
  readonly put: Readonly<Record<string, Entry>>;
}

/** One document as a workbook, clean and faulty (văn bản mẫu). */
export interface Sample {
  readonly name: string;
  readonly title: string;
  readonly sheets: readonly FormSheet[];
  /** True in both: what has not been reached, and questions for a person. */
  readonly standing: readonly Expected[];
  readonly faults: readonly Fault[];
}

export const row = (look: BodyRow['look'], id: string, ...entries: Entry[]): BodyRow => ({ id, look, entries });

export const PROJECT =
  'Dự án 8 “Thực hiện bình đẳng giới và giải quyết những vấn đề cấp thiết đối với phụ nữ và trẻ em”';

export const PROGRAMME =
  'Chương trình mục tiêu quốc gia phát triển kinh tế - xã hội vùng đồng bào dân tộc thiểu số và miền núi giai đoạn 2021 - 2030';
