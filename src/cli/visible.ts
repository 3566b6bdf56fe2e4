import { withoutTail } from '../core/grid/tail';

/** Signs that move a terminal's cursor, colour it, or turn the direction of what follows; line ends and tabs are not. */
const UNSEEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|\r(?!\n)/g;

const named = (sign: string): string => `[U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}]`;

/** Text that only says what it says (văn bản hiển thị): a sign that would command a terminal is written by its number. */
export const visible = (text: string): string => text.replace(UNSEEN, named);

/** The same on one line, so that nothing in a name or a cell can pass for a line of ours. */
export function oneLine(text: string): string {
  const [first = '', ...more] = text.split(/[\r\n]+/);
  const rest = more.map((line) => line.trim()).filter((line) => line !== '');
  return visible(more.length === 0 ? first : [withoutTail(first, /\s/), ...rest].join(' '));
}

/** JSON may hold such signs only by their numbers; its reader gets them back as they were. */
export const visibleJson = (json: string): string =>
  json.replace(UNSEEN, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
