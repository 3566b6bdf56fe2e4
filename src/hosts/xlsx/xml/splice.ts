import { opening } from './attributes';
import { rootOf, type Element } from './scan';

/** A piece of text put in the place of another (chỗ thay). */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export const insertAt = (at: number, text: string): Splice => ({ start: at, end: at, text });

export const remove = ({ start, end }: { start: number; end: number }): Splice => ({ start, end, text: '' });

/** Makes all changes at once; they must not overlap. Those at one place keep their order. */
export function splice(xml: string, changes: readonly Splice[]): string {
  if (changes.length === 0) return xml;
  const sorted = changes.map((change, order) => ({ ...change, order }));
  sorted.sort((a, b) => a.start - b.start || a.end - b.end || a.order - b.order);
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text } of sorted) {
    pieces.push(xml.slice(at, start), text);
    at = Math.max(at, end);
  }
  pieces.push(xml.slice(at));
  return pieces.join('');
}

/** Puts something last into an element, opening it up when it was written as an empty tag. */
export function appendTo(xml: string, parent: Element, text: string): string {
  if (!parent.empty) return xml.slice(0, parent.closeStart) + text + xml.slice(parent.closeStart);
  const open = opening(xml.slice(parent.start, parent.end));
  return `${xml.slice(0, parent.start)}${open}${text}</${parent.name}>${xml.slice(parent.end)}`;
}

/** A document whose root was written as an empty tag, opened up so that something can be put into it. */
export function openedRoot(xml: string): string {
  const root = rootOf(xml);
  return root.empty ? appendTo(xml, root, '') : xml;
}
