import { isDateFormat } from './date-fraction';

/** What a number format does to a figure (định dạng số). */
export interface NumberFormat {
  /** It shows a date. */
  readonly date: boolean;
  /** It shows the figure ×100 with a `%`. */
  readonly percent: boolean;
  /** How many decimals it shows; null where it shows the figure as it is. */
  readonly decimals: number | null;
  /** The same of a format that may leave places empty (`0.0?`): only what it always shows. */
  readonly half: number | null;
  /** `#,##0;-#,##0;""`: a zero is printed as nothing. */
  readonly hidesZero: boolean;
}

const GENERAL: NumberFormat = { date: false, percent: false, decimals: null, half: null, hidesZero: false };

/** What a format prints as it stands: quoted text, escaped signs, the widths and fillings of `_x` and `*x`; and brackets. */
const LITERALS = /"[^"]*"|\[[^\]]*\]|[\\_*]./g;

function read(format: string): NumberFormat {
  const sections = format.replace(LITERALS, '').split(';');
  // The first that shows a figure: `[=0]"-";0.0` prints zeros apart.
  const section = sections.find((signs) => /[0#?%]|general/i.test(signs)) ?? '';
  const general = /general/i.test(section);
  const decimals = (/\.([0#?]+)/.exec(section)?.[1] ?? '').length;
  return {
    date: isDateFormat(format),
    // Only a sign of its own scales: `0.0\%` prints a `%` beside the figure as it is.
    percent: section.indexOf('%') >= 0,
    decimals: general || !/[0#?]/.test(section) ? null : decimals,
    half: general || !/[0#]/.test(section) ? null : 0.5 / 10 ** decimals,
    hidesZero: /^[^;]*;[^;]*;(""|\s*)(;|$)/.test(format),
  };
}

const MOST_KNOWN = 2000;
const known = new Map<string, NumberFormat>();

/** Reads a number format code; a workbook has few of them and asks at every cell. */
export function numberFormat(format: string | undefined): NumberFormat {
  if (format === undefined || format === 'General') return GENERAL;
  let found = known.get(format);
  if (!found) {
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(format, (found = read(format)));
  }
  return found;
}
