import type { Random } from '../../rules/random';
import { sumOf } from './bond';
import { merge, newDrawing, write, type Drawing } from './drawing';
import { COMMUNES, DISTRICTS, roman, SPANNERS, SUMS, TITLES, TOTALS } from './words';

/** How a table of items down and parts across is laid out. */
export interface TwoWayPlan {
  /** Items of each group; with one group no group row is written. */
  readonly groups: readonly number[];
  readonly headings: readonly string[];
  readonly rowSum: 'first' | 'last' | 'none';
  readonly totalAt: 'top' | 'bottom';
  readonly unit: string | null;
  readonly format: string | null;
  /** The exact figure of an item. */
  readonly figure: () => number;
  /** How an exact figure is printed. */
  readonly print: (exact: number) => number;
}

interface BodyRow {
  readonly kind: 'item' | 'group' | 'total';
  readonly group: number;
  readonly label: string;
  readonly ordinal: string | number;
  readonly exact: readonly number[];
}

/** The table drawn; `body` holds its figures' addresses, row by row. */
export interface TwoWay {
  readonly drawing: Drawing;
  readonly body: readonly {
    readonly kind: BodyRow['kind'];
    readonly group: number;
    readonly cells: readonly string[];
  }[];
}

const add = (rows: readonly (readonly number[])[]): number[] =>
  (rows[0] ?? []).map((_, at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0));

/** The rows as they stand below each other, in exact figures. */
function bodyOf(random: Random, { groups, headings, totalAt, figure }: TwoWayPlan): BodyRow[] {
  const names = random.some(COMMUNES, COMMUNES.length);
  const grouped = groups.length > 1;
  const running = random.chance(0.5);
  let at = 0;
  const blocks = groups.map((count, group) => {
    const items = Array.from({ length: count }, (_, index): BodyRow => {
      const label = `${grouped ? 'Xã ' : ''}${names[at++] ?? `Thôn ${String(at)}`}`;
      const ordinal = running ? at : index + 1;
      return { kind: 'item', group, label, ordinal, exact: headings.map(figure) };
    });
    if (!grouped) return { exact: add(items.map((row) => row.exact)), rows: items };
    const exact = add(items.map((row) => row.exact));
    const label = `Huyện ${DISTRICTS[group] ?? String(group)}`;
    return { exact, rows: [{ kind: 'group', group, label, ordinal: roman(group), exact } as BodyRow, ...items] };
  });
  const exact = add(blocks.map((block) => block.exact));
  const total: BodyRow = { kind: 'total', group: -1, label: random.pick(TOTALS), ordinal: '', exact };
  const rows = blocks.flatMap((block) => block.rows);
  return totalAt === 'top' ? [total, ...rows] : [...rows, total];
}

/** Title, unit and headings; the row where the body starts. */
function writeHead(random: Random, drawing: Drawing, { headings, rowSum, unit }: TwoWayPlan): number {
  const width = 2 + headings.length + (rowSum === 'none' ? 0 : 1);
  write(drawing, 0, 0, random.pick(TITLES), { bold: true });
  if (random.chance(0.6)) merge(drawing, 0, 0, 0, width - 1);
  if (unit !== null) write(drawing, 1, width - 2, `Đơn vị tính: ${unit}`);
  const top = unit === null ? 2 : 3;
  const spanned = rowSum !== 'none' && random.chance(0.5);
  const first = rowSum === 'first' ? 3 : 2;
  const low = spanned ? top + 1 : top;
  const put = (column: number, text: string): void => {
    write(drawing, top, column, text, { bold: true });
    merge(drawing, top, column, low, column);
  };
  put(0, random.pick(['STT', 'TT']));
  put(1, random.pick(['Đơn vị', 'Địa phương', 'Tên đơn vị']));
  if (rowSum !== 'none') put(rowSum === 'first' ? 2 : 2 + headings.length, random.pick(SUMS));
  if (spanned) write(drawing, top, first, random.pick(SPANNERS), { bold: true });
  if (spanned) merge(drawing, top, first, top, first + headings.length - 1);
  headings.forEach((text, at) => write(drawing, low, first + at, text, { bold: true }));
  if (!random.chance(0.25)) return low + 1;
  ['A', 'B'].forEach((text, at) => write(drawing, low + 1, at, text));
  for (let column = 2; column < width; column++) write(drawing, low + 1, column, column - 1);
  return low + 2;
}

function writeRow(drawing: Drawing, at: number, row: BodyRow, { rowSum, format, print }: TwoWayPlan): string[] {
  const bold = row.kind === 'item' ? {} : { bold: true };
  if (row.ordinal !== '') write(drawing, at, 0, row.ordinal, bold);
  write(drawing, at, 1, row.label, bold);
  const sum = row.exact.reduce((a, b) => a + b, 0);
  const exact = rowSum === 'first' ? [sum, ...row.exact] : rowSum === 'last' ? [...row.exact, sum] : row.exact;
  const looks = format === null ? bold : { ...bold, format };
  return exact.map((figure, index) => write(drawing, at, 2 + index, print(figure), looks));
}

/** What the cells are bound by: sums across, groups, and the total. */
function bind({ drawing, body }: TwoWay, { rowSum, groups }: TwoWayPlan): void {
  const across = ({ cells }: TwoWay['body'][number]): void => {
    const result = rowSum === 'first' ? cells[0] : cells[cells.length - 1];
    drawing.bonds.push(sumOf(result ?? '', rowSum === 'first' ? cells.slice(1) : cells.slice(0, -1)));
  };
  if (rowSum !== 'none') body.forEach(across);
  const items = body.filter(({ kind }) => kind === 'item');
  const heads = body.filter(({ kind }) => kind === 'group');
  const down = (result: readonly string[], rows: readonly { readonly cells: readonly string[] }[]): void => {
    result.forEach((cell, at) =>
      drawing.bonds.push(
        sumOf(
          cell,
          rows.map(({ cells }) => cells[at] ?? ''),
        ),
      ),
    );
  };
  for (const head of heads)
    down(
      head.cells,
      items.filter(({ group }) => group === head.group),
    );
  const total = body.find(({ kind }) => kind === 'total');
  if (total) down(total.cells, groups.length > 1 ? heads : items);
}

/** Draws the table, each figure printed by itself from the exact one. */
export function twoWay(random: Random, plan: TwoWayPlan): TwoWay {
  const drawing = newDrawing('Biểu');
  const top = writeHead(random, drawing, plan);
  const body = bodyOf(random, plan).map((row, at) => ({
    kind: row.kind,
    group: row.group,
    cells: writeRow(drawing, top + at, row, plan),
  }));
  const table = { drawing, body };
  bind(table, plan);
  return table;
}
