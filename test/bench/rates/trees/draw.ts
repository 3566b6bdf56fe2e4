import type { Answers } from './answers';
import { answersOf } from './answers';
import type { Row } from './body';
import { rowsOf } from './body';
import { columnsOf } from './columns';
import type { Column, Dimension, Entry, Form, Pair, Thing } from './form';
import type { Shape, Start } from './parts';
import type { Chance } from './random';
import { chance } from './random';
import { COUNT_EVEN, MONEY_EVEN } from './shapes-even';
import { MONEY_OTHER } from './shapes-money';
import { COUNT_PLANS, MONEY_PLANS } from './shapes-plans';
import { ONE_SIDED } from './shapes-onesided';
import { TIME } from './shapes-time';
import { MONEY_CARRY } from './shapes-carry';
import { COUNT_UNEVEN, MONEY_UNEVEN } from './shapes-uneven';
import type { Grid, Left, Look } from './sheet';
import { sheetOf } from './sheet';
import { spelling } from './spelling';
import { symbolsOf } from './symbols';
import type { TitleLine } from './title';
import { titleOf } from './title';
import { voice } from './words';

export const SHAPES: [Thing, Shape][] = [
  ...[...COUNT_EVEN, ...COUNT_UNEVEN, ...COUNT_PLANS, ...TIME, ...ONE_SIDED].map((shape): [Thing, Shape] => [
    'count',
    shape,
  ]),
  ...[...MONEY_EVEN, ...MONEY_UNEVEN, ...MONEY_PLANS, ...MONEY_CARRY, ...TIME, ...ONE_SIDED, ...MONEY_OTHER].map(
    (shape): [Thing, Shape] => ['money', shape],
  ),
];

/** A sheet with what it was drawn from, for checking. */
export interface Drawing extends Answers {
  grid: Grid;
  about: string;
  form: Form;
  columns: Column[];
  rows: Row[];
  places: { header: number; body: number; figures: number };
}

const DEEPEST = 4;
const WIDEST = 40;

export function drawing(seed: number): Drawing {
  const draw = chance(seed);
  const [thing, shape] = SHAPES[seed % SHAPES.length]!;
  let form: Form;
  let columns: Column[];
  do {
    const start: Start = {
      draw,
      thing,
      year: draw.pick([2022, 2023, 2023, 2024, 2024, 2024, 2025]),
      says: voice(draw, thing),
    };
    form = shape(start);
    columns = columnsOf(form);
    if (depthOf(columns) > DEEPEST) {
      form = flatter(form);
      columns = columnsOf(form);
    }
  } while (depthOf(columns) > DEEPEST || columns.length > WIDEST);
  const money = moneyOf(draw);
  const look = lookOf(form, columns, money.scale, draw);
  const answers = answersOf(form, columns, look.symbols !== undefined);
  const rows = rowsOf(form, columns, money.finer, draw);
  const { grid, places } = sheetOf(
    form,
    columns,
    titleOf(form, form.thing === 'money' ? money.unit : '', draw),
    rows,
    look,
    draw,
  );
  const depth = depthOf(columns);
  const bare = look.how.bare ? ' no tones' : '';
  const order = form.order.join(' > ') + (form.joined === undefined ? '' : ` (measure+${form.joined} in one caption)`);
  return {
    grid,
    form,
    columns,
    rows,
    places,
    expected: answers.expected.map((pair) => moved(pair, places.figures)),
    allowed: answers.allowed.map((pair) => moved(pair, places.figures)),
    about: `${form.thing}: ${form.shape} [${order}] depth ${depth}${bare} seed ${seed}`,
  };
}

function moved({ kind, numerator, denominator }: Pair, by: number): Pair {
  return { kind, numerator: numerator.map((at) => at + by), denominator: denominator.map((at) => at + by) };
}

function depthOf(columns: Column[]): number {
  return Math.max(...columns.map(({ path }) => path.length));
}

/** Without the captions that say nothing ("Trong đó") and without the roof. */
function flatter(form: Form): Form {
  const plain = (dimension: Dimension): Dimension => ({ ...dimension, spanner: undefined });
  const entries = form.entries.map((entry): Entry => ({ ...entry, splits: entry.splits.map(plain) }));
  return { ...form, entries, shared: form.shared.map(plain), roof: undefined };
}

/** Unit of money, how finely figures are drawn in it, and what they are multiplied by. */
function moneyOf(draw: Chance): { unit: string; finer: number; scale: number } {
  return draw.pick([
    { unit: 'triệu đồng', finer: 1, scale: 1 },
    { unit: 'Triệu đồng', finer: 1, scale: 1 },
    { unit: 'triệu đồng', finer: 1000, scale: 1 / 1000 },
    { unit: 'nghìn đồng', finer: 1000, scale: 1 },
    { unit: '1.000 đồng', finer: 1000, scale: 1 },
    { unit: 'đồng', finer: 1000, scale: 1000 },
  ]);
}

const LABELS: Record<Form['rows'], string[]> = {
  indicators: [
    'Chỉ tiêu',
    'Nội dung',
    'Nội dung chỉ tiêu',
    'Tên chỉ tiêu',
    'Nội dung hoạt động',
    'Chỉ tiêu, nhiệm vụ',
    'Hoạt động',
  ],
  people: ['Nội dung', 'Đối tượng', 'Chỉ tiêu', 'Nội dung hoạt động'],
  contents: ['Nội dung', 'Nội dung chi', 'Danh mục', 'Tên dự án, nội dung', 'Nội dung/Đơn vị', 'Đơn vị, nội dung'],
  projects: ['Danh mục dự án', 'Tên công trình', 'Danh mục công trình', 'Tên dự án'],
  places: ['Đơn vị', 'Tên đơn vị', 'Địa phương', 'Địa bàn', 'Đơn vị thực hiện'],
};

function leftOf(form: Form, draw: Chance): Left {
  const numbered = draw.happens(0.92);
  const united = form.rows === 'indicators' || form.rows === 'people';
  const captions = [
    ...(numbered ? [draw.pick(['STT', 'TT', 'Stt', 'Số TT', 'Số\nTT'])] : []),
    draw.pick(LABELS[form.rows]),
    ...(united ? [draw.pick(['ĐVT', 'Đơn vị tính', 'Đơn vị', 'Đvt', 'ĐV tính'])] : []),
  ];
  return {
    captions,
    values: (row) => [...(numbered ? [row.ordinal] : []), row.label, ...(united ? [row.unit] : [])],
  };
}

const CLOSING: TitleLine[][] = [
  [],
  [],
  [{}, { left: 'NGƯỜI LẬP BIỂU', right: 'THỦ TRƯỞNG ĐƠN VỊ' }],
  [{}, { right: 'TM. BAN THƯỜNG VỤ' }, { right: 'PHÓ CHỦ TỊCH' }],
  [{ left: 'Ghi chú: Số liệu do các xã, thị trấn báo cáo.' }],
];

function lookOf(form: Form, columns: Column[], scale: number, draw: Chance): Look {
  const left = leftOf(form, draw);
  const noted = draw.happens(0.35)
    ? draw.pick(['Ghi chú', 'Ghi chú', 'GHI CHÚ', 'Đơn vị thực hiện', 'Nguyên nhân chưa đạt'])
    : undefined;
  const symbols = draw.happens(0.3) ? symbolsOf(columns, left.captions.length, draw) : undefined;
  return {
    left,
    note: noted,
    symbols,
    how: spelling(draw),
    scale,
    nothing: draw.pick([0, null, null, '-']),
    decimals: draw.pick([0, 1, 1, 2]),
    yearsAsNumbers: draw.happens(0.7),
    merged: { across: draw.happens(0.97), down: draw.happens(0.9) },
    closing: draw.pick(CLOSING),
  };
}
