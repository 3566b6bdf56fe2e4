import type { Chance } from '../trees/random';
import type { CellPair, Kind, OrdinaryForm } from './form';
import { INDICATORS, type Words } from './words';
import { hand, sheetOf, type Value } from './write';

export interface Line {
  readonly left: readonly Value[];
  readonly figures: readonly (number | null)[] | null;
}

export interface Draft {
  readonly shape: string;
  readonly title: readonly string[];
  readonly paths: readonly (readonly string[])[];
  readonly lines: readonly Line[];
  /** Rows over rows, in every column. */
  readonly pairs: readonly (readonly [top: number, under: number])[];
  readonly kind: Kind;
}

export function formOf({ shape, title, paths, lines, pairs, kind }: Draft, draw: Chance): OrdinaryForm {
  const how = hand(draw);
  const width = Math.max(...lines.map(({ figures }) => figures?.length ?? 0));
  const body = lines.map(({ left, figures }) => [...left, ...(figures ?? Array.from({ length: width }, () => null))]);
  const { grid, first } = sheetOf({ title, paths, body }, how);
  const stub = paths.length - width;
  const must = pairs.flatMap(([top, under]) =>
    Array.from({ length: width }, (_, at): CellPair => {
      const cell = (row: number) => [first + row, stub + at] as const;
      return { kind, top: [cell(top)], under: [cell(under)] };
    }),
  );
  return { grid, must, may: [], about: `${shape} (${how})` };
}

/** A plan and a result per column, with the rate of both. */
export function figuresOf(width: number, draw: Chance, most = 300): [plan: number[], done: number[], rate: number[]] {
  const plan = Array.from({ length: width }, () => draw.whole(4, most));
  const done = plan.map((figure) => Math.max(1, Math.round(figure * (0.3 + 0.8 * draw.next()))));
  return [plan, done, plan.map((figure, at) => Math.round(((done[at] ?? 0) / figure) * 1000) / 10)];
}

export const titleOf = (money: boolean, { year }: Words): string[] =>
  money
    ? [`TÌNH HÌNH GIẢI NGÂN VỐN DỰ ÁN 8 NĂM ${String(year)}`, 'Đơn vị tính: triệu đồng']
    : [`KẾT QUẢ THỰC HIỆN CHỈ TIÊU DỰ ÁN 8 NĂM ${String(year)}`];

export const labelled = (draw: Chance): string => draw.pick(['Nội dung', 'Chỉ tiêu', 'Đơn vị']);

export const indicatorPaths = (draw: Chance, count: number): string[][] => {
  const united = draw.happens(0.5);
  return draw
    .shuffled(INDICATORS)
    .slice(0, count)
    .map(([name, unit]) => (united ? [name, unit] : [`${name} (${unit.toLowerCase()})`]));
};

/** One kind of form. */
export type Shape = (draw: Chance) => Draft;
