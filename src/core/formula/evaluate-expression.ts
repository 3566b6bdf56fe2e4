import type { Expression } from './expression';

/** Symbols named in an expression, constants included, in order. */
export function keysOf(expression: Expression): string[] {
  if (expression.op === 'column') return [expression.key];
  if (expression.op === 'percent') return keysOf(expression.of);
  return [...keysOf(expression.left), ...keysOf(expression.right)];
}

/** Its value; `valueOf` answers for symbols and constants alike. `(6/3)%` means a rate: ×100. */
export function evaluate(expression: Expression, valueOf: (key: string) => number): number {
  if (expression.op === 'column') return valueOf(expression.key);
  if (expression.op === 'percent') return evaluate(expression.of, valueOf) * 100;
  const [a, b] = [evaluate(expression.left, valueOf), evaluate(expression.right, valueOf)];
  switch (expression.op) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return a / b;
  }
}

const BINDING = { '+': 1, '-': 1, '*': 2, '/': 2 } as const;

/** Written back as in the column line: `1=2+3` gives `2+3`. `nameOf` may turn symbols into cell addresses. */
export function print(expression: Expression, nameOf: (key: string) => string = (key) => key): string {
  if (expression.op === 'column') return nameOf(expression.key);
  if (expression.op === 'percent') return `(${print(expression.of, nameOf)})%`;
  const own = BINDING[expression.op];
  const side = (part: Expression, right: boolean): string => {
    const text = print(part, nameOf);
    if (part.op === 'column' || part.op === 'percent') return text;
    const loose = BINDING[part.op] < own || (right && BINDING[part.op] === own);
    return loose ? `(${text})` : text;
  };
  return `${side(expression.left, false)}${expression.op}${side(expression.right, true)}`;
}

/** The expression as a formula over cells: `(D7+E7)`, and ×100 where the line says per cent. */
export function formulaOf(expression: Expression, nameOf: (key: string) => string): string {
  if (expression.op === 'column') return nameOf(expression.key);
  if (expression.op === 'percent') return `(${formulaOf(expression.of, nameOf)})*100`;
  return `(${formulaOf(expression.left, nameOf)}${expression.op}${formulaOf(expression.right, nameOf)})`;
}
