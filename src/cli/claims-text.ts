import { sayAgainst } from '../core/claims/against-words';
import { answerWord, sayClaim } from '../core/claims/claim-words';
import { MISSING, sayTally } from '../core/claims/number-words';
import {
  byGravity,
  tallyOf,
  type CheckedClaim,
  type CheckedNumber,
  type ReportCheck,
} from '../core/claims/report-check';
import type { Locale } from '../core/text/locale';
import { linesOut } from './text-report';
import { CLI_WORDS } from './words';
import { append } from '../core/grid/append';

/** A quotation on one line, its middle left out where it is long. */
function short(text: string): string {
  const quoted = text.replace(/\s+/g, ' ').trim();
  return quoted.length > 160 ? `${quoted.slice(0, 100)} … ${quoted.slice(-50)}` : quoted;
}

function claimLines({ claim, figures }: CheckedClaim, looked: boolean, locale: Locale): string[] {
  const places = looked
    ? claim.figures.map((figure, i) => `    ${figure.text}: ${sayAgainst(figures[i] ?? null, locale)}`)
    : [];
  return [`«${short(claim.text)}»`, `    ${answerWord(claim.answer, locale)}: ${sayClaim(claim, locale)}`, ...places];
}

/** A number that the text does not judge: what it lacks, or what the workbook says of it. */
function numberLine({ text, missing, against }: CheckedNumber, { looked }: ReportCheck, locale: Locale): string {
  const lack = MISSING[locale][missing ?? 'alone'];
  return `    ${short(text)}: ${against ? sayAgainst(against, locale) : looked ? `${lack}; ${sayAgainst(null, locale)}` : lack}`;
}

/** A report gone through, in words: the wrong first, then what was not judged, then how many of how many. */
export function reportText(check: ReportCheck, locale: Locale): string {
  const words = CLI_WORDS[locale];
  const lines = byGravity(check.claims).flatMap((claim) => claimLines(claim, check.looked, locale));
  const alone = check.numbers.filter(({ as }) => as === 'unjudged');
  if (alone.length > 0) lines.push(`${words.unjudged}:`);
  append(
    lines,
    alone.map((number) => numberLine(number, check, locale)),
  );
  const claims = check.claims.length === 0 ? words.noClaims : words.claims(check.claims.length);
  return linesOut([...lines, `${claims} ${sayTally(tallyOf(check), locale)}`]);
}
