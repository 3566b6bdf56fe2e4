import { oneLine } from '../../src/cli/visible';
import { append } from '../../src/core/grid/append';
import { highest, lowest } from '../../src/core/grid/extremes';
import { withoutTail } from '../../src/core/grid/tail';
import { mapReferences } from '../../src/core/marks/references';
import { isDateFormat, isTimeFormat } from '../../src/core/grid/date-format';
import { numberFormat } from '../../src/core/table/number-format';
import { readFractionText, readNumberText } from '../../src/core/table/number-text';
import { roleOfText } from '../../src/core/table/role-words';
import { unitInLine } from '../../src/core/table/unit';
import { checkText } from '../../src/core/claims/check-text';
import { readText } from '../../src/core/facts/header-text';
import { isWords } from '../../src/core/moved/line-keys';

/** As many signs as a cell can hold. */
const LONGEST = 32_767;
const run = (sign: string): string => sign.repeat(Math.floor(LONGEST / sign.length));

const RUNS = [' ', '\t', '(', ')', '((0', '0', "'", '"', "'a", '[', '\\', '=', 'a+', 'A-', '.', ',', ' – ', '\n', '%'];

// Where the cost grows with the square of a text, each of these takes minutes, which is beyond the limit of a test.
describe('texts of the length of a cell, made of one run', () => {
  it.each(RUNS)('%j is read as what it is', (sign) => {
    const text = `x${run(sign)}x`;
    for (const whole of [text, text.slice(1), `(${text}`, `Đơn vị tính${text}`]) {
      expect(readFractionText(whole)).toBeNull();
      expect(unitInLine(whole)?.money ?? null).toBeNull();
      expect(oneLine(whole)).not.toContain('\n');
      expect(readText(whole).document).toBeNull();
      expect(withoutTail(whole, /[.)/\s]/).length).toBeGreaterThan(0);
      expect(mapReferences(whole, ({ cells }) => cells)).toBe(whole);
      for (const read of [readNumberText, roleOfText, isWords, isDateFormat, isTimeFormat, numberFormat]) read(whole);
    }
  });

  it('a name of capital and small letters in a report', () => {
    const words = 'aA'.repeat(20_000);
    const { claims } = checkText(`Có 3 xã (X${words}, Y${words} và Z${words}) đạt 22,2% (2/9 chỉ tiêu).`);
    expect(claims.map(({ answer }) => answer)).not.toContain('wrong');
  });
});

describe('what the faster readings still say', () => {
  it('takes signs off the end alone', () => {
    expect(withoutTail('1.2.) ', /[.)\s]/)).toBe('1.2');
    expect(withoutTail('...', /[.]/)).toBe('');
    expect(withoutTail('', /[.]/)).toBe('');
  });

  it('puts lines on one, as they were indented', () => {
    expect(oneLine('  a \r\n\n b\n')).toBe('  a b');
    expect(oneLine('  a ')).toBe('  a ');
  });

  it('passes over quotes that end nowhere', () => {
    const seen: string[] = [];
    mapReferences(`A1+'Biểu 2'!B2&"C3"&'D4`, ({ prefix, cells }) => {
      seen.push(prefix + cells);
      return cells;
    });
    expect(seen).toEqual(['A1', "'Biểu 2'!B2"]);
  });

  it.each([
    ['h:mm', true],
    ['mm:ss', true],
    ['[h]:mm', true],
    ['0.0 "hm"', false],
    ['0', false],
  ])('%s shows a time: %s', (format, shows) => {
    expect(isTimeFormat(format)).toBe(shows);
  });

  it.each([
    ['Triệu đồng - In millions of dong', 1e6],
    ['Triệu đồng (million dong)', 1e6],
    ['Nghìn đồng/Thousand dong', 1e3],
    ['Đơn vị tính : triệu đồng', 1e6],
    ['(ĐVT: triệu đồng)', 1e6],
  ])('%s', (line, dong) => {
    expect(unitInLine(line)?.money).toBe(dong);
  });
});

it('takes 300,000 items where arguments of a call would overflow the stack', () => {
  const items = Array.from({ length: 300_000 }, (_, at) => at);
  const list: number[] = [];
  append(list, items);
  expect([list.length, highest(items), lowest(items)]).toEqual([300_000, 299_999, 0]);
});
