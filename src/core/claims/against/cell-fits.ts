import { figureAt, isPercentRow, unitAt } from '../../facts/figure';
import { isStageOf, within, type Period } from '../../facts/period';
import type { Range } from '../../grid/range';
import type { Column, Row, Unit } from '../../table/table';
import { unitOf } from '../../table/unit';
import { fold } from '../../text/fold';
import { areaKey, samePlace, type Named } from './areas';
import type { Asked } from './asked';
import { type FigureIndex } from './figure-index';
import { partsAt, type Sheet } from './lines';
import { mayHold } from './prose-measure';
import { type WordsOf } from './words';
/** A workbook and a report's words, to look one up in the other. */
export interface Look {
  readonly index: FigureIndex;
  readonly wordsOf: WordsOf;
}

/** A cell by its table, row and column. */
export interface Cell {
  readonly sheet: Sheet;
  readonly row: Row;
  readonly column: Column;
}

/** Whether a cell is of the place asked for, or of the whole where none is. */
export function fitsArea({ wordsOf }: Look, asked: Asked, { sheet, row, column }: Cell): boolean {
  const own = [row.area, column.area].flatMap((area) => (area === null ? [] : [areaKey(area, wordsOf)]));
  const isOf = (named: Named): boolean =>
    own.length > 0 ? own.every((area) => samePlace(area, named)) : isUnder(sheet, named);
  if (asked.area) return isOf(asked.area);
  if (asked.whole || asked.carried === null) return own.length === 0;
  return own.length === 0 || isOf(asked.carried);
}

/** A sheet of one commune names it in its title or its own name. */
const isUnder = ({ roof }: Sheet, { name }: Named): boolean => ` ${roof.join(' ')} `.indexOf(` ${name} `) >= 0;

/** The year that a row names, when it is of one. */
const rowYear = ({ period }: Row): string | null => (period === null ? null : (/20\d\d/.exec(period)?.[0] ?? null));

/** Whether a cell may be of the time that is said; null when either says nothing. */
export function fitsTime({ period }: Asked, { sheet, row, column }: Cell): boolean | null {
  const own = sheet.coordinates.get(column)?.period ?? null;
  if (period.part !== null && own !== null && own.part !== null && own.part !== period.part) return false;
  const told = own?.years ?? rowYear(row);
  const years = told ?? sheet.period.years;
  if (period.years === null || years === null || row.label.indexOf(period.years) >= 0) return null;
  // The title's year is of all its columns alike.
  if (period.years === years) return told === null ? null : true;
  // A title's stage holds years of which its columns say nothing; a column of another year says something.
  if (told === null && isStageOf(years) && within(period.years.replace('..', ''), years)) return null;
  return sameEnd(period, years);
}

/** "Đến năm 2025" and "giai đoạn 2021-2025" end together. */
const sameEnd = ({ years }: Period, other: string): boolean =>
  years !== null && (years.indexOf('..') === 0 || other.indexOf('..') === 0) && years.slice(-4) === other.slice(-4);

/** Whether a cell is of the parts asked for, and of no other. */
export function fitsParts(asked: Asked, cell: Cell, wordsOf: WordsOf): boolean {
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

/** Whether a cell holds what is asked for: plan, result, rate. */
export function fitsMeasure(asked: Asked, cell: Cell): boolean {
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
export function figureIn({ sheet, row, column }: Cell, asked: Asked): (Figure & { readonly at: Range }) | null {
  const { amount, half, at } = figureAt(sheet.table, row, column);
  if (amount.kind !== 'number') return null;
  const own = amount.unit === null ? null : unitOf(amount.unit);
  const unit = own && own.money !== null ? own : unitAt(sheet.table, row, column);
  const percent = amount.percent || unit?.percent === true || isPercentCell({ sheet, row, column });
  const dimension = percent ? 'percent' : unit?.money != null ? 'money' : 'count';
  return dimension === asked.dimension ? { at, value: amount.value, half, unit } : null;
}

/** "Lớp" for "09 lớp tập huấn": a unit that the figure itself says, or does not gainsay. */
export function unitSaid(unit: Unit | null, asked: Asked, wordsOf: WordsOf): boolean {
  if (asked.dimension !== 'count') return true;
  if (asked.noun.length === 0 || unit === null) return true;
  const words = wordsOf(unit.text.split('(')[0] ?? '');
  return words.every((word, i) => asked.noun[i] === word) || isShort(unit, asked);
}

/** "CLB" for "câu lạc bộ": the first letters of what is counted. */
function isShort({ text }: Unit, { noun }: Asked): boolean {
  const letters = fold(text);
  const initials = noun.slice(0, letters.length).map((word) => fold(word.charAt(0)));
  return letters.length > 1 && letters.length <= noun.length && initials.join('') === letters;
}
