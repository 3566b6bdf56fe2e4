import * as React from 'react';
import { catalogueOf, type Entry } from '../../app/listing/catalogue';
import { filtered, groupsOf, type Group } from '../../app/listing/groups';
import { isFiltered } from '../../app/listing/listing';
import type { Checked, Session } from '../../app/session';
import { address } from '../../core/grid/range';
import type { Severity } from '../../core/finding';
import { linesOf } from '../lines';
import { useCount, useSpeech } from '../speech';
import { homeOf } from './Answer';
import { Filters } from './Filters';
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

/** Every finding, by group, cause and cell, and what could not be looked at. */
export const FindingsTab = React.memo(function FindingsTab({ checked, listing, outOf }: Props): React.ReactElement {
  const { words } = useSpeech();
  const count = useCount();
  const [folded, setFolded] = React.useState<ReadonlySet<string>>(() => new Set([WAIVED]));
  const [showFilters, setShowFilters] = React.useState(false);
  const entries = React.useMemo(() => catalogueOf(checked.report.findings, checked.tables), [checked]);
  const groups = useGroups(entries, listing);
  const lines = React.useMemo(() => linesOf(groups, folded, listing.by === 'rule'), [groups, folded, listing.by]);
  const titleOf = useTitles(checked, listing.by);
  const home = homeOf(checked);
  const fold = React.useCallback(
    (name: string) =>
      setFolded((known) => {
        const next = new Set(known);
        if (!next.delete(name)) next.add(name);
        return next;
      }),
    [],
  );
  const standing = groups
    .filter(({ name }) => name !== WAIVED)
    .reduce<Entry[]>((all, group) => all.concat(group.entries), []);
  const open = listing.open ?? standing[0]?.key ?? null;
  const left = entries.filter(({ finding }) => !finding.waived).length;
  return (
    <>
      {entries.length > 0 && (
        <ListBar
          entries={standing}
          open={open}
          outOf={outOf}
          left={left}
          filtering={isFiltered(listing)}
          showFilters={showFilters}
          toggleFilters={() => setShowFilters(!showFilters)}
        />
      )}
      {showFilters && <Filters entries={entries} listing={listing} />}
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
