import type { Words } from '../words';

export const figures: Pick<Words, 'rates' | 'sentences' | 'claims'> = {
  rates: {
    headline: 'Overall',
    byIndicator: 'By indicator',
    byArea: 'By area',
    furthest: 'Furthest behind first',
    unknown: 'Could not be computed',
    none: 'No rate can be computed: the table lacks the columns of target and result, or of plan and disbursement.',
    printed: 'Rate printed in cell',
    toFormula: 'Replace with a formula',
    copyTable: 'Copy the table of rates',
    copyCsv: 'Copy as CSV',
    official: 'The official rate',
    officialWhy:
      'There are several rates of one total. The one you choose is given by the overall results, the sentences and the rates sheet; the workbook remembers it, and it can be changed and undone.',
    officialAsk: (table: string, count: string) =>
      `“${table}” has ${count} definitions. Which rate is the official one?`,
    officialIs: (table: string) => `“${table}”:`,
    officialAgain: 'Choose again',
    reached: (rate: string) => rate,
    isOfficial: 'The official rate.',
    notOfficial: 'Another definition, not the official rate.',
  },
  sentences: {
    full: 'Full, table by table',
    short: 'Short, five lines at most',
    length: 'Length',
    language: 'Language of the sentences',
    languages: { vi: 'Vietnamese', en: 'English' },
    none: 'No sentence yet: no rate can be computed.',
    explain: 'The sentences are made from the figures on the sheet; press a figure to go to its cell.',
    copyAll: 'Copy all of it',
    left: (tables: string) => `${tables} more tables are not told in full.`,
    showFull: 'Show in full',
    next: (part: string, parts: string) => `Go on (part ${part} of ${parts})`,
  },
  claims: {
    explain:
      'Paste the text of a report. Kiểm Biểu recomputes every rate, sum and product in it and compares them with the workbook that was checked.',
    label: 'Text of the report',
    check: 'Check the text',
    none: 'No arithmetic was found in this text.',
    filter: 'Filter by result',
    all: 'All',
    inWorkbook: 'In the workbook',
    textTitle: 'The text, its numbers marked',
    toText: 'See it in the text',
    lines: (from, to) => `Lines ${from}–${to}`,
  },
};
