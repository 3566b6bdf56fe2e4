import * as React from 'react';
import { ActionButton } from 'office-ui-fabric-react/lib/Button';
import { copyText } from '../clipboard';
import { useSpeech } from '../speech';

interface Props {
  readonly label: string;
  readonly text: () => string;
}

/** Copies a text and says whether it could. */
export function CopyButton({ label, text }: Props): React.ReactElement {
  const { words } = useSpeech();
  const [said, setSaid] = React.useState('');
  const copy = (): void => setSaid(copyText(text()) ? words.copied : words.copyByHand);
  return (
    <span className="copy">
      <ActionButton iconProps={{ iconName: 'Copy' }} text={label} onClick={copy} />
      <span role="status" className="note">
        {said}
      </span>
    </span>
  );
}
