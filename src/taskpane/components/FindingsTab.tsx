import * as React from 'react';
import type { Checked } from '../../app/session';
import { SEVERITIES, type Finding, type Severity } from '../../core/finding';
import { rangeKey, sameRange, type Range } from '../../core/grid/range';
import { askedEvery } from '../../core/rules-off';
import { useCount, useSpeech } from '../speech';
import { sayCoverage } from '../../core/text/coverage-words';
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

/** The findings as they are listed; sorted out once for each check, not each time that they are drawn. */
interface Listing {
  readonly bySeverity: Readonly<Record<Severity, readonly Finding[]>>;
  readonly standing: number;
  readonly waived: readonly Finding[];
  readonly alike: Readonly<Record<string, number>>;
  /** By which a finding is known in the next list too, so that focus stays on it. */
  readonly keys: ReadonlyMap<Finding, string>;
}

function keysOf(findings: readonly Finding[]): Map<Finding, string> {
  const times = new Map<string, number>();
  const keys = new Map<Finding, string>();
  for (const finding of findings) {
    const key = `${finding.ruleId} ${rangeKey(finding.at)} ${finding.message}`;
    const before = times.get(key) ?? 0;
    times.set(key, before + 1);
    keys.set(finding, `${key} ${String(before)}`);
  }
  return keys;
}

function listingOf(findings: readonly Finding[]): Listing {
  const bySeverity: Record<Severity, Finding[]> = { error: [], warning: [], gap: [], review: [] };
  const waived: Finding[] = [];
  for (const finding of findings) (finding.waived ? waived : bySeverity[finding.severity]).push(finding);
  return {
    bySeverity,
    standing: findings.length - waived.length,
    waived,
    alike: remediable(findings),
    keys: keysOf(findings),
  };
}

/** Every finding, the gravest first, and what could not be looked at. */
export const FindingsTab = React.memo(function FindingsTab({ checked, at }: Props): React.ReactElement {
  const { words } = useSpeech();
  const count = useCount();
  const { findings, unchecked, faults } = checked.report;
  const { bySeverity, standing, waived, alike, keys } = React.useMemo(() => listingOf(findings), [findings]);
  const home = checked.scope === 'workbook' ? '' : (checked.grids[0]?.sheet ?? '');
  const card = (finding: Finding): React.ReactElement => (
    <FindingCard
      key={keys.get(finding)}
      finding={finding}
      home={home}
      here={at !== null && sameRange(at, finding.at)}
      alike={finding.fix.length > 0 ? (alike[finding.ruleId] ?? 0) : 0}
    />
  );
  return (
    <>
      {standing === 0 && checked.tables.length > 0 && (
        <p className="clean">{words.findings.noneOf(count(checked.tables.length))}</p>
      )}
      {SEVERITIES.map((severity) => (
        <Group key={severity} severity={severity} findings={bySeverity[severity]}>
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
      <Proven checked={checked} />
      <Unchecked checked={unchecked} home={home} />
      {faults.length > 0 && (
        <p className="note">
          {words.findings.faults(count(faults.length))} {faults.map((fault) => fault.ruleId).join(', ')}
        </p>
      )}
    </>
  );
});

/** What the figures themselves prove, table by table: an empty list of findings proves nothing. */
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

function Group(props: {
  readonly severity: Severity;
  readonly findings: readonly Finding[];
  readonly children: (finding: Finding) => React.ReactElement;
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
