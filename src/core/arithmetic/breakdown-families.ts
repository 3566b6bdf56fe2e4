import { cellAt } from '../grid/range';
import type { Table } from '../table/table';
import { fold } from '../text/fold';
import { ALL_WORDS, breakdowns, SOME_WORDS, type Breakdown } from './breakdown';
import { claimAt, rowsOf } from './breakdown-rows';
import type { Claim, Statement } from './equation';
import { family, liesBetween, score, type Family } from './family';

const statementOf = (table: Table, { whole, parts }: Breakdown): Statement => {
  const words = parts[0]?.path.find((text) => ALL_WORDS.test(fold(text)) || SOME_WORDS.test(fold(text)));
  const text = words ?? whole.path[whole.path.length - 1] ?? '';
  return { text, at: cellAt(table.grid.sheet, table.header.bottom, whole.at) };
};

const plainFigures = (claim: Claim): boolean =>
  [claim.result, ...claim.terms].every((f) => f.amount.kind !== 'number' || !f.amount.percent);

/** A claim to all of it is an equation, unless a part is still blank; "trong đó" becomes one where the figures say so. */
export function breakdownFamilies(table: Table): Family[] {
  return breakdowns(table).map((made) => {
    const statement = statementOf(table, made);
    const rows = rowsOf(table, made.kind);
    const claims = (relation: '=' | '<='): Claim[] =>
      rows
        .map((row) => ({ ...claimAt(table, row, made.whole, made.parts, relation), kind: made.kind, statement }))
        .filter(plainFigures)
        .map((claim) => (openEnded(claim) ? { ...claim, relation: '<=' as const } : claim));
    const equal = family(statement, claims('='));
    if (isAverage(equal)) return { ...equal, equations: [] };
    return made.claim === 'all' || proven(equal) ? equal : family(statement, subsets(equal, made));
  });
}

/** Parts that do not claim to be all may overlap: none may exceed the whole, and no more is known. */
const subsets = ({ equations }: Family, made: Breakdown): Claim[] =>
  made.kind === 'period'
    ? []
    : equations.flatMap(({ result, terms, statement }) =>
        terms.map((term): Claim => {
          const text = term.column.path[term.column.path.length - 1] ?? statement.text;
          return { kind: 'subset', result, terms: [term], relation: '<=', statement: { ...statement, text } };
        }),
      );

/** Parts given to places may still be short while a place is blank. */
const openEnded = (claim: Claim): boolean => claim.kind === 'allocation' && claim.terms.some((t) => t.blank);

/** A whole that lies between its parts in every row is a mean or a common rate of them. */
function isAverage({ equations }: Family): boolean {
  const told = equations.filter((e) => e.terms.filter((t) => (t.value ?? 0) > 0).length > 1 && (e.actual ?? 0) > 0);
  return told.length > 0 && told.every((e) => e.state === 'broken' && liesBetween(e));
}

/** Figures prove a claim to be all of it when twice as many rows bear it out as fail; live rows fail with the others. */
function proven({ equations }: Family): boolean {
  const told = equations.filter((e) => e.terms.filter((t) => t.value !== 0).length > 1);
  const { held: right } = score(told);
  const { broken } = score(told.filter((e) => e.result.live === null));
  return right >= 2 && right > broken * 2;
}
