import * as React from 'react';
import { ActionButton } from 'office-ui-fabric-react/lib/Button';
import type { Checked } from '../../app/session';
import type { Correction } from '../../core/table/table';
import { useCount, useSpeech } from '../speech';

type Props = Pick<Checked, 'corrections' | 'notices'>;

/** Sheets whose reading a person corrected, those among them whose corrections can no longer be placed. */
function sheetsOf({ corrections, notices }: Props): string[] {
  const lost = notices.filter(({ code }) => code === 'lost-correction');
  return Array.from(new Set([...corrections, ...lost].map(({ sheet }) => sheet)));
}

/** What was corrected of the reading, read out as it changes, and a way back to how it was (sửa cách đọc). */
export function Corrections(props: Props): React.ReactElement {
  const { words, actions } = useSpeech();
  const { corrections } = props;
  const say = useCorrection();
  return (
    <div className="corrections" role="status" aria-label={words.reading.corrections}>
      {sheetsOf(props).map((sheet) => (
        <div key={sheet} className="corrected">
          <p>
            <b>{words.reading.correctedOf(sheet)}</b>
          </p>
          <ul className="plain">
            {corrections.map((one, index) => (one.sheet === sheet ? <li key={index}>{say(one)}</li> : null))}
          </ul>
          <ActionButton
            iconProps={{ iconName: 'Undo' }}
            text={words.reading.reset}
            ariaLabel={words.reading.resetOf(sheet)}
            onClick={() => actions.uncorrect(sheet)}
          />
        </div>
      ))}
    </div>
  );
}

/** One correction in words: "cột E đọc là «Giải ngân»". */
function useCorrection(): (given: Correction) => string {
  const { words } = useSpeech();
  const count = useCount();
  const { saidOf, roles, rowRoles } = words.reading;
  return (given) => {
    switch (given.kind) {
      case 'role':
        return saidOf.role(given.column, roles[given.role]);
      case 'row-role':
        return saidOf.row(count(given.row + 1), rowRoles[given.role]);
      case 'header':
        return saidOf.header(count(given.top + 1), count(given.bottom + 1));
      case 'not-a-table':
        return saidOf.notATable(given.range);
    }
  };
}
