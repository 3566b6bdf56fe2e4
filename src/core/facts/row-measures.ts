import { anchorCell } from '../grid/grid';
import type { Column, Row, Table } from '../table/table';
import { fold } from '../text/fold';
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
  const measure = measureOf(measuresOf(said));
  const names = said.read.rest.length > 0 || said.read.senses.some(({ says }) => says === 'part' || says === 'name');
  if (names || measure === null || !(isDone(measure) || isPlanned(measure) || measure === 'rate')) return null;
  const firm = said.read.senses.some((sense) => sense.says === 'measure' && sense.firm === true);
  const money = measure === 'disbursed' || measure === 'advance' || (measure === 'plan' && firm);
  return { measure, money, version: versionIn(said), period: said.period };
}

const textAt = (table: Table, row: Row, column: Column): string => {
  const { value } = anchorCell(table.grid, row.at, column.at);
  return typeof value === 'string' ? value : '';
};

/** A column that says of every row whether it is planned or done: "KH/TH" (cột phân loại dòng). */
function markerOf(table: Table): Column | null {
  const isMarker = (column: Column): boolean => {
    const texts = table.rows.map((row) => textAt(table, row, column)).filter((text) => text.trim() !== '');
    const said = texts.map((text) => bareMeasure(text)?.measure ?? null);
    return said.length > 1 && said.every((m) => m !== null) && said.some(isDone) && said.some(isPlanned);
  };
  return table.columns.find((column) => column.role !== 'label' && isMarker(column)) ?? null;
}

/** By a column of its own each row says what it measures of the label that it, or the row above, has. */
function byMarker(table: Table, marker: Column): MeasuredRow[] {
  let block: Row | null = null;
  return table.rows.flatMap((row) => {
    if (row.label.trim() !== '' && (row.label !== block?.label || row.parent !== block.parent)) block = row;
    const said = bareMeasure(textAt(table, row, marker));
    return said && block ? [{ ...said, row, key: `#${String(block.at)}`, label: block.label }] : [];
  });
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
  const said = depth < 0 ? null : bareMeasure(chain[depth]?.label ?? '');
  if (!said) return [];
  const over = chain[depth + 1];
  const below = chain.slice(0, depth).map(({ label }) => thingIn(label));
  const label = depth > 0 || !over ? row.label : over.label;
  return [{ ...said, row, key: `#${String(over?.at ?? '')}|${below.join('|')}`, label }];
}

/** The rows of a table that say what they measure. */
export function measuredRows(table: Table): MeasuredRow[] {
  const marker = markerOf(table);
  return marker ? byMarker(table, marker) : table.rows.flatMap((row) => byLabel(table, row));
}
