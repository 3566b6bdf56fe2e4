import { isNumbering, isRowOfItsKind, leavesOnlyBlanks, opensOrCloses } from '../arithmetic/meant-otherwise';
import { overcounts } from '../arithmetic/self-refuted';
import { alike, liveAt, liveCells, reachesFurther, type LiveCell } from '../facts/live-cells';
import { inPlainCells } from '../facts/named-cells';
import { formulaAt, tokensOf } from '../formula/references';
import { a1, address, sheetPrefix } from '../grid/range';
import { betweenSheets } from '../relations/between-sheets/between-sheets';
import { explainedIn } from '../relations/between-sheets/proof';
import type { Disagreement } from '../relations/between-sheets/summary-relations';
import { typedOver, type TypedOver } from '../relations/typed-over';
import type { Table } from '../table/table';
import { defineRule, type Draft } from './rule';

type Messages = {
  odd: { formula: string; pattern: string };
  misdirected: { label: string; column: string; formula: string; place: string };
  typed: { value: number; formula: string; expected: number };
};

/** A formula that breaks the pattern of its row or column: the odd one out, never the pattern (công thức lạc mẫu). */
export default defineRule<Messages>({
  id: 'formula-inconsistent',
  severity: 'warning',
  basis: null,
  appliesTo: (table) => liveCells(table).length > 3,
  check: (table) => [
    ...liveCells(table).flatMap((live) => (isNumbering(table, live) ? [] : odd(table, live))),
    ...typedOver(table).map(overFormula),
  ],
  across: (tables) =>
    betweenSheets(tables)
      .told.flatMap(({ disagreements }) => disagreements.filter(({ kind }) => kind === 'misdirected'))
      .map(misdirected),
  text: {
    vi: {
      title: 'Công thức khác với các ô bên cạnh',
      why: 'Các ô cùng dòng hoặc cùng cột tính theo một cách, riêng ô này tính cách khác.',
      todo: 'So với ô bên cạnh; nếu không cố ý thì sao chép công thức của ô bên cạnh.',
      messages: {
        odd: (d) => `Ô này có công thức ${d.formula}; theo các ô bên cạnh thì là ${d.pattern}.`,
        misdirected: (d) =>
          `Ô này có công thức ${d.formula}; theo các ô cùng loại thì «${d.label}», cột «${d.column}», lấy số ở ô ${d.place}.`,
        typed: (d, f) =>
          `Ô này gõ số ${f.number(d.value)} đè lên công thức; theo các ô bên cạnh thì là ${d.formula}, bằng ${f.number(d.expected)}.`,
      },
    },
    en: {
      title: 'A formula differs from those beside it',
      why: 'The cells of its row or column are computed one way, this one another.',
      todo: 'Compare with the next cell, and copy its formula unless the difference is intended.',
      messages: {
        odd: (d) => `The formula is ${d.formula}; by the cells beside it, it would be ${d.pattern}.`,
        misdirected: (d) =>
          `The formula is ${d.formula}; “${d.label}”, column “${d.column}”, would take cell ${d.place}, as the cells of its kind do.`,
        typed: (d, f) =>
          `${f.number(d.value)} is typed over a formula; by the cells beside it, it would be ${d.formula}, which gives ${f.number(d.expected)}.`,
      },
    },
  },
  example: `
    STT | Nội dung   | Số lượng | Đơn giá | Thành tiền
    1   | Tập huấn   | 2        | 80      | =C2*D2 → 160
    2   | Đối thoại  | 4        | 80      | =C3*D3 → 320
    3   | Hội thi    | 4        | 80      | «=C3*D4 → 320»
    4   | Giám sát   | 3        | 10      | =C5*D5 → 30
    5   | Mua sắm    | 5        | 10      | =C6*D6 → 50
  `,
});

/** A link that leads to another sheet or cell than those of its row and column do (lấy số của tờ khác). */
function misdirected({ here, table, there }: Disagreement): Draft<Messages> {
  const formula = `=${sheetPrefix(there.at.sheet)}${a1(there.at)}`;
  return {
    message: 'misdirected',
    at: here.at,
    data: {
      label: here.row.label,
      column: here.column.path[here.column.path.length - 1] ?? '',
      formula: here.live?.formula ?? '',
      place: address(there.at, here.at.sheet),
    },
    related: [there.at],
    ...(there.value === null ? {} : { expected: there.value }),
    ...(here.value === null ? {} : { actual: here.value }),
    fix: there.key < 0 ? [] : [{ kind: 'content', at: here.at, after: { formula } }],
    follows: [here.at],
    explains: there.value === null ? [] : explainedIn(table, here, there.value),
  };
}

/** A figure typed over the formula that its neighbours have (gõ đè công thức). */
function overFormula({ at, value, formula, expected, pattern }: TypedOver): Draft<Messages> {
  return {
    message: 'typed',
    at,
    data: { value, formula, expected },
    related: pattern.map((one) => one.at),
    expected,
    actual: value,
    fix: [{ kind: 'content', at, after: { formula } }],
    follows: [at],
  };
}

type Step = readonly [number, number];
const AXES: readonly (readonly [Step, Step])[] = [
  [
    [-1, 0],
    [1, 0],
  ],
  [
    [0, -1],
    [0, 1],
  ],
];

const REACH = 12;

const beside = (table: Table, { at }: LiveCell, [down, along]: Step): LiveCell | undefined =>
  liveAt(table, at.top + down, at.left + along);

/** Formulas on one side of a cell, as far as they go without a break. */
function run(table: Table, { at }: LiveCell, [down, along]: Step): LiveCell[] {
  const found: LiveCell[] = [];
  for (let i = 1; i <= REACH; i++) {
    const next = liveAt(table, at.top + i * down, at.left + i * along);
    if (!next) break;
    found.push(next);
  }
  return found;
}

/** A sum that counts what it cannot mean to is no pattern, nor is one that leaves out rows which the cell's own adds. */
const isNoPattern = (table: Table, pattern: LiveCell, live: LiveCell): boolean =>
  overcounts(table, pattern).length > 0 || (reachesFurther(live, pattern) && overcounts(table, live).length === 0);

function odd(table: Table, live: LiveCell): Draft<Messages>[] {
  for (const [axis, [before, after]] of AXES.entries()) {
    const pattern = beside(table, live, before) ?? beside(table, live, after);
    if (
      !pattern ||
      alike(pattern, live) ||
      isNoPattern(table, pattern, live) ||
      live.vertical !== pattern.vertical ||
      (axis === 0 && live.vertical)
    )
      continue;
    const [a, b] = [run(table, live, before), run(table, live, after)];
    const others = [...a, ...b];
    const same = others.filter((one) => alike(one, pattern)).length;
    const [across] = AXES.filter((_, i) => i !== axis);
    const kin =
      (across ?? []).some((step) =>
        run(table, live, step)
          .slice(0, 2)
          .some((one) => alike(one, live)),
      ) ||
      (axis === 0 && isRowOfItsKind(table, live));
    if (same < 3 || same < others.length * 0.8 || !surrounded(a, b, pattern) || kin) continue;
    const formula = formulaAt(pattern.relative, live.at.top, live.at.left);
    const isEnd = a.length === 0 || b.length === 0;
    if (!formula || isSecondPattern(table, live, axis) || isMeant(table, live, formula, isEnd)) continue;
    const fix = [{ kind: 'content' as const, at: live.at, after: { formula } }];
    const related = others.filter((one) => alike(one, pattern)).map((one) => one.at);
    return [
      {
        message: 'odd',
        at: live.at,
        data: { formula: live.formula, pattern: formula },
        related,
        fix,
        follows: [live.at],
      },
    ];
  }
  return [];
}

/** Which cells of an Excel table `Bảng1[Kế hoạch]` names is not known here. */
const namesTable = (formula: string): boolean => tokensOf(formula).some(({ type }) => type === 'structured');

/** The pattern written out at a cell takes the same cells as the cell's own formula, fixed or not, or may do so. */
function isSame(table: Table, pattern: string, { formula, at }: LiveCell): boolean {
  const [own, other] = [formula, pattern].map((text) => inPlainCells(table, text, at.top).replace(/[$\s]/g, ''));
  return own === other || namesTable(own ?? '') || namesTable(other ?? '');
}

/** The same cells after all, none but blank ones less, or the first or last of a run that begins or ends otherwise. */
const isMeant = (table: Table, live: LiveCell, pattern: string, isEnd: boolean): boolean =>
  isSame(table, pattern, live) ||
  leavesOnlyBlanks(table, live, pattern) ||
  (isEnd && opensOrCloses(table, live, pattern));

/** At the end of a run the two next to it must agree; inside it both sides. */
const surrounded = (a: readonly LiveCell[], b: readonly LiveCell[], pattern: LiveCell): boolean =>
  a.length > 0 && b.length > 0
    ? alike(a[0] as LiveCell, pattern) && alike(b[0] as LiveCell, pattern)
    : [...a, ...b].slice(0, 3).every((one) => alike(one, pattern));

/** As often as this elsewhere in its line, a formula is a pattern of its own: costs after income. */
const PATTERN = 3;

function isSecondPattern(table: Table, live: LiveCell, axis: number): boolean {
  const inLine = liveCells(table).filter((one) =>
    axis === 0 ? one.at.left === live.at.left : one.at.top === live.at.top,
  );
  return inLine.filter((one) => one.at !== live.at && alike(one, live)).length >= PATTERN;
}
