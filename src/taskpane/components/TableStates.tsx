import * as React from 'react';
import type { Checked } from '../../app/session';
import { SEVERITIES, type Finding } from '../../core/finding';
import type { Coverage } from '../../core/relations/coverage';
import { askedEvery } from '../../core/rules-off';
import type { Table } from '../../core/table/table';
import { isProven } from '../../core/text/coverage-words';
import { useCount, useSpeech } from '../speech';
import { CellLink } from './CellLink';
import { Fold } from './Fold';
import { More } from './More';
import { SeverityIcon } from './Severity';

/** What came of one table (tình trạng một biểu). */
interface TableState {
  readonly table: Table;
  /** No error, warning or question was found in it, and its own arithmetic proves it; goals that are not reached are no error. */
  readonly clean: boolean;
  readonly findings: readonly Finding[];
}

function statesOf({ tables, report, coverage, rules }: Checked): TableState[] {
  const proven = new Map<string, Coverage>(coverage.map((one) => [one.table, one]));
  const asked = askedEvery(report, rules);
  const unchecked = new Set(report.unchecked.map(({ table }) => table));
  const found = new Map<string | null, Finding[]>();
  for (const finding of report.findings) {
    if (finding.waived) continue;
    const known = found.get(finding.table);
    if (known) known.push(finding);
    else found.set(finding.table, [finding]);
  }
  return tables.map((table) => {
    const own = proven.get(table.id);
    const findings = found.get(table.id) ?? [];
    const faulty = findings.some(({ severity }) => severity !== 'gap');
    const clean = asked && !faulty && !unchecked.has(table.id) && own !== undefined && isProven(own);
    return { table, clean, findings };
  });
}

interface Props {
  readonly checked: Checked;
  /** Id of the table that is shown alone. */
  readonly chosen: string | null;
}

/** Which tables are clean, in one line; each table by itself when opened, and alone in the list when chosen. */
export function TableStates({ checked, chosen }: Props): React.ReactElement | null {
  const { words } = useSpeech();
  const count = useCount();
  const states = React.useMemo(() => statesOf(checked), [checked]);
  const clean = states.filter((state) => state.clean).length;
  if (states.length === 0) return null;
  return (
    <Fold className="table-states" summary={words.answer.clean(count(clean), count(states.length))}>
      {() => (
        <ul className="plain">
          <More items={states}>
            {(state) => <State key={state.table.id} state={state} chosen={chosen === state.table.id} />}
          </More>
        </ul>
      )}
    </Fold>
  );
}

const nameOf = ({ title, range }: Table): string => title.name || range.sheet;

function State({ state, chosen }: { readonly state: TableState; readonly chosen: boolean }): React.ReactElement {
  const { words, actions } = useSpeech();
  const count = useCount();
  const { table, clean, findings } = state;
  const only = (): void => {
    actions.setTab('findings');
    actions.list({ table: chosen ? null : table.id });
  };
  return (
    <li>
      <CellLink at={table.range} />{' '}
      <button type="button" className="line-text" aria-pressed={chosen} title={nameOf(table)} onClick={only}>
        {nameOf(table)}
      </button>
      <span className="also">
        {clean && <span className="clean">{words.answer.tableClean}</span>}
        {!clean && findings.length === 0 && words.answer.tableUnproven}
        {SEVERITIES.map((severity) => {
          const of = findings.filter((finding) => finding.severity === severity).length;
          if (of === 0) return null;
          return (
            <span key={severity} className={`chip ${severity}`} title={words.severity[severity].count(count(of))}>
              <SeverityIcon severity={severity} />
              {count(of)}
              <span className="sr-only"> {words.severity[severity].name}</span>
            </span>
          );
        })}
      </span>
    </li>
  );
}
