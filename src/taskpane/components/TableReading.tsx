import * as React from 'react';
import { ActionButton } from 'office-ui-fabric-react/lib/Button';
import type { Words } from '../../app/words/words';
import { a1, letters } from '../../core/grid/range';
import type { Column, ColumnRole, Evidence, Table } from '../../core/table/table';
import { sayEvidence } from '../../core/text/evidence';
import { useCount, useSpeech } from '../speech';
import { CellLink } from './CellLink';
import { HeaderForm } from './HeaderForm';
import { More } from './More';
import { Select } from './Select';

interface Props {
  readonly table: Table;
  readonly number: number;
}

/** One table as it was read: what it is, its columns, and the reasons. */
export function TableReading({ table, number }: Props): React.ReactElement {
  const { words, actions } = useSpeech();
  const count = useCount();
  const { sheet } = table.range;
  return (
    <section className="reading">
      <h2>
        {words.reading.table(count(number))}. {table.title.name}
      </h2>
      <Facts table={table} />
      <Reasons evidence={table.evidence} />
      <h3>{words.reading.columns}</h3>
      <ul className="columns">
        <More items={table.columns} page={20}>
          {(column) => <ColumnReading key={column.at} table={table} column={column} />}
        </More>
      </ul>
      <HeaderForm sheet={sheet} top={table.header.top + 1} bottom={table.header.bottom + 1} />
      <ActionButton
        iconProps={{ iconName: 'Clear' }}
        text={words.reading.notATable}
        onClick={() => actions.correct({ kind: 'not-a-table', sheet, range: a1(table.range) })}
      />
    </section>
  );
}

function Facts({ table }: { readonly table: Table }): React.ReactElement {
  const { words } = useSpeech();
  const count = useCount();
  const { facts, kinds } = words.reading;
  const { title, header } = table;
  const rows: readonly (readonly [keyof Words['reading']['facts'], string | null])[] = [
    ['kind', kinds[table.kind]],
    ['unit', title.unit?.text ?? null],
    ['period', title.period],
    ['date', title.date],
    ['header', `${count(header.top + 1)}–${count(header.bottom + 1)}`],
    ['rows', count(table.rows.length)],
  ];
  return (
    <dl className="facts">
      <div>
        <dt>{facts.range}</dt>
        <dd>
          <CellLink at={table.range} />
        </dd>
      </div>
      {rows.map(([key, value]) =>
        value === null ? null : (
          <div key={key}>
            <dt>{facts[key]}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

function Reasons({ evidence }: { readonly evidence: readonly Evidence[] }): React.ReactElement | null {
  const { words, locale } = useSpeech();
  if (evidence.length === 0) return null;
  return (
    <details>
      <summary>{words.reading.why}</summary>
      <ul className="plain">
        {evidence.map((reason, index) => (
          <li key={index}>{sayEvidence(reason, locale)}</li>
        ))}
      </ul>
    </details>
  );
}

function ColumnReading({ table, column }: { readonly table: Table; readonly column: Column }): React.ReactElement {
  const { words, actions } = useSpeech();
  const letter = letters(column.at);
  const { roles } = words.reading;
  const options = (Object.keys(roles) as ColumnRole[]).map((key) => ({ key, text: roles[key] }));
  const correct = (role: ColumnRole): void =>
    actions.correct({ kind: 'role', sheet: table.range.sheet, column: letter, near: table.header.top, role });
  return (
    <li className="column">
      <p>
        <b>
          {words.reading.column} {letter}
        </b>{' '}
        {column.path.join(' › ')}
      </p>
      <Select name={words.reading.role(letter)} options={options} selected={column.role} onChange={correct} />
      <Reasons evidence={column.evidence} />
    </li>
  );
}
