import * as React from 'react';
import { DefaultButton } from 'office-ui-fabric-react/lib/Button';
import { useSpeech } from '../speech';

/** What this is, once, out of the way of the button that does it. */
export function Welcome(): React.ReactElement {
  const { words, actions } = useSpeech();
  return (
    <section className="welcome" aria-labelledby="welcome-title">
      <h2 id="welcome-title">{words.welcome.title}</h2>
      <p>{words.welcome.body}</p>
      <p>{words.welcome.promise}</p>
      <DefaultButton text={words.welcome.skip} onClick={() => actions.welcome(false)} />
    </section>
  );
}
