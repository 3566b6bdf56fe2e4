import type { Severity } from '../../core/finding';
import { fold } from '../../core/text/fold';
import { cleared, gravity, type Entry } from './catalogue';
import type { Filter, Grouping } from './listing';

/** Entries that stand together under one heading (nhóm phát hiện). */
export interface Group {
  /** What all of them have in common: a rule's id, a severity, a sheet's name, a table's id, an area; empty for none. */
  readonly name: string;
  readonly worst: Severity;
  readonly entries: readonly Entry[];
}

/** The words of a finding, to search in. */
export type WordsOf = (entry: Entry) => string;

const commonName: Readonly<Record<Grouping, (entry: Entry) => string>> = {
  rule: ({ finding }) => finding.ruleId,
  severity: ({ finding }) => finding.severity,
  sheet: ({ finding }) => finding.at.sheet,
  table: ({ finding }) => finding.table ?? '',
  area: ({ area }) => area,
};

/** Whether a finding says all the words that are looked for, accents or none. */
function finder(text: string, wordsOf: WordsOf): (entry: Entry) => boolean {
  const wanted = fold(text).split(' ').filter(Boolean);
  if (wanted.length === 0) return () => true;
  return (entry) => {
    const said = fold(wordsOf(entry));
    return wanted.every((word) => said.indexOf(word) >= 0);
  };
}

/** The entries that a filter leaves in. */
export function filtered(entries: readonly Entry[], filter: Filter, wordsOf: WordsOf): Entry[] {
  const { severity, sheet, table, rule, area } = filter;
  const says = finder(filter.text, wordsOf);
  return entries.filter(
    (entry) =>
      (severity === null || entry.finding.severity === severity) &&
      (sheet === null || entry.finding.at.sheet === sheet) &&
      (table === null || entry.finding.table === table) &&
      (rule === null || entry.finding.ruleId === rule) &&
      (area === null || entry.area === area) &&
      says(entry),
  );
}

/** The graver first, then what clears more, then in the order of the sheet. */
function inOrder(entries: readonly Entry[]): Entry[] {
  const order = new Map(entries.map((entry, index) => [entry, index]));
  return [...entries].sort(
    (a, b) =>
      gravity(a.finding) - gravity(b.finding) ||
      cleared(b.finding) - cleared(a.finding) ||
      (order.get(a) ?? 0) - (order.get(b) ?? 0),
  );
}

const most = (entries: readonly Entry[]): number =>
  entries.reduce((sum, { finding }) => Math.max(sum, cleared(finding)), 0);

/** Of kinds of faults the worst comes first; sheets, tables and areas stay in the order of the workbook, the nameless last. */
function compareBy(by: Grouping, a: Group, b: Group): number {
  const [first, second] = [a.entries[0], b.entries[0]];
  if (!first || !second) return 0;
  if (by === 'rule' || by === 'severity')
    return gravity(first.finding) - gravity(second.finding) || most(b.entries) - most(a.entries);
  return Number(a.name === '') - Number(b.name === '');
}

/** Entries put together, worst cause first in each group. */
export function groupsOf(entries: readonly Entry[], by: Grouping): Group[] {
  const byName = new Map<string, Entry[]>();
  for (const entry of entries) {
    const name = commonName[by](entry);
    const known = byName.get(name);
    if (known) known.push(entry);
    else byName.set(name, [entry]);
  }
  const groups = Array.from(byName).map(([name, members]): Group => {
    const sorted = inOrder(members);
    return { name, worst: sorted[0]?.finding.severity ?? 'review', entries: sorted };
  });
  const order = new Map(groups.map((group, index) => [group, index]));
  return groups.sort((a, b) => compareBy(by, a, b) || (order.get(a) ?? 0) - (order.get(b) ?? 0));
}
