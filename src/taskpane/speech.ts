import * as React from 'react';
import type { Actions } from '../app/actions';
import type { Words } from '../app/words/words';
import type { Finding } from '../core/finding';
import type { Format, Locale } from '../core/text/locale';
import type { Said } from '../core/text/say';

/** What every component speaks and acts with; the state itself comes as props. */
export interface Speech {
  readonly locale: Locale;
  readonly words: Words;
  readonly format: Format;
  /** Decimals of printed rates. */
  readonly decimals: number;
  readonly actions: Actions;
  readonly say: (finding: Pick<Finding, 'ruleId' | 'message' | 'data'>) => Said;
}

const SpeechContext = React.createContext<Speech | null>(null);

export const SpeechProvider = SpeechContext.Provider;

/** The words, figures and actions at hand. */
export function useSpeech(): Speech {
  const speech = React.useContext(SpeechContext);
  if (!speech) throw new Error('a component outside the pane');
  return speech;
}

/** A whole number as a person reads it. */
export const useCount = (): ((n: number) => string) => {
  const { format } = useSpeech();
  return (n) => format.number(n, 0);
};
