import type { Mark } from '../../core/edit';
import type { Range } from '../../core/grid/range';
import { a1, parseA1 } from '../../core/grid/range';
import { readMark } from '../../core/marks/look';
import { shownFormula } from './future-functions';
import { sharedFormula } from './shared-formula';
import type { Attributes, Listener } from './xml/stream';

/** One of our marks as the file holds it. */
export interface HeldMark {
  readonly at: Range;
  readonly mark: Mark;
}

/** Our marks of one area. */
export interface PlacedMarks {
  readonly at: Range;
  readonly marks: readonly Mark[];
}

/** Marks by the A1 of their area. */
export function byArea(held: readonly HeldMark[]): ReadonlyMap<string, PlacedMarks> {
  const placed = new Map<string, { at: Range; marks: Mark[] }>();
  for (const { at, mark } of held) {
    const known = placed.get(a1(at));
    if (known) known.marks.push(mark);
    else placed.set(a1(at), { at, marks: [mark] });
  }
  return placed;
}

const LOCAL = /^.*:/;

const rangesOf = (sheet: string, sqref: string): Range[] =>
  sqref
    .trim()
    .split(/\s+/)
    .map((text) => parseA1(sheet, text))
    .filter((range): range is Range => range !== null);

/** A rule of several areas says its condition as the first of them sees it; each area gets its own. */
function movedMark(mark: Mark, first: Range | undefined, at: Range): Mark {
  if (mark.condition === null || !first) return mark;
  return { ...mark, condition: sharedFormula(mark.condition, first.top, first.left)(at.top, at.left) };
}

/**
 * Finds our marks among a sheet's conditional formats, those that Excel keeps in its extension block included: it moves
 * a rule there when its formula looks at another sheet.
 */
export function markReader(sheet: string): Required<Listener> & { readonly marks: readonly HeldMark[] } {
  const marks: HeldMark[] = [];
  let sqref = '';
  let found: Mark[] = [];
  let into = '';
  let text = '';
  const openFormat = (attributes: Attributes): void => {
    sqref = attributes.sqref ?? '';
    found = [];
  };
  const closeText = (): void => {
    const mark = into === 'sqref' ? null : readMark(shownFormula(text));
    if (mark) found.push(mark);
    if (into === 'sqref') sqref = text;
    into = '';
  };
  return {
    marks,
    open: (name, attributes) => {
      const local = name.replace(LOCAL, '');
      if (local === 'conditionalFormatting') openFormat(attributes);
      else if (local === 'formula' || local === 'f' || local === 'sqref') {
        into = local;
        text = '';
      }
    },
    text: (piece) => {
      if (into !== '') text += piece;
    },
    close: (name) => {
      const local = name.replace(LOCAL, '');
      if (local === into) closeText();
      if (local !== 'conditionalFormatting') return;
      const [first, ...others] = rangesOf(sheet, sqref);
      if (first) for (const mark of found) marks.push({ at: first, mark });
      for (const at of first ? others : [])
        for (const mark of found) marks.push({ at, mark: movedMark(mark, first, at) });
      found = [];
    },
  };
}
