import type { Equation } from '../../arithmetic/equation';
import type { Figure } from '../../facts/figure';

/** Equations tied together so far; those tied later point to what they became part of. */
interface Knot {
  readonly equation: Equation;
  /** The knots that this equation tied together. */
  readonly tied: readonly Knot[];
  /** When it was tied: knots keep the order of their last equation. */
  readonly turn: number;
  into: Knot | null;
}

function rootOf(knot: Knot): Knot {
  let root = knot;
  while (root.into) root = root.into;
  for (let at = knot; at.into;) [at.into, at] = [root, at.into];
  return root;
}

/** The equations of a knot, those of later ties first, each tie after what it tied. */
function equationsIn(knot: Knot): Equation[] {
  const found: Equation[] = [];
  const stack: { readonly knot: Knot; open: boolean }[] = [{ knot, open: true }];
  for (let top = stack.pop(); top; top = stack.pop()) {
    if (!top.open) found.push(top.knot.equation);
    else {
      stack.push({ knot: top.knot, open: false });
      for (const tied of top.knot.tied) stack.push({ knot: tied, open: true });
    }
  }
  return found;
}

/** Broken equations that share cells in which an error may sit, together (nhóm phép tính liên quan). */
export function knots(broken: readonly Equation[], cellsOf: (made: Equation) => readonly Figure[]): Equation[][] {
  const owners = new Map<number, Knot>();
  const all: Knot[] = [];
  broken.forEach((equation, turn) => {
    const cells = cellsOf(equation);
    const met = new Set<Knot>();
    for (const { key } of cells) {
      const owner = owners.get(key);
      if (owner) met.add(rootOf(owner));
    }
    const tied = [...met].sort((a, b) => a.turn - b.turn);
    const knot: Knot = { equation, tied, turn, into: null };
    for (const other of tied) other.into = knot;
    for (const { key } of cells) if (!owners.has(key)) owners.set(key, knot);
    all.push(knot);
  });
  return all.filter((knot) => knot.into === null).map(equationsIn);
}
