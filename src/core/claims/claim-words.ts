import type { Locale } from '../text/locale';
import type { Answer, Claim, ClaimNote } from './claim';

const ANSWERS: Readonly<Record<Locale, Readonly<Record<Answer, string>>>> = {
  vi: { right: 'đúng', cut: 'bỏ phần lẻ, chưa làm tròn', wrong: 'sai', 'cannot-check': 'không kiểm tra được' },
  en: { right: 'right', cut: 'cut, not rounded', wrong: 'wrong', 'cannot-check': 'cannot be checked' },
};

/** "đúng", "sai", … */
export const answerWord = (answer: Answer, locale: Locale): string => ANSWERS[locale][answer];

/** A sentence for each note: a note without one in either language does not compile. */
type Words = {
  readonly [C in ClaimNote['code']]: (note: Extract<ClaimNote, { code: C }>, claim: Claim) => string;
};

/** What a right statement comes to: as the text has it, or in digits where the text has words. */
const result = ({ stated, computed }: Claim): string => (/\d/.test(stated) ? stated : computed);

const right = ({ answer }: Claim): boolean => answer === 'right';

const vi: Words = {
  ratio: (n, c) => (right(c) ? `${n.parts} = ${c.computed}.` : `${n.parts} = ${c.computed}, không phải ${c.stated}.`),
  cut: (n, c) => `${n.parts} = ${c.computed}; ${c.stated} bỏ phần lẻ, chưa làm tròn; làm tròn là ${n.rounded}.`,
  'no-denominator': (n, c) => `Văn bản không nêu mẫu số của ${n.numerator} nên không tính lại được ${c.stated}.`,
  'several-denominators': (n, c) => `Không rõ ${c.stated} tính trên số nào (${n.parts}); ghi rõ mẫu số.`,
  'zero-denominator': (n) => `Mẫu số của ${n.parts} bằng 0 nên không có tỷ lệ.`,
  verdict: (n, c) =>
    `${n.parts}: tỷ lệ thực hiện là ${n.percent}, ${right(c) ? 'đúng với' : 'không đúng với'} «${c.stated}».`,
  direction: (n, c) => `${n.parts} là chỉ tiêu giảm; cần xem lại kết luận «${c.stated}».`,
  hedged: (n, c) => `${n.parts} = ${c.computed}; văn bản chỉ nêu ước chừng ${c.stated} nên không kết luận.`,
  sum: (n, c) => (right(c) ? `${n.parts} = ${result(c)}.` : `${n.parts} = ${c.computed}, không phải ${c.stated}.`),
  subset: (n, c) => (right(c) ? `${n.parts} = ${n.percent}.` : `${n.parts}: một phần lại lớn hơn tổng.`),
  product: (n, c) => (right(c) ? `${n.parts} = ${c.stated}.` : `${n.parts} = ${c.computed}, không phải ${c.stated}.`),
  factors: (n, c) => `Văn bản không ghi kết quả; tính được ${n.parts} = ${c.computed}.`,
  named: (n, c) => `${right(c) ? 'Đếm đúng' : `Văn bản ghi ${c.stated}, đếm được`} ${String(n.count)}: ${n.names}.`,
  uncounted: (n) => `Văn bản không ghi số lượng; đếm được ${String(n.count)}: ${n.names}.`,
  tally: (n, c) => {
    if (right(c)) return `${n.parts}, khớp với ${n.given} chỉ tiêu được giao.`;
    const inner = n.inner === null ? '' : ` Trong danh sách, mục ${n.inner} nên có thể đã đếm hai lần.`;
    return `${n.parts}, không phải ${n.given}.${inner}`;
  },
  elsewhere: (n) => `Chỗ khác trong văn bản ghi ${n.other}; cần thống nhất số liệu.`,
  same: (n) => `Khớp với ${n.other}.`,
  partial: (n, c) =>
    `${n.parts} = ${c.computed}, khác ${c.stated}; chỉ sai nếu đó là tất cả các phần, mà văn bản không nói rõ.`,
  readings: (n, c) => `${c.stated} có thể hiểu theo hơn một cách: ${n.readings.join('; ')}. Ghi rõ số được so sánh.`,
  rank: (n, c) =>
    right(c) ? `Đúng: ${n.value}.` : `Không đúng: theo số liệu trong văn bản phải là ${n.first}, ${n.value}.`,
};

const en: Words = {
  ratio: (n, c) => (right(c) ? `${n.parts} = ${c.computed}.` : `${n.parts} = ${c.computed}, not ${c.stated}.`),
  cut: (n, c) => `${n.parts} = ${c.computed}; ${c.stated} was cut, not rounded; rounded it is ${n.rounded}.`,
  'no-denominator': (n, c) =>
    `The text does not give what ${n.numerator} is a share of, so ${c.stated} cannot be recomputed.`,
  'several-denominators': (n, c) => `It is not clear what ${c.stated} is a share of (${n.parts}); name it.`,
  'zero-denominator': (n) => `The denominator of ${n.parts} is 0, so there is no rate.`,
  verdict: (n, c) => `${n.parts}: the rate is ${n.percent}, which ${right(c) ? 'fits' : 'does not fit'} “${c.stated}”.`,
  direction: (n, c) => `${n.parts} is an indicator to be reduced; “${c.stated}” must be judged by a person.`,
  hedged: (n, c) => `${n.parts} = ${c.computed}; the text gives ${c.stated} as approximate.`,
  sum: (n, c) => (right(c) ? `${n.parts} = ${result(c)}.` : `${n.parts} = ${c.computed}, not ${c.stated}.`),
  subset: (n, c) => (right(c) ? `${n.parts} = ${n.percent}.` : `${n.parts}: the part is more than the whole.`),
  product: (n, c) => (right(c) ? `${n.parts} = ${c.stated}.` : `${n.parts} = ${c.computed}, not ${c.stated}.`),
  factors: (n, c) => `The text states no result; ${n.parts} = ${c.computed}.`,
  named: (n, c) => `${right(c) ? 'Counted' : `The text says ${c.stated}, counted`} ${String(n.count)}: ${n.names}.`,
  uncounted: (n) => `The text states no number; counted ${String(n.count)}: ${n.names}.`,
  tally: (n, c) => {
    if (right(c)) return `${n.parts}, which agrees with the ${n.given} given.`;
    const inner = n.inner === null ? '' : ` In the list, item ${n.inner}, so it may have been counted twice.`;
    return `${n.parts}, not ${n.given}.${inner}`;
  },
  elsewhere: (n) => `Elsewhere the text says ${n.other}; make them agree.`,
  same: (n) => `Agrees with ${n.other}.`,
  partial: (n, c) =>
    `${n.parts} = ${c.computed}, not ${c.stated}; wrong only if those are all the parts, which the text does not say.`,
  readings: (n, c) =>
    `${c.stated} can be read in more than one way: ${n.readings.join('; ')}. Name what it is compared with.`,
  rank: (n, c) =>
    right(c) ? `Right: ${n.value}.` : `Not right: by the figures of the text it is ${n.first}, ${n.value}.`,
};

const WORDS: Readonly<Record<Locale, Words>> = { vi, en };

const INNER: Readonly<Record<Locale, string>> = { vi: 'là chỉ tiêu con của', en: 'is a sub-indicator of' };

const IN_SENTENCE: Readonly<Record<Locale, string>> = { vi: '(ở câu $1)', en: '(in sentence $1)' };

/** Why a claim got its answer, and the right figure. */
export function sayClaim(claim: Claim, locale: Locale): string {
  // Each sentence takes the note of its own code; the compiler cannot follow that through the lookup.
  const sentence = WORDS[locale][claim.note.code] as (note: ClaimNote, claim: Claim) => string;
  return sentence(claim.note, claim)
    .replace('⊂', INNER[locale])
    .replace(/‹(\d+)›/g, IN_SENTENCE[locale]);
}
