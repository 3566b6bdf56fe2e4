import type { Source } from './source-text';

/** A list of proper names in a text: "Sì Lở Lầu, Vàng Ma Chải và Nậm Xe" (danh sách tên). Offsets into `flat`. */
export interface NameList {
  readonly start: number;
  readonly end: number;
  readonly length: number;
  /** Ends in "…", "v.v.": not all are named. */
  readonly open: boolean;
}

const NAME =
  "(?:(?:cac )?(?:xa|huyen|tinh|thi tran|phuong|thanh pho|TP\\.?|ban|thon) )?[A-Z][A-Z'-]*[a-z][A-Za-z'-]*(?: [A-Z][A-Za-z'-]*){0,4}";
// eslint-disable-next-line regexp/no-super-linear-move -- read in one item, which has 4,000 characters at most
const LIST = new RegExp(`${NAME}(?:(?:, ?|; ?)${NAME})*(?:(?:,? va |,? and |, ?)${NAME})`, 'g');

/** The lists of two or more names inside a stretch. */
export function namesIn({ cased }: Source, start: number, end: number): NameList[] {
  const text = cased.slice(start, end);
  const lists: NameList[] = [];
  LIST.lastIndex = 0;
  for (let match = LIST.exec(text); match; match = LIST.exec(text)) {
    const names = match[0].split(/, and |, va |, ?|; ?| va | and /).filter(Boolean);
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 6);
    // A list that runs on into ordinary words was not a list of names to its end.
    const open =
      /^ ?(…|\.{2,}|,? ?v\.?v|,? etc)/.test(after) || (/^ ?, ?[a-z]/.test(after) === false && /^ ?[a-z]/.test(after));
    lists.push({ start: start + match.index, end: start + match.index + match[0].length, length: names.length, open });
  }
  return lists;
}
