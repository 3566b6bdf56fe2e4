import { checkText } from '../../../src/core/claims/check-text';
import type { AccountedNumber, Claim, Span } from '../../../src/core/claims/claim';
import { placeOf, type ExpectedClaim, type Passage } from './passage';

/** How the finder did on some passages. */
export interface Score {
  readonly expected: number;
  readonly right: number;
  readonly wrongAnswer: number;
  readonly missed: number;
  readonly falseAccusations: number;
  readonly numbers: number;
  readonly unaccounted: number;
  /** One line for each fault. */
  readonly faults: readonly string[];
  readonly kinds: Readonly<Record<string, { readonly expected: number; readonly right: number }>>;
}

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

const digitsOf = (text: string): string =>
  (/\d(?:[\d.,/\s]*\d)?/.exec(text)?.[0] ?? '').replace(/[\s.,]/g, '').replace(/^0+/, '') ||
  text.normalize('NFC').toLowerCase();

/** Whether a claim states the figure itself, and does not only take it in. */
function states(claim: Claim, figure: string, kind: string): boolean {
  if (/\d/.test(figure))
    return digitsOf(claim.stated) === digitsOf(figure) || (kind === 'rank' && claim.kind === 'rank');
  const [own, wanted] = [claim.stated, figure].map((text) => text.normalize('NFC').toLowerCase());
  return (
    claim.kind === kind ||
    (own !== undefined && wanted !== undefined && (own.includes(wanted) || (own !== '' && wanted.includes(own))))
  );
}

/** The claim that answers for an expected one; the best fitting when several do. */
function answering(claims: readonly Claim[], text: string, expected: ExpectedClaim): Claim | undefined {
  const places = [expected, ...(expected.or ?? [])].map((place) => ({ place, at: placeOf(text, place) }));
  const stating = claims.filter((claim) =>
    places.some(({ place, at }) => at && overlap(claim.at, at) && states(claim, place.figure, expected.kind)),
  );
  return stating.find((claim) => expected.answer.includes(claim.answer)) ?? stating[0];
}

const isAccusation = ({ answer }: Claim): boolean => answer === 'wrong' || answer === 'cut';

/** Accusations where a person expects none. */
function falseAccusations({ text, claims: expected }: Passage, claims: readonly Claim[]): Claim[] {
  const bad = expected
    .filter(({ answer }) => answer.includes('wrong') || answer.includes('cut'))
    .flatMap((claim) => [claim, ...(claim.or ?? [])].map((place) => placeOf(text, place)));
  return claims.filter((claim) => isAccusation(claim) && !bad.some((at) => at && overlap(claim.at, at)));
}

/** Runs of digits that no number of the report takes in. */
function unaccounted(text: string, numbers: readonly AccountedNumber[]): { all: number; left: string[] } {
  const runs = [...text.matchAll(/\d+/g)].map((run) => ({ start: run.index, end: run.index + run[0].length }));
  const left = runs.filter((run) => !numbers.some(({ at }) => overlap(at, run)));
  return { all: runs.length, left: left.map(({ start, end }) => text.slice(Math.max(0, start - 12), end + 12)) };
}

/** Scores one passage. */
export function scoreOf(passage: Passage): Score {
  const { claims, numbers } = checkText(passage.text);
  const kinds: Record<string, { expected: number; right: number }> = {};
  const faults: string[] = [];
  const counts = { right: 0, wrongAnswer: 0, missed: 0 };
  for (const expected of passage.claims) {
    const found = answering(claims, passage.text, expected);
    const right = found !== undefined && expected.answer.includes(found.answer);
    const kind = (kinds[expected.kind] ??= { expected: 0, right: 0 });
    kind.expected++;
    if (right) kind.right++;
    counts[right ? 'right' : found ? 'wrongAnswer' : 'missed']++;
    if (!right)
      faults.push(
        `${passage.name}: ${expected.figure} #${String(expected.nth)} ${expected.kind}: ${expected.answer.join('/')}, not ${found?.answer ?? 'silent'}`,
      );
  }
  const accused = falseAccusations(passage, claims);
  const { all, left } = unaccounted(passage.text, numbers);
  faults.push(...accused.map((c) => `${passage.name}: FALSE ACCUSATION of ${c.stated}: ${c.computed}`));
  faults.push(...left.map((around) => `${passage.name}: UNACCOUNTED ${around}`));
  return {
    expected: passage.claims.length,
    ...counts,
    falseAccusations: accused.length,
    numbers: all,
    unaccounted: left.length,
    faults,
    kinds,
  };
}

/** Scores of several passages as one. */
export function added(scores: readonly Score[]): Score {
  const sum = (of: (score: Score) => number): number => scores.reduce((all, score) => all + of(score), 0);
  const kinds: Record<string, { expected: number; right: number }> = {};
  for (const score of scores)
    for (const [name, { expected, right }] of Object.entries(score.kinds)) {
      const kind = (kinds[name] ??= { expected: 0, right: 0 });
      kind.expected += expected;
      kind.right += right;
    }
  return {
    expected: sum((s) => s.expected), right: sum((s) => s.right), wrongAnswer: sum((s) => s.wrongAnswer), missed: sum((s) => s.missed),
    falseAccusations: sum((s) => s.falseAccusations), numbers: sum((s) => s.numbers), unaccounted: sum((s) => s.unaccounted),
    faults: scores.flatMap((s) => s.faults), kinds,
  }; // prettier-ignore
}
