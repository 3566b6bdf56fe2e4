import type { Examination } from '../examine';
import type { Range } from '../grid/range';
import { isToned } from '../text/tones';
import type { Asker } from './against/around';
import { askedOf, type Asked } from './against/asked';
import { namedCandidates, wholeCandidates, type Candidate } from './against/candidates';
import type { Look } from './against/cell-fits';
import { choose, type Chosen } from './against/choose';
import { indexOf, type FigureIndex } from './against/figure-index';
import { metCandidates } from './against/met';
import { bareWords, tonedWords } from './against/words';
import type { ClaimFigure } from './claim';
import type { Prose } from './prose';

/** A cell that a figure of the text may be (ô có thể là số liệu ấy). */
export interface Against extends Possible {
  /** One cell, or several that may be meant: then `candidates` names them all. */
  readonly found: Chosen['found'];
  readonly candidates: readonly Possible[];
}

/** One of them, with what it says. */
export interface Possible {
  readonly at: Range;
  readonly agrees: boolean;
  /** As the sheet counts it. */
  readonly value: number;
  readonly unit: string | null;
  /** Its row and column in words. */
  readonly label: string;
  /** Reckoned from several cells, of which `at` is the first; none of them holds it. */
  readonly counted: boolean;
}

/** The figures of a workbook, ready for looking up: made once, for reports with and without accents. */
export interface FigurePool {
  readonly toned: () => FigureIndex;
  readonly bare: () => FigureIndex;
}

/** What looks figures of one report up in one workbook. */
export type LookUp = (figure: ClaimFigure) => Against | null;

function lazily<T>(make: () => T): () => T {
  let made: { readonly one: T } | null = null;
  return () => (made ??= { one: make() }).one;
}

/** Every table of a workbook, with its rates, by the words that name its rows and columns. */
export const poolOf = (workbook: Pick<Examination, 'tables' | 'rates'>): FigurePool => ({
  toned: lazily(() => indexOf(workbook, tonedWords)),
  bare: lazily(() => indexOf(workbook, bareWords)),
});

const possible = ({ at, shown, unit, label, agrees, counted }: Candidate & { readonly agrees: boolean }): Possible => ({
  at,
  agrees,
  value: shown,
  counted,
  unit: unit?.text ?? null,
  label,
});

function cellsFor(look: Look, asked: Asked): Candidate[] {
  if (asked.met !== null) return metCandidates(look, asked);
  if (asked.apart) return [];
  const named = namedCandidates(look, asked);
  return named.some(({ likeness }) => likeness >= 0.7) ? named : [...named, ...wholeCandidates(look, asked)];
}

/** Looks the figures of a report up by what they say: indicator, place, time, measure, unit (đối chiếu với sổ tính). */
export function lookUpIn(prose: Prose, pool: FigurePool): LookUp {
  const toned = isToned(prose.source.original.slice(0, 20_000));
  const index = toned ? pool.toned() : pool.bare();
  const look: Look = { index, wordsOf: toned ? tonedWords : bareWords };
  const asker: Asker = { prose, names: index.names, units: index.units, wordsOf: look.wordsOf };
  return (figure) => {
    const asked = askedOf(asker, figure);
    const chosen = choose(asked, cellsFor(look, asked));
    const [first] = chosen?.candidates ?? [];
    if (!chosen || !first) return null;
    const candidates = chosen.candidates.map(possible);
    return { ...possible(first), agrees: chosen.found === 'agrees', found: chosen.found, candidates };
  };
}

/** What the workbook says of a claim, by its figures: the first that differs, else that agrees, else that may be several. */
export function againstOf(figures: readonly (Against | null)[]): Against | null {
  const found = figures.filter((a): a is Against => a !== null);
  const by = (kind: Against['found']): Against | undefined => found.find((a) => a.found === kind);
  return by('differs') ?? by('agrees') ?? found[0] ?? null;
}
