import { SEVERITIES, type Finding, type Severity } from '../core/finding';
import type { Coverage } from '../core/relations/coverage';
import type { Report } from '../core/check';
import { askedEvery } from '../core/rules-off';
import type { Rule } from '../core/rules/rule';
import { isProven } from '../core/text/coverage-words';
import type { Format } from '../core/text/locale';
import type { Words } from '../app/words/words';

/** How many findings of each severity stand, and how many were accepted (số phát hiện). */
export type Tally = Readonly<Record<Severity | 'waived', number>>;

export function tallyOf(findings: readonly Finding[]): Tally {
  const tally = { error: 0, warning: 0, gap: 0, review: 0, waived: 0 };
  for (const finding of findings) tally[finding.waived ? 'waived' : finding.severity]++;
  return tally;
}

/** What of a check tells whether nothing found means no error. */
interface Told {
  readonly coverage: readonly Coverage[];
  readonly report: Report;
  readonly rules: readonly Rule[];
}

/** The tally as one sentence, to be read out: "12 lỗi, 3 cảnh báo". */
export function sayTally(tally: Tally, { coverage, report, rules }: Told, words: Words, format: Format): string {
  const parts = SEVERITIES.filter((severity) => tally[severity] > 0).map((severity) =>
    words.severity[severity].count(format.number(tally[severity], 0)),
  );
  if (tally.waived > 0) parts.push(words.waivedCount(format.number(tally.waived, 0)));
  if (parts.length > 0) return `${parts.join(', ')}.`;
  const proven = askedEvery(report, rules) && coverage.every(isProven);
  return proven ? words.findings.none : words.findings.noneOf(format.number(coverage.length, 0));
}
