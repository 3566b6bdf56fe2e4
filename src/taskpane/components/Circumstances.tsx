import * as React from 'react';
import { MessageBar, MessageBarType } from 'office-ui-fabric-react/lib/MessageBar';
import type { Checked } from '../../app/session';
import type { Lack } from '../../core/host';
import { sayKeptErrors } from '../../core/kept-settings';
import { LACKS } from '../../core/text/lack';
import { sayTrouble } from '../../core/text/trouble';
import { useSpeech } from '../speech';

/** Sheets that could not be looked at: said before any count, for every count is without them (kết quả chưa đủ). */
export function Partial({ skipped }: Pick<Checked, 'skipped'>): React.ReactElement | null {
  const { words, locale } = useSpeech();
  if (skipped.length === 0) return null;
  return (
    <MessageBar messageBarType={MessageBarType.severeWarning} isMultiline>
      <b>{words.states.partial}.</b>{' '}
      {skipped
        .map(({ sheet, code }) =>
          words.states.skipped(sheet, sayTrouble({ code, detail: { sheet }, done: [] }, locale)),
        )
        .join(' ')}
    </MessageBar>
  );
}

/** By which work would be lost that a person does now: said before it is done. All other limits stand behind one sign. */
const GRAVE: readonly Lack[] = ['view-only', 'read-only', 'old-file', 'text-file', 'memory'];

interface Props {
  readonly checked: Checked;
  readonly lacks: readonly Lack[];
}

/** What bears on the results as a whole: settings that could not be read, no table, protected sheets, what will not be kept. */
export function Circumstances({ checked, lacks }: Props): React.ReactElement {
  const { words, locale } = useSpeech();
  const { tables, grids, kept } = checked;
  const closed = checked.sheets.filter((sheet) => sheet.protected && grids.some((grid) => grid.sheet === sheet.name));
  const isEmpty = grids.length > 0 && grids.every(({ cells }) => cells.height === 0);
  const grave = lacks.filter((lack) => GRAVE.indexOf(lack) >= 0);
  return (
    <div className="circumstances">
      {kept.errors.length > 0 && (
        <MessageBar messageBarType={MessageBarType.warning} isMultiline>
          {sayKeptErrors(kept.errors, locale)}
        </MessageBar>
      )}
      {tables.length === 0 && (
        <MessageBar messageBarType={MessageBarType.warning} isMultiline>
          {isEmpty ? (
            words.states.emptySheet
          ) : (
            <>
              <b>{words.states.noTable.title}.</b> {words.states.noTable.body}
            </>
          )}
        </MessageBar>
      )}
      {closed.length > 0 && (
        <MessageBar messageBarType={MessageBarType.info} isMultiline>
          {words.states.protected(closed.map((sheet) => sheet.name).join(', '))}
        </MessageBar>
      )}
      {grave.length > 0 && (
        <MessageBar messageBarType={MessageBarType.info} isMultiline>
          {grave.map((lack) => LACKS[locale][lack]).join(' ')}
        </MessageBar>
      )}
    </div>
  );
}
