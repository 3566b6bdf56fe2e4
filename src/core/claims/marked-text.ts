import type { NumberUse } from './claim';
import type { CheckedClaim, CheckedNumber, ReportCheck } from './report-check';

/** How a number of the text is shown (cách đánh dấu con số): by its answer, or as what it is taken for. */
export type Shade = 'wrong' | 'cut' | 'differs' | 'cannot-check' | 'right' | 'part' | 'unjudged' | 'other';

/** From the gravest to what is no figure. */
export const SHADES: readonly Shade[] = [
  'wrong',
  'cut',
  'differs',
  'cannot-check',
  'right',
  'part',
  'unjudged',
  'other',
];

/** A sign for those who do not see the colours; those without one are underlined each in its own way. */
export const SIGNS: Readonly<Record<Shade, string>> = {
  wrong: '✗',
  cut: '✂',
  differs: '≠',
  'cannot-check': '?',
  right: '✓',
  part: '',
  unjudged: '○',
  other: '',
};

/** A stretch of the text: words, or a number with its mark. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly mark: Mark | null;
}

export interface Mark {
  readonly shade: Shade;
  readonly as: NumberUse;
  readonly number: CheckedNumber;
  /** Index into the claims; null for a number of none. */
  readonly claim: number | null;
}

/** A line of the text with its marks (đoạn văn). */
export interface Paragraph {
  readonly start: number;
  readonly end: number;
  readonly pieces: readonly Piece[];
}

/** How a claim is counted: right in itself, and yet other than the workbook, it differs. */
export const shadeOfClaim = ({ claim: { answer }, against }: CheckedClaim): Shade =>
  answer !== 'wrong' && answer !== 'cut' && against?.found === 'differs' ? 'differs' : answer;

/** How a number of the text is marked. */
export function shadeOfNumber(number: CheckedNumber, { claims }: ReportCheck): Shade {
  const { as, claim, against } = number;
  const checked = claim === undefined ? undefined : claims[claim];
  if (as === 'claim' && checked) {
    const { answer } = checked.claim;
    if (answer === 'wrong' || answer === 'cut') return answer;
  }
  const own = checked
    ? checked.figures[checked.claim.figures.findIndex((f) => f.at.start === number.at.start)]
    : against;
  if (own?.found === 'differs') return 'differs';
  if (as === 'claim' && checked) return checked.claim.answer;
  if (as === 'part') return 'part';
  if (as !== 'unjudged') return 'other';
  return against?.found === 'agrees' ? 'right' : against ? 'cannot-check' : 'unjudged';
}

/** The numbers in order, none inside another. */
function marksOf(check: ReportCheck): Mark[] {
  let end = 0;
  return check.numbers.flatMap((number) => {
    if (number.at.start < end) return [];
    end = number.at.end;
    return [{ shade: shadeOfNumber(number, check), as: number.as, number, claim: number.claim ?? null }];
  });
}

/** A report's text by lines, every letter of it, with its numbers marked. */
export function markedText(check: ReportCheck): Paragraph[] {
  const { text } = check;
  const paragraphs: Paragraph[] = [];
  let [start, from] = [0, 0];
  let pieces: Piece[] = [];
  const words = (to: number): void => {
    if (to > from) pieces.push({ text: text.slice(from, to), start: from, mark: null });
    from = to;
  };
  const close = (to: number): void => {
    words(to);
    if (to > start) paragraphs.push({ start, end: to, pieces });
    [start, pieces] = [to, []];
  };
  // A number broken over two lines is one number: lines end only between numbers.
  const lines = (to: number): void => {
    for (let feed = text.indexOf('\n', from); feed >= 0 && feed < to; feed = text.indexOf('\n', from)) close(feed + 1);
    words(to);
  };
  for (const mark of marksOf(check)) {
    const { at } = mark.number;
    lines(at.start);
    pieces.push({ text: text.slice(at.start, at.end), start: at.start, mark });
    from = at.end;
  }
  lines(text.length);
  close(text.length);
  return paragraphs;
}
