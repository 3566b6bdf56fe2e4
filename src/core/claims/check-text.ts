import type { AccountedNumber, Claim, MissingCode, TextCheck } from './claim';
import { changeOf, isBound } from './cue';
import { claimsOf, LONGEST_TEXT } from './find-claims';
import type { Figure } from './figure';
import { perOf } from './per';
import { between, proseOf, type Prose } from './prose';

/** What a figure that no claim took lacks. */
function missingFor(prose: Prose, figure: Figure | null, named: boolean): MissingCode {
  if (!figure) return named ? 'alone' : 'unreadable';
  if (figure.hedge === 'limit' || isBound(prose, figure)) return 'aim';
  if (
    /\b(phan dau|muc tieu|chi tieu den|tro len)\b[^.;]{0,60}$/.test(
      between(prose, Math.max(0, figure.start - 70), figure.start),
    )
  )
    return 'aim';
  if (changeOf(prose, figure)) return 'no-earlier';
  if (figure.percent) return 'no-parts';
  if (perOf(prose, figure)) return 'no-factors';
  return figure.hedge === null ? 'alone' : 'approximate';
}

/** For each place in the text the claim that states the figure there, or rests on it; the stated goes before. */
function placesOf(claims: readonly Claim[]): Record<number, { as: 'claim' | 'part'; claim: number }> {
  const places: Record<number, { as: 'claim' | 'part'; claim: number }> = {};
  claims.forEach((claim, i) => {
    for (const { at } of claim.figures) places[at.start] ??= { as: 'part', claim: i };
  });
  claims.forEach(({ statedAt }, i) => {
    if (statedAt && places[statedAt.start]?.as !== 'claim') places[statedAt.start] = { as: 'claim', claim: i };
  });
  return places;
}

/** Reads a text, judges what can be judged, and accounts for every number (soát toàn bộ số liệu của văn bản). */
export function checkText(text: string): TextCheck {
  const prose = proseOf(text.slice(0, LONGEST_TEXT));
  const claims = claimsOf(prose);
  const places = placesOf(claims);
  const { source } = prose;
  const numbers = prose.numbers.map(({ start, end, figure, as, named }): AccountedNumber => {
    const at = source.spanOf(start, end);
    const base = { at, text: source.original.slice(at.start, at.end) };
    const place = places[at.start];
    if (place && claims[place.claim]?.answer !== undefined) return { ...base, ...place };
    if (as !== 'unjudged') return { ...base, as };
    return { ...base, as, missing: missingFor(prose, figure, named) };
  });
  return { claims, numbers };
}
