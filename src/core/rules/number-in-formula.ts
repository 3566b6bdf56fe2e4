import { equationsOf } from '../arithmetic/equations-of';
import { derived } from '../facts/facts';
import { keyAt } from '../facts/figure';
import { liveCells, type LiveCell } from '../facts/live-cells';
import { tokensOf, type FormulaToken } from '../formula/references';
import type { Table } from '../table/table';
import { defineRule, type Draft } from './rule';

type Messages = { hidden: { formula: string; number: string } };

/** A number added inside a formula, `=SUM(E5:E9)+1`: a correction that nobody sees (số ẩn trong công thức). */
export default defineRule<Messages>({
  id: 'number-in-formula',
  severity: 'warning',
  basis: null,
  appliesTo: (table) => liveCells(table).length > 0,
  check: (table) => hidden(table),
  text: {
    vi: {
      title: 'Số gõ tay nằm trong công thức',
      why: 'Số cộng thêm hoặc trừ đi trong công thức không hiện ra ở ô nào của biểu.',
      todo: 'Bỏ số đó; nếu là số liệu thật thì ghi thành một dòng, một cột riêng.',
      messages: { hidden: (d, f) => `Công thức ${d.formula} có số gõ tay ${f.number(Number(d.number))}.` },
    },
    en: {
      title: 'A typed number hides in a formula',
      why: 'What is added or subtracted inside a formula shows in no cell of the table.',
      todo: 'Take the number out; if it is a real figure, give it a row or column of its own.',
      messages: {
        hidden: (d, f) => `The formula ${d.formula} contains the typed number ${f.number(Number(d.number))}.`,
      },
    },
  },
  example: `
    STT | Đơn vị         | Số tổ                | Số cuộc
    1   | Huyện Ba Bể    | 10                   | 4
    2   | Huyện Ngân Sơn | 20                   | 6
    3   | Huyện Na Rì    | 15                   | 5
        | Tổng cộng      | «=SUM(C2:C3)+15 → 45» | =SUM(D2:D4) → 15
  `,
});

/** A number that is added to or taken from a sum of cells, outside every function. */
function loose(tokens: readonly FormulaToken[]): string | null {
  let depth = 0;
  for (const [i, token] of tokens.entries()) {
    if (token.value === '(') depth++;
    if (token.value === ')') depth--;
    const [before, after] = [tokens[i - 1]?.value ?? '', tokens[i + 1]?.value ?? ''];
    const bound = ['*', '/', '^', '%'].includes(after) || ['*', '/', '^'].includes(before);
    const added = before === '+' || before === '-' || (i <= 1 && (after === '+' || after === '-'));
    const changes = (before === '-' || after === '-') && isOfChange(tokens, token.value);
    if (token.type === 'number' && depth === 0 && added && !bound && !changes) return token.value;
  }
  return null;
}

const CHANGE = /^(1|100)(\.0+)?$/;

/** The whole that a per-cent change is measured from, `=C4/B4*100-100` or `=1-C4/B4`: no figure of the table. */
function isOfChange(tokens: readonly FormulaToken[], number: string): boolean {
  if (!CHANGE.test(number)) return false;
  const divides = tokens.some(({ value }, i) => value === '/' && tokens[i + 1]?.type !== 'number');
  const scaled = tokens.some(
    ({ value }, i) =>
      value === '%' || (value === '100' && (tokens[i - 1]?.value === '*' || tokens[i + 1]?.value === '*')),
  );
  return divides && (Number(number) === 1 || scaled);
}

const sums = (tokens: readonly FormulaToken[]): boolean =>
  tokens.some((t) => t.type === 'func' && /^(SUM|SUBTOTAL|SUMIFS?)$/i.test(t.value)) ||
  tokens.filter((t) => t.type === 'range').length > 1;

function numberIn({ formula }: LiveCell): string | null {
  const tokens = tokensOf(formula);
  const plain = !tokens.some((t) => t.type === 'func' && !/^(SUM|SUBTOTAL|SUMIFS?|ROUND)$/i.test(t.value));
  return plain && sums(tokens) ? loose(tokens) : null;
}

/** Several formulas with one and the same number are a rule of the table, not a slip. */
function hidden(table: Table): Draft<Messages>[] {
  // Formulas that say the same from where they stand hold the same number.
  const known = new Map<string, string | null>();
  const found = liveCells(table).flatMap((live) => {
    let number = known.get(live.relative);
    if (number === undefined) known.set(live.relative, (number = numberIn(live)));
    return number === null ? [] : [{ live, number }];
  });
  const times = new Map<string, number>();
  for (const { number } of found) times.set(number, (times.get(number) ?? 0) + 1);
  return found
    .filter(({ number }) => (times.get(number) ?? 0) < 3)
    .map(({ live, number }) => ({
      message: 'hidden' as const,
      ...(isFalse(table, live) ? { severity: 'error' as const } : {}),
      at: live.at,
      data: { formula: live.formula, number },
      follows: [live.at],
    }));
}

/** The total fails because of the number: then it is no matter of taste. */
const isFalse = (table: Table, { at }: LiveCell): boolean => brokenResults(table).has(keyAt(at));

const brokenResults = derived(
  (facts): ReadonlySet<number> =>
    new Set(equationsOf(facts).flatMap((e) => (e.state === 'broken' && !e.doubt ? [e.result.key] : []))),
);
