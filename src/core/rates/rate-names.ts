import { dateWord } from '../text/date-word';
import { address } from '../grid/range';
import type { Row, Table } from '../table/table';
import type { Locale } from '../text/locale';
import { comparisonName } from './comparison-words';
import type { Part, Rate } from './rate';
import { partWord, rateTitle } from './rate-words';

const tidy = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** What a rate is of, in its own words: indicator or place, part, period (tên của tỷ lệ). */
export function ownName(rate: Rate, locale: Locale): string {
  const { row, label, area, caption, period, kind } = rate;
  const subject = row === null ? rateTitle(rate, locale) : tidy(label);
  const what = kind === 'mean' && row !== null ? `${comparisonName(rate, locale)}: ${subject}` : subject;
  const where = [area, kind === 'mean' ? null : caption, period]
    .map(tidy)
    .filter((text, at, all) => text !== '' && what.indexOf(text) < 0 && all.indexOf(text) === at);
  return [what, ...where].join(', ');
}

interface Home {
  readonly table: Table | undefined;
  readonly rows: ReadonlyMap<number, Row>;
}

/** What more there is to say of a rate, in the order in which a person would say it; '' for nothing. */
type Qualifier = (rate: Rate, home: Home, locale: Locale) => string;

const header = ({ header: whole, name }: Part): string => tidy(whole ?? name);

const sourceOf = ({ numerator, denominator }: Rate): string => {
  const first = numerator.cells[0] ?? denominator.cells[0];
  return first ? address(first) : '';
};

const QUALIFIERS: readonly Qualifier[] = [
  (rate, _home, locale) => (rate.row === null ? '' : rateTitle(rate, locale)),
  ({ row }, { rows }) => tidy(rows.get(rows.get(row ?? -1)?.parent ?? -1)?.label),
  (_rate, { table }) => table?.range.sheet ?? '',
  (_rate, { table }) => tidy(table?.title.name),
  ({ numerator }, _home, locale) => partWord(numerator, locale),
  ({ denominator }, _home, locale) => partWord(denominator, locale),
  ({ asOf }, _home, locale) => (asOf === null ? '' : (locale === 'vi' ? 'đến ' : 'to ') + dateWord(asOf, locale)),
  ({ numerator }) => header(numerator),
  ({ denominator }) => header(denominator),
  sourceOf,
];

const SUBSET = /^(trong đó|trong do|of which)\s*[:,]?\s*/i;

const PART_OF: Readonly<Record<Locale, string>> = { vi: 'thuộc', en: 'part of' };

/** Out of its place in the table, a "Trong đó" says what it is a part of. */
function nameAt(rate: Rate, { rows }: Home, locale: Locale): string {
  const row = rows.get(rate.row ?? -1);
  const whole = tidy(rows.get(row?.parent ?? -1)?.label);
  const label = tidy(rate.label).replace(SUBSET, '');
  if (row?.role !== 'subset' || whole === '' || label === '') return ownName(rate, locale);
  return `${ownName({ ...rate, label }, locale)}, ${PART_OF[locale]} «${whole}»`;
}

/** Rates that are called alike so far. */
function alike(rates: readonly Rate[], names: ReadonlyMap<Rate, string>): Rate[][] {
  const groups = new Map<string, Rate[]>();
  for (const rate of rates) {
    const name = names.get(rate) ?? '';
    const known = groups.get(name);
    if (known) known.push(rate);
    else groups.set(name, [rate]);
  }
  return Array.from(groups.values()).filter((group) => group.length > 1);
}

function homesOf(tables: readonly Table[]): (rate: Rate) => Home {
  const homes = new Map<string, Home>();
  for (const table of tables) homes.set(table.id, { table, rows: new Map(table.rows.map((row) => [row.at, row])) });
  const nowhere: Home = { table: undefined, rows: new Map() };
  return ({ table }) => homes.get(table) ?? nowhere;
}

/** All that is said of a rate besides its own name stands in one pair of brackets. */
function withMore(name: string, own: string, more: string): string {
  if (more === '') return name;
  return name === own ? `${own} (${more})` : `${name.slice(0, -1)}; ${more})`;
}

/** Of what nothing at all tells apart, the second and the following are numbered. */
function number(group: readonly Rate[], names: Map<Rate, string>): void {
  group.forEach((rate, at) => {
    if (at > 0) names.set(rate, `${names.get(rate) ?? ''} (${String(at + 1)})`);
  });
}

/**
 * What to call each of several rates, so that no two are called the same (tên phân biệt): the parent row, the sheet, the
 * table, the definition, the date, the column and at last the cell are said only where they tell apart.
 */
export function rateNames(rates: readonly Rate[], tables: readonly Table[], locale: Locale): ReadonlyMap<Rate, string> {
  const homeOf = homesOf(tables);
  const own = new Map(rates.map((rate) => [rate, nameAt(rate, homeOf(rate), locale)]));
  const names = new Map(own);
  let twins = alike(rates, names);
  for (const qualifier of QUALIFIERS) {
    for (const group of twins) {
      const said = group.map((rate) => qualifier(rate, homeOf(rate), locale));
      if (said.every((text) => text === said[0])) continue;
      group.forEach((rate, at) => {
        names.set(rate, withMore(names.get(rate) ?? '', own.get(rate) ?? '', said[at] ?? ''));
      });
    }
    twins = twins.flatMap((group) => alike(group, names));
  }
  for (const group of twins) number(group, names);
  return names;
}
