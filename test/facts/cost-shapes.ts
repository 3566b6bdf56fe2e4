import type { Cell, Grid } from '../../src/core/grid/grid';
import { cellsOf } from '../../src/core/grid/gather-cells';
import { letters } from '../../src/core/grid/range';

/** What a cell of a drawn form holds: a value, or a formula with its stored result. */
type Value = string | number | null | { readonly formula: string; readonly value: number };

const cellOf = (value: Value): Cell | undefined => {
  if (value === null) return undefined;
  return typeof value === 'object' ? { value: value.value, formula: value.formula } : { value };
};

const grid = (lines: readonly (readonly Value[])[]): Grid => ({
  sheet: 'Biểu',
  cells: cellsOf(lines.map((line) => line.map(cellOf))),
  merges: [],
});

/** Names of one length, so that only their number grows. */
const no = (i: number): string => String(1000 + i);
const many = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i));

const MONEY = [
  ['BIỂU VỐN NĂM 2024 (đến 30/11/2024)'],
  ['Đơn vị tính: triệu đồng'],
  ['TT', 'Nội dung', 'Kế hoạch vốn', 'Trung ương', 'Địa phương', 'Giải ngân', 'Tỷ lệ (%)', 'Còn lại'],
  ['A', 'B', '1=2+3', '2', '3', '4', '5=4/1', '6=1-4'],
];
const FIRST = MONEY.length;

interface Kind {
  /** Every row has a wrong sum. */
  readonly wrong?: boolean;
  readonly live?: boolean;
}

/** Central, local and spent money of one work; local is never as much, so that no sum is met by chance. */
const moneyOf = (i: number): [number, number, number] => [
  100 + ((i * 37) % 400),
  11 + ((i * 7) % 50),
  60 + ((i * 13) % 60),
];

function moneyRow(ordinal: Value, label: string, row: number, money: [number, number, number], kind: Kind): Value[] {
  const [central, local, spent] = money;
  const whole = central + local + (kind.wrong ? 7 : 0);
  const rate = Math.round((spent / (central + local)) * 1000) / 10;
  const of = (value: number, formula: string): Value => (kind.live ? { formula, value } : value);
  const at = String(row + 1);
  return [
    ordinal,
    label,
    of(whole, kind.wrong ? `=D${at}+E${at}+7` : `=D${at}+E${at}`),
    central,
    local,
    spent,
    rate,
    of(whole - spent, `=C${at}-F${at}`),
  ];
}

const add = (all: readonly [number, number, number][]): [number, number, number] =>
  all.reduce((a, b) => [a[0] + b[0], a[1] + b[1], a[2] + b[2]], [0, 0, 0]);

/** Works in groups of a size, each with its sum above them. */
function grouped(n: number, size: number, kind: Kind): Grid {
  const lines: Value[][] = [];
  for (let group = 0; group * size < n; group++) {
    const money = many(size, (i) => moneyOf(group * size + i));
    const put = (ordinal: Value, label: string, of: [number, number, number]): void =>
      void lines.push(moneyRow(ordinal, label, FIRST + lines.length, of, kind));
    put(String(group + 1), `Xã Nà ${no(group)}`, add(money));
    money.forEach((of, i) => put(`${String(group + 1)}.${String(i + 1)}`, `Công trình số ${no(group * size + i)}`, of));
  }
  return grid([...MONEY, ...lines]);
}

/** Works one after the other, with a total after every few, and one of all. */
function totalled(n: number, size: number, kind: Kind): Grid {
  const lines: Value[][] = [];
  for (let i = 0; i < n; i++) {
    lines.push(moneyRow(i + 1, `Công trình ${no(i)}`, FIRST + lines.length, moneyOf(i), kind));
    if (i % size === size - 1) {
      const money = add(many(size, (back) => moneyOf(i - back)));
      lines.push(moneyRow(null, 'Cộng', FIRST + lines.length, money, kind));
    }
  }
  return grid([...MONEY, ...lines, moneyRow(null, 'Tổng cộng', FIRST + lines.length, add(many(n, moneyOf)), kind)]);
}

const RESULTS = ['TT', 'Chỉ tiêu', 'Đơn vị tính', 'Chỉ tiêu giao', 'Thực hiện', 'Tỷ lệ (%)', 'Đánh giá'];

/** Targets and results; wrong ones have a wrong rate, a wrong verdict, or a text for a figure. */
const results = (n: number, wrong: boolean): Grid =>
  grid([
    RESULTS,
    ...many(n, (i): Value[] => {
      const [goal, done] = [40 + (i % 30), 20 + (i % 17)];
      const rate = Math.round((done / goal) * 1000) / 10;
      const said = wrong && i % 3 === 1 ? 'Vượt' : 'Chưa đạt';
      const result: Value = wrong && i % 3 === 2 ? `${String(done)} ?` : done;
      return [i + 1, `Chỉ tiêu số ${no(i)}`, 'Tổ', goal, result, wrong && i % 3 === 0 ? rate + 9 : rate, said];
    }),
  ]);

/** A few indicators given to as many places, in as many columns. */
const allocated = (n: number, off: number): Grid =>
  grid([
    ['TT', 'Chỉ tiêu', 'Đơn vị tính', 'Tổng số', ...many(n, (i) => `Xã Bản ${letters(i)}${no(i)}`)],
    ...many(6, (row): Value[] => [
      row + 1,
      `Chỉ tiêu số ${no(row)}`,
      'Tổ',
      many(n, (i) => ((i + row) % 7) + 1).reduce((a, b) => a + b, 0) + (row % 2 ? off : 0),
      ...many(n, (i) => ((i + row) % 7) + 1),
    ]),
  ]);

/** Forms of a size, so that twice the size is twice the cells (các dạng biểu để đo). */
export const SHAPES: Readonly<Record<string, (n: number) => Grid>> = {
  'groups of ten, clean': (n) => grouped(n, 10, {}),
  'groups of ten, every row wrong': (n) => grouped(n, 10, { wrong: true }),
  'groups of ten, live': (n) => grouped(n, 10, { live: true }),
  'groups of ten, live, every row wrong': (n) => grouped(n, 10, { live: true, wrong: true }),
  'one group of all': (n) => grouped(n, n, {}),
  'one group of all, every row wrong': (n) => grouped(n, n, { wrong: true }),
  'groups of two': (n) => grouped(n, 2, {}),
  'a total after every five': (n) => totalled(n, 5, {}),
  'a live total after every five': (n) => totalled(n, 5, { live: true }),
  'a total after every five, every row wrong': (n) => totalled(n, 5, { wrong: true }),
  'results below their targets': (n) => results(n, false),
  'results, every row wrong': (n) => results(n, true),
  'as many places in columns': (n) => allocated(n, 0),
  'as many places in columns, half of the totals wrong': (n) => allocated(n, 3),
};
