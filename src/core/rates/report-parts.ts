import type { Rate } from './rate';
import {
  plainText,
  tableReports,
  type ReportOptions,
  type ReportParagraph,
  type ReportPart,
  type TableReport,
} from './report-sentences';

/** Letters of one line of a report on A4. */
const LINE = 90;

/** A paragraph to begin with is no longer (đoạn ngắn). */
export const SHORT_LINES = 5;

/** So much of a paragraph is shown at once. */
const PART = 1500;

const lengthOf = (paragraph: ReportParagraph): number => plainText(paragraph).trim().length;

const linesOf = (paragraph: ReportParagraph): number => Math.ceil(lengthOf(paragraph) / LINE);

/** Where a text may be broken: after a statement. */
const STATEMENT = /(; |\. )/;

/** A paragraph as its statements, each with what follows it. */
function statements(paragraph: ReportParagraph): ReportPart[][] {
  const found: ReportPart[][] = [[]];
  for (const part of paragraph) {
    const last = (): ReportPart[] => found[found.length - 1] ?? [];
    if (part.cells) {
      last().push(part);
      continue;
    }
    for (const text of part.text.split(STATEMENT)) {
      if (text !== '') last().push({ text });
      if (text === '; ' || text === '. ') found.push([]);
    }
  }
  return found.filter((parts) => parts.length > 0);
}

/** A long paragraph in parts that can be read one after the other; together they are the whole (từng phần). */
export function partsOf(paragraph: ReportParagraph, most = PART): ReportParagraph[] {
  if (lengthOf(paragraph) <= most) return [paragraph];
  const parts: ReportPart[][] = [];
  let length = Infinity;
  for (const statement of statements(paragraph)) {
    const own = plainText(statement).length;
    if (length + own > most) {
      parts.push([]);
      length = 0;
    }
    length += own;
    for (const part of statement) parts[parts.length - 1]?.push(part);
  }
  return parts;
}

/** The beginning of a paragraph that takes no more lines, ended as a sentence. */
function beginning(paragraph: ReportParagraph, lines: number): ReportParagraph {
  const kept: ReportPart[] = [];
  for (const statement of statements(paragraph)) {
    if (lengthOf([...kept, ...statement]) > lines * LINE && kept.length > 0) break;
    for (const part of statement) kept.push(part);
  }
  const last = kept[kept.length - 1];
  return last?.text === '; ' ? [...kept.slice(0, -1), { text: '. ' }] : kept;
}

/** What a report begins with, and how many tables it leaves out or cuts. */
export interface ShortReport {
  readonly reports: readonly TableReport[];
  readonly left: number;
}

/** As many paragraphs of tables as five lines hold, the first of them at least in part (đoạn ngắn trước). */
export function shortReport(all: readonly TableReport[]): ShortReport {
  const reports: TableReport[] = [];
  let lines = 0;
  let whole = 0;
  for (const report of all) {
    const own = linesOf(report.paragraph);
    if (lines + own <= SHORT_LINES) {
      reports.push(report);
      lines += own;
      whole++;
    } else if (lines === 0) {
      reports.push({ ...report, paragraph: beginning(report.paragraph, SHORT_LINES) });
      lines = SHORT_LINES;
    }
  }
  return { reports, left: all.length - whole };
}

/** What a report begins with: the whole where five lines hold it, else short paragraphs; `all` are those of every table. */
export function briefReport(
  rates: readonly Rate[],
  options: Omit<ReportOptions, 'length'>,
): ShortReport & { readonly all: readonly TableReport[] } {
  const full = tableReports(rates, { ...options, length: 'full' });
  const lines = full.reduce((sum, { paragraph }) => sum + linesOf(paragraph), 0);
  if (lines <= SHORT_LINES) return { reports: full, left: 0, all: full };
  const all = tableReports(rates, { ...options, length: 'short' });
  return { ...shortReport(all), all };
}
