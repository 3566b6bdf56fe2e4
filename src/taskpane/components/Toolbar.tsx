import * as React from 'react';
import { DefaultButton } from 'office-ui-fabric-react/lib/Button';
import type { IContextualMenuItem } from 'office-ui-fabric-react/lib/ContextualMenu';
import type { Actions } from '../../app/actions';
import type { Session } from '../../app/session';
import type { Words } from '../../app/words/words';
import type { Lack } from '../../core/host';
import { LACKS } from '../../core/text/lack';
import { useSpeech } from '../speech';

interface Props {
  readonly undoable: Session['undoable'];
  /** Null where Excel does not tell of changes. */
  readonly live: Session['live'] | null;
  readonly checked: boolean;
  readonly busy: boolean;
  readonly lacks: readonly Lack[];
}

/** What can be written into the workbook: marking at hand, the rest in a menu. */
export const Toolbar = React.memo(function Toolbar(props: Props): React.ReactElement {
  const { checked, busy, lacks } = props;
  const { words, actions, locale } = useSpeech();
  const { actions: said } = words;
  const noMarks = lacks.indexOf('marks') >= 0;
  return (
    <div className="toolbar" role="group" aria-label={said.menu}>
      {checked && <Mark busy={busy} unable={noMarks} />}
      <DefaultButton
        text={said.menu}
        allowDisabledFocus
        disabled={busy}
        menuProps={{ items: itemsOf(props, words, actions) }}
      />
      {checked && noMarks && (
        <p className="note" id="no-marks">
          {LACKS[locale].marks}
        </p>
      )}
    </div>
  );
});

/** What the menu holds; what there is nothing to do with is left out. */
function itemsOf({ undoable, live, checked, lacks }: Props, words: Words, actions: Actions): IContextualMenuItem[] {
  const said = words.actions;
  const noNotes = lacks.indexOf('notes') >= 0;
  const items: (IContextualMenuItem | null)[] = [
    checked && !noNotes ? { key: 'notes', text: said.notes, onClick: () => actions.notes() } : null,
    checked ? { key: 'rates', text: said.rates, onClick: () => actions.writeRates() } : null,
    checked ? { key: 'findings-sheet', text: said.findingsSheet, onClick: () => actions.findingsSheet() } : null,
    checked ? { key: 'rates-sheet', text: said.ratesSheet, onClick: () => actions.ratesSheet() } : null,
    {
      key: 'undo',
      text: undoable ? said.undoOf(words.written[undoable]) : said.undo,
      onClick: () => actions.undo(),
    },
    { key: 'writes', text: said.writes, onClick: () => actions.openWrites() },
    { key: 'unmark', text: said.unmark, onClick: () => actions.unmark() },
    noNotes ? null : { key: 'unnote', text: said.unnote, onClick: () => actions.unnote() },
    { key: 'drop-findings-sheet', text: said.dropFindingsSheet, onClick: () => actions.dropFindingsSheet() },
    { key: 'drop-rates-sheet', text: said.dropRatesSheet, onClick: () => actions.dropRatesSheet() },
    live === null
      ? null
      : {
          key: 'live',
          text: said.live,
          canCheck: true,
          checked: live === 'on',
          onClick: () => actions.setLive(live !== 'on'),
        },
    { key: 'settings', text: said.settings, onClick: () => actions.openSettings() },
    { key: 'clear', text: said.clear, onClick: () => actions.clear() },
    { key: 'welcome', text: words.welcome.again, onClick: () => actions.welcome(true) },
  ];
  return items.filter((item): item is IContextualMenuItem => item !== null);
}

/**
 * The button that marks. An Excel without conditional formats of ours gets no fills in their stead: so old, it remembers for
 * us no longer than the pane is open what a fill has replaced.
 */
function Mark({ busy, unable }: { readonly busy: boolean; readonly unable: boolean }): React.ReactElement {
  const { words, actions } = useSpeech();
  return (
    <DefaultButton
      text={words.actions.mark}
      allowDisabledFocus
      disabled={busy || unable}
      aria-describedby={unable ? 'no-marks' : undefined}
      onClick={() => actions.mark()}
    />
  );
}
