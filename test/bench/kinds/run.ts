/** `npm run bench:kinds`: kinds of misreading that published sheets and public bug reports show, each drawn another way. `--only KIND,…`, `--show`, `--json`. */
import { hearFile } from '../evidence/hear';
import { expectedBooks, pathOf, type ExpectedBook } from './expected-books';
import { scoreRates } from './rates';
import { addTallies, broken, NO_TALLY, score, type Scored, type Tally } from './score';

process.stdout.on('error', () => process.exit(0));
const out = (text: string): void => void process.stdout.write(`${text}\n`);

const USAGE = 'bench:kinds takes --only KIND (several joined by commas), --show, --json';

interface Options {
  readonly only: readonly string[];
  readonly show: boolean;
  readonly json: boolean;
}

function options(words: readonly string[], kinds: ReadonlySet<string>): Options {
  const at = words.indexOf('--only');
  const only = at < 0 ? [] : (words[at + 1] ?? '').split(',');
  const rest = words.filter((_, index) => at < 0 || (index !== at && index !== at + 1));
  const isKnown = rest.every((word) => ['--show', '--json'].includes(word)) && only.every((kind) => kinds.has(kind));
  if (!isKnown) throw new Error(`${USAGE}; kinds: ${[...kinds].join(' ')}`);
  return { only, show: rest.includes('--show'), json: rest.includes('--json') };
}

interface Answer extends Scored {
  readonly book: ExpectedBook;
  /** Seconds of the processor. */
  readonly seconds: number;
}

async function answerOf(book: ExpectedBook): Promise<Answer> {
  const before = process.cpuUsage();
  const seconds = (): number => process.cpuUsage(before).user / 1e6;
  try {
    const { grids, heard } = await hearFile(pathOf(book));
    const took = seconds();
    return { book, seconds: took, ...score(book, heard, scoreRates(book, grids)) };
  } catch (fault) {
    return { book, seconds: seconds(), ...broken(book, String(fault)) };
  }
}

const of = (part: number, whole: number): string => (whole === 0 ? '' : `${String(part)} of ${String(whole)}`);

const HEADINGS = [
  'kind',
  'workbooks',
  'errors told',
  'at the cell',
  'told once',
  'false alarms',
  'right ones accused',
  'rates found',
  'wrong rates',
  'wrong fixes',
];

const row = (kind: string, t: Tally): string =>
  `| ${[
    t.broken > 0 ? `${kind} (${String(t.broken)} broken)` : kind,
    String(t.books),
    of(t.told, t.errors),
    of(t.atCell, t.errors),
    of(t.once, t.errors),
    String(t.falseAlarms),
    of(t.accused, t.right),
    of(t.ratesFound, t.rates),
    String(t.ratesWrong),
    String(t.wrongFixes),
  ].join(' | ')} |`;

function tableOf(answers: readonly Answer[]): string {
  const sum = (some: readonly Answer[]): Tally => some.map(({ tally }) => tally).reduce(addTallies, NO_TALLY);
  const kinds = [...new Set(answers.map(({ book }) => book.kind))];
  const rows = kinds.map((kind) => row(kind, sum(answers.filter(({ book }) => book.kind === kind))));
  const rule = `| ${HEADINGS.map(() => '---').join(' | ')} |`;
  return [`| ${HEADINGS.join(' | ')} |`, rule, ...rows, row('all', sum(answers))].join('\n');
}

function print(answers: readonly Answer[], { show, json }: Options): void {
  const missed = answers.filter(({ misses }) => misses.length > 0);
  if (json) {
    out(
      JSON.stringify(
        missed.map(({ book, misses }) => ({ file: book.file, kind: book.kind, why: book.why, misses })),
        null,
        1,
      ),
    );
    return;
  }
  if (show) for (const { book, misses } of missed) for (const miss of misses) out(`${book.file}: ${miss}`);
  out(tableOf(answers));
  const asRight = `${String(answers.length - missed.length)} of ${String(answers.length)} workbooks answered wholly right.`;
  const slowest = answers.reduce((a, b) => (b.seconds > a.seconds ? b : a));
  out(`\n${asRight} The slowest took ${slowest.seconds.toFixed(1)} s of the processor: ${slowest.book.file}.`);
}

async function main(): Promise<void> {
  const books = expectedBooks();
  const asked = options(process.argv.slice(2), new Set(books.map(({ kind }) => kind)));
  const answers: Answer[] = [];
  for (const book of books)
    if (asked.only.length === 0 || asked.only.includes(book.kind)) answers.push(await answerOf(book));
  print(answers, asked);
}

void main();
