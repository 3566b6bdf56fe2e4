import type { Cell } from '../grid/cells';
import { anchorCell, cell } from '../grid/grid';
import type { Column, Row, Table } from '../table/table';
import { fold } from '../text/fold';
import { toUnicode } from '../text/legacy';
import { isDone, isPlanned, measureOf, measuresOf, readText, type HeaderText } from './header-text';
import type { Measure, Version } from './lexicon';
import type { Period } from './period';
import { rowAt } from './rows';

/** Where the figures of a row stand: what they measure, and of what (tọa độ của dòng). */
export interface MeasuredRow {
  readonly row: Row;
  readonly measure: Measure;
  /** Said of money in so many words ("Kế hoạch vốn"). */
  readonly money: boolean;
  readonly version: Version | null;
  readonly period: Period;
  /** Equal for rows of one thing, whatever they measure of it. */
  readonly key: string;
  readonly label: string;
  /** Its label says nothing but its measure: what it is of, its columns say. */
  readonly own: boolean;
}

type Said = Pick<MeasuredRow, 'measure' | 'money' | 'version' | 'period'>;

const versionIn = ({ read }: HeaderText): Version | null => {
  const found = read.senses.find((sense) => sense.says === 'version');
  return found?.says === 'version' ? found.version : null;
};

/** A text that says a measure, its time and version, and names nothing: "Kế hoạch", "Giải ngân đến 31/10/2024". */
function bareMeasure(text: string): Said | null {
  if (text.trim() === '') return null;
  const said = readText(text);
  const names = said.read.rest.length > 0 || said.read.senses.some(({ says }) => says === 'part' || says === 'name');
  return names ? null : saidBy(said);
}

function saidBy(said: HeaderText): Said | null {
  const measure = measureOf(measuresOf(said));
  if (measure === null || !(isDone(measure) || isPlanned(measure) || measure === 'rate')) return null;
  const firm = said.read.senses.some((sense) => sense.says === 'measure' && sense.firm === true);
  const money = measure === 'disbursed' || measure === 'advance' || (measure === 'plan' && firm);
  return { measure, money, version: versionIn(said), period: said.period };
}

const wordsOf = ({ value, font }: Cell): string => (typeof value === 'string' ? toUnicode(value, font) : '');

const textAt = (table: Table, row: Row, column: Column): string => wordsOf(anchorCell(table.grid, row.at, column.at));

/** A column that says of every row whether it is planned or done: "KH/TH" (cột phân loại dòng). */
function markerOf(table: Table): Column | null {
  const isMarker = (column: Column): boolean => {
    const texts = table.rows.map((row) => textAt(table, row, column)).filter((text) => text.trim() !== '');
    const said = texts.map((text) => bareMeasure(text)?.measure ?? null);
    return said.length > 1 && said.every((m) => m !== null) && said.some(isDone) && said.some(isPlanned);
  };
  const names = nameColumn(table);
  return table.columns.find((column) => column !== names && isMarker(column)) ?? null;
}

/** The first column of labels: a second one may say what the figures of a row measure. */
const nameColumn = ({ columns }: Table): Column | null => columns.find(({ role }) => role === 'label') ?? null;

/** By a column of its own each row says what it measures of the label that it, or the row above, has. */
function byMarker(table: Table, marker: Column): MeasuredRow[] {
  const names = nameColumn(table);
  const second = marker.role === 'label' && names !== null;
  let block: { at: number; label: string; parent: number | null } | null = null;
  return table.rows.flatMap((row) => {
    const label = second ? wordsOf(cell(table.grid, row.at, names.at)).trim() : row.label;
    const known = label === block?.label && row.parent === block.parent;
    if (label.trim() !== '' && !known) block = { at: row.at, label, parent: row.parent };
    const said = bareMeasure(textAt(table, row, marker));
    return said && block ? [{ ...said, row, key: `#${String(block.at)}`, label: block.label, own: false }] : [];
  });
}

/** Words of a measure before the thing: at most "Lũy kế kết quả giải ngân". */
const MOST_WORDS = 5;

/** "Giải ngân vốn đầu tư năm 2023": a label that begins with its measure and goes on with what it is of. */
function namedMeasure(text: string): Said | null {
  const words = text.trim().split(/\s+/);
  const begins = words.slice(0, MOST_WORDS).some((_, i) => bareMeasure(words.slice(0, i + 1).join(' ')) !== null);
  return begins ? saidBy(readText(text)) : null;
}

/** What a label names, without the words of its measure: "Vốn đầu tư" under a plan and under what was spent of it. */
function thingIn(label: string): string {
  const { senses, rest } = readText(label).read;
  const parts = senses.flatMap((sense) => (sense.says === 'part' ? [sense.part] : []));
  return [...parts, ...rest].join(' ') || fold(label);
}

/** As many rows above one another as any outline has. */
const DEEPEST = 12;

function ancestors(table: Table, row: Row): Row[] {
  const chain: Row[] = [];
  for (let at: Row | null = row; at && chain.length < DEEPEST; at = rowAt(table, at.parent)) chain.push(at);
  return chain;
}

/** By labels: "Kế hoạch" and "Thực hiện" under their indicator, or indicators under "Kế hoạch" and under "Thực hiện". */
function byLabel(table: Table, row: Row): MeasuredRow[] {
  if (row.role === 'note') return [];
  const chain = ancestors(table, row);
  const depth = chain.findIndex(({ label }) => bareMeasure(label) !== null);
  const said = depth < 0 ? namedMeasure(row.label) : bareMeasure(chain[depth]?.label ?? '');
  if (!said) return [];
  const over = chain[Math.max(depth, 0) + 1];
  const below = (depth < 0 ? [row] : chain.slice(0, depth)).map(({ label }) => thingIn(label));
  const own = depth === 0 && !over;
  const label = depth !== 0 || !over ? row.label : over.label;
  return [{ ...said, row, key: `#${String(over?.at ?? '')}|${below.join('|')}`, label, own }];
}

/** The rows of a table that say what they measure. */
export function measuredRows(table: Table): MeasuredRow[] {
  const marker = markerOf(table);
  return marker ? byMarker(table, marker) : table.rows.flatMap((row) => byLabel(table, row));
}
