import * as React from 'react';
import type { Finding } from '../../core/finding';
import type { Range } from '../../core/grid/range';
import { useCount, useSpeech } from '../speech';
import { CellLink } from './CellLink';
import { Figures } from './Figures';
import { More } from './More';
import { SeverityIcon } from './Severity';

interface Props {
  readonly finding: Finding;
  readonly home: string;
  /** Whether this is where the person was last taken. */
  readonly here: boolean;
  /** Findings of the same rule that have a remedy, this one included. */
  readonly alike: number;
}

/** One finding: where, what, why, what to do, and what follows from it. Drawn again only when something of it changed. */
export const FindingCard = React.memo(function FindingCard({ finding, home, here, alike }: Props): React.ReactElement {
  const { words, say } = useSpeech();
  const said = say(finding);
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
});

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
        <More items={of.consequences}>
          {(finding, index) => (
            <li key={index}>
              <CellLink at={finding.at} home={home} /> {say(finding).what}
            </li>
          )}
        </More>
      </ul>
    </details>
  );
}

function Remedies({ finding, alike }: Pick<Props, 'finding' | 'alike'>): React.ReactElement {
  const { words, actions } = useSpeech();
  const count = useCount();
  const { waived, fix, ruleId } = finding;
  if (waived)
    return (
      <div className="remedies">
        <p className="note">{words.finding.waivedBecause(waived.reason, waived.by, waived.reference)}</p>
        <Remedy text={words.finding.unwaive} act={() => actions.unaccept(finding)} />
      </div>
    );
  return (
    <div className="remedies">
      {fix.length > 0 && <Remedy text={words.finding.fix} act={() => actions.fix(finding)} />}
      {alike > 1 && <Remedy text={words.finding.fixAlike(count(alike))} act={() => actions.fixAlike(ruleId)} />}
      <Remedy text={words.finding.waive} act={() => actions.openWaiver(finding)} />
    </div>
  );
}

// A plain button: Fabric's takes twenty times as long to draw, and a page of findings has a hundred of them.
const Remedy = ({ text, act }: { readonly text: string; readonly act: () => void }): React.ReactElement => (
  <button type="button" className="remedy" onClick={act}>
    {text}
  </button>
);
