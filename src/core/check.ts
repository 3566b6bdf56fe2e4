import type { Finding, FindingData, Severity } from './finding';
import { rangeKey, type Range } from './grid/range';
import { nest } from './nest';
import type { Draft, Rule } from './rules/rule';
import type { Settings } from './settings';
import type { Table } from './table/table';

/** What a rule could not look at, and why (không kiểm tra được). */
export interface Unchecked {
  readonly ruleId: string;
  readonly message: string;
  readonly data: FindingData;
  readonly at: Range;
  readonly table: string | null;
}

/** How one rule ended on one table (kết quả của một quy tắc). `broken` is our fault, never the sheet's. */
export type Outcome = 'passed' | 'failed' | 'review' | 'inapplicable' | 'broken';

/** What a check came to (báo cáo kiểm tra). */
export interface Report {
  readonly findings: readonly Finding[];
  readonly unchecked: readonly Unchecked[];
  readonly outcomes: Readonly<Record<string, Outcome>>;
  readonly faults: readonly { readonly ruleId: string; readonly error: unknown }[];
}

type AnyDraft = Draft<Record<string, FindingData>>;
interface Spoken {
  readonly rule: Rule;
  readonly draft: AnyDraft;
  readonly table: string | null;
}

const finding = ({ rule, draft, table }: Spoken): Finding => ({
  ruleId: rule.id,
  message: draft.message,
  severity: (draft.severity ?? rule.severity) as Severity,
  at: draft.at,
  related: draft.related ?? [],
  cells: draft.cells ?? [],
  data: draft.data,
  expected: draft.expected ?? null,
  actual: draft.actual ?? null,
  tolerance: draft.tolerance ?? 0,
  condition: draft.condition ?? null,
  fix: draft.fix ?? [],
  consequences: [],
  waived: null,
  table,
});

function outcomeOf(drafts: readonly AnyDraft[] | null): Outcome {
  if (!drafts) return 'inapplicable';
  if (drafts.length === 0) return 'passed';
  return drafts.some((d) => d.severity !== 'review' && d.severity !== 'unchecked') ? 'failed' : 'review';
}

const WORSE: readonly Outcome[] = ['inapplicable', 'passed', 'review', 'failed', 'broken'];

/** A check in slices: each `next` runs one rule on one table. A plain object, so that ES5 runs it. */
export interface CheckSteps {
  /** How many slices there are. */
  readonly total: number;
  /** Runs one more; false when none is left. */
  next(): boolean;
  /** What the slices run so far come to. */
  report(): Report;
}

interface Slice {
  readonly rule: Rule;
  readonly table: string | null;
  readonly ask: () => readonly AnyDraft[] | null;
}

function slicesOf(tables: readonly Table[], rules: readonly Rule[], settings: Settings): Slice[] {
  const slices: Slice[] = [];
  for (const rule of rules) {
    if (settings.off.includes(rule.id)) continue;
    if (rule.scope === 'workbook') {
      const ask = () => (rule.appliesTo(tables, settings) ? rule.check(tables, settings) : null);
      slices.push({ rule, table: null, ask });
      continue;
    }
    const { across } = rule;
    // What is seen across sheets is told first: what a table shows of it alone follows from it.
    if (across && tables.length > 1) slices.push({ rule, table: null, ask: () => across(tables, settings) });
    for (const table of tables) {
      const ask = () => (rule.appliesTo(table, settings) ? rule.check(table, settings) : null);
      slices.push({ rule, table: table.id, ask });
    }
  }
  return slices;
}

/** Checks the tables of one workbook slice by slice, so that a pane can breathe between the slices. */
export function checkSteps(tables: readonly Table[], rules: readonly Rule[], settings: Settings): CheckSteps {
  const slices = slicesOf(tables, rules, settings);
  const spoken: Spoken[] = [];
  const outcomes: Record<string, Outcome> = {};
  const faults: { ruleId: string; error: unknown }[] = [];
  let at = 0;
  const across = new Set<string>();
  /** What a rule said of a cell when it saw all sheets, it does not say again when it sees one. */
  const isNew = (rule: Rule, table: string | null, draft: AnyDraft): boolean => {
    if (rule.scope === 'workbook' || !rule.across) return true;
    const keys = (draft.cells ?? [draft.at]).map((at) => `${rule.id} ${rangeKey(at)}`);
    if (table === null) keys.forEach((key) => across.add(key));
    return table === null || keys.some((key) => !across.has(key));
  };
  const run = ({ rule, table, ask }: Slice): void => {
    let outcome: Outcome = 'broken';
    try {
      const drafts = ask();
      outcome = outcomeOf(drafts);
      for (const draft of drafts ?? []) if (isNew(rule, table, draft)) spoken.push({ rule, draft, table });
    } catch (error) {
      faults.push({ ruleId: rule.id, error });
    }
    const known = outcomes[rule.id] ?? 'inapplicable';
    outcomes[rule.id] = WORSE.indexOf(outcome) > WORSE.indexOf(known) ? outcome : known;
  };
  return {
    total: slices.length,
    next: () => {
      const slice = slices[at++];
      if (slice) run(slice);
      return at < slices.length;
    },
    report: () => ({ ...reportOf(spoken, rules), outcomes, faults }),
  };
}

function reportOf(spoken: readonly Spoken[], rules: readonly Rule[]): Pick<Report, 'findings' | 'unchecked'> {
  const kept = spoken.filter((s) => s.draft.severity !== 'unchecked');
  const orders = new Map(rules.map((rule, order) => [rule, order]));
  return {
    findings: nest(
      kept.map((s) => ({
        finding: finding(s),
        follows: s.draft.follows ?? [],
        explains: s.draft.explains ?? [],
        order: orders.get(s.rule) ?? rules.length,
      })),
    ),
    unchecked: spoken
      .filter((s) => s.draft.severity === 'unchecked')
      .map(({ rule, draft, table }) => ({
        ruleId: rule.id,
        message: draft.message,
        data: draft.data,
        at: draft.at,
        table,
      })),
  };
}

/** Checks the tables of one workbook. */
export function check(tables: readonly Table[], rules: readonly Rule[], settings: Settings): Report {
  const steps = checkSteps(tables, rules, settings);
  while (steps.next());
  return steps.report();
}
