import { derived } from '../facts/facts';
import { childrenOf, leaves, topRows } from '../facts/rows';
import type { Row, Table } from '../table/table';
import { isCaption } from './addable';

/** Rows that a total may be the total of (phạm vi của dòng cộng). */
export type Scope = readonly Row[];

export const totalRows = derived((facts): readonly Row[] => facts.rows.filter((row) => row.role === 'total'));

/** Rows between captions: each block may be a breakdown of its own ("Phân theo ngành"). */
function blocks(table: Table, rows: Scope): Row[][] {
  const members = new Set(rows);
  const found: Row[][] = [[]];
  for (const row of table.rows) {
    if (members.has(row)) found[found.length - 1]?.push(row);
    if (isCaption(table, row)) found.push([]);
  }
  return found.filter((block) => block.length > 1 && block.length < rows.length);
}

const MOST_BLOCKS = 40;

const blocksOf = derived((facts): readonly Scope[] =>
  [...blocks(facts, topRows(facts)), ...blocks(facts, leaves(facts))].slice(0, MOST_BLOCKS),
);

/** The place of the first row at or below a place, rows being in the order of the sheet. */
function placeOf(rows: Scope, at: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.at ?? Infinity) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

const between = (rows: Scope, after: number, before: number): Scope =>
  rows.slice(placeOf(rows, after + 1), placeOf(rows, before));

/** Scopes over and over the same rows are one; which of two equal readings is tried does not matter. */
function distinct(scopes: readonly Scope[]): Scope[] {
  const seen = new Map<string, Scope[]>();
  return scopes.filter((rows) => {
    const key = `${String(rows.length)} ${String(rows[0]?.at)} ${String(rows[rows.length - 1]?.at)}`;
    const alike = seen.get(key);
    if (!alike) seen.set(key, [rows]);
    else if (alike.some((other) => other === rows || other.every((row, i) => row === rows[i]))) return false;
    else alike.push(rows);
    return true;
  });
}

/** Among more totals than these, only the outermost can be the totals of everything; the others close their section. */
const FEW = 12;
const OUTERMOST = 3;

/** "Cộng I.1" stands below the other rows of its group. */
function siblingsAbove(table: Table, { parent, at }: Row): Scope {
  const group = parent === null ? undefined : table.rows[placeOf(table.rows, parent)];
  return group ? childrenOf(table, group).filter((row) => row.at < at && row.role !== 'total') : [];
}

/** Which rows a total may be the total of; the figures choose among them. */
export function scopesOf(table: Table, total: Row, index: number): readonly Scope[] {
  const totals = totalRows(table);
  const [before, after] = [totals[index - 1]?.at ?? -1, totals[index + 1]?.at ?? Infinity];
  const [tops, ends] = [topRows(table), leaves(table)];
  const whole = totals.length <= FEW || index < OUTERMOST || index >= totals.length - OUTERMOST;
  const others = whole && totals.length > 2 ? [totals.filter((row) => row !== total)] : [];
  const scopes = [
    childrenOf(table, total),
    siblingsAbove(table, total),
    ...(whole ? [tops, ends] : []),
    between(tops, before, total.at),
    between(ends, before, total.at),
    between(tops, total.at, after),
    between(ends, total.at, after),
  ];
  const told = scopes.filter((rows) => rows.length > 0);
  return distinct([...told, ...others, ...(whole ? blocksOf(table) : [])]);
}
