import type { Paragraph, Shade } from '../../core/claims/marked-text';

/** Lines that open and close together (phần của lời văn). */
export interface Section {
  readonly start: number;
  readonly end: number;
  /** The numbers of its first and last line, from 1. */
  readonly from: number;
  readonly to: number;
  readonly lines: readonly Paragraph[];
  /** How many of its numbers are marked how. */
  readonly shades: Readonly<Partial<Record<Shade, number>>>;
}

const MOST_LINES = 40;
const MOST_SIGNS = 6000;

function sectionOf(lines: readonly Paragraph[], from: number): Section {
  const shades: Partial<Record<Shade, number>> = {};
  for (const { pieces } of lines)
    for (const { mark } of pieces) if (mark) shades[mark.shade] = (shades[mark.shade] ?? 0) + 1;
  const [first, last] = [lines[0], lines[lines.length - 1]];
  return { start: first?.start ?? 0, end: last?.end ?? 0, from, to: from + lines.length - 1, lines, shades };
}

/** Parts a text into sections that each draw at once; a text of a page or two is one. */
export function sectionsOf(lines: readonly Paragraph[]): Section[] {
  const sections: Section[] = [];
  let own: Paragraph[] = [];
  let [from, signs] = [1, 0];
  for (const line of lines) {
    const length = line.end - line.start;
    if (own.length > 0 && (own.length >= MOST_LINES || signs + length > MOST_SIGNS)) {
      sections.push(sectionOf(own, from));
      [from, own, signs] = [from + own.length, [], 0];
    }
    own.push(line);
    signs += length;
  }
  return own.length > 0 ? [...sections, sectionOf(own, from)] : sections;
}
