import { figureAt, isPercentRow, unitAt } from '../../facts/figure';
import { isStageOf, within, type Period } from '../../facts/period';
import type { Range } from '../../grid/range';
import type { Rate } from '../../rates/rate';
import type { Column, Row, Unit } from '../../table/table';
import { unitOf } from '../../table/unit';
import { fold } from '../../text/fold';
import { areaKey, samePlace, type Named } from './areas';
import type { Asked } from './asked';
import { likeness, linesNamed, type FigureIndex } from './figure-index';
import { partsAt, type Line, type Sheet } from './lines';
import { mayHold } from './prose-measure';
import { telling, type WordsOf } from './words';

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
}

/** A workbook and a report's words, to look one up in the other. */
export interface Look {
  readonly index: FigureIndex;
  readonly wordsOf: WordsOf;
}

interface Cell {
  readonly sheet: Sheet;
  readonly row: Row;
  readonly column: Column;
}

function fitsArea({ wordsOf }: Look, asked: Asked, { sheet, row, column }: Cell): boolean {
  const own = [row.area, column.area].flatMap((area) => (area === null ? [] : [areaKey(area, wordsOf)]));
  const isOf = (named: Named): boolean =>
    own.length > 0 ? own.every((area) => samePlace(area, named)) : isUnder(sheet, named);
  if (asked.area) return isOf(asked.area);
  if (asked.whole || asked.carried === null) return own.length === 0;
  return own.length === 0 || isOf(asked.carried);
}

/** A sheet of one commune names it in its title or its own name. */
const isUnder = ({ roof }: Sheet, { name }: Named): boolean => ` ${roof.join(' ')} `.indexOf(` ${name} `) >= 0;

/** Whether a cell may be of the time that is said; null when either says nothing. */
function fitsTime({ period }: Asked, { sheet, row, column }: Cell): boolean | null {
  const own = sheet.coordinates.get(column)?.period;
  const rowYear = row.period !== null ? (/20\d\d/.exec(row.period)?.[0] ?? null) : null;
  const years = own?.years ?? rowYear ?? sheet.period.years;
  if (period.part !== null && own?.part != null && own.part !== period.part) return false;
  if (period.years === null || years === null) return null;
  if (period.years === years) return true;
  const said = own?.years != null || rowYear !== null;
  // A title's stage holds years of which its columns say nothing; a column of another year says something.
  if (!said && isStageOf(years) && within(period.years.replace('..', ''), years)) return null;
  return sameEnd(period, years);
}

/** "Đến năm 2025" and "giai đoạn 2021-2025" end together. */
const sameEnd = ({ years }: Period, other: string): boolean =>
  years !== null && (years.indexOf('..') === 0 || other.indexOf('..') === 0) && years.slice(-4) === other.slice(-4);

function fitsParts(asked: Asked, cell: Cell, wordsOf: WordsOf): boolean {
  const parts = partsAt(cell.sheet, cell.row, cell.column);
  if (parts.some((part) => asked.parts.indexOf(part) < 0)) return false;
  const label = wordsOf(cell.row.label);
  const rest = asked.parts.filter((part) => parts.indexOf(part) < 0);
  return rest.every((part) =>
    wordsOf(part).every((word) => label.indexOf(word) >= 0 || cell.sheet.roof.indexOf(word) >= 0),
  );
}

const isPercentCell = ({ sheet, row, column }: Cell): boolean =>
  sheet.coordinates.get(column)?.measure === 'rate' || isPercentRow(row);

function fitsMeasure(asked: Asked, cell: Cell): boolean {
  const coordinates = cell.sheet.coordinates.get(cell.column);
  const measure = coordinates?.measure ?? null;
  if (asked.dimension === 'percent') {
    if (measure === 'rate') return !isPercentRow(cell.row);
    return isPercentRow(cell.row) && mayHold(measure, 'actual');
  }
  if (coordinates?.version === 'carry-over' && !asked.carriedOver) return false;
  if (coordinates?.version === 'assigned' && !asked.givenNow && asked.period.years === null) return false;
  return mayHold(measure, asked.measure);
}

interface Figure {
  readonly value: number;
  readonly half: number;
  readonly unit: Unit | null;
}

/** The figure of a cell, when it is one of the kind asked for. */
function figureIn({ sheet, row, column }: Cell, asked: Asked): (Figure & { readonly at: Range }) | null {
  const { amount, half, at } = figureAt(sheet.table, row, column);
  if (amount.kind !== 'number') return null;
  const own = amount.unit === null ? null : unitOf(amount.unit);
  const unit = own && own.money !== null ? own : unitAt(sheet.table, row, column);
  const percent = amount.percent || unit?.percent === true || isPercentCell({ sheet, row, column });
  const dimension = percent ? 'percent' : unit?.money != null ? 'money' : 'count';
  return dimension === asked.dimension ? { at, value: amount.value, half, unit } : null;
}

/** "Lớp" for "09 lớp tập huấn": a unit that the figure itself says, or does not gainsay. */
function unitSaid(unit: Unit | null, asked: Asked, wordsOf: WordsOf): boolean {
  if (asked.dimension !== 'count') return true;
  if (asked.noun.length === 0 || unit === null) return true;
  const words = wordsOf(unit.text.replace(/\(.*$/, ''));
  return words.every((word, i) => asked.noun[i] === word) || isShort(unit, asked);
}

const isShort = ({ text }: Unit, { noun }: Asked): boolean =>
  /^clb$/.test(fold(text)) ? fold(noun.slice(0, 3).join(' ')) === 'cau lac bo' : false;

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
    found.push(...computed(look, asked, line, alike));
  }
  return found;
}

/** The words right after the figure are the line's own name: what it counts, whatever its unit is called. */
function isNamedBy({ index }: Look, asked: Asked, { words }: Line): boolean {
  const noun = asked.phrases[0];
  return noun !== undefined && telling(noun.words).length > 0 && likeness(index, words, new Set(noun.words)) >= 0.8;
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
  return [{ at, value, half: 0, shown: value, unit, label: rate.label, likeness: alike, firm: true, timed: false }];
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
  const base = asked.dimension === 'count' ? 0 : asked.measure === null ? 0.5 : 0.75;
  const strange = foreign.filter((word) => !index.byWord.has(word) || foreign.length > 2).length;
  return strange >= 2 ? 0 : base;
}

const isOfArea = ({ area, carried }: Asked, word: string): boolean =>
  [area, carried].some((named) => named !== null && named.name.split(' ').indexOf(word) >= 0);
