import * as React from 'react';
import { List, type IList } from 'office-ui-fabric-react/lib/List';
import type { Checked } from '../../app/session';
import { withLeaving, type Line } from '../lines';
import { FindingCard } from './FindingCard';
import { GroupHead } from './GroupHead';

interface Props {
  readonly lines: readonly Line[];
  readonly checked: Checked;
  readonly home: string;
  /** The finding that is open, by its key; and the one that a person went to. */
  readonly open: string | null;
  readonly at: string | null;
  readonly name: string;
  /** What a group is called. */
  readonly titleOf: (group: Extract<Line, { kind: 'group' }>['group']) => string;
  readonly fold: (name: string) => void;
}

/** Fewer lines are drawn at once; of more only those in sight are. */
const FEW = 60;

const LEAVING_MS = 350;

/** Findings, group by group: thousands of lines, of which those in sight are drawn (danh sách phát hiện). */
export function FindingList(props: Props): React.ReactElement {
  const { checked, home, open, at, titleOf, fold, name } = props;
  const lines = useLeaving(props.lines, checked);
  const root = React.useRef<HTMLDivElement>(null);
  const list = React.useRef<IList>(null);
  useInSight(lines, at, root, list);
  // Fabric draws its rows anew when told to, not when what they close over changes.
  const version = React.useMemo(() => ({}), [lines, checked, open, at, titleOf]);
  const row = (line?: Line): React.ReactElement | null => {
    if (!line) return null;
    if (line.kind === 'group')
      return (
        <GroupHead
          group={line.group}
          title={titleOf(line.group)}
          folded={line.folded}
          active={line.group.entries.some(({ key }) => key === open)}
          fold={fold}
        />
      );
    return (
      <FindingCard
        entry={line.entry}
        checked={checked}
        home={home}
        open={line.key === open}
        here={line.key === at}
        ofOneKind={line.ofOneKind}
        leaving={line.leaving}
      />
    );
  };
  return (
    <div ref={root} className="finding-list" onKeyDown={(event) => walk(event, root.current)}>
      <List
        aria-label={name}
        componentRef={list}
        items={lines as Line[]}
        version={version}
        getKey={(line: Line) => line.key}
        onRenderCell={row}
        onShouldVirtualize={() => lines.length > FEW}
      />
    </div>
  );
}

/** The lines, those dealt with since the last check for a moment still among them, on their way out. */
function useLeaving(lines: readonly Line[], checked: Checked): readonly Line[] {
  const before = React.useRef({ lines, checked });
  const [merged, setMerged] = React.useState<{ readonly now: readonly Line[]; readonly lines: readonly Line[] } | null>(
    null,
  );
  React.useEffect(() => {
    const last = before.current;
    before.current = { lines, checked };
    const all = last.checked === checked ? null : withLeaving(last.lines, lines);
    if (!all) return;
    setMerged({ now: lines, lines: all });
    const timer = window.setTimeout(() => setMerged(null), LEAVING_MS);
    return () => window.clearTimeout(timer);
  }, [lines, checked]);
  return merged?.now === lines ? merged.lines : lines;
}

/** Brings what was opened into sight, wherever it was opened from; focus stays where it is. */
function useInSight(
  lines: readonly Line[],
  open: string | null,
  root: React.RefObject<HTMLElement>,
  list: React.RefObject<IList>,
): void {
  const shown = React.useRef<string | null>(null);
  React.useEffect(() => {
    if (open === shown.current) return;
    shown.current = open;
    const index = lines.findIndex(({ key }) => key === open);
    if (index < 0) return;
    const card = root.current?.querySelector<HTMLElement>('.card.open');
    if (!card) list.current?.scrollToIndex(index);
    else bringInSight(card);
  }, [open, lines, root, list]);
}

/** What the bar above the list, which stays in sight, takes of it. */
const BAR_PX = 40;

/** Scrolls so far that all of it is seen, its top below the bar. */
function bringInSight(element: HTMLElement): void {
  const { top, bottom } = element.getBoundingClientRect();
  if (top < BAR_PX || bottom > window.innerHeight) document.documentElement.scrollTop += top - BAR_PX;
}

const STOPS = '.group-name, .card .title';

/** Up and down between the lines, as in any list. */
function walk(event: React.KeyboardEvent<HTMLElement>, root: HTMLElement | null): void {
  const step =
    event.key === 'ArrowDown' || event.key === 'Down' ? 1 : event.key === 'ArrowUp' || event.key === 'Up' ? -1 : 0;
  if (step === 0 || !root) return;
  const stops = Array.prototype.slice.call(root.querySelectorAll<HTMLElement>(STOPS)) as HTMLElement[];
  const at = stops.indexOf(event.target as HTMLElement);
  const next = at < 0 ? undefined : stops[at + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
