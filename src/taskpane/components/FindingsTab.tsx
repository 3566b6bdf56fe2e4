import * as React from 'react';
import type { Checked } from '../../app/session';
import { SEVERITIES, type Finding, type Severity } from '../../core/finding';
import type { Range } from '../../core/grid/range';
import { useCount, useSpeech } from '../speech';
import { CellLink } from './CellLink';
import { FindingCard } from './FindingCard';
import { More } from './More';
import { SeverityIcon } from './Severity';

interface Props {
  readonly checked: Checked;
  readonly at: Range | null;
}

/** How many findings of each rule can be put right by a remedy. */
function remediable(findings: readonly Finding[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { ruleId, fix, waived } of findings)
    if (fix.length > 0 && !waived) counts[ruleId] = (counts[ruleId] ?? 0) + 1;
  return counts;
}

/** Every finding, the gravest first, and what could not be looked at. */
export function FindingsTab({ checked, at }: Props): React.ReactElement {
  const { words } = useSpeech();
  const count = useCount();
  const { findings, unchecked, faults } = checked.report;
  const alike = remediable(findings);
  const home = checked.scope === 'workbook' ? '' : (checked.grids[0]?.sheet ?? '');
  const standing = findings.filter((finding) => !finding.waived);
  const waived = findings.filter((finding) => finding.waived);
  const card = (finding: Finding, index: number): React.ReactElement => (
    <FindingCard
      key={`${finding.ruleId} ${String(index)}`}
      finding={finding}
      home={home}
      at={at}
      alike={finding.fix.length > 0 ? (alike[finding.ruleId] ?? 0) : 0}
    />
  );
  return (
    <>
      {standing.length === 0 && checked.tables.length > 0 && (
        <p className="clean">{words.findings.noneOf(count(checked.tables.length))}</p>
      )}
      {SEVERITIES.map((severity) => (
        <Group key={severity} severity={severity} findings={standing.filter((f) => f.severity === severity)}>
          {card}
        </Group>
      ))}
      {waived.length > 0 && (
        <section>
          <h2>{words.waivedCount(count(waived.length))}</h2>
          <ul className="cards">
            <More items={waived}>{card}</More>
          </ul>
        </section>
      )}
      <Unchecked checked={unchecked} home={home} />
      {faults.length > 0 && (
        <p className="note">
          {words.findings.faults(count(faults.length))} {faults.map((fault) => fault.ruleId).join(', ')}
        </p>
      )}
    </>
  );
}

function Group(props: {
  readonly severity: Severity;
  readonly findings: readonly Finding[];
  readonly children: (finding: Finding, index: number) => React.ReactElement;
}): React.ReactElement | null {
  const { words } = useSpeech();
  const count = useCount();
  const { severity, findings, children } = props;
  if (findings.length === 0) return null;
  return (
    <section>
      <h2 className={severity}>
        <SeverityIcon severity={severity} /> {words.severity[severity].name} ({count(findings.length)})
      </h2>
      <ul className="cards">
        <More items={findings}>{children}</More>
      </ul>
    </section>
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
    <details>
      <summary>{words.findings.unchecked(count(props.checked.length))}</summary>
      <ul className="plain">
        <More items={props.checked}>
          {(item, index) => (
            <li key={index}>
              <CellLink at={item.at} home={props.home} /> {say(item).what}
            </li>
          )}
        </More>
      </ul>
    </details>
  );
}
