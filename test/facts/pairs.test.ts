import { check } from '../../src/core/check';
import { undividedSentence } from '../../src/core/rates/undivided-words';
import { plainText, reportSentences } from '../../src/core/rates/report-sentences';
import { rules } from '../../src/core/rules/index';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { ratePairs, undividedOf } from '../../src/core/facts/pairs';
import { letters } from '../../src/core/grid/range';
import type { Column } from '../../src/core/table/table';
import { scoreTree } from '../bench/rates/trees-score';
import { draw, ratesIn, tableOf } from '../rates/rates-of-drawing';

const shown = (columns: readonly Column[]): string => columns.map((c) => letters(c.at)).join('+');

const pairs = (drawn: ReturnType<typeof draw>): string[] =>
  ratePairs(tableOf(drawn)).map((p) => `${shown(p.numerators)}/${shown(p.denominators)}${p.rival ? '?' : ''}`);

describe('what divides what', () => {
  it('agrees in all but the measure, over hundreds of random header trees, and finds every pair', () => {
    // The seeds go round every shape of form; `npm run bench:rates` draws 10,000.
    const scores = Array.from({ length: 400 }, (_, seed) => scoreTree(20_000 + seed));
    const wrong = scores.flatMap(({ about, wrong: pairsOf, wrongSentences }) =>
      [...pairsOf, ...wrongSentences].map((pair) => `${about}: ${pair}`),
    );
    expect(wrong).toEqual([]);
    const wanted = scores.reduce((sum, s) => sum + s.wanted, 0);
    const missed = scores.reduce((sum, s) => sum + s.missed.length, 0);
    expect(missed / wanted).toBeLessThan(0.02);
  });

  it('keeps captions that it has never heard of apart', () => {
    expect(
      pairs(draw`
        STT | Chỉ tiêu | Tổng | <  | Mô hình A | <  | Zuka lemo | <
        ^   | ^        | KH   | TH | KH        | TH | KH        | TH
        1   | Tổ A     | 9    | 8  | 4         | 4  | 5         | 4
        2   | Tổ B     | 7    | 7  | 3         | 3  | 4         | 4
      `),
    ).toEqual(['D/C', 'F/E', 'H/G']);
  });

  it('says that women among the results have no target, and does not divide them by everybody', () => {
    const drawn = draw`
      STT | Đơn vị | Kế hoạch | Thực hiện | <
      ^   | ^      | ^        | Tổng số   | Trong đó: nữ
      1   | Xã A   | 51       | 51        | 30
      2   | Xã B   | 48       | 40        | 22
    `;
    expect(pairs(drawn)).toEqual(['D/C']);
    expect(undividedOf(tableOf(drawn)).map(({ column, caption }) => [letters(column.at), caption])).toEqual([
      ['E', 'Trong đó: nữ'],
    ]);
    expect(undividedSentence(tableOf(drawn), 'vi')).toBe(
      'Không tính tỷ lệ thực hiện của “Trong đó: nữ” (cột E): biểu không có chỉ tiêu, kế hoạch riêng cho phần này.',
    );
    expect(undividedSentence(tableOf(drawn), 'en')).toBe(
      'There is no fulfilment rate of “Trong đó: nữ” (column E): the table gives it no target of its own.',
    );
  });

  it('says nothing of parts where the table has no targets at all', () => {
    const drawn = draw`
      STT | Đơn vị | Thực hiện | <
      ^   | ^      | Tổng số   | Trong đó: nữ
      1   | Xã A   | 51        | 30
      2   | Xã B   | 40        | 22
    `;
    expect(undividedSentence(tableOf(drawn), 'vi')).toBe('');
  });

  it('reads kinds of money at either level, in either order', () => {
    expect(
      pairs(draw`
        Đơn vị tính: triệu đồng
        STT | Đơn vị | Dự toán giao | <            | Đã giải ngân  | <
        ^   | ^      | Vốn đầu tư   | Vốn sự nghiệp | Vốn sự nghiệp | Vốn đầu tư
        1   | Xã A   | 100          | 50           | 20            | 90
        2   | Xã B   | 200          | 70           | 60            | 10
      `),
    ).toEqual(['E/D', 'F/C']);
  });

  it('holds a quarter against its own plan, and what is counted from the start against the year', () => {
    expect(
      pairs(draw`
        STT | Chỉ tiêu | Kế hoạch | <      | <       | Thực hiện | <       | <
        ^   | ^        | Năm 2024 | Quý I  | Quý II  | Quý I     | Quý II  | Lũy kế 6 tháng
        1   | Tổ A     | 20       | 4      | 6       | 3         | 6       | 9
        2   | Tổ B     | 30       | 5      | 7       | 5         | 5       | 10
      `),
    ).toEqual(['F/D', 'G/E', 'H/C']);
  });

  it('lets the printed rates decide between two givers of the target', () => {
    expect(
      pairs(draw`
        STT | Chỉ tiêu | Tỉnh giao | Huyện giao | Thực hiện | Tỷ lệ (%)
        1   | Tổ A     | 10        | 12         | 9         | 75
        2   | Tổ B     | 20        | 25         | 20        | 80
      `),
    ).toEqual(['E/D']);
  });

  it('names both where nothing decides', () => {
    const drawn = draw`
      STT | Chỉ tiêu | Tỉnh giao | Huyện giao | Thực hiện
      1   | Tổ A     | 10        | 12         | 9
      2   | Tổ B     | 20        | 25         | 20
    `;
    expect(pairs(drawn)).toEqual(['E/C?', 'E/D?']);
    expect(ratesIn(drawn).filter((r) => r.rival && r.kind === 'fulfilment')).toHaveLength(4);
  });

  it('takes the division that the column line states, whatever the words are', () => {
    expect(
      pairs(draw`
        STT | Nội dung | Zulu | Vốn kế hoạch | Giải ngân | Tỷ lệ
        A   | B        | 1    | 2            | 3         | 4=3/1
        1   | Dự án A  | 50   | 100          | 20        | 40
        2   | Dự án B  | 60   | 200          | 30        | 50
      `),
    ).toEqual(['E/C']);
  });

  it('counts the adjusted target, and keeps the first beside it', () => {
    const [rate] = ratesIn(draw`
      STT | Chỉ tiêu | ĐVT | Kế hoạch đầu năm | Kế hoạch điều chỉnh theo QĐ 1203/QĐ-UBND | Thực hiện
      1   | Tổ A     | Tổ  | 75               | 80                                       | 77
      2   | Tổ B     | Tổ  | 9                | 12                                       | 12
    `);
    expect([rate?.denominator.value, rate?.initial?.value, rate?.verdict]).toEqual([80, 75, 'unmet']);
  });

  it('does not take a supervision, a teacher or an association for a measure', () => {
    expect(
      pairs(draw`
        STT | Nội dung | Kế hoạch | <       | Thực hiện | <
        ^   | ^        | Giáo viên | Chi hội Nà Pải | Giáo viên | Chi hội Nà Pải
        1   | Lớp A    | 10        | 5       | 8         | 4
        2   | Lớp B    | 12        | 6       | 9         | 6
      `),
    ).toEqual(['E/C', 'F/D']);
  });
});

describe('the adjusted target', () => {
  it('is said with the decision and the first target beside, and printed rates are held against it', () => {
    const drawn = draw`
      STT | Chỉ tiêu | ĐVT | Kế hoạch đầu năm | Kế hoạch điều chỉnh theo QĐ 1203/QĐ-UBND | Thực hiện | Tỷ lệ (%)
      1   | Tổ A     | Tổ  | 75               | 80                                       | 77        | 96.3
      2   | Tổ B     | Tổ  | 9                | 12                                       | 12        | 100
      3   | Tổ C     | Tổ  | 12               | 10                                       | 9         | 90
    `;
    const said = reportSentences(ratesIn(drawn), { locale: 'vi', length: 'full', decimals: 1 }).map(plainText).join('');
    expect(said).toContain('01/3 chỉ tiêu');
    expect(said).toContain(
      'Tổ A: 77/80 tổ (đã điều chỉnh theo QĐ 1203/QĐ-UBND, ban đầu 75), đạt 96,3%, chưa đạt chỉ tiêu',
    );
    const { findings } = check([tableOf(drawn)], rules, DEFAULT_SETTINGS);
    expect(findings.filter((f) => f.severity === 'error' || f.severity === 'warning')).toEqual([]);
    expect(findings.filter((f) => f.ruleId === 'target-unmet').map((f) => f.expected)).toEqual([80, 10]);
  });
});
