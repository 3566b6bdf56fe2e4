import type { Asked } from './asked';
import type { Candidate } from './candidates';

/** What a workbook says of one figure (kết quả đối chiếu với sổ tính). */
export interface Chosen {
  readonly found: 'agrees' | 'differs' | 'several';
  /** The cell meant, or the cells that may be, those that agree first. */
  readonly candidates: readonly (Candidate & { readonly agrees: boolean })[];
}

/** Below this much of a name, words may be of anything. */
const NAMED = 0.5;
/** From this much on a cell with another figure contradicts the report. */
const SURE = 0.7;
/** Names as close as this are not told apart. */
const TIE = 0.06;
/** Of more cells than these a person is not helped by a list. */
const MOST = 6;

/** Whether a cell holds what a figure says, at the digits that both print. */
export function agrees({ value, half, hedge }: Asked, cell: Candidate): boolean {
  const noise = Math.abs(value) * 1e-9 + 1e-9;
  if (hedge === 'over') return cell.value >= value - noise && cell.value <= value * 1.5;
  if (hedge === 'under') return cell.value <= value + noise && cell.value >= value / 1.5;
  const slack = hedge === 'about' ? Math.max(half, Math.abs(value) / 20) : Math.max(half, cell.half);
  return Math.abs(cell.value - value) <= slack + noise;
}

function distinct(cells: readonly Candidate[]): Candidate[] {
  const seen: Record<string, true> = {};
  return cells.filter(({ at, value }) => {
    const key = `${at.sheet}!${String(at.top)}:${String(at.left)}=${String(value)}`;
    return !seen[key] && (seen[key] = true);
  });
}

/** The cells that the words name best; of those, the ones of the time that is said. */
function best(cells: readonly Candidate[]): Candidate[] {
  const most = cells.reduce((top, { likeness }) => Math.max(top, likeness), 0);
  if (most < NAMED) return [];
  const near = cells.filter(({ likeness }) => likeness >= most - TIE);
  const timed = near.filter((cell) => cell.timed);
  const same = timed.length > 0 ? timed : near;
  const firm = same.filter((cell) => cell.firm);
  return distinct(firm.length > 0 ? firm : same);
}

/** Decides between the cells that a figure may be; the one that holds is never preferred in silence. */
export function choose(asked: Asked, cells: readonly Candidate[]): Chosen | null {
  const meant = best(cells).map((cell) => ({ ...cell, agrees: agrees(asked, cell) }));
  const holding = meant.filter((cell) => cell.agrees);
  const other = meant.filter((cell) => !cell.agrees);
  const [first] = meant;
  if (!first) return null;
  if (other.length === 0) return { found: 'agrees', candidates: holding };
  if (first.likeness < SURE && holding.length === 0) return null;
  const values = new Set(other.map(({ value }) => value));
  if (holding.length === 0 && values.size === 1) return { found: 'differs', candidates: other };
  return meant.length > MOST ? null : { found: 'several', candidates: [...holding, ...other] };
}
