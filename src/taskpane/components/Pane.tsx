import * as React from 'react';
import { Pivot, PivotItem } from 'office-ui-fabric-react/lib/Pivot';
import { TABS, type Checked, type Session, type Tab } from '../../app/session';
import type { Lack } from '../../core/host';
import { useSpeech } from '../speech';
import { sayTally, tallyOf, type Tally } from '../tally';
import { Busy } from './Busy';
import { CheckBar } from './CheckBar';
import { Answer } from './Answer';
import { Circumstances, Partial } from './Circumstances';
import { Header } from './Header';
import { later } from './Later';
import { FailureBar, NoticeBar, UnansweredBar } from './Messages';
import { Outdated } from './Outdated';
import { ReportTab } from './ReportTab';
import { Toolbar } from './Toolbar';
import { UndoNote } from './UndoNote';
import { Welcome } from './Welcome';

const FindingsTab = later(() => import(/* webpackChunkName: "findings" */ './FindingsTab').then((m) => m.FindingsTab));
const PreviewView = later(() => import(/* webpackChunkName: "writing" */ './PreviewView').then((m) => m.PreviewView));
const WaiverForm = later(() => import(/* webpackChunkName: "writing" */ './WaiverForm').then((m) => m.WaiverForm));
const SettingsForm = later(() =>
  import(/* webpackChunkName: "settings" */ './SettingsForm').then((m) => m.SettingsForm),
);
const WritesView = later(() => import(/* webpackChunkName: "writing" */ './WritesView').then((m) => m.WritesView));
const RatesTab = later(() => import(/* webpackChunkName: "rates" */ './RatesTab').then((m) => m.RatesTab));
const ReadingTab = later(() => import(/* webpackChunkName: "reading" */ './ReadingTab').then((m) => m.ReadingTab));

interface Props {
  readonly session: Session;
  readonly lacks: readonly Lack[];
}

/** The whole task pane: one of the results, a preview, or a form, below the button that checks. */
export function Pane({ session, lacks }: Props): React.ReactElement {
  const { locale } = useSpeech();
  const { busy, failure, notice, checked } = session;
  const tally = React.useMemo(() => checked && tallyOf(checked.report.findings), [checked]);
  const { preview, waiving, setting, writes } = session;
  const main = useFocusBack([preview, waiving, setting, writes].some((form) => form !== null));
  React.useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return (
    <div className="pane">
      <Header lacks={lacks} />
      <main ref={main} tabIndex={-1}>
        <CheckBar scope={session.scope} busy={busy !== null} />
        <Announcer session={session} tally={tally} />
        {busy && <Busy key={busy.task} work={busy} unanswered={session.unanswered} />}
        {session.unanswered && <UnansweredBar />}
        {failure && <FailureBar failure={failure} />}
        {notice && <NoticeBar notice={notice} />}
        {session.welcome && !session.preview && <Welcome />}
        <Body session={session} tally={tally} lacks={lacks} />
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

function Body({ session, tally, lacks }: Props & { readonly tally: Tally | null }): React.ReactElement {
  const { busy, preview, waiving, setting, writes, checked, listing, tab } = session;
  const form =
    (preview && <PreviewView shown={preview} busy={busy !== null} />) ??
    (waiving && <WaiverForm findings={waiving} acceptor={session.acceptor} busy={busy !== null} />) ??
    (setting && <SettingsForm setting={setting} busy={busy !== null} />) ??
    (writes && <WritesView writes={writes} busy={busy !== null} />);
  if (form)
    return (
      <>
        <UndoNote told={session.undoTold} />
        {form}
      </>
    );
  return (
    <>
      <Outdated session={session} />
      {checked && tally && <Overview checked={checked} tally={tally} listing={listing} lacks={lacks} tab={tab} />}
      <Toolbar
        undoable={session.undoable}
        live={session.followed ? session.live : null}
        checked={(checked?.tables.length ?? 0) > 0}
        busy={busy !== null}
        lacks={lacks}
      />
      <Tabs
        tab={session.tab}
        checked={checked}
        undoTold={session.undoTold}
        report={session.report}
        claims={session.claims}
        listing={session.listing}
        outOf={session.outOf}
        reportSide={session.reportSide}
        busy={busy !== null}
      />
    </>
  );
}

interface OverviewProps extends Pick<Session, 'listing' | 'tab'>, Pick<Props, 'lacks'> {
  readonly checked: Checked;
  readonly tally: Tally;
}

const Overview = React.memo(function Overview({
  checked,
  tally,
  listing,
  lacks,
  tab,
}: OverviewProps): React.ReactElement {
  return (
    <>
      <Partial skipped={checked.skipped} />
      {checked.tables.length > 0 && (
        <Answer checked={checked} tally={tally} listing={listing} starts={tab === 'findings'} />
      )}
      <Circumstances checked={checked} lacks={lacks} />
    </>
  );
});

type Shown = 'tab' | 'checked' | 'undoTold' | 'report' | 'claims' | 'listing' | 'outOf' | 'reportSide';

interface TabProps extends Pick<Session, Shown> {
  readonly busy: boolean;
}

/** Drawn again when what they show changed, not whenever work goes on. */
const Tabs = React.memo(function Tabs(props: TabProps): React.ReactElement {
  const { words, actions } = useSpeech();
  return (
    <Pivot
      className="tabs"
      selectedKey={props.tab}
      onLinkClick={(item) => item?.props.itemKey && actions.setTab(item.props.itemKey as Tab)}
    >
      {TABS.map((tab) => (
        <PivotItem key={tab} itemKey={tab} headerText={words.tabs[tab]}>
          <TabBody {...props} tab={tab} />
        </PivotItem>
      ))}
    </Pivot>
  );
});

function TabBody({ tab, checked, busy, ...shown }: TabProps): React.ReactElement {
  const { words } = useSpeech();
  if (tab === 'report')
    return (
      <ReportTab side={shown.reportSide} checked={checked} report={shown.report} claims={shown.claims} busy={busy} />
    );
  if (!checked) return busy ? <></> : <p className="note empty">{words.states.unchecked}</p>;
  switch (tab) {
    case 'findings':
      return <FindingsTab checked={checked} listing={shown.listing} outOf={shown.outOf} />;
    case 'rates':
      return <RatesTab checked={checked} />;
    case 'reading':
      return (
        <>
          <UndoNote told={shown.undoTold} />
          <ReadingTab checked={checked} />
        </>
      );
  }
}

/** What a screen reader hears when a check ends, politely: "12 lỗi, 3 cảnh báo." */
function Announcer(props: { readonly session: Session; readonly tally: Tally | null }): React.ReactElement {
  const { words, format } = useSpeech();
  const { checked, busy } = props.session;
  // Where there is no table, the message that says so is read out by itself.
  const said = props.tally && checked && checked.tables.length > 0 ? sayTally(props.tally, checked, words, format) : '';
  return (
    <p className="sr-only" role="status" aria-live="polite">
      {busy ? '' : said}
    </p>
  );
}
