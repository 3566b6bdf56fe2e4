import * as React from 'react';
import { DefaultButton } from 'office-ui-fabric-react/lib/Button';
import { ProgressIndicator } from 'office-ui-fabric-react/lib/ProgressIndicator';
import type { Busy as Work, Progress, Task } from '../../app/session';
import { useCount, useSpeech } from '../speech';

// What is done sooner needs no bar, which would only flicker.
const SHOWN_AFTER_MS = 500;

/** What is over before a person could stop it. */
const UNSTOPPABLE: readonly Task[] = [
  'go',
  'waive',
  'unwaive',
  'settings',
  'official',
  'correct',
  'uncorrect',
  'skip-undo',
  'writes',
];

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
  const count = useCount();
  if (!progress) return '';
  const { stage, sheet } = progress;
  const [done, total] = progress.total > 0 ? [count(progress.done), count(progress.total)] : ['', ''];
  switch (stage) {
    case 'fetching':
      return words.progress.stages.fetching(sheet ?? '', done, total);
    case 'reading':
      return words.progress.stages.reading(sheet ?? '');
    case 'writing':
      return words.progress.stages.writing(done, total);
    default:
      return words.progress.stages[stage];
  }
}

interface Props {
  readonly work: Work;
  /** Excel says nothing: then even what is over in a moment may be given up. */
  readonly unanswered: boolean;
}

/** Work that takes longer than a moment: what, how far, and a way to stop it. */
export function Busy({ work, unanswered }: Props): React.ReactElement | null {
  const { words, actions } = useSpeech();
  const count = useCount();
  const shown = useDelay(SHOWN_AFTER_MS);
  const stage = useStage(work.progress);
  if (!shown) return null;
  const { progress, stopping, task } = work;
  const label = stopping ? words.progress.stopping : words.progress[task];
  const far = progress && !stopping ? words.progress.percent(count(Math.floor(progress.far * 100))) : '';
  return (
    <div className="busy">
      <ProgressIndicator
        label={[label, far].filter(Boolean).join(' ')}
        description={stage}
        percentComplete={progress && progress.far > 0 ? progress.far : undefined}
      />
      {(unanswered || UNSTOPPABLE.indexOf(task) < 0) && (
        <DefaultButton text={words.scope.stop} allowDisabledFocus disabled={stopping} onClick={actions.stop} />
      )}
    </div>
  );
}
