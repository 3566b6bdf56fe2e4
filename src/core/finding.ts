import type { Edit } from './edit';
import type { Range } from './grid/range';

/** error lỗi · warning cảnh báo · gap thiếu, chưa đạt · review cần xem lại (contract.md 2). */
export type Severity = 'error' | 'warning' | 'gap' | 'review';

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'gap', 'review'];

/** What a finding's sentence is made of. Text values are quoted by the sentence; numbers go through Format. */
export type FindingData = Readonly<Record<string, string | number | boolean | null>>;

/** A fault that a person accepted, with the reason (chấp nhận có lý do). */
export interface Waiver {
  readonly reason: string;
  readonly by: string;
  readonly reference: string;
}

/** One thing a rule has to say about one place (phát hiện). Carries data, never a sentence. */
export interface Finding {
  readonly ruleId: string;
  /** Which of the rule's sentences. */
  readonly message: string;
  readonly severity: Severity;
  /** The cell a person should look at first. */
  readonly at: Range;
  /** The cells taken into account. */
  readonly related: readonly Range[];
  /** Every cell that it tells of, `at` among them, where one stands for many; else empty. */
  readonly cells: readonly Range[];
  readonly data: FindingData;
  readonly expected: number | null;
  readonly actual: number | null;
  readonly tolerance: number;
  /** en-US formula without `=`, true while the fault stands; null where no formula of Excel 2016 can say it. */
  readonly condition: string | null;
  readonly fix: readonly Edit[];
  /** What follows from it and goes away with it. */
  readonly consequences: readonly Finding[];
  readonly waived: Waiver | null;
  /** Id of the table it was found in, or null for the workbook. */
  readonly table: string | null;
}

/** One finding, or several that something is done to together. */
export const listOf = (given: Finding | readonly Finding[]): readonly Finding[] =>
  'ruleId' in given ? [given] : given;
