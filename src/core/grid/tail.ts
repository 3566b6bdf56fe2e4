/**
 * A text without the signs at its end that fit a pattern of one sign. `text.replace(/ +$/, '')` looks at a run of spaces
 * again from each of them wherever it stands, so a cell of 32,767 characters costs half a milliard steps.
 */
export function withoutTail(text: string, sign: RegExp): string {
  let end = text.length;
  while (end > 0 && sign.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
