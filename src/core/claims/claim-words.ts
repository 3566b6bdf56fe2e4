import type { Locale } from '../text/locale';
import type { Answer, Claim, ClaimNote } from './claim';

const ANSWERS: Readonly<Record<Locale, Readonly<Record<Answer, string>>>> = {
  vi: { right: 'đúng', cut: 'cắt, không làm tròn', wrong: 'sai', 'cannot-check': 'không kiểm tra được' },
  en: { right: 'right', cut: 'cut, not rounded', wrong: 'wrong', 'cannot-check': 'cannot be checked' },
};

/** "đúng", "sai", … */
export const answerWord = (answer: Answer, locale: Locale): string => ANSWERS[locale][answer];

type Sayer = (note: ClaimNote, claim: Claim) => string;

const VERDICTS: Readonly<Record<Locale, string>> = { vi: 'tỷ lệ thực hiện là', en: 'the rate is' };

function vi(note: ClaimNote, { stated, computed, answer }: Claim): string {
  switch (note.code) {
    case 'ratio':
      return answer === 'right' ? `${note.parts} = ${computed}.` : `${note.parts} = ${computed}, không phải ${stated}.`;
    case 'cut':
      return `${note.parts} = ${computed}; ${stated} là số bị cắt, làm tròn đúng là ${note.rounded}.`;
    case 'no-denominator':
      return `Văn bản không nêu mẫu số của ${note.numerator} nên không tính lại được ${stated}.`;
    case 'several-denominators':
      return `Không rõ ${stated} tính trên số nào (${note.parts}); ghi rõ mẫu số.`;
    case 'zero-denominator':
      return `Mẫu số của ${note.parts} bằng 0 nên không có tỷ lệ.`;
    case 'verdict':
      return `${note.parts}: ${VERDICTS.vi} ${note.percent}, ${answer === 'right' ? 'đúng với' : 'không đúng với'} «${stated}».`;
    case 'direction':
      return `${note.parts} là chỉ tiêu giảm, cần người xem lại kết luận «${stated}».`;
    case 'hedged':
      return `${note.parts} = ${computed}; văn bản nói ước chừng ${stated} nên không kết luận.`;
    case 'sum':
      return answer === 'right' ? `${note.parts} = ${stated}.` : `${note.parts} = ${computed}, không phải ${stated}.`;
    case 'subset':
      return answer === 'right' ? `${note.parts} = ${note.percent}.` : `${note.parts}: phần lớn hơn tổng.`;
    case 'product':
      return answer === 'right' ? `${note.parts} = ${stated}.` : `${note.parts} = ${computed}, không phải ${stated}.`;
    case 'factors':
      return `Văn bản không ghi kết quả; tính được ${note.parts} = ${computed}.`;
    case 'named':
      return `${answer === 'right' ? 'Đếm đúng' : `Văn bản ghi ${stated}, đếm được`} ${String(note.count)}: ${note.names}.`;
    case 'uncounted':
      return `Văn bản không ghi số lượng; đếm được ${String(note.count)}: ${note.names}.`;
    case 'tally':
      return tallyVi(note, answer);
    case 'elsewhere':
      return `Chỗ khác trong văn bản ghi ${note.other}; cần thống nhất.`;
  }
}

function tallyVi(note: Extract<ClaimNote, { code: 'tally' }>, answer: Answer): string {
  if (answer === 'right') return `${note.parts}, khớp với ${note.given} chỉ tiêu được giao.`;
  const inner = note.inner === null ? '' : ` Trong danh sách, mục ${note.inner} nên có thể đã đếm hai lần.`;
  return `${note.parts}, không phải ${note.given}.${inner}`;
}

function en(note: ClaimNote, { stated, computed, answer }: Claim): string {
  switch (note.code) {
    case 'ratio':
      return answer === 'right' ? `${note.parts} = ${computed}.` : `${note.parts} = ${computed}, not ${stated}.`;
    case 'cut':
      return `${note.parts} = ${computed}; ${stated} was cut, rounded it is ${note.rounded}.`;
    case 'no-denominator':
      return `The text does not give what ${note.numerator} is a share of, so ${stated} cannot be recomputed.`;
    case 'several-denominators':
      return `It is not clear what ${stated} is a share of (${note.parts}); name it.`;
    case 'zero-denominator':
      return `The denominator of ${note.parts} is 0, so there is no rate.`;
    case 'verdict':
      return `${note.parts}: ${VERDICTS.en} ${note.percent}, which ${answer === 'right' ? 'fits' : 'does not fit'} “${stated}”.`;
    case 'direction':
      return `${note.parts} is an indicator to be reduced; a person must judge “${stated}”.`;
    case 'hedged':
      return `${note.parts} = ${computed}; the text gives ${stated} as approximate.`;
    case 'sum':
      return answer === 'right' ? `${note.parts} = ${stated}.` : `${note.parts} = ${computed}, not ${stated}.`;
    case 'subset':
      return answer === 'right'
        ? `${note.parts} = ${note.percent}.`
        : `${note.parts}: the part is more than the whole.`;
    case 'product':
      return answer === 'right' ? `${note.parts} = ${stated}.` : `${note.parts} = ${computed}, not ${stated}.`;
    case 'factors':
      return `The text states no result; ${note.parts} = ${computed}.`;
    case 'named':
      return `${answer === 'right' ? 'Counted' : `The text says ${stated}, counted`} ${String(note.count)}: ${note.names}.`;
    case 'uncounted':
      return `The text states no number; counted ${String(note.count)}: ${note.names}.`;
    case 'tally':
      return tallyEn(note, answer);
    case 'elsewhere':
      return `Elsewhere the text says ${note.other}; make them agree.`;
  }
}

function tallyEn(note: Extract<ClaimNote, { code: 'tally' }>, answer: Answer): string {
  if (answer === 'right') return `${note.parts}, which agrees with the ${note.given} given.`;
  const inner = note.inner === null ? '' : ` In the list, item ${note.inner}, so it may have been counted twice.`;
  return `${note.parts}, not ${note.given}.${inner}`;
}

const SAYERS: Readonly<Record<Locale, Sayer>> = { vi, en };

const INNER: Readonly<Record<Locale, string>> = { vi: 'là chỉ tiêu con của', en: 'is a sub-indicator of' };

/** Why a claim got its answer, and the right figure. */
export const sayClaim = (claim: Claim, locale: Locale): string =>
  SAYERS[locale](claim.note, claim).replace('⊂', INNER[locale]);
