import type { Table } from '../table/table';
import type { Part, Rate, RateKind } from './rate';

/** Which definition of the rates of one table is the official one (tỷ lệ chính thức), as a person said it. */
export interface OfficialRate {
  readonly sheet: string;
  /** Title of the table, by which it is known where its sheet has another name. */
  readonly title: string;
  readonly kind: RateKind;
  /** What is divided by what: see `definitionKey`. */
  readonly definition: string;
}

/** Rates of one total by several definitions: which counts is a person's to say (câu hỏi về tỷ lệ chính thức). */
export interface OfficialQuestion {
  readonly table: Table;
  readonly kind: RateKind;
  /** One rate for each definition: of the whole where the table has it. */
  readonly options: readonly Rate[];
  /** The one that a person has chosen; null until then. */
  readonly chosen: Rate | null;
}

const wordsOf = ({ header, name }: Part): string => (header ?? name ?? '').replace(/\s+/g, ' ').trim();

/**
 * What is divided by what, in the headers' words: the same for every row of a table, and after rows and columns have moved.
 * What kind of plan a column holds may differ from row to row; indicators set aside are told by the kind alone.
 */
export const definitionKey = ({ kind, numerator, denominator }: Rate): string =>
  [numerator.kind, wordsOf(numerator), wordsOf(denominator), kind === 'indicators-met' ? denominator.kind : ''].join(
    ' | ',
  );

const isExpected = ({ expected, numerator }: Rate): boolean => expected === true || numerator.kind === 'estimate';

const cellsKey = ({ cells }: Part): string => cells.map((at) => `${String(at.top)},${String(at.left)}`).join(' ');

/** Rates of one place, part, period and date: what was done apart from what is expected. */
function totalKey(rate: Rate): string {
  const { table, kind, row, area, period, caption, asOf, scope } = rate;
  // Rivals differ in what is counted, the others in what it is divided by.
  const counted = rate.rival ? rate.numerator.kind.replace('-with-advance', '') : `= ${cellsKey(rate.numerator)}`;
  return JSON.stringify([table, kind, row, area, period, caption, asOf, scope, isExpected(rate), counted]);
}

const hasValue = ({ value, interval }: Rate): boolean => value !== null || interval !== null;

/** Sets of rates of one total, each of two definitions at least. */
function alternatives(rates: readonly Rate[]): Rate[][] {
  const sets = new Map<string, Rate[]>();
  for (const rate of rates) {
    if (!hasValue(rate)) continue;
    const key = totalKey(rate);
    const known = sets.get(key);
    if (known) known.push(rate);
    else sets.set(key, [rate]);
  }
  return Array.from(sets.values()).filter((set) => new Set(set.map(definitionKey)).size > 1);
}

const isOf = (choice: OfficialRate, table: Table, kind: RateKind, sheets: readonly string[]): boolean =>
  choice.kind === kind &&
  choice.title === table.title.name &&
  (choice.sheet === table.range.sheet || sheets.indexOf(choice.sheet) < 0);

const without = ({ official, ...rate }: Rate): Rate => {
  void official;
  return rate;
};

/** The rates, those of which a person said that they are the official ones, or that another is, marked so. */
export function withOfficial(
  rates: readonly Rate[],
  tables: readonly Table[],
  choices: readonly OfficialRate[],
  sheets: readonly string[],
): readonly Rate[] {
  const plain = rates.some(({ official }) => official !== undefined) ? rates.map(without) : rates;
  if (choices.length === 0) return plain;
  const byId = new Map(tables.map((table) => [table.id, table]));
  const marked = new Map<Rate, boolean>();
  for (const set of alternatives(plain)) {
    const [first] = set;
    const table = first && byId.get(first.table);
    if (!table) continue;
    const own = choices.filter((choice) => isOf(choice, table, first.kind, sheets));
    const said = own.find(({ definition }) => set.some((rate) => definitionKey(rate) === definition));
    if (said) for (const rate of set) marked.set(rate, definitionKey(rate) === said.definition);
  }
  return plain.map((rate) => (marked.has(rate) ? { ...rate, official: marked.get(rate) === true } : rate));
}

/** Those that a report gives: all but the ones in whose place another is the official one. */
export const reported = (rates: readonly Rate[]): readonly Rate[] => rates.filter(({ official }) => official !== false);

const isWhole = (rate: Rate, table: Table): boolean =>
  rate.row === null || table.rows.some(({ at, role }) => at === rate.row && role === 'total');

/** What is to be asked, once for each table and set of definitions, of its whole where it has one. */
export function officialQuestions(rates: readonly Rate[], tables: readonly Table[]): OfficialQuestion[] {
  const byId = new Map(tables.map((table) => [table.id, table]));
  const asked = new Map<string, OfficialQuestion>();
  for (const options of alternatives(rates)) {
    const [first] = options;
    const table = first && byId.get(first.table);
    if (!table) continue;
    const key = JSON.stringify([table.id, first.kind, options.map(definitionKey).sort()]);
    const known = asked.get(key)?.options[0];
    if (known && (isWhole(known, table) || !isWhole(first, table))) continue;
    const chosen = options.find(({ official }) => official === true) ?? null;
    asked.set(key, { table, kind: first.kind, options, chosen });
  }
  return Array.from(asked.values());
}
