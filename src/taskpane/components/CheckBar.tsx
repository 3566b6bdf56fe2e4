import * as React from 'react';
import { PrimaryButton } from 'office-ui-fabric-react/lib/Button';
import { SCOPES, type Scope } from '../../app/session';
import { useSpeech } from '../speech';
import { Select } from './Select';

interface Props {
  readonly scope: Scope;
  readonly busy: boolean;
}

/** Where to look, and the button that looks. */
export function CheckBar({ scope, busy }: Props): React.ReactElement {
  const { words, actions } = useSpeech();
  return (
    <div className="check-bar">
      <Select
        name={words.scope.label}
        options={SCOPES.map((key) => ({ key, text: words.scope.names[key] }))}
        selected={scope}
        disabled={busy}
        onChange={actions.setScope}
      />
      <PrimaryButton text={words.scope.check} allowDisabledFocus disabled={busy} onClick={actions.check} />
    </div>
  );
}
