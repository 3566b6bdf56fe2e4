import * as React from 'react';
import { MessageBar, MessageBarType } from 'office-ui-fabric-react/lib/MessageBar';
import type { Checked } from '../../app/session';
import type { Lack } from '../../core/host';
import { sayKeptErrors } from '../../core/kept-settings';
import { LACKS } from '../../core/text/lack';
import { sayTrouble } from '../../core/text/trouble';
import { useSpeech } from '../speech';

interface Props {
  readonly checked: Checked;
  readonly lacks: readonly Lack[];
}

/** What bears on the results as a whole: protected sheets, sheets not read, no table, an Excel that cannot. */
export function Circumstances({ checked, lacks }: Props): React.ReactElement {
  const { words, locale } = useSpeech();
  const { skipped, tables, grids, kept } = checked;
  const closed = checked.sheets.filter((sheet) => sheet.protected && grids.some((grid) => grid.sheet === sheet.name));
  return (
    <div className="circumstances">
      {skipped.length > 0 && (
        <MessageBar messageBarType={MessageBarType.severeWarning} isMultiline>
          <b>{words.states.partial}.</b>{' '}
          {skipped
            .map(({ sheet, code }) =>
              words.states.skipped(sheet, sayTrouble({ code, detail: { sheet }, done: [] }, locale)),
            )
            .join(' ')}
        </MessageBar>
      )}
      {kept.errors.length > 0 && (
        <MessageBar messageBarType={MessageBarType.warning} isMultiline>
          {sayKeptErrors(kept.errors, locale)}
        </MessageBar>
      )}
      {tables.length === 0 && (
        <MessageBar messageBarType={MessageBarType.warning} isMultiline>
          <b>{words.states.noTable.title}.</b> {words.states.noTable.body}
        </MessageBar>
      )}
      {closed.length > 0 && (
        <MessageBar messageBarType={MessageBarType.info} isMultiline>
          {words.states.protected(closed.map((sheet) => sheet.name).join(', '))}
        </MessageBar>
      )}
      {lacks.length > 0 && (
        <details>
          <summary>{words.states.limits}</summary>
          <ul className="plain">
            {lacks.map((lack) => (
              <li key={lack}>{LACKS[locale][lack]}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
