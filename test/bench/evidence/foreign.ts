import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { acceptedRemarks, FOREIGN } from './expected';
import { hearFile, isReview, lineOf, loud } from './hear';
import { per, type Line, type Show } from './line';

/** Right workbooks of other domains: whatever is called an error or a warning is likely none. */
export async function foreign(show: Show): Promise<Line[]> {
  const accepted = acceptedRemarks();
  const books = readdirSync(FOREIGN)
    .filter((name) => /\.xls[xm]$/.test(name))
    .sort();
  const count = { sheets: 0, errors: 0, warnings: 0, reviews: 0, books: 0 };
  for (const name of books) {
    const { grids, heard } = await hearFile(join(FOREIGN, name));
    const remarks = accepted.get(name) ?? [];
    const unaccepted = heard.filter(
      ({ rule, cell }) => !remarks.some((one) => one.rules.includes(rule) && one.cells.includes(cell)),
    );
    const alarms = unaccepted.filter(loud);
    count.sheets += grids.length;
    count.errors += alarms.filter(({ severity }) => severity === 'error').length;
    count.warnings += alarms.filter(({ severity }) => severity === 'warning').length;
    count.reviews += unaccepted.filter(isReview).length;
    if (alarms.length > 0) count.books++;
    for (const one of unaccepted.filter((found) => loud(found) || isReview(found))) show(`${name}: ${lineOf(one)}`);
  }
  const line = (measure: string, found: string, wanted: string): Line => ({ part: 'foreign', measure, found, wanted });
  return [
    line('errors and warnings per 50 sheets', per(count.errors + count.warnings, count.sheets, 50), '< 1'),
    line('of them errors; warnings', `${String(count.errors)}; ${String(count.warnings)}`, ''),
    line('right workbooks accused', `${String(count.books)} of ${String(books.length)}`, ''),
    line('reviews per sheet', per(count.reviews, count.sheets, 1), ''),
  ];
}
