import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Claim } from '../../src/core/claims/claim';
import { sayClaim } from '../../src/core/claims/claim-words';
import { findClaims } from '../../src/core/claims/find-claims';

const TEXTS = join(__dirname, 'texts');
const SEEDS = join(__dirname, '../../../shared/seeds');

/** A claim as an expectation file has it; white space in the quotation is of no account. */
const told = ({ text, kind, stated, computed, answer }: Claim) => ({
  text: text.replace(/\s+/g, ' '),
  kind,
  stated,
  computed,
  answer,
});

const texts = readdirSync(TEXTS).filter((name) => /\.(txt|md)$/.test(name));

describe('claims of a report', () => {
  it('has at least ten texts to be measured on', () => {
    expect(texts.length).toBeGreaterThanOrEqual(10);
  });

  it.each(texts)('finds and answers every claim of %s, and no other', (name) => {
    const text = readFileSync(join(TEXTS, name), 'utf8');
    const expected: unknown = JSON.parse(readFileSync(join(TEXTS, name.replace(/\.\w+$/, '.json')), 'utf8'));
    const claims = findClaims(text);
    expect(claims.map(told)).toEqual(expected);
    for (const claim of claims) {
      expect(text.slice(claim.at.start, claim.at.end)).toBe(claim.text);
      for (const locale of ['vi', 'en'] as const) expect(sayClaim(claim, locale)).not.toMatch(/undefined|NaN|null|⊂/);
    }
  });
});

const seed = (start: string): string | null => {
  if (!existsSync(SEEDS)) return null;
  const name = readdirSync(SEEDS).find((file) => file.startsWith(start));
  return name === undefined ? null : readFileSync(join(SEEDS, name), 'utf8');
};

type Row = readonly [string, string, string, Claim['kind'], string, string, Claim['answer']];

/** The arithmetic of the seeds, by the numbers of the domain notes. */
const SEEDED: readonly Row[] = [
  ['b-1', '001', '4.513.000.000', 'sum', '4.513.000.000 đồng', '4.513.000.000 đồng', 'right'],
  ['b-2', '001', '774,229', 'ratio', '63%', '63,4%', 'right'],
  ['b-3', '001', '318,360', 'ratio', '9%', '9,7%', 'cut'],
  ['b-4', '001', '1.500', 'ratio', '45,6%', '45,6%', 'right'],
  ['b-8', '001', '02/9', 'ratio', '22,2%', '22,2%', 'right'],
  ['b-9', '001', '7 chỉ tiêu', 'share', '77%', '77,8%', 'cut'],
  ['b-10', '001', '7 chỉ tiêu', 'count', '9 chỉ tiêu', '2 + 1 + 7 = 10', 'wrong'],
  ['b-11', '001', '77/75', 'ratio', 'Vượt chỉ tiêu', '102,7%', 'right'],
  ['b-11', '001', '09/09', 'ratio', 'Đạt chỉ tiêu', '100,0%', 'right'],
  ['b-13', '001', '12 xã', 'count', '12 xã', '15 xã', 'cannot-check'],
  ['b-17', '001', '05 trường', 'count', '05 trường', '5', 'right'],
  ['b-18', '001', 'các xã: Sì Lở Lầu', 'count', '', '7', 'cannot-check'],
  ['b-21', '003', '02 lớp', 'product', '', '160 học viên', 'cannot-check'],
  ['b-21', '003', '04 lớp', 'product', '', '320 học viên', 'cannot-check'],
  ['b-22', '004', '8 xã', 'count', '8 xã', '8', 'right'],
  ['b-22', '004', '02 xã', 'product', '8 xã', '8', 'right'],
  ['b-23', '002', '120 Tổ', 'share', '74 tổ', '61,7%', 'right'],
];

/** Beside those: lists that count themselves, parts of a whole, "8 tỉnh … mỗi tỉnh 01 xã". Nothing else may be found. */
const OTHERS: Readonly<Record<string, number>> = { '000': 0, '001': 4 + 1, '002': 0, '003': 0, '004': 3 };

describe('claims of the five seeds', () => {
  if (!existsSync(SEEDS)) {
    it.skip('left out: ../shared/seeds is not here', () => undefined);
    return;
  }

  it.each(SEEDED)('%s: %s, %s', (_, file, opening, kind, stated, computed, answer) => {
    const claims = findClaims(seed(file) ?? '').map(told);
    const found = claims.filter(
      (c) => c.text.normalize('NFC').startsWith(opening) && c.kind === kind && c.stated.normalize('NFC') === stated,
    );
    expect(found.length).toBeGreaterThanOrEqual(1);
    expect({ ...found[0], computed: found[0]?.computed.normalize('NFC') }).toMatchObject({ computed, answer });
  });

  it.each(Object.keys(OTHERS))('raises no false claim in %s', (file) => {
    const expected = SEEDED.filter(([, of]) => of === file).length + (OTHERS[file] ?? 0);
    expect(findClaims(seed(file) ?? '').map(told)).toHaveLength(expected);
  });

  it('names the indicator that was counted beside its whole', () => {
    const tally = findClaims(seed('001') ?? '').find((c) => c.note.code === 'tally');
    expect(tally && sayClaim(tally, 'vi')).toBe(
      '2 + 1 + 7 = 10, không phải 9. Trong danh sách, mục (2) là chỉ tiêu con của (1) nên có thể đã đếm hai lần.',
    );
  });
});

describe('what must hold for any text', () => {
  const all = texts.map((name) => readFileSync(join(TEXTS, name), 'utf8'));
  const gist = (text: string) =>
    findClaims(text).map(({ kind, stated, computed, answer }) => [
      kind,
      stated.normalize('NFC'),
      computed.normalize('NFC'),
      answer,
    ]);

  it('normal form changes nothing', () => {
    for (const text of all) expect(gist(text.normalize('NFD'))).toEqual(gist(text.normalize('NFC')));
  });

  it('a preface moves every claim by its own length', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...all),
        fc.constantFrom('Kính gửi: Hội LHPN tỉnh.\n\n', 'Ghi chú\n- '),
        (text, preface) => {
          const before = findClaims(text).map((c) => c.at.start + preface.length);
          expect(
            findClaims(preface + text.trimStart()).map((c) => c.at.start + (text.length - text.trimStart().length)),
          ).toEqual(before);
        },
      ),
    );
  });

  it('says nothing and never fails on noise', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => Array.isArray(findClaims(text))));
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '2',
            '/',
            '9',
            '%',
            ' đạt ',
            '.',
            ',',
            '\n- ',
            ' triệu đồng',
            '(',
            ')',
            ' x ',
            '=',
            ' tổ',
            ' gồm: ',
          ),
        ),
        (parts) => Array.isArray(findClaims(parts.join(''))),
      ),
    );
  });

  it('stays quick on a long report', () => {
    const long = all.join('\n\n').repeat(30);
    expect(findClaims(long).length).toBeGreaterThan(30);
  });
});

describe('one claim at a time', () => {
  it.each([
    ['Đã giải ngân 500 triệu đồng, đạt 40% kế hoạch.', 'cannot-check', ''],
    ['Kế hoạch giao 0 tổ, thực hiện 3/0 tổ, đạt 0%.', 'cannot-check', ''],
    ['Thực hiện 9/8 tổ, đạt 112,5%.', 'right', '112,5%'],
    ['Thực hiện 1/3 tổ, đạt 33,4%.', 'wrong', '33,3%'],
    ['Thực hiện 2/3 tổ, đạt 66%.', 'cut', '66,7%'],
    ['Thực hiện 2/3 tổ, đạt trên 66%.', 'right', '66,7%'],
    ['Giải ngân 1,2 tỷ đồng trên tổng kế hoạch vốn 3,3 tỷ đồng, đạt 37%.', 'right', '36,4%'],
    ['Giải ngân 1.200 triệu đồng trên tổng kế hoạch vốn 3,3 tỷ đồng, đạt 45%.', 'wrong', '36,4%'],
    ['Disbursed 1,234.5 million VND against a plan of 2,469 million VND, i.e. 50%.', 'right', '50.0%'],
  ])('%s', (text, answer, computed) => {
    expect(findClaims(text).map((c) => [c.answer, c.computed])).toEqual([[answer, computed]]);
  });

  it.each([
    'Tính đến 30/11 đạt 45% tiến độ chung.',
    'Tổ chức 04 cuộc/5 thôn bản thu hút hơn 600 người.',
    'Phấn đấu đạt 80% phụ nữ.',
    'Năm 2023/2022 bằng 95%.',
    'Trực 24/24 giờ.',
    'Số 612/QĐ-UBND ngày 16/9/2021 đạt 100%.',
  ])('finds nothing in: %s', (text) => {
    expect(findClaims(text)).toEqual([]);
  });
});
