import type { Broken, EquationMessages } from '../arithmetic/told';
import type { Format } from './locale';
import { nearFigure } from './near-figure';

type Sentences = { readonly [K in keyof EquationMessages]: (data: EquationMessages[K], format: Format) => string };

function reasonVi(d: Broken, f: Format): string {
  switch (d.reason) {
    case 'left-out':
      return ` Số đang ghi đúng bằng tổng khi không tính «${d.named}»: có thể đã bỏ sót.`;
    case 'counted-twice':
      return ` Chênh lệch đúng bằng «${d.named}»: đã cộng cả phần nằm trong phần khác.`;
    case 'swapped':
      return ` Có thể hai chữ số bị đảo: ${f.number(d.corrected ?? 0)} ở «${d.named}» thì khớp.`;
    case 'suspects':
      return ` Chưa xác định được số nào sai trong các ô «${d.named}»; đối chiếu với số gốc của từng ô.`;
    case '':
      return '';
  }
}

function reasonEn(d: Broken, f: Format): string {
  switch (d.reason) {
    case 'left-out':
      return ` The figure is exactly the sum without “${d.named}”, which may have been left out.`;
    case 'counted-twice':
      return ` The difference is exactly “${d.named}”, which is part of another figure and was added again.`;
    case 'swapped':
      return ` Two digits may have changed places: ${f.number(d.corrected ?? 0)} at “${d.named}” would agree.`;
    case 'suspects':
      return ` It cannot be told which of “${d.named}” is wrong; compare each with its source.`;
    case '':
      return '';
  }
}

const DOUBTS: Readonly<Record<string, readonly [string, string]>> = {
  footnote: ['biểu có chú thích cho số này', 'a footnote speaks of this figure'],
  incomplete: ['các dòng là một phần («trong đó», «một số»)', 'the rows are only some (“of which”, “some”)'],
  captions: ['biểu có dòng tiêu đề ghi «một số», «chủ yếu»', 'a caption says “some” or “main”'],
  running: ['chỉ tiêu viết không dấu, có thể là số cộng dồn', 'typed without accents, it may be a running total'],
  finer: [
    'tỷ lệ có thể tính từ số chưa làm tròn, hoặc đã điều chỉnh cho đủ 100%',
    'the rate may come from figures before rounding, or have been adjusted to make 100%',
  ],
  rounding: ['chênh lệch ấy có thể do làm tròn', 'the difference may come from rounding'],
  'unsure-table': ['biểu đọc được chưa chắc chắn', 'the table could not be read with certainty'],
  'unclear-column': ['chưa rõ cột này có cộng được không', 'it is not clear whether this column adds up'],
};

/** By how much a figure differs from what is computed, as the sentence prints both. */
const offBy = ({ expected, actual }: { readonly expected: number; readonly actual: number }): number =>
  Number(Math.abs(actual - nearFigure(expected, actual)).toPrecision(12));

/** Vietnamese sentences of a rule of arithmetic; `differs` is the rule's own. */
export const equationVi = (differs: (data: Broken, format: Format) => string): Sentences => ({
  differs: (d, f) => differs(d, f) + reasonVi(d, f),
  proven: (d, f) =>
    `Ô này ghi ${f.number(d.actual)}; chỉ cần sửa thành ${f.number(d.corrected)} thì các phép tính ${d.statements} đều khớp.`,
  likely: (d, f) =>
    `Ô này ghi ${f.number(d.actual)}; có thể phải là ${f.number(d.corrected)}, khi đó các phép tính ${d.statements} đều khớp. Số liệu chưa đủ để kết luận; đối chiếu với số gốc.`,
  doubtful: (d, f) =>
    `«${d.statement}» ghi ${f.number(d.actual)}, tính được ${f.number(nearFigure(d.expected, d.actual))}, lệch ${f.number(offBy(d))}; có thể vẫn đúng vì ${DOUBTS[d.doubt]?.[0] ?? ''}.`,
  unread: (d) => `Chưa kiểm tra được «${d.statement}»: có ô ghi «${d.text}», không phải là số.`,
  misread: (d, f) =>
    `«${d.statement}»: ${f.number(d.broken)} trong ${f.number(d.all)} số khác kết quả tính, như ô ${d.place} ghi ${f.number(d.actual)}, tính được ${f.number(nearFigure(d.expected, d.actual))}. Hoặc các số ấy sai, hoặc biểu tính theo cách khác; đối chiếu cách tính trước.`,
});

/** The same in English. */
export const equationEn = (differs: (data: Broken, format: Format) => string): Sentences => ({
  differs: (d, f) => differs(d, f) + reasonEn(d, f),
  proven: (d, f) =>
    `This cell holds ${f.number(d.actual)}; with ${f.number(d.corrected)} alone all of ${d.statements} would agree.`,
  likely: (d, f) =>
    `This cell holds ${f.number(d.actual)}; it may have to be ${f.number(d.corrected)}, with which all of ${d.statements} agree. The figures do not decide; compare with the source.`,
  doubtful: (d, f) =>
    `“${d.statement}” holds ${f.number(d.actual)}, computed ${f.number(nearFigure(d.expected, d.actual))}, a difference of ${f.number(offBy(d))}; it may still be right: ${DOUBTS[d.doubt]?.[1] ?? ''}.`,
  unread: (d) => `“${d.statement}” could not be checked: a cell holds “${d.text}”, which is not a number.`,
  misread: (d, f) =>
    `“${d.statement}”: ${f.number(d.broken)} of ${f.number(d.all)} figures differ from what is computed, such as ${d.place}, which holds ${f.number(d.actual)} where ${f.number(nearFigure(d.expected, d.actual))} is computed. Either they are wrong, or the table computes otherwise; check how it does first.`,
});

/** ` còn thiếu 1`, ` vượt 5`. */
export const overVi = (d: Broken, f: Format): string =>
  d.expected > d.actual ? `vượt ${f.number(d.expected - d.actual)}` : `thiếu ${f.number(d.actual - d.expected)}`;

export const overEn = (d: Broken, f: Format): string =>
  d.expected > d.actual ? `${f.number(d.expected - d.actual)} too many` : `${f.number(d.actual - d.expected)} too few`;
