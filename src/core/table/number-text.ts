import { plain } from '../text/fold';
import { remembered } from '../text/remember';

/** A figure in a text, before it is known which sign is the decimal one. */
export interface NumberText {
  /** Value and decimals when `,` is the decimal sign (1.234,5); null when the text cannot be read so. */
  readonly comma: Reading | null;
  /** Value and decimals when `.` is the decimal sign (1,234.5). */
  readonly dot: Reading | null;
  readonly percent: boolean;
  /** `– 250`: a minus, or the dash of a list. */
  readonly loose: boolean;
  /** What follows the figure: `cuộc`, `triệu đồng`. */
  readonly unit: string | null;
}

export interface Reading {
  readonly value: number;
  readonly decimals: number;
}

const FIGURE = /^([-+]?\d[\d.,' ]*)(.*)/;
const UNIT = /^[^\d]{1,40}$/;

/** `35-`: programs of accounting write the minus behind; `2021-` is a year from which something runs. */
const MINUS_BEHIND = /^(?!(?:19|20)\d\d\s*-)(\d[\d.,' ]*\d)\s*-$/;

/**
 * A sign apart from its figure, with no unit behind it: words after it would make it an item of a list. `- 2030` is the
 * year to which something runs.
 */
const SIGN_APART = /^([-+])\s+(?!(?:19|20)\d\d$)(\d[\d.,' ]*)$/;

/** The signs with which a figure can begin: asked of every text, so before anything else. */
const STARTS = /^[-+−–\d'(]/;

/** Sign, digits in groups of three or not at all, and decimals, under either decimal sign. */
const FORMS = {
  ',': /^([-+]?)(\d+|[1-9]\d{0,2}(?:[. ']\d{3})+)(?:,(\d+))?$/,
  '.': /^([-+]?)(\d+|[1-9]\d{0,2}(?:[, ']\d{3})+)(?:\.(\d+))?$/,
};

function readWith(digits: string, decimal: '.' | ','): Reading | null {
  const match = FORMS[decimal].exec(digits);
  if (!match?.[2]) return null;
  const whole = match[2].replace(/[., ']/g, '');
  const fraction = match[3] ?? '';
  return {
    value: (match[1] === '-' ? -1 : 1) * Number(`${whole}.${fraction === '' ? '0' : fraction}`),
    decimals: fraction.length,
  };
}

/** Longer texts are sentences, which do not come back. */
const LONGEST = 60;

/** Reads a text that is one figure, with its sign of per cent or its unit; null when it is anything else. */
export const readNumberText = (text: string): NumberText | null =>
  text.length > LONGEST ? numberTextOf(text) : knownNumberText(text);

const knownNumberText = remembered(numberTextOf, 5000);

function numberTextOf(text: string): NumberText | null {
  const shown = plain(text);
  if (!STARTS.test(shown)) return null;
  let line = shown.replace(/^'/, '').replace(/[−–]/g, '-');
  const negative = /^\(([\d.,' ]+)\)$/.exec(line)?.[1]?.trim();
  if (negative && !/^\d{1,2}$/.test(negative)) line = `-${negative}`;
  const behind = MINUS_BEHIND.exec(line);
  if (behind?.[1]) line = `-${behind[1]}`;
  const isApart = SIGN_APART.test(line);
  line = line.replace(SIGN_APART, '$1$2');
  const match = FIGURE.exec(line);
  if (!match?.[1]) return null;
  const digits = match[1].trim();
  const rest = (match[2] ?? '').trim();
  const percent = /^%/.test(rest);
  const unit = percent ? rest.slice(1).trim() : rest;
  if (unit !== '' && !UNIT.test(unit)) return null;
  if (/^[/:\-–xX*]/.test(unit) || /[.,]$/.test(digits)) return null;
  const comma = readWith(digits, ',');
  const dot = readWith(digits, '.');
  return comma || dot
    ? { comma, dot, percent, loose: isApart && line.charAt(0) === '-', unit: unit === '' ? null : unit }
    : null;
}

/** A product written in a cell, `3 lớp x 80 người`: what it comes to, in the last unit; null for anything else. */
export function readProductText(text: string): { value: number; unit: string } | null {
  const match = /^(\d{1,4}) ([^\d/]{1,20}?) ?[x×*] ?(\d{1,5}) ([^\d/]{1,20})$/i.exec(plain(text));
  if (!match?.[1] || !match[3] || !match[4]) return null;
  return { value: Number(match[1]) * Number(match[3]), unit: match[4].trim() };
}

/** Which decimal sign this text proves: `22,2` and `1.234,5` say comma; `1.222` says nothing. */
export function vote({ comma, dot }: NumberText): ',' | '.' | null {
  if (comma && dot) return null;
  const read = comma ?? dot;
  if (!read) return null;
  return comma ? ',' : '.';
}

/** A fraction in a text: `77/75`, `09/09`, `02/9 (22,2%)`, `02/9 chỉ tiêu`; null when it is a date, a code or no fraction. */
export function readFractionText(
  text: string,
): { numerator: number; denominator: number; percent: number | null } | null {
  const line = plain(text);
  const match = /^(\d{1,6}) ?\/ ?(\d{1,6})(?: ?\(? ?=? ?(\d+(?:[.,]\d+)?) ?% ?\)?)?(?: [^\d/]{1,40})?$/.exec(line);
  if (!match?.[1] || !match[2]) return null;
  const percent = match[3] ? Number(match[3].replace(',', '.')) : null;
  return { numerator: Number(match[1]), denominator: Number(match[2]), percent };
}
