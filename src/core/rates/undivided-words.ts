import { ratePairs, undividedOf } from '../facts/pairs';
import { letters } from '../grid/range';
import type { Table } from '../table/table';
import { FORMATS } from '../text/format';
import type { Locale } from '../text/locale';

/** What the sentence names: the parts in the header's words, and their columns. */
interface Undividable {
  readonly parts: string;
  readonly columns: string;
  readonly several: boolean;
}

const SENTENCE: Readonly<Record<Locale, (of: Undividable) => string>> = {
  vi: ({ parts, columns, several }) =>
    `Không tính tỷ lệ thực hiện của ${parts} (${several ? 'các cột' : 'cột'} ${columns}): biểu không có chỉ tiêu, kế hoạch riêng cho ${several ? 'các phần' : 'phần'} này.`,
  en: ({ parts, columns, several }) =>
    `There is no fulfilment rate of ${parts} (${several ? 'columns' : 'column'} ${columns}): the table gives ${several ? 'them no targets' : 'it no target'} of ${several ? 'their' : 'its'} own.`,
};

/**
 * Which results are not divided, because only the whole they are part of has a target ("Trong đó: nữ"); '' where there
 * are none, or the table has no targets at all.
 */
export function undividedSentence(table: Table, locale: Locale): string {
  if (ratePairs(table).length === 0) return '';
  const found = undividedOf(table).flatMap(({ column, caption }) =>
    caption === null ? [] : [{ column: letters(column.at), part: `“${caption.replace(/\s+/g, ' ').trim()}”` }],
  );
  if (found.length === 0) return '';
  const { list } = FORMATS[locale];
  const parts = found.map(({ part }) => part).filter((part, i, all) => all.indexOf(part) === i);
  const columns = found.map(({ column }) => column);
  return SENTENCE[locale]({ parts: list(parts), columns: list(columns), several: columns.length > 1 });
}
