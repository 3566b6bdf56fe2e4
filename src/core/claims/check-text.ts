import type { AccountedNumber, Claim, NumberUse, TextCheck } from './claim';
import { findClaims } from './find-claims';
import type { Figure } from './figure';
import { proseOf, shown, type Prose } from './prose';

const DIGITS = /\d[\d.,]*\d|\d/g;

const isStated = ({ stated, at }: Claim, text: string, start: number): boolean =>
  stated !== '' && start >= at.start && start < at.end && stated.indexOf(text) === 0;

function figureUse(prose: Prose, figure: Figure, claims: readonly Claim[]): AccountedNumber {
  const at = prose.source.spanOf(figure.start, figure.end);
  const text = shown(prose, figure);
  const stated = claims.findIndex((claim) => isStated(claim, text, at.start));
  if (stated >= 0) return { at, text, as: 'claim', claim: stated };
  const part = claims.findIndex(({ figures }) => figures.some((f) => f.at.start === at.start));
  if (part >= 0) return { at, text, as: 'part', claim: part };
  return { at, text, as: 'unjudged', missing: 'alone' };
}

/** What stands in digits and is no figure: years, dates, numbers of documents and of lines. */
function otherUse(flat: string, start: number, end: number): NumberUse {
  const [before, after] = [flat.slice(Math.max(0, start - 20), start), flat.slice(end, end + 12)];
  if (/(nam|giai doan|quy|thang) ?$/.test(before)) return 'period';
  if (/^\/(qd|kh|bc|hd|cv|nq|tt|nd)|^\/20\d\d\//.test(after) || /\bso:? ?$/.test(before)) return 'document';
  if (/(dieu|khoan|muc|chuong) ?$/.test(before)) return 'article';
  if (/[/-]$/.test(before) || /^[/-]\d/.test(after) || /ngay ?$/.test(before)) return 'date';
  return 'ordinal';
}

/** A text judged, and every number in it accounted for (soát lời văn). */
export function checkText(text: string): TextCheck {
  const prose = proseOf(text);
  const claims = findClaims(text);
  const { flat } = prose.source;
  const numbers: AccountedNumber[] = prose.figures.map((figure) => figureUse(prose, figure, claims));
  let next = 0;
  DIGITS.lastIndex = 0;
  for (let match = DIGITS.exec(flat); match; match = DIGITS.exec(flat)) {
    while ((prose.figures[next]?.end ?? Infinity) <= match.index) next++;
    const end = match.index + match[0].length;
    if ((prose.figures[next]?.start ?? Infinity) < end) continue;
    const at = prose.source.spanOf(match.index, end);
    numbers.push({ at, text: match[0], as: otherUse(flat, match.index, end) });
  }
  return { claims, numbers: numbers.sort((a, b) => a.at.start - b.at.start) };
}
