import { SEVERITIES, type Finding } from '../../core/finding';
import { areaOfFinding } from '../../core/marks/area-of-finding';
import { rangeKey } from '../../core/grid/range';
import type { Table } from '../../core/table/table';

/** A finding as the list knows it (mục phát hiện). */
export interface Entry {
  /** By which it is known in the next list too, so that it stays open and keeps focus. */
  readonly key: string;
  readonly finding: Finding;
  /** The area (địa bàn) of its row or column, or empty. */
  readonly area: string;
}

export const gravity = ({ severity }: Finding): number => SEVERITIES.indexOf(severity);

/** How many findings go away with this one, itself included. */
export const cleared = ({ consequences }: Finding): number => 1 + consequences.length;

function entriesOf(findings: readonly Finding[], tables: readonly Table[]): readonly Entry[] {
  const times = new Map<string, number>();
  return findings.map((finding) => {
    const name = `${finding.ruleId} ${rangeKey(finding.at)} ${finding.message}`;
    const before = times.get(name) ?? 0;
    times.set(name, before + 1);
    return { key: `${name} ${String(before)}`, finding, area: areaOfFinding(finding, tables) };
  });
}

// The first screen, the list and the selection ask for the same list, one after the other.
let last: { readonly findings: readonly Finding[]; readonly entries: readonly Entry[] } | null = null;

/** All findings of a check as entries, in the order of the check. */
export function catalogueOf(findings: readonly Finding[], tables: readonly Table[]): readonly Entry[] {
  if (last?.findings !== findings) last = { findings, entries: entriesOf(findings, tables) };
  return last.entries;
}

const MOST_STARTS = 3;

/**
 * Where to begin (bắt đầu từ đây): the errors and warnings that clear the most, the graver first where they clear the same.
 * Nothing where there is nothing to choose from.
 */
export function startsOf(entries: readonly Entry[]): Entry[] {
  const first: Entry[] = [];
  for (const entry of entries) {
    const { waived, severity } = entry.finding;
    if (waived || (severity !== 'error' && severity !== 'warning')) continue;
    let place = first.length;
    while (place > 0 && isSooner(entry, first[place - 1])) place--;
    if (place >= MOST_STARTS) continue;
    first.splice(place, 0, entry);
    if (first.length > MOST_STARTS) first.pop();
  }
  return first;
}

/** Whether it is worth more than one that stands before it in the list. */
function isSooner({ finding }: Entry, other: Entry | undefined): boolean {
  if (!other) return true;
  const more = cleared(finding) - cleared(other.finding);
  return more > 0 || (more === 0 && gravity(finding) < gravity(other.finding));
}
