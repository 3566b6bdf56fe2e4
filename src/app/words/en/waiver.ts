import type { Words } from '../words';

export const waiver: Pick<Words, 'waiver'> = {
  waiver: {
    title: 'Skip this finding, with a reason',
    titleOf: (n) => `Skip ${n} findings, with a reason`,
    body: 'It stays in the list, struck through and counted apart, and is raised again when any figure it rests on changes. It is only remembered in the workbook; no cell changes, and it can be undone.',
    together: 'One reason for all, written once and undone at once; each can still be taken up again by itself.',
    which: (n) => `Findings that are skipped (${n})`,
    reason: 'Reason (required)',
    by: 'Confirmed by (required)',
    byNote:
      'Name and position; kept beside the reason in the workbook and the reports, and remembered on this machine for the next time.',
    reference: 'Number of the decision or letter, if any',
    confirm: 'Keep the reason and skip',
    lacking: 'The reason or the name is missing.',
  },
};
