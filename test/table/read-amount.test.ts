import type { Cell } from '../../src/core/grid/grid';
import { amountOf } from '../../src/core/table/read-amount';
import { dateOfSerial } from '../../src/core/grid/date-format';
import type { NumberStyle } from '../../src/core/table/table';

const comma: NumberStyle = { decimal: ',', certain: true, evidence: [] };
const dot: NumberStyle = { decimal: '.', certain: true, evidence: [] };
const unsure: NumberStyle = { decimal: ',', certain: false, evidence: [] };

const said = (value: Cell['value'], numberFormat?: string, style = comma, date1904 = false): string => {
  const amount = amountOf({ value, ...(numberFormat ? { numberFormat } : {}) }, style, date1904);
  switch (amount.kind) {
    case 'number':
      return `${String(amount.value)}${amount.percent ? '%' : ''} ±${String(amount.halfUnit)}${amount.unit ? ` [${amount.unit}]` : ''}${amount.otherwise === null ? '' : ` or ${String(amount.otherwise)}`}`;
    case 'fraction':
      return `${String(amount.numerator)}/${String(amount.denominator)}${amount.percent === null ? '' : ` ${String(amount.percent)}%`}${amount.otherwise ? ` or ${String(amount.otherwise.numerator)}/${String(amount.otherwise.denominator)}` : ''}`;
    case 'blank':
      return 'blank';
    case 'error':
      return amount.code;
    default:
      return `${amount.kind}: ${amount.text}`;
  }
};

test.each<[Cell['value'], string | undefined, string]>([
  [1222, undefined, '1222 ±0.5'],
  [407.319, undefined, '407.319 ±0.0005'],
  [0.222, '0.0%', '22.2% ±0.05'],
  [0.22222222, '0.0%', '22.222222% ±5e-7'],
  [63, '0.0', '63 ±0.05'],
  [46062, 'd-mmm', '9/2 or 2/9'],
  [46062, 'm/d', '2/9 or 9/2'],
  [46267, 'dd/mm', '2/9 or 9/2'],
  [45178, 'd-mmm', '9/9'],
  [48335, 'mmm-yy', '5/32'],
  [null, undefined, 'blank'],
  ['', undefined, 'blank'],
  ['\u00a0', undefined, 'blank'],
  ['-', undefined, 'none: -'],
  ['x', undefined, 'none: x'],
  ['…', undefined, 'not-yet: …'],
  ['Chưa có số liệu', undefined, 'not-yet: Chưa có số liệu'],
  ['đang rà soát', undefined, 'unreadable: đang rà soát'],
  ['77/75', undefined, '77/75'],
  ['09/09', undefined, '9/9'],
  ['02/9 (22,2%)', undefined, '2/9 22.2%'],
  ['02/9 chỉ tiêu', undefined, '2/9'],
  ['2/9/2023', undefined, 'unreadable: 2/9/2023'],
  ['612/QĐ-UBND', undefined, 'unreadable: 612/QĐ-UBND'],
  ['04 cuộc/5 thôn bản', undefined, 'unreadable: 04 cuộc/5 thôn bản'],
  ['01 cuộc', undefined, '1 ±0.5 [cuộc]'],
  ['1.222 triệu đồng', undefined, '1222 ±0.5 [triệu đồng]'],
  ['3 lớp x 80 người', undefined, '240 ±0 [người]'],
  ['22,2%', undefined, '22.2% ±0.05'],
  ['22,2 %', undefined, '22.2% ±0.05'],
  ['1.234.567,89', undefined, '1234567.89 ±0.005'],
  ['1 222', undefined, '1222 ±0.5'],
  ['１２３', undefined, '123 ±0.5'],
  ['0243.3972.0250', undefined, 'unreadable: 0243.3972.0250'],
])('%j under %s says %s', (value, format, expected) => expect(said(value, format)).toBe(expected));

test('the same text under the two conventions', () => {
  expect(said('1.222', undefined, comma)).toBe('1222 ±0.5');
  expect(said('1.222', undefined, dot)).toBe('1.222 ±0.0005');
  expect(said('1.222', undefined, unsure)).toBe('1222 ±0.5 or 1.222');
  expect(said('22,2', undefined, dot)).toBe('22.2 ±0.05');
});

test('dates of both systems, and the day that never was', () => {
  expect(dateOfSerial(60)).toEqual({ day: 29, month: 2, year: 1900 });
  expect(dateOfSerial(61)).toEqual({ day: 1, month: 3, year: 1900 });
  expect(dateOfSerial(1)).toEqual({ day: 1, month: 1, year: 1900 });
  expect(dateOfSerial(46062)).toEqual({ day: 9, month: 2, year: 2026 });
  expect(dateOfSerial(46062 - 1462, true)).toEqual({ day: 9, month: 2, year: 2026 });
  expect(said(46062 - 1462, 'd-mmm', comma, true)).toBe('9/2 or 2/9');
});

test('an error is not a figure, and a formula without a result is not zero', () => {
  expect(amountOf({ value: null, error: '#REF!' }, comma)).toEqual({ kind: 'error', code: '#REF!' });
  expect(amountOf({ value: null, formula: '=A1', uncached: true }, comma).kind).toBe('not-yet');
});
