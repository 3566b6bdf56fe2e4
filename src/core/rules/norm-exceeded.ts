import { figureAt, unitAt, type Figure } from '../facts/figure';
import { articleIn, NORMS, type Norm } from '../norms';
import type { Settings } from '../settings';
import type { Row, Table } from '../table/table';
import { fold } from '../text/fold';
import { englishNoun } from '../rates/english-nouns';
import { dateWord } from '../text/date-word';
import { defineRule, type Draft } from './rule';

type Messages = { above: { label: string; each: number; norm: number; per: string; article: string; from: string } };

/** Amount ÷ count above a norm that a person switched on (vượt định mức chi). */
export default defineRule<Messages>({
  id: 'norm-exceeded',
  severity: 'warning',
  basis: 'Thông tư 55/2023/TT-BTC, Mục 8',
  appliesTo: (table, settings) =>
    chosen(table, settings).length > 0 && table.columns.some((c) => c.role === 'quantity'),
  check: (table, settings) => table.rows.flatMap((row) => exceeded(table, row, chosen(table, settings))),
  text: {
    vi: {
      title: 'Mức chi vượt định mức',
      why: 'Mức chi cho một mô hình, một địa chỉ, một câu lạc bộ cao hơn định mức đã chọn trong phần Cài đặt.',
      todo: 'Giảm mức chi, bố trí phần vượt từ nguồn khác, hoặc bỏ chọn định mức nếu không còn hiệu lực.',
      messages: {
        above: (d, f) =>
          `«${d.label}» chi ${f.number(d.each)} đồng/${d.per}, định mức ${f.number(d.norm)} đồng/${d.per} (${articleIn(d.article, 'vi')}, áp dụng từ ${dateWord(d.from, 'vi')}).`,
      },
    },
    en: {
      title: 'Spending above a norm',
      why: 'The amount for one model, address or club is above the norm chosen in the settings.',
      todo: 'Spend less, pay the excess from another source, or switch the norm off if it is no longer valid.',
      messages: {
        above: (d, f) =>
          `“${d.label}”: ${f.number(d.each)} dong per ${englishNoun(d.per, 'one')}, the norm is ${f.number(d.norm)} (${articleIn(d.article, 'en')}, valid from ${dateWord(d.from, 'en')}).`,
      },
    },
  },
  example: `
    Đơn vị tính: đồng | | | | |
    STT | Nội dung                           | Đơn vị tính | Số lượng | Đơn giá   | Thành tiền
    1   | Hỗ trợ Tổ truyền thông cộng đồng   | Tổ          | 62       | «4000000» | 248000000
    2   | Thành lập mới Địa chỉ tin cậy      | Địa chỉ     | 9        | 15000000  | 135000000
  `,
  exampleSettings: { norms: ['TT55/2023 Đ36.1', 'TT55/2023 Đ37.3c'] },
});

/** Norms switched on and valid in the table's own year, or at its date. */
function chosen(table: Table, { norms }: Settings): Norm[] {
  const year = /20\d\d/.exec(table.title.period ?? '')?.[0];
  const at = table.title.date ?? (year ? `${year}-12-31` : null);
  return NORMS.filter((n) => norms.includes(n.id) && (at === null || (at >= n.from && (n.to === null || at <= n.to))));
}

const money = (table: Table, f: Figure): number | null => {
  const unit = unitAt(table, f.row, f.column)?.money;
  return f.amount.kind === 'number' && unit ? f.amount.value * unit : null;
};

function exceeded(table: Table, row: Row, norms: readonly Norm[]): Draft<Messages>[] {
  const norm = row.role === 'item' ? norms.find((n) => n.applies.test(fold(row.label))) : undefined;
  const at = (role: string): Figure | null => {
    const column = table.columns.find((c) => c.role === role);
    return column ? figureAt(table, row, column) : null;
  };
  const [count, price, amount] = [at('quantity'), at('unit-price'), at('amount')];
  const asked = price && !price.blank ? price : amount;
  const sum = asked && money(table, asked);
  if (!norm || !asked || !sum || (asked === amount && !count?.value)) return [];
  const each = asked === amount ? sum / (count?.value ?? 1) : sum;
  if (each <= norm.amount + 1e-6) return [];
  const { article, per, from } = norm;
  return [
    {
      message: 'above',
      at: asked.at,
      data: { label: row.label, each, norm: norm.amount, per, article, from },
      related: count ? [count.at] : [],
      expected: norm.amount,
      actual: each,
    },
  ];
}
