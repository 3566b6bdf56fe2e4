import { cellAt } from '../grid/range';
import type { Table } from '../table/table';
import { fold } from '../text/fold';
import { ALL_WORDS, breakdowns, SOME_WORDS, type Breakdown } from './breakdown';
import { relationOf, rowsOf } from './breakdown-rows';
import type { Claim, Equation, Statement } from './equation';
import { stockIn } from '../facts/stock';
import { family, familyOf, liesBetween, score, type Family } from './family';
import { columnLineFamilies } from './column-line';
import { columnOf, columnsAcross, copyWith, rowOf, termValues } from './light-equation';
import { relationName, rowEquations } from './row-equations';

const statementOf = (table: Table, { whole, parts }: Breakdown): Statement => {
  const words = parts[0]?.path.find((text) => ALL_WORDS.test(fold(text)) || SOME_WORDS.test(fold(text)));
  const text = words ?? whole.path[whole.path.length - 1] ?? '';
  return { text, at: cellAt(table.grid.sheet, table.header.bottom, whole.at) };
};

/** What the column line says already, of every row: a header that says it again adds nothing. */
function statedSums(table: Table): ReadonlyMap<string, Family> {
  const found = new Map<string, Family>();
  for (const one of columnLineFamilies(table)) {
    const [first] = one.equations;
    if (!first?.sum || one.doubted) continue;
    found.set(relationName(first.kind, columnOf(first), columnsAcross(first) ?? []), one);
  }
  return found;
}

/** A claim to all of it is an equation, unless a part is still blank; "trong đó" becomes one where the figures say so. */
export function breakdownFamilies(table: Table): Family[] {
  const lines = statedSums(table);
  return breakdowns(table).map((made) => {
    const statement = statementOf(table, made);
    const said = lines.get(relationName(made.kind, made.whole, made.parts));
    if (said && (made.claim === 'all' || proven(said))) return { statement, equations: [], doubted: false };
    // Parts given to places may still be short while a place is blank.
    const relation = relationOf(made, {
      kind: made.kind,
      statement,
      plain: true,
      openEnded: made.kind === 'allocation',
    });
    const equations = rowEquations(table, relation, rowsOf(table, made.kind));
    const equal = familyOf(statement, made.kind === 'period' ? asked(equations) : equations);
    if (isAverage(equal)) return { ...equal, equations: [] };
    return made.claim === 'all' || proven(equal) ? equal : family(statement, subsets(equal, made));
  });
}

/** Typed without accents, "cong don" may be a running total: its years are a question. */
const asked = (equations: readonly Equation[]): readonly Equation[] =>
  equations.map((made) =>
    made.state === 'broken' && stockIn(rowOf(made).label) === 'unsure' ? copyWith(made, { doubt: 'running' }) : made,
  );

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

/** A whole that lies between its parts in every row is a mean or a common rate of them. */
function isAverage({ equations }: Family): boolean {
  let told = 0;
  for (const made of equations) {
    if ((made.actual ?? 0) <= 0 || termValues(made).filter((value) => value > 0).length < 2) continue;
    if (made.state !== 'broken' || liesBetween(made) !== 'decimals') return false;
    told++;
  }
  return told > 0;
}

/** Figures prove a claim to be all of it when twice as many rows bear it out as fail; live rows fail with the others. */
function proven({ equations }: Family): boolean {
  const told = equations.filter((e) => termValues(e).filter((value) => value !== 0).length > 1);
  const { held } = score(told);
  const { broken } = score(told.filter((e) => e.state === 'broken' && e.result.live === null));
  return held >= 2 && held > broken * 2;
}
