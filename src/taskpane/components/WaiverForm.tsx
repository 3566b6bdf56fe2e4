import * as React from 'react';
import { DefaultButton, PrimaryButton } from 'office-ui-fabric-react/lib/Button';
import { TextField } from 'office-ui-fabric-react/lib/TextField';
import type { Finding } from '../../core/finding';
import { useCount, useSpeech } from '../speech';
import { CellLink } from './CellLink';
import { More } from './More';

interface Props {
  /** One, or several that are passed over together. */
  readonly findings: readonly Finding[];
  /** Who did so last on this machine; empty where nobody has. */
  readonly acceptor: string;
  readonly busy: boolean;
}

/** Why findings are passed over, by whom and on what ground (Bỏ qua, có lý do). */
export function WaiverForm({ findings, acceptor, busy }: Props): React.ReactElement {
  const { words } = useSpeech();
  const count = useCount();
  const heading = React.useRef<HTMLHeadingElement>(null);
  React.useEffect(() => heading.current?.focus(), []);
  const { length } = findings;
  return (
    <section className="waiver" aria-labelledby="waiver-title">
      <h2 id="waiver-title" tabIndex={-1} ref={heading}>
        {length === 1 ? words.waiver.title : words.waiver.titleOf(count(length))}
      </h2>
      <Which findings={findings} />
      <p className="note">{words.waiver.body}</p>
      {length > 1 && <p className="note">{words.waiver.together}</p>}
      <Reason findings={findings} acceptor={acceptor} busy={busy} />
    </section>
  );
}

// Of more than these the list is folded, so that the reason is in sight.
const UNFOLDED = 3;

function Which({ findings }: Pick<Props, 'findings'>): React.ReactElement {
  const { words, say } = useSpeech();
  const count = useCount();
  const list = (
    <ul className="plain waived-together">
      <More items={findings} page={20}>
        {(finding, index) => (
          <li key={index} className="what">
            <CellLink at={finding.at} /> {say(finding).what}
          </li>
        )}
      </More>
    </ul>
  );
  if (findings.length <= UNFOLDED) return list;
  return (
    <details>
      <summary>{words.waiver.which(count(findings.length))}</summary>
      {list}
    </details>
  );
}

function Reason({ findings, acceptor, busy }: Props): React.ReactElement {
  const { words, actions } = useSpeech();
  const [reason, setReason] = React.useState('');
  const [by, setBy] = React.useState(acceptor);
  const [reference, setReference] = React.useState('');
  const given = { reason: reason.trim(), by: by.trim(), reference: reference.trim() };
  const lacking = given.reason === '' || given.by === '';
  return (
    <>
      <TextField
        label={words.waiver.reason}
        multiline
        rows={3}
        value={reason}
        onChange={(_, text) => setReason(text ?? '')}
      />
      <TextField
        label={words.waiver.by}
        description={words.waiver.byNote}
        onRenderDescription={() => <span className="note">{words.waiver.byNote}</span>}
        value={by}
        onChange={(_, text) => setBy(text ?? '')}
      />
      <TextField label={words.waiver.reference} value={reference} onChange={(_, text) => setReference(text ?? '')} />
      {lacking && <p className="note">{words.waiver.lacking}</p>}
      <div className="confirm">
        <PrimaryButton
          text={words.waiver.confirm}
          disabled={busy || lacking}
          onClick={() => actions.accept(findings, given)}
        />
        <DefaultButton text={words.cancel} disabled={busy} onClick={() => actions.openWaiver(null)} />
      </div>
    </>
  );
}
