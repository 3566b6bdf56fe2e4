import { columnOf, parseA1, rangeOf, unquotedSheet, type Range } from '../../../core/grid/range';
import { LIMITS } from '../limits';

/** The cells a formula reads; null where that cannot be told from its text (a name, a table, INDIRECT). */
export type Reads = readonly Range[] | null;

const PIECES =
  // eslint-disable-next-line regexp/no-super-linear-move -- a word that is no prefix is a name, and the first quote that ends nowhere ends the reading
  /"(?:[^"]|"")*"|((?:'(?:[^']|'')+'|[A-Za-z_\u0080-\uffff][\w.\u0080-\uffff]*)!)?(\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\w(.[])|([A-Za-z_\\\u0080-\uffff][\w.\u0080-\uffff]*)\s*(\()?|\[|'/g;

const MOVING = /^(INDIRECT|OFFSET)$/i;

const whole = (sheet: string, text: string): Range | null => {
  const [first = '', last = ''] = text.replace(/\$/g, '').split(':');
  if (/^\d/.test(first)) return rangeOf(sheet, Number(first) - 1, 0, Number(last) - 1, LIMITS.columns - 1);
  return rangeOf(sheet, 0, columnOf(first), LIMITS.rows - 1, columnOf(last));
};

const sheetOf = (prefix: string | undefined, home: string): string =>
  prefix === undefined ? home : unquotedSheet(prefix.slice(0, -1));

/** What a formula on a sheet reads. Too much does no harm: a result is then calculated once more than it must be. */
export function readsOf(formula: string, home: string): Reads {
  const reads: Range[] = [];
  PIECES.lastIndex = 0;
  for (let match = PIECES.exec(formula); match; match = PIECES.exec(formula)) {
    const [text, prefix, reference, name, call] = match;
    if (text.startsWith('"')) continue;
    if (reference !== undefined) {
      const sheet = sheetOf(prefix, home);
      const range = parseA1(sheet, reference) ?? whole(sheet, reference);
      if (range) reads.push(range);
    } else if (name === undefined || (call ? MOVING.test(name) : !/^(TRUE|FALSE)$/i.test(name))) return null;
  }
  return reads;
}
