import { isPercentFormat } from 'numfmt';
import { numberFormat } from '../../src/core/table/number-format';

const SCALING = ['0%', '0.0%', '0.00 %', '[Red]0.0%', '0.0%;-0.0%', '_(0.0%_)', '0%" đạt"', '[=0]"-";0.0%'];
const LITERAL = ['0.0\\%', '0.0"%"', '0_%', '#,##0.0\\ \\%', '0.00\\%_)', '[Blue]0.0\\%', 'General\\%', '0" % vốn"'];

test.each(SCALING)('%s shows a figure a hundred times as large', (format) => {
  expect(numberFormat(format).percent).toBe(true);
});

test.each(LITERAL)('%s prints a sign beside the figure as it is', (format) => {
  expect(numberFormat(format).percent).toBe(false);
});

test.each([...SCALING, ...LITERAL])('%s is judged as the formatter of cells does', (format) => {
  expect(numberFormat(format).percent).toBe(isPercentFormat(format));
});

test('decimals are those of the part that shows figures', () => {
  expect(numberFormat('0.0\\%').decimals).toBe(1);
  expect(numberFormat('[=0]"-";#,##0.00').decimals).toBe(2);
  expect(numberFormat('General\\%').decimals).toBeNull();
});
