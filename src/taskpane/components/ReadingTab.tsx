import * as React from 'react';
import { ActionButton } from 'office-ui-fabric-react/lib/Button';
import type { Checked } from '../../app/session';
import { sayNotice } from '../../core/text/notice';
import { useSpeech } from '../speech';
import { HeaderForm } from './HeaderForm';
import { More } from './More';
import { TableReading } from './TableReading';

/** How every table was read and why, and a way to put it right. */
export function ReadingTab({ checked }: { readonly checked: Checked }): React.ReactElement {
  const { words, actions, locale } = useSpeech();
  const bare = checked.grids.filter((grid) => !checked.tables.some((table) => table.range.sheet === grid.sheet));
  return (
    <>
      <p className="note">{words.reading.explain}</p>
      <ul className="plain">
        {checked.notices.map((notice, index) => (
          <li key={index}>{sayNotice(notice, locale)}</li>
        ))}
      </ul>
      <ul className="tables">
        <More items={checked.tables} page={10}>
          {(table, index) => (
            <li key={table.id}>
              <TableReading table={table} number={index + 1} />
            </li>
          )}
        </More>
      </ul>
      {bare.map((grid) => (
        <details key={grid.sheet}>
          <summary>{words.reading.markHeader(grid.sheet)}</summary>
          <HeaderForm sheet={grid.sheet} top={1} bottom={1} />
        </details>
      ))}
      {checked.grids.map((grid) => (
        <ActionButton
          key={grid.sheet}
          iconProps={{ iconName: 'Undo' }}
          text={`${words.reading.reset}: ${grid.sheet}`}
          onClick={() => actions.uncorrect(grid.sheet)}
        />
      ))}
    </>
  );
}
