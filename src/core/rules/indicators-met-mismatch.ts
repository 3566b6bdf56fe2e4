import { indicatorCounts } from '../arithmetic/indicator-counts';
import { counted } from '../text/counted';
import { defineRule } from './rule';

type Messages = {
  parts: { parts: string; sum: number; given: number; subset: string };
  given: { said: number; rows: number; subset: string };
  met: { said: number; counted: number; given: number };
};

/** "02/9 chỉ tiêu" against the rows of the table (số chỉ tiêu đạt). */
export default defineRule<Messages>({
  id: 'indicators-met-mismatch',
  severity: 'error',
  basis: null,
  appliesTo: (table) => indicatorCounts(table) !== null,
  check: (table) => {
    const found = indicatorCounts(table);
    if (!found) return [];
    return found.differences.map((d) => ({ ...d, related: found.related }));
  },
  text: {
    vi: {
      title: 'Số chỉ tiêu đạt, chưa đạt không khớp với biểu',
      why: 'Số chỉ tiêu đạt cộng số chưa đạt phải bằng số chỉ tiêu được giao; chỉ tiêu «trong đó» không đếm riêng.',
      todo: 'Đếm lại theo các dòng của biểu và sửa câu tổng hợp.',
      messages: {
        parts: (d, f) =>
          `${d.parts} = ${f.number(d.sum)}, không phải ${f.number(d.given)} chỉ tiêu.${d.subset ? ` «${d.subset}» là một phần của chỉ tiêu khác, có thể đã bị đếm riêng.` : ''}`,
        given: (d, f) =>
          `Ghi ${f.number(d.said)} chỉ tiêu, trong khi biểu có ${f.number(d.rows)} chỉ tiêu.${d.subset ? ` «${d.subset}» là một phần của chỉ tiêu khác.` : ''}`,
        met: (d, f) =>
          `Ghi ${f.number(d.said)}/${f.number(d.given)} chỉ tiêu đạt; theo số liệu của biểu là ${f.number(d.counted)}/${f.number(d.given)}.`,
      },
    },
    en: {
      title: 'The count of indicators met disagrees with the table',
      why: 'Indicators met and not met must make the indicators assigned; an “of which” indicator is not counted by itself.',
      todo: 'Count the rows of the table again and correct the sentence.',
      messages: {
        parts: (d, f) =>
          `${d.parts} = ${f.number(d.sum)}, not ${counted(f.number(d.given), 'indicator')}.${d.subset ? ` “${d.subset}” is part of another indicator and may have been counted by itself.` : ''}`,
        given: (d, f) =>
          `The text says ${counted(f.number(d.said), 'indicator')}, but the table has ${f.number(d.rows)}.${d.subset ? ` “${d.subset}” is part of another indicator.` : ''}`,
        met: (d, f) =>
          `The text says that ${f.number(d.said)}/${f.number(d.given)} indicators are met; by the figures of the table it is ${f.number(d.counted)}/${f.number(d.given)}.`,
      },
    },
  },
  example: `
    STT | Chỉ tiêu        | Đơn vị tính | Chỉ tiêu giao | Kết quả thực hiện | Đánh giá
    1   | Tổ truyền thông | Tổ          | 75            | 77                | Vượt
    2   | Địa chỉ tin cậy | Địa chỉ     | 9             | 9                 | Đạt
    3   | Đối thoại       | Cuộc        | 15            | 1                 | Chưa đạt
    |
    «Ghi chú: Đã thực hiện được 01/3 chỉ tiêu.» | | | | |
  `,
});
