import fc from 'fast-check';
import { evaluate, keysOf, print } from '../../src/core/formula/evaluate-expression';
import type { Expression } from '../../src/core/formula/expression';
import { parseColumnSymbol, parseExpression } from '../../src/core/formula/parse-expression';

const read = (text: string): string | null => {
  const symbol = parseColumnSymbol(text);
  return symbol && (symbol.expression ? `${symbol.key}=${print(symbol.expression)}` : symbol.key);
};

test.each([
  ['A', 'A'],
  ['(1)', '1'],
  ['2b', '2b'],
  ['1=2+3', '1=2+3'],
  ['6=4+5', '6=4+5'],
  ['(5=3+4)', '5=3+4'],
  ['5 = 3 + 4', '5=3+4'],
  ['(7)=(5+6)', '7=5+6'],
  ['(2)=(3)+(4)+\n(5)+(6)', '2=3+4+5+6'],
  ['(13)=(1)-\n((2)+(7))', '13=1-(2+7)'],
  ['3=(4)+(5)', '3=4+5'],
  ['20=10-17', '20=10-17'],
  ['11=10/6', '11=10/6'],
  ['(7=4/3)', '7=4/3'],
  ['9=10+11+…+14', '9=10+11+12+13+14'],
  ['9=10+...+13', '9=10+11+12+13'],
  ['1 = 2+8+9+19', '1=2+8+9+19'],
  ['5=4/1*100', '5=4/1*100'],
  ['5=4/1x100', '5=4/1*100'],
  ['9=(6:3)%', '9=(6/3)%'],
  ['3=1x2', '3=1*2'],
  ['3=1×2', '3=1*2'],
  ['Cột 5 = cột 3 + cột 4', '5=3+4'],
])('the column symbol %j', (text, expected) => expect(read(text)).toBe(expected));

test.each(['Tổng số', 'Ba Bể', '2023', '1=2+', '=2+3', '1=(2+3', '', '612/QĐ-UBND', '1,5'])(
  'no column symbol: %j',
  (text) => expect(read(text)).toBeNull(),
);

test('an expression printed and read is itself', () => {
  const column = fc.integer({ min: 1, max: 99 }).map((n): Expression => ({ op: 'column', key: String(n) }));
  const { tree } = fc.letrec<{ tree: Expression }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      column,
      fc.record({
        op: fc.constantFrom('+' as const, '-' as const, '*' as const, '/' as const),
        left: tie('tree'),
        right: tie('tree'),
      }),
    ),
  }));
  fc.assert(
    fc.property(tree, (expression) => {
      const again = parseExpression(print(expression));
      const value = (e: Expression): number => evaluate(e, Number);
      expect(again && keysOf(again)).toEqual(keysOf(expression));
      expect(again && value(again)).toBeCloseTo(value(expression), 6);
    }),
  );
});
