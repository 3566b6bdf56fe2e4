import { derived } from '../facts/facts';
import { coordinatesOf, isPlanned, partsKey, type Coordinates } from '../facts/coordinates';
import { figureAt, unitAt, type Figure } from '../facts/figure';
import type { Measure } from '../facts/lexicon';
import { ratePairs } from '../facts/pairs';
import { CELL, placeIn, stripIn } from '../facts/strip';
import type { Column, Row, Table } from '../table/table';

/** The capital of one row: what it may spend, and what came of it (vốn của một dòng). */
export interface Capital {
  readonly row: Row;
  /** Figures that make the plan: one total, or what was carried over and what was given. */
  readonly plan: readonly Figure[];
  /** Whether all that may be spent is in the plan, carry-over included. */
  readonly whole: boolean;
  readonly disbursed: Figure | null;
  readonly estimate: Figure | null;
  readonly advance: Figure | null;
  /** What `moneyOf` says of what was spent and of the plan, before a figure is looked at. */
  readonly spentMoney: number | null;
  readonly plannedMoney: number | null;
}

const placeKey = (at: Coordinates, years: string | null): string =>
  `${at.measure ?? ''}|${partsKey(at)}|${years ?? ''}`;

/** Columns by what they measure and where: the estimate and the advance that stand beside what was spent. */
function placesOf(table: Table): { find: (measure: Measure, like: Column) => Column | null } {
  const coordinates = coordinatesOf(table);
  const places = new Map<string, Column>();
  for (const [column, at] of coordinates) {
    if (at.period.part !== null && !at.period.running) continue;
    for (const years of at.period.years === null ? [null] : [at.period.years, null]) {
      const key = placeKey(at, years);
      if (!places.has(key)) places.set(key, column);
    }
  }
  return {
    find: (measure, like) => {
      const at = coordinates.get(like);
      if (!at) return null;
      const keyed = (years: string | null): Column | null => places.get(placeKey({ ...at, measure }, years)) ?? null;
      return keyed(at.period.years) ?? keyed(null);
    },
  };
}

/** Under one heading with the plan: part of it. */
const sharesHead = (a: Column, b: Column): boolean => a.path.length > 1 && a.path[0] === b.path[0];

/** Whether a plan takes in all that may be spent: nothing carried over stands apart from it. */
function isWhole(table: Table, plan: readonly Column[], kind: string): boolean {
  const carried = [...coordinatesOf(table)].filter(([, at]) => at.version === 'carry-over' && isPlanned(at.measure));
  if (kind === 'plan-with-carry-over') {
    const [one] = plan;
    return plan.length > 1 || carried.every(([c]) => c.subsetOf !== null || (one !== undefined && sharesHead(c, one)));
  }
  return kind === 'carry-over' || carried.length === 0;
}

interface Lead {
  readonly lead: Column;
  readonly plan: readonly Column[];
  readonly whole: boolean;
}

/** The columns that the capital of a part stands in. */
interface CapitalColumns {
  readonly plan: readonly Column[];
  readonly whole: boolean;
  readonly disbursed: Column | null;
  readonly estimate: Column | null;
  readonly advance: Column | null;
}

/** The capital of one row: its figures are made only when somebody looks at them, for nearly all rows are in order. */
class CapitalRow implements Capital {
  declare private readonly table: Table;
  declare private readonly columns: CapitalColumns;
  declare readonly row: Row;

  constructor(table: Table, row: Row, columns: CapitalColumns) {
    this.table = table;
    this.row = row;
    this.columns = columns;
  }

  private figure(column: Column | null): Figure | null {
    return column && figureAt(this.table, this.row, column);
  }
  get plan(): readonly Figure[] {
    return this.columns.plan.map((column) => figureAt(this.table, this.row, column));
  }
  get whole(): boolean {
    return this.columns.whole;
  }
  get disbursed(): Figure | null {
    return this.figure(this.columns.disbursed);
  }
  get estimate(): Figure | null {
    return this.figure(this.columns.estimate);
  }
  get advance(): Figure | null {
    return this.figure(this.columns.advance);
  }
  get spentMoney(): number | null {
    return this.columns.disbursed && moneyIn(this.table, this.row, [this.columns.disbursed]);
  }
  get plannedMoney(): number | null {
    return moneyIn(this.table, this.row, this.columns.plan);
  }
}

/** What the figures of a row come to in some columns, as `moneyOf` says of the figures themselves. */
function moneyIn(table: Table, row: Row, columns: readonly Column[]): number | null {
  const place = placeIn(table, row);
  let sum = 0;
  for (const column of columns) {
    const { bits, values } = stripIn(table, column);
    if (((bits[place] ?? 0) & CELL.unread) !== 0) return null;
    sum += (values[place] ?? 0) * (unitAt(table, row, column)?.money ?? 1);
  }
  return sum;
}

/** What was spent, once for each part of the capital, with the plan that the table divides it by. */
function leadsOf(table: Table): Lead[] {
  const seen = new Set<Column>();
  const pairs = ratePairs(table).filter((pair) => pair.kind === 'disbursement' && pair.numerators.length === 1);
  const spent = pairs.filter((pair) => pair.numeratorKind.startsWith('disbursed'));
  return (spent.length > 0 ? spent : pairs.slice(0, 1)).flatMap(({ numerators, denominators, denominatorKind }) => {
    const [lead] = numerators;
    if (!lead || seen.has(lead)) return [];
    seen.add(lead);
    return [{ lead, plan: denominators, whole: isWhole(table, denominators, denominatorKind) }];
  });
}

/** Columns of money spent or advanced that no plan stands for. */
function unplanned(table: Table, known: readonly Lead[]): Lead[] {
  if (known.length > 0) return [];
  const [first] = [...coordinatesOf(table)].filter(
    ([, { measure }]) => measure === 'disbursed' || measure === 'advance',
  );
  return first ? [{ lead: first[0], plan: [], whole: false }] : [];
}

/** Capital by row, for every column of money spent. */
export const capitalOf = derived((table): readonly Capital[] => {
  const coordinates = coordinatesOf(table);
  const places = placesOf(table);
  const rows = table.rows.filter((row) => row.role !== 'note' && row.unit?.percent !== true);
  const leads = leadsOf(table);
  return [...leads, ...unplanned(table, leads)].flatMap(({ lead, plan, whole }) => {
    const [estimate, advance] = [places.find('estimate', lead), places.find('advance', lead)];
    const spent = coordinates.get(lead)?.measure === 'disbursed';
    const columns = { plan, whole, disbursed: spent ? lead : null, estimate, advance };
    return rows.map((row) => new CapitalRow(table, row, columns));
  });
});

/** The value of figures in đồng where their unit is known, else as written; null when one cannot be read. */
export function moneyOf(table: Table, figures: readonly (Figure | null)[]): number | null {
  let sum = 0;
  for (const figure of figures) {
    if (!figure || figure.value === null) return null;
    sum += figure.value * (unitAt(table, figure.row, figure.column)?.money ?? 1);
  }
  return sum;
}

/** What the rounding of the figures leaves open, in the same terms. */
export const moneySlack = (table: Table, figures: readonly (Figure | null)[]): number =>
  figures.reduce((sum, f) => sum + (f ? f.half * (unitAt(table, f.row, f.column)?.money ?? 1) : 0), 1e-6);
