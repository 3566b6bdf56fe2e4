import * as React from 'react';
import type { Checked } from '../../app/session';
import type { Finding } from '../../core/finding';
import { previewLines } from '../../core/marks/preview';
import { shownValue } from '../shown-value';
import { useSpeech } from '../speech';
import { CellLink } from './CellLink';

const SHOWN = 3;

interface Props {
  readonly finding: Finding;
  readonly checked: Checked;
  readonly home: string;
}

/** What its remedy would make of the cells, as they show it: `9-thg 9 → 9/9`. */
export function FixChange({ finding, checked, home }: Props): React.ReactElement | null {
  const { words, locale } = useSpeech();
  const { fix, at } = finding;
  const lines = React.useMemo(() => {
    const { edits, lineOf } = previewLines(
      fix,
      { grids: checked.grids, marks: [], sheets: [] },
      locale,
      shownValue(locale),
    );
    return edits.slice(0, SHOWN).map(lineOf);
  }, [fix, checked, locale]);
  if (lines.length === 0) return null;
  return (
    <p className="fix-change">
      <b>{words.finding.fixed}:</b>{' '}
      {lines.map((line, index) => (
        <React.Fragment key={index}>
          {index > 0 && '; '}
          {line.at && (line.at.top !== at.top || line.at.left !== at.left || line.at.sheet !== at.sheet) && (
            <>
              <CellLink at={line.at} home={home} />{' '}
            </>
          )}
          <del>{line.before}</del> <span aria-label={words.finding.becomes}>→</span> <ins>{line.after}</ins>
        </React.Fragment>
      ))}
      {fix.length > SHOWN && ' …'}
    </p>
  );
}
