import * as React from 'react';
import { REPORT_SIDES, type Session } from '../../app/session';
import { useSpeech } from '../speech';
import { later } from './Later';

const SentencesTab = later(() => import(/* webpackChunkName: "rates" */ './SentencesTab').then((m) => m.SentencesTab));
const ClaimsTab = later(() => import(/* webpackChunkName: "claims" */ './ClaimsTab').then((m) => m.ClaimsTab));

interface Props extends Pick<Session, 'checked' | 'report' | 'claims'> {
  readonly side: Session['reportSide'];
  readonly busy: boolean;
}

/** The report (báo cáo): sentences to take into it, or its own text to be checked. */
export function ReportTab({ side, checked, report, claims, busy }: Props): React.ReactElement {
  const { words, actions } = useSpeech();
  return (
    <>
      <div className="sides" role="group" aria-label={words.tabs.report}>
        {REPORT_SIDES.map((one) => (
          <button
            key={one}
            type="button"
            className="side"
            aria-pressed={one === side}
            onClick={() => actions.setReportSide(one)}
          >
            {words.reportSides[one]}
          </button>
        ))}
      </div>
      {side === 'claims' && <ClaimsTab report={report} claims={claims} busy={busy} />}
      {side === 'sentences' && checked && <SentencesTab checked={checked} />}
      {side === 'sentences' && !checked && <p className="note empty">{words.states.unchecked}</p>}
    </>
  );
}
