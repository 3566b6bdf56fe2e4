import { valueOf, type Tag, type Walk } from './walk';

/** Marks of complex fields (trường): codes stand before `separate`, what is shown behind it. */
export function openField(walk: Walk, tag: Tag): void {
  const kind = valueOf(tag, 'fldCharType');
  const last = walk.fields.length - 1;
  if (kind === 'begin') {
    walk.fields.push(false);
    walk.codes++;
  } else if (kind === 'separate' && walk.fields[last] === false) {
    walk.fields[last] = true;
    walk.codes--;
  } else if (kind === 'end' && walk.fields.pop() === false) walk.codes--;
}
