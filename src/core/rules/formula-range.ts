import type { Equation } from '../arithmetic/equation';
import { equationsOf } from '../arithmetic/equations-of';
import { overcounts } from '../arithmetic/self-refuted';
import { COLUMNS, figureAt, figureColumns, figureRows, type Figure } from '../facts/figure';
import { circles } from '../facts/circles';
import { covers, liveAt, liveCells, type LiveCell } from '../facts/live-cells';
import { hasCell, placeIn, stripIn } from '../facts/strip';
import { columnOf, keysOf, rowOf } from '../arithmetic/light-equation';
import { liveScope } from '../arithmetic/live-scope';
import { joined } from '../arithmetic/told';
import { a1, cellAt, contains, type Range } from '../grid/range';
import type { Table } from '../table/table';
import { defineRule, type Draft } from './rule';

type Said = { formula: string; names: string };
type Messages = {
  short: Said;
  lucky: Said;
  past: Said;
  self: { formula: string };
  circle: { formula: string; way: string };
};

/** A SUM that leaves out, or reaches past, the items beside it (vùng cộng sai). */
export default defineRule<Messages>({
  id: 'formula-range',
  severity: 'error',
  basis: null,
  appliesTo: (table) => liveCells(table).length > 1 || equationsOf(table).some((e) => e.sum),
  check: (table) => [
    ...circles(table).map(circular),
    ...byRow(
      equationsOf(table)
        .filter((e) => e.sum && e.relation === '=' && !e.statement.supposed && lives(table) && !isWhole(table, e))
        .flatMap((made) => range(table, made)),
    ),
  ],
  text: {
    vi: {
      title: 'Công thức cộng sai vùng',
      why: 'Hàm SUM bỏ sót dòng, cột của biểu hoặc cộng cả ô không thuộc tổng.',
      todo: 'Sửa vùng cộng cho vừa đủ các dòng, cột thành phần.',
      messages: {
        short: (d) => `Công thức ${d.formula} bỏ sót «${d.names}».`,
        lucky: (d) => `Công thức ${d.formula} không tính «${d.names}»; hiện vẫn đúng vì ô đó trống hoặc bằng 0.`,
        past: (d) => `Công thức ${d.formula} cộng cả «${d.names}», là phần không thuộc tổng này.`,
        self: (d) => `Công thức ${d.formula} cộng cả chính ô này.`,
        circle: (d) => `Công thức ${d.formula} tham chiếu vòng: ${d.way}; Excel không tính được các ô này.`,
      },
    },
    en: {
      title: 'A formula adds up the wrong range',
      why: 'The SUM leaves out rows or columns of the table, or counts cells that are not part of it.',
      todo: 'Make the range cover all the parts and nothing else.',
      messages: {
        short: (d) => `The formula ${d.formula} leaves out “${d.names}”.`,
        lucky: (d) => `The formula ${d.formula} leaves out “${d.names}”; it is right only while that is blank or 0.`,
        past: (d) => `The formula ${d.formula} also counts “${d.names}”, which is not part of this total.`,
        self: (d) => `The formula ${d.formula} also counts its own cell.`,
        circle: (d) => `The formula ${d.formula} refers back to itself: ${d.way}; Excel cannot compute these cells.`,
      },
    },
  },
  example: `
    STT | Đơn vị         | Số tổ                | Số cuộc
    1   | Huyện Ba Bể    | 10                   | 4
    2   | Huyện Ngân Sơn | 20                   | 6
    3   | Huyện Na Rì    | 15                   | 5
        | Tổng cộng      | «=SUM(C2:C3) → 30»   | =SUM(D2:D4) → 15
  `,
});

/** Cells that rest on one another (tham chiếu vòng): said once, at the first of them. */
function circular(circle: readonly LiveCell[]): Draft<Messages> {
  const [first, ...others] = [...circle].sort((a, b) => a.at.top - b.at.top || a.at.left - b.at.left) as [LiveCell];
  const start = circle.indexOf(first);
  const way = [...circle.slice(start), ...circle.slice(0, start), first].map(({ at }) => a1(at));
  const shown = way.length > MOST_SHOWN ? [...way.slice(0, MOST_SHOWN - 1), '…', ...way.slice(-1)] : way;
  const data = { formula: first.formula, way: shown.join(' → ') };
  return { message: 'circle', at: first.at, data, related: (others as LiveCell[]).map(({ at }) => at) };
}

const MOST_SHOWN = 8;

/** Holds, and adds just what it should or more: nothing to say of its range. */
function isWhole(table: Table, made: Equation): boolean {
  const added = liveAt(table, rowOf(made).at, columnOf(made).at)?.added;
  if (!added) return true;
  const [own = 0, ...terms] = keysOf(made);
  const isAdded = (key: number): boolean => added.some((r) => contains(r, Math.floor(key / COLUMNS), key % COLUMNS));
  return made.state !== 'broken' && !isAdded(own) && terms.every(isAdded);
}

const lives = (table: Table): boolean => liveCells(table).length > 0;

const nameOf = (figure: Figure, made: Equation): string =>
  figure.column === made.result.column ? figure.row.label : (figure.column.path[figure.column.path.length - 1] ?? '');

function range(table: Table, made: Equation): Draft<Messages>[] {
  const { at, live } = made.result;
  const { formula, added } = live ?? { formula: '', added: null };
  if (!added || added.some((r) => r.sheet !== at.sheet)) return [];
  const base = {
    at,
    related: joined(made.terms.map((t) => t.at)),
    expected: made.expected ?? 0,
    actual: made.actual ?? 0,
    fix: fixOf(made),
  };
  if (covers(added, at)) return [{ message: 'self', data: { formula }, ...base }];
  const missing = made.terms.filter((t) => !covers(added, cellAt(at.sheet, t.row.at, t.column.at)));
  if (made.state === 'broken' && missing.length > 0 && missing.length < made.terms.length)
    return [{ message: 'short', data: said(formula, missing, made), ...base }];
  const names = made.state === 'broken' && live ? countedToo(table, made, live) : '';
  if (names !== '') return [{ message: 'past', data: { formula, names }, ...base }];
  return made.state === 'holds' && stopsShort(table, made, missing)
    ? [{ message: 'lucky', severity: 'warning', data: said(formula, missing, made), ...base }]
    : [];
}

/** A range that leaves out one or two items at its end, and is right only because they are blank or 0. */
function stopsShort(table: Table, made: Equation, missing: readonly Figure[]): boolean {
  const few = missing.length > 0 && missing.length < 3 && missing.length * 2 < made.terms.length;
  const isEmpty = (t: Figure): boolean => !t.value && isTold(table, t, t.column === made.result.column);
  return (
    few && made.terms.length > 2 && missing.every(isEmpty) && !isChosen(table, made) && isEdge(made.terms, missing)
  );
}

/** What a sum counts beside its parts: subtotals and the like among them, or what no sum can mean to count. */
function countedToo(table: Table, made: Equation, live: LiveCell): string {
  const strays = made.strays().filter((t) => covers(live.added ?? [], t.at) && Boolean(t.value));
  return strays.length > 0 ? namesOf(strays, made) : beyond(table, made, live);
}

/** Of a sum that counts what it cannot mean to, everything beyond its parts: the years of the header, the next group. */
function beyond(table: Table, made: Equation, live: LiveCell): string {
  const over = overcounts(table, live);
  if (over.length === 0) return '';
  const parts = new Set(keysOf(made));
  const others = figureRows(table)
    .map((row) => figureAt(table, row, made.result.column))
    .filter((f) => !parts.has(f.key) && Boolean(f.value) && covers(live.added ?? [], f.at));
  const header = over.filter(({ at }) => at.top <= table.header.bottom);
  return [...header.map(({ name }) => name), ...others.map((f) => nameOf(f, made))].join('; ');
}

/** The row or column holds figures elsewhere, so it is an item and no caption. */
const isTold = (table: Table, { row, column }: Figure, down: boolean): boolean =>
  down
    ? figureColumns(table).some((c) => stripIn(table, c).values[placeIn(table, row)] !== 0)
    : hasCell(stripIn(table, column), (_, value) => value !== 0);

const namesOf = (cells: readonly Figure[], made: Equation): string => cells.map((f) => nameOf(f, made)).join('; ');

const said = (formula: string, cells: readonly Figure[], made: Equation): Said => ({
  formula,
  names: namesOf(cells, made),
});

/** The formulas of the whole row agree on what it adds, cells blank in their own column aside: no range stops short. */
const isChosen = (table: Table, { result, terms }: Equation): boolean =>
  terms.every((t) => t.column === result.column) && liveScope(table, result.row) !== null;

/** The left-out cells stand at one end of the items: the range stops short, it does not pick. */
const isEdge = (terms: readonly Figure[], missing: readonly Figure[]): boolean =>
  missing.includes(terms[0] as Figure) || missing.includes(terms[terms.length - 1] as Figure);

function fixOf(made: Equation): Draft<Messages>['fix'] {
  const whole = joined(made.terms.map((t) => t.at));
  const one: Range | undefined = whole[0];
  if (whole.length !== 1 || !one) return [];
  return [{ kind: 'content', at: made.result.at, after: { formula: `=SUM(${a1(one)})` } }];
}

/** One row forgotten by every total of a row is said once; the other totals follow. */
function byRow(drafts: readonly Draft<Messages>[]): Draft<Messages>[] {
  const first = new Map<string, Draft<Messages>>();
  return drafts.map((draft) => {
    const names = 'names' in draft.data ? draft.data.names : '';
    if (names === '') return draft;
    const key = `${draft.message} ${names}`;
    const lead = first.get(key);
    if (!lead) first.set(key, draft);
    const kin = lead && (lead.at.top === draft.at.top || lead.at.left === draft.at.left);
    return kin ? { ...draft, follows: [lead.at] } : draft;
  });
}
