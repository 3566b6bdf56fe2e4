import * as React from 'react';
import { ActionButton } from 'office-ui-fabric-react/lib/Button';
import type { Finding } from '../../core/finding';
import { sameRange, type Range } from '../../core/grid/range';
import { useCount, useSpeech } from '../speech';
import { CellLink } from './CellLink';
import { Figures } from './Figures';
import { SeverityIcon } from './Severity';

interface Props {
  readonly finding: Finding;
  readonly home: string;
  /** Where the person was last taken. */
  readonly at: Range | null;
  /** Findings of the same rule that have a remedy, this one included. */
  readonly alike: number;
}

/** One finding: where, what, why, what to do, and what follows from it. */
export function FindingCard({ finding, home, at, alike }: Props): React.ReactElement {
  const { words, say } = useSpeech();
  const said = say(finding);
  const here = at !== null && sameRange(at, finding.at);
  const classes = ['card', finding.severity, finding.waived ? 'waived' : '', here ? 'here' : ''];
  return (
    <li className={classes.join(' ')} aria-current={here ? 'location' : undefined}>
      <p className="where">
        <SeverityIcon severity={finding.severity} />
        <span className="sr-only">{words.severity[finding.severity].name}: </span>
        <CellLink at={finding.at} home={home} />
        <span className="title">{said.title}</span>
        {here && <span className="note">{words.finding.here}</span>}
      </p>
      <p className="what">{said.what}</p>
      <Figures finding={finding} />
      {said.todo && (
        <p className="todo">
          <b>{words.finding.todo}:</b> {said.todo}
        </p>
      )}
      {said.why && (
        <p className="why">
          <b>{words.finding.why}:</b> {said.why}
        </p>
      )}
      <Places label={words.finding.related} places={finding.related} home={home} />
      <Consequences of={finding} home={home} />
      <Remedies finding={finding} alike={alike} />
    </li>
  );
}

const SHOWN_PLACES = 8;

function Places(props: {
  readonly label: string;
  readonly places: readonly Range[];
  readonly home: string;
}): React.ReactElement | null {
  const { label, places, home } = props;
  if (places.length === 0) return null;
  return (
    <p className="places">
      <b>{label}:</b>{' '}
      {places.slice(0, SHOWN_PLACES).map((place, index) => (
        <React.Fragment key={index}>
          {index > 0 && ', '}
          <CellLink at={place} home={home} />
        </React.Fragment>
      ))}
      {places.length > SHOWN_PLACES && ' …'}
    </p>
  );
}

function Consequences({ of, home }: { readonly of: Finding; readonly home: string }): React.ReactElement | null {
  const { words, say } = useSpeech();
  const count = useCount();
  if (of.consequences.length === 0) return null;
  return (
    <details className="consequences">
      <summary>{words.finding.consequences(count(of.consequences.length))}</summary>
      <ul>
        {of.consequences.map((finding, index) => (
          <li key={index}>
            <CellLink at={finding.at} home={home} /> {say(finding).what}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Remedies({ finding, alike }: Pick<Props, 'finding' | 'alike'>): React.ReactElement {
  const { words, actions } = useSpeech();
  const count = useCount();
  const { waived } = finding;
  if (waived)
    return (
      <div className="remedies">
        <p className="note">{words.finding.waivedBecause(waived.reason, waived.by, waived.reference)}</p>
        <ActionButton text={words.finding.unwaive} onClick={() => actions.unaccept(finding)} />
      </div>
    );
  return (
    <div className="remedies">
      {finding.fix.length > 0 && <ActionButton text={words.finding.fix} onClick={() => actions.fix(finding)} />}
      {alike > 1 && (
        <ActionButton text={words.finding.fixAlike(count(alike))} onClick={() => actions.fixAlike(finding.ruleId)} />
      )}
      <ActionButton text={words.finding.waive} onClick={() => actions.openWaiver(finding)} />
    </div>
  );
}
