import { sayAgainst } from '../../core/claims/against-words';
import { sayClaim } from '../../core/claims/claim-words';
import { ENTRY_ORDER, entriesOf, entryCounts, type Entry } from '../../core/claims/entries';
import { markedText, SHADES, SIGNS, type Mark, type Paragraph, type Shade } from '../../core/claims/marked-text';
import { MISSING, sayTally, SHADE_TITLES, SHADE_WORDS, USES } from '../../core/claims/number-words';
import {
  lookedUp,
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
import { filterHtml, filterStyles, headingHtml, pageHtml, scrolling } from './page';
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

const tagged = (shade: Shade, order: number, locale: Locale): string =>
  `<tr class="entry ${shade}"><td class="order">${FORMATS[locale].number(order)}</td><td><span class="tag ${shade}">${SIGNS[shade]} ${escaped(SHADE_TITLES[locale][shade])}</span></td>`;

function claimRow(
  { shade, text }: Entry,
  checked: CheckedClaim,
  order: number,
  place: string,
  drawing: Drawing,
): string {
  const { check, locale } = drawing;
  const { claim } = checked;
  const words = CLAIMS_WORDS[locale];
  const { found, lost } = lookedUp(checked);
  const told = found.map(({ text: figure, against }) => `${figure} ${sayAgainst(against, locale)}`);
  if (lost.length > 0) told.push(`${lost.map(({ text: figure }) => figure).join(', ')} ${sayAgainst(null, locale)}`);
  const workbook =
    check.looked && told.length > 0 ? `<p><b>${words.workbook}:</b> ${escaped(told.join('; '))}.</p>` : '';
  return `${tagged(shade, order, locale)}
<td><p>«${escaped(text.figure)}» <a class="screen" href="#${place}">${words.to}</a></p><p class="what">${escaped(sayClaim(claim, locale))}</p>${workbook}</td></tr>`;
}

const head = (columns: readonly string[]): string =>
  `<thead><tr>${columns.map((column) => `<th scope="col">${column}</th>`).join('')}</tr></thead>`;

/** A figure that no statement judges, with what it lacks and what the workbook says of it. */
function aloneRow({ shade, text }: Entry, number: CheckedNumber, order: number, { check, locale }: Drawing): string {
  const { at, missing, against } = number;
  const words = CLAIMS_WORDS[locale];
  const lack = MISSING[locale][missing ?? 'alone'];
  const reason = against ? '' : `<p><b>${words.reason}:</b> ${escaped(lack)}.</p>`;
  const workbook = check.looked ? `<p><b>${words.workbook}:</b> ${escaped(sayAgainst(against, locale))}.</p>` : '';
  return `${tagged(shade, order, locale)}
<td><p>«${escaped(text.before)}<b>${escaped(text.figure)}</b>${escaped(text.after)}» <a class="screen" href="#n${String(at.start)}">${words.to}</a></p>${reason}${workbook}</td></tr>`;
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

type Counts = Readonly<Partial<Record<Shade, number>>>;

function summaryHtml(counts: Counts, { check, locale }: Drawing): string {
  const { number } = FORMATS[locale];
  const shown = ENTRY_ORDER.filter((key) => key !== 'differs' || check.looked);
  return `<section><h2>I. ${ANNEX_WORDS[locale].summary}</h2><p>${escaped(sayTally(tallyOf(check), locale))}</p>
${scrolling(
  ANNEX_WORDS[locale].summary,
  `<table class="counts"><tbody><tr>${shown.map((key) => `<th scope="col">${SHADE_TITLES[locale][key]}</th>`).join('')}</tr>
<tr>${shown.map((key) => `<td class="number${(counts[key] ?? 0) > 0 ? ' some' : ''}">${number(counts[key] ?? 0)}</td>`).join('')}</tr></tbody></table>`,
)}</section>`;
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

/** A table of entries under its heading, or a sentence that there are none. */
function part(title: string, rows: readonly string[], none: string, entries: readonly Entry[], locale: Locale): string {
  const words = CLAIMS_WORDS[locale];
  const has = entryCounts(entries).map(({ shade }) => ` has-${shade}`);
  const table = `<table class="entries">${head([words.order, words.answer, words.claim])}<tbody>${rows.join('\n')}</tbody></table>`;
  return `<section class="part${has.join('')}"><h2>${title}</h2>${rows.length > 0 ? table : `<p>${none}</p>`}</section>`;
}

function partsHtml(entries: readonly Entry[], lines: readonly Paragraph[], drawing: Drawing): string {
  const { locale } = drawing;
  const words = CLAIMS_WORDS[locale];
  const claims = entries.filter(({ claim }) => claim !== null);
  const alone = entries.filter(({ number }) => number !== null);
  const marked = new Set(drawing.check.numbers.map(({ at }) => at.start));
  const placeOf = ({ place }: Entry): string => (marked.has(place) ? `n${String(place)}` : lineOf(lines, place));
  const claimRows = claims.flatMap((entry, i) =>
    entry.claim ? [claimRow(entry, entry.claim, i + 1, placeOf(entry), drawing)] : [],
  );
  const aloneRows = alone.flatMap((entry, i) => (entry.number ? [aloneRow(entry, entry.number, i + 1, drawing)] : []));
  return `${part(`II. ${words.found}`, claimRows, words.none, claims, locale)}
${part(`III. ${words.alone}`, aloneRows, words.noneAlone, alone, locale)}`;
}

/** A report gone through as an annex (phụ lục soát lời văn): what is wrong first, then the whole text, its numbers marked. */
export function claimsAnnex(check: ReportCheck, gone: Gone): string {
  const { locale } = gone;
  const drawing = { check, locale };
  const lines = markedText(check);
  const entries = entriesOf(check);
  const counts = entryCounts(entries);
  const { number } = FORMATS[locale];
  const choices = counts.map(({ shade, count }) => ({
    key: shade,
    label: SHADE_TITLES[locale][shade],
    count: number(count),
  }));
  const { name, html } = headOf(gone);
  const body = `${html}
${summaryHtml(Object.fromEntries(counts.map(({ shade, count }) => [shade, count])), drawing)}
${choices.length > 1 ? filterHtml(choices, number(entries.length), locale) : ''}
${partsHtml(entries, lines, drawing)}
${textHtml(lines, drawing)}`;
  const styles = `${CLAIMS_STYLES}\n${filterStyles(ENTRY_ORDER, '.entry', ['.part'])}`;
  return pageHtml({ locale, window: `${ANNEX_WORDS[locale].claimsWindow} – ${name}`, styles, body });
}
