/** `npm run bench:rates`: the rates of real tables against a person's, and of random header trees. `--show` lists every miss. */
import { expectedSheets } from './expected';
import { scoreOf, type Score } from './measure';

process.stdout.on('error', () => process.exit(0));
const out = (text = ''): void => void process.stdout.write(`${text}\n`);

const percent = (part: number, whole: number): string =>
  whole === 0 ? '-' : `${((part / whole) * 100).toFixed(1)}%`;

function told(name: string, { wanted, found, wrong, sentences, wrongSentences }: Score): string {
  return `${name.padEnd(60)} ${String(found).padStart(5)}/${String(wanted).padEnd(5)} ${percent(found, wanted).padStart(7)}  wrong ${String(wrong).padStart(4)}  sentences ${String(sentences).padStart(4)}, wrong ${String(wrongSentences)}`;
}

const add = (a: Score, b: Score): Score => ({
  wanted: a.wanted + b.wanted,
  found: a.found + b.found,
  wrong: a.wrong + b.wrong,
  sentences: a.sentences + b.sentences,
  wrongSentences: a.wrongSentences + b.wrongSentences,
  misses: [],
});

const NONE: Score = { wanted: 0, found: 0, wrong: 0, sentences: 0, wrongSentences: 0, misses: [] };

async function realTables(only: string | null, show: boolean): Promise<void> {
  const { sheets, absent } = expectedSheets(only);
  let total = NONE;
  for (const sheet of sheets) {
    const score = await scoreOf(sheet);
    total = add(total, score);
    if (score.misses.length > 0) out(told(`${sheet.file} ${sheet.sheet}`.slice(-60), score));
    if (show) for (const miss of score.misses) out(`    ${miss}`);
  }
  out(told(`ALL ${String(sheets.length)} sheets, expected by hand`, total));
  if (absent > 0) out(`${String(absent)} sheets left out: ../shared is not here.`);
}

const asked = process.argv.slice(2);
void realTables(asked.find((a) => !a.startsWith('--')) ?? null, asked.includes('--show'));
