import { equationsOf } from '../core/arithmetic/equations-of';
import type { Equation } from '../core/arithmetic/equation';
import type { Figure } from '../core/facts/figure';
import { a1, address } from '../core/grid/range';
import { writtenRelation, type WrittenRelation } from '../core/relations/written';
import type { Table } from '../core/table/table';
import { withoutTail } from '../core/grid/tail';

/** A relation as other tools compute it again, with a name of its own. */
interface Check extends WrittenRelation {
  readonly name: string;
  readonly label: string;
}

/** A table as one row of data whose columns are its cells, and what must hold among them. */
export interface Script {
  readonly name: string;
  readonly table: Table;
  readonly cells: ReadonlyMap<string, number>;
  readonly checks: readonly Check[];
  /** Relations that no formula can say, or whose cells hold no figures. */
  readonly left: number;
}

const isRead = ({ state }: Equation): boolean => state !== 'unknown';

/** The relations of a table as a script; those that could not be read are counted. */
export function scriptOf(table: Table, index: number): Script {
  const name = `table_${String(index + 1)}`;
  const cells = new Map<string, number>();
  const checks: Check[] = [];
  const equations = equationsOf(table);
  let left = 0;
  const keep = ({ at, value }: Figure): unknown => cells.set(a1(at), value ?? 0);
  for (const made of equations) {
    const written = isRead(made) ? writtenRelation(made) : null;
    if (written === null) {
      if (isRead(made) || made.unread.length > 0) left++;
      continue;
    }
    [made.result, ...made.terms].forEach(keep);
    const label = `${made.kind}: ${made.statement.text} (${address(made.result.at)})`.replace(/\s+/g, ' ');
    checks.push({ ...written, name: `${name}_r${String(checks.length + 1)}`, label });
  }
  return { name, table, cells, checks, left };
}

/** Decimal digits without an exponent: not every tool reads one. */
export const plain = (value: number): string => {
  const text = String(value);
  return text.includes('e') ? withoutTail(value.toFixed(15), /0/).replace(/\.$/, '') : text;
};

/** The comparison that must be true, in the signs that VTL and R share. */
const comparison = ({ left, right, relation, tolerance }: Check): string =>
  relation === '<='
    ? `(${right}) - ${left} <= ${plain(tolerance)}`
    : `abs(${left} - (${right})) <= ${plain(tolerance)}`;

const quoted = (text: string): string => `"${text.replace(/\\/g, '/').replace(/"/g, "'")}"`;
const comment = (text: string): string => text.replace(/\*\//g, '* /').replace(/\s+/g, ' ');

/**
 * VTL 2.0. Each table is a data set of one data point, with the identifier `id` and a measure for every cell, named by
 * its address (`E7`); per-cents stand in per cent. Each relation is a `check` of its own, which keeps what fails.
 */
export function vtlOf({ name, table, checks, left }: Script): string {
  const head = [
    `/* ${comment(table.id)} ${comment(table.title.name)}`,
    `   ${name}: one data point, identifier id; measures are the cells by address (E7), per-cents in per cent.`,
    `   ${String(checks.length)} relations; left out, as no formula can say them or a cell is no figure: ${String(left)}. */`,
  ];
  const lines = checks.map(
    (one) =>
      `${one.name} := check(${name}[calc ok := ${comparison(one)}][keep ok] errorcode ${quoted(one.label)} errorlevel 1 imbalance ${name}[calc gap := ${one.left} - (${one.right})][keep gap] all);`,
  );
  return [...head, ...lines, ''].join('\n');
}

/** R, package validate: a data frame of one row, whose columns are the cells by address, and a `validator`. */
export function validateOf({ name, table, cells, checks, left }: Script): string {
  const head = [
    `# ${comment(table.id)} ${comment(table.title.name)}`,
    `# ${String(checks.length)} relations; left out, as no formula can say them or a cell is no figure: ${String(left)}.`,
  ];
  if (checks.length === 0) return [...head, ''].join('\n');
  const values = Array.from(cells, ([cell, value]) => `  ${cell} = ${plain(value)}`).join(',\n');
  const rules = checks.map((one) => `  ${one.name} = ${comparison(one)}`).join(',\n');
  const labels = checks.map((one) => `  ${quoted(one.label)}`).join(',\n');
  return [
    ...head,
    `${name} <- data.frame(\n${values}\n)`,
    `${name}_rules <- validator(\n${rules}\n)`,
    `label(${name}_rules) <- c(\n${labels}\n)`,
    `print(summary(confront(${name}, ${name}_rules))[, c("name", "passes", "fails", "nNA")])`,
    '',
  ].join('\n');
}
