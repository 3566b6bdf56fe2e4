import * as React from 'react';
import { useSpeech } from '../speech';

/**
 * Before the first write, and once: Excel may forget its own steps back when somebody else reads or writes (Ctrl+Z), and
 * ours are elsewhere. Stays for as long as what it stands above.
 */
export function UndoNote({ told }: { readonly told: boolean }): React.ReactElement | null {
  const { words, actions } = useSpeech();
  const [shown] = React.useState(!told);
  React.useEffect(() => {
    if (shown) actions.undoTold();
  }, [shown, actions]);
  return shown ? <p className="note undo-note">{words.undoNote}</p> : null;
}
