import FormulaParser from 'fast-formula-parser';
import type { LaidOut } from './lay-out';
import { letters } from './lay-out';

export type Result = number | string | { readonly error: string };

interface Place {
  readonly row: number;
  readonly col: number;
}

/** What Excel would have stored as the result of every formula of the sheet, by address. */
export function resultsOf({ cells, form }: LaidOut): ReadonlyMap<string, Result> {
  const results = new Map<string, Result>();
  const value = (at: string): unknown => {
    const held = cells.get(at)?.value ?? null;
    if (typeof held !== 'string' || !held.startsWith('=')) return held;
    const known = results.get(at) ?? evaluate(at, held.slice(1));
    results.set(at, known);
    return known;
  };
  const parser = new FormulaParser({
    onCell: ({ row, col }: Place) => value(letters(col - 1) + String(row)),
    onRange: ({ from, to }: { from: Place; to: Place }) => {
      const rows: unknown[][] = [];
      for (let row = from.row; row <= to.row; row++) {
        const line: unknown[] = [];
        for (let col = from.col; col <= to.col; col++) line.push(value(letters(col - 1) + String(row)));
        rows.push(line);
      }
      return rows;
    },
  });
  const evaluate = (at: string, formula: string): Result => {
    if (formula.includes('#REF!')) return { error: '#REF!' };
    const result: unknown = parser.parse(formula, { sheet: form.name, row: 1, col: 1 });
    if (typeof result === 'number') return Number(result.toPrecision(15));
    if (typeof result === 'string') return result;
    throw new Error(`${form.name}!${at}: no result for ${formula}: ${String(result)}`);
  };
  for (const at of cells.keys()) value(at);
  return results;
}
