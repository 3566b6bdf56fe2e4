import { append } from '../core/grid/append';
import type { Entry } from '../app/listing/catalogue';
import type { Group } from '../app/listing/groups';

/** What stands in one line of the list: a group's heading, or a finding (dòng của danh sách). */
export type Line =
  | { readonly kind: 'group'; readonly key: string; readonly group: Group; readonly folded: boolean }
  | {
      readonly kind: 'finding';
      readonly key: string;
      readonly entry: Entry;
      readonly ofOneKind: boolean;
      readonly leaving: boolean;
    };

/**
 * Groups and their findings one below the other; what is folded shows its heading alone. `byKind`: a kind of fault that occurs
 * once is its own heading.
 */
export function linesOf(groups: readonly Group[], folded: ReadonlySet<string>, byKind: boolean): Line[] {
  const lines: Line[] = [];
  for (const group of groups) {
    const isFolded = folded.has(group.name);
    const alone = byKind && group.entries.length === 1 && !isFolded;
    if (!alone) lines.push({ kind: 'group', key: `group ${group.name}`, group, folded: isFolded });
    if (!isFolded)
      for (const entry of group.entries)
        lines.push({ kind: 'finding', key: entry.key, entry, ofOneKind: byKind && !alone, leaving: false });
  }
  return lines;
}

/** Beyond so many at once nobody could follow them with their eyes. */
const MOST_LEAVING = 5;

/** The new lines, and where they stood, those of the old ones that are dealt with and leave. */
export function withLeaving(before: readonly Line[], now: readonly Line[]): Line[] | null {
  const still = new Set(now.map(({ key }) => key));
  const gone = before.filter((line) => line.kind === 'finding' && !line.leaving && !still.has(line.key));
  if (gone.length === 0 || gone.length > MOST_LEAVING) return null;
  const after = new Map<string | null, Line[]>();
  let last: string | null = null;
  for (const line of before) {
    if (still.has(line.key)) last = line.key;
    else if (line.kind === 'finding') after.set(last, [...(after.get(last) ?? []), { ...line, leaving: true }]);
  }
  const lines = [...(after.get(null) ?? [])];
  for (const line of now) {
    lines.push(line);
    append(lines, after.get(line.key) ?? []);
  }
  return lines;
}
