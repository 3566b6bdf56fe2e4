import { causesOf } from '../arithmetic/causes-of';
import { scaledMoney } from '../arithmetic/told-wrong';
import { derived } from '../facts/facts';
import { figureColumns, figuresIn, unitAt, type Figure } from '../facts/figure';
import { covers } from '../facts/live-cells';
import { cell } from '../grid/grid';
import { sameRange, type Range } from '../grid/range';
import { figuresWhere, numbersIn } from '../facts/strip';
import { joined } from '../arithmetic/told';
import { numberFormat } from '../table/number-format';
import type { Column, Row, Table } from '../table/table';
import { spokenText } from '../rates/spoken-unit';
import { defineRule, type Draft } from './rule';

type Messages = {
  proven: { label: string; times: number; actual: number; corrected: number; statement: string };
  suspect: { label: string; actual: number; unit: string };
  shown: { label: string; actual: number; times: number };
  proportion: { label: string; actual: number; times: number; corrected: number };
};

/** A cell or row in đồng within a table in triệu đồng (nhầm đơn vị tính). */
export default defineRule<Messages>({
  id: 'unit-slip',
  severity: 'error',
  basis: null,
  appliesTo: () => true,
  check: (table) => {
    const slips = [...proven(table), ...outOfProportion(table), ...suspects(table)];
    // A figure in đồng that its format shows in millions is one fault, which the slip tells with its remedy.
    return [...slips, ...shownOtherwise(table).filter(({ at }) => !slips.some((slip) => sameRange(slip.at, at)))];
  },
  text: {
    vi: {
      title: 'Số ghi theo đơn vị tính khác với biểu',
      why: 'Số này lệch đúng một nghìn, một triệu hay một tỷ lần so với phép tính của biểu.',
      todo: 'Đổi số về đơn vị tính ghi ở đầu biểu.',
      messages: {
        proven: (d, f) =>
          `«${d.label}» ghi ${f.number(d.actual)}, lệch ${f.number(d.times)} lần; phải là ${f.number(d.corrected)} thì «${d.statement}» mới khớp.`,
        suspect: (d, f) =>
          `«${d.label}» ghi ${f.number(d.actual)} ${spokenText(d.unit, 'vi')}, lớn bất thường so với các dòng khác; có thể đã ghi theo đồng.`,
        shown: (d, f) =>
          `«${d.label}» ghi ${f.number(d.actual)} nhưng định dạng ô làm số hiện ra ${d.times > 1 ? `nhỏ đi ${f.number(d.times)}` : `lớn lên ${f.number(1 / d.times)}`} lần so với các ô cùng cột.`,
        proportion: (d, f) =>
          `«${d.label}» ghi ${f.number(d.actual)}, lớn gấp khoảng ${f.number(d.times)} lần so với các dòng khác và với số bên cạnh trong dòng; số đúng có thể là ${f.number(d.corrected)}.`,
      },
    },
    en: {
      title: 'A figure is in another unit than the table',
      why: 'It is off by a factor of exactly a thousand, a million or a billion by the table’s own arithmetic.',
      todo: 'Convert the figure to the unit stated above the table.',
      messages: {
        proven: (d, f) =>
          `“${d.label}” holds ${f.number(d.actual)}, off by a factor of ${f.number(d.times)}; it must be ${f.number(d.corrected)} for “${d.statement}” to agree.`,
        suspect: (d, f) =>
          `“${d.label}” holds ${f.number(d.actual)} ${spokenText(d.unit, 'en')}, far above the other rows; it may have been entered in dong.`,
        shown: (d, f) =>
          `“${d.label}” holds ${f.number(d.actual)}, which its format shows ${f.number(Math.max(d.times, 1 / d.times))} times ${d.times > 1 ? 'smaller' : 'larger'} than those of the other cells of its column.`,
        proportion: (d, f) =>
          `“${d.label}” holds ${f.number(d.actual)}, about ${f.number(d.times)} times the other rows and the figure beside it; ${f.number(d.corrected)} may be meant.`,
      },
    },
  },
  example: `
    Đơn vị tính: triệu đồng | | |
    STT | Đơn vị         | Kế hoạch vốn | Giải ngân
    1   | Huyện Ba Bể    | 1222         | 774
    2   | Huyện Ngân Sơn | «3291000000» | 318
    3   | Huyện Na Rì    | 2500         | 1000
        | Tổng cộng      | 7013         | 2092
  `,
});

const proven = (table: Table): Draft<Messages>[] =>
  causesOf(table).flatMap(({ slip, cell, corrected, equation, consequences }) => {
    if (slip !== 'unit' || corrected === null || !cell.value) return [];
    const times = Number(Math.max(cell.value / corrected, corrected / cell.value).toPrecision(6));
    return [
      {
        message: 'proven' as const,
        at: cell.at,
        data: { label: cell.row.label, times, actual: cell.value, corrected, statement: equation.statement.text },
        related: joined([equation, ...consequences].map((e) => e.result.at)),
        expected: corrected,
        actual: cell.value,
        fix: [{ kind: 'content' as const, at: cell.at, after: { value: corrected } }],
      },
    ];
  });

/** Figures that a format scales (`#,##0,,`) otherwise than those of their column: a reader takes them for other figures. */
function shownOtherwise(table: Table): Draft<Messages>[] {
  const { styles } = table.grid.cells;
  if (!styles.some((look) => numberFormat(look.numberFormat).thousands > 0)) return [];
  return figureColumns(table).flatMap((column) => {
    const told = figuresIn(table, column).filter(({ amount, value }) => amount.kind === 'number' && Boolean(value));
    const scaleOf = ({ at }: Figure): number => numberFormat(cell(table.grid, at.top, at.left).numberFormat).thousands;
    const scales = told.map(scaleOf).sort((a, b) => a - b);
    const common = scales[scales.length >> 1] ?? 0;
    const odd = told.filter((figure) => scaleOf(figure) !== common);
    if (told.length < FEWEST || odd.length * 4 > told.length) return [];
    return odd.map((figure): Draft<Messages> => {
      const times = 1000 ** (scaleOf(figure) - common);
      const data = { label: figure.row.label, actual: figure.value ?? 0, times };
      return { message: 'shown', severity: 'review', at: figure.at, data };
    });
  });
}

/** So many figures show how a column is printed. */
const FEWEST = 4;

/** Money in another unit than the column's, of which both the column and the row say so. */
const outOfProportion = (table: Table): Draft<Messages>[] =>
  scaledMoney(table).map(({ figure: { at, row, value }, corrected, times }) => ({
    message: 'proportion' as const,
    at,
    data: { label: row.label, actual: value ?? 0, times, corrected },
    expected: corrected,
    actual: value ?? 0,
  }));

/** A thousand billion đồng and a hundred thousand times the middle row: no table of one province holds both. */
function suspects(table: Table): Draft<Messages>[] {
  const settled = new Set(causesOf(table).flatMap((c) => (c.slip ? [c.cell] : [])));
  const least = 1e12 / Math.max(1, coarsest(table));
  const odd = figuresWhere(table, (_, value) => value >= least).filter(
    (figure) => !settled.has(figure) && isFarAbove(table, figure),
  );
  // A live sum is as great as the figure that it adds: it is told below that one.
  const sources = (figure: Figure): Range[] =>
    odd.filter((other) => other !== figure && covers(figure.live?.added ?? [], other.at)).map(({ at }) => at);
  const found = odd.map((figure) => ({ figure, follows: sources(figure) }));
  const said = new Set(scaledMoney(table).map(({ figure }) => figure));
  return [
    ...found.filter((one) => one.follows.length === 0 && !said.has(one.figure)),
    ...found.filter((one) => one.follows.length > 0),
  ].map(({ figure, follows }) => suspect(table, figure, follows));
}

function isFarAbove(table: Table, figure: Figure): boolean {
  const unit = unitAt(table, figure.row, figure.column);
  const value = figure.value ?? 0;
  if (!unit?.money || unit.money < 1e6 || value * unit.money < 1e12) return false;
  const middle = median(table, figure);
  return middle !== null && value >= middle * 1e5;
}

function suspect(table: Table, { at, row, column, value }: Figure, follows: readonly Range[]): Draft<Messages> {
  const data = { label: row.label, actual: value ?? 0, unit: unitAt(table, row, column)?.text ?? '' };
  return { message: 'suspect', severity: 'warning', at, data, follows };
}

/** How many đồng the coarsest unit of the table is. */
function coarsest({ title, columns, rows }: Table): number {
  let most = title.unit?.money ?? 1;
  for (const { unit } of [...columns, ...rows]) most = Math.max(most, unit?.money ?? 1);
  return most;
}

const sortedByColumn = derived(() => new Map<Column, readonly number[]>());

const items = derived((facts): readonly Row[] => facts.rows.filter((row) => row.role !== 'total'));

/** The figures of a column above 0, totals left out, from the least to the greatest. */
function sortedIn(table: Table, column: Column): readonly number[] {
  const known = sortedByColumn(table);
  let sorted = known.get(column);
  if (!sorted) {
    const values = numbersIn(table, column, items(table)).filter((value) => value > 0);
    known.set(column, (sorted = values.sort((a, b) => a - b)));
  }
  return sorted;
}

/** The middle of the other figures of the column. */
function median(table: Table, { column, row, value }: Figure): number | null {
  const sorted = sortedIn(table, column);
  if (row.role === 'total') return sorted.length < 3 ? null : (sorted[sorted.length >> 1] ?? null);
  // One's own figure stands in the list: the middle of the others is one further where it stands before it.
  const middle = (sorted.length - 1) >> 1;
  const isBefore = (value ?? 0) <= (sorted[middle] ?? 0);
  return sorted.length < 4 ? null : (sorted[isBefore ? middle + 1 : middle] ?? null);
}
