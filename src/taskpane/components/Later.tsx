import * as React from 'react';
import { DefaultButton } from 'office-ui-fabric-react/lib/Button';
import { useSpeech } from '../speech';

// What comes sooner needs no word.
const SAID_AFTER_MS = 500;

type Part<P> = React.ComponentType<P>;

/**
 * A part of the pane that is loaded when it is first shown (phần nạp sau). Where it does not come, one sentence says so, and
 * it can be asked for again; what a person did so far is in the session, and is kept.
 */
export function later<P>(load: () => Promise<Part<P>>): (props: P) => React.ReactElement {
  let come: Part<P> | null = null;
  return function Later(props) {
    const [Loaded, setLoaded] = React.useState<Part<P> | null>(() => come);
    const [attempt, setAttempt] = React.useState(1);
    const [failed, setFailed] = React.useState(false);
    React.useEffect(() => {
      let gone = come !== null;
      if (!gone)
        load().then(
          (part) => {
            come = part;
            if (!gone) setLoaded(() => part);
          },
          () => gone || setFailed(true),
        );
      return () => {
        gone = true;
      };
    }, [attempt]);
    if (Loaded) return <Loaded {...(props as P & JSX.IntrinsicAttributes)} />;
    const again = (): void => {
      setFailed(false);
      setAttempt(attempt + 1);
    };
    return failed ? <NotLoaded again={again} /> : <Loading />;
  };
}

function Loading(): React.ReactElement | null {
  const { words } = useSpeech();
  const [said, setSaid] = React.useState(false);
  React.useEffect(() => {
    const timer = window.setTimeout(() => setSaid(true), SAID_AFTER_MS);
    return () => window.clearTimeout(timer);
  }, []);
  return said ? <p className="note empty">{words.states.loadingPart}</p> : null;
}

function NotLoaded({ again }: { readonly again: () => void }): React.ReactElement {
  const { words } = useSpeech();
  return (
    <div className="empty" role="alert">
      <p>{words.states.notLoaded}</p>
      <DefaultButton text={words.states.tryAgain} onClick={again} />
    </div>
  );
}
