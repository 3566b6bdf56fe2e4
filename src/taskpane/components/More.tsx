import * as React from 'react';
import { DefaultButton } from 'office-ui-fabric-react/lib/Button';
import { useCount, useSpeech } from '../speech';

const PAGE = 50;

interface Props<T> {
  readonly items: readonly T[];
  readonly children: (item: T, index: number) => React.ReactNode;
  readonly page?: number;
}

/** A long list a page at a time, so that ten thousand items draw as fast as fifty. */
export function More<T>({ items, children, page = PAGE }: Props<T>): React.ReactElement {
  const { words } = useSpeech();
  const count = useCount();
  const [shown, setShown] = React.useState(page);
  const left = items.length - shown;
  return (
    <>
      {items.slice(0, shown).map(children)}
      {left > 0 && (
        <li className="more">
          <DefaultButton text={words.more(count(left))} onClick={() => setShown(shown + page)} />
        </li>
      )}
    </>
  );
}
