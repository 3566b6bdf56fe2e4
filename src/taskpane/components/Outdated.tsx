import * as React from 'react';
import { MessageBarButton } from 'office-ui-fabric-react/lib/Button';
import { MessageBar, MessageBarType } from 'office-ui-fabric-react/lib/MessageBar';
import type { Session } from '../../app/session';
import { useSpeech } from '../speech';

// A list that is checked again by itself by then was never worth a word.
const LIVE_MS = 1500;

type Props = Pick<Session, 'checked' | 'outdated' | 'open' | 'live' | 'busy'>;

const quoted = (names: readonly string[]): string => names.map((name) => `«${name}»`).join(', ');

/** That the list is no longer what the workbook holds, or is of another sheet than the one that is open (kết quả đã cũ). */
export function Outdated({ session }: { readonly session: Props }): React.ReactElement | null {
  const { checked, outdated, open, live, busy } = session;
  const { words } = useSpeech();
  if (!checked || busy) return null;
  if (outdated.length > 0)
    return <Changed key={live} wait={live === 'on' ? LIVE_MS : 0} sheets={outdated} paused={live === 'paused'} />;
  const [grid] = checked.grids;
  if (live === 'paused') return <MessageBar>{words.outdated.paused}</MessageBar>;
  if (checked.scope === 'workbook' || !grid || open === null || open === grid.sheet) return null;
  return <MessageBar isMultiline>{words.outdated.elsewhere(grid.sheet, open)}</MessageBar>;
}

function Changed(props: {
  readonly sheets: readonly string[];
  readonly wait: number;
  readonly paused: boolean;
}): React.ReactElement | null {
  const { words, actions } = useSpeech();
  const { wait } = props;
  const [shown, setShown] = React.useState(wait === 0);
  React.useEffect(() => {
    if (wait === 0) return;
    const timer = window.setTimeout(() => setShown(true), wait);
    return () => window.clearTimeout(timer);
  }, [wait]);
  if (!shown) return null;
  return (
    <MessageBar
      messageBarType={MessageBarType.warning}
      isMultiline
      actions={
        <div>
          <MessageBarButton text={words.outdated.again} onClick={actions.checkAgain} />
        </div>
      }
    >
      {words.outdated.changed(quoted(props.sheets))}
      {props.paused && ` ${words.outdated.paused}`}
    </MessageBar>
  );
}
