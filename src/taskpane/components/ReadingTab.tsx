import * as React from 'react';
import type { Checked } from '../../app/session';
import type { Table } from '../../core/table/table';
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

/** Tables by what stays the same while they are read anew: the first, second, … of a sheet. */
function byPlace(tables: readonly Table[]): ReadonlyMap<string, { readonly table: Table; readonly number: number }> {
  const counts = new Map<string, number>();
  return new Map(
    tables.map((table, index) => {
      const { sheet } = table.range;
      const count = (counts.get(sheet) ?? 0) + 1;
      counts.set(sheet, count);
      return [`${sheet}#${String(count)}`, { table, number: index + 1 }];
    }),
  );
}

const reading = (found: { readonly table: Table; readonly number: number } | undefined): React.ReactNode =>
  found ? <TableReading table={found.table} number={found.number} /> : null;

/** Where what had focus went away with a correction, focus goes to the top of the tab, not to nowhere. */
function useFocusKept(corrections: Checked['corrections']): React.RefObject<HTMLParagraphElement> {
  const top = React.useRef<HTMLParagraphElement>(null);
  const known = React.useRef(corrections);
  React.useEffect(() => {
    if (known.current === corrections) return;
    known.current = corrections;
    if (document.activeElement === null || document.activeElement === document.body) top.current?.focus();
  }, [corrections]);
  return top;
}

/** How every table was read and why, and a way to put it right. */
export function ReadingTab({ checked }: { readonly checked: Checked }): React.ReactElement {
  const { words, locale } = useSpeech();
  const tables = React.useMemo(() => byPlace(checked.tables), [checked.tables]);
  const places = React.useMemo(() => Array.from(tables.keys()), [tables]);
  const top = useFocusKept(checked.corrections);
  return (
    <>
      <p className="note" tabIndex={-1} ref={top}>
        {words.reading.explain}
      </p>
      <Corrections corrections={checked.corrections} notices={checked.notices} />
      <ul className="plain">
        {checked.notices.map((notice, index) => (
          <li key={index}>{sayNotice(notice, locale)}</li>
        ))}
      </ul>
      <ul className="tables">
        <More items={places} page={10}>
          {(place) => <li key={place}>{reading(tables.get(place))}</li>}
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
