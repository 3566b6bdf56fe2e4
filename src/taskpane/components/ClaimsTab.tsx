import * as React from 'react';
import { PrimaryButton } from 'office-ui-fabric-react/lib/Button';
import { TextField } from 'office-ui-fabric-react/lib/TextField';
import { entriesOf, entryCounts, type Entry } from '../../core/claims/entries';
import { markedText, type Shade } from '../../core/claims/marked-text';
import { SHADE_TITLES, sayTally } from '../../core/claims/number-words';
import { tallyOf, type ReportCheck } from '../../core/claims/report-check';
import { useCount, useSpeech } from '../speech';
import { ClaimRow } from './ClaimRow';
import { MarkedReport, type Target } from './MarkedReport';
import { More } from './More';

interface Props {
  readonly report: string;
  readonly claims: ReportCheck | null;
  readonly busy: boolean;
}

/** A report's own words, and what every figure in them comes to when recomputed. */
export function ClaimsTab({ report, claims, busy }: Props): React.ReactElement {
  const { words, actions, locale } = useSpeech();
  const { claims: said } = words;
  return (
    <>
      <p className="note">{said.explain}</p>
      <TextField
        label={said.label}
        multiline
        rows={6}
        value={report}
        onChange={(_, text) => actions.setReport(text ?? '')}
      />
      <div className="confirm">
        <PrimaryButton
          text={said.check}
          allowDisabledFocus
          disabled={busy || report.trim() === ''}
          onClick={actions.checkReport}
        />
      </div>
      <div role="status">
        {claims && (
          <p>
            <b>{sayTally(tallyOf(claims), locale)}</b> {claims.claims.length === 0 && said.none}
          </p>
        )}
      </div>
      {claims && <Told check={claims} />}
    </>
  );
}

/** Everything to look at, the wrong first, then the text itself. */
function Told({ check }: { readonly check: ReportCheck }): React.ReactElement {
  const [target, setTarget] = React.useState<Target | null>(null);
  const [only, setOnly] = React.useState<Shade | null>(null);
  const lines = React.useMemo(() => markedText(check), [check]);
  const entries = React.useMemo(() => entriesOf(check), [check]);
  const shown = React.useMemo(
    () => (only === null ? entries : entries.filter(({ shade }) => shade === only)),
    [entries, only],
  );
  React.useEffect(() => {
    setTarget(null);
    setOnly(null);
  }, [check]);
  return (
    <>
      <Answers entries={entries} only={only} choose={setOnly} />
      <Rows
        entries={shown}
        looked={check.looked}
        show={(start) => {
          setTarget({ start });
        }}
      />
      <MarkedReport lines={lines} target={target} />
    </>
  );
}

interface AnswersProps {
  readonly entries: readonly Entry[];
  readonly only: Shade | null;
  readonly choose: (only: Shade | null) => void;
}

/** How many of each answer, each number a filter. */
function Answers({ entries, only, choose }: AnswersProps): React.ReactElement | null {
  const { words, locale } = useSpeech();
  const count = useCount();
  const counts = React.useMemo(() => entryCounts(entries), [entries]);
  if (counts.length === 0) return null;
  const filter = (shade: Shade | null, title: string, many: number): React.ReactElement => (
    <button
      key={title}
      type="button"
      className="answer-filter"
      aria-pressed={only === shade}
      onClick={() => choose(only === shade ? null : shade)}
    >
      {title} <b>{count(many)}</b>
    </button>
  );
  return (
    <div className="answers" role="group" aria-label={words.claims.filter}>
      {filter(null, words.claims.all, entries.length)}
      {counts.map(({ shade, count: many }) => filter(shade, SHADE_TITLES[locale][shade], many))}
    </div>
  );
}

interface RowsProps {
  readonly entries: readonly Entry[];
  readonly looked: boolean;
  readonly show: (start: number) => void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, Down: 1, Up: -1 };

/** The arrow keys go from line to line. */
function step(event: React.KeyboardEvent<HTMLElement>): void {
  const by = STEPS[event.key];
  const row = event.target as HTMLElement;
  if (by === undefined || row.getAttribute('aria-expanded') === null) return;
  const rows = Array.from(event.currentTarget.querySelectorAll<HTMLElement>('.claim-line'));
  const next = rows[rows.indexOf(row) + by];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** One line each, one of them open: the gravest at first. */
function Rows({ entries, looked, show }: RowsProps): React.ReactElement {
  const [open, setOpen] = React.useState<Entry | null>(entries[0] ?? null);
  React.useEffect(() => setOpen(entries[0] ?? null), [entries]);
  return (
    <ul className="cards" onKeyDown={step}>
      <More items={entries}>
        {(entry, index) => (
          <ClaimRow
            key={index}
            entry={entry}
            open={entry === open}
            toggle={() => setOpen(entry === open ? null : entry)}
            looked={looked}
            show={show}
          />
        )}
      </More>
    </ul>
  );
}
