import { cellAt } from '../grid/range';
import { textAt } from '../grid/grid';
import { correctionAt } from '../arithmetic/causes-at';
import { resultsOf, type Result } from '../arithmetic/results';
import { directionOf } from '../facts/direction';
import { agrees, verdictFor, verdictIn, type SaidVerdict } from '../facts/verdict';
import type { Table } from '../table/table';
import { defineRule, type Draft } from './rule';

type Said = { verdict: string; done: number; goal: number; percent: number };
type Messages = { contradicts: Said; unclear: Said };

/** "Đạt" beside 80%, "Chưa đạt" beside 103% (đánh giá trái với số liệu). */
export default defineRule<Messages>({
  id: 'verdict-mismatch',
  severity: 'error',
  basis: null,
  appliesTo: (table) => table.columns.some((c) => c.role === 'verdict'),
  check: (table) => resultsOf(table).flatMap((result) => judge(table, result)),
  text: {
    vi: {
      title: 'Đánh giá trái với số liệu',
      why: 'Thực hiện bằng chỉ tiêu giao là đạt, cao hơn là vượt, thấp hơn là chưa đạt; chỉ tiêu «giảm» thì ngược lại.',
      todo: 'Sửa đánh giá, hoặc sửa số liệu nếu ghi nhầm.',
      messages: {
        contradicts: (d, f) =>
          `Ghi «${d.verdict}» trong khi thực hiện ${f.number(d.done)}/${f.number(d.goal)}, bằng ${f.percent(d.percent)} chỉ tiêu.`,
        unclear: (d, f) =>
          `Ghi «${d.verdict}», thực hiện ${f.number(d.done)}/${f.number(d.goal)}, bằng ${f.percent(d.percent)} chỉ tiêu; chưa rõ với chỉ tiêu này cao hơn hay thấp hơn là tốt.`,
      },
    },
    en: {
      title: 'An assessment contradicts the figures',
      why: 'As much as the target is met, more is exceeded, less is not met; the other way round for “reduce …” indicators.',
      todo: 'Correct the assessment, or the figures if they are mistyped.',
      messages: {
        contradicts: (d, f) =>
          `The assessment is “${d.verdict}”, but ${f.number(d.done)}/${f.number(d.goal)} is ${f.percent(d.percent)} of the target.`,
        unclear: (d, f) =>
          `The assessment is “${d.verdict}”, and ${f.number(d.done)}/${f.number(d.goal)} is ${f.percent(d.percent)} of the target; it is not clear whether more or less is better.`,
      },
    },
  },
  example: `
    STT | Chỉ tiêu                  | Đơn vị tính | Chỉ tiêu giao | Kết quả thực hiện | Đánh giá
    1   | Tổ truyền thông cộng đồng | Tổ          | 75            | 77                | Vượt
    2   | Thành viên hỗ trợ         | Người       | 90            | 94                | «Chưa đạt»
  `,
});

function judge(table: Table, { row, goal, done, target, actual }: Result): Draft<Messages>[] {
  const column =
    table.columns.find(
      (c) => c.role === 'verdict' && c.area === actual.column.area && c.period === actual.column.period,
    ) ?? table.columns.find((c) => c.role === 'verdict');
  if (!column || goal === null || done === null || goal <= 0) return [];
  const text = textAt(table.grid, row.at, column.at);
  const said = verdictIn(text);
  const direction = directionOf(row);
  // Where the direction is not known, only what would be wrong both ways is asked about.
  const computed = verdictFor(done, goal, direction === 'unknown' ? 'up' : direction);
  if (!said || agrees(said, computed)) return [];
  const data = { verdict: text, done, goal, percent: (done / goal) * 100 };
  const cells = [target.at, actual.at];
  const mended =
    cells.some((cell) => correctionAt(table, cell) !== null) &&
    holdsMended(table, { target, actual, done, goal }, said, row);
  return [
    {
      message: direction === 'unknown' ? ('unclear' as const) : ('contradicts' as const),
      ...(direction === 'unknown' ? { severity: 'review' as const } : {}),
      at: cellAt(table.grid.sheet, row.at, column.at),
      data,
      related: cells,
      follows: mended ? cells : [],
    },
  ];
}

function holdsMended(
  table: Table,
  { target, actual, done, goal }: Omit<Result, 'row'>,
  said: SaidVerdict,
  row: Result['row'],
): boolean {
  const [top, under] = [correctionAt(table, actual.at) ?? done ?? 0, correctionAt(table, target.at) ?? goal ?? 0];
  const direction = directionOf(row);
  return agrees(said, verdictFor(top, under, direction === 'unknown' ? 'up' : direction));
}
