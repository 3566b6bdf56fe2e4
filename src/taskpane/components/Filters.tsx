import * as React from 'react';
import type { Entry } from '../../app/listing/catalogue';
import { GROUPINGS, isFiltered, NO_FILTER } from '../../app/listing/listing';
import type { Session } from '../../app/session';
import { useSpeech } from '../speech';
import { Select } from './Select';

interface Props {
  readonly entries: readonly Entry[];
  readonly listing: Session['listing'];
}

const ALL = '';

const distinct = (names: readonly string[]): string[] => Array.from(new Set(names.filter((name) => name !== '')));

/** How the findings stand together, and which are left out. */
export function Filters({ entries, listing }: Props): React.ReactElement {
  const { words, actions } = useSpeech();
  const { list } = words;
  return (
    <div className="filters" role="group" aria-label={list.filter}>
      <label className="labelled">
        <span>{list.search}</span>
        <input
          type="search"
          className="select"
          value={listing.text}
          onChange={({ target }) => actions.list({ text: target.value })}
        />
      </label>
      <Select
        label={list.by}
        options={GROUPINGS.map((key) => ({ key, text: list.groupings[key] }))}
        selected={listing.by}
        onChange={(by) => actions.list({ by })}
      />
      <Choices entries={entries} listing={listing} />
      {isFiltered(listing) && (
        <button type="button" className="remedy" onClick={() => actions.list(NO_FILTER)}>
          {list.all}
        </button>
      )}
    </div>
  );
}

/** Kinds, sheets and areas that there are findings of. */
function Choices({ entries, listing }: Props): React.ReactElement {
  const { words, actions, say } = useSpeech();
  const { groupings } = words.list;
  const byRule = new Map(entries.map(({ finding }) => [finding.ruleId, finding]));
  const rules = Array.from(byRule).map(([key, finding]) => ({ key, text: say(finding).title }));
  const named = (names: readonly string[]): Option[] => distinct(names).map((key) => ({ key, text: key }));
  const sheets = named(entries.map(({ finding }) => finding.at.sheet));
  const areas = named(entries.map(({ area }) => area));
  return (
    <>
      <Choice
        label={groupings.rule}
        options={rules}
        selected={listing.rule}
        choose={(rule) => actions.list({ rule })}
      />
      <Choice
        label={groupings.sheet}
        options={sheets}
        selected={listing.sheet}
        choose={(sheet) => actions.list({ sheet })}
      />
      <Choice
        label={groupings.area}
        options={areas}
        selected={listing.area}
        choose={(area) => actions.list({ area })}
      />
    </>
  );
}

interface Option {
  readonly key: string;
  readonly text: string;
}

/** A choice among what there is, or all of it; none where there is nothing to choose. */
function Choice(props: {
  readonly label: string;
  readonly options: readonly Option[];
  readonly selected: string | null;
  readonly choose: (key: string | null) => void;
}): React.ReactElement | null {
  const { words } = useSpeech();
  const { label, options, selected, choose } = props;
  if (options.length < 2 && selected === null) return null;
  return (
    <Select
      label={label}
      options={[{ key: ALL, text: words.list.any }, ...options]}
      selected={selected ?? ALL}
      onChange={(key) => choose(key === ALL ? null : key)}
    />
  );
}
