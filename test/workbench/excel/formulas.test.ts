import { columnOf } from '../../../src/core/grid/range';
import { settle } from '../../../src/workbench/excel/formula/calculation';
import { startExcel, type Excel } from '../../../src/workbench/excel/excel';
import { contentChanged, writeCell } from '../../../src/workbench/excel/model/content';
import { cellOf, type CellState } from '../../../src/workbench/excel/model/sheet';
import { isError, type Value } from '../../../src/workbench/excel/model/value';
import { CASES, CELLS } from './formula-cases';

function put(excel: Excel, address: string, raw: unknown, sheetAt = 0): void {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const sheet = excel.workbook.sheets[sheetAt];
  if (!sheet) throw new Error('no sheet');
  const at = { row: Number(row) - 1, column: columnOf(letters) };
  writeCell(sheet, at.row, at.column, raw);
  contentChanged(excel, sheet, { top: at.row, bottom: at.row, left: at.column, right: at.column });
}

function held(excel: Excel, address: string): CellState {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  settle(excel);
  const sheet = excel.workbook.sheets[0];
  if (!sheet) throw new Error('no sheet');
  return cellOf(sheet, Number(row) - 1, columnOf(letters));
}

const plain = (value: Value): unknown => (isError(value) ? value.error : value);

function filled(): Excel {
  const excel = startExcel({ locale: 'en-US' });
  for (const [address, value] of Object.entries(CELLS)) {
    put(excel, address, typeof value === 'string' && !value.startsWith('#') ? `'${value}` : value);
  }
  return excel;
}

describe('calculation', () => {
  const excel = filled();

  it.each(CASES)('%s is %p', (formula, expected) => {
    put(excel, 'Z99', formula);
    const cell = held(excel, 'Z99');
    expect(cell.stale).toBeUndefined();
    if (typeof expected === 'number') expect(plain(cell.value)).toBeCloseTo(expected, 12);
    else expect(plain(cell.value)).toBe(expected);
  });

  it('follows a change through everything that rests on it', () => {
    const book = startExcel({ locale: 'en-US' });
    put(book, 'A1', 2);
    put(book, 'B1', '=A1*10');
    put(book, 'C1', '=SUM(B1:B3)+A1');
    put(book, 'B2', '=C2');
    put(book, 'C2', 5);
    expect(held(book, 'C1').value).toBe(27);
    put(book, 'A1', 3);
    put(book, 'C2', 6);
    expect(held(book, 'C1').value).toBe(39);
  });

  it('calculates a chain of twenty thousand rows', () => {
    const book = startExcel();
    const sheet = book.workbook.sheets[0];
    if (!sheet) throw new Error('no sheet');
    writeCell(sheet, 0, 0, 1);
    for (let row = 1; row < 20_000; row++) writeCell(sheet, row, 0, `=A${String(row)}+1`);
    contentChanged(book, sheet, { top: 0, left: 0, bottom: 19_999, right: 0 });
    expect(held(book, 'A20000').value).toBe(20_000);
    put(book, 'A1', 5);
    expect(held(book, 'A20000').value).toBe(20_004);
  });

  it.each(['=KHÔNGCÓ(A1)', '=A1:A3*2', '=OFFSET(A1,1,0)', '=[1]Khác!A1', '=Z1', '=LET(x,1,x)'])(
    'keeps the value it had for %s, and says so',
    (formula) => {
      const book = startExcel();
      put(book, 'A1', 1);
      put(book, 'Z1', formula);
      put(book, 'A9', '=Z1+1');
      expect(held(book, 'Z1')).toMatchObject({ value: null, stale: true });
      expect(held(book, 'A9')).toMatchObject({ value: null, stale: true });
      put(book, 'Z1', 4);
      expect(held(book, 'A9')).toMatchObject({ value: 5 });
      expect(held(book, 'A9').stale).toBeUndefined();
    },
  );

  it('reads text and format codes by the habits of the person', () => {
    const book = startExcel({ locale: 'vi-VN' });
    put(book, 'A1', "'1,5");
    put(book, 'B1', '=A1+1');
    put(book, 'C1', '=TEXT(0.2222,"0,0%")');
    put(book, 'D1', '=1/4&""');
    expect([held(book, 'B1').value, held(book, 'C1').value, held(book, 'D1').value]).toEqual([2.5, '22,2%', '0,25']);
  });

  it('knows the day', () => {
    const book = startExcel();
    book.clock = () => new Date(2023, 10, 30, 23, 59);
    put(book, 'A1', '=TODAY()');
    expect(held(book, 'A1').value).toBe(45260);
  });
});
