import type { Figure } from '../../facts/figure';
import type { Table } from '../../table/table';
import { fold } from '../../text/fold';
import { isSame, isTold } from './compare';
import { mayBeOne, measureAgrees } from './coordinates-agree';
import { bitsOf, type Support } from './evidence';
import type { Cross, Repeated, Summary } from './lines';
import { linkOf } from './links';
import { figuresByPlace, placeByCell, placesByValue, valueKey } from './places';

/** A place of the form that a summary's cells repeat, and how far they do. */
export interface Mapping {
  readonly cross: Cross;
  readonly place: string;
  readonly support: Support;
  /** How many links lead there. */
  readonly links: number;
  /** How many bear the same words: 0 to 1. */
  readonly likeness: number;
  /** Both say what they measure, and it is the same. */
  readonly agrees: boolean;
  /** Another place at which every figure is borne out, where this one fails. */
  readonly rival: boolean;
}

/** As many instances are asked where their figure stands. */
const ASKED = 5;
/** A figure that stands at more places than this says little of where it comes from. */
const MOST_PLACES = 24;
/** What a figure that differs takes away, in bits. */
const MISS = 4;
const LIKENESS = 6;
const LINK = 3;
/** What standing in the same row or column of the form as the other cells is worth. */
const IN_LINE = 3;

const wordsOf = (text: string): string[] =>
  fold(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 0);

/** How much of the words two texts share. */
export function likenessOf(a: string, b: string): number {
  const [one, other] = [new Set(wordsOf(a)), new Set(wordsOf(b))];
  if (one.size === 0 || other.size === 0) return 0;
  let shared = 0;
  one.forEach((word) => void (other.has(word) && shared++));
  return shared / Math.max(1, Math.min(one.size, other.size) + Math.abs(one.size - other.size) / 4);
}

const figureIn = (table: Table, place: string): Figure | undefined => figuresByPlace(table).get(place);

/** Places to which links lead, and at which some instances hold the summary's figure. */
function candidates(cells: readonly Repeated[]): Set<string> {
  const found = new Set<string>();
  for (const { figure, sibling } of cells) {
    const link = linkOf(figure);
    if (!link || link.sheet !== sibling.range.sheet) continue;
    const place = placeByCell(sibling).get(link.top * 16384 + link.left);
    if (place !== undefined) found.add(place);
  }
  const rich = cells
    .filter(({ figure }) => isTold(figure) && Boolean(figure.value))
    .sort((a, b) => bitsOf(b.figure.value ?? 0) - bitsOf(a.figure.value ?? 0))
    .slice(0, ASKED);
  for (const { figure, sibling } of rich) {
    const places = placesByValue(sibling).get(valueKey(figure.value ?? 0)) ?? [];
    if (places.length <= MOST_PLACES) for (const place of places) found.add(place);
  }
  return found;
}

/** How the cells fare at one place. */
function supportAt(cells: readonly Repeated[], place: string): Support {
  let [held, failed, bits] = [0, 0, 0];
  for (const { figure, sibling } of cells) {
    const there = figureIn(sibling, place);
    if (!there || !isTold(there) || !isTold(figure)) continue;
    if (!isSame(figure, there)) failed++;
    else {
      held++;
      bits += bitsOf(there.value ?? 0);
    }
  }
  return { held, failed, bits };
}

const linksTo = (cells: readonly Repeated[], place: string): number =>
  cells.filter(({ figure, sibling }) => {
    const link = linkOf(figure);
    return link?.sheet === sibling.range.sheet && placeByCell(sibling).get(link.top * 16384 + link.left) === place;
  }).length;

/** How the summary's words for a place are like the form's own. */
function likenessAt({ words }: Cross, there: Figure): number {
  const own = [there.row.label, [...there.column.path].join(' ')];
  let most = 0;
  for (const word of words) for (const text of own) most = Math.max(most, likenessOf(word, text));
  return most;
}

function mappingAt(cross: Cross, place: string): Mapping | null {
  const first = cross.cells.find(({ sibling }) => figureIn(sibling, place));
  const there = first && figureIn(first.sibling, place);
  if (!first || !there) return null;
  const links = linksTo(cross.cells, place);
  if (links === 0 && !mayBeOne(first.table, first.figure, first.sibling, there)) return null;
  return {
    cross,
    place,
    support: supportAt(cross.cells, place),
    links,
    likeness: likenessAt(cross, there),
    agrees: measureAgrees(first.table, first.figure, first.sibling, there),
    rival: false,
  };
}

const scoreOf = ({ support, likeness, links, agrees }: Mapping): number =>
  support.bits - support.failed * MISS + likeness * LIKENESS + links * LINK + (agrees ? LIKENESS / 2 : 0);

const lineOf = (place: string, part: 0 | 1): string => place.split('|')[part] ?? '';

/** The row or column of the form in which most of a summary's cells stand. */
function mainLines(chosen: readonly Mapping[]): { row: string; column: string } {
  const main = { row: '', column: '' };
  ([0, 1] as const).forEach((part) => {
    const totals = new Map<string, number>();
    for (const { place, support } of chosen)
      totals.set(lineOf(place, part), (totals.get(lineOf(place, part)) ?? 0) + support.bits);
    let most = 0;
    totals.forEach((bits, line) => {
      if (bits > most) [most, main[part === 0 ? 'row' : 'column']] = [bits, line];
    });
  });
  return main;
}

const withRival = (best: Mapping, all: readonly Mapping[]): Mapping => ({
  ...best,
  rival:
    best.support.failed > 0 &&
    best.links === 0 &&
    !best.agrees &&
    all.some(({ support }) => support.failed === 0 && support.held >= best.support.held && support.bits > 0),
});

/** For each place of a summary the place of the form that it repeats, the likeliest one. */
export function mappingsOf({ crosses }: Summary): Mapping[] {
  const options = crosses.map((cross) =>
    [...candidates(cross.cells)].flatMap((place) => mappingAt(cross, place) ?? []),
  );
  const best = (all: readonly Mapping[], score: (one: Mapping) => number): Mapping | null =>
    all.reduce<Mapping | null>((top, one) => (!top || score(one) > score(top) ? one : top), null);
  const first = options.flatMap((all) => best(all, scoreOf) ?? []);
  const main = mainLines(first);
  const inLine = ({ place }: Mapping): number =>
    Number(lineOf(place, 0) === main.row) + Number(lineOf(place, 1) === main.column);
  return options.flatMap((all) => {
    const chosen = best(all, (one) => scoreOf(one) + IN_LINE * inLine(one));
    return chosen ? [withRival(chosen, all)] : [];
  });
}

export { figureIn };
