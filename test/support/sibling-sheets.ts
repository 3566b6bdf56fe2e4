import { cellsOf } from '../../src/core/grid/gather-cells';
import fc from 'fast-check';
import type { Cell, Grid } from '../../src/core/grid/grid';
import { letters, sheetPrefix } from '../../src/core/grid/range';

/** A workbook of one sheet per place and a summary of them, and the cells of the summary that were made wrong. */
export interface SiblingBook {
  readonly grids: readonly Grid[];
  readonly wrong: readonly string[];
}

const PLACES = ['Ba Bể', 'Na Rì', 'Chợ Mới', 'Chợ Đồn', 'Pác Nặm', 'Ngân Sơn', 'Bạch Thông', 'Sin Suối Hồ', 'Dào San'];
const THINGS = [
  'Tổ truyền thông cộng đồng',
  'Địa chỉ tin cậy',
  'Lượt người dự truyền thông',
  'Cuộc đối thoại chính sách',
  'Câu lạc bộ thủ lĩnh',
  'Lớp tập huấn cán bộ',
  'Tổ tiết kiệm vay vốn',
];

export type Fault = 'plus' | 'swapped' | 'typed-over' | 'other-sheet' | 'same-typed';

export interface Shape {
  readonly places: readonly string[];
  readonly things: readonly string[];
  /** By place and thing: [planned, done]. */
  readonly figures: readonly (readonly (readonly [number, number])[])[];
  readonly transposed: boolean;
  readonly linked: boolean;
  readonly total: boolean;
  readonly faults: readonly Fault[];
}

const text = (value: string): Cell => ({ value });
const figure = (value: number): Cell => ({ value });

function sheetOf({ things, figures }: Shape, name: string, i: number): Grid {
  const rows = things.map((thing, j): Cell[] => {
    const [planned, done] = figures[i]?.[j] ?? [0, 0];
    return [figure(j + 1), text(thing), figure(planned), figure(done)];
  });
  const head = ['STT', 'Nội dung', 'Kế hoạch', 'Thực hiện'].map(text);
  return {
    sheet: name,
    cells: cellsOf([[text(`BÁO CÁO XÃ ${name.toUpperCase()}`)], [text('Năm 2024')], head, ...rows]),
    merges: [],
  };
}

const doneIn = ({ figures }: Shape, i: number, j: number): number => figures[i]?.[j]?.[1] ?? 0;

const link = (place: string, value: number, j: number): Cell => ({
  value,
  formula: `=${sheetPrefix(place)}D${String(j + 4)}`,
});

/** The summary's cell for a place and a thing, with a fault or without. */
function cellOf(shape: Shape, i: number, j: number, fault: Fault | undefined): Cell {
  const { places, linked } = shape;
  const right = doneIn(shape, i, j);
  if (fault === 'plus' || fault === 'typed-over') return figure(right + 7);
  if (fault === 'swapped') return figure(Number(`${String(right % 10 || 9)}${String(Math.floor(right / 10))}`) + 1000);
  if (fault === 'same-typed') return figure(right);
  const other = (i + 1) % places.length;
  if (fault === 'other-sheet') return link(places[other] ?? '', doneIn(shape, other, j), j);
  return linked ? link(places[i] ?? '', right, j) : figure(right);
}

const sum = (cells: readonly Cell[], formula: string): Cell => ({
  value: cells.reduce((all, { value }) => all + Number(value), 0),
  formula,
});

/** Faults fall on the first thing of the first place, the second of the second, and so on. */
export function bookOf(shape: Shape): SiblingBook {
  const { places, things, transposed, total, faults } = shape;
  const at = (i: number, j: number): Cell => cellOf(shape, i, j, i === j ? faults[i] : undefined);
  const matrix = places.map((_, i) => things.map((_thing, j) => at(i, j)));
  const lines = transposed
    ? things.map((thing, j) => [figure(j + 1), text(thing), ...matrix.map((row) => row[j] ?? figure(0))])
    : places.map((place, i) => [figure(i + 1), text(place), ...(matrix[i] ?? [])]);
  const width = transposed ? places.length : things.length;
  const totals = Array.from({ length: width }, (_, k) => {
    const column = letters(k + 2);
    return sum(
      lines.map((line) => line[k + 2] ?? figure(0)),
      `=SUM(${column}3:${column}${String(lines.length + 2)})`,
    );
  });
  const head = [text('STT'), text(transposed ? 'Nội dung' : 'Xã'), ...(transposed ? places : things).map(text)];
  const foot = total && !transposed ? [[text(''), text('Tổng cộng'), ...totals]] : [];
  const summary: Grid = {
    sheet: 'Tổng hợp',
    cells: cellsOf([[text('TỔNG HỢP KẾT QUẢ NĂM 2024')], head, ...lines, ...foot]),
    merges: [],
  };
  const wrong = faults.map((_, k) => `${letters(k + 2)}${String(k + 3)}`);
  return { grids: [summary, ...places.map((place, i) => sheetOf(shape, place, i))], wrong };
}

/** Random books with as many faults as are asked for at most. */
export const shapes = (most: number): fc.Arbitrary<Shape> =>
  fc
    .record({
      places: fc.shuffledSubarray(PLACES, { minLength: 3 }),
      things: fc.shuffledSubarray(THINGS, { minLength: 4 }),
      transposed: fc.boolean(),
      linked: fc.boolean(),
      total: fc.boolean(),
      count: fc.integer({ min: 0, max: most }),
    })
    .chain(({ count, ...shape }) => {
      const planned = fc.integer({ min: 3, max: 900 });
      const pair = fc.tuple(planned, fc.integer({ min: 3, max: 900 }));
      const rows = fc.array(fc.array(pair, { minLength: shape.things.length, maxLength: shape.things.length }), {
        minLength: shape.places.length,
        maxLength: shape.places.length,
      });
      const kind = shape.linked
        ? fc.constantFrom<Fault>('typed-over', 'other-sheet', 'same-typed')
        : fc.constantFrom<Fault>('plus', 'swapped');
      const faults = fc.array(kind, { minLength: count, maxLength: count });
      return fc.record({ figures: rows, faults }).map((rest) => ({ ...shape, ...rest }));
    });
