import type { Words } from '../words';

/** "1 error", "2 errors": a count as printed, and what is counted. */
const of = (n: string, one: string, more = `${one}s`): string => `${n} ${n === '1' ? one : more}`;

export const findings: Pick<Words, 'severity' | 'waivedCount' | 'answer' | 'list' | 'finding' | 'findings'> = {
  severity: {
    error: { name: 'Error', count: (n) => of(n, 'error') },
    warning: { name: 'Warning', count: (n) => of(n, 'warning') },
    gap: { name: 'Gap', count: (n) => of(n, 'gap') },
    review: { name: 'To review', count: (n) => `${n} to review` },
  },
  waivedCount: (n) => `${n} skipped`,
  answer: {
    name: 'Result of the check',
    checked: (sheets, tables, time) => `Checked ${of(sheets, 'sheet')}, ${of(tables, 'table')} at ${time}.`,
    only: 'Show these alone; press again to show all',
    clean: (clean, tables) => `${clean} of ${of(tables, 'table')} without errors`,
    tableClean: 'no errors',
    tableUnproven: 'too little arithmetic to prove it',
    start: 'Start here',
    also: (n) => `and ${n} more`,
  },
  list: {
    previous: 'Previous finding',
    next: 'Next finding',
    left: (left, outOf) => `${left} of ${outOf} left`,
    shown: (n) => `${n} shown`,
    filter: 'Filter, group',
    search: 'Search (accents may be left out)',
    by: 'Group by',
    groupings: { rule: 'Kind', severity: 'Severity', sheet: 'Sheet', table: 'Table', area: 'Area' },
    any: 'All',
    all: 'Show all',
    nothing: 'No finding matches the filter.',
    noArea: 'Of no area',
    noTable: 'Outside the tables',
  },
  finding: {
    why: 'Why',
    todo: 'What to do',
    figures: {
      proven: { expected: 'Should be', actual: 'Is', difference: 'Difference' },
      computed: { expected: 'Computed', actual: 'Is', difference: 'Difference' },
      target: { expected: 'Target', actual: 'Done', difference: 'Missing' },
      allocated: { expected: 'Target', actual: 'Allocated', difference: 'Missing' },
    },
    consequences: (n) => `Follows from it (${n})`,
    fix: 'Correct',
    fixAll: (n) => `Correct all ${n}`,
    fixed: 'Corrected to',
    becomes: 'becomes',
    cells: (n) => of(n, 'cell'),
    proof: (n) => `Grounds: ${of(n, 'cell or range', 'cells or ranges')}`,
    waive: 'Skip, with a reason',
    waiveAll: (n) => `Skip all ${n}, with a reason`,
    unwaive: 'Do not skip',
    waived: 'Skipped, with a reason',
    waivedBecause: (reason, by, reference) =>
      `Reason: ${reason}${by ? ` Confirmed by: ${by}.` : ''}${reference ? ` Reference: ${reference}.` : ''}`,
  },
  findings: {
    none: 'No errors, no warnings.',
    noneOf: (tables) => `${of(tables, 'table')} checked.`,
    unchecked: (n) => `Could not be checked (${n})`,
    faults: (n) => `${of(n, 'rule')} could not run through a fault of Kiểm Biểu; all others are complete. To report:`,
  },
};
