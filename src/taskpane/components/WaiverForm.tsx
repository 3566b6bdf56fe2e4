import * as React from 'react';
import { DefaultButton, PrimaryButton } from 'office-ui-fabric-react/lib/Button';
import { TextField } from 'office-ui-fabric-react/lib/TextField';
import type { Finding } from '../../core/finding';
import { useSpeech } from '../speech';
import { CellLink } from './CellLink';

interface Props {
  readonly finding: Finding;
  readonly busy: boolean;
}

/** Why a finding is accepted, by whom and on what ground. */
export function WaiverForm({ finding, busy }: Props): React.ReactElement {
  const { words, say } = useSpeech();
  const heading = React.useRef<HTMLHeadingElement>(null);
  React.useEffect(() => heading.current?.focus(), []);
  return (
    <section className="waiver" aria-labelledby="waiver-title">
      <h2 id="waiver-title" tabIndex={-1} ref={heading}>
        {words.waiver.title}
      </h2>
      <p className="what">
        <CellLink at={finding.at} /> {say(finding).what}
      </p>
      <p className="note">{words.waiver.body}</p>
      <Reason finding={finding} busy={busy} />
    </section>
  );
}

function Reason({ finding, busy }: Props): React.ReactElement {
  const { words, actions } = useSpeech();
  const [reason, setReason] = React.useState('');
  const [by, setBy] = React.useState('');
  const [reference, setReference] = React.useState('');
  const given = { reason: reason.trim(), by: by.trim(), reference: reference.trim() };
  return (
    <>
      <TextField
        label={words.waiver.reason}
        multiline
        rows={3}
        value={reason}
        onChange={(_, text) => setReason(text ?? '')}
      />
      <TextField label={words.waiver.by} value={by} onChange={(_, text) => setBy(text ?? '')} />
      <TextField label={words.waiver.reference} value={reference} onChange={(_, text) => setReference(text ?? '')} />
      <div className="confirm">
        <PrimaryButton
          text={words.waiver.confirm}
          disabled={busy || given.reason === ''}
          onClick={() => actions.accept(finding, given)}
        />
        <DefaultButton text={words.cancel} disabled={busy} onClick={() => actions.openWaiver(null)} />
      </div>
    </>
  );
}
