import type { Chance } from '../trees/random';
import type { CellPair, Kind, OrdinaryForm } from './form';
import { CONTENTS, DISTRICTS, INDICATORS, type Words } from './words';
import { hand, sheetOf, type Value } from './write';

export interface FigureColumn {
  readonly path: readonly string[];
  /** A share of the row's plan; a rate of two others; or nothing printed. */
  readonly is: number | { readonly rate: readonly [number, number]; readonly growth?: boolean };
  /** The figure is in đồng where the plan is in millions. */
  readonly times?: number;
}

export interface Division {
  readonly of: readonly [number, number];
  readonly kind: Kind;
  readonly must: boolean;
}

export interface Draft {
  readonly shape: string;
  readonly columns: readonly FigureColumn[];
  readonly divisions: readonly Division[];
  readonly money: boolean;
  readonly words: Words;
  readonly english?: boolean;
  readonly unit?: string;
}

export const must = (top: number, under: number, kind: Kind): Division => ({ of: [top, under], kind, must: true });
export const may = (top: number, under: number, kind: Kind): Division => ({ of: [top, under], kind, must: false });

interface BodyRow {
  readonly left: readonly Value[];
  readonly base: number;
  readonly done: number;
  /** No plan is set for this part ("Trong đó: nữ"). */
  readonly planless?: boolean;
}

function bodyOf({ money, english }: Draft, draw: Chance): BodyRow[] {
  const base = (): number => (money ? draw.whole(200, 9000) : draw.whole(5, 400));
  const done = (): number => 0.3 + 0.7 * draw.next();
  if (english)
    return draw
      .shuffled([
        'Communication groups',
        'Trusted addresses',
        'Training courses',
        'Policy dialogues',
        'Leaders of change clubs',
      ])
      .slice(0, draw.whole(3, 5))
      .map((label, at) => ({ left: [at + 1, label], base: base(), done: done() }));
  const labels: (readonly [string, string | null])[] = money
    ? draw.shuffled(draw.happens(0.5) ? CONTENTS : DISTRICTS).map((label) => [label, null] as const)
    : draw.shuffled(INDICATORS).map(([label, unit]) => [label, unit] as const);
  return labels.slice(0, draw.whole(3, 6)).flatMap(([label, unit], at): BodyRow[] => {
    const row = { left: [at + 1, label, ...(money ? [] : [unit])], base: base(), done: done() };
    const part = !money && draw.happens(0.25);
    const word = draw.pick(['Trong đó: nữ', '- Trong đó: DTTS', 'Tr.đó: nữ DTTS', '- Nữ']);
    const within = {
      left: [null, word, unit],
      base: row.base * 0.5,
      done: row.done * 0.9,
      planless: draw.happens(0.5),
    };
    return part ? [row, within] : [row];
  });
}

export function formOf(draft: Draft, draw: Chance): OrdinaryForm {
  const how = draft.english ? 'tones' : hand(draw);
  const rows = bodyOf(draft, draw);
  const left = draft.english
    ? [['No.'], ['Indicator']]
    : [['STT'], [draw.pick(['Nội dung', 'Chỉ tiêu', 'Đơn vị, nội dung'])], ...(draft.money ? [] : [['ĐVT']])];
  const planned = new Set(draft.divisions.map(({ of }) => of[1]));
  const body = rows.map((row): Value[] => {
    const figures: (number | null)[] = [];
    draft.columns.forEach(({ is, times = 1 }, at) => {
      if (typeof is !== 'number') return void figures.push(null);
      const reached = planned.has(at) ? 1 : row.done;
      const figure = Math.max(1, Math.round(row.base * is * reached)) * times;
      figures.push(row.planless && planned.has(at) ? null : figure);
    });
    draft.columns.forEach(({ is }, at) => {
      if (typeof is === 'number') return;
      const [top, under] = [figures[is.rate[0]] ?? null, figures[is.rate[1]] ?? null];
      if (top === null || !under) return;
      const scale = (draft.columns[is.rate[1]]?.times ?? 1) / (draft.columns[is.rate[0]]?.times ?? 1);
      figures[at] = Math.round(((top * scale) / under) * 1000) / 10;
    });
    return [...row.left, ...figures];
  });
  const title = draft.english
    ? [`RESULTS IN ${String(draft.words.year)}`, ...(draft.unit ? [`Unit: ${draft.unit}`] : [])]
    : [
        draft.money
          ? `TÌNH HÌNH GIẢI NGÂN DỰ ÁN 8 NĂM ${String(draft.words.year)}`
          : `KẾT QUẢ THỰC HIỆN CHỈ TIÊU NĂM ${String(draft.words.year)}`,
        ...(draft.unit ? [`Đơn vị tính: ${draft.unit}`] : []),
      ];
  const { grid, first } = sheetOf({ title, paths: [...left, ...draft.columns.map(({ path }) => path)], body }, how);
  const cells = (wanted: boolean): CellPair[] =>
    draft.divisions
      .filter((division) => division.must === wanted)
      .flatMap(({ of, kind }) =>
        rows.flatMap((row, at): CellPair[] => {
          if (row.planless) return [];
          const cell = (column: number) => [first + at, left.length + column] as const;
          return [{ kind, top: [cell(of[0])], under: [cell(of[1])] }];
        }),
      );
  return { grid, must: cells(true), may: cells(false), about: `${draft.shape} (${how})` };
}

/** One kind of form. */
export type Shape = (draw: Chance) => Draft;
