import * as React from 'react';
import type { Finding } from '../../core/finding';
import { shownFigures } from '../../core/text/shown-figures';
import { useSpeech } from '../speech';

/** Expected, actual and their difference, where a finding has them, under names that claim no more than is known. */
export function Figures({ finding }: { readonly finding: Finding }): React.ReactElement | null {
  const { words, format } = useSpeech();
  const shown = shownFigures(finding);
  if (!shown) return null;
  const names = words.finding.figures[shown.sense];
  return (
    <dl className="figures">
      <div>
        <dt>{names.expected}</dt>
        <dd>{format.number(shown.expected)}</dd>
      </div>
      {shown.actual !== null && shown.difference !== null && (
        <>
          <div>
            <dt>{names.actual}</dt>
            <dd>{format.number(shown.actual)}</dd>
          </div>
          <div>
            <dt>{names.difference}</dt>
            <dd>{format.number(shown.difference)}</dd>
          </div>
        </>
      )}
    </dl>
  );
}
