import * as React from 'react';
import { letters } from '../../core/grid/range';
import type { Column, ColumnRole, Table } from '../../core/table/table';
import { headerPicture, type PicturedCell } from '../header-picture';
import { useCount, useSpeech } from '../speech';

interface Props {
  readonly table: Table;
  /** What the table is called, for who cannot see it. */
  readonly name: string;
}

/** The colour of a role: words, figures, what is computed of them, and what is not known. */
const LOOKS: Partial<Readonly<Record<ColumnRole, string>>> = {
  ordinal: 'of-words',
  label: 'of-words',
  unit: 'of-words',
  code: 'of-words',
  note: 'of-words',
  rate: 'of-rates',
  verdict: 'of-rates',
  other: 'unclear',
};

/** The header of a table drawn small, the role of each column below it; wide ones are scrolled by themselves. */
export function HeaderPicture({ table, name }: Props): React.ReactElement {
  const { words } = useSpeech();
  const count = useCount();
  const { rows, columns, cells, left } = React.useMemo(() => headerPicture(table), [table]);
  const label = words.reading.picture(name);
  return (
    <>
      <div className="header-picture" tabIndex={0} role="region" aria-label={label}>
        <table>
          <thead>
            <tr>
              <td />
              {columns.map((column) => (
                <th key={column} scope="col">
                  {letters(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {cells.map((line, index) => (
              <tr key={index}>
                <th scope="row">{(rows[index] ?? 0) + 1}</th>
                {line.map((cell) => (
                  <Pictured key={cell.column} cell={cell} />
                ))}
              </tr>
            ))}
            <Roles columns={columns} table={table} />
          </tbody>
        </table>
      </div>
      {left > 0 && <p className="note">{words.reading.notPictured(count(left))}</p>}
    </>
  );
}

/** So much of a header is read at a glance; the whole is there for who points at it, or has it read out. */
const SHORT = 36;

function Pictured({ cell }: { readonly cell: PicturedCell }): React.ReactElement {
  const { rows, columns, text } = cell;
  const long = text.length > SHORT;
  return (
    <td
      className={columns > 1 ? 'spanning' : undefined}
      rowSpan={rows}
      colSpan={columns}
      title={long ? text : undefined}
    >
      {long ? (
        <>
          <span aria-hidden="true">{text.slice(0, SHORT - 1).trim()}…</span>
          <span className="sr-only">{text}</span>
        </>
      ) : (
        text
      )}
    </td>
  );
}

function Roles({ columns, table }: Pick<Props, 'table'> & { readonly columns: readonly number[] }): React.ReactElement {
  const { words } = useSpeech();
  const at = React.useMemo(() => new Map(table.columns.map((column) => [column.at, column])), [table]);
  return (
    <tr className="roles">
      <th scope="row">{words.reading.roleRow}</th>
      {columns.map((place) => (
        <Role key={place} column={at.get(place)} />
      ))}
    </tr>
  );
}

const isCorrected = ({ evidence }: Column): boolean => evidence.some(({ code }) => code === 'person');

function Role({ column }: { readonly column: Column | undefined }): React.ReactElement {
  const { words } = useSpeech();
  if (!column) return <td />;
  const { role, hidden } = column;
  return (
    <td className={LOOKS[role] ?? 'of-figures'}>
      {words.reading.roles[role]}
      {isCorrected(column) && ` ${words.reading.corrected}`}
      {hidden && ` ${words.reading.hidden}`}
    </td>
  );
}
