import { sayAgainst } from '../../core/claims/against-words';
import { sayClaim } from '../../core/claims/claim-words';
import { markedText, SHADES, SIGNS, type Mark, type Paragraph, type Shade } from '../../core/claims/marked-text';
import { MISSING, sayTally, SHADE_WORDS, USES } from '../../core/claims/number-words';
import {
  byGravity,
  tallyOf,
  type CheckedClaim,
  type CheckedNumber,
  type ReportCheck,
} from '../../core/claims/report-check';
import { FORMATS } from '../../core/text/format';
import type { Locale } from '../../core/text/locale';
import { CLAIMS_STYLES } from './claims-styles';
import { CLAIMS_WORDS } from './claims-words';
import { escaped } from './escaped';
import { filterHtml, filterStyles, headingHtml, pageHtml } from './page';
import { shortNames } from './short-names';
import { ANNEX_WORDS } from './words';

/** What a person is told when pointing at a number. */
function hint({ shade, as, number }: Mark, { claims }: ReportCheck, locale: Locale): string {
  const checked = number.claim === undefined ? undefined : claims[number.claim];
  const word = shade === 'other' ? USES[locale][as] : SHADE_WORDS[locale][shade];
  if (as === 'claim' && checked) return `${word}: ${sayClaim(checked.claim, locale)}`;
  if (number.against) return `${word}: ${sayAgainst(number.against, locale)}`;
  return number.missing ? `${word}: ${MISSING[locale][number.missing]}` : word;
}

interface Drawing {
  readonly check: ReportCheck;
  readonly locale: Locale;
}

function markHtml(text: string, mark: Mark, { check, locale }: Drawing): string {
  const { shade, number } = mark;
  const sign = SIGNS[shade] === '' ? '' : `<sup aria-hidden="true">${SIGNS[shade]}</sup>`;
  const said = `<span class="sr"> (${escaped(SHADE_WORDS[locale][shade])})</span>`;
  const id = `n${String(number.at.start)}`;
  return `<mark id="${id}" class="${shade}" title="${escaped(hint(mark, check, locale))}">${sign}${escaped(text)}${shade === 'other' ? '' : said}</mark>`;
}

const paragraphHtml = ({ start, pieces }: Paragraph, drawing: Drawing): string =>
  `<p id="p${String(start)}">${pieces.map(({ text, mark }) => (mark ? markHtml(text, mark, drawing) : escaped(text))).join('')}</p>`;

/** Where each claim stands in the text: its stated figure, or a part of it, or its line. */
function placesOf({ claims, numbers }: ReportCheck, lines: readonly Paragraph[]): Map<CheckedClaim, string> {
  const stated = new Map<number, string>();
  const parts = new Map<number, string>();
  for (const { as, claim, at } of numbers) {
    if (claim === undefined) continue;
    const of = as === 'claim' ? stated : parts;
    if (!of.has(claim)) of.set(claim, `n${String(at.start)}`);
  }
  return new Map(
    claims.map((checked, i) => [checked, stated.get(i) ?? parts.get(i) ?? lineOf(lines, checked.claim.at.start)]),
  );
}

/** The line that a place of the text is in, by halving. */
function lineOf(lines: readonly Paragraph[], at: number): string {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.end ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return `p${String(lines[low]?.start ?? 0)}`;
}

/** What a claim is counted and filtered as. */
const shadeOf = ({ claim: { answer }, against }: CheckedClaim): Shade =>
  (answer === 'right' || answer === 'cannot-check') && against?.found === 'differs' ? 'differs' : answer;

function claimRow(checked: CheckedClaim, order: number, place: string, { check, locale }: Drawing): string {
  const { claim, figures } = checked;
  const words = CLAIMS_WORDS[locale];
  const shade = shadeOf(checked);
  const found = claim.figures.map(
    (figure, i) => `${escaped(figure.text)} ${escaped(sayAgainst(figures[i] ?? null, locale))}`,
  );
  const workbook = check.looked && found.length > 0 ? `<p><b>${words.workbook}:</b> ${found.join('; ')}.</p>` : '';
  const quoted = escaped(claim.text.replace(/\s+/g, ' ').trim());
  return `<tr class="claim ${shade}"><td class="order">${FORMATS[locale].number(order)}</td><td><span class="tag ${shade}">${SIGNS[shade]} ${escaped(words.answers[shade])}</span></td>
<td><p>«${quoted}» <a class="screen" href="#${place}">${words.to}</a></p><p class="what">${escaped(sayClaim(claim, locale))}</p>${workbook}</td></tr>`;
}

const head = (columns: readonly string[]): string =>
  `<thead><tr>${columns.map((column) => `<th scope="col">${column}</th>`).join('')}</tr></thead>`;

const isAlone = ({ as }: CheckedNumber): boolean => as === 'unjudged';

/** Every figure that nothing judges, with what it lacks or what the workbook says of it. */
function aloneHtml({ check, locale }: Drawing): string {
  const words = CLAIMS_WORDS[locale];
  const alone = check.numbers.filter(isAlone);
  const row = ({ at, text, missing, against }: CheckedNumber, i: number): string => {
    const lack = MISSING[locale][missing ?? 'alone'];
    const said = against ? sayAgainst(against, locale) : check.looked ? `${lack}; ${sayAgainst(null, locale)}` : lack;
    return `<tr><td class="order">${FORMATS[locale].number(i + 1)}</td><td><a href="#n${String(at.start)}">${escaped(text.replace(/\s+/g, ' '))}</a></td><td>${escaped(said)}</td></tr>`;
  };
  const table = `<table class="alone">${head([words.order, words.figure, words.reason])}<tbody>${alone.map(row).join('\n')}</tbody></table>`;
  return `<section class="part has-unjudged"><h2>III. ${words.alone}</h2>${alone.length > 0 ? table : `<p>${words.noneAlone}</p>`}</section>`;
}

/** Lines of longer texts are laid out as they come into sight. */
const LONG = 300;

function textHtml(lines: readonly Paragraph[], drawing: Drawing): string {
  const { locale } = drawing;
  const legend = SHADES.map((s) => `<li><mark class="${s}">${SIGNS[s]} ${SHADE_WORDS[locale][s]}</mark></li>`).join('');
  return `<section><h2>IV. ${CLAIMS_WORDS[locale].text}</h2><ul class="legend">${legend}</ul>
<div class="text${lines.length > LONG ? ' long' : ''}">
${lines.map((line) => paragraphHtml(line, drawing)).join('\n')}
</div></section>`;
}

type Counted = Readonly<Partial<Record<Shade, number>>>;

const KEYS: readonly Shade[] = ['wrong', 'cut', 'differs', 'cannot-check', 'right', 'unjudged'];

function countsOf({ claims, numbers }: ReportCheck): Counted {
  const counts: Partial<Record<Shade, number>> = { unjudged: numbers.filter(isAlone).length };
  for (const checked of claims) counts[shadeOf(checked)] = (counts[shadeOf(checked)] ?? 0) + 1;
  return counts;
}

function summaryHtml(counts: Counted, { check, locale }: Drawing): string {
  const words = CLAIMS_WORDS[locale];
  const { number } = FORMATS[locale];
  const shown = KEYS.filter((key) => key !== 'differs' || check.looked);
  return `<section><h2>I. ${ANNEX_WORDS[locale].summary}</h2><p>${escaped(sayTally(tallyOf(check), locale))}</p>
<div class="scroll"><table class="counts"><tbody><tr>${shown.map((key) => `<th scope="col">${words.answers[key]}</th>`).join('')}</tr>
<tr>${shown.map((key) => `<td class="number${(counts[key] ?? 0) > 0 ? ' some' : ''}">${number(counts[key] ?? 0)}</td>`).join('')}</tr></tbody></table></div></section>`;
}

/** What was gone through, and when. */
export interface Gone {
  readonly file: string;
  readonly against: string | null;
  /** Local time, ISO. */
  readonly at: string;
  readonly locale: Locale;
}

function headOf({ file, against, at, locale }: Gone): { readonly name: string; readonly html: string } {
  const words = ANNEX_WORDS[locale];
  const [name = file, workbook = ''] = shortNames(against === null ? [file] : [file, against]);
  const about: [string, string][] = [[words.file, name]];
  if (against !== null) about.push([words.against, workbook]);
  return { name, html: headingHtml({ locale, title: words.claimsTitle, about, at }) };
}

/** A report gone through as an annex (phụ lục soát lời văn): what is wrong first, then the whole text, its numbers marked. */
export function claimsAnnex(check: ReportCheck, gone: Gone): string {
  const { locale } = gone;
  const words = CLAIMS_WORDS[locale];
  const drawing = { check, locale };
  const lines = markedText(check);
  const places = placesOf(check, lines);
  const counts = countsOf(check);
  const { number } = FORMATS[locale];
  const rows = byGravity(check.claims).map((claim, i) => claimRow(claim, i + 1, places.get(claim) ?? '', drawing));
  const choices = KEYS.filter((key) => (counts[key] ?? 0) > 0).map((key) => ({
    key,
    label: words.answers[key],
    count: number(counts[key] ?? 0),
  }));
  const all = choices.reduce((sum, { key }) => sum + (counts[key] ?? 0), 0);
  const has = choices.filter(({ key }) => key !== 'unjudged').map(({ key }) => ` has-${key}`);
  const table = `<table class="claims">${head([words.order, words.answer, words.claim])}<tbody>${rows.join('\n')}</tbody></table>`;
  const { name, html } = headOf(gone);
  const body = `${html}
${summaryHtml(counts, drawing)}
${choices.length > 1 ? filterHtml(choices, number(all), locale) : ''}
<section class="part${has.join('')}"><h2>II. ${words.found}</h2>${rows.length === 0 ? `<p>${words.none}</p>` : table}</section>
${aloneHtml(drawing)}
${textHtml(lines, drawing)}`;
  const styles = `${CLAIMS_STYLES}\n${filterStyles(KEYS, '.claim', ['.part'])}`;
  return pageHtml({ locale, window: `${ANNEX_WORDS[locale].claimsWindow} – ${name}`, styles, body });
}
