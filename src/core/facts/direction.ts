import type { Row } from '../table/table';
import { fold } from '../text/fold';
import { isToned, says, toned } from '../text/tones';
import { isPercentRow } from './figure';

/** Which way an indicator improves (chiều của chỉ tiêu): more is better, less is better, or its words do not tell. */
export type Direction = 'up' | 'down' | 'unknown';

/** At the start of the label: "Giảm tỷ lệ …", "Hạn chế số vụ …". */
const OPENS = 'giảm, hạ thấp, hạn chế, kéo giảm, ngăn chặn, xóa bỏ, xoá bỏ, reduce, reduction, decrease, lower'.split(
  ', ',
);
const opensWith = (text: string, words: readonly string[]): boolean =>
  words.some((word) => text === word || text.indexOf(`${word} `) === 0);
/** Names that begin with the word and are no reduction. */
const NAMES = /^giảm nghèo (về|bền vững|thông tin|đa chiều)/;
const INSIDE = [
  'giảm xuống',
  'giảm còn',
  'giảm số',
  'giảm tỷ lệ',
  'giảm tỉ lệ',
  'xuống dưới',
  'không quá',
  'không vượt quá',
  'no more than',
];
/** Typed without accents, "giam" may be "giảm" or "giám"; these can only be the second. */
const SUPERVISION = /^giam (sat|dinh|doc|thi|ho(?! (ngheo|can ngheo|tai ngheo))|khao|hiem)\b/;

const BAD =
  /bao luc|tao hon|tu vong|ho ngheo|sinh con tai nha|mua ban nguoi|vi pham|that hoc|bo hoc|suy dinh duong|mu chu/;
const GOOD = /duoc|tiep can|ho tro|thoat|phong chong|ngan ngua/;

const unmarked = (label: string): string =>
  toned(label)
    .replace(/^[\s\d.()a-z]{0,4}[-+*•.)]\s*/, '')
    .trim();

/** Which way a text says its indicator improves. */
export function directionIn(label: string): Direction {
  const text = unmarked(label);
  if (opensWith(text, OPENS)) return NAMES.test(text) ? 'up' : 'down';
  const inside = says(text, INSIDE);
  if (inside === 'sure') return 'down';
  if (isToned(text)) return 'up';
  const opens = opensWith(text, OPENS.map(fold)) && !SUPERVISION.test(text);
  return opens || inside === 'unsure' ? 'unknown' : 'up';
}

/** Which way the indicator of a row improves; a bare rate of something bad does not say what its target is. */
export function directionOf(row: Row): Direction {
  const said = directionIn(row.label);
  const label = fold(row.label);
  const bare = said === 'up' && isPercentRow(row) && /^(ty|ti) le/.test(label) && BAD.test(label) && !GOOD.test(label);
  return bare ? 'unknown' : said;
}
