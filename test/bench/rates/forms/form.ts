import type { Grid } from '../../../../src/core/grid/grid';
import { a1, cellAt } from '../../../../src/core/grid/range';

/** Kinds of rates that a form prints; `money or count` where "thực hiện" of money may be called either. */
export type Kind = 'fulfilment' | 'disbursement' | 'index' | 'either';

/** A rate by its cells: rows and columns from zero. */
export interface CellPair {
  readonly kind: Kind;
  readonly top: readonly (readonly [number, number])[];
  readonly under: readonly (readonly [number, number])[];
}

/** An ordinary official form, and the rates that an expert would list of it. Whatever is in neither list is wrong. */
export interface OrdinaryForm {
  readonly grid: Grid;
  readonly must: readonly CellPair[];
  readonly may: readonly CellPair[];
  readonly about: string;
}

const side = (cells: CellPair['top']): string =>
  cells
    .map(([row, column]) => a1(cellAt('Bieu', row, column)))
    .sort()
    .join('+');

export const divisionKey = ({ top, under }: Pick<CellPair, 'top' | 'under'>): string => `${side(top)}/${side(under)}`;
