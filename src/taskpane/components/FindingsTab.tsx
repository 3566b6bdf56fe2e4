import * as React from 'react';
import { catalogueOf, type Entry } from '../../app/listing/catalogue';
import { filtered, groupsOf, type Group } from '../../app/listing/groups';
import type { Checked, Session } from '../../app/session';
import { append } from '../../core/grid/append';
import { address } from '../../core/grid/range';
import type { Severity } from '../../core/finding';
import { linesOf } from '../lines';
import { useCount, useSpeech } from '../speech';
import { homeOf } from './Answer';
import { FindingList } from './FindingList';
import { ListBar } from './ListBar';
import { Unproven } from './Unproven';

interface Props extends Pick<Session, 'listing' | 'outOf'> {
  readonly checked: Checked;
}

/** Where the waived ones stand, apart from all others. No rule, sheet or area is called so. */
const WAIVED = '\u0000waived';

function useGroups(entries: readonly Entry[], listing: Session['listing']): readonly Group[] {
  const { say } = useSpeech();
  const { by, severity, sheet, table, rule, area, text } = listing;
  return React.useMemo(() => {
    const wordsOf = ({ finding, area: place }: Entry): string => {
      const { title, what } = say(finding);
      return `${title} ${what} ${address(finding.at)} ${place}`;
    };
    const left = filtered(entries, { severity, sheet, table, rule, area, text }, wordsOf);
    const waived = left.filter(({ finding }) => finding.waived !== null);
    const groups = groupsOf(
      left.filter(({ finding }) => finding.waived === null),
      by,
    );
    return waived.length === 0 ? groups : [...groups, { name: WAIVED, worst: 'review', entries: waived }];
  }, [entries, by, severity, sheet, table, rule, area, text, say]);
}

/** What a group is called in words. */
function useTitles(checked: Checked, by: Session['listing']['by']): (group: Group) => string {
  const { words, say } = useSpeech();
  return React.useCallback(
    ({ name, entries: [first] }: Group): string => {
      if (name === WAIVED) return words.finding.waived;
      if (by === 'severity') return words.severity[name as Severity].name;
      if (by === 'rule') return first ? say(first.finding).title : name;
      if (by === 'table') {
        const table = checked.tables.find(({ id }) => id === name);
        return table ? `${table.title.name || table.range.sheet} (${address(table.range)})` : words.list.noTable;
      }
      return name === '' ? words.list.noArea : name;
    },
    [words, say, checked, by],
  );
}

/** Groups that a person has folded to their headings, by name; the waived ones are from the first. */
function useFolded(): readonly [ReadonlySet<string>, (name: string) => void] {
  const [folded, setFolded] = React.useState<ReadonlySet<string>>(() => new Set([WAIVED]));
  const fold = React.useCallback((name: string): void => {
    setFolded((known) => {
      const next = new Set(known);
      if (!next.delete(name)) next.add(name);
      return next;
    });
  }, []);
  return [folded, fold];
}

/** What there is to deal with, in the order of the list. */
function standingOf(groups: readonly Group[]): Entry[] {
  const entries: Entry[] = [];
  for (const group of groups) if (group.name !== WAIVED) append(entries, group.entries);
  return entries;
}

/** Every finding, by group, cause and cell, and what could not be looked at. */
export const FindingsTab = React.memo(function FindingsTab({ checked, listing, outOf }: Props): React.ReactElement {
  const { words } = useSpeech();
  const count = useCount();
  const [folded, fold] = useFolded();
  const entries = catalogueOf(checked.report.findings, checked.tables);
  const groups = useGroups(entries, listing);
  const lines = React.useMemo(() => linesOf(groups, folded, listing.by === 'rule'), [groups, folded, listing.by]);
  const standing = React.useMemo(() => standingOf(groups), [groups]);
  const left = React.useMemo(() => entries.filter(({ finding }) => !finding.waived).length, [entries]);
  const titleOf = useTitles(checked, listing.by);
  const home = homeOf(checked);
  const open = listing.open ?? standing[0]?.key ?? null;
  return (
    <>
      {entries.length > 0 && (
        <ListBar all={entries} entries={standing} listing={listing} open={open} outOf={outOf} left={left} />
      )}
      {entries.length > 0 && lines.length === 0 && <p className="note empty">{words.list.nothing}</p>}
      {left === 0 && checked.tables.length > 0 && (
        <p className="clean">{words.findings.noneOf(count(checked.tables.length))}</p>
      )}
      <FindingList
        lines={lines}
        checked={checked}
        home={home}
        open={open}
        at={listing.open}
        name={words.tabs.findings}
        titleOf={titleOf}
        fold={fold}
      />
      <Unproven checked={checked} home={home} />
    </>
  );
});
