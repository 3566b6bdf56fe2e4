import * as React from 'react';
import { a1, address, type Range } from '../../core/grid/range';
import { useSpeech } from '../speech';

interface Props {
  readonly at: Range;
  /** The sheet that is plain from where the link stands; other sheets are named. */
  readonly home?: string;
  readonly text?: string;
  /** What is done beside or instead of going there. */
  readonly go?: () => void;
}

/** A place in the workbook; pressing it takes the person there, and focus stays on the link. */
export function CellLink({ at, home, text, go }: Props): React.ReactElement {
  const { words, actions } = useSpeech();
  const press = (event: React.MouseEvent<HTMLElement>): void => {
    event.currentTarget.focus();
    if (go) go();
    else actions.goTo(at);
  };
  return (
    <button type="button" className="cell-link" title={words.goTo(address(at))} onClick={press}>
      {text ?? (
        <>
          {at.sheet !== home && <span className="of-sheet">{at.sheet}</span>}
          <span className="of-cell">{(at.sheet === home ? '' : '!') + a1(at)}</span>
        </>
      )}
    </button>
  );
}
