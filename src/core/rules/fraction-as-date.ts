import { derived } from '../facts/facts';
import { figuresIn, type Figure } from '../facts/figure';
import { CELL, figuresWhere } from '../facts/strip';
import { absolute } from '../grid/range';
import type { Column, Table } from '../table/table';
import { fold } from '../text/fold';
import { defineRule, type Draft } from './rule';

type Messages = { date: { fraction: string }; either: { fraction: string; other: string } };

/** `2/9` typed, and stored by Excel as 2 September (phân số thành ngày tháng). */
export default defineRule<Messages>({
  id: 'fraction-as-date',
  severity: 'error',
  basis: null,
  appliesTo: (table) => dates(table).length > 0,
  check: (table) => dates(table).map(draft),
  text: {
    vi: {
      title: 'Phân số bị Excel đổi thành ngày tháng',
      why: 'Gõ 2/9 vào ô định dạng chung thì Excel lưu thành ngày; tổng và tỷ lệ dùng ô này sẽ sai.',
      todo: 'Định dạng ô là văn bản rồi gõ lại, hoặc ghi tử số và mẫu số vào hai cột.',
      messages: {
        date: (d) => `Ô lưu một ngày tháng; số gõ vào là ${d.fraction}.`,
        either: (d) => `Ô lưu một ngày tháng; số gõ vào là ${d.fraction} hoặc ${d.other}.`,
      },
    },
    en: {
      title: 'Excel turned a fraction into a date',
      why: 'Typed into a general cell, 2/9 is stored as a date; totals and rates that use it are wrong.',
      todo: 'Format the cell as text and type it again, or give numerator and denominator a column each.',
      messages: {
        date: (d) => `The cell stores a date; ${d.fraction} was typed.`,
        either: (d) => `The cell stores a date; ${d.fraction} or ${d.other} was typed.`,
      },
    },
  },
  example: `
    STT | Chỉ tiêu        | Chỉ tiêu giao | Kết quả thực hiện
    1   | Tổ truyền thông | 75            | 77/75
    2   | Địa chỉ tin cậy | 9             | «45178 @d-mmm»
  `,
});

const IS_DATE = /^(ngay|thoi (gian|han|diem)|han\b|thang|date|tu ngay|den ngay)/;

/** A column of dates: its header says so, or nothing but dates stands in it. */
function holdsDates(table: Table, column: Column): boolean {
  if (IS_DATE.test(fold(column.path[column.path.length - 1] ?? ''))) return true;
  const told = figuresIn(table, column).filter((f) => !f.blank);
  const others = told.filter(
    (f) => f.amount.kind === 'number' || (f.amount.kind === 'fraction' && f.amount.stored === 'text'),
  );
  return column.role === 'other' && told.length > 1 && others.length === 0;
}

const dates = derived((facts): readonly Figure[] => {
  const isDate = ({ amount }: Figure): boolean => amount.kind === 'fraction' && amount.stored === 'date';
  const found = figuresWhere(facts, (bits) => (bits & CELL.fraction) !== 0).filter(isDate);
  const ofDates = new Set([...new Set(found.map((f) => f.column))].filter((column) => holdsDates(facts, column)));
  return found.filter((f) => !ofDates.has(f.column));
});

function draft({ at, amount }: Figure): Draft<Messages> {
  if (amount.kind !== 'fraction') throw new Error('only fractions are dates here');
  const fraction = `${String(amount.numerator)}/${String(amount.denominator)}`;
  const condition = `ISNUMBER(${absolute(at)})`;
  const { otherwise } = amount;
  if (otherwise) {
    const other = `${String(otherwise.numerator)}/${String(otherwise.denominator)}`;
    return { message: 'either', at, data: { fraction, other }, condition };
  }
  const fix = [{ kind: 'content' as const, at, after: { value: fraction, numberFormat: '@' } }];
  return { message: 'date', at, data: { fraction }, condition, fix };
}
