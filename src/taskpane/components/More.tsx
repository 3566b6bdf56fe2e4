import * as React from 'react';
import { useCount, useSpeech } from '../speech';

const PAGE = 50;
// So many are drawn between two pauses; more at once would hold the pane up.
const AT_ONCE = 5;

interface Props<T> {
  readonly items: readonly T[];
  readonly children: (item: T, index: number) => React.ReactNode;
  readonly page?: number;
}

interface Slice {
  readonly items: readonly unknown[];
  readonly drawn: number;
}

/** Of a list that takes another's place, as many as were drawn where few of them are new: the others need no drawing. */
function carriedOver({ items: old, drawn }: Slice, items: readonly unknown[], first: number): number {
  if (old === items) return drawn;
  const known = new Set(old.slice(0, drawn));
  const fresh = items.slice(0, drawn).filter((item) => !known.has(item)).length;
  return fresh <= AT_ONCE ? Math.max(drawn, first) : first;
}

/** How many of `wanted` are drawn yet: a few at once, of a longer list none, then a few more after every pause. */
function useSlices(items: readonly unknown[], wanted: number): number {
  const first = wanted > AT_ONCE ? 0 : AT_ONCE;
  const [slice, setSlice] = React.useState<Slice>({ items, drawn: first });
  const carried = React.useMemo(() => carriedOver(slice, items, first), [slice, items, first]);
  const drawn = Math.min(carried, wanted);
  React.useEffect(() => {
    if (drawn >= wanted) return;
    const timer = window.setTimeout(() => setSlice({ items, drawn: drawn + AT_ONCE }), 0);
    return () => window.clearTimeout(timer);
  }, [items, drawn, wanted]);
  return drawn;
}

/** Puts focus on the first of the items that were asked for, once it is there: the button may be gone by then. */
function useFocusOnFirstNew(drawn: number): (button: HTMLElement) => void {
  const place = React.useRef<{ readonly list: Element; readonly index: number } | null>(null);
  React.useEffect(() => {
    const { list, index } = place.current ?? {};
    const first = index === undefined ? null : list?.children[index];
    if (!first || first.className === 'more') return;
    place.current = null;
    first.querySelector<HTMLElement>('button, a, summary')?.focus();
  }, [drawn]);
  return (button) => {
    const item = button.parentElement;
    const list = item?.parentElement;
    if (list && item) place.current = { list, index: Array.from(list.children).indexOf(item) };
  };
}

/** A long list a page at a time, so that ten thousand items draw as fast as fifty (xem thêm). */
export function More<T>({ items, children, page = PAGE }: Props<T>): React.ReactElement {
  const { words } = useSpeech();
  const count = useCount();
  const [shown, setShown] = React.useState(page);
  const drawn = useSlices(items, Math.min(shown, items.length));
  const focusOnFirstNew = useFocusOnFirstNew(drawn);
  const left = items.length - shown;
  const more = (event: React.MouseEvent<HTMLElement>): void => {
    focusOnFirstNew(event.currentTarget);
    setShown(shown + page);
  };
  return (
    <>
      {items.slice(0, drawn).map(children)}
      {left > 0 && (
        <li className="more" key="more">
          <button type="button" className="button" onClick={more}>
            {words.more(count(left))}
          </button>
        </li>
      )}
    </>
  );
}
