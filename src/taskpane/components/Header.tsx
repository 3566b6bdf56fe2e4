import * as React from 'react';
import { ActionButton } from 'office-ui-fabric-react/lib/Button';
import { useSpeech } from '../speech';

/** Name and language. The right end stays empty: Office lays its own menu over it. */
export function Header(): React.ReactElement {
  const { words, actions } = useSpeech();
  return (
    <header className="header">
      <h1>{words.name}</h1>
      <ActionButton
        className="language"
        iconProps={{ iconName: 'Globe' }}
        title={words.otherLanguageTitle}
        onClick={actions.switchLanguage}
      >
        {words.otherLanguage}
      </ActionButton>
    </header>
  );
}
