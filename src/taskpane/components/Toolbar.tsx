import * as React from 'react';
import { DefaultButton } from 'office-ui-fabric-react/lib/Button';
import type { IContextualMenuItem } from 'office-ui-fabric-react/lib/ContextualMenu';
import type { Session } from '../../app/session';
import type { Lack } from '../../core/host';
import { LACKS } from '../../core/text/lack';
import { useSpeech } from '../speech';

interface Props {
  readonly undoable: Session['undoable'];
  readonly checked: boolean;
  readonly busy: boolean;
  readonly lacks: readonly Lack[];
}

/** What can be written into the workbook: marking at hand, the rest in a menu. */
export const Toolbar = React.memo(function Toolbar(props: Props): React.ReactElement {
  const { undoable, checked, busy, lacks } = props;
  const { words, actions, locale } = useSpeech();
  const { actions: said } = words;
  const noNotes = lacks.indexOf('notes') >= 0;
  const noMarks = lacks.indexOf('marks') >= 0;
  const items: (IContextualMenuItem | null)[] = [
    { key: 'unmark', text: said.unmark, onClick: () => actions.unmark() },
    checked && !noNotes ? { key: 'notes', text: said.notes, onClick: () => actions.notes() } : null,
    checked ? { key: 'rates', text: said.rates, onClick: () => actions.writeRates() } : null,
    checked ? { key: 'findings-sheet', text: said.findingsSheet, onClick: () => actions.findingsSheet() } : null,
    checked ? { key: 'rates-sheet', text: said.ratesSheet, onClick: () => actions.ratesSheet() } : null,
    {
      key: 'undo',
      text: undoable ? said.undoOf(words.written[undoable]) : said.undo,
      iconProps: { iconName: 'Undo' },
      onClick: () => actions.undo(),
    },
    { key: 'settings', text: said.settings, onClick: () => actions.openSettings() },
    { key: 'clear', text: said.clear, onClick: () => actions.clear() },
    { key: 'welcome', text: words.welcome.again, onClick: () => actions.welcome(true) },
  ];
  return (
    <div className="toolbar" role="group" aria-label={said.menu}>
      {checked && (
        <DefaultButton
          text={said.mark}
          allowDisabledFocus
          disabled={busy || noMarks}
          aria-describedby={noMarks ? 'no-marks' : undefined}
          onClick={() => actions.mark()}
        />
      )}
      <DefaultButton
        text={said.menu}
        allowDisabledFocus
        disabled={busy}
        menuProps={{ items: items.filter((item): item is IContextualMenuItem => item !== null) }}
      />
      {/* No fills in their stead: an Excel so old remembers for us no longer than the pane is open what a fill replaced. */}
      {checked && noMarks && (
        <p className="note" id="no-marks">
          {LACKS[locale].marks}
        </p>
      )}
      {checked && noNotes && <p className="note">{LACKS[locale].notes}</p>}
    </div>
  );
});
