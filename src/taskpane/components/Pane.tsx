import * as React from 'react';
import { Pivot, PivotItem } from 'office-ui-fabric-react/lib/Pivot';
import { TABS, type Checked, type Session, type Tab } from '../../app/session';
import type { Lack } from '../../core/host';
import { useSpeech } from '../speech';
import { sayTally, tallyOf } from '../tally';
import { Busy } from './Busy';
import { CheckBar } from './CheckBar';
import { Circumstances } from './Circumstances';
import { ClaimsTab } from './ClaimsTab';
import { FindingsTab } from './FindingsTab';
import { Header } from './Header';
import { FailureBar, NoticeBar } from './Messages';
import { PreviewView } from './PreviewView';
import { RatesTab } from './RatesTab';
import { ReadingTab } from './ReadingTab';
import { SentencesTab } from './SentencesTab';
import { SettingsForm } from './SettingsForm';
import { Summary } from './Summary';
import { Toolbar } from './Toolbar';
import { WaiverForm } from './WaiverForm';
import { Welcome } from './Welcome';

interface Props {
  readonly session: Session;
  readonly lacks: readonly Lack[];
}

/** The whole task pane: one of the results, a preview, or a form, below the button that checks. */
export function Pane({ session, lacks }: Props): React.ReactElement {
  const { locale } = useSpeech();
  const { busy, failure, notice } = session;
  const main = useFocusBack(session.preview !== null || session.waiving !== null || session.setting !== null);
  React.useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return (
    <div className="pane">
      <Header />
      <main ref={main} tabIndex={-1}>
        <CheckBar scope={session.scope} busy={busy !== null} />
        <Announcer session={session} />
        {busy && <Busy key={busy.task} work={busy} />}
        {failure && <FailureBar failure={failure} />}
        {notice && <NoticeBar notice={notice} />}
        {session.welcome && !session.preview && <Welcome />}
        <Body session={session} lacks={lacks} />
      </main>
    </div>
  );
}

/** When a preview or a form closes, focus goes to what stands in its place, not to nowhere. */
function useFocusBack(away: boolean): React.RefObject<HTMLElement> {
  const place = React.useRef<HTMLElement>(null);
  const was = React.useRef(away);
  React.useEffect(() => {
    if (was.current && !away) {
      place.current?.focus();
      // What was done is said at the top, and a long form was left at its end.
      document.documentElement.scrollTop = 0;
    }
    was.current = away;
  }, [away]);
  return place;
}

function Body({ session, lacks }: Props): React.ReactElement {
  const { busy, preview, waiving, setting, checked } = session;
  if (preview) return <PreviewView shown={preview} busy={busy !== null} />;
  if (waiving) return <WaiverForm finding={waiving} busy={busy !== null} />;
  if (setting) return <SettingsForm kept={setting} busy={busy !== null} />;
  return (
    <>
      {checked && <Overview checked={checked} lacks={lacks} />}
      <Toolbar
        undoable={session.undoable}
        checked={(checked?.tables.length ?? 0) > 0}
        busy={busy !== null}
        lacks={lacks}
      />
      <Tabs session={session} />
    </>
  );
}

function Overview({ checked, lacks }: Pick<Props, 'lacks'> & { readonly checked: Checked }): React.ReactElement {
  const tally = React.useMemo(() => tallyOf(checked.report.findings), [checked]);
  return (
    <>
      {checked.tables.length > 0 && <Summary tally={tally} />}
      <Circumstances checked={checked} lacks={lacks} />
    </>
  );
}

function Tabs({ session }: { readonly session: Session }): React.ReactElement {
  const { words, actions } = useSpeech();
  return (
    <Pivot
      className="tabs"
      selectedKey={session.tab}
      onLinkClick={(item) => item?.props.itemKey && actions.setTab(item.props.itemKey as Tab)}
    >
      {TABS.map((tab) => (
        <PivotItem key={tab} itemKey={tab} headerText={words.tabs[tab]}>
          <TabBody tab={tab} session={session} />
        </PivotItem>
      ))}
    </Pivot>
  );
}

function TabBody(props: { readonly tab: Tab; readonly session: Session }): React.ReactElement {
  const { words } = useSpeech();
  const { tab, session } = props;
  const { checked } = session;
  if (tab === 'claims') return <ClaimsTab session={session} />;
  if (!checked) return <p className="note empty">{words.states.unchecked}</p>;
  switch (tab) {
    case 'findings':
      return <FindingsTab checked={checked} at={session.at} />;
    case 'rates':
      return <RatesTab checked={checked} />;
    case 'reading':
      return <ReadingTab checked={checked} />;
    case 'sentences':
      return <SentencesTab checked={checked} />;
  }
}

/** What a screen reader hears when a check ends, politely: "12 lỗi, 3 cảnh báo." */
function Announcer({ session }: { readonly session: Session }): React.ReactElement {
  const { words, format } = useSpeech();
  const { checked, busy } = session;
  // Where there is no table, the message that says so is read out by itself.
  const said = checked && checked.tables.length > 0 ? sayTally(tallyOf(checked.report.findings), words, format) : '';
  return (
    <p className="sr-only" role="status" aria-live="polite">
      {busy ? '' : said}
    </p>
  );
}
