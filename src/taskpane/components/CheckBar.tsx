import * as React from 'react';
import { PrimaryButton } from 'office-ui-fabric-react/lib/Button';
import { Dropdown } from 'office-ui-fabric-react/lib/Dropdown';
import { SCOPES, type Scope } from '../../app/session';
import { useSpeech } from '../speech';

interface Props {
  readonly scope: Scope;
  readonly busy: boolean;
}

/** Where to look, and the button that looks. */
export function CheckBar({ scope, busy }: Props): React.ReactElement {
  const { words, actions } = useSpeech();
  return (
    <div className="check-bar">
      <Dropdown
        className="scope"
        ariaLabel={words.scope.label}
        options={SCOPES.map((key) => ({ key, text: words.scope.names[key] }))}
        selectedKey={scope}
        disabled={busy}
        onChange={(_, option) => option && actions.setScope(option.key as Scope)}
      />
      <PrimaryButton text={words.scope.check} allowDisabledFocus disabled={busy} onClick={actions.check} />
    </div>
  );
}
