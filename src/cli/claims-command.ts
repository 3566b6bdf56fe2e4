import { poolOf, type FigurePool } from '../core/claims/against';
import { answerWord, sayClaim } from '../core/claims/claim-words';
import { LONGEST_TEXT } from '../core/claims/find-claims';
import { docxReading, type DocxReading } from '../core/claims/docx-text';
import { checkReport, type ReportCheck } from '../core/claims/report-check';
import { rules } from '../core/rules/index';
import type { Locale } from '../core/text/locale';
import { sayTrouble } from '../core/text/trouble';
import { UsageError, type Arguments } from './arguments';
import { claimsAnnex } from './html/claims-annex';
import { reportJson } from './claims-json';
import { reportText } from './claims-text';
import { choiceOf, EXIT, printed, tell, type Io } from './command';
import { withComments, type Remark } from './docx-comments';
import { examineFile, troubleOf } from './examine-file';
import { deliver, makeFolder, sayDisk } from './deliver';
import { bytesOf, MOST_TEXT } from './files';
import { textOfBytes } from './text-of-bytes';
import { CLI_WORDS } from './words';
import { sayWordTrouble } from './word-trouble';
import { writeNew } from './write-new';

interface Report {
  readonly text: string;
  /** The file itself, where comments can be written into a copy of it. */
  readonly word: { readonly bytes: Uint8Array; readonly reading: DocxReading } | null;
}

/** What would be cut off is never passed over. */
function refuseLong(file: string, { length }: string, locale: Locale): void {
  if (length > LONGEST_TEXT) throw new UsageError(CLI_WORDS[locale].longText(file, LONGEST_TEXT));
}

function reportIn(file: string, locale: Locale): Report {
  if (!/\.(txt|md|docx)$/i.test(file)) throw new UsageError(CLI_WORDS[locale].notText(file));
  try {
    const bytes = bytesOf(file, MOST_TEXT);
    if (/\.docx$/i.test(file)) {
      const reading = docxReading(bytes);
      refuseLong(file, reading.text, locale);
      return { text: reading.text, word: { bytes, reading } };
    }
    const text = textOfBytes(bytes);
    if (text === null) throw new UsageError(CLI_WORDS[locale].undecodable(file));
    refuseLong(file, text, locale);
    return { text, word: null };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const say = /\.docx$/i.test(file) ? sayWordTrouble : sayTrouble;
    throw new UsageError(`${file}: ${say(troubleOf(error), locale)}`);
  }
}

async function poolFor(args: Arguments): Promise<FigurePool | null> {
  if (args.against === null) return null;
  const options = { choice: choiceOf(args), rules: rules.slice(0, 0), sheet: null, locale: args.locale };
  const { examination, error } = await examineFile(args.against, options);
  if (!examination) throw new UsageError(`${args.against}: ${error?.message ?? ''}`);
  return poolOf(examination);
}

/** What is wrong or cut, each at its place. */
const remarksOn = ({ claims }: ReportCheck, locale: Locale): Remark[] =>
  claims
    .filter(({ claim }) => claim.answer === 'wrong' || claim.answer === 'cut')
    .map(({ claim }) => {
      const word = answerWord(claim.answer, locale);
      const quoted = claim.stated === '' ? '' : ` «${claim.stated}»`;
      return {
        at: claim.at,
        text: `${word.charAt(0).toUpperCase()}${word.slice(1)}${quoted}: ${sayClaim(claim, locale)}`,
      };
    });

/** A copy of a .docx with comments on what is wrong, beside what else goes into the folder. */
async function writeCopy(file: string, { word }: Report, check: ReportCheck, args: Arguments, io: Io): Promise<number> {
  const { out, locale } = args;
  if (out === null || !word) return EXIT.fine;
  try {
    makeFolder(out);
    const copy = withComments(word.bytes, word.reading, remarksOn(check, locale), io.now());
    tell(io, CLI_WORDS[locale].written(await writeNew(file, out, copy)));
    return EXIT.fine;
  } catch (error) {
    tell(io, sayDisk(error, file, locale));
    return EXIT.usage;
  }
}

/** `kiem-bieu claims`: a report's own words, recomputed. */
export async function claimsCommand(args: Arguments, io: Io): Promise<number> {
  const { locale, format } = args;
  const [file = ''] = args.files;
  const report = reportIn(file, locale);
  const check = checkReport(report.text, await poolFor(args));
  const text = {
    text: () => reportText(check, locale),
    json: () => printed(reportJson(check, locale)),
    html: () => claimsAnnex(check, { file, against: args.against, at: io.now(), locale }),
  }[format as 'text' | 'json' | 'html']();
  const extension = format === 'text' ? 'txt' : format;
  // With a copy to be written, what is found still goes out: a person reads it there and then.
  const delivered = await deliver(
    text,
    `soat-loi-van.${extension}`,
    report.word && format === 'text' ? { ...args, out: null } : args,
    io,
  );
  const written = await writeCopy(file, report, check, args, io);
  const found = check.claims.some(({ claim }) => claim.answer === 'wrong') ? EXIT.errors : EXIT.fine;
  return Math.max(found, delivered, written);
}
