import type { Table } from '../table/table';

/**
 * A table with what has been derived of it (dữ kiện của biểu): every rule, rate and claim asks here, so that figures,
 * rows, live formulas and equations are worked out once, and nobody gathers the table again to answer a question.
 */
export interface Facts extends Table {
  /** What has been worked out so far, by the number of the question. */
  readonly derived: unknown[];
}

const isFacts = (table: Table): table is Facts => 'derived' in table;

/** The one memory of the core: a table read once has its facts as long as somebody holds the table. */
const kept = new WeakMap<Table, Facts>();

/** The facts of a table; of facts, themselves. */
export function factsOf(table: Table): Facts {
  if (isFacts(table)) return table;
  let facts = kept.get(table);
  if (!facts) kept.set(table, (facts = { ...table, derived: [] }));
  return facts;
}

let questions = 0;

/** Makes a question that is answered once per table; asked of every cell, it costs a look into a list. */
export function derived<T>(work: (facts: Facts) => T): (table: Table) => T {
  const question = questions++;
  return (table) => {
    const facts = factsOf(table);
    const known = facts.derived[question] as T | undefined;
    if (known !== undefined || question in facts.derived) return known as T;
    const answer = work(facts);
    facts.derived[question] = answer;
    return answer;
  };
}
