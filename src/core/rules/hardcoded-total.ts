import { equationsOf } from '../arithmetic/equations-of';
import { isCaption } from '../arithmetic/addable';
import type { Equation } from '../arithmetic/equation';
import { derived } from '../facts/facts';
import { isPercentRow, type Figure } from '../facts/figure';
import { alike, liveCells } from '../facts/live-cells';
import { formulaAt } from '../formula/references';
import { a1, absolute, address, sheetPrefix } from '../grid/range';
import { betweenSheets } from '../relations/between-sheets/between-sheets';
import type { Disagreement } from '../relations/between-sheets/summary-relations';
import type { Column, Table } from '../table/table';
import { defineRule, type Draft } from './rule';

type Messages = { typed: { value: number; live: number; all: number }; link: { value: number; place: string } };

/** A total typed as a number where most of its siblings are live formulas (tổng gõ tay). */
export default defineRule<Messages>({
  id: 'hardcoded-total',
  severity: 'warning',
  basis: null,
  appliesTo: (table) => liveCells(table).length > 0 && equationsOf(table).some((e) => e.sum && isLive(e)),
  check: (table) => {
    const seen = new Set<Equation['result']>();
    return equationsOf(table)
      .filter(
        (e) =>
          e.sum && e.relation === '=' && !e.statement.supposed && !seen.has(e.result) && Boolean(seen.add(e.result)),
      )
      .flatMap((made) => typed(table, made));
  },
  across: (tables) =>
    betweenSheets(tables)
      .told.flatMap(({ disagreements }) => disagreements.filter(({ kind }) => kind === 'typed-alike'))
      .map(overLink),
  text: {
    vi: {
      title: 'Tổng gõ tay giữa các tổng tính bằng công thức',
      why: 'Khi số liệu thành phần thay đổi, ô này không thay đổi theo.',
      todo: 'Thay số bằng công thức như các ô bên cạnh.',
      messages: {
        typed: (d, f) =>
          `Ô này gõ số ${f.number(d.value)}, trong khi ${f.number(d.live)}/${f.number(d.all)} ô tổng cùng loại dùng công thức.`,
        link: (d, f) =>
          `Ô này gõ số ${f.number(d.value)} thay cho liên kết đến ô ${d.place}; các ô cùng loại đều dùng liên kết.`,
      },
    },
    en: {
      title: 'A typed total among totals computed by formulas',
      why: 'When its parts change, this cell does not follow.',
      todo: 'Replace it with a formula like those of the cells beside it.',
      messages: {
        typed: (d, f) =>
          `${f.number(d.value)} is typed, while ${f.number(d.live)} of ${f.number(d.all)} totals of its kind are formulas.`,
        link: (d, f) =>
          `${f.number(d.value)} is typed in place of a link to cell ${d.place}; the cells of its kind are all links.`,
      },
    },
  },
  example: `
    STT | Đơn vị         | Số tổ            | Số cuộc | Số lớp          | Số người
    1   | Huyện Ba Bể    | 10               | 4       | 2               | 90
    2   | Huyện Ngân Sơn | 20               | 6       | 3               | 80
    3   | Huyện Na Rì    | 15               | 5       | 4               | 70
        | Tổng cộng      | =SUM(C2:C4) → 45 | «15»    | =SUM(E2:E4) → 9 | =SUM(F2:F4) → 240
  `,
});

/** A figure typed over a link, and still the same (gõ đè liên kết). */
function overLink({ here, there }: Disagreement): Draft<Messages> {
  const formula = `=${sheetPrefix(there.at.sheet)}${a1(there.at)}`;
  return {
    message: 'link',
    at: here.at,
    data: { value: here.value ?? 0, place: address(there.at, here.at.sheet) },
    related: [there.at],
    condition: `NOT(ISFORMULA(${absolute(here.at)}))`,
    fix: there.key < 0 ? [] : [{ kind: 'content', at: here.at, after: { formula } }],
    follows: [here.at],
  };
}

const isLive = ({ result }: Equation): boolean => result.amount.kind === 'number' && result.amount.stored === 'formula';
const down = ({ result, terms }: Equation): boolean => terms.every((t) => t.column === result.column);

/** Sums of one line of the table (các ô tổng cùng loại): how many there are, and those that are live. */
interface Line {
  all: number;
  readonly live: Figure[];
  /** Whether the live ones are computed alike. */
  uniform: boolean;
}

type Direction = 'row' | 'column' | 'key';

const lineKey = (made: Equation, by: Direction, kind: string): string => {
  const { row, column, key } = made.result;
  return `${kind} ${String(down(made))} ${by} ${String(by === 'key' ? key : by === 'row' ? row.at : column.at)}`;
};

const isAlike = (a: Figure | undefined, b: Figure | undefined): boolean =>
  !a?.live || !b?.live || alike(a.live, b.live);

function enter(lines: Map<string, Line>, key: string, made: Equation): void {
  const line = lines.get(key) ?? { all: 0, live: [], uniform: true };
  lines.set(key, line);
  line.all++;
  if (!isLive(made)) return;
  line.uniform &&= isAlike(line.live[0], made.result);
  line.live.push(made.result);
}

/** Sums by kind, direction and row, column or cell; under the kind '' those of every kind. */
const lines = derived((facts): ReadonlyMap<string, Line> => {
  const found = new Map<string, Line>();
  for (const made of equationsOf(facts))
    if (made.sum)
      for (const by of ['row', 'column', 'key'] as const) {
        enter(found, lineKey(made, by, made.kind), made);
        enter(found, lineKey(made, by, ''), made);
      }
  return found;
});

const EMPTY: Line = { all: 0, live: [], uniform: true };

const lineOf = (table: Table, made: Equation, by: Direction, kind: string): Line =>
  lines(table).get(lineKey(made, by, kind)) ?? EMPTY;

/** As many cells are named beside a finding as a person would look through. */
const MOST_RELATED = 50;

interface Siblings {
  readonly all: number;
  readonly live: number;
  /** The first live ones, in the order of the sheet. */
  readonly named: readonly Figure[];
  readonly uniform: boolean;
}

/** Totals of one row, or of one column; subtotals of both. */
function siblings(table: Table, made: Equation): Siblings {
  const along = lineOf(table, made, down(made) ? 'row' : 'column', made.kind);
  const named = along.live.slice(0, MOST_RELATED);
  if (!down(made) || made.kind !== 'subtotal') return { ...along, live: along.live.length, named };
  const [below, both] = [lineOf(table, made, 'column', made.kind), lineOf(table, made, 'key', made.kind)];
  const others = below.live.slice(0, MOST_RELATED).filter((f) => f.row !== made.result.row);
  return {
    all: along.all + below.all - both.all,
    live: along.live.length + below.live.length - both.live.length,
    named: [...named, ...others].sort((a, b) => a.key - b.key).slice(0, MOST_RELATED),
    uniform: along.uniform && below.uniform && isAlike(along.live[0], below.live[0]),
  };
}

/** Subtotals of a column, in the order of the sheet. */
const subtotalsIn = derived((facts): ReadonlyMap<Column, readonly Equation[]> => {
  const found = new Map<Column, Equation[]>();
  for (const made of equationsOf(facts)) {
    if (made.kind !== 'subtotal' || !made.sum || !down(made)) continue;
    const { column } = made.result;
    found.set(column, [...(found.get(column) ?? []), made]);
  }
  for (const list of found.values()) list.sort((a, b) => a.result.row.at - b.result.row.at);
  return found;
});

/** Between two headings every group is typed, and there are several: that part of the table comes from elsewhere. */
function isTypedPart(table: Table, made: Equation): boolean {
  if (made.kind !== 'subtotal' || !down(made)) return false;
  const captions = table.rows.filter((row) => isCaption(table, row)).map((row) => row.at);
  const partOf = ({ result }: Equation): number => captions.filter((at) => at < result.row.at).length;
  const own = partOf(made);
  const part = (subtotalsIn(table).get(made.result.column) ?? []).filter((one) => partOf(one) === own);
  return part.length > 1 && !part.some(isLive);
}

/** Every other total of the line is typed: they are the column's own data. */
function isTypedThroughout(table: Table, made: Equation): boolean {
  const typedIn = (by: Direction): boolean => {
    const { all, live } = lineOf(table, made, by, '');
    return all > 1 && live.length === 0;
  };
  if (made.kind === 'subtotal') return typedIn('row') || typedIn('column');
  return typedIn(down(made) ? 'column' : 'row');
}

/** A total that may be right for another reason is left alone. */
const isOpen = ({ doubt }: Equation): boolean => doubt !== null && doubt !== 'unclear-column' && doubt !== 'rounding';

/** A table of an unfamiliar form is asked: a column may be typed throughout because it comes from elsewhere. */
const SURE = 0.5;

/** A row of shares, or a figure far from the sum of its items: an index or a mean, and no sum. */
const isOfRates = ({ result, state, expected, actual }: Equation): boolean =>
  /%/.test(result.row.label) ||
  (state === 'broken' && Math.abs((actual ?? 0) - (expected ?? 0)) * 2 > Math.abs(expected ?? 0));

function typed(table: Table, made: Equation): Draft<Messages>[] {
  const { amount, at, row } = made.result;
  if (made.state === 'unknown' || isPercentRow(row) || isOfRates(made)) return [];
  if (amount.kind !== 'number' || amount.stored !== 'number' || isOpen(made)) return [];
  const { all, live, named, uniform } = siblings(table, made);
  if (live < 2 || live * 3 < all * 2 || isTypedThroughout(table, made) || isTypedPart(table, made)) return [];
  const first = named[0]?.live;
  const formula = first && uniform ? formulaAt(first.relative, at.top, at.left) : null;
  return [
    {
      message: 'typed',
      ...(table.confidence < SURE ? { severity: 'review' as const } : {}),
      at,
      data: { value: amount.value, live, all },
      related: named.map((f) => f.at),
      condition: `NOT(ISFORMULA(${absolute(at)}))`,
      fix: formula ? [{ kind: 'content', at, after: { formula } }] : [],
      follows: [at],
    },
  ];
}
