import { isDivisionByNothing } from '../arithmetic/empty-divisor';
import { derived } from '../facts/facts';
import type { Figure } from '../facts/figure';
import { CELL, figuresWhere } from '../facts/strip';
import { referencesOf } from '../formula/references';
import { cell } from '../grid/grid';
import { absolute, overlaps, type Range } from '../grid/range';
import type { Table } from '../table/table';
import { because } from '../text/error-words';
import { defineRule, type Draft } from './rule';

type Messages = { error: { code: string }; empty: { code: string } };

/** #REF!, #DIV/0! and their like where a figure belongs (ô báo lỗi). */
export default defineRule<Messages>({
  id: 'error-value',
  severity: 'error',
  basis: null,
  appliesTo: (table) => errors(table).length > 0,
  check: (table) => {
    const drafts = errors(table).map((figure) => draft(table, figure));
    const sorted = [...drafts].sort((a, b) => (a.follows?.length ?? 0) - (b.follows?.length ?? 0));
    const [first, ...others] = sorted.filter((d) => d.severity === 'review');
    const shown = sorted.filter((d) => d.severity !== 'review');
    return first ? [...shown, { ...first, related: others.map((d) => d.at) }] : shown;
  },
  text: {
    vi: {
      title: 'Ô báo lỗi thay cho số liệu',
      why: 'Công thức không tính được; mọi tổng và tỷ lệ lấy số ở ô này cũng hỏng theo.',
      todo: 'Sửa công thức cho trỏ đúng ô, hoặc nhập lại số liệu.',
      messages: {
        error: (d) => `Ô này báo lỗi ${d.code}${because(d.code, 'vi')}.`,
        empty: (d) => `Ô này báo lỗi ${d.code} vì mẫu số còn trống hoặc bằng 0.`,
      },
    },
    en: {
      title: 'An error where a figure is expected',
      why: 'The formula cannot be computed, and every total and rate that uses it fails too.',
      todo: 'Point the formula at the right cell, or enter the figure.',
      messages: {
        error: (d) => `The cell shows ${d.code}${because(d.code, 'en')}.`,
        empty: (d) => `The cell shows ${d.code} because the denominator is blank or 0.`,
      },
    },
  },
  example: `
    STT | Nội dung        | Số lượng | Đơn giá | Thành tiền
    1   | Tập huấn        | 2        | 80      | 160
    2   | Đối thoại       | 4        | «#REF!» | 320
  `,
});

const errors = derived((facts): readonly Figure[] =>
  figuresWhere(facts, (bits) => (bits & CELL.unread) !== 0).filter((f) => f.amount.kind === 'error'),
);

/** One error behind it is enough for a cell to follow from it. */
const MOST_FOLLOWED = 100;

/** The errors among the cells that a formula refers to. */
function errorsIn(table: Table, sources: readonly Range[], own: Range): Range[] {
  const all = errors(table);
  const found = new Set<Figure>();
  for (const source of sources) {
    let [low, high] = [0, all.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((all[middle]?.at.top ?? Infinity) < source.top) low = middle + 1;
      else high = middle;
    }
    for (let i = low; found.size < MOST_FOLLOWED && (all[i]?.at.top ?? Infinity) <= source.bottom; i++) {
      const error = all[i];
      if (error && overlaps(source, error.at)) found.add(error);
    }
  }
  return [...found].map((f) => f.at).filter((at) => at !== own);
}

function draft(table: Table, { at, amount, row, column }: Figure): Draft<Messages> {
  const code = amount.kind === 'error' ? amount.code : '';
  const formula = cell(table.grid, at.top, at.left).formula ?? '';
  const empty = code === '#DIV/0!' && isDivisionByNothing(table.grid, formula);
  const hidden = row.hidden || column.hidden;
  const sources = formula.includes('#REF!') ? [] : referencesOf(formula, at.sheet);
  const texts = code === '#VALUE!' ? sources : [];
  return {
    message: empty ? 'empty' : 'error',
    at,
    data: { code },
    ...(hidden ? { severity: 'review' as const } : empty ? { severity: 'gap' as const } : {}),
    condition: `ISERROR(${absolute(at)})`,
    follows: [...errorsIn(table, sources, at), ...texts],
  };
}
