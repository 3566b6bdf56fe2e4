import { a1, cellAt, overlaps, type Range } from '../grid/range';
import type { Cause } from './causes-of';
import type { Equation } from './equation';
import { slipCells } from './explain';
import type { Figure } from '../facts/figure';
import type { Broken, EquationDraft } from './told';

/** Cells whose own slip, reported by its own rule, explains why the equations fail. */
export const slips = (equations: readonly Equation[]): Range[] =>
  equations.flatMap((made) => [
    ...[...slipCells(made), ...(isLive(made.result) ? [made.result] : [])].map((f) => f.at),
    ...swallowed(made),
    ...made.terms.filter((t) => /[+-]\s*\d+(\.\d+)?\s*$/.test(t.live?.formula ?? '')).map((t) => t.at),
  ]);

/** Cells under a merged area, whose own value the sheet hides and the area's is read for. */
const swallowed = (made: Equation): Range[] =>
  [made.result, ...made.terms]
    .filter((f) => f.at.top !== f.row.at || f.at.left !== f.column.at)
    .map((f) => cellAt(f.at.sheet, f.row.at, f.column.at));

const isLive = ({ amount }: Figure): boolean => amount.kind === 'number' && amount.stored === 'formula';

const nameOf = (figure: Figure, made: Equation): string =>
  figure.column === made.result.column ? figure.row.label : (figure.column.path[figure.column.path.length - 1] ?? '');

const namesOf = (cells: readonly Figure[], made: Equation): string => cells.map((f) => nameOf(f, made)).join('; ');

/** What the figures show about how a sum came to fail, in the words' own terms. */
export function reasonOf({ explanation, suspects, equation }: Cause): Pick<Broken, 'reason' | 'named' | 'corrected'> {
  if (suspects.length > 0)
    return { reason: 'suspects', named: suspects.map((f) => a1(f.at)).join(', '), corrected: null };
  if (explanation?.kind === 'left-out')
    return { reason: 'left-out', named: namesOf(explanation.cells, equation), corrected: null };
  if (explanation?.kind === 'counted-twice')
    return {
      reason: 'counted-twice',
      named: namesOf(explanation.cells, equation),
      corrected: null,
    };
  if (explanation?.kind === 'swapped')
    return { reason: 'swapped', named: nameOf(explanation.cell, equation), corrected: explanation.corrected };
  return { reason: '', named: '', corrected: null };
}

/** They show nothing. */
export const NOTHING = { reason: '', named: '', corrected: null } as const;

/** What counts with a figure that is told as misread, a day for a fraction or 1.2 for 1200, follows from it. */
export function afterMisread(draft: EquationDraft, cells: readonly Range[]): EquationDraft {
  const touched = cells.filter((at) => [draft.at, ...(draft.related ?? [])].some((place) => overlaps(place, at)));
  return touched.length === 0 ? draft : { ...draft, follows: [...touched, ...(draft.follows ?? [])] };
}
