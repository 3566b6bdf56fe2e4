import { derived } from '../facts/facts';
import type { Figure } from '../facts/figure';
import { figuresWhere } from '../facts/strip';
import { absolute } from '../grid/range';
import { fold } from '../text/fold';
import { defineRule } from './rule';

type Messages = { negative: { value: number } };

/** A count, target, plan or disbursed amount below zero (số âm). */
export default defineRule<Messages>({
  id: 'negative-value',
  severity: 'error',
  basis: null,
  appliesTo: (table) => negatives(table).length > 0,
  check: (table) =>
    negatives(table).map((f) => ({
      message: 'negative' as const,
      at: f.at,
      data: { value: f.value ?? 0 },
      actual: f.value ?? 0,
      condition: `N(${absolute(f.at)})<0`,
    })),
  text: {
    vi: {
      title: 'Số âm ở chỗ không thể âm',
      why: 'Số đếm, chỉ tiêu, kế hoạch và số đã giải ngân không nhỏ hơn 0.',
      todo: 'Sửa số; nếu là điều chỉnh giảm hoặc chênh lệch thì ghi rõ trong tiêu đề cột hoặc tên dòng.',
      messages: { negative: (d, f) => `Ô ghi ${f.number(d.value)}.` },
    },
    en: {
      title: 'A negative figure where none can be',
      why: 'Counts, targets, plans and disbursed amounts are not below 0.',
      todo: 'Correct it; if it is an adjustment or a difference, say so in the header or the label.',
      messages: { negative: (d, f) => `The cell holds ${f.number(d.value)}.` },
    },
  },
  example: `
    STT | Chỉ tiêu        | Đơn vị tính | Chỉ tiêu giao | Kết quả thực hiện
    1   | Tổ truyền thông | Tổ          | 75            | 77
    2   | Địa chỉ tin cậy | Địa chỉ     | 9             | «-9»
  `,
});

const ROLES = [
  'total',
  'target',
  'plan',
  'carry-over',
  'assigned',
  'source',
  'area',
  'period',
  'actual',
  'advance',
  'disbursed',
  'quantity',
  'unit-price',
  'amount',
];
const MAY_BE_NEGATIVE =
  /dieu chinh|chenh lech|\b(tang|giam)\b(?! (sat|qua|cuong|ngheo|thieu|dinh|doc))|\bso du\b|hoan (thue|tra|von|ung)|con lai|thu hoi|so (voi|sanh)|bien dong|boi chi|bu tru|cat giam|\bhuy (bo|von|du toan|ke hoach)|adjust|differen|balance|change|growth/;

const negatives = derived((facts): readonly Figure[] =>
  figuresWhere(facts, (_, value) => value < 0).filter(isNegative),
);

function isNegative({ amount, value, column, row }: Figure): boolean {
  if (amount.kind !== 'number' || (value ?? 0) >= 0 || !ROLES.includes(column.role)) return false;
  return !MAY_BE_NEGATIVE.test(fold(`${column.path.join(' ')} ${row.label}`));
}
