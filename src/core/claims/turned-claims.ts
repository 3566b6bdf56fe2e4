import type { Claim } from './claim';
import { changeOf } from './cue';
import type { Figure } from './figure';
import { likeness } from './likeness';
import { headOf } from './noun';
import { pairWith } from './pair';
import { perOf } from './per';
import { claimOf, headEnd, named, sentenceNumber, type Prose } from './prose';
import { roleOf } from './role';
import { turned } from './slip';

const canRepeat = (prose: Prose, f: Figure): boolean =>
  !f.percent && !f.inTable && f.hedge === null && !f.spelled && f.value >= 10 && (f.counted || f.money !== null) &&
  !changeOf(prose, f) && !perOf(prose, f) && pairWith(prose.pairs, f)?.slashed !== true; // prettier-ignore

/** What is measured, and how much of it. */
const keyOf = (f: Figure, value = f.value): string =>
  `${f.money !== null ? 'đồng' : headOf(f.noun)} ${String(Number((value * (f.money ?? f.scale)).toPrecision(12)))}`;

const periodOf = (words: string): string => (words.match(/\b(20\d\d|quy [ivx]+|thang \d+)\b/g) ?? []).sort().join(' ');

/** How alike the words must be before two figures are taken for one quantity. */
const SAME = 1.5;

/** Two figures with two digits turned round that the words give as one quantity. */
function isSame(prose: Prose, figure: Figure, first: Figure): boolean {
  const [own, other] = [roleOf(prose, figure), roleOf(prose, first)];
  const [a, b] = [periodOf(own.words), periodOf(other.words)];
  if (a !== '' && b !== '' && a !== b) return false;
  const phrase = (f: Figure): string => f.noun.split(' ').slice(0, 3).join(' ');
  const named = figure.counted && phrase(figure) === phrase(first) && phrase(figure).includes(' ');
  const alike = likeness(own.words, other.words) >= SAME;
  // Two digits alone are turned into another count too easily.
  return figure.value < 100 ? named && alike : named || alike || leadWords(own.lead) === leadWords(other.lead);
}

/** The last words before a figure: "tập huấn cho", "kinh phí giao năm 2024". */
const leadWords = (lead: string): string =>
  (lead.match(/[a-z0-9]+/g) ?? [])
    .filter((word) => word !== 'la')
    .slice(-2)
    .join(' ');

/** A quantity that another sentence gives with two digits turned round, and that nothing else bears out (đảo chữ số). */
export function turnedClaims(prose: Prose, borneOut: (figure: Figure) => boolean): Claim[] {
  const firsts: Record<string, Figure> = {};
  const claims: Claim[] = [];
  for (const figure of prose.figures) {
    if (!canRepeat(prose, figure)) continue;
    const known = firsts[keyOf(figure)];
    const first =
      known || borneOut(figure)
        ? undefined
        : turned(figure)
            .map((f) => firsts[keyOf(figure, f.value)])
            .find((f) => f !== undefined);
    if (!known) firsts[keyOf(figure)] = figure;
    const [there, here] = [sentenceNumber(prose, first?.start ?? 0), sentenceNumber(prose, figure.start)];
    if (!first || there === here || !isSame(prose, figure, first)) continue;
    claims.push(
      claimOf(prose, {
        from: figure.start, to: headEnd(prose, figure), kind: 'repeated', stated: named(prose, figure), computed: named(prose, first),
        answer: 'wrong', of: figure, figures: [figure, first],
        note: { code: 'elsewhere', other: `${named(prose, first)} ‹${String(there)}›` },
      }), // prettier-ignore
    );
  }
  return claims;
}
