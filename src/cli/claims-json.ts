import { sayAgainst } from '../core/claims/against-words';
import type { Against, Possible } from '../core/claims/against';
import { sayClaim } from '../core/claims/claim-words';
import { tallyOf, type CheckedClaim, type CheckedNumber, type ReportCheck } from '../core/claims/report-check';
import { a1 } from '../core/grid/range';
import type { Locale } from '../core/text/locale';

const cellJson = ({ at, agrees, value, unit, label, counted }: Possible): object => ({
  sheet: at.sheet,
  cell: a1(at),
  agrees,
  value,
  unit,
  label,
  counted,
});

const againstJson = (against: Against | null, locale: Locale): object | null =>
  against && {
    ...cellJson(against),
    found: against.found,
    message: sayAgainst(against, locale),
    candidates: against.candidates.map(cellJson),
  };

/** A claim as the contract has it. */
function claimJson({ claim, against, figures: found }: CheckedClaim, locale: Locale): object {
  const { text, at, kind, stated, computed, answer } = claim;
  const figures = claim.figures.map((f, i) => ({
    text: f.text,
    at: f.at,
    against: againstJson(found[i] ?? null, locale),
  }));
  const message = sayClaim(claim, locale);
  return { text, at, kind, stated, computed, answer, against: againstJson(against, locale), message, figures };
}

const numberJson = ({ at, text, as, claim, missing, against }: CheckedNumber, locale: Locale): object => ({
  at,
  text,
  as,
  claim: claim ?? null,
  missing: missing ?? null,
  against: againstJson(against, locale),
});

/** A report gone through, as JSON: its claims, every number of it, and how many of how many were judged. */
export function reportJson(check: ReportCheck, locale: Locale): object {
  return {
    version: 1,
    claims: check.claims.map((one) => claimJson(one, locale)),
    numbers: check.numbers.map((one) => numberJson(one, locale)),
    summary: tallyOf(check),
  };
}
