import { readFileSync } from 'node:fs';
import { a1 } from '../../../src/core/grid/range';
import type { Grid } from '../../../src/core/grid/grid';
import { isComparison, type Rate } from '../../../src/core/rates/rate';
import { ratesOf } from '../../../src/core/rates/rates-of';
import { reportSentences } from '../../../src/core/rates/report-sentences';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import { readTables } from '../../../src/core/table/read-tables';
import { openWorkbook } from '../../../src/hosts/xlsx/open-workbook';
import { xlsxHost } from '../../../src/hosts/xlsx/xlsx-host';
import { alike, fractionsIn } from './trees-score';
import { pathOf, type Division, type ExpectedSheet } from './expected';
import type { Score } from './score';

const key = ({ numerator, denominator }: Division): string =>
  [numerator, denominator]
    .map((cells) =>
      [...cells]
        .map((c) => c.replace(/^.*!/, ''))
        .sort()
        .join('+'),
    )
    .join(' / ');

const divisionOf = (rate: Rate): Division => ({
  numerator: rate.numerator.cells.map((at) => a1(at)),
  denominator: rate.denominator.cells.map((at) => a1(at)),
});

const isSaid = (rate: Rate): boolean => rate.value !== null || rate.interval !== null;

/** The rates of a grid that stand in one row; sums over rows follow from them. The lists name no comparisons: the drawn tables do. */
export function ratesIn(grid: Grid): {
  rates: readonly Rate[];
  own: readonly Rate[];
  fractions: readonly Division[];
  alike: readonly string[];
} {
  const rates = readTables(grid).tables.flatMap((table) => ratesOf(table, DEFAULT_SETTINGS));
  const own = rates.filter((rate) => rate.kind !== 'indicators-met' && !isComparison(rate) && rate.scope === undefined);
  const said = reportSentences(rates, { locale: 'vi', length: 'full', decimals: 1 });
  const fractions = said.flatMap(fractionsIn);
  return {
    rates,
    own,
    alike: alike(fractions),
    fractions: fractions.map(({ numerator, denominator }) => ({
      numerator: numerator.map((at) => a1(at)),
      denominator: denominator.map((at) => a1(at)),
    })),
  };
}

/** Compares what is computed with what a person expects, for one sheet. */
export async function scoreOf({ file, sheet, tables }: ExpectedSheet): Promise<Score> {
  const host = xlsxHost(openWorkbook(new Uint8Array(readFileSync(pathOf(file)))));
  const [grid] = await host.read([sheet]);
  if (!grid) throw new Error(`${file}: no sheet ${sheet}`);
  const { rates, own, fractions } = ratesIn(grid);
  const wanted = tables.flatMap((table) => table.rates);
  const listed = new Map(own.filter(isSaid).map((rate) => [key(divisionOf(rate)), rate] as const));
  const isFound = (rate: (typeof wanted)[number]): boolean =>
    [rate, ...(rate.or ?? [])].some((way) => {
      const found = listed.get(key(way));
      return found?.value != null && Math.abs(found.value - rate.value) <= 1e-9 * Math.max(1, Math.abs(rate.value));
    });
  const missed = wanted.filter((rate) => !isFound(rate));
  const fine = new Set(
    tables
      .flatMap((table) => [...table.rates, ...table.allowed])
      .flatMap((rate) => [rate, ...(rate.or ?? [])].map(key)),
  );
  const wrong = [...listed.keys()].filter((name) => !fine.has(name));
  const sums = new Set(rates.filter((rate) => !own.includes(rate)).map((rate) => key(divisionOf(rate))));
  const badSentences = fractions.map(key).filter((name) => !fine.has(name) && !sums.has(name) && name !== ' / ');
  return {
    wanted: wanted.length,
    found: wanted.length - missed.length,
    wrong: wrong.length,
    sentences: fractions.length,
    wrongSentences: badSentences.length,
    misses: [...missed.map((rate) => `missed ${key(rate)}`), ...wrong.map((name) => `wrong ${name}`)],
  };
}
