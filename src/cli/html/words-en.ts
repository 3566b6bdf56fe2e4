import { FORMATS } from '../../core/text/format';
import type { AnnexWords } from './words';

const few = (count: number, one: string, many: string): string =>
  `${FORMATS.en.number(count)} ${count === 1 ? one : many}`;

/** The words of the printed pages in English. */
export const en: AnnexWords = {
  annex: 'APPENDIX',
  title: 'RESULTS OF THE CHECK OF TABLES',
  window: 'Results of the check',
  claimsTitle: 'RESULTS OF THE CHECK OF THE REPORT’S TEXT',
  claimsWindow: 'Check of the text',
  attached: '(Attached to document no. …………… of ……………… by …………………)',
  file: 'File',
  scope: 'Scope',
  files: (count) => few(count, 'file', 'files'),
  at: (time) => `Checked on ${time}`,
  against: 'Compared with',
  summary: 'Summary',
  contents: 'Results by file and sheet',
  findings: 'Findings',
  looked: (files, sheets, tables) =>
    `Checked: ${few(files, 'file', 'files')}, ${few(sheets, 'sheet', 'sheets')}, ${few(tables, 'table', 'tables')}`,
  unread: (count) => `${few(count, 'file', 'files')} could not be read`,
  mustCorrect: (errors, warnings) =>
    [
      ...(errors > 0 ? [`${few(errors, 'error', 'errors')} to correct`] : []),
      ...(warnings > 0 ? [`${few(warnings, 'warning', 'warnings')} to compare again`] : []),
    ].join(', '),
  nothingWrong: 'No errors and no warnings',
  nothingChecked: 'There is no table to check',
  columns: { error: 'Errors', warning: 'Warnings', gap: 'Gaps', review: 'To review', waived: 'Skipped with a reason' },
  one: { error: 'Error', warning: 'Warning', gap: 'Gap', review: 'To review', waived: 'Skipped' },
  count: 'Findings',
  clean: (clean, tables) =>
    `Tables without errors and warnings: ${FORMATS.en.number(clean)} of ${FORMATS.en.number(tables)}`,
  cleanInContents: 'marked ✓ in part II',
  notChecked: 'Not checked',
  allChecked: 'Nothing had to be left unchecked.',
  places: (count) => `${few(count, 'place', 'places')} that a rule could not judge`,
  tableAt: (range) => `Table ${range}`,
  contentsOfOne: 'Results by sheet',
  whereSheet: 'Sheet',
  where: 'File, sheet',
  tables: 'Tables',
  outcome: 'Outcome',
  isClean: 'No errors, no warnings',
  seePart: (number) => `See part ${number}`,
  noTable: 'No table',
  unreadable: 'Not readable',
  skippedCount: (count) => `${FORMATS.en.number(count)} skipped`,
  sheet: (name) => `Sheet “${name}”`,
  show: 'Show:',
  all: 'All',
  only: (what) => `This copy has only the findings of level “${what}”; the others are hidden.`,
  toPrint: 'To print or save as PDF, press Ctrl+P.',
  order: 'No.',
  cell: 'Cell',
  level: 'Level',
  what: 'Finding',
  why: 'Why',
  todo: 'What to do',
  follows: 'Follows',
  skipped: (reason, reference, by) =>
    `${reason}${reference === '' ? '' : ` (${reference})`}${by === '' ? '' : `; decided by ${by}`}`,
  noFindings: 'No findings.',
  notCheckedHere: 'Not checked',
  notices: 'Notes',
  fault: (rule) => `Rule “${rule}” could not run through a fault of Kiểm Biểu; the other rules still ran.`,
  reference: 'For reference',
  tool: (version, rules, settings) => `Kiểm Biểu ${version}; rules ${rules}; settings ${settings}`,
  ruleIds: 'Rule ids',
};
