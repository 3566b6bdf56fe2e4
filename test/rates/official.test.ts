import type { Memory } from '../../src/core/host';
import { keptOfficial, OFFICIAL_KEY, rememberOfficial } from '../../src/core/rates/kept-official';
import { officialQuestions, reported, withOfficial } from '../../src/core/rates/official';
import type { Rate } from '../../src/core/rates/rate';
import { rateText } from '../../src/core/rates/rate-text';
import { ratesOf } from '../../src/core/rates/rates-of';
import { ratesSheet } from '../../src/core/rates/rates-sheet';
import { plainText, reportSentences } from '../../src/core/rates/report-sentences';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import type { Table } from '../../src/core/table/table';
import { arrangeRates } from '../../src/taskpane/rate-groups';
import { draw, tableOf } from './rates-of-drawing';

const MONEY = draw`
  GIẢI NGÂN NĂM 2023 (đến ngày 30/11/2023)
  Đơn vị tính: triệu đồng
  STT | Nội dung   | Kế hoạch vốn | Đã tạm ứng, chưa quyết toán | Giải ngân
  1   | Nội dung 1 | 1000         | 100                         | 200
  2   | Nội dung 2 | 500          | 50                          | 300
      | Tổng số    | 1500         | 150                         | 500
`;

const table = tableOf(MONEY);
const rates = ratesOf(table, DEFAULT_SETTINGS);
const SHEETS = [table.range.sheet];

const texts = (some: readonly Rate[]): string[] => some.map((rate) => rateText(rate, 'vi', 1).text);

function chosen(at: number, tables: readonly Table[] = [table]): Memory {
  const [question] = officialQuestions(rates, tables);
  const edit = question && rememberOfficial({}, question, question.options[at] ?? null);
  if (edit?.kind !== 'memory' || edit.after === null) throw new Error('nothing is remembered');
  return { [OFFICIAL_KEY]: edit.after };
}

describe('the official one of several rates of a total', () => {
  it('is asked once for a table, of its whole, each definition with its figure', () => {
    const questions = officialQuestions(rates, [table]);
    expect(questions.map(({ options }) => texts(options))).toEqual([['33,3%', '43,3%']]);
    expect(questions[0]?.chosen).toBeNull();
  });

  it('decides for every row what headline, sentences and sheet give, and hides nothing from the list', () => {
    const official = withOfficial(rates, [table], keptOfficial(chosen(1)), SHEETS);
    expect(official).toHaveLength(rates.length);
    expect(texts(reported(official)).sort()).toEqual(['30,0%', '43,3%', '70,0%']);
    const { headline, groups } = arrangeRates(official, [table]);
    expect(texts(headline)).toEqual(['43,3%']);
    expect(groups.flatMap(({ known }) => known)).toHaveLength(rates.length - 1);
    const said = reportSentences(official, { locale: 'vi', length: 'short', decimals: 1 }).map(plainText).join('');
    expect(said).toContain('43,3%');
    expect(said).not.toContain('33,3%');
    const cells = ratesSheet(official, 'vi', 1, [table]).rows.flatMap((row) => row.map((cell) => cell?.value));
    expect(cells.filter((value) => /^giải ngân gồm cả tạm ứng/.test(String(value)))).toHaveLength(3);
    expect(cells.filter((value) => /^giải ngân trên/.test(String(value)))).toHaveLength(0);
    expect(officialQuestions(official, [table])[0]?.chosen?.numerator.value).toBe(650);
  });

  it('is found where the sheet has another name, and not in another table', () => {
    const [kept] = keptOfficial(chosen(0));
    if (!kept) throw new Error('nothing is kept');
    const moved = withOfficial(rates, [table], [{ ...kept, sheet: 'Tên cũ' }], SHEETS);
    expect(texts(reported(moved))).toHaveLength(3);
    const other = withOfficial(rates, [table], [{ ...kept, sheet: 'Tên cũ' }], [...SHEETS, 'Tên cũ']);
    expect(other.some(({ official }) => official !== undefined)).toBe(false);
    const gone = withOfficial(moved, [table], [], SHEETS);
    expect(gone).toEqual(rates);
  });

  it('can be changed and taken back, and what is no choice is passed over', () => {
    const official = withOfficial(rates, [table], keptOfficial(chosen(0)), SHEETS);
    const [question] = officialQuestions(official, [table]);
    if (!question) throw new Error('nothing is asked');
    const changed = rememberOfficial(chosen(0), question, question.options[1] ?? null);
    expect(changed).toEqual({ kind: 'memory', key: OFFICIAL_KEY, after: chosen(1)[OFFICIAL_KEY] });
    expect(rememberOfficial(chosen(0), question, null)).toMatchObject({ after: null });
    expect(keptOfficial({ [OFFICIAL_KEY]: '{"version":1,"items":[{"kind":"x"},null,3]}' })).toEqual([]);
    expect(keptOfficial({ [OFFICIAL_KEY]: 'no JSON' })).toEqual([]);
  });

  it('is asked of the count of indicators, where some are set aside', () => {
    const indicators = tableOf(draw`
      STT | Chỉ tiêu        | ĐVT  | Chỉ tiêu giao | Kết quả đến 30/11/2023 | Ghi chú
      1   | Tổ truyền thông | Tổ   | 75            | 77                     |
      2   | Địa chỉ tin cậy | ĐC   | 9             | 2                      |
      3   | Đối thoại       | Cuộc | 14            | 0                      | tạm dừng
    `);
    const counts = ratesOf(indicators, DEFAULT_SETTINGS);
    const [question] = officialQuestions(counts, [indicators]);
    expect(question && texts(question.options)).toEqual(['33,3%', '50,0%']);
    const edit = question && rememberOfficial({}, question, question.options[1] ?? null);
    const memory = { [OFFICIAL_KEY]: edit?.kind === 'memory' ? (edit.after ?? '') : '' };
    const official = withOfficial(counts, [indicators], keptOfficial(memory), [indicators.range.sheet]);
    const said = reportSentences(official, { locale: 'vi', length: 'short', decimals: 1 }).map(plainText).join('');
    expect(said).toContain('01/2 chỉ tiêu');
    expect(said).not.toContain('33,3%');
  });
});
