import fc from 'fast-check';
import { checkText } from '../../src/core/claims/check-text';
import { findClaims } from '../../src/core/claims/find-claims';
import { numbersOf } from '../../src/core/claims/number-token';
import { mistypedOf, turned } from '../../src/core/claims/slip';
import { sourceOf } from '../../src/core/claims/source-text';
import type { Figure } from '../../src/core/claims/figure';
import type { Reading } from '../../src/core/claims/reading';

const digitsOf = (text: string): string[] => numbersOf(sourceOf(text)).map(({ digits }) => digits);
const answers = (text: string): string[] =>
  findClaims(text).map(({ kind, stated, answer, computed }) => `${kind} ${stated} ${answer} ${computed}`);

describe('the numbers of a text', () => {
  it.each([
    ['đạt 774,\n229 triệu đồng', ['774,229']],
    ['giao 12 450 triệu đồng', ['12 450']],
    ['chiếm 12,,5%', ['12,5']],
    ['năm 2023 450 triệu', ['2023', '450']],
    ['lớp 1 200 học viên', ['1', '200']],
  ])('%j', (text, expected) => {
    expect(digitsOf(text)).toEqual(expected);
  });

  it('are all accounted for, whatever stands around them', () => {
    const word = fc.constantFrom(
      'tổ',
      '%',
      ' triệu đồng',
      '/',
      ',',
      '.',
      ' (',
      ') ',
      '\n- ',
      ' chiếm ',
      ' còn lại ',
      ' năm ',
    );
    const text = fc.array(fc.oneof(fc.nat(99999).map(String), word), { maxLength: 30 }).map((all) => all.join(''));
    fc.assert(
      fc.property(text, (shown) => {
        const { numbers } = checkText(shown);
        const left = [...shown.matchAll(/\d+/g)].filter(
          ({ index }) => !numbers.some(({ at }) => at.start <= index && index < at.end),
        );
        expect(left).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

const figure = (value: number, decimals = 0): Figure => ({ value, decimals, spelled: false, hedge: null }) as Figure;
const reading = (computed: string, answer: Reading['answer'] = 'wrong'): Reading =>
  ({ computed, answer, parts: '', figures: [], weight: 1, note: { code: 'sum', parts: '' } }) as Reading;

describe('slips', () => {
  it('turn two neighbouring digits round, never to the same number', () => {
    expect(turned(figure(1988)).map(({ value }) => value)).toEqual([9188, 1898]);
    expect(turned(figure(12.5, 1)).map(({ value }) => value)).toEqual([21.5, 15.2]);
  });

  it('are one mistyped digit where one reading alone explains them', () => {
    expect(mistypedOf(figure(163), [reading('173'), reading('375')])?.computed).toBe('173');
    expect(mistypedOf(figure(163), [reading('173'), reading('164')])).toBeNull();
    expect(mistypedOf(figure(163), [reading('173'), reading('163', 'right')])).toBeNull();
    expect(mistypedOf(figure(3), [reading('2')])).toBeNull();
  });
});

const TABLE = `Cụm            2023    2024
Cụm vùng cao   42,5%   51,0%
Cụm biên giới  38,0%   47,5%

`;

describe('words behind a table', () => {
  it('are judged by its cells', () => {
    expect(answers(`${TABLE}Cụm vùng cao tăng 8,5 điểm phần trăm, cụm biên giới tăng 9,7 điểm phần trăm.`)).toEqual([
      'points 8,5 điểm phần trăm right 8,5 điểm phần trăm',
      'points 9,7 điểm phần trăm wrong 9,5 điểm phần trăm',
    ]);
  });

  it('are left alone where they name no row', () => {
    expect(answers(`${TABLE}Tỉnh bạn tăng 9,7 điểm phần trăm.`)).toEqual([]);
  });
});

describe('counts and repeated quantities', () => {
  it('are held against the items below', () => {
    const items = '\na) Tăng cường lãnh đạo;\nb) Đẩy mạnh tuyên truyền;\nc) Lồng ghép nguồn lực.';
    expect(answers(`Có 3 giải pháp:${items}`)).toEqual(['count 3 giải pháp right 3']);
    expect(answers(`Có 4 giải pháp:${items}`)).toEqual(['count 4 giải pháp wrong 3']);
  });

  it('tell digits turned round, not another quantity', () => {
    const other = (text: string): string[] => answers(text).filter((said) => said.startsWith('repeated'));
    expect(other('Đã tập huấn cho 334 người. Năm qua đã tập huấn cho 343 người.')).toEqual([
      'repeated 343 người wrong 334 người',
    ]);
    expect(other('Đã tập huấn cho 334 người. Hội nghị có 352 người dự.')).toEqual([]);
    expect(other('Năm 2023 tập huấn cho 334 người. Năm 2024 tập huấn cho 343 người.')).toEqual([]);
  });
});

describe('a list that does not name all', () => {
  it.each([
    ['Có 11 xã tham gia, điển hình là các xã: Bản Bo, Bình Lư, Nà Tăm.'],
    ['Có 11 xã tham gia, tiêu biểu gồm các xã: Bản Bo, Bình Lư, Nà Tăm.'],
    [
      'Tập huấn cho 1.140 lượt người, một số đối tượng chính gồm: cán bộ thôn 420 người, hội viên nòng cốt 515 người...',
    ],
    ['Tập huấn cho 1.140 lượt người, gồm: cán bộ thôn 420 lượt người, hội viên nòng cốt 515 lượt người, v.v.'],
  ])('is held to nothing: %s', (text) => {
    expect(checkText(text).claims.filter(({ answer }) => answer === 'wrong')).toEqual([]);
  });

  it('and one that names all is', () => {
    const { claims } = checkText('Có 11 xã tham gia, gồm các xã: Bản Bo, Bình Lư, Nà Tăm.');
    expect(claims.map(({ answer }) => answer)).toContain('wrong');
  });
});
