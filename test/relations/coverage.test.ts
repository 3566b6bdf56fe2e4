import { coverageOf } from '../../src/core/relations/coverage';
import { relationsOf } from '../../src/core/relations/listing';
import { sayCoverage } from '../../src/core/text/coverage-words';
import { nearFigure } from '../../src/core/text/near-figure';
import { sayRelation } from '../../src/core/text/relation-words';
import { draw, tableOf } from '../rates/rates-of-drawing';

const costs = (wrong: number) =>
  tableOf(draw`
    Đơn vị tính: đồng | | | | |
    STT | Nội dung | Số lượng | Đơn giá | Thành tiền | Mã số tài liệu
    1   | Lớp A    | 3        | 120000  | 360000     | 17
    2   | Lớp B    | 7        | 215000  | ${wrong}   | 911
    3   | Lớp C    | 11       | 310000  | 3410000    | 45
    4   | Lớp D    | 6        | 95000   | 570000     | 8
  `);

describe('what is proven of a table', () => {
  it('counts the figures that stand in a relation that holds, and names the columns in none', () => {
    const found = coverageOf(costs(1505000));
    expect(found.relations).toEqual({ held: 4, broken: 0, question: 0, unread: 0 });
    expect(found.bound).toBe(12);
    expect(sayCoverage(found, true, 'vi')).toMatch(/^Không phát hiện lỗi: 4 phép tính đều khớp; 12\/\d+ số liệu/);
  });

  it('never says that nothing is wrong where a relation fails', () => {
    const found = coverageOf(costs(1505999));
    expect(found.relations).toMatchObject({ held: 3, broken: 1 });
    expect(sayCoverage(found, true, 'vi')).toMatch(/^3 phép tính khớp, 1 không khớp; 9\//);
    expect(sayCoverage(found, true, 'en')).toMatch(/^3 calculations agree, 1 does not; /);
  });

  it('says so where nothing could be checked', () => {
    const found = coverageOf(
      tableOf(draw`
        STT | Nội dung | Số hộ | Số trẻ em
        1   | Xã A     | 417   | 3
        2   | Xã B     | 288   | 41
        3   | Xã C     | 1093  | 17
      `),
    );
    expect(found).toMatchObject({ bound: 0, figures: 6, loose: [{ header: 'Số hộ' }, { header: 'Số trẻ em' }] });
    expect(sayCoverage(found, true, 'vi')).toBe('Không có phép tính nào để kiểm tra; xem lại cách đọc biểu.');
  });
});

describe('relations in words', () => {
  it('says a product once, with the row in which it fails', () => {
    const [product, ...others] = relationsOf(costs(1505999));
    expect(others).toEqual([]);
    expect(product).toMatchObject({ op: 'product', along: 'rows', result: 'E3:E6', held: 3, broken: 1 });
    expect(product && sayRelation(product, 'vi')).toBe(
      'Cột E «Thành tiền» = cột C × cột D; khớp 3/4 dòng, không khớp ở dòng 4.',
    );
  });
});

describe('a computed figure at printed precision', () => {
  it.each([
    [38.862559, 41.5, 38.9],
    [9.6738, 9, 9.7],
    [379.25, 380, 379.25],
    [104.3778, 104.4, 104.38],
    [12.123456, 12.123, 12.1235],
  ])('%d beside %d is %d', (value, beside, shown) => {
    expect(nearFigure(value, beside)).toBe(shown);
  });
});
