import type { Lack } from '../core/host';
import * as React from 'react';
import { actionsOf } from '../app/actions';
import type { Desk } from '../app/desk';
import type { Checked } from '../app/session';
import { en } from '../app/words/en';
import { vi } from '../app/words/vi';
import type { Words } from '../app/words/words';
import { FORMATS } from '../core/text/format';
import type { Locale } from '../core/text/locale';
import { say } from '../core/text/say';
import { Pane } from './components/Pane';
import { SpeechProvider, type Speech } from './speech';

export const WORDS: Readonly<Record<Locale, Words>> = { vi, en };

const NONE: Checked['rules'] = [];

/** Draws a desk's session, and draws it again at every change. */
export function App({ desk }: { readonly desk: Desk }): React.ReactElement {
  const [session, setSession] = React.useState(desk.session);
  const actions = React.useMemo(() => actionsOf(desk), [desk]);
  React.useEffect(() => {
    actions.open();
    setSession(desk.session());
    return desk.watch(() => setSession(desk.session()));
  }, [desk, actions]);
  React.useEffect(() => {
    window.addEventListener('focus', actions.compare);
    return () => window.removeEventListener('focus', actions.compare);
  }, [actions]);
  // What the document is, and where it keeps our memory, is known only once it was looked at.
  const told = (desk.host.lacks?.() ?? []).join(' ');
  const lacks = React.useMemo(() => (told === '' ? [] : (told.split(' ') as Lack[])), [told]);
  const { locale } = session;
  const { decimals } = (session.checked?.kept ?? desk).settings;
  const rules = session.checked?.rules ?? NONE;
  const speech = React.useMemo<Speech>(
    () => ({
      locale,
      words: WORDS[locale],
      format: FORMATS[locale],
      decimals,
      actions,
      say: (finding) => say(finding, rules, locale),
    }),
    [locale, decimals, actions, rules],
  );
  return (
    <SpeechProvider value={speech}>
      <Pane session={session} lacks={lacks} />
    </SpeechProvider>
  );
}
