import type { Expression } from './expression';

/** A cell of the column line: its symbol and, where it says so, what the column is made of. */
export interface ColumnSymbol {
  readonly key: string;
  readonly expression: Expression | null;
}

type Token = string;

const SYMBOL = /^([A-Z]|\d{1,3}[a-z]?|[a-z])$/;

/** Folds the dialects into one: `(5) = (3)+(4)`, `Cột 5 = cột 3 × cột 4`, `9=(6:3)%`, line breaks. */
function canonical(text: string): string {
  return text
    .replace(/c(ộ|ộ|o|ô)t/gi, '')
    .replace(/[\s\u00a0]+/g, '')
    .replace(/[–—−]/g, '-')
    .replace(/[×*]/g, '*')
    .replace(/([0-9)%])x(?=[0-9(])/gi, '$1*')
    .replace(/[÷:]/g, '/')
    .replace(/(…|\.{2,})/g, '…')
    .replace(/\[/g, '(')
    .replace(/]/g, ')');
}

/** Takes away one pair of brackets that encloses the whole text. */
function unwrap(text: string): string {
  if (!text.startsWith('(') || !text.endsWith(')')) return text;
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    if (text.charAt(i) === '(') depth++;
    if (text.charAt(i) === ')') depth--;
    if (depth === 0 && i < text.length - 1) return text;
  }
  return text.slice(1, -1);
}

/** Signs that never are part of a symbol alone: spaces, brackets and the word "cột". */
const BESIDE_SYMBOL = /[\s\u00a0()[\]cCtTôÔộỘoO\u0302\u0323]/;

/** Whether a text without `=` has more signs than any symbol: told without reading it, because all rows are asked. */
function isTooLong(text: string): boolean {
  if (text.length <= 4 || text.indexOf('=') >= 0) return false;
  let signs = 0;
  for (let i = 0; i < text.length; i++) if (!BESIDE_SYMBOL.test(text.charAt(i)) && ++signs > 4) return true;
  return false;
}

/** Reads a cell of the column line: `A`, `2b`, `(1)`, `1=2+3`; null for anything else. */
export function parseColumnSymbol(text: string): ColumnSymbol | null {
  if (text.length > 80 || isTooLong(text)) return null;
  const line = unwrap(canonical(text));
  const equals = line.indexOf('=');
  const key = unwrap(equals < 0 ? line : line.slice(0, equals));
  if (!SYMBOL.test(key)) return null;
  if (equals < 0) return { key, expression: null };
  const expression = parseExpression(line.slice(equals + 1));
  return expression && { key, expression };
}

/** Reads the right side alone; null when it is no arithmetic. */
export function parseExpression(text: string): Expression | null {
  const source = expandEllipsis(canonical(text));
  const tokens = source.match(/\d{1,3}[a-z]?|[A-Za-z]|[-+*/()%]/g) ?? [];
  if (tokens.join('') !== source || tokens.length === 0) return null;
  const parser = { tokens: [...tokens] };
  const result = sum(parser);
  return parser.tokens.length === 0 ? result : null;
}

/** `10+11+…+18` → every column between. Both ends must be plain numbers. */
function expandEllipsis(source: string): string {
  return source.replace(/(\d{1,3})\+?…\+?(\d{1,3})/g, (whole: string, from: string, to: string) => {
    const [first, last] = [Number(from), Number(to)];
    if (last <= first || last - first > 60) return whole;
    return Array.from({ length: last - first + 1 }, (_, i) => String(first + i)).join('+');
  });
}

interface Parser {
  tokens: Token[];
}

function chain(parser: Parser, part: (p: Parser) => Expression | null, signs: readonly string[]): Expression | null {
  let left = part(parser);
  while (left && signs.includes(parser.tokens[0] ?? '')) {
    const op = parser.tokens.shift() as '+' | '-' | '*' | '/';
    const right = part(parser);
    left = right && { op, left, right };
  }
  return left;
}

const sum = (parser: Parser): Expression | null => chain(parser, product, ['+', '-']);
const product = (parser: Parser): Expression | null => chain(parser, factor, ['*', '/']);

function factor(parser: Parser): Expression | null {
  const token = parser.tokens.shift();
  let inner: Expression | null = null;
  if (token === '(') {
    inner = sum(parser);
    if (parser.tokens.shift() !== ')') return null;
  } else if (token !== undefined && /[\dA-Za-z]/.test(token)) inner = { op: 'column', key: token };
  if (inner && parser.tokens[0] === '%') {
    parser.tokens.shift();
    return { op: 'percent', of: inner };
  }
  return inner;
}
