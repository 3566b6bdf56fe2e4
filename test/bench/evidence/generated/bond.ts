/** One thing that is true of some cells of a right table. Addresses have no sheet name. */
export type Bond =
  | { readonly kind: 'sum'; readonly result: string; readonly terms: readonly { cell: string; sign: 1 | -1 }[] }
  | { readonly kind: 'product'; readonly result: string; readonly factors: readonly string[] }
  | {
      readonly kind: 'ratio';
      readonly result: string;
      readonly over: string;
      readonly under: string;
      readonly times: number;
      readonly decimals: number;
    };

type Get = (cell: string) => number;

export const sumOf = (result: string, plus: readonly string[], minus: readonly string[] = []): Bond => ({
  kind: 'sum',
  result,
  terms: [...plus.map((cell) => ({ cell, sign: 1 as const })), ...minus.map((cell) => ({ cell, sign: -1 as const }))],
});

export function cellsIn(bond: Bond): string[] {
  switch (bond.kind) {
    case 'sum':
      return [bond.result, ...bond.terms.map(({ cell }) => cell)];
    case 'product':
      return [bond.result, ...bond.factors];
    case 'ratio':
      return [bond.result, bond.over, bond.under];
  }
}

export const roundTo = (value: number, decimals: number): number => {
  const power = 10 ** decimals;
  return Math.round(value * power + 1e-7) / power;
};

/** What the other cells make of the result. */
export function computed(bond: Bond, get: Get): number {
  switch (bond.kind) {
    case 'sum':
      return bond.terms.reduce((sum, { cell, sign }) => sum + sign * get(cell), 0);
    case 'product':
      return bond.factors.reduce((product, cell) => product * get(cell), 1);
    case 'ratio':
      return roundTo((get(bond.over) / get(bond.under)) * bond.times, bond.decimals);
  }
}

export function holds(bond: Bond, get: Get): boolean {
  const [due, stands] = [computed(bond, get), get(bond.result)];
  return Math.abs(due - stands) <= 1e-6 * Math.max(1, Math.abs(due) * 1e-6);
}

/** The figure that one of its cells would need for the bond to hold; null where there is none. */
export function needed(bond: Bond, cell: string, get: Get): number | null {
  if (cell === bond.result) return computed(bond, get);
  switch (bond.kind) {
    case 'sum': {
      const sign = bond.terms.find((term) => term.cell === cell)?.sign ?? 1;
      return get(cell) + sign * (get(bond.result) - computed(bond, get));
    }
    case 'product': {
      const rest = bond.factors
        .filter((factor) => factor !== cell)
        .reduce((product, factor) => product * get(factor), 1);
      return rest === 0 ? null : get(bond.result) / rest;
    }
    case 'ratio': {
      const rate = get(bond.result) / bond.times;
      const exact = cell === bond.over ? rate * get(bond.under) : get(bond.over) / rate;
      return Number.isFinite(exact) ? Math.round(exact) : null;
    }
  }
}

const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) < 1e-6;

/** The cells of which one alone, changed to a figure of its own digits and sign, would make every bond hold. */
export function menders(bonds: readonly Bond[], get: Get): string[] {
  const broken = bonds.filter((bond) => !holds(bond, get));
  const [first] = broken;
  if (!first) return [];
  return [...new Set(cellsIn(first))].filter((cell) => {
    const value = needed(first, cell, get);
    if (value === null || (value < 0 && get(cell) >= 0) || (isWhole(get(cell)) && !isWhole(value))) return false;
    const then: Get = (other) => (other === cell ? value : get(other));
    return bonds.every((bond) => (cellsIn(bond).includes(cell) || broken.includes(bond) ? holds(bond, then) : true));
  });
}

/** The cells of the bonds that do not hold: where an error that nothing localises may be told. */
export const inBroken = (bonds: readonly Bond[], get: Get): string[] => [
  ...new Set(bonds.filter((bond) => !holds(bond, get)).flatMap(cellsIn)),
];
