import * as React from 'react';
import { MessageBarButton } from 'office-ui-fabric-react/lib/Button';
import { MessageBar, MessageBarType } from 'office-ui-fabric-react/lib/MessageBar';
import type { Failure, Notice } from '../../app/session';
import type { Range } from '../../core/grid/range';
import type { Words } from '../../app/words/words';
import type { Locale } from '../../core/text/locale';
import { sayTrouble, someAddresses } from '../../core/text/trouble';
import { sayUnread } from '../../core/text/unread';
import { useCount, useSpeech } from '../speech';

type Nothing = keyof Words['failures']['nothing'];

/** Why something did not happen, and what to do: one or two sentences. */
export function sayFailure({ task, why }: Failure, words: Words, locale: Locale): string {
  if (typeof why === 'object') return sayTrouble(why, locale);
  if (why !== 'nothing-to-do') return words.failures[why];
  return words.failures.nothing[task as Nothing] ?? words.failures[why];
}

/** The place that cannot be shown only because its sheet is hidden. */
const hiddenPlace = ({ why }: Failure): Range | undefined =>
  typeof why === 'object' && why.code === 'sheet-hidden' ? why.detail.at?.[0] : undefined;

/** Nothing went wrong; there is something to do first. */
const MILD: readonly Failure['why'][] = [
  'nothing-to-do',
  'later-write',
  'no-selection',
  'no-sheet',
  'no-table-selected',
];

/** What went wrong last; stays until it is closed. */
export function FailureBar({ failure }: { readonly failure: Failure }): React.ReactElement {
  const { words, locale, actions } = useSpeech();
  const mild = MILD.indexOf(failure.why) >= 0 || hiddenPlace(failure) !== undefined;
  const hidden = hiddenPlace(failure);
  return (
    <MessageBar
      messageBarType={mild ? MessageBarType.info : MessageBarType.error}
      isMultiline
      onDismiss={actions.dismiss}
      dismissButtonAriaLabel={words.close}
      actions={
        hidden && (
          <div>
            <MessageBarButton text={words.unhide} onClick={() => actions.unhide(hidden)} />
          </div>
        )
      }
    >
      {sayFailure(failure, words, locale)}
    </MessageBar>
  );
}

/** Excel has been asked something and says nothing; goes when it answers. */
export function UnansweredBar(): React.ReactElement {
  const { words } = useSpeech();
  return (
    <MessageBar messageBarType={MessageBarType.warning} isMultiline>
      {words.states.unanswered}
    </MessageBar>
  );
}

const sayStopped = ({ count }: Notice, words: Words, print: (n: number) => string): string =>
  count > 0 ? words.states.stoppedWriting(print(count)) : words.states.stopped;

/** What was just done. */
export function NoticeBar({ notice }: { readonly notice: Notice }): React.ReactElement {
  const { words, actions, locale } = useSpeech();
  const count = useCount();
  const { task, spared = [], untaken = 0, unread = [], stopped, sheet } = notice;
  const done = sheet === undefined ? words.done[task](count(notice.count)) : words.unhidden(sheet);
  return (
    <MessageBar
      messageBarType={stopped ? MessageBarType.info : MessageBarType.success}
      onDismiss={actions.dismiss}
      dismissButtonAriaLabel={words.close}
    >
      {stopped ? sayStopped(notice, words, count) : done}
      {untaken > 0 && ` ${words.untaken(count(untaken))}`}
      {unread.map((one) => ` ${sayUnread(one, locale)}`)}
      {spared.length > 0 && ` ${words.spared(someAddresses(spared, locale))}`}
    </MessageBar>
  );
}
