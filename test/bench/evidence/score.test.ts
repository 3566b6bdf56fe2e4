import { cellsOf } from '../../../src/core/grid/gather-cells';
import type { Grid } from '../../../src/core/grid/grid';
import { isRight, bookOf } from './fixes';
import type { Heard } from './hear';
import { hear } from './hear';
import { per, share, tableOf } from './line';
import { isFull, options } from './options';
import { score, type PutIn } from './score';

const heard = (cell: string, more: Partial<Heard> = {}): Heard => ({
  rule: 'total-mismatch',
  severity: 'error',
  cell,
  area: [cell],
  candidates: [cell],
  fixes: [],
  text: '',
  ...more,
});

const error = (more: Partial<PutIn> = {}): PutIn => ({
  rules: ['total-mismatch'],
  cells: ['S!B5'],
  changed: ['S!B5'],
  undecidable: false,
  note: '',
  ...more,
});

describe('the score', () => {
  it('counts an error told at its cell by an accepted rule', () => {
    expect(score([error()], [heard('S!B5')]).tally).toMatchObject({ told: 1, once: 1, loud: 1, falseAlarms: 0 });
    expect(score([error()], [heard('S!B6')]).tally).toMatchObject({ told: 0, atCell: 0, falseAlarms: 1 });
    const other = score([error()], [heard('S!B5', { rule: 'unit-slip' })]).tally;
    expect(other).toMatchObject({ told: 0, atCell: 1, falseAlarms: 0 });
  });

  it('takes a question for an answer only where the figures decide nothing', () => {
    const asked = heard('S!B5', { severity: 'review' });
    expect(score([error()], [asked]).tally).toMatchObject({ told: 0, atCell: 1, loud: 0 });
    expect(score([error({ undecidable: true })], [asked]).tally).toMatchObject({ told: 1, amongCandidates: 1 });
  });

  it('wants the truth among the cells that are named', () => {
    const open = error({ undecidable: true, cells: ['S!B5', 'S!B2', 'S!B3'], changed: ['S!B3'] });
    const without = heard('S!B5', { area: ['S!B5', 'S!B2', 'S!B3'], candidates: ['S!B2', 'S!B5'] });
    expect(score([open], [without]).tally).toMatchObject({ told: 1, amongCandidates: 0 });
    expect(score([open], [{ ...without, candidates: without.area }]).tally).toMatchObject({ amongCandidates: 1 });
  });

  it('tells an error told twice from one told once', () => {
    expect(score([error()], [heard('S!B5'), heard('S!B5', { rule: 'unit-slip' })]).tally.once).toBe(0);
  });
});

describe('fixes', () => {
  const grid: Grid = {
    sheet: 'S',
    cells: cellsOf([[{ value: 2 }, { value: 3 }, { value: 5, formula: '=SUM(A1:B1)' }, { value: 5 }]]),
    merges: [],
  };
  const right = bookOf([grid]);

  it('may make a text the number that it shows', () => {
    const book = (value: string | number) => bookOf([{ sheet: 'S', cells: cellsOf([[{ value }]]), merges: [] }]);
    const fix = { cell: 'S!A1', value: 1247.4, formula: null };
    expect(isRight(fix, book(1247.37), book('1.247,4 '))).toBe(true);
    expect(isRight(fix, book(1247.37), book(1247.3))).toBe(false);
    expect(isRight({ ...fix, value: 1.1 }, book('1.1'), book('1.1'))).toBe(false);
  });

  it('are right when they give what stands in the right table', () => {
    expect(isRight({ cell: 'S!B1', value: 3, formula: null }, right, right)).toBe(true);
    expect(isRight({ cell: 'S!B1', value: 3.14, formula: null }, right, right)).toBe(false);
    expect(isRight({ cell: 'S!C1', value: null, formula: '=SUM($A$1:$B$1)' }, right, right)).toBe(true);
    expect(isRight({ cell: 'S!D1', value: null, formula: '=A1+B1' }, right, right)).toBe(true);
    expect(isRight({ cell: 'S!D1', value: null, formula: '=A1*B1' }, right, right)).toBe(false);
  });
});

describe('the bench', () => {
  it('hears a wrong total of a sheet', () => {
    const row = (label: string, value: number) => [{ value: label }, { value }, { value: value * 3 }];
    const rows = [row('Huyện Ba Bể', 1210), row('Huyện Na Rì', 2345), row('Huyện Chợ Mới', 3456)];
    const head = [{ value: 'Đơn vị' }, { value: 'Số hộ' }, { value: 'Số người' }];
    const total = [{ value: 'Tổng cộng' }, { value: 7012 }, { value: 21033 }];
    const said = hear([{ sheet: 'S', cells: cellsOf([head, ...rows, total]), merges: [] }]).heard;
    expect(said.map(({ cell }) => cell)).toContain('S!B5');
  });

  it('prints shares that are not rounded up to all', () => {
    expect(share(1999, 2000)).toBe('1999 of 2000, 99.9%');
    expect(per(3, 150, 50)).toBe('1.00 (3 in 150)');
    const line = { part: 'a', measure: 'm', found: '1', wanted: '1' };
    expect(tableOf([line, { ...line, measure: 'n' }]).split('\n')[3]).toBe('|  | n | 1 | 1 |');
  });

  it('writes into the README only what a full run found', () => {
    expect(isFull(options([]))).toBe(true);
    expect(isFull(options(['--show']))).toBe(true);
    expect(isFull(options(['--seed', '7']))).toBe(false);
    expect(isFull(options(['--only', 'lone,forms']))).toBe(false);
    expect(() => options(['--only', 'no-such-part'])).toThrow(/takes/);
  });
});
