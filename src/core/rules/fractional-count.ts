import { derived } from '../facts/facts';
import { unitAt, type Figure } from '../facts/figure';
import { figuresWhere } from '../facts/strip';
import { absolute } from '../grid/range';
import type { Table } from '../table/table';
import { fold } from '../text/fold';
import { spokenText } from '../rates/spoken-unit';
import { defineRule } from './rule';

type Messages = { fraction: { value: number; unit: string } };

/** 2,5 tổ: things counted one by one have no fractions (số đếm lẻ). */
export default defineRule<Messages>({
  id: 'fractional-count',
  severity: 'warning',
  basis: null,
  appliesTo: (table) => fractional(table).length > 0,
  check: (table) =>
    fractional(table).map((f) => ({
      message: 'fraction' as const,
      at: f.at,
      data: { value: f.value ?? 0, unit: unitAt(table, f.row, f.column)?.text ?? '' },
      actual: f.value ?? 0,
      condition: `N(${absolute(f.at)})<>INT(N(${absolute(f.at)}))`,
    })),
  text: {
    vi: {
      title: 'Số đếm có phần lẻ',
      why: 'Đơn vị tính này chỉ đếm số nguyên, không có số lẻ.',
      todo: 'Kiểm tra xem số có bị gõ nhầm, hoặc chỉ tiêu có bị chia đều cho các địa bàn.',
      messages: { fraction: (d, f) => `Ô này ghi ${f.number(d.value)} ${spokenText(d.unit, 'vi')}.` },
    },
    en: {
      title: 'A count with a fraction',
      why: 'This unit counts whole things, so it has no fractions.',
      todo: 'Look for a mistyped figure, or a target that was divided evenly among the places.',
      messages: { fraction: (d, f) => `The cell holds ${f.number(d.value)} ${spokenText(d.unit, 'en')}.` },
    },
  },
  example: `
    STT | Chỉ tiêu        | Đơn vị tính | Chỉ tiêu giao | Kết quả thực hiện
    1   | Tổ truyền thông | Tổ          | 75            | 77
    2   | Tổ sinh kế      | Tổ          | «2.5»         | 2
  `,
});

const ROLES = ['total', 'target', 'area', 'period', 'actual', 'quantity'];
const AVERAGE = /binh quan|trung binh|ty le|ti le|mat do|he so|diem|average|mean|\//;
const SCALED = /nghin|ngan|tram|trieu|ty\b|thousand|million/;

const fractional = derived((facts): readonly Figure[] => {
  const columns = facts.columns.filter((c) => ROLES.includes(c.role));
  return figuresWhere(facts, (_, value) => !Number.isInteger(value), columns).filter((f) => isFractional(facts, f));
});

/** The format prints whole things: an estimate that was computed shows no fraction to anybody. */
const isPrintedWhole = ({ shown }: Figure): boolean => shown >= 0.5;

function isFractional(table: Table, figure: Figure): boolean {
  const { amount, value, column, row } = figure;
  if (amount.kind !== 'number' || amount.percent || value === null || Number.isInteger(value)) return false;
  if (isPrintedWhole(figure)) return false;
  const unit = unitAt(table, row, column);
  if (!unit?.count || SCALED.test(fold(unit.text)) || !ROLES.includes(column.role) || amount.otherwise !== null)
    return false;
  return !AVERAGE.test(fold(`${column.path.join(' ')} ${row.label}`));
}
