import { figureColumns, type Figure } from '../../facts/figure';
import { cellKey } from '../../grid/range';
import type { Table } from '../../table/table';
import { chainsOf } from './chains';
import { crossSums } from './cross-sums';
import type { Form } from './forms';
import { summariesIn, type Summary } from './lines';
import { namingOf } from './naming';
import { rowKeys } from './places';
import { byRow, sumsOf, totalSheet, type SumsByRow, type ToldSum } from './sums';
import { toldBy, type Told } from './summary-relations';
import { workbookOf, type Workbook } from './workbook';

/** What binds the sheets of one workbook (quan hệ giữa các tờ). */
export interface BetweenSheets {
  readonly workbook: Workbook;
  readonly told: readonly Told[];
  readonly sums: readonly ToldSum[];
}

/** Each cell is spoken of once, by the relation that its figures bear out best. */
function eachCellOnce(all: readonly Told[]): Told[] {
  const taken = new Set<string>();
  const keyOf = ({ at }: Figure): string => cellKey(at);
  return [...all]
    .sort((a, b) => b.support.bits - a.support.bits)
    .map((one) => {
      const places = one.places.filter(({ figure }) => !taken.has(keyOf(figure)));
      const free = new Set(places.map(({ figure }) => keyOf(figure)));
      free.forEach((key) => taken.add(key));
      const disagreements = one.disagreements.filter(
        ({ here, there }) => free.has(keyOf(here)) || free.has(keyOf(there)),
      );
      return { ...one, places, disagreements };
    });
}

/** A row name that more forms than this share tells none of them. */
const MOST_FORMS = 4;

/** Forms by the rows they have, so that a summary finds those it may sum. */
function formsByRow(forms: readonly Form[]): ReadonlyMap<string, readonly Form[]> {
  const found = new Map<string, Form[]>();
  for (const form of forms) {
    const [first] = form.siblings;
    if (!first || form.siblings.length < 2) continue;
    for (const key of rowKeys(first.table).values()) {
      const known = found.get(key);
      if (!known) found.set(key, [form]);
      else if (known.length < MOST_FORMS) known.push(form);
    }
  }
  return found;
}

/** Forms of which a table names at least two rows, down or across. */
function formsNamedBy(table: Table, index: ReadonlyMap<string, readonly Form[]>): Form[] {
  const counts = new Map<Form, number>();
  const names = [
    ...rowKeys(table).values(),
    ...figureColumns(table).map(({ path }) => (path[path.length - 1] ?? '').toLowerCase()),
  ];
  for (const name of names) for (const form of index.get(name) ?? []) counts.set(form, (counts.get(form) ?? 0) + 1);
  return [...counts.keys()].filter((form) => (counts.get(form) ?? 0) > 1);
}

function sumsIn(workbook: Workbook, summaries: readonly Summary[]): ToldSum[] {
  const index = formsByRow(workbook.forms);
  const memory = new Map<Form, SumsByRow>();
  const sumsBy = (form: Form): SumsByRow => {
    const known = memory.get(form) ?? byRow(sumsOf(form, null));
    memory.set(form, known);
    return known;
  };
  const summarised = new Map<Table, Form[]>();
  for (const { table, form } of summaries) summarised.set(table, [...(summarised.get(table) ?? []), form]);
  const isOther = (table: Table, form: Form): boolean =>
    !workbook.formsOf(table).includes(form) && !(summarised.get(table) ?? []).includes(form);
  const across = workbook.tables.flatMap((table) =>
    formsNamedBy(table, index)
      .filter((form) => isOther(table, form))
      .flatMap((form) => crossSums(table, form, sumsBy(form))),
  );
  return [...workbook.forms.flatMap((form) => totalSheet(form) ?? []), ...across];
}

function work(tables: readonly Table[]): BetweenSheets {
  const workbook = workbookOf(tables);
  const naming = namingOf(workbook.forms);
  const summaries = workbook.forms.length === 0 ? [] : tables.flatMap((table) => summariesIn(table, workbook, naming));
  const chains = workbook.forms.flatMap(chainsOf);
  const told = eachCellOnce([...summaries.flatMap((one) => toldBy(one) ?? []), ...chains]);
  return { workbook, told, sums: sumsIn(workbook, summaries) };
}

/** Kept as long as somebody holds the list of tables: three rules ask. */
const kept = new WeakMap<readonly Table[], BetweenSheets>();

/** What binds the sheets of a workbook, worked out once. */
export function betweenSheets(tables: readonly Table[]): BetweenSheets {
  let known = kept.get(tables);
  if (!known) kept.set(tables, (known = work(tables)));
  return known;
}
