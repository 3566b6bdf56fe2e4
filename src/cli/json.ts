import type { Unchecked } from '../core/check';
import type { Edit } from '../core/edit';
import type { Examination } from '../core/examine';
import type { Finding } from '../core/finding';
import { a1, address, letters, type Range } from '../core/grid/range';
import type { Part, Rate } from '../core/rates/rate';
import { rateText } from '../core/rates/rate-text';
import type { Coverage } from '../core/relations/coverage';
import { relationsOf } from '../core/relations/listing';
import type { Rule } from '../core/rules/rule';
import type { Settings } from '../core/settings';
import type { Column, Notice, Row, Table } from '../core/table/table';
import { sayEvidence } from '../core/text/evidence';
import type { Locale } from '../core/text/locale';
import { sayNotice } from '../core/text/notice';
import { say } from '../core/text/say';
import { coverageJson, relationJson, tableCoverageJson } from './proven-json';

/** One workbook as looked at, or why it could not be. */
export interface WorkbookResult {
  readonly file: string;
  readonly sha256: string | null;
  readonly error: { readonly code: string; readonly message: string } | null;
  readonly examination: Examination | null;
  /** What it was examined with: its own settings, where it remembers some and none were given. */
  readonly settings: Settings;
  /** Why the settings that it remembers do not hold, in words; null when nothing is wrong with them. */
  readonly refused: string | null;
  /** The sheets that were looked at, in their order. */
  readonly sheets: readonly string[];
}

/** Who was expected to report, and who did (điểm danh). */
export interface RollCall {
  readonly expected: readonly string[];
  readonly present: readonly string[];
  readonly missing: readonly string[];
  readonly unmatched: readonly string[];
}

/** What printing to JSON needs besides the results. */
export interface JsonOptions {
  readonly locale: Locale;
  readonly rules: readonly Rule[];
  readonly tool: { readonly version: string; readonly rules: string; readonly settings: string };
}

const columnJson = ({ at, role, path, symbol, area, period, unit }: Column): object => ({
  column: letters(at),
  role,
  header: path,
  symbol,
  area,
  period,
  unit: unit?.text ?? null,
});

const rowJson = ({ at, role, level, parent, ordinal, label, unit, area }: Row): object => ({
  row: at + 1,
  role,
  level,
  parent: parent === null ? null : parent + 1,
  ordinal,
  label,
  unit: unit?.text ?? null,
  area,
});

const tableJson = (table: Table, coverage: Coverage | undefined, locale: Locale): object => ({
  id: table.id,
  sheet: table.range.sheet,
  range: a1(table.range),
  kind: table.kind,
  title: table.title.name,
  unit: table.title.unit?.text ?? null,
  period: table.title.period,
  date: table.title.date,
  confidence: table.confidence,
  evidence: table.evidence.map((evidence) => sayEvidence(evidence, locale)),
  columns: table.columns.map(columnJson),
  rows: table.rows.map(rowJson),
  coverage: coverage ? tableCoverageJson(coverage) : null,
  relations: relationsOf(table).map((relation) => relationJson(relation, locale)),
});

const sheetOf = (rate: Rate): string => rate.numerator.cells[0]?.sheet ?? rate.denominator.cells[0]?.sheet ?? '';

const partJson = ({ value, kind, cells }: Part, sheet: string): object => ({
  value,
  kind,
  cells: cells.map((at) => address(at, sheet)),
});

/** A rate as the contract has it. */
function rateJson(rate: Rate, locale: Locale, decimals: number): object {
  const sheet = sheetOf(rate);
  const { fraction, text } = rateText(rate, locale, decimals);
  return {
    kind: rate.kind,
    table: rate.table,
    row: rate.row === null ? null : rate.row + 1,
    label: rate.label,
    area: rate.area,
    period: rate.period,
    caption: rate.caption ?? null,
    numerator: partJson(rate.numerator, sheet),
    denominator: partJson(rate.denominator, sheet),
    document: rate.document ?? null,
    initial: rate.initial ? partJson(rate.initial, sheet) : null,
    asOf: rate.asOf,
    value: rate.value,
    interval: rate.interval,
    fraction,
    text,
    verdict: rate.verdict,
    scope: rate.scope ?? 'row',
    problem: rate.problem,
    conversion: rate.conversion,
    rival: rate.rival ?? false,
    official: rate.official ?? null,
    missing: rate.missing ?? 0,
  };
}

function fixJson(fix: readonly Edit[]): object | null {
  const edits = fix.flatMap((edit) => {
    if (edit.kind !== 'content') return [];
    const { formula, value } = edit.after;
    return [
      { sheet: edit.at.sheet, cell: a1(edit.at), ...(formula === undefined ? { value: value ?? null } : { formula }) },
    ];
  });
  return edits.length > 0 ? { edits } : null;
}

const cornerOf = (at: Range): string => a1({ ...at, bottom: at.top, right: at.left });

const differenceOf = ({ expected, actual }: Finding): number | null =>
  expected === null || actual === null ? null : Number((actual - expected).toPrecision(12));

const consequenceJson = (finding: Finding, { rules, locale }: JsonOptions): object => ({
  rule: finding.ruleId,
  sheet: finding.at.sheet,
  cell: cornerOf(finding.at),
  message: say(finding, rules, locale).what,
});

/** Consequences of consequences stand in one list. */
const consequencesOf = (finding: Finding): Finding[] => finding.consequences.flatMap((c) => [c, ...consequencesOf(c)]);

/** A finding as the contract has it. */
function findingJson(finding: Finding, options: JsonOptions): object {
  const words = say(finding, options.rules, options.locale);
  return {
    rule: finding.ruleId,
    message: words.what,
    severity: finding.severity,
    sheet: finding.at.sheet,
    cell: cornerOf(finding.at),
    related: finding.related.map((at) => address(at, finding.at.sheet)),
    why: words.why,
    todo: words.todo,
    expected: finding.expected,
    actual: finding.actual,
    difference: differenceOf(finding),
    tolerance: finding.tolerance,
    consequences: consequencesOf(finding).map((c) => consequenceJson(c, options)),
    fix: fixJson(finding.fix),
    waived: finding.waived,
  };
}

const noticeJson = (notice: Notice, locale: Locale): object => ({
  code: notice.code,
  sheet: notice.sheet === '' ? null : notice.sheet,
  message: sayNotice(notice, locale),
});

const uncheckedJson = (one: Unchecked, { rules, locale }: JsonOptions): object => ({
  table: one.table,
  rule: one.ruleId,
  why: say(one, rules, locale).what,
});

/** One workbook as the contract has it. */
function workbookJson(result: WorkbookResult, options: JsonOptions): object {
  const { file, sha256, error, examination, settings, refused } = result;
  const { locale } = options;
  const own = refused === null ? [] : [{ code: 'settings-refused', sheet: null, message: refused }];
  return {
    file,
    sha256,
    error,
    notices: [...own, ...(examination?.notices ?? []).map((notice) => noticeJson(notice, locale))],
    tables: (examination?.tables ?? []).map((table, i) => tableJson(table, examination?.coverage[i], locale)),
    rates: (examination?.rates ?? []).map((rate) => rateJson(rate, locale, settings.decimals)),
    findings: (examination?.report.findings ?? []).map((finding) => findingJson(finding, options)),
    unchecked: (examination?.report.unchecked ?? []).map((one) => uncheckedJson(one, options)),
    coverage: coverageJson(examination?.coverage ?? []),
  };
}

/** The whole result, version 1 of the contract (kết quả dạng JSON). */
export const resultJson = (
  results: readonly WorkbookResult[],
  rollCall: RollCall | null,
  options: JsonOptions,
): object => ({
  version: 1,
  tool: { name: 'kiem-bieu', ...options.tool },
  workbooks: results.map((result) => workbookJson(result, options)),
  rollCall,
});
