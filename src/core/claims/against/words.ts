import { nameKey } from '../../arithmetic/names';
import { fold } from '../../text/fold';

/** How the words of a label and of a report are compared: with their tones, or without where the report has none. */
export type WordsOf = (text: string) => string[];

const apart = (text: string): string => text.replace(/[^0-9A-Za-z\u00c0-\u024f\u0300-\u036f\u1e00-\u1eff]+/g, ' ');

/** Vietnamese words end in no "s"; English ones are compared without it. */
const singular = (word: string): string =>
  /^[a-z]{3,}s$/.test(word) ? word.replace(/(ss)es$/, '$1').replace(/([^s])s$/, '$1') : word;

const split = (text: string): string[] => text.split(' ').filter(Boolean).map(singular);

/** hoà and hòa are one word; tổ and tờ are two. */
export const tonedWords: WordsOf = (text) => split(nameKey(apart(text)));

/** For reports typed without accents. */
export const bareWords: WordsOf = (text) => split(fold(apart(text)).trim());

/** Words that reports and forms put around any name: they tell no indicator from another (từ đệm). */
const GLUE = `và của cho các những trong đó là tại trên được theo so số năm đến từ về với có đã đang sẽ cũng này một hết nay
  kế hoạch thực hiện kết quả đạt giao chỉ tiêu mục tổng cộng toàn cả huyện tỉnh xã bằng tỷ tỉ lệ ước tính dự kiến còn lại chưa
  vốn kinh phí ngân sách nguồn dự toán giải ngân thanh toán triệu đồng nghìn tiền bố trí phân bổ cấp dài kéo gồm thì bao
  thời điểm ngày tháng quý giai đoạn đầu cuối trước sau hơn gần khoảng tổ chức sử dụng thành lập duy trì mới mở hoạt động nội dung
  hội lhpn ubnd dự án 8 người hiện ra việc công tác đối với the of and in to for a on by was were is plan planned total target against`;

/** Numbers tell nothing, years do: "Kinh phí năm 2022 kéo dài". */
const NUMBER = /^(?!(19|20)\d\d$)\d+$/;

const glue: Record<string, true> = {};
for (const words of [tonedWords(GLUE), bareWords(GLUE)]) for (const word of words) glue[word] = true;

/** Whether a word tells nothing by itself. */
export const isGlue = (word: string): boolean => glue[word] === true || NUMBER.test(word);

/** Words that tell something. */
export const telling = (words: readonly string[]): string[] => words.filter((word) => !isGlue(word));
