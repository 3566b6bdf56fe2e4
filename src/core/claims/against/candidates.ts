import { append } from '../../grid/append';
import { figureIn, fitsArea, fitsMeasure, fitsParts, fitsTime, unitSaid, type Cell, type Look } from './cell-fits';
import type { Range } from '../../grid/range';
import type { Rate } from '../../rates/rate';
import type { Unit } from '../../table/table';
import { areaKey, samePlace } from './areas';
import type { Asked } from './asked';
import { coverage, likeness, linesNamed } from './figure-index';
import { type Line, type Sheet } from './lines';
import { mayHold } from './prose-measure';
import { telling } from './words';
/** A cell that may be what a figure says (ô ứng viên). */
export interface Candidate {
  readonly at: Range;
  /** In đồng when it is money. */
  readonly value: number;
  readonly half: number;
  /** As the sheet counts it, and in what. */
  readonly shown: number;
  readonly unit: Unit | null;
  /** Row and column by which to tell it from others. */
  readonly label: string;
  readonly likeness: number;
  /** The figure's own words name it, or its unit. */
  readonly firm: boolean;
  /** Its period is the one said. */
  readonly timed: boolean;
  /** Counted from the rows of a table, of which this is the first cell: the cell itself holds another figure. */
  readonly counted: boolean;
}

const labelOf = ({ row, column }: Cell): string =>
  [row.label, ...column.path]
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join(' · ');

function candidateAt(look: Look, asked: Asked, cell: Cell, alike: number, named: boolean): Candidate | null {
  const time = fitsTime(asked, cell);
  if (time === false || !fitsMeasure(asked, cell) || !fitsParts(asked, cell, look.wordsOf)) return null;
  const figure = figureIn(cell, asked);
  if (!figure) return null;
  const scale = asked.dimension === 'money' ? (figure.unit?.money ?? 1) : 1;
  const said = unitSaid(figure.unit, asked, look.wordsOf);
  if (!said && !named) return null;
  return {
    at: figure.at,
    value: Number((figure.value * scale).toPrecision(15)),
    half: figure.half * scale,
    shown: figure.value,
    unit: figure.unit,
    label: labelOf(cell),
    likeness: alike,
    firm: said,
    timed: time === true,
    counted: false,
  };
}

/** How well the words around a figure name a line; the figure's own noun alone may name it in full. */
function likeLine({ index }: Look, asked: Asked, line: readonly string[]): number {
  let best = 0;
  for (const { words, trust } of asked.phrases) best = Math.max(best, trust * likeness(index, line, new Set(words)));
  return best;
}

/** The cells of a line that are of the place asked for. */
function cellsOn(look: Look, asked: Asked, { sheet, row, column }: Line): Cell[] {
  if (row) return sheet.columns.map((c) => ({ sheet, row, column: c })).filter((cell) => fitsArea(look, asked, cell));
  if (!column) return [];
  const rows = asked.area || asked.carried ? [...sheet.placed, ...sheet.totals] : sheet.totals;
  return rows.map((r) => ({ sheet, row: r, column })).filter((cell) => fitsArea(look, asked, cell));
}

const LEAST = 0.3;

/** Cells of the lines that a figure's words name. */
export function namedCandidates(look: Look, asked: Asked): Candidate[] {
  const words = telling(asked.phrases.reduce<readonly string[]>((all, phrase) => all.concat(phrase.words), []));
  const found: Candidate[] = [];
  for (const line of linesNamed(look.index, [...new Set(words)])) {
    const alike = likeLine(look, asked, line.words);
    if (alike < LEAST) continue;
    const named = isNamedBy(look, asked, line);
    for (const cell of cellsOn(look, asked, line)) {
      if (asked.dimension === 'percent' && !ratesIt(cell, asked)) continue;
      const candidate = candidateAt(look, asked, cell, alike, named);
      if (candidate) found.push(candidate);
    }
    append(found, computed(look, asked, line, alike));
  }
  return found;
}

/** The words right after the figure are the line's own name: what it counts, whatever its unit is called. */
function isNamedBy({ index }: Look, asked: Asked, { words }: Line): boolean {
  const noun = asked.phrases[0];
  if (noun === undefined || telling(noun.words).length === 0) return false;
  return likeness(index, words, new Set(noun.words)) >= 0.8 && coverage(index, words, new Set(noun.words)) >= 0.6;
}

/** A column of rates says of what it is a rate, or may be any. */
function ratesIt({ sheet, column }: Cell, asked: Asked): boolean {
  const of = sheet.coordinates.get(column)?.rateOf ?? null;
  return of === null || asked.rateOf === null || mayHold(of, asked.rateOf);
}

const RATED: Readonly<Record<string, boolean>> = { fulfilment: true, disbursement: true };

/** Rates that the sheet does not print, from its own figures. */
function computed(look: Look, asked: Asked, { sheet, row }: Line, alike: number): Candidate[] {
  if (asked.dimension !== 'percent' || !row) return [];
  if (sheet.columns.some((column) => sheet.coordinates.get(column)?.measure === 'rate')) return [];
  return sheet.rates
    .filter((rate) => rate.row === row.at && rate.printedAt === null && RATED[rate.kind] === true)
    .flatMap((rate) => rateCandidate(look, asked, rate, alike));
}

function rateCandidate({ wordsOf }: Look, asked: Asked, rate: Rate, alike: number): Candidate[] {
  const at = rate.numerator.cells[0];
  if (rate.value === null || !at) return [];
  if (rate.area !== null && !(asked.area && samePlace(areaKey(rate.area, wordsOf), asked.area))) return [];
  const value = Number((rate.value * 100).toPrecision(12));
  const unit: Unit = { text: '%', money: null, percent: true, count: false };
  return [
    {
      at,
      value,
      half: 0,
      shown: value,
      unit,
      label: rate.label,
      likeness: alike,
      firm: true,
      timed: false,
      counted: true,
    },
  ];
}

/** Cells of the whole, which no line names: the total row, or a place's own row, under a plain plan or result. */
export function wholeCandidates(look: Look, asked: Asked): Candidate[] {
  const found: Candidate[] = [];
  for (const sheet of sheetsFor(look, asked)) {
    const alike = likeWhole(look, asked, sheet);
    if (alike < LEAST) continue;
    const rows = asked.area || asked.carried ? [...sheet.placed, ...sheet.totals] : sheet.totals;
    for (const row of rows)
      for (const column of sheet.columns) {
        const cell = { sheet, row, column };
        if (!fitsArea(look, asked, cell)) continue;
        if (asked.dimension === 'percent' && !ratesIt(cell, asked)) continue;
        const candidate = candidateAt(look, asked, cell, alike, false);
        if (candidate) found.push(candidate);
      }
  }
  return found;
}

/** So many tables at most are asked for their totals; of more, those of the place that is said. */
const MOST_SHEETS = 40;

const sheetsFor = ({ index }: Look, { area }: Asked): readonly Sheet[] =>
  index.sheets.length <= MOST_SHEETS
    ? index.sheets
    : area
      ? (index.byPlace.get(area.name) ?? []).slice(0, MOST_SHEETS)
      : [];

/** Words of something that neither the title nor the lines of a table know: the figure is of that, not of the whole. */
function likeWhole({ index }: Look, asked: Asked, sheet: Sheet): number {
  const own = asked.phrases[1];
  const foreign = telling(own?.words ?? []).filter((word) => sheet.roof.indexOf(word) < 0 && !isOfArea(asked, word));
  const base = asked.dimension === 'count' ? 0 : asked.whole || asked.area ? 0.75 : 0.6;
  const strange = foreign.filter((word) => !index.byWord.has(word) || foreign.length > 2).length;
  return strange >= 2 ? 0 : base;
}

const isOfArea = ({ area, carried }: Asked, word: string): boolean =>
  [area, carried].some((named) => named !== null && named.name.split(' ').indexOf(word) >= 0);
