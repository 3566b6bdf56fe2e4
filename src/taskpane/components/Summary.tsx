import * as React from 'react';
import type { Tally } from '../tally';
import { SEVERITIES } from '../../core/finding';
import { useCount, useSpeech } from '../speech';
import { SeverityIcon } from './Severity';

/** How many of each severity, in one line. */
export function Summary({ tally }: { readonly tally: Tally }): React.ReactElement {
  const { words } = useSpeech();
  const count = useCount();
  const clean = tally.error + tally.warning === 0;
  return (
    <p className="summary">
      {clean && <span className="clean">{words.findings.none}</span>}
      {SEVERITIES.filter((severity) => tally[severity] > 0).map((severity) => (
        <span key={severity} className={`chip ${severity}`}>
          <SeverityIcon severity={severity} />
          {words.severity[severity].count(count(tally[severity]))}
        </span>
      ))}
      {tally.waived > 0 && <span className="chip waived">{words.waivedCount(count(tally.waived))}</span>}
    </p>
  );
}
