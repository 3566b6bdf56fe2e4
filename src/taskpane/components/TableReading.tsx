import * as React from 'react';
import { ActionButton } from 'office-ui-fabric-react/lib/Button';
import { a1, letters } from '../../core/grid/range';
import type { Column, ColumnRole, Evidence, Table } from '../../core/table/table';
import { sayEvidence } from '../../core/text/evidence';
import { sayReading } from '../reading-sentence';
import { useCount, useSpeech } from '../speech';
import { CellLink } from './CellLink';
import { HeaderForm } from './HeaderForm';
import { HeaderPicture } from './HeaderPicture';
import { More } from './More';
import { Select } from './Select';

interface Props {
  readonly table: Table;
  readonly number: number;
}

/** One table as it was read: what it is, in a sentence and a picture of its header, and a way to correct it. */
export function TableReading({ table, number }: Props): React.ReactElement {
  const { words } = useSpeech();
  const count = useCount();
  const [correcting, setCorrecting] = React.useState(false);
  const name = words.reading.table(count(number));
  return (
    <section className="reading">
      <h2>
        {name}. {table.title.name}
      </h2>
      <p className="read-as">
        <CellLink at={table.range} />: {sayReading(table, words.reading.readAs, count)}
      </p>
      <HeaderPicture table={table} name={name} />
      <Reasons evidence={table.evidence} />
      <button type="button" className="remedy" aria-expanded={correcting} onClick={() => setCorrecting(!correcting)}>
        {correcting ? words.reading.doneCorrecting : words.reading.correct}
        <span className="sr-only"> {name}</span>
      </button>
      {correcting && <Correcting table={table} />}
    </section>
  );
}

/** The role of every column, the rows of the header, and whether it is a table at all, for a person to put right. */
function Correcting({ table }: Pick<Props, 'table'>): React.ReactElement {
  const { words, actions } = useSpeech();
  const { sheet } = table.range;
  const { top, bottom } = table.header;
  // By their places, which stay while the columns are read anew.
  const columns = React.useMemo(() => new Map(table.columns.map((column) => [column.at, column])), [table]);
  const places = React.useMemo(() => Array.from(columns.keys()), [columns]);
  const reading = (column: Column | undefined): React.ReactNode =>
    column && <ColumnReading key={column.at} table={table} column={column} />;
  return (
    <div className="correcting">
      <h3>{words.reading.columns}</h3>
      <ul className="columns">
        <More items={places} page={20}>
          {(place) => reading(columns.get(place))}
        </More>
      </ul>
      <h3>{words.reading.header}</h3>
      <HeaderForm sheet={sheet} top={top + 1} bottom={bottom + 1} />
      <ActionButton
        iconProps={{ iconName: 'Clear' }}
        text={words.reading.notATable}
        onClick={() => actions.correct({ kind: 'not-a-table', sheet, range: a1(table.range) })}
      />
    </div>
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
