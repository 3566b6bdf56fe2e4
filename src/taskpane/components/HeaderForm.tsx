import * as React from 'react';
import { DefaultButton } from 'office-ui-fabric-react/lib/Button';
import { TextField } from 'office-ui-fabric-react/lib/TextField';
import { useSpeech } from '../speech';

interface Props {
  readonly sheet: string;
  /** One-based, as Excel numbers rows. */
  readonly top: number;
  readonly bottom: number;
}

const rowOf = (text: string): number | null => (/^\d{1,7}$/.test(text.trim()) ? Number(text.trim()) : null);

/** Where the header is, said by a person. */
export function HeaderForm({ sheet, top, bottom }: Props): React.ReactElement {
  const { words, actions } = useSpeech();
  const [first, setFirst] = React.useState(String(top));
  const [last, setLast] = React.useState(String(bottom));
  React.useEffect(() => {
    setFirst(String(top));
    setLast(String(bottom));
  }, [top, bottom]);
  const from = rowOf(first);
  const to = rowOf(last);
  const right = from !== null && to !== null && from >= 1 && from <= to && to - from < 20;
  const apply = (): void => {
    if (from !== null && to !== null) actions.correct({ kind: 'header', sheet, top: from - 1, bottom: to - 1 });
  };
  return (
    <div className="header-form">
      <TextField label={words.reading.headerTop} value={first} onChange={(_, text) => setFirst(text ?? '')} />
      <TextField label={words.reading.headerBottom} value={last} onChange={(_, text) => setLast(text ?? '')} />
      <DefaultButton text={words.reading.applyHeader} disabled={!right} onClick={apply} />
    </div>
  );
}
