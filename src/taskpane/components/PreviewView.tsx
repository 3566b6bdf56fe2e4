import * as React from 'react';
import { DefaultButton, PrimaryButton } from 'office-ui-fabric-react/lib/Button';
import { MessageBar, MessageBarType } from 'office-ui-fabric-react/lib/MessageBar';
import type { Preview } from '../../app/session';
import { previewLines, type Lines, type PreviewLine } from '../../core/marks/preview';
import { someAddresses, someLost } from '../../core/text/trouble';
import { sayUnread } from '../../core/text/unread';
import { previewItems } from '../preview-groups';
import { shownValue } from '../shown-value';
import { useCount, useSpeech } from '../speech';
import { CellLink } from './CellLink';
import { More } from './More';

interface Props {
  readonly shown: Preview;
  readonly busy: boolean;
}

/** Every change that is about to be made, before and after; nothing is written until it is confirmed. */
export function PreviewView({ shown, busy }: Props): React.ReactElement {
  const { words, actions, locale } = useSpeech();
  const count = useCount();
  const heading = React.useRef<HTMLHeadingElement>(null);
  React.useEffect(() => heading.current?.focus(), []);
  const lines = React.useMemo(
    () => previewLines(shown.edits, shown.standing, locale, shownValue(locale)),
    [shown, locale],
  );
  const { task, leftOut, refused, dropped, lost, blocked, passed, people, unread } = shown;
  return (
    <section className="preview" aria-labelledby="preview-title">
      <h2 id="preview-title" tabIndex={-1} ref={heading}>
        {words.preview.titles[task]}
      </h2>
      <p>{words.preview.explains[task]}</p>
      <ProtectedSheets blocked={blocked} passed={passed} />
      {refused.length > 0 && (
        <MessageBar messageBarType={MessageBarType.warning} isMultiline>
          {words.preview.refused(someAddresses(refused, locale))}
        </MessageBar>
      )}
      <LostPlaces lost={lost} undoing={shown.undoing !== null} />
      <PeoplesPlaces people={people} />
      <UnreadParts unread={unread} />
      {dropped > 0 && <p className="note">{words.preview.dropped(count(dropped))}</p>}
      {leftOut > 0 && <p className="note">{words.preview.leftOut(count(leftOut))}</p>}
      <div className="confirm">
        <PrimaryButton
          text={words.preview.confirms[task]}
          allowDisabledFocus
          disabled={busy || blocked.length > 0 || (shown.edits.length === 0 && task !== 'skip-undo')}
          onClick={actions.confirm}
        />
        <DefaultButton text={words.cancel} allowDisabledFocus disabled={busy} onClick={actions.dismiss} />
      </div>
      <p className="note">{words.preview.cells(count(lines.edits.length))}</p>
      <Changes lines={lines} />
    </section>
  );
}

/** Every change, sheet by sheet; a line is worked out when it is drawn. */
function Changes({ lines }: { readonly lines: Lines }): React.ReactElement {
  const { words } = useSpeech();
  const count = useCount();
  const items = React.useMemo(() => previewItems(lines.edits), [lines]);
  return (
    <ul className="plain changes">
      <More items={items}>
        {(item, index) =>
          item.kind === 'edit' ? (
            <Line key={index} line={lines.lineOf(item.edit)} home={item.home} />
          ) : (
            <li key={index} className="change-sheet">
              <h3>{words.preview.onSheet(item.name, count(item.count))}</h3>
            </li>
          )
        }
      </More>
    </ul>
  );
}

/** Sheets whose protection stops the write, or that stay as they are beside the others. */
function ProtectedSheets({ blocked, passed = [] }: Pick<Preview, 'blocked' | 'passed'>): React.ReactElement {
  const { words } = useSpeech();
  return (
    <>
      {passed.length > 0 && (
        <MessageBar messageBarType={MessageBarType.warning} isMultiline>
          {words.preview.passed(passed.join(', '))}
        </MessageBar>
      )}
      {blocked.length > 0 && (
        <MessageBar messageBarType={MessageBarType.blocked} isMultiline>
          {words.preview.blocked(blocked.join(', '))}
        </MessageBar>
      )}
    </>
  );
}

/** What Excel let nobody read, and is left alone. */
function UnreadParts({ unread = [] }: Pick<Preview, 'unread'>): React.ReactElement {
  const { locale } = useSpeech();
  return (
    <>
      {unread.map((one) => (
        <p key={`${one.what} ${one.sheet}`} className="note">
          {sayUnread(one, locale)}
        </p>
      ))}
    </>
  );
}

/** What is left alone because it moved out of sight, or because somebody wrote there since the check. */
function LostPlaces({ lost, undoing }: Pick<Preview, 'lost'> & { readonly undoing: boolean }): React.ReactElement {
  const { words, locale } = useSpeech();
  const gone = lost.filter(({ why }) => why === 'gone');
  const changed = lost.filter(({ why }) => why === 'changed');
  return (
    <>
      {gone.length > 0 && (
        <MessageBar messageBarType={MessageBarType.warning} isMultiline>
          {undoing ? words.preview.goneOfUndo(someLost(gone, locale)) : words.preview.gone(someLost(gone, locale))}
        </MessageBar>
      )}
      {changed.length > 0 && (
        <MessageBar messageBarType={MessageBarType.warning} isMultiline>
          {words.preview.changed(someLost(changed, locale))}
        </MessageBar>
      )}
    </>
  );
}

/** What people have written in notes and sheets of ours, and whether it stays. */
function PeoplesPlaces({ people }: Pick<Preview, 'people'>): React.ReactElement {
  const { words, locale } = useSpeech();
  const count = useCount();
  return (
    <>
      {people.notes.length > 0 && (
        <MessageBar messageBarType={MessageBarType.warning} isMultiline>
          {words.preview.editedNotes(someAddresses(people.notes, locale))}
        </MessageBar>
      )}
      {people.sheets.map(({ sheet, cells, goes }) => (
        <MessageBar key={sheet} messageBarType={MessageBarType.warning} isMultiline>
          {(goes ? words.preview.wordsGo : words.preview.wordsStay)(sheet, count(cells))}
        </MessageBar>
      ))}
    </>
  );
}

interface LineProps {
  readonly line: PreviewLine;
  readonly home: string | undefined;
}

function Line({ line, home }: LineProps): React.ReactElement {
  const { words } = useSpeech();
  return (
    <li className="change">
      <p className="where">{line.at ? <CellLink at={line.at} home={home} /> : <b>{line.place}</b>}</p>
      <dl>
        {line.before !== '' && (
          <div>
            <dt>{words.preview.before}</dt>
            <dd>{line.before}</dd>
          </div>
        )}
        <div>
          <dt>{words.preview.after}</dt>
          <dd>{line.after}</dd>
        </div>
      </dl>
    </li>
  );
}
