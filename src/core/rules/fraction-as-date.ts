import { joined } from '../arithmetic/told';
import type { Edit } from '../edit';
import { derived } from '../facts/facts';
import { isAmongFractions, misreadFractions, type MisreadFraction } from '../facts/bare-fractions';
import { figuresIn, type Figure } from '../facts/figure';
import { IS_DATE, ordinalDates, typedOrdinals } from '../facts/ordinal-dates';
import { CELL, figuresWhere } from '../facts/strip';
import { cell, textAt } from '../grid/grid';
import { absolute, letters, type Range } from '../grid/range';
import { showsMonthOfYear, showsWholeDate } from '../grid/date-format';
import type { Column, Table } from '../table/table';
import { fold } from '../text/fold';
import { defineRule, type Draft } from './rule';

type Messages = {
  date: { fraction: string };
  either: { fraction: string; other: string };
  serial: { value: number; fraction: string };
  time: { time: string; fraction: string };
  ordinal: Record<string, never>;
  column: { column: string; cells: number; fraction: string; open: number };
  ordinals: { column: string; cells: number };
};

/** `2/9` typed, and stored by Excel as 2 September (phân số thành ngày tháng). */
export default defineRule<Messages>({
  id: 'fraction-as-date',
  severity: 'error',
  basis: null,
  appliesTo: (table) => dates(table).length > 0 || bareDates(table).length > 0,
  check: (table) =>
    oncePerColumn([
      ...dates(table).map((figure) => ({ column: figure.column, draft: draft(table, figure) })),
      ...bareDates(table).map((found) => ({ column: found.figure.column, draft: bareDraft(found) })),
    ]),
  text: {
    vi: {
      title: 'Phân số bị Excel đổi thành ngày tháng',
      why: 'Gõ 2/9 vào ô định dạng chung (General) thì Excel lưu thành ngày 2 tháng 9; tổng và tỷ lệ lấy số ở ô này đều sai.',
      todo: 'Chọn định dạng Văn bản (Text) cho ô rồi gõ lại, hoặc ghi tử số và mẫu số ở hai cột riêng.',
      messages: {
        date: (d) => `Excel đã đổi ${d.fraction} thành ngày tháng.`,
        either: (d) => `Excel đã đổi số gõ vào thành ngày tháng; số đó là ${d.fraction} hoặc ${d.other}.`,
        serial: (d, f) =>
          `Ô này ghi ${f.number(d.value)}, là số mà Excel dùng để lưu một ngày tháng; số gõ vào là ${d.fraction}, sau đó ô bị đổi về định dạng chung (General).`,
        time: (d) => `Excel đã đổi ${d.fraction} thành giờ ${d.time}.`,
        ordinal: () =>
          'Excel đã đổi số thứ tự ở ô này thành ngày tháng; số thứ tự như «1.2» phải gõ ở ô định dạng Văn bản (Text).',
        column: (d, f) =>
          `Cột ${d.column}: Excel đã đổi phân số thành ngày tháng hoặc giờ ở ${f.number(d.cells)} ô, như ${d.fraction}${d.open > 0 ? `; ${f.number(d.open)} ô chưa rõ số gõ vào, phải gõ lại` : ''}.`,
        ordinals: (d, f) =>
          `Cột ${d.column}: Excel đã đổi số thứ tự thành ngày tháng ở ${f.number(d.cells)} ô; số thứ tự như «1.2» phải gõ ở ô định dạng Văn bản (Text).`,
      },
    },
    en: {
      title: 'Excel turned a fraction into a date',
      why: 'Typed into a cell of General format, 2/9 is stored as 2 September; totals and rates that use the cell are wrong.',
      todo: 'Format the cell as Text and type the fraction again, or give numerator and denominator a column each.',
      messages: {
        date: (d) => `Excel has turned ${d.fraction} into a date.`,
        either: (d) => `Excel has turned what was typed into a date; it was ${d.fraction} or ${d.other}.`,
        serial: (d, f) =>
          `The cell holds ${f.number(d.value)}, the number by which Excel stores a date; ${d.fraction} was typed, and the format was later set back to General.`,
        time: (d) => `Excel has turned ${d.fraction} into the time ${d.time}.`,
        ordinal: () =>
          'Excel has turned the outline number in this cell into a date; type a number such as 1.2 into a cell of Text format.',
        column: (d, f) =>
          `Column ${d.column}: Excel has turned fractions into dates or times in ${f.number(d.cells)} cells, such as ${d.fraction}${d.open > 0 ? `; what was typed into ${f.number(d.open)} of them is not known, type it again` : ''}.`,
        ordinals: (d, f) =>
          `Column ${d.column}: Excel has turned outline numbers into dates in ${f.number(d.cells)} cells; type a number such as 1.2 into a cell of Text format.`,
      },
    },
  },
  example: `
    STT | Chỉ tiêu        | Chỉ tiêu giao | Kết quả thực hiện
    1   | Tổ truyền thông | 75            | 77/75
    2   | Địa chỉ tin cậy | 9             | «45178 @d-mmm»
  `,
});

/** What is counted there is never a date, however many cells Excel has made into one. */
const COUNTED = ['target', 'plan', 'actual', 'quantity', 'disbursed'];

const isDate = ({ amount }: Figure): boolean => amount.kind === 'fraction' && amount.stored === 'date';

/** A column of dates: its header says so, or more dates than figures stand in it. */
function holdsDates(table: Table, column: Column): boolean {
  if (IS_DATE.test(fold(column.path[column.path.length - 1] ?? ''))) return true;
  const told = figuresIn(table, column).filter((f) => !f.blank);
  const found = told.filter(isDate).length;
  const others = told.filter(
    (f) => f.amount.kind === 'number' || (f.amount.kind === 'fraction' && f.amount.stored === 'text'),
  ).length;
  return !COUNTED.includes(column.role) && found > 1 && (others === 0 || others * 2 <= found);
}

/** A date by the words before it in its row, or because its format shows the year beside day and month. */
function isSaidToBeDate(table: Table, { at, row, column, amount }: Figure): boolean {
  const before = at.left > 0 ? textAt(table.grid, at.top, at.left - 1) : '';
  if (IS_DATE.test(fold(before)) || IS_DATE.test(fold(row.label))) return true;
  const counts = column.role !== 'other' || column.unit !== null || row.unit !== null;
  const { numberFormat } = cell(table.grid, at.top, at.left);
  const isAmong = amount.kind === 'fraction' && isAmongFractions(table, column, amount.denominator);
  return showsMonthOfYear(numberFormat) || (!counts && !isAmong && showsWholeDate(numberFormat));
}

const dates = derived((facts): readonly Figure[] => {
  const found = figuresWhere(facts, (bits) => (bits & CELL.fraction) !== 0).filter(isDate);
  const ofDates = new Set([...new Set(found.map((f) => f.column))].filter((column) => holdsDates(facts, column)));
  return [...ordinalDates(facts), ...found.filter((f) => !ofDates.has(f.column) && !isSaidToBeDate(facts, f))];
});

/** Fractions of which not even the format of a date is left, in columns that hold no dates or times. */
const bareDates = (table: Table): readonly MisreadFraction[] =>
  misreadFractions(table).filter(({ figure }) => !isSaidToBeDate(table, figure) && !IS_DATE.test(leafOf(figure)));

/** As it was typed, in a cell of text, where Excel leaves it alone. */
const asText = (at: Range, typed: string): Edit => ({
  kind: 'content',
  at,
  after: { value: typed, numberFormat: '@' },
});

const leafOf = ({ column }: Figure): string => fold(column.path[column.path.length - 1] ?? '');

function bareDraft({ figure, certain, time, typed: fraction }: MisreadFraction): Draft<Messages> {
  const { at, value } = figure;
  const base = { at, condition: `ISNUMBER(${absolute(at)})`, fix: certain ? [asText(at, fraction)] : [] };
  return time === null
    ? { message: 'serial', data: { value: value ?? 0, fraction }, ...base }
    : { message: 'time', data: { time, fraction }, ...base };
}

/** What one cell of a column has to say, before it is known whether others say the same. */
interface Told {
  readonly column: Column;
  readonly draft: Draft<Messages>;
}

/** Excel does it to a whole column: that is one thing to say and one fix, whichever cells it came to. */
function oncePerColumn(all: readonly Told[]): Draft<Messages>[] {
  const byColumn = new Map<Column, Draft<Messages>[]>();
  for (const { column, draft } of all) {
    const known = byColumn.get(column);
    if (known) known.push(draft);
    else byColumn.set(column, [draft]);
  }
  return [...byColumn].map(([column, drafts]) => asOne(column, drafts));
}

function asOne(column: Column, drafts: readonly Draft<Messages>[]): Draft<Messages> {
  const [first] = drafts;
  if (!first) throw new Error('a column is known by what is said of it');
  if (drafts.length === 1) return first;
  const cells = drafts.map(({ at }) => at);
  const common = {
    at: first.at,
    related: joined(cells),
    cells,
    fix: drafts.flatMap(({ fix }) => fix ?? []),
    ...(first.condition === undefined ? {} : { condition: first.condition }),
  };
  const said = { column: letters(column.at), cells: cells.length };
  if (column.role === 'ordinal') return { ...common, message: 'ordinals', data: said };
  const fraction = drafts.map(fractionOf).find((text) => text !== null) ?? '';
  const open = drafts.filter(({ fix }) => !fix?.length).length;
  return { ...common, message: 'column', data: { ...said, fraction, open } };
}

const fractionOf = ({ data }: Draft<Messages>): string | null => ('fraction' in data ? data.fraction : null);

function draft(table: Table, { at, amount, column }: Figure): Draft<Messages> {
  if (amount.kind !== 'fraction') throw new Error('only fractions are dates here');
  const fraction = `${String(amount.numerator)}/${String(amount.denominator)}`;
  const condition = `ISNUMBER(${absolute(at)})`;
  if (column.role === 'ordinal') {
    const typed = typedOrdinals(table).get(at.top);
    return { message: 'ordinal', at, data: {}, condition, fix: typed === undefined ? [] : [asText(at, typed)] };
  }
  const { otherwise } = amount;
  if (otherwise) {
    const other = `${String(otherwise.numerator)}/${String(otherwise.denominator)}`;
    return { message: 'either', at, data: { fraction, other }, condition };
  }
  return { message: 'date', at, data: { fraction }, condition, fix: [asText(at, fraction)] };
}
