import * as React from 'react';
import { DefaultButton } from 'office-ui-fabric-react/lib/Button';
import { ProgressIndicator } from 'office-ui-fabric-react/lib/ProgressIndicator';
import type { Busy as Work } from '../../app/session';
import type { Progress } from '../../core/examine';
import { useCount, useSpeech } from '../speech';

// What is done sooner needs no bar, which would only flicker.
const SHOWN_AFTER_MS = 700;

function useDelay(milliseconds: number): boolean {
  const [passed, setPassed] = React.useState(false);
  React.useEffect(() => {
    const timer = window.setTimeout(() => setPassed(true), milliseconds);
    return () => window.clearTimeout(timer);
  }, [milliseconds]);
  return passed;
}

function useStage(progress: Progress | null): string {
  const { words } = useSpeech();
  if (!progress) return '';
  if (progress.stage === 'reading') return words.progress.reading(progress.sheet ?? '');
  return progress.stage === 'checking' ? words.progress.checking : words.progress.rating;
}

/** Work that takes longer than a moment: what, how far, and a way to stop it. */
export function Busy({ work }: { readonly work: Work }): React.ReactElement | null {
  const { words, actions } = useSpeech();
  const count = useCount();
  const shown = useDelay(SHOWN_AFTER_MS);
  const stage = useStage(work.progress);
  if (!shown) return null;
  const { progress, stopping, task } = work;
  const label = stopping ? words.progress.stopping : words.progress[task];
  const far = progress && progress.total > 1 ? words.progress.of(count(progress.done), count(progress.total)) : '';
  return (
    <div className="busy">
      <ProgressIndicator
        label={[label, far].filter(Boolean).join(' ')}
        description={stage}
        percentComplete={progress && progress.total > 0 ? progress.done / progress.total : undefined}
      />
      {task === 'check' && (
        <DefaultButton text={words.scope.stop} allowDisabledFocus disabled={stopping} onClick={actions.stop} />
      )}
    </div>
  );
}
