import type { Table } from '../table/table';
import { familyOf, score, type Family } from './family';
import { addsItsTerms, isSelfRefuted } from './self-refuted';

/**
 * A statement judged without the figures that are wrong by their own formulas: three sums that reach into the next group
 * do not outvote the one that does not (đa số sai).
 */
export function withoutSelfRefuted(table: Table, one: Family): Family {
  if (!one.doubted) return one;
  const rest = one.equations.filter((made) => !isSelfRefuted(table, made));
  if (rest.length === one.equations.length) return one;
  const judged = familyOf(one.statement, rest);
  return judged.doubted ? one : { ...one, doubted: false };
}

/** Whether a live sum of just these rows bears a statement out, and nothing fails but what refutes itself. */
export function isBorneOutLive(table: Table, { equations }: Family): boolean {
  const rest = equations.filter((made) => !isSelfRefuted(table, made));
  if (rest.length === equations.length) return false;
  const { held, broken } = score(rest);
  return held > 0 && broken === 0 && rest.some((made) => made.state === 'holds' && addsItsTerms(table, made));
}
