import * as React from 'react';
import type { Checked } from '../../app/session';
import { askedEvery } from '../../core/rules-off';
import { sayCoverage } from '../../core/text/coverage-words';
import { useCount, useSpeech } from '../speech';
import { CellLink } from './CellLink';
import { Fold } from './Fold';
import { More } from './More';

interface Props {
  readonly checked: Checked;
  readonly home: string;
}

/** What the figures themselves prove, table by table, and what could not be looked at: an empty list of findings proves nothing. */
export function Unproven({ checked, home }: Props): React.ReactElement {
  const { words } = useSpeech();
  const count = useCount();
  const { faults } = checked.report;
  return (
    <>
      <Proven checked={checked} />
      <Unchecked checked={checked.report.unchecked} home={home} />
      {faults.length > 0 && (
        <p className="note">
          {words.findings.faults(count(faults.length))} {faults.map((fault) => fault.ruleId).join(', ')}
        </p>
      )}
    </>
  );
}

function Proven({ checked }: { readonly checked: Checked }): React.ReactElement {
  const { locale } = useSpeech();
  const { coverage, report, rules } = checked;
  const clean = report.findings.length + report.unchecked.length === 0 && askedEvery(report, rules);
  return (
    <ul className="plain proven">
      <More items={coverage}>
        {(one) => (
          <li key={one.table}>
            {coverage.length > 1 && <b>{one.table}: </b>}
            {sayCoverage(one, clean, locale)}
          </li>
        )}
      </More>
    </ul>
  );
}

function Unchecked(props: {
  readonly checked: Checked['report']['unchecked'];
  readonly home: string;
}): React.ReactElement | null {
  const { words, say } = useSpeech();
  const count = useCount();
  if (props.checked.length === 0) return null;
  return (
    <Fold summary={words.findings.unchecked(count(props.checked.length))}>
      {() => (
        <ul className="plain">
          <More items={props.checked}>
            {(item, index) => (
              <li key={index}>
                <CellLink at={item.at} home={props.home} /> {say(item).what}
              </li>
            )}
          </More>
        </ul>
      )}
    </Fold>
  );
}
