import type { Report } from '../core/check';
import { SEVERITIES, type Finding, type Severity } from '../core/finding';
import { a1 } from '../core/grid/range';
import { rules as everyRule } from '../core/rules/index';
import type { Rule } from '../core/rules/rule';
import { askedEvery } from '../core/rules-off';
import type { Locale } from '../core/text/locale';
import { sayNotice } from '../core/text/notice';
import { sayCoverage } from '../core/text/coverage-words';
import { say } from '../core/text/say';
import type { RollCall, WorkbookResult } from './json';
import { unreadIn } from './unread';
import { oneLine } from './visible';
import { CLI_WORDS } from './words';
import { append } from '../core/grid/append';
import { withoutTail } from '../core/grid/tail';

interface Context {
  readonly locale: Locale;
  readonly rules: readonly Rule[];
}

const bySheet = <T>(items: readonly T[], sheetOf: (item: T) => string): [string, T[]][] => {
  const sheets = new Map<string, T[]>();
  for (const item of items) {
    const own = sheets.get(sheetOf(item));
    if (own) own.push(item);
    else sheets.set(sheetOf(item), [item]);
  }
  return [...sheets];
};

const consequences = (finding: Finding): Finding[] => finding.consequences.flatMap((c) => [c, ...consequences(c)]);

function findingLines(finding: Finding, { locale, rules }: Context): string[] {
  const words = CLI_WORDS[locale];
  const said = say(finding, rules, locale);
  const lines = [`    ${a1(finding.at).padEnd(7)} ${words.severity[finding.severity]} · ${said.title}. ${said.what}`];
  const indent = ' '.repeat(12);
  if (finding.waived) {
    const { reason, reference, by } = finding.waived;
    return [...lines, indent + words.waived(reason, reference, by)];
  }
  if (said.why !== '') lines.push(`${indent}${words.why}: ${said.why}`);
  if (said.todo !== '') lines.push(`${indent}${words.todo}: ${said.todo}`);
  for (const after of consequences(finding))
    lines.push(`${indent}${words.follows}: ${a1(after.at)} · ${say(after, rules, locale).what}`);
  return lines;
}

const weight = (finding: Finding): number => (finding.waived ? 10 : 0) + SEVERITIES.indexOf(finding.severity);

const inOrder = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort((a, b) => weight(a) - weight(b) || a.at.top - b.at.top || a.at.left - b.at.left);

/** How many findings of each severity stand unaccepted. */
export function countOf(findings: readonly Finding[]): { count: (severity: Severity) => number; waived: number } {
  const standing = findings.filter((f) => !f.waived);
  return {
    count: (severity) => standing.filter((f) => f.severity === severity).length,
    waived: findings.length - standing.length,
  };
}

/** What was found, counted, and what is proven: nothing found proves nothing by itself. */
export function verdictLines(result: WorkbookResult, locale: Locale): string[] {
  const words = CLI_WORDS[locale];
  const { examination } = result;
  if (!examination) return [];
  const { tables, coverage, report } = examination;
  const { count, waived } = countOf(report.findings);
  const unread = [...new Set(unreadIn(result).map(({ sheet }) => sheet))];
  const counts = [
    ...(report.findings.length === 0 ? [] : [words.counts(count, waived)]),
    ...(unread.length === 0 ? [] : [words.unread(unread.map((sheet) => words.sheet(sheet)).join(', '))]),
  ];
  if (tables.length === 0) return unread.length > 0 ? counts : [...counts, words.nothing];
  const clean = report.findings.length + report.unchecked.length === 0 && askedEvery(report, everyRule);
  const proven = coverage.map((one) => {
    const sentence = sayCoverage(one, clean, locale);
    return tables.length > 1 ? `${one.table}: ${sentence}` : sentence;
  });
  return [...counts, ...proven];
}

const RULE_IDS: Readonly<Record<Locale, (ids: string) => string>> = {
  vi: (ids) => `Mã các quy tắc đã nêu (dùng với --rules hoặc để tắt trong cài đặt): ${ids}.`,
  en: (ids) => `Ids of these rules (for --rules, or to switch them off in the settings): ${ids}.`,
};

/** The rules that spoke, by the ids that settings and `--rules` name them by. */
const idsOf = ({ findings, unchecked }: Report): string =>
  [...new Set([...findings.flatMap((f) => [f, ...consequences(f)]), ...unchecked].map(({ ruleId }) => ruleId))].join(
    ', ',
  );

function workbookLines(result: WorkbookResult, context: Context): string[] {
  const words = CLI_WORDS[context.locale];
  const { examination } = result;
  if (!examination) return [result.file, `  ${result.error?.message ?? ''}`, ''];
  const { findings, unchecked } = examination.report;
  const lines = [`${result.file} (${words.tables(examination.tables.length)})`];
  for (const [sheet, own] of bySheet(inOrder(findings), (f) => f.at.sheet)) {
    lines.push(`  ${words.sheet(sheet)}`);
    for (const finding of own) for (const line of findingLines(finding, context)) lines.push(line);
  }
  if (unchecked.length > 0) lines.push(`  ${words.unchecked}:`);
  for (const one of unchecked)
    lines.push(`    ${one.at.sheet}!${a1(one.at)} · ${say(one, context.rules, context.locale).what}`);
  const notices = [
    ...(result.refused === null ? [] : [result.refused]),
    ...examination.notices.map((n) => sayNotice(n, context.locale)),
  ];
  if (notices.length > 0) lines.push(`  ${words.notices}:`);
  for (const notice of notices) lines.push(`    ${notice}`);
  const ids = idsOf(examination.report);
  const folded = ids === '' ? [] : [RULE_IDS[context.locale](ids)];
  append(lines, [...[...verdictLines(result, context.locale), ...folded].map((line) => `  ${line}`), '']);
  return lines;
}

/** Who reported and who did not, in words. */
export function rollCallLines(rollCall: RollCall | null, locale: Locale): string[] {
  if (!rollCall) return [];
  const words = CLI_WORDS[locale];
  const lines = [words.rollCall(rollCall.present.length, rollCall.expected.length, rollCall.missing.join(', '))];
  return rollCall.unmatched.length > 0 ? [...lines, words.unmatched(rollCall.unmatched.join(', '))] : lines;
}

/** Lines as text, each of them one, with a line end and no empty lines behind. */
export const linesOut = (lines: readonly string[]): string => `${withoutTail(lines.map(oneLine).join('\n'), /\n/)}\n`;

/** A check as text, by workbook and sheet, the gravest first (kết quả dạng văn bản). */
export function textReport(results: readonly WorkbookResult[], rollCall: RollCall | null, context: Context): string {
  const failed = results.filter((r) => r.error !== null).length;
  const lines = results.flatMap((result) => workbookLines(result, context));
  const total = results.length > 1 ? [CLI_WORDS[context.locale].total(results.length, failed)] : [];
  return linesOut([...lines, ...total, ...rollCallLines(rollCall, context.locale)]);
}
