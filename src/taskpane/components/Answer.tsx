import * as React from 'react';
import type { Checked, Session } from '../../app/session';
import { catalogueOf, cleared, startsOf, type Entry } from '../../app/listing/catalogue';
import { SEVERITIES } from '../../core/finding';
import { rangeKey } from '../../core/grid/range';
import { askedEvery } from '../../core/rules-off';
import { isProven } from '../../core/text/coverage-words';
import { useCount, useSpeech } from '../speech';
import type { Tally } from '../tally';
import { CellLink } from './CellLink';
import { SeverityIcon } from './Severity';
import { TableStates } from './TableStates';

interface Props {
  readonly checked: Checked;
  readonly tally: Tally;
  readonly listing: Session['listing'];
  /** Where to begin is said above the findings; what another tab shows needs the room. */
  readonly starts: boolean;
}

/** The answer, on the first screen (kết quả): what was checked, how many of what, which tables are clean, where to begin. */
export const Answer = React.memo(function Answer({ checked, tally, listing, starts }: Props): React.ReactElement {
  const { words } = useSpeech();
  const entries = React.useMemo(() => catalogueOf(checked.report.findings, checked.tables), [checked]);
  const proven = askedEvery(checked.report, checked.rules) && checked.coverage.every(isProven);
  const clean = proven && tally.error + tally.warning === 0;
  return (
    <section className="outcome" aria-label={words.answer.name}>
      <WhatWasChecked checked={checked} />
      <p className="summary">
        {clean && <span className="clean">{words.findings.none}</span>}
        <Severities tally={tally} chosen={listing.severity} />
        {tally.waived > 0 && <Waived count={tally.waived} />}
      </p>
      <TableStates checked={checked} chosen={listing.table} />
      {starts && <Starts entries={startsOf(entries)} home={homeOf(checked)} />}
    </section>
  );
});

/** The sheet that is plain in the list, or empty where several were checked. */
export const homeOf = ({ scope, grids }: Checked): string => (scope === 'workbook' ? '' : (grids[0]?.sheet ?? ''));

function WhatWasChecked({ checked }: { readonly checked: Checked }): React.ReactElement {
  const { words } = useSpeech();
  const count = useCount();
  const { grids, tables, time } = checked;
  const two = (n: number): string => (n < 10 ? '0' : '') + String(n);
  const clock = `${two(time.getHours())}:${two(time.getMinutes())}`;
  return <p className="note">{words.answer.checked(count(grids.length), count(tables.length), clock)}</p>;
}

/** How many of each gravity; pressed, the list shows these alone, and pressed again all. */
function Severities(props: {
  readonly tally: Tally;
  readonly chosen: Session['listing']['severity'];
}): React.ReactElement {
  const { words, actions } = useSpeech();
  const count = useCount();
  const { tally, chosen } = props;
  return (
    <>
      {SEVERITIES.filter((severity) => tally[severity] > 0).map((severity) => (
        <button
          key={severity}
          type="button"
          className={`chip ${severity}`}
          aria-pressed={chosen === severity}
          title={words.answer.only}
          onClick={() => {
            actions.setTab('findings');
            actions.list({ severity: chosen === severity ? null : severity });
          }}
        >
          <SeverityIcon severity={severity} />
          {words.severity[severity].count(count(tally[severity]))}
        </button>
      ))}
    </>
  );
}

function Waived(props: { readonly count: number }): React.ReactElement {
  const { words } = useSpeech();
  const count = useCount();
  return <span className="chip waived">{words.waivedCount(count(props.count))}</span>;
}

/** The causes to deal with first, each in one line. */
function Starts(props: { readonly entries: readonly Entry[]; readonly home: string }): React.ReactElement | null {
  const { words } = useSpeech();
  if (props.entries.length < 2) return null;
  return (
    <>
      <h2 className="start-here">{words.answer.start}</h2>
      <ol className="starts">
        {props.entries.map((entry) => (
          <Start key={`${entry.key} ${rangeKey(entry.finding.at)}`} entry={entry} home={props.home} />
        ))}
      </ol>
    </>
  );
}

function Start({ entry, home }: { readonly entry: Entry; readonly home: string }): React.ReactElement {
  const { words, say, actions } = useSpeech();
  const count = useCount();
  const { finding, key } = entry;
  const { title, what } = say(finding);
  const also = cleared(finding) - 1;
  const show = (): void => {
    actions.setTab('findings');
    actions.show(key, finding.at);
  };
  return (
    <li>
      <SeverityIcon severity={finding.severity} />
      <CellLink at={finding.at} home={home} go={show} />
      <button type="button" className="line-text" title={what} onClick={show}>
        {title}
      </button>
      {also > 0 && <span className="also">{words.answer.also(count(also))}</span>}
    </li>
  );
}
