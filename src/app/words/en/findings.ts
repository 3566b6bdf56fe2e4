import type { Words } from '../words';

export const findings: Pick<Words, 'severity' | 'waivedCount' | 'finding' | 'findings'> = {
  severity: {
    error: { name: 'Error', count: (n) => `errors: ${n}` },
    warning: { name: 'Warning', count: (n) => `warnings: ${n}` },
    gap: { name: 'Missing, not reached', count: (n) => `missing or not reached: ${n}` },
    review: { name: 'To be reviewed', count: (n) => `to be reviewed: ${n}` },
  },
  waivedCount: (n) => `accepted: ${n}`,
  finding: {
    why: 'Why',
    todo: 'What to do',
    figures: {
      proven: { expected: 'Should be', actual: 'Is', difference: 'Difference' },
      computed: { expected: 'Computed', actual: 'Is', difference: 'Difference' },
      target: { expected: 'Target', actual: 'Done', difference: 'Missing' },
      allocated: { expected: 'Target', actual: 'Allocated', difference: 'Missing' },
    },
    related: 'Related cells',
    consequences: (n) => `Follows from it (${n})`,
    fix: 'Correct',
    fixAlike: (n) => `Correct all ${n} of this kind`,
    waive: 'Accept',
    unwaive: 'Withdraw acceptance',
    waived: 'Accepted',
    waivedBecause: (reason, by, reference) =>
      `Reason: ${reason}${by ? ` Accepted by: ${by}.` : ''}${reference ? ` Reference: ${reference}.` : ''}`,
    here: 'you are here',
    details: 'Details',
    hide: 'Less',
  },
  findings: {
    none: 'No errors, no warnings.',
    noneOf: (tables) => `Tables checked: ${tables}.`,
    unchecked: (n) => `Could not be checked (${n})`,
    faults: (n) =>
      `Rules that could not run through a fault of Kiểm Biểu: ${n}; all others are complete. Rules to report:`,
  },
};
