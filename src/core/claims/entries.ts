import type { Span } from './claim';
import { shadeOfClaim, shadeOfNumber, type Shade } from './marked-text';
import type { CheckedClaim, CheckedNumber, ReportCheck } from './report-check';

/** One thing to look at in a checked report: a statement, or a figure that no statement judges (mục cần xem). */
export interface Entry {
  readonly shade: Shade;
  readonly claim: CheckedClaim | null;
  /** The figure, where it stands alone. */
  readonly number: CheckedNumber | null;
  readonly text: Excerpt;
  /** Where its figure stands in the text; null for a statement without any. */
  readonly place: number | null;
}

/** From what must be corrected to what is right. */
export const ENTRY_ORDER: readonly Shade[] = ['wrong', 'cut', 'differs', 'cannot-check', 'unjudged', 'right'];

/** Where each claim's figure stands: the stated one, or the first that it rests on. */
function placesOf({ claims, numbers }: ReportCheck): readonly (number | null)[] {
  const stated: Record<number, number> = {};
  const parts: Record<number, number> = {};
  for (const { as, claim, at } of numbers) {
    if (claim === undefined) continue;
    const of = as === 'claim' ? stated : parts;
    of[claim] ??= at.start;
  }
  return claims.map((_, i) => stated[i] ?? parts[i] ?? null);
}

/** A figure with the words around it (trích dẫn). */
export interface Excerpt {
  readonly before: string;
  readonly figure: string;
  readonly after: string;
}

const AROUND = 40;

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

/** A figure in its line; a word is never cut in two. */
export function excerptOf(text: string, { start, end }: Span): Excerpt {
  const from = Math.max(0, start - AROUND);
  const led = text.slice(from, start).split('\n').pop() ?? '';
  const followed = text.slice(end, end + AROUND).split('\n')[0] ?? '';
  const cutBefore = led.length === start - from && from > 0 && text.charAt(from - 1) !== '\n';
  const cutAfter = end + followed.length < text.length && text.charAt(end + followed.length) !== '\n';
  return {
    before: oneLine(cutBefore ? `… ${led.slice(led.indexOf(' ') + 1)}` : led),
    figure: oneLine(text.slice(start, end)),
    after: oneLine(cutAfter ? `${followed.slice(0, followed.lastIndexOf(' ') + 1)}…` : followed),
  };
}

/** Everything of a checked report, the gravest first, each kind in the order of the text. */
export function entriesOf(check: ReportCheck): Entry[] {
  const places = placesOf(check);
  const entries: { readonly at: number; readonly entry: Entry }[] = check.claims.map((claim, i) => {
    const text = { before: '', figure: oneLine(claim.claim.text).trim(), after: '' };
    const entry = { shade: shadeOfClaim(claim), claim, number: null, text, place: places[i] ?? null };
    return { at: claim.claim.at.start, entry };
  });
  for (const number of check.numbers) {
    if (number.as !== 'unjudged') continue;
    const { at } = number;
    const text = excerptOf(check.text, at);
    const entry = { shade: shadeOfNumber(number, check), claim: null, number, text, place: at.start };
    entries.push({ at: at.start, entry });
  }
  const order = ({ shade }: Entry): number => ENTRY_ORDER.indexOf(shade);
  return entries.sort((a, b) => order(a.entry) - order(b.entry) || a.at - b.at).map(({ entry }) => entry);
}

/** How many of each, those that occur only. */
export const entryCounts = (entries: readonly Entry[]): readonly { readonly shade: Shade; readonly count: number }[] =>
  ENTRY_ORDER.map((shade) => ({ shade, count: entries.filter((entry) => entry.shade === shade).length })).filter(
    ({ count }) => count > 0,
  );
