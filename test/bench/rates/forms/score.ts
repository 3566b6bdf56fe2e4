import { a1 } from '../../../../src/core/grid/range';
import { isComparison, type Rate } from '../../../../src/core/rates/rate';
import { ratesIn } from '../measure';
import type { SheetScore } from '../trees-score';
import { ordinaryForm } from './draw';
import { divisionKey, type CellPair } from './form';

const keyOf = (rate: Rate): string =>
  [rate.numerator, rate.denominator]
    .map(({ cells }) =>
      cells
        .map((at) => a1(at))
        .sort()
        .join('+'),
    )
    .join('/');

const sameKind = (wanted: CellPair['kind'], found: Rate['kind']): boolean =>
  wanted === found || (wanted === 'either' && !isComparison({ kind: found }));

/** Compares the rates of one ordinary form with those that an expert would list. */
export function scoreForm(seed: number): SheetScore & { readonly about: string } {
  const { grid, must, may, about } = ordinaryForm(seed);
  const { rates, fractions, alike } = ratesIn(grid);
  const listed = rates.filter(
    (rate) => rate.value !== null && rate.kind !== 'indicators-met' && rate.scope === undefined,
  );
  const fits = (pair: CellPair, rate: Rate): boolean =>
    divisionKey(pair) === keyOf(rate) && sameKind(pair.kind, rate.kind);
  const fine = [...must, ...may];
  const right = new Set(fine.map(divisionKey));
  const sums = new Set(rates.filter(({ scope, kind }) => scope !== undefined || kind === 'indicators-met').map(keyOf));
  const said = fractions.map(({ numerator, denominator }) =>
    [numerator, denominator].map((cells) => [...cells].sort().join('+')).join('/'),
  );
  return {
    about,
    wanted: must.length,
    missed: must
      .filter((pair) => !listed.some((rate) => fits(pair, rate)))
      .map((pair) => `${pair.kind} ${divisionKey(pair)}`),
    wrong: listed
      .filter((rate) => !isComparison(rate) && !fine.some((pair) => fits(pair, rate)))
      .map((rate) => `${rate.kind} ${keyOf(rate)}`),
    sentences: said.length,
    wrongSentences: [
      ...said.filter((key) => !right.has(key) && !sums.has(key) && !key.startsWith('/') && !key.endsWith('/')),
      ...alike,
    ],
  };
}
