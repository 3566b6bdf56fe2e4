import type { Broken, EquationMessages } from '../arithmetic/told';
import type { Format } from './locale';
import { nearFigure } from './near-figure';

type Sentences = { readonly [K in keyof EquationMessages]: (data: EquationMessages[K], format: Format) => string };

function reasonVi(d: Broken, f: Format): string {
  switch (d.reason) {
    case 'left-out':
      return ` Số đang ghi đúng bằng tổng khi không tính «${d.named}»: có thể đã bỏ sót.`;
    case 'counted-twice':
      return ` Chênh lệch đúng bằng «${d.named}»: phần này nằm trong phần khác nên có thể đã bị cộng hai lần.`;
    case 'swapped':
      return ` Có thể gõ đảo hai chữ số: «${d.named}» là ${f.number(d.corrected ?? 0)} thì khớp.`;
    case 'suspects':
      return ` Chưa xác định được số nào sai trong các ô ${d.named}; đối chiếu từng ô với số gốc.`;
    case '':
      return '';
  }
}

function reasonEn(d: Broken, f: Format): string {
  switch (d.reason) {
    case 'left-out':
      return ` The figure is exactly the sum without “${d.named}”, which may have been left out.`;
    case 'counted-twice':
      return ` The difference is exactly “${d.named}”, which is part of another figure and may have been added twice.`;
    case 'swapped':
      return ` Two digits may have been swapped: “${d.named}” would agree with ${f.number(d.corrected ?? 0)}.`;
    case 'suspects':
      return ` It cannot be told which of the cells ${d.named} is wrong; compare each with its source.`;
    case '':
      return '';
  }
}

const DOUBTS: Readonly<Record<string, readonly [string, string]>> = {
  footnote: ['biểu có chú thích cho số này', 'the table has a footnote on this figure'],
  incomplete: ['các dòng chỉ là một phần («trong đó», «một số»)', 'the rows are only a part (“of which”, “some”)'],
  captions: ['biểu có dòng tiêu đề ghi «một số», «chủ yếu»', 'a heading says “some” or “mainly”'],
  running: [
    'tên chỉ tiêu gõ không dấu, có thể là số lũy kế',
    'the name of the indicator has no accents, and the figure may be cumulative',
  ],
  finer: [
    'tỷ lệ có thể tính từ số chưa làm tròn, hoặc đã được điều chỉnh cho đủ 100%',
    'the rate may come from figures before rounding, or have been adjusted to add up to 100%',
  ],
  rounding: ['chênh lệch này có thể do làm tròn', 'the difference may come from rounding'],
  'unsure-table': ['cách đọc biểu này chưa chắc chắn', 'the table could not be read with certainty'],
  'unclear-column': ['chưa rõ cột này có cộng được không', 'it is not clear whether this column adds up'],
};

/** By how much a figure differs from what is computed, as the sentence prints both. */
const offBy = ({ expected, actual }: { readonly expected: number; readonly actual: number }): number =>
  Number(Math.abs(actual - nearFigure(expected, actual)).toPrecision(12));

const isSeveral = (statements: string): boolean => statements.includes('», «');

/** `các phép tính «A», «B» đều khớp`; of one alone `phép tính «A» khớp`. */
const agreeVi = (statements: string): string =>
  isSeveral(statements) ? `các phép tính ${statements} đều khớp` : `phép tính ${statements} khớp`;

/** `“A”, “B”`: as English quotes. */
const agreeEn = (statements: string): string =>
  (isSeveral(statements) ? 'all of ' : '') + statements.replace(/«/g, '“').replace(/»/g, '”');

/** Vietnamese sentences of a rule of arithmetic; `differs` is the rule's own. */
export const equationVi = (differs: (data: Broken, format: Format) => string): Sentences => ({
  differs: (d, f) => differs(d, f) + reasonVi(d, f),
  proven: (d, f) =>
    `Ô này ghi ${f.number(d.actual)}; chỉ cần sửa thành ${f.number(d.corrected)} thì ${agreeVi(d.statements)}.`,
  likely: (d, f) =>
    `Ô này ghi ${f.number(d.actual)}; có thể phải là ${f.number(d.corrected)}, khi đó ${agreeVi(d.statements)}. Số liệu chưa đủ để kết luận; đối chiếu với số gốc.`,
  doubtful: (d, f) =>
    `«${d.statement}» ghi ${f.number(d.actual)}, tính được ${f.number(nearFigure(d.expected, d.actual))}, chênh lệch ${f.number(offBy(d))}; có thể vẫn đúng vì ${DOUBTS[d.doubt]?.[0] ?? ''}.`,
  unread: (d) => `Chưa kiểm tra được «${d.statement}»: có ô ghi «${d.text}», không phải là số.`,
  misread: (d, f) =>
    `«${d.statement}»: ${f.number(d.broken)}/${f.number(d.all)} số không khớp với phép tính, chẳng hạn ô ${d.place} ghi ${f.number(d.actual)}, tính được ${f.number(nearFigure(d.expected, d.actual))}. Có thể các số này sai, cũng có thể biểu tính theo cách khác; xem lại cách tính trước.`,
});

/** The same in English. */
export const equationEn = (differs: (data: Broken, format: Format) => string): Sentences => ({
  differs: (d, f) => differs(d, f) + reasonEn(d, f),
  proven: (d, f) =>
    `This cell holds ${f.number(d.actual)}; changing it to ${f.number(d.corrected)} alone makes ${agreeEn(d.statements)} agree.`,
  likely: (d, f) =>
    `This cell holds ${f.number(d.actual)}; it may have to be ${f.number(d.corrected)}, which makes ${agreeEn(d.statements)} agree. The figures do not settle it; compare with the source.`,
  doubtful: (d, f) =>
    `“${d.statement}” holds ${f.number(d.actual)}, but ${f.number(nearFigure(d.expected, d.actual))} is computed, a difference of ${f.number(offBy(d))}; it may still be right, since ${DOUBTS[d.doubt]?.[1] ?? ''}.`,
  unread: (d) => `“${d.statement}” could not be checked: a cell holds “${d.text}”, which is not a number.`,
  misread: (d, f) =>
    `“${d.statement}”: ${f.number(d.broken)} of ${f.number(d.all)} figures differ from what is computed, such as cell ${d.place}, which holds ${f.number(d.actual)} where ${f.number(nearFigure(d.expected, d.actual))} is computed. Either they are wrong or the table is computed another way; check how it is computed first.`,
});

/** `còn thiếu 1`, `vượt 5`. */
export const overVi = (d: Broken, f: Format): string =>
  d.expected > d.actual ? `vượt ${f.number(d.expected - d.actual)}` : `còn thiếu ${f.number(d.actual - d.expected)}`;

export const overEn = (d: Broken, f: Format): string =>
  d.expected > d.actual ? `over by ${f.number(d.expected - d.actual)}` : `short by ${f.number(d.actual - d.expected)}`;
