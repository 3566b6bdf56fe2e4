import * as React from 'react';
import { ActionButton, IconButton } from 'office-ui-fabric-react/lib/Button';
import type { Lack } from '../../core/host';
import { LACKS } from '../../core/text/lack';
import { useSpeech } from '../speech';

/** Name, language, and what this Excel cannot. The right end stays empty: Office lays its own menu over it. */
export function Header({ lacks }: { readonly lacks: readonly Lack[] }): React.ReactElement {
  const { words, actions, locale } = useSpeech();
  const [open, setOpen] = React.useState(false);
  const shown = open && lacks.length > 0;
  return (
    <>
      <header className="header">
        <h1>{words.name}</h1>
        {lacks.length > 0 && (
          <IconButton
            className="limits-button"
            iconProps={{ iconName: 'Info' }}
            title={words.states.limits}
            aria-label={words.states.limits}
            aria-expanded={shown}
            onClick={() => setOpen(!open)}
          />
        )}
        <ActionButton
          className="language"
          iconProps={{ iconName: 'Globe' }}
          title={words.otherLanguageTitle}
          onClick={actions.switchLanguage}
        >
          {words.otherLanguage}
        </ActionButton>
      </header>
      {shown && (
        <section className="limits" aria-label={words.states.limits}>
          <h2>{words.states.limits}</h2>
          <ul className="plain">
            {lacks.map((lack) => (
              <li key={lack}>{LACKS[locale][lack]}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
