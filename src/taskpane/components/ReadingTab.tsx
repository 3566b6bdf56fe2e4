import * as React from 'react';
import type { Checked } from '../../app/session';
import { sayNotice } from '../../core/text/notice';
import { useSpeech } from '../speech';
import { Corrections } from './Corrections';
import { HeaderForm } from './HeaderForm';
import { More } from './More';
import { TableReading } from './TableReading';

/** Sheets without a table, where a person may know of one; not those that we wrote. */
function bareSheets({ grids, tables, notices }: Checked): string[] {
  const known = new Set(tables.map(({ range }) => range.sheet));
  notices.forEach(({ code, sheet }) => code === 'own-sheet' && known.add(sheet));
  return grids.map(({ sheet }) => sheet).filter((sheet) => !known.has(sheet));
}

/** How every table was read and why, and a way to put it right. */
export function ReadingTab({ checked }: { readonly checked: Checked }): React.ReactElement {
  const { words, locale } = useSpeech();
  return (
    <>
      <p className="note">{words.reading.explain}</p>
      <Corrections corrections={checked.corrections} notices={checked.notices} />
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
      {bareSheets(checked).map((sheet) => (
        <details key={sheet} className="bare">
          <summary>{words.reading.markHeader(sheet)}</summary>
          <HeaderForm sheet={sheet} top={1} bottom={1} />
        </details>
      ))}
    </>
  );
}
