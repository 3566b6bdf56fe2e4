import * as React from 'react';
import type { Words } from '../../app/words/words';

interface Props {
  readonly state: 'notExcel' | 'slow' | 'tooOld';
  readonly words: Words;
}

/** The pane without an Excel to work with: what is the matter, and what to do. */
export function Standstill({ state, words }: Props): React.ReactElement {
  const said = state === 'slow' ? { title: words.states.loading, body: words.states.slow } : words.states[state];
  return (
    <main className="pane">
      <h1 className="standstill">{words.name}</h1>
      <div role="alert">
        <h2>{said.title}</h2>
        <p>{said.body}</p>
      </div>
    </main>
  );
}
