import type { Notice } from '../core/table/table';
import type { WorkbookResult } from './json';

/** Rows and columns beyond what is read, and figures that lie under merged cells: nobody has checked these. */
const isUnread = ({ code, data }: Notice): boolean =>
  (code === 'no-table' && data?.['what'] === 'merged') ||
  (code === 'left-out' && (data?.['what'] === 'rows' || data?.['what'] === 'columns'));

/** What of a workbook holds figures and was not read (phần chưa đọc được): a clean result would say too much of it. */
export const unreadIn = ({ examination }: WorkbookResult): readonly Notice[] =>
  (examination?.notices ?? []).filter(isUnread);
