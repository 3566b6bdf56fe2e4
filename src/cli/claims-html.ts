import { sayAgainst } from '../core/claims/against-words';
import { answerWord, sayClaim } from '../core/claims/claim-words';
import { markedText, SHADES, SIGNS, type Mark, type Paragraph, type Shade } from '../core/claims/marked-text';
import { MISSING, sayTally, SHADE_WORDS, USES } from '../core/claims/number-words';
import { byGravity, tallyOf, type CheckedClaim, type ReportCheck } from '../core/claims/report-check';
import type { Locale } from '../core/text/locale';
import { escaped } from './html-report';
import { CLI_WORDS } from './words';

/** Colours with 4.5:1 on their ground, and a line of its own for each: told apart in black and white. */
const LOOKS: Readonly<Record<Shade, string>> = {
  wrong: 'background:#ffc7ce;color:#9c0006;font-weight:700;border-bottom:3px double #9c0006',
  cut: 'background:#ffeb9c;color:#6b4200;border-bottom:2px dashed #6b4200',
  differs: 'background:#fde0c5;color:#7a2e00;font-weight:700;border-bottom:3px solid #7a2e00',
  'cannot-check': 'background:#e4dfec;color:#3f3151;border-bottom:2px dotted #3f3151',
  right: 'background:#e2f0d9;color:#1e4d12;border-bottom:1px solid #1e4d12',
  part: 'border-bottom:1px dotted #484644',
  unjudged: 'background:#f3f2f1;color:#242322;outline:1px dashed #605e5c',
  other: 'color:#605e5c;font-style:italic',
};

const STYLES = `body{font:16px/1.55 system-ui,"Segoe UI",sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem;color:#1b1b1b;overflow-wrap:break-word}
h1{font-size:1.5rem;overflow-wrap:anywhere}h2{font-size:1.15rem;margin-top:2rem}
.tally{font-size:1.1rem;font-weight:600}.legend{display:flex;flex-wrap:wrap;gap:.4rem 1rem;list-style:none;margin:0;padding:0}
ol.claims{list-style:none;margin:0;padding:0}ol.claims>li{border:1px solid #c8c6c4;border-left-width:6px;border-radius:3px;margin:0 0 .6rem;padding:.5rem .75rem}
ol.claims p{margin:0 0 .25rem}ol.claims small{color:#484644}li.wrong{border-left-color:#9c0006!important}li.cut{border-left-color:#6b4200!important}li.differs{border-left-color:#7a2e00!important}
blockquote{margin:0 0 .25rem;padding:0;color:#242322}
.text{background:#fff;border:1px solid #c8c6c4;padding:.75rem 1rem}.text p{margin:0 0 .4rem;white-space:pre-wrap}.long p{content-visibility:auto;contain-intrinsic-size:auto 3rem}
mark{background:none;border-radius:2px;color:inherit;padding:0 .1em}mark:target,p:target{box-shadow:0 0 0 3px #0f6b4f}mark sup{font-size:.75em;line-height:0;margin-right:.1em}
.sr{border:0;clip:rect(0 0 0 0);height:1px;margin:-1px;overflow:hidden;padding:0;position:absolute;white-space:nowrap;width:1px}
a{color:#0b5c43}@media print{body{margin:0;max-width:none}.long p{content-visibility:visible}}
${SHADES.map((shade) => `mark.${shade}{${LOOKS[shade]}}`).join('\n')}`;

const WORDS = {
  vi: {
    text: 'Lời văn, con số được đánh dấu',
    found: 'Phát biểu số học, chỗ sai trước',
    alone: 'Con số chưa đối chiếu được',
    to: 'Xem trong lời văn',
    workbook: 'Trong sổ tính',
    none: 'Không có phát biểu số học nào trong văn bản.',
  },
  en: {
    text: 'The text, its numbers marked',
    found: 'Arithmetic statements, the wrong ones first',
    alone: 'Figures that nothing judges',
    to: 'See it in the text',
    workbook: 'In the workbook',
    none: 'The text makes no arithmetic statement.',
  },
} as const;

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

function claimHtml(checked: CheckedClaim, place: string, { check, locale }: Drawing): string {
  const { claim, against, figures } = checked;
  const words = WORDS[locale];
  const shade: Shade = claim.answer === 'right' && against?.found === 'differs' ? 'differs' : claim.answer;
  const found = claim.figures.map(
    (figure, i) => `<li>${escaped(figure.text)}: ${escaped(sayAgainst(figures[i] ?? null, locale))}</li>`,
  );
  const workbook = check.looked ? `<p><small>${words.workbook}:</small></p><ul>${found.join('')}</ul>` : '';
  const link = `<a href="#${place}">${words.to}</a>`;
  return `<li class="${shade}"><p><b>${SIGNS[claim.answer]} ${escaped(answerWord(claim.answer, locale))}</b> · ${link}</p>
<blockquote>«${escaped(claim.text.replace(/\s+/g, ' ').trim())}»</blockquote><p>${escaped(sayClaim(claim, locale))}</p>${workbook}</li>`;
}

function aloneHtml({ check, locale }: Drawing): string {
  const alone = check.numbers.filter(({ as }) => as === 'unjudged');
  if (alone.length === 0) return '';
  const line = ({ at, text, missing, against }: (typeof alone)[number]): string => {
    const lack = MISSING[locale][missing ?? 'alone'];
    const said = against ? sayAgainst(against, locale) : lack;
    return `<li><a href="#n${String(at.start)}">${escaped(text.replace(/\s+/g, ' '))}</a>: ${escaped(said)}</li>`;
  };
  return `<h2>${WORDS[locale].alone}</h2><ul>${alone.map(line).join('\n')}</ul>`;
}

/** Lines of longer texts are laid out as they come into sight. */
const LONG = 300;

/** A report gone through as one self-contained page: what is wrong first, then the whole text with its numbers marked. */
export function claimsHtml(check: ReportCheck, file: string, locale: Locale): string {
  const words = WORDS[locale];
  const title = CLI_WORDS[locale].claimsTitle;
  const drawing = { check, locale };
  const lines = markedText(check);
  const places = placesOf(check, lines);
  const claims = byGravity(check.claims).map((claim) => claimHtml(claim, places.get(claim) ?? '', drawing));
  const legend = SHADES.map((s) => `<li><mark class="${s}">${SIGNS[s]} ${SHADE_WORDS[locale][s]}</mark></li>`).join('');
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${title}</title><style>${STYLES}</style></head>
<body><h1>${title}: ${escaped(file)}</h1><p class="tally">${escaped(sayTally(tallyOf(check), locale))}</p>
<h2>${words.found}</h2>${claims.length === 0 ? `<p>${words.none}</p>` : `<ol class="claims">${claims.join('\n')}</ol>`}
${aloneHtml(drawing)}
<h2>${words.text}</h2><ul class="legend">${legend}</ul>
<div class="text${lines.length > LONG ? ' long' : ''}">
${lines.map((line) => paragraphHtml(line, drawing)).join('\n')}
</div></body></html>
`;
}
