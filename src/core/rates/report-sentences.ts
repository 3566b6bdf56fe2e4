import type { Range } from '../grid/range';
import { FORMATS } from '../text/format';
import type { Locale } from '../text/locale';
import { fulfilmentSentences } from './fulfilment-sentences';
import { moneySentences } from './money-sentences';
import { reported } from './official';
import { isComparison, type Rate } from './rate';
import { toldApart } from './told-apart';

/** A piece of a sentence; a figure carries the cells it comes from. */
export interface ReportPart {
  readonly text: string;
  readonly cells?: readonly Range[];
}

/** How to write it: full names every indicator, short gives the headline. */
export interface ReportOptions {
  readonly locale: Locale;
  readonly length: 'full' | 'short';
  readonly decimals: number;
}

/** A paragraph for one table, as parts in order. */
export type ReportParagraph = readonly ReportPart[];

/** Pieces of plain text joined to their neighbours, so that only figures stand apart. */
function tidied(parts: readonly ReportPart[]): ReportPart[] {
  const out: ReportPart[] = [];
  for (const part of parts) {
    const last = out[out.length - 1];
    if (part.text === '') continue;
    if (last && !last.cells && !part.cells) out[out.length - 1] = { text: last.text + part.text };
    else out.push(part);
  }
  return out;
}

/** What a report says of one table. */
export interface TableReport {
  /** Table id. */
  readonly table: string;
  readonly paragraph: ReportParagraph;
}

/** The paragraphs on results that people write by hand, from the rates of a workbook, table by table (lời báo cáo). */
export function tableReports(rates: readonly Rate[], options: ReportOptions): TableReport[] {
  const tables: Record<string, Rate[]> = {};
  for (const rate of reported(rates)) if (!isComparison(rate)) (tables[rate.table] ??= []).push(rate);
  return Object.keys(tables)
    .map((table) => {
      const own = tables[table] ?? [];
      const periods = new Set(own.map((rate) => rate.period ?? '')).size > 1;
      const writer = { ...options, format: FORMATS[options.locale], periods, apart: toldApart(own, periods) };
      return { table, paragraph: tidied([...fulfilmentSentences(own, writer), ...moneySentences(own, writer)]) };
    })
    .filter(({ paragraph }) => paragraph.length > 0);
}

/** The paragraphs alone. */
export const reportSentences = (rates: readonly Rate[], options: ReportOptions): ReportParagraph[] =>
  tableReports(rates, options).map(({ paragraph }) => paragraph);

/** A paragraph as plain text, for the clipboard. */
export const plainText = (paragraph: ReportParagraph): string => paragraph.map((part) => part.text).join('');
