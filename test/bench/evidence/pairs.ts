import { expectedBooks, errorsIn, FORMS, OFFICERS, type ExpectedBook } from './expected';
import { bookOf, scoreFixes } from './fixes';
import { hearFile, lineOf, loud, type Hearing } from './hear';
import { share, type Line, type Show } from './line';
import { addTallies, NO_TALLY, score, type PutIn, type Scored, type Tally } from './score';

/** What came of one set of workbooks, each a right one and the same with errors. */
interface Count {
  tally: Tally;
  clean: number;
  accused: number;
  alarmsOnClean: number;
  fixes: number;
  wrongFixes: number;
  wholeLines: number;
  wholeLinesTold: number;
}

const countClean = (count: Count, { heard }: Hearing, name: string, show: Show): void => {
  const alarms = heard.filter(loud);
  count.clean++;
  count.alarmsOnClean += alarms.length;
  if (alarms.length > 0) count.accused++;
  for (const alarm of alarms) show(`${name}: right, accused: ${lineOf(alarm)}`);
};

/** An error of a whole line, such as a total row that leaves out one item in every column. */
const isWholeLine = ({ changed, cells }: PutIn): boolean => changed.length >= 5 && changed !== cells;

function countWholeLines(count: Count, errors: readonly PutIn[], { heard }: Hearing): void {
  for (const error of errors.filter(isWholeLine)) {
    const there = heard.filter(({ cell }) => error.cells.includes(cell));
    const all = there.some(({ area }) => error.changed.every((cell) => area.includes(cell)));
    const each = error.changed.every((cell) => there.some((one) => one.cell === cell));
    count.wholeLines++;
    if (all || each) count.wholeLinesTold++;
  }
}

function showScored(name: string, { missed, falseAlarms }: Scored, { heard }: Hearing, show: Show): void {
  for (const error of missed) {
    const near = heard.filter((one) => one.area.some((cell) => error.cells.includes(cell)));
    show(
      `${name}: missed ${error.cells.join(' ')}: ${error.note}${near.map((one) => `\n      near: ${lineOf(one)}`).join('')}`,
    );
  }
  for (const alarm of falseAlarms) show(`${name}: false: ${lineOf(alarm)}`);
}

async function countWrong(count: Count, book: ExpectedBook, right: Hearing | undefined, show: Show): Promise<void> {
  const hearing = await hearFile(book.file);
  const errors = errorsIn(
    book,
    hearing.grids.map(({ sheet }) => sheet),
  );
  const scored = score(errors, hearing.heard);
  count.tally = addTallies(count.tally, scored.tally);
  countWholeLines(count, errors, hearing);
  showScored(book.name, scored, hearing, show);
  if (!right) return;
  const fixes = scoreFixes(hearing, bookOf(right.grids));
  count.fixes += fixes.offered;
  count.wrongFixes += fixes.wrong.length;
  for (const wrong of fixes.wrong) show(`${book.name}: wrong fix: ${wrong}`);
}

async function countPairs(books: readonly ExpectedBook[], show: Show): Promise<Count> {
  const count: Count = {
    tally: NO_TALLY,
    clean: 0,
    accused: 0,
    alarmsOnClean: 0,
    fixes: 0,
    wrongFixes: 0,
    wholeLines: 0,
    wholeLinesTold: 0,
  };
  const rights = new Map<string, Hearing>();
  for (const { name, file } of books.filter((book) => book.clean)) {
    const hearing = await hearFile(file);
    rights.set(name.replace('-sach', '-loi'), hearing);
    countClean(count, hearing, name, show);
  }
  for (const book of books.filter((one) => !one.clean)) await countWrong(count, book, rights.get(book.name), show);
  return count;
}

function linesOf(part: string, { tally, ...count }: Count): Line[] {
  const line = (measure: string, found: string, wanted: string): Line => ({ part, measure, found, wanted });
  return [
    line('errors told at an accepted cell by an accepted rule', share(tally.told, tally.errors), '≥ 95%'),
    line('at the cell by any rule, questions too', share(tally.atCell, tally.errors), ''),
    line('right workbooks accused', `${String(count.accused)} of ${String(count.clean)}`, '0'),
    line(
      'errors and warnings at right cells of the wrong workbooks',
      `${String(tally.falseAlarms)} of ${String(tally.loud)}`,
      '0',
    ),
    line('fixes offered that are right', share(count.fixes - count.wrongFixes, count.fixes), '100%'),
    line('undecidable: the truth is among the candidates', share(tally.amongCandidates, tally.undecidable), '100%'),
    ...(count.wholeLines === 0
      ? []
      : [line('whole lines wrong: all their cells told', share(count.wholeLinesTold, count.wholeLines), '100%')]),
  ];
}

/** The twelve workbooks of other officers, told in a sentence where they are not here. */
export async function officers(show: Show): Promise<Line[] | string> {
  const books = expectedBooks(OFFICERS);
  if (!books) return 'officers: left out, ../shared/cases/officers is not here.';
  return linesOf('officers', await countPairs(books, show));
}

/** Forms of our own project, made by somebody who had not read the reader. */
export async function forms(show: Show): Promise<Line[] | string> {
  const books = expectedBooks(FORMS);
  if (!books) return 'forms: left out, the folder has no expected.json.';
  return linesOf('forms', await countPairs(books, show));
}
