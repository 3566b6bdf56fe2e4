import type { DraftRow } from './draft-row';

const startsSmall = (text: string): boolean => text.charAt(0) !== text.charAt(0).toUpperCase();

/** Numbers that a name on two rows has. */
const NUMBERED = /^(letter|roman|number|decimal)$/;

/** The rest of a name in the row below it: in brackets, or with a small letter. */
const isRest = ({ ordinal, total, ofWhich, shown }: DraftRow): boolean =>
  ordinal === null && !total && !ofWhich && (/^\(.+\)$/.test(shown) || startsSmall(shown));

const withRest = (above: DraftRow, row: DraftRow): DraftRow => ({
  ...above,
  at: row.at,
  figures: true,
  label: `${above.label} ${row.label}`,
  shown: `${above.shown} ${row.shown}`,
  key: `${above.key} ${row.key}`,
  unitText: row.unitText || above.unitText,
});

const hasAccents = (text: string): boolean => /[^\x20-\x7e]/.test(text);

/** The name again in a language without our accents, in a row of its own. */
const isTranslation = (above: DraftRow, { ordinal, total, ofWhich, figures, bold, shown }: DraftRow): boolean =>
  !(figures || total || ofWhich) &&
  ordinal === null &&
  bold === above.bold &&
  hasAccents(above.shown) &&
  /^[A-Za-z]{3,}([ ,.&'()-]+[A-Za-z]+)*\.?$/.test(shown);

function withTranslation(above: DraftRow, { label, shown, key }: DraftRow): DraftRow {
  const both = (one: string, other: string): string => `${one} - ${other}`;
  return {
    ...above,
    label: both(above.label, label),
    shown: both(above.shown, shown),
    key: both(above.key, key),
  };
}

/**
 * "I | Các xã khu vực II" above "(khó khăn) | 1.370": a name on two rows, the figures beside the second, is one row
 * (tên trên hai dòng). So is
 * one with its translation below it.
 */
export function namesOnOneRow(rows: readonly DraftRow[]): DraftRow[] {
  const joined: DraftRow[] = [];
  for (const row of rows) {
    const above = joined[joined.length - 1];
    const last = joined.length - 1;
    if (!above || above.at !== row.at - 1 || !NUMBERED.test(above.ordinal?.kind ?? '')) joined.push(row);
    else if (!above.figures && row.figures && isRest(row)) joined[last] = withRest(above, row);
    else if (above.figures && isTranslation(above, row)) joined[last] = withTranslation(above, row);
    else joined.push(row);
  }
  return joined;
}
