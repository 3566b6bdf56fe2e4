import { againstOf, lookUp, poolOf, type Against, type FigurePool } from '../core/claims/against';
import type { Claim } from '../core/claims/claim';
import { answerWord, sayClaim } from '../core/claims/claim-words';
import { decodeText, type Decoder } from '../core/claims/decode-text';
import { docxText } from '../core/claims/docx-text';
import { checkText } from '../core/claims/check-text';
import { countNumbers } from '../core/claims/count-numbers';
import { a1 } from '../core/grid/range';
import { rules } from '../core/rules/index';
import type { Locale } from '../core/text/locale';
import { sayTrouble } from '../core/text/trouble';
import { UsageError, type Arguments } from './arguments';
import { choiceOf, EXIT, printed, type Io } from './command';
import { examineFile, troubleOf } from './examine-file';
import { bytesOf } from './files';
import { CLI_WORDS } from './words';

const decode: Decoder = (bytes, encoding) => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

function textOf(file: string, locale: Locale): string {
  if (!/\.(txt|md|docx)$/i.test(file)) throw new UsageError(CLI_WORDS[locale].notText(file));
  try {
    const bytes = bytesOf(file);
    if (/\.docx$/i.test(file)) return docxText(bytes);
    const text = decodeText(bytes, decode);
    if (text === null) throw new UsageError(CLI_WORDS[locale].undecodable(file));
    return text;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${file}: ${sayTrouble(troubleOf(error), locale)}`);
  }
}

async function poolFor(args: Arguments): Promise<FigurePool | null> {
  if (args.against === null) return null;
  const options = { choice: choiceOf(args), rules: rules.slice(0, 0), sheet: null, locale: args.locale };
  const { examination, error } = await examineFile(args.against, options);
  if (!examination) throw new UsageError(`${args.against}: ${error?.message ?? ''}`);
  return poolOf(examination);
}

const placeJson = (against: Against | null): object | null =>
  against && { sheet: against.at.sheet, cell: a1(against.at), agrees: against.agrees };

/** A claim as the contract has it. */
export function claimJson(claim: Claim, pool: FigurePool | null, locale: Locale): object {
  const { text, at, kind, stated, computed, answer } = claim;
  const figures = claim.figures.map((f) => ({ text: f.text, at: f.at, against: pool && placeJson(lookUp(f, pool)) }));
  const against = pool && placeJson(againstOf(claim, pool));
  return { text, at, kind, stated, computed, answer, against, message: sayClaim(claim, locale), figures };
}

const AGREES: Readonly<Record<Locale, (place: string, agrees: boolean) => string>> = {
  vi: (place, agrees) => (agrees ? `khớp với ô ${place}` : `khác với ô ${place}`),
  en: (place, agrees) => (agrees ? `agrees with ${place}` : `differs from ${place}`),
};

function claimLines(claim: Claim, pool: FigurePool | null, locale: Locale): string[] {
  const quoted = claim.text.replace(/\s+/g, ' ').trim();
  const short = quoted.length > 160 ? `${quoted.slice(0, 100)} … ${quoted.slice(-50)}` : quoted;
  const places = pool
    ? claim.figures.flatMap((figure) => {
        const found = lookUp(figure, pool);
        return found
          ? [`    ${figure.text}: ${AGREES[locale](`${found.at.sheet}!${a1(found.at)}`, found.agrees)}`]
          : [];
      })
    : [];
  return [`«${short}»`, `    ${answerWord(claim.answer, locale)}: ${sayClaim(claim, locale)}`, ...places];
}

const WORST: readonly Claim['answer'][] = ['wrong', 'cut', 'cannot-check', 'right'];

/** Wrong ones first, then cut, not judged, right; in the order of the text among each. */
const worstFirst = (claims: readonly Claim[]): Claim[] =>
  WORST.flatMap((answer) => claims.filter((claim) => claim.answer === answer));

/** `kiem-bieu claims`: a report's own words, recomputed. */
export async function claimsCommand(args: Arguments, io: Io): Promise<number> {
  const { locale } = args;
  const [file = ''] = args.files;
  const { claims, numbers } = checkText(textOf(file, locale));
  const summary = countNumbers(numbers);
  const pool = await poolFor(args);
  if (args.format === 'json')
    io.out(printed({ version: 1, claims: claims.map((claim) => claimJson(claim, pool, locale)), numbers, summary }));
  else {
    const words = CLI_WORDS[locale];
    const lines = worstFirst(claims).flatMap((claim) => claimLines(claim, pool, locale));
    const said = claims.length === 0 ? words.noClaims : words.claims(claims.length);
    io.out(`${[...lines, said, words.numbers(summary)].join('\n')}\n`);
  }
  return claims.some((claim) => claim.answer === 'wrong') ? EXIT.errors : EXIT.fine;
}
