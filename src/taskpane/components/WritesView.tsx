import * as React from 'react';
import { DefaultButton } from 'office-ui-fabric-react/lib/Button';
import type { PastWrite } from '../../core/marks/past-writes';
import { useCount, useSpeech } from '../speech';
import { More } from './More';

interface Props {
  readonly writes: readonly PastWrite[];
  readonly busy: boolean;
}

/** What was written into the workbook, the latest first, each to be taken back by itself (Các lần ghi). */
export function WritesView({ writes, busy }: Props): React.ReactElement {
  const { words, actions } = useSpeech();
  const heading = React.useRef<HTMLHeadingElement>(null);
  React.useEffect(() => heading.current?.focus(), []);
  return (
    <section className="writes" aria-labelledby="writes-title">
      <h2 id="writes-title" tabIndex={-1} ref={heading}>
        {words.writes.title}
      </h2>
      <p className="note">{writes.length > 0 ? words.writes.body : words.writes.none}</p>
      <ul className="plain changes">
        <More items={writes}>{(write) => <Write key={write.key} write={write} busy={busy} />}</More>
      </ul>
      <div className="confirm">
        <DefaultButton text={words.writes.close} onClick={actions.closeWrites} />
      </div>
    </section>
  );
}

const two = (n: number): string => (n < 10 ? `0${String(n)}` : String(n));

/** The person's own clock: `15:30`, `22/11/2026`. */
function useWhen(): (iso: string) => string {
  const { words } = useSpeech();
  return (iso) => {
    const at = new Date(iso);
    const clock = `${two(at.getHours())}:${two(at.getMinutes())}`;
    return words.writes.at(clock, `${two(at.getDate())}/${two(at.getMonth() + 1)}/${String(at.getFullYear())}`);
  };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function Write({ write, busy }: { readonly write: PastWrite; readonly busy: boolean }): React.ReactElement {
  const { words, actions } = useSpeech();
  const count = useCount();
  const when = useWhen();
  const what = words.written[write.what];
  const { cells, sheets, dropped, blockedBy } = write;
  const parts = [
    cells > 0 ? words.writes.cells(count(cells)) : '',
    sheets.length > 0 ? words.writes.on(sheets.map((name) => `«${name}»`).join(', ')) : words.writes.remembered,
    dropped > 0 ? words.writes.dropped(count(dropped)) : '',
  ];
  return (
    <li className="change">
      <p className="where">
        <b>{capital(what)}</b>, {when(write.time)}
      </p>
      <p className="note">{parts.filter((part) => part !== '').join('; ')}</p>
      {blockedBy && (
        <p className="note">{words.writes.blockedBy(words.written[blockedBy.what], when(blockedBy.time))}</p>
      )}
      <DefaultButton
        text={words.writes.undo}
        ariaLabel={words.writes.undoOf(what, when(write.time))}
        allowDisabledFocus
        disabled={busy || blockedBy !== null}
        onClick={() => actions.undo(write.key)}
      />
    </li>
  );
}
