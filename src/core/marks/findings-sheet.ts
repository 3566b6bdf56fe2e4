import type { Report, Unchecked } from '../check';
import { SEVERITIES, type Finding } from '../finding';
import type { DraftCell, SheetDraft } from '../sheet-draft';
import type { Grid } from '../grid/grid';
import { FORMATS } from '../text/format';
import type { Locale } from '../text/locale';
import { say } from '../text/say';
import { columnLetter, findingRow, linkTo, settledRow, type RowSource } from './finding-row';
import { FINDING_COLUMNS, FINDINGS_SHEET_WORDS, type FindingColumn } from './findings-sheet-words';
import { rowHeights } from '../row-heights';
import { keptRows, rowKey, wordsFor } from './kept-words';

/** Name of the findings sheet. */
export const FINDINGS_SHEET = 'Kiểm biểu';

/** More rows than this are for the pane, not for paper. */
export const MOST_ROWS = 3000;

const MOST_UNCHECKED = 200;

/** What the findings sheet is made of. */
export interface FindingsSheetSource extends RowSource {
  /** With waivers already applied (`withWaivers`). */
  readonly report: Pick<Report, 'findings' | 'unchecked'>;
  readonly file: string;
  /** ISO local time, `2026-11-22T15:30`. */
  readonly time: string;
  /** Version of the rules. */
  readonly version: string;
  /** Sentences for what was not read at all (notices of the reader). */
  readonly notices: readonly string[];
  /** The findings sheet as it stands now, for the words that people wrote in it; null when there is none. */
  readonly previous: Grid | null;
}

const HEADER_ROW = 6;

const WIDTHS: Readonly<Record<FindingColumn, number>> = {
  number: 4,
  severity: 10,
  cell: 20,
  rule: 17,
  what: 31,
  why: 22,
  todo: 22,
  reported: 11,
  checked: 10,
  difference: 10,
  state: 10,
  area: 11,
  explanation: 18,
  opinion: 14,
};

const weight = (finding: Finding): number => (finding.waived ? 10 : 0) + SEVERITIES.indexOf(finding.severity);

function clock(time: string, locale: Locale): string {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d))?/.exec(time);
  if (!match) return time;
  const date = `${match[3] ?? ''}/${match[2] ?? ''}/${match[1] ?? ''}`;
  if (!match[4]) return date;
  return { vi: `${match[4]} ngày ${date}`, en: `${match[4]} on ${date}` }[locale];
}

function summary(source: FindingsSheetSource, shown: number, last: number): (DraftCell | null)[][] {
  const { locale, report } = source;
  const words = FINDINGS_SHEET_WORDS[locale];
  const number = (value: number): string => FORMATS[locale].number(value);
  const live = report.findings.filter((finding) => !finding.waived);
  const counts = words.counts(
    (severity) => number(live.filter((finding) => finding.severity === severity).length),
    number(report.findings.length - live.length),
  );
  const capped =
    shown < report.findings.length ? ` ${words.capped(number(shown), number(report.findings.length))}` : '';
  const unchecked = report.unchecked.length + source.notices.length;
  const state = `$${columnLetter('state')}$`;
  const corrected = `=COUNTIF(${state}${String(HEADER_ROW)}:${state}${String(last)},"${words.fixed}")`;
  return [
    [{ value: words.title, bold: true, size: 14 }],
    [{ value: words.run(source.file, clock(source.time, locale), source.version) }],
    [{ value: counts + capped }],
    [{ value: words.corrected }, null, null, { formula: corrected, bold: true, align: 'left' }],
    [{ value: unchecked > 0 ? words.notChecked(number(unchecked)) : words.allChecked }],
    FINDING_COLUMNS.map((name) => ({
      value: words.columns[name],
      bold: true,
      wrap: true,
      border: true,
      align: 'center',
      fill: '#D9D9D9',
    })),
  ];
}

function uncheckedRow(one: Unchecked, source: FindingsSheetSource): (DraftCell | null)[] {
  const said = say(one, source.rules, source.locale);
  return [null, null, linkTo(one.at), { value: said.title }, { value: said.what, wrap: true }];
}

function unchecked(source: FindingsSheetSource): (DraftCell | null)[][] {
  const words = FINDINGS_SHEET_WORDS[source.locale];
  const rows = [
    ...source.notices.map((notice): (DraftCell | null)[] => [null, null, null, null, { value: notice, wrap: true }]),
    ...source.report.unchecked.map((one) => uncheckedRow(one, source)),
  ];
  if (rows.length === 0) return [];
  const more = rows.length - MOST_UNCHECKED;
  const rest = more > 0 ? [[null, null, null, null, { value: words.more(FORMATS[source.locale].number(more)) }]] : [];
  return [[], [{ value: words.notCheckedTitle, bold: true }], ...rows.slice(0, MOST_UNCHECKED), ...rest];
}

/** Those to be listed, the gravest first; what a person has explained is never cut off. */
function listed(findings: readonly Finding[], explained: readonly string[], most: number): readonly Finding[] {
  const order = [...findings].sort((a, b) => weight(a) - weight(b));
  if (order.length <= most) return order;
  const keys = new Set(explained);
  const named = (finding: Finding): boolean => keys.has(rowKey(finding));
  const must = order.filter(named).length;
  let room = Math.max(most - must, 0);
  return order.filter((finding) => named(finding) || room-- > 0);
}

/** The findings sheet (trang tính Kiểm biểu): live rows to work through, with what people wrote in it kept. */
export function findingsSheet(source: FindingsSheetSource, most = MOST_ROWS): SheetDraft {
  const earlier = keptRows(source.previous);
  const findings = listed(
    source.report.findings,
    earlier.map((row) => row.key),
    most,
  );
  const words = wordsFor(earlier);
  const rows = findings.map((finding, index) =>
    findingRow(finding, HEADER_ROW + 1 + index, index + 1, words.take(rowKey(finding)), source),
  );
  const settled = words.left().map((kept, index) => settledRow(kept, rows.length + index + 1, source.locale));
  const last = HEADER_ROW + Math.max(rows.length + settled.length, 1);
  const lastColumn = columnLetter('opinion');
  const all = [...summary(source, findings.length, last), ...rows, ...settled, ...unchecked(source)];
  const widths = FINDING_COLUMNS.map((name) => WIDTHS[name]);
  return {
    rows: all,
    widths,
    heights: rowHeights(all, widths),
    headerRow: HEADER_ROW,
    summaryRows: HEADER_ROW - 1,
    filter: `A${String(HEADER_ROW)}:${lastColumn}${String(last)}`,
    landscape: true,
  };
}
