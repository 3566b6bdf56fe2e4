import * as React from 'react';
import { isFiltered } from '../../app/listing/listing';
import type { Entry } from '../../app/listing/catalogue';
import type { Session } from '../../app/session';
import { useCount, useSpeech } from '../speech';
import { Filters } from './Filters';

interface Props {
  /** All findings, and those that are listed, in order. */
  readonly all: readonly Entry[];
  readonly entries: readonly Entry[];
  readonly listing: Session['listing'];
  readonly open: string | null;
  readonly outOf: number;
  /** How many there are to deal with, filtered or not. */
  readonly left: number;
}

/** One finding after the other, how many are left of those there were (còn 4/11), and which of them are listed. */
export function ListBar({ all, entries, listing, open, outOf, left }: Props): React.ReactElement {
  const { words } = useSpeech();
  const count = useCount();
  const [showFilters, setShowFilters] = React.useState(false);
  const { previous, next, go } = useSteps(entries, open);
  return (
    <>
      <div className="list-bar">
        <Step name={words.list.previous} sign="‹" to={entries[previous] ? () => go(previous) : null} />
        <Step name={words.list.next} sign="›" to={entries[next] ? () => go(next) : null} />
        <span className="left">
          {words.list.left(count(left), count(outOf))}
          {isFiltered(listing) && ` · ${words.list.shown(count(entries.length))}`}
        </span>
        <button
          type="button"
          className="remedy"
          aria-expanded={showFilters}
          onClick={() => setShowFilters(!showFilters)}
        >
          {words.list.filter}
        </button>
      </div>
      {showFilters && <Filters entries={all} listing={listing} />}
    </>
  );
}

interface Steps {
  readonly previous: number;
  readonly next: number;
  readonly go: (to: number) => void;
}

/** Where a person is in the list. What is dealt with leaves, and the next one takes its place: "next" then is that one. */
function useSteps(entries: readonly Entry[], open: string | null): Steps {
  const { actions } = useSpeech();
  const last = React.useRef(0);
  const found = entries.findIndex(({ key }) => key === open);
  if (found >= 0) last.current = found;
  const go = (to: number): void => {
    const entry = entries[to];
    if (entry) actions.show(entry.key, entry.finding.at);
  };
  return { previous: last.current - 1, next: found >= 0 ? found + 1 : last.current, go };
}

function Step(props: {
  readonly name: string;
  readonly sign: string;
  readonly to: (() => void) | null;
}): React.ReactElement {
  const { name, sign, to } = props;
  return (
    <button
      type="button"
      className="step"
      title={name}
      aria-label={name}
      aria-disabled={to === null}
      onClick={() => to?.()}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  );
}
