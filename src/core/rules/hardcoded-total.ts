import { equationsOf } from '../arithmetic/equations-of';
import type { Equation } from '../arithmetic/equation';
import { alike, liveAt } from '../facts/live-cells';
import { formulaAt } from '../formula/references';
import { absolute } from '../grid/range';
import type { Table } from '../table/table';
import { defineRule, type Draft } from './rule';

type Messages = { typed: { value: number; live: number; all: number } };

/** A total typed as a number where most of its siblings are live formulas (tổng gõ tay). */
export default defineRule<Messages>({
  id: 'hardcoded-total',
  severity: 'warning',
  basis: null,
  appliesTo: (table) => equationsOf(table).some((e) => e.sum && isLive(e)),
  check: (table) => {
    const seen = new Set<Equation['result']>();
    return equationsOf(table)
      .filter((e) => e.sum && e.relation === '=' && !seen.has(e.result) && Boolean(seen.add(e.result)))
      .flatMap((made) => typed(table, made));
  },
  text: {
    vi: {
      title: 'Tổng gõ tay giữa các tổng tính bằng công thức',
      why: 'Khi số thành phần thay đổi, ô này không đổi theo.',
      todo: 'Thay số bằng công thức như các ô bên cạnh.',
      messages: {
        typed: (d, f) =>
          `Ghi số ${f.number(d.value)}, trong khi ${f.number(d.live)}/${f.number(d.all)} ô tổng cùng loại là công thức.`,
      },
    },
    en: {
      title: 'A typed total among live ones',
      why: 'When its parts change, this cell does not.',
      todo: 'Put in the formula that its neighbours have.',
      messages: {
        typed: (d, f) =>
          `${f.number(d.value)} is typed, while ${f.number(d.live)} of ${f.number(d.all)} totals of its kind are formulas.`,
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

const isLive = ({ result }: Equation): boolean => result.amount.kind === 'number' && result.amount.stored === 'formula';
const down = ({ result, terms }: Equation): boolean => terms.every((t) => t.column === result.column);

/** Totals of one row, or of one column. */
const siblings = (table: Table, made: Equation): Equation[] =>
  equationsOf(table).filter(
    (other) =>
      other.sum &&
      other.kind === made.kind &&
      down(other) === down(made) &&
      ((down(made) ? other.result.row === made.result.row : other.result.column === made.result.column) ||
        (made.kind === 'subtotal' && other.result.column === made.result.column)),
  );

/** Every total of the column is typed: they are the column's own data. */
function isTypedThroughout(table: Table, made: Equation): boolean {
  const { row, column } = made.result;
  const own = equationsOf(table).filter((e) => e !== made && e.sum && down(e) === down(made));
  const typedIn = (line: readonly Equation[]): boolean => line.length > 0 && !line.some(isLive);
  const along = own.filter((e) => e.result.row === row);
  const below = own.filter((e) => e.result.column === column);
  if (made.kind === 'subtotal') return typedIn(along) || typedIn(below);
  return typedIn(down(made) ? below : along);
}

/** A total that may be right for another reason is left alone. */
const isOpen = ({ doubt }: Equation): boolean => doubt !== null && doubt !== 'unclear-column';

function typed(table: Table, made: Equation): Draft<Messages>[] {
  const { amount, at } = made.result;
  if (amount.kind !== 'number' || amount.stored !== 'number' || isOpen(made)) return [];
  const all = siblings(table, made);
  const live = all.filter(isLive);
  if (live.length < 2 || live.length * 3 < all.length * 2 || isTypedThroughout(table, made)) return [];
  const shapes = live.map((e) => liveAt(table, e.result.at.top, e.result.at.left)).filter((c) => c !== undefined);
  const [first] = shapes;
  const formula = first && shapes.every((c) => alike(c, first)) ? formulaAt(first.relative, at.top, at.left) : null;
  return [
    {
      message: 'typed',
      at,
      data: { value: amount.value, live: live.length, all: all.length },
      related: live.map((e) => e.result.at),
      condition: `NOT(ISFORMULA(${absolute(at)}))`,
      fix: formula ? [{ kind: 'content', at, after: { formula } }] : [],
      follows: [at],
    },
  ];
}
