import { isDateFormat } from '../grid/date-format';

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
  /** Commas behind the digits: each shows the figure a thousand times smaller (`#,##0,,`). */
  readonly thousands: number;
  /** `#,##0;-#,##0;""`, `#,###`: a zero is printed as nothing. */
  readonly hidesZero: boolean;
  /** `;;;`, `"chưa có"`: no figure is printed at all, or words in its place. */
  readonly hidesAll: boolean;
}

const GENERAL: NumberFormat = {
  date: false,
  percent: false,
  decimals: null,
  half: null,
  thousands: 0,
  hidesZero: false,
  hidesAll: false,
};

/** What a format prints as it stands: quoted text, escaped signs, the widths and fillings of `_x` and `*x`; and brackets. */
const LITERALS = /"[^"]*"?|\[[^\]]*\]?|[\\_*]./g;

function read(format: string): NumberFormat {
  const shown = format.replace(LITERALS, '').split(';');
  // The first that shows a figure: `[=0]"-";0.0` prints zeros apart.
  const section = shown.find((signs) => /[0#?%]|general/i.test(signs)) ?? '';
  const sections = format.split(';');
  const general = /general/i.test(section);
  const decimals = (/\.([0#?]+)/.exec(section)?.[1] ?? '').length;
  return {
    date: isDateFormat(format),
    // Only a sign of its own scales: `0.0\%` prints a `%` beside the figure as it is.
    percent: section.indexOf('%') >= 0,
    decimals: general || !/[0#?]/.test(section) ? null : decimals,
    half: general || !/[0#]/.test(section) ? null : 0.5 / 10 ** decimals,
    thousands: (/[0#?](,+)(?=[^0#?,]|$)/.exec(section)?.[1] ?? '').length,
    hidesZero: hidesZero(sections),
    hidesAll: sections.slice(0, 3).every(isWordsAlone),
  };
}

/** What a section prints whatever the figure is; `#` and `?` print no digit of a zero. */
const always = (section: string): string => section.replace(/\[[^\]]*\]?|""|[_*].|[,.\s]/g, '');

/** Whether a section has no place for any digit: it is empty, or words. */
const isWordsAlone = (section: string): boolean =>
  !/[0#?@]|general|\[[hms]+\]|[dmyhse]/i.test(section.replace(/"[^"]*"?|\[(?![hms]+\])[^\]]*\]?|[\\_*]./gi, ''));

/** The section that prints a zero; null where conditions leave it open. */
function zeroSection(sections: readonly string[]): string | null {
  const own = sections.filter((section) => /\[=0\]/.test(section))[0];
  if (own !== undefined) return own;
  return sections.some((section) => /\[[<>=]/.test(section)) ? null : (sections[2] ?? sections[0] ?? null);
}

function hidesZero(sections: readonly string[]): boolean {
  const zero = zeroSection(sections);
  return zero !== null && !/\[[hms]+\]/i.test(zero) && always(zero).replace(/[#?]/g, '') === '';
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
