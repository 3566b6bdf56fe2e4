import type { Content } from '../edit';
import type { Cell } from '../grid/grid';

// Excel writes a formula its own way: letters grow, spaces go.
const plain = (formula: string): string =>
  formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[^"']+/g, (part) =>
    part.startsWith('"') || part.startsWith("'") ? part : part.replace(/\s+/g, '').toUpperCase(),
  );

/** Whether a cell holds what was written there, however Excel has rewritten it. */
export function holds(now: Cell, written: Content): boolean {
  if (written.formula !== undefined) return now.formula !== undefined && plain(now.formula) === plain(written.formula);
  if (now.formula !== undefined) return false;
  return (now.error ?? now.value ?? '') === (written.value ?? '');
}

/** What it takes to bring a cell back as it is: its formula or its value, and its format where that would be changed. */
export const contentOf = ({ value, error, formula, numberFormat }: Cell, withFormat: boolean): Content => ({
  ...(formula === undefined ? { value: error ?? value } : { formula }),
  ...(withFormat ? { numberFormat: numberFormat ?? 'General' } : {}),
});

const ERROR =
  /^#(REF!|DIV\/0!|N\/A|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|GETTING_DATA|CONNECT!|BUSY!|UNKNOWN!|PYTHON!)$/;

/** Whether a value is one of Excel's errors by its name (giá trị lỗi). */
export const isErrorName = (value: unknown): value is `#${string}` => typeof value === 'string' && ERROR.test(value);
