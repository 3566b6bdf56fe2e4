import * as React from 'react';
import type { Finding } from '../../core/finding';
import { useSpeech } from '../speech';

/** Expected, actual and their difference, where a finding has them. */
export function Figures({ finding }: { readonly finding: Finding }): React.ReactElement | null {
  const { words, format } = useSpeech();
  const { expected, actual } = finding;
  if (expected === null) return null;
  return (
    <dl className="figures">
      <div>
        <dt>{words.finding.expected}</dt>
        <dd>{format.number(expected)}</dd>
      </div>
      {actual !== null && (
        <>
          <div>
            <dt>{words.finding.actual}</dt>
            <dd>{format.number(actual)}</dd>
          </div>
          <div>
            <dt>{words.finding.difference}</dt>
            <dd>{format.number(actual - expected)}</dd>
          </div>
        </>
      )}
    </dl>
  );
}
