import type { Locale } from '../../core/text/locale';
import { escaped } from './escaped';
import { PAPER } from './paper';
import { sayTime } from './say-time';
import { ANNEX_WORDS } from './words';

/** A page as a file of its own: nothing from outside, no script (trang tự đủ). */
export interface Page {
  readonly locale: Locale;
  /** What the window is called. */
  readonly window: string;
  readonly styles: string;
  readonly body: string;
}

/** Says to the browser, too, that the page fetches nothing and runs nothing. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

export const pageHtml = ({ locale, window, styles, body }: Page): string => `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${escaped(window)}</title><style>${PAPER}
${styles}</style></head>
<body><main class="sheet-of-paper">
${body}
</main></body></html>
`;

/** The heading of an annex (phần đầu phụ lục). */
export interface Heading {
  readonly locale: Locale;
  readonly title: string;
  /** What it is about: label and text. */
  readonly about: readonly (readonly [string, string])[];
  /** Local time, ISO. */
  readonly at: string;
}

export function headingHtml({ locale, title, about, at }: Heading): string {
  const words = ANNEX_WORDS[locale];
  const lines = about.map(([label, text]) => `<p>${escaped(label)}: <b>${escaped(text)}</b></p>`).join('');
  return `<header><h1><span>${words.annex}</span> <span>${escaped(title)}</span></h1>
<p class="attached">${words.attached}</p>${lines}<p>${escaped(words.at(sayTime(at, locale)))}</p></header>`;
}

/** What may be wider than a telephone scrolls by itself, by keyboard too. */
export const scrolling = (label: string, table: string): string =>
  `<div class="scroll" tabindex="0" role="region" aria-label="${escaped(label)}">${table}</div>`;

/** A filter of radio buttons that styles alone answer: what stands after them in the page is shown or hidden. */
export interface Choice {
  readonly key: string;
  readonly label: string;
  /** As it is printed. */
  readonly count: string;
}

/** How a filter's parts are named in the page: `.x` is what may be hidden, `.has-x` what holds some of it. */
export function filterHtml(choices: readonly Choice[], total: string, locale: Locale): string {
  const words = ANNEX_WORDS[locale];
  const radio = (key: string, label: string, checked: boolean): string =>
    `<input type="radio" class="pick" name="show" id="only-${key}"${checked ? ' checked' : ''} aria-describedby="show"><label class="pick" for="only-${key}">${escaped(label)}</label>`;
  const picks = choices.map(({ key, label, count }) => radio(key, `${label} (${count})`, false));
  const told = choices.map(({ key, label }) => `<p class="only only-${key}">${escaped(words.only(label))}</p>`);
  return `<p class="screen" id="show"><b>${words.show}</b> <small>${words.toPrint}</small></p>
${radio('all', `${words.all} (${total})`, true)}
${picks.join('\n')}
${told.join('')}`;
}

/** Styles for such a filter; `item` is what is hidden, `holders` are what goes when nothing of theirs is left. */
export const filterStyles = (keys: readonly string[], item: string, holders: readonly string[]): string =>
  keys
    .map((key) => {
      const on = `#only-${key}:checked~`;
      const gone = [
        `${on}* ${item}:not(.${key})`,
        ...holders.flatMap((h) => [`${on}${h}:not(.has-${key})`, `${on}* ${h}:not(.has-${key})`]),
      ];
      return `${gone.join(',')}{display:none}${on}.only-${key}{display:block}`;
    })
    .join('\n');
