import type { Words } from '../words';

export const pane: Pick<
  Words,
  | 'name'
  | 'otherLanguage'
  | 'otherLanguageTitle'
  | 'close'
  | 'cancel'
  | 'more'
  | 'copy'
  | 'copied'
  | 'copyByHand'
  | 'goTo'
  | 'scope'
  | 'tabs'
  | 'reportSides'
  | 'summary'
> = {
  name: 'Kiểm Biểu',
  otherLanguage: 'Tiếng Việt',
  otherLanguageTitle: 'Switch to Vietnamese',
  close: 'Close',
  cancel: 'Cancel',
  more: (left) => `Show more (${left} left)`,
  copy: 'Copy',
  copied: 'Copied.',
  copyByHand: 'Could not be copied automatically. Select the text and press Ctrl+C.',
  goTo: (address) => `Go to cell ${address}`,
  scope: {
    label: 'What to check',
    names: { table: 'Selected table', sheet: 'This sheet', workbook: 'Whole workbook' },
    check: 'Check',
    stop: 'Stop',
  },
  tabs: {
    findings: 'Findings',
    rates: 'Rates',
    report: 'Report',
    reading: 'Reading',
  },
  reportSides: { sentences: 'Sentences to use', claims: 'Check a text' },
  summary: (parts, format) => (parts.length > 0 ? `${format.list(parts)}.` : 'No errors, no warnings.'),
};
