import { parseA1Ref, parseStructRef, tokenize, translateFormulaToA1, translateFormulaToR1C1 } from '@borgar/fx';
import { letters, rangeOf, type Range } from '../grid/range';

/** A token of a formula: `func` SUM, `range` E5:E9, `number` 1, `operator` +, … */
export interface FormulaToken {
  readonly type: string;
  readonly value: string;
}

const memory = new Map<string, readonly FormulaToken[]>();

/** The tokens of an en-US formula, white space left out. */
export function tokensOf(formula: string): readonly FormulaToken[] {
  let known = memory.get(formula);
  if (!known) {
    if (memory.size > 5000) memory.clear();
    known = tokenize(formula, { mergeRefs: true })
      .filter((token) => token.type !== 'whitespace')
      .map(({ type, value }) => ({ type, value }));
    memory.set(formula, known);
  }
  return known;
}

const LAST_ROW = 1048575;
const LAST_COLUMN = 16383;

/** The cells that a reference such as `E5:E9` or `'Biểu 1'!$C$3` names; null for names, tables and other workbooks. */
export function rangeOfReference(text: string, sheet: string): Range | null {
  const found = parseA1Ref(text) as {
    context?: string[];
    range?: { top: number | null; left: number | null; bottom: number | null; right: number | null };
  } | null;
  if (!found?.range || (found.context?.length ?? 0) > 1) return null;
  const { top, left, bottom, right } = found.range;
  return rangeOf(found.context?.[0] ?? sheet, top ?? 0, left ?? 0, bottom ?? LAST_ROW, right ?? LAST_COLUMN);
}

/** The column of an Excel table that a reference takes from its own row, `[@Kế hoạch]`; null for any other. */
export function tableColumnOf(text: string): string | null {
  const found = parseStructRef(text) as { columns?: string[]; sections?: string[] } | null;
  const [column, ...others] = found?.columns ?? [];
  const isOwnRow = found?.sections?.length === 1 && found.sections[0] === 'this row';
  return isOwnRow && others.length === 0 ? (column ?? null) : null;
}

const isReference = (token: FormulaToken): boolean => token.type === 'range' || token.type === 'range_beam';

/** Every range that a formula on a sheet refers to. */
export const referencesOf = (formula: string, sheet: string): Range[] =>
  tokensOf(formula)
    .filter(isReference)
    .map((token) => rangeOfReference(token.value, sheet))
    .filter((range): range is Range => range !== null);

/** The formula in R1C1 terms as seen from its cell: equal for neighbours that follow one pattern. */
export function relativeFormula(formula: string, row: number, column: number): string {
  try {
    return String(translateFormulaToR1C1(formula, letters(column) + String(row + 1)));
  } catch {
    return formula;
  }
}

/** One call of SUM over plain ranges, and nothing else: `=SUM(E5:E9)`, `=SUM(E5,E9)`. */
export function plainSum(formula: string, sheet: string): Range[] | null {
  const tokens = tokensOf(formula);
  const inner = tokens.filter((t) => t.type !== 'fx_prefix');
  if (inner[0]?.type !== 'func' || inner[0].value.toUpperCase() !== 'SUM') return null;
  const parts = inner.slice(2, -1);
  if (parts.some((t) => !isReference(t) && t.value !== ',')) return null;
  const ranges = parts.filter(isReference).map((t) => rangeOfReference(t.value, sheet));
  return ranges.some((r) => r === null) ? null : (ranges as Range[]);
}

/** Plain additions of cells: `=D5+D6+D9`. */
export function plainAddition(formula: string, sheet: string): Range[] | null {
  const inner = tokensOf(formula).filter((t) => t.type !== 'fx_prefix');
  if (inner.length < 3 || inner.some((t, i) => (i % 2 === 0 ? !isReference(t) : t.value !== '+'))) return null;
  const ranges = inner.filter(isReference).map((t) => rangeOfReference(t.value, sheet));
  return ranges.some((r) => r === null) ? null : (ranges as Range[]);
}

/** What a formula adds up, when adding up is all it does. */
export const addedBy = (formula: string, sheet: string): Range[] | null =>
  plainSum(formula, sheet) ?? plainAddition(formula, sheet);

/** A formula in R1C1 terms written out for a cell: what its neighbours' pattern would be there. */
export function formulaAt(relative: string, row: number, column: number): string | null {
  try {
    return String(translateFormulaToA1(relative, letters(column) + String(row + 1)));
  } catch {
    return null;
  }
}
