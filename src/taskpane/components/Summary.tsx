import * as React from 'react';
import type { Tally } from '../tally';
import { SEVERITIES } from '../../core/finding';
import type { Coverage } from '../../core/relations/coverage';
import { isProven } from '../../core/text/coverage-words';
import { useCount, useSpeech } from '../speech';
import { SeverityIcon } from './Severity';

interface Props {
  readonly tally: Tally;
  readonly coverage: readonly Coverage[];
  /** Whether every rule was asked. */
  readonly asked: boolean;
}

/** How many of each severity, in one line; that there is no error is said only where the figures prove it. */
export function Summary({ tally, coverage, asked }: Props): React.ReactElement {
  const { words } = useSpeech();
  const count = useCount();
  const clean = asked && tally.error + tally.warning === 0 && coverage.every(isProven);
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
