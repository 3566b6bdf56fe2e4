import { coordinatesOf, isPlanned, partsKey, type Coordinates } from '../facts/coordinates';
import { cellFormula, figureAt, figureRows, type Figure } from '../facts/figure';
import type { Measure } from '../facts/lexicon';
import { cellAt } from '../grid/range';
import type { Column, Table } from '../table/table';
import { toned } from '../text/tones';
import type { Claim, EquationKind } from './equation';
import { family, score, type Family } from './family';

/** One column made of others, each added or taken away (đẳng thức về vốn). */
interface Identity {
  readonly kind: EquationKind;
  readonly result: Column;
  readonly terms: readonly (readonly [Column, 1 | -1])[];
  /** The words claim it; else the figures must bear it out first. */
  readonly said: boolean;
}

type Entry = readonly [Column, Coordinates];

/** The columns of one part of the capital, each kind once; null where a kind is there twice. */
function only(group: readonly Entry[], fits: (at: Coordinates, column: Column) => boolean): Column | null {
  const found = group.filter(([column, at]) => fits(at, column));
  return found.length === 1 ? (found[0]?.[0] ?? null) : null;
}

const byMeasure =
  (measure: Measure) =>
  (at: Coordinates): boolean =>
    at.measure === measure && at.version === null;

/** "Điều chỉnh giảm" written without a sign is taken away. */
function signOf(table: Table, column: Column): 1 | -1 {
  if (!/giảm/.test(toned(column.path.join(' '))) || /tăng/.test(toned(column.path.join(' ')))) return 1;
  return figureRows(table).some((row) => (figureAt(table, row, column).value ?? 0) < 0) ? 1 : -1;
}

const plus = (columns: readonly Column[]): (readonly [Column, 1])[] => columns.map((c) => [c, 1] as const);

/** What may be used: carried over, given this year, adjusted up and down. */
function usable(table: Table, group: readonly Entry[], whole: Column): Identity[] {
  const carried = only(group, (at) => isPlanned(at.measure) && at.version === 'carry-over');
  const given = only(group, (at) => isPlanned(at.measure) && at.version === 'assigned');
  const changes = group.filter(([, at]) => at.measure === 'adjustment').map(([column]) => column);
  if (changes.length === 0 || (!carried && !given)) return [];
  const parts = [carried, given].filter((c): c is Column => c !== null);
  const changed = changes.map((c) => [c, signOf(table, c)] as const);
  return [{ kind: 'components', result: whole, terms: [...plus(parts), ...changed], said: parts.length === 2 }];
}

/** What was spent of both years' money makes what was spent. */
function spentOfBoth(group: readonly Entry[]): Identity[] {
  const part = (version: Coordinates['version']): Column | null =>
    only(group, (at) => at.measure === 'disbursed' && at.version === version);
  const [all, carried, given] = [part(null), part('carry-over'), part('assigned')];
  return all && carried && given
    ? [{ kind: 'components', result: all, terms: plus([carried, given]), said: true }]
    : [];
}

/** What is left: the plan less what was spent; carried on to next year and cancelled. */
function leftOver(group: readonly Entry[], whole: Column): Identity[] {
  const one = (measure: Measure): Column | null => only(group, byMeasure(measure));
  const [spent, left] = [one('disbursed'), one('remaining')];
  const [carriedOn, cancelled] = [only(group, (at) => at.measure === 'carried-on'), one('cancelled')];
  const found: Identity[] = [];
  const kind = 'components' as const;
  if (left && carriedOn && cancelled)
    found.push({ kind, result: left, terms: plus([carriedOn, cancelled]), said: false });
  if (left && spent)
    found.push({
      kind,
      result: left,
      terms: [
        [whole, 1],
        [spent, -1],
      ],
      said: false,
    });
  if (!left && spent && carriedOn && cancelled)
    found.push({ kind, result: whole, terms: plus([spent, carriedOn, cancelled]), said: false });
  return found;
}

function identitiesOf(table: Table): Identity[] {
  const groups = new Map<string, Entry[]>();
  for (const entry of coordinatesOf(table)) {
    const { period } = entry[1];
    if (period.part !== null && !period.running) continue;
    const key = partsKey(entry[1]);
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return [...groups.values()].flatMap((group) => {
    const whole = only(group, (at) => isPlanned(at.measure) && (at.version === null || at.version === 'adjusted'));
    const planned = whole ? [...usable(table, group, whole), ...leftOver(group, whole)] : [];
    return [...planned, ...spentOfBoth(group)].filter(({ result }) => result.expression === null);
  });
}

function claimsOf(table: Table, { kind, result, terms }: Identity): Claim[] {
  const statement = {
    text: result.path[result.path.length - 1] ?? '',
    at: cellAt(table.grid.sheet, table.header.bottom, result.at),
  };
  const signs = terms.map(([, sign]) => sign);
  const write = (figures: readonly Figure[]): string | null => {
    const cells = figures.map(cellFormula);
    if (cells.some((c) => c === null)) return null;
    return cells.map((c, i) => `${signs[i] === -1 ? '-' : i === 0 ? '' : '+'}${c ?? ''}`).join('');
  };
  return figureRows(table)
    .filter((row) => row.unit?.percent !== true)
    .map((row) => ({
      kind,
      result: figureAt(table, row, result),
      terms: terms.map(([column]) => figureAt(table, row, column)),
      statement,
      compute: (values) => values.reduce((sum, value, i) => sum + value * (signs[i] ?? 1), 0),
      write,
    }));
}

/** What binds the columns of capital: used, spent, left, carried on, cancelled. */
export function moneyFamilies(table: Table): Family[] {
  return identitiesOf(table).flatMap((identity) => {
    const claims = claimsOf(table, identity);
    const [first] = claims;
    if (!first) return [];
    const judged = family(first.statement, claims);
    const { held, broken } = score(judged.equations);
    return identity.said || (held >= 2 && held > broken) ? [judged] : [];
  });
}
