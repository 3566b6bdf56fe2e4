import fc from 'fast-check';
import { lines } from '../support/lines';
import { drawText } from '../../src/core/grid/draw';
import { fillRates } from '../../src/core/rates/fill-rates';
import { rateText } from '../../src/core/rates/rate-text';
import { definitionOf, problemSentence } from '../../src/core/rates/rate-words';
import { ratesOf } from '../../src/core/rates/rates-of';
import { ratesSheet } from '../../src/core/rates/rates-sheet';
import { plainText, reportSentences } from '../../src/core/rates/report-sentences';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { readTables } from '../../src/core/table/read-tables';

const CELLS = [
  '',
  '0',
  '5',
  '75',
  '1222',
  '407.319',
  '-3',
  '-',
  'x',
  'chưa có số liệu',
  'chưa thực hiện',
  '77/75',
  '9/0',
  '2/9/2023',
  "'1.222",
  '22,2%',
  '0.5 @0%',
  '45178 @d-mmm',
  '#DIV/0!',
  'nhiều',
  '1.222 triệu đồng',
  '=A1 → 12',
];
const HEADERS = [
  'Chỉ tiêu giao',
  'Kết quả thực hiện',
  'Kế hoạch vốn',
  'Vốn kéo dài',
  'Vốn giao trong năm',
  'Đã tạm ứng',
  'Giải ngân',
  'Ước giải ngân đến 31/12/2023',
  'Tỷ lệ (%)',
  'Tổng số',
];

const drawing = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom(...HEADERS), { minLength: 2, maxLength: 6 }),
    fc.array(fc.array(fc.constantFrom(...CELLS), { minLength: 6, maxLength: 6 }), { minLength: 2, maxLength: 7 }),
  )
  .map(([headers, rows]) => {
    const body = rows.map((row, i) =>
      [String(i + 1), `Chỉ tiêu thứ ${String(i)}`, ...row.slice(0, headers.length)].join(' | '),
    );
    return [`STT | Nội dung | ${headers.join(' | ')}`, ...body].join('\n');
  });

const ratesOfDrawing = (art: string) =>
  readTables(drawText(art).grid).tables.flatMap((table) => ratesOf(table, DEFAULT_SETTINGS));

describe('rates of any table', () => {
  it('are figures or reasons, printed without a slip', () => {
    fc.assert(
      fc.property(drawing, (art) => {
        for (const rate of ratesOfDrawing(art)) {
          if (rate.value === null) expect([rate.problem, art]).not.toEqual([null, art]);
          else expect(Number.isFinite(rate.value)).toBe(true);
          for (const locale of ['vi', 'en'] as const) {
            const words = [
              rateText(rate, locale, 1).text,
              definitionOf(rate, locale),
              problemSentence(rate, locale),
            ].join(' ');
            expect(words).not.toMatch(/undefined|NaN|Infinity|null/);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('can be written and said, whatever they are', () => {
    fc.assert(
      fc.property(drawing, (art) => {
        const { grid } = drawText(art);
        for (const table of readTables(grid).tables)
          for (const edit of fillRates(table))
            if (edit.kind === 'content') expect(lines(grid)[edit.at.top]?.[edit.at.left]?.value ?? null).toBeNull();
        const rates = ratesOfDrawing(art);
        const formulas = ratesSheet(rates, 'vi', 1).rows.flatMap((row) => row.map((cell) => cell?.formula ?? ''));
        expect(formulas.join('')).not.toMatch(/undefined|NaN|null/);
        const said = reportSentences(rates, { locale: 'vi', length: 'full', decimals: 1 }).map(plainText).join('\n');
        expect(said).not.toMatch(/undefined|NaN|null/);
      }),
      { numRuns: 200 },
    );
  });

  it('stay the same when the table moves', () => {
    fc.assert(
      fc.property(drawing, fc.integer({ min: 1, max: 4 }), (art, down) => {
        const moved = '|\n'.repeat(down) + art;
        const gist = (text: string) =>
          ratesOfDrawing(text).map((r) => [r.kind, r.label, r.value, r.problem, r.numerator.kind, r.denominator.kind]);
        expect(gist(moved)).toEqual(gist(art));
      }),
      { numRuns: 100 },
    );
  });
});
