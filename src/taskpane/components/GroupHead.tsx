import * as React from 'react';
import type { Group } from '../../app/listing/groups';
import { useCount, useSpeech } from '../speech';
import { Remedy } from './FindingCard';
import { SeverityIcon } from './Severity';

interface Props {
  readonly group: Group;
  readonly title: string;
  readonly folded: boolean;
  /** The open finding is one of them: then the group's own commands are at hand. */
  readonly active: boolean;
  readonly fold: (name: string) => void;
}

/** The heading of a group: what it is, how many, and what can be done with all of them at once. */
export function GroupHead({ group, title, folded, active, fold }: Props): React.ReactElement {
  const { words, actions } = useSpeech();
  const count = useCount();
  const findings = group.entries.map(({ finding }) => finding);
  const standing = findings.filter(({ waived }) => !waived);
  const fixable = standing.filter(({ fix }) => fix.length > 0);
  return (
    <div className="group-head">
      <h2 className={group.worst}>
        <button type="button" className="group-name" aria-expanded={!folded} onClick={() => fold(group.name)}>
          <span aria-hidden="true" className="unfold-sign">
            {folded ? '▸' : '▾'}
          </span>
          <SeverityIcon severity={group.worst} />
          {title} ({count(findings.length)})
        </button>
      </h2>
      {active && !folded && standing.length > 1 && (
        <span className="group-actions">
          {fixable.length > 1 && (
            <Remedy text={words.finding.fixAll(count(fixable.length))} act={() => actions.fixAll(fixable)} />
          )}
          <Remedy text={words.finding.waiveAll(count(standing.length))} act={() => actions.openWaiver(standing)} />
        </span>
      )}
    </div>
  );
}
