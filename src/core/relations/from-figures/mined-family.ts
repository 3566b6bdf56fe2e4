import type { Equation, Statement, Written } from '../../arithmetic/equation';
import type { Family } from '../../arithmetic/family';
import { cellFormula } from '../../facts/figure';
import type { Table } from '../../table/table';
import { isExcused } from './excused';
import { withRoundingDoubt } from './rounding-doubt';

/** The equations of a sum or balance that only the figures suggest: what is excused is left out, what rounding may explain is asked. */
export const minedFamily = (table: Table, statement: Statement, equations: readonly Equation[]): Family => ({
  statement,
  doubted: false,
  equations: withRoundingDoubt(
    table,
    equations.filter((made) => !isExcused(made)),
  ),
});

/** Terms added and taken away, as a formula of their cells. */
export const signedFormula =
  (signs: readonly number[]): Written =>
  (terms) => {
    const formulas = terms.map(cellFormula);
    if (formulas.some((f) => f === null)) return null;
    return formulas.map((f, i) => `${(signs[i] ?? 1) < 0 ? '-' : i === 0 ? '' : '+'}${f ?? ''}`).join('');
  };
