/** The codes of number formats that files name by number only, as en-US Excel shows them; 0 is General. */
export const BUILTIN_FORMATS: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '$#,##0_);($#,##0)',
  6: '$#,##0_);[Red]($#,##0)',
  7: '$#,##0.00_);($#,##0.00)',
  8: '$#,##0.00_);[Red]($#,##0.00)',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'm/d/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yyyy h:mm',
  37: '#,##0_);(#,##0)',
  38: '#,##0_);[Red](#,##0)',
  39: '#,##0.00_);(#,##0.00)',
  40: '#,##0.00_);[Red](#,##0.00)',
  41: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
  42: '_($* #,##0_);_($* (#,##0);_($* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)',
  44: '_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};

/** Numbers that East Asian versions of Excel use for their own dates: shown as dates, whatever their words. */
const isEastAsianDate = (id: number): boolean =>
  (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 54) || id === 57 || id === 58;

const isEastAsianTime = (id: number): boolean => (id >= 32 && id <= 35) || id === 55 || id === 56;

/** The code behind a number, for those that the file does not spell out; undefined is General. */
export function builtinFormat(id: number): string | undefined {
  if (isEastAsianDate(id)) return 'm/d/yyyy';
  if (isEastAsianTime(id)) return 'h:mm:ss';
  return BUILTIN_FORMATS[id];
}

/** The number of a code that needs no spelling out; -1 when it must be added to the file. */
export function builtinId(code: string): number {
  if (code === 'General') return 0;
  const id = Object.keys(BUILTIN_FORMATS).find((key) => BUILTIN_FORMATS[Number(key)] === code);
  // Ids 5 to 8, 14, 22 and 37 to 44 change with the reader's system settings: a code is kept as it was said.
  const number = id === undefined ? -1 : Number(id);
  return (number >= 5 && number <= 8) || number === 14 || number === 22 || (number >= 37 && number <= 44) ? -1 : number;
}
