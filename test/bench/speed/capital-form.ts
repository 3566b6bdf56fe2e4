import { chance, columnName, isWrong, text, type Form, type FormCell, type FormKind } from './form';
import { communeName, placeName, roman, workName } from './names';

/** Works of one commune. */
const WORKS = 24;
/** Roman numbers that people still write. */
const MOST_DISTRICTS = 60;
/** First row of the body, zero-based: title, three rows of header and the line of symbols stand above. */
const BODY = 9;

/** Money columns, by what they hold: carried over, given this year, both, disbursed; each as total, central, local. */
const [CARRIED, GIVEN, PLAN, DISBURSED] = [2, 5, 8, 11] as const;
const [RATES, LEFT, COUNT] = [14, 17, 18] as const;

const SYMBOLS = 'A|B|1=2+3|2|3|4=5+6|5|6|7=8+9|8=2+5|9=3+6|10=11+12|11|12|13=10/7|14=11/8|15=12/9|16=7-10|17|C'.split(
  '|',
);

/** Central and local money of one line, carried over, given and disbursed, and how many works it has. */
type Money = readonly [number, number, number, number, number, number, number];

/** One line of the form: a work, or a group with the rows of what it sums. */
interface Line {
  readonly ordinal: string;
  readonly label: string;
  readonly money: Money;
  /** Rows (zero-based) that a group sums; none of a work. */
  readonly parts: readonly number[];
}

const none: Money = [0, 0, 0, 0, 0, 0, 0];
const plus = (a: Money, b: Money): Money => a.map((money, i) => money + (b[i] ?? 0)) as unknown as Money;

/** The money of one work, in millions of đồng: local money is some tenth of the central, as decisions give it. */
function moneyOf(...place: number[]): Money {
  const carried = chance(1, ...place) < 0.4 ? Math.round(20 + chance(2, ...place) * 180) : 0;
  const given = Math.round(60 + chance(3, ...place) * 900);
  const local = (central: number): number => Math.round(central * 0.12);
  const share = 0.35 + chance(4, ...place) * 0.6;
  const spent = Math.round((carried + given) * share);
  const spentLocal = Math.round((local(carried) + local(given)) * share);
  return [carried, local(carried), given, local(given), spent, spentLocal, 1];
}

function shape(rows: number): { districts: number; communes: number } {
  const all = Math.max(2, rows / (WORKS + 1));
  const districts = Math.max(2, Math.min(MOST_DISTRICTS, Math.round(Math.sqrt(all))));
  return { districts, communes: Math.max(1, Math.round(all / districts)) };
}

/** All lines from top to bottom: the grand total first, then district by district, commune by commune. */
function* lines(rows: number): Iterable<Line> {
  const { districts, communes } = shape(rows);
  const perDistrict = 1 + communes * (WORKS + 1);
  const moneyIn = (district: number, commune: number): Money => {
    let sum = none;
    for (let work = 0; work < WORKS; work++) sum = plus(sum, moneyOf(district, commune, work));
    return sum;
  };
  const ofCommunes = Array.from({ length: districts }, (_, d) =>
    Array.from({ length: communes }, (__, c) => moneyIn(d, c)),
  );
  const ofDistricts = ofCommunes.map((sums) => sums.reduce(plus, none));
  const heads = ofDistricts.map((_, d) => BODY + 1 + d * perDistrict);
  yield { ordinal: '', label: 'TỔNG SỐ', money: ofDistricts.reduce(plus, none), parts: heads };
  for (const [d, head] of heads.entries()) {
    const under = Array.from({ length: communes }, (_, c) => head + 1 + c * (WORKS + 1));
    yield {
      ordinal: roman(d + 1),
      label: `Huyện ${placeName(d * 31 + 5)}`,
      money: ofDistricts[d] ?? none,
      parts: under,
    };
    for (const [c, at] of under.entries()) {
      const parts = Array.from({ length: WORKS }, (_, work) => at + 1 + work);
      const money = ofCommunes[d]?.[c] ?? none;
      yield { ordinal: String(c + 1), label: `Xã ${communeName(d * communes + c)}`, money, parts };
      for (let work = 0; work < WORKS; work++) {
        const ordinal = `${String(c + 1)}.${String(work + 1)}`;
        yield { ordinal, label: workName(d * 977 + c * WORKS + work), money: moneyOf(d, c, work), parts: [] };
      }
    }
  }
}

/** Rows that follow each other are one range; those apart are added one by one. */
function sumOf(column: number, parts: readonly number[]): string {
  const name = columnName(column);
  const [first = 0, last = 0] = [parts[0], parts[parts.length - 1]];
  if (last - first === parts.length - 1) return `SUM(${name}${String(first + 1)}:${name}${String(last + 1)})`;
  return parts.map((row) => name + String(row + 1)).join('+');
}

/** The figures of a line by column, each with the formula that gives it. */
function figuresOf({ money, parts }: Line, row: number): Map<number, { value: number; formula: string | null }> {
  const figures = new Map<number, { value: number; formula: string | null }>();
  const [carried, carriedLocal, given, givenLocal, spent, spentLocal, count] = money;
  const at = (column: number): string => columnName(column) + String(row + 1);
  const value = (column: number): number => figures.get(column)?.value ?? 0;
  const put = (column: number, figure: number, formula: string | null): void =>
    void figures.set(column, { value: figure, formula });
  const given1 = (column: number, figure: number): void =>
    put(column, figure, parts.length > 0 ? sumOf(column, parts) : null);
  for (const [column, central, local] of [
    [CARRIED, carried, carriedLocal],
    [GIVEN, given, givenLocal],
    [DISBURSED, spent, spentLocal],
  ] as const) {
    given1(column + 1, central);
    given1(column + 2, local);
    put(column, central + local, `${at(column + 1)}+${at(column + 2)}`);
  }
  for (const source of [1, 2])
    put(
      PLAN + source,
      value(CARRIED + source) + value(GIVEN + source),
      `${at(CARRIED + source)}+${at(GIVEN + source)}`,
    );
  put(PLAN, value(PLAN + 1) + value(PLAN + 2), `${at(PLAN + 1)}+${at(PLAN + 2)}`);
  for (const source of [0, 1, 2]) {
    const [part, whole] = [DISBURSED + source, PLAN + source];
    const rate = value(whole) === 0 ? 0 : Math.round((value(part) / value(whole)) * 1000) / 10;
    put(RATES + source, rate, `ROUND(${at(part)}/${at(whole)}*100,1)`);
  }
  put(LEFT, value(PLAN) - value(DISBURSED), `${at(PLAN)}-${at(DISBURSED)}`);
  given1(COUNT, count);
  return figures;
}

/** One figure of the row as a slip of the hand leaves it: a total, a rate or what is left. */
const SLIPS: readonly (readonly [number, number])[] = [
  [GIVEN, 1000],
  [RATES, 7.7],
  [LEFT, -450],
];

function bodyRow(line: Line, index: number, { live, wrong }: FormKind): (FormCell | null)[] {
  const bold = line.parts.length > 0;
  const cells: (FormCell | null)[] = [
    line.ordinal === '' ? null : text(line.ordinal, bold ? 'bold' : 'text'),
    text(line.label, bold ? 'bold' : 'text'),
  ];
  const slip = isWrong(index, wrong) ? SLIPS[index % SLIPS.length] : undefined;
  figuresOf(line, BODY + index).forEach(({ value, formula }, column) => {
    const rate = column >= RATES && column < LEFT;
    const look = rate ? (bold ? 'bold-rate' : 'rate') : bold ? 'bold-figure' : 'figure';
    const off = slip?.[0] === column ? slip[1] : 0;
    const own = live && off === 0 && formula !== null;
    cells[column] = { value: Math.round((value + off) * 10) / 10, look, ...(own && { formula }) };
  });
  cells[19] = chance(9, index) < 0.05 ? text('Chuyển tiếp') : null;
  return cells;
}

const header = (value: string): FormCell => text(value, 'header');

function head(): (FormCell | null)[][] {
  const wide = (cells: Readonly<Record<number, FormCell>>): (FormCell | null)[] =>
    Array.from({ length: 20 }, (_, column) => cells[column] ?? null);
  const sources: Record<number, FormCell> = {};
  for (const column of [CARRIED, GIVEN, PLAN, DISBURSED, RATES]) {
    sources[column] = header(column === RATES ? 'Chung' : 'Tổng số');
    sources[column + 1] = header('NSTW');
    sources[column + 2] = header('NSĐP');
  }
  const spans = {
    0: header('TT'),
    1: header('Nội dung'),
    [CARRIED]: header('Vốn kéo dài'),
    [GIVEN]: header('Vốn giao trong năm 2024'),
    [PLAN]: header('Tổng kế hoạch vốn'),
    [DISBURSED]: header('Giải ngân đến ngày 31/12/2024'),
    [RATES]: header('Tỷ lệ giải ngân (%)'),
    [LEFT]: header('Còn lại'),
    [COUNT]: header('Số hoạt động'),
    19: header('Ghi chú'),
  };
  return [
    wide({ 0: text('ỦY BAN NHÂN DÂN TỈNH', 'bold'), 12: text('Biểu số 03', 'bold') }),
    [],
    wide({ 0: text('TÌNH HÌNH GIẢI NGÂN KẾ HOẠCH VỐN SỰ NGHIỆP THỰC HIỆN DỰ ÁN 8 NĂM 2024', 'bold') }),
    wide({ 0: text('(Kèm theo Báo cáo số 215/BC-UBND ngày 10 tháng 01 năm 2025)') }),
    wide({ 17: text('Đơn vị tính: triệu đồng') }),
    wide(spans),
    wide(sources),
    [],
    SYMBOLS.map(header),
  ];
}

function merges(): string[] {
  const down = [0, 1, LEFT, COUNT, 19].map((column) => `${columnName(column)}6:${columnName(column)}8`);
  const across = [CARRIED, GIVEN, PLAN, DISBURSED, RATES].flatMap((column) => [
    `${columnName(column)}6:${columnName(column + 2)}6`,
    ...[0, 1, 2].map((source) => `${columnName(column + source)}7:${columnName(column + source)}8`),
  ]);
  return ['A1:F1', 'A3:T3', 'A4:T4', ...down, ...across];
}

function* rowsOf(kind: FormKind): Iterable<readonly (FormCell | null)[]> {
  yield* head();
  let index = 0;
  for (const line of lines(kind.rows)) yield bodyRow(line, index++, kind);
  yield [];
  yield [null, null, ...Array<null>(12).fill(null), text('Người lập biểu', 'bold')];
}

/** A disbursement form of a province (biểu giải ngân): 20 columns; central + local, carried over, rates, outline. */
export const capitalForm = (kind: FormKind): Form => ({
  sheet: 'Biểu 03',
  widths: [6, 42, ...Array<number>(17).fill(11), 14],
  merges: merges(),
  rows: rowsOf(kind),
});
