/** `npm run bench:rates`: the rates of real tables against a person's, and of random header trees. `--show` lists every miss. */
import { expectedSheets } from './expected';
import { drawnScores } from './drawn';
import { scoreOf } from './measure';
import { NONE, type Score } from './score';
import { scoreForm } from './forms/score';
import { scoreTree } from './trees-score';

process.stdout.on('error', () => process.exit(0));
const out = (text = ''): void => void process.stdout.write(`${text}\n`);

const percent = (part: number, whole: number): string => (whole === 0 ? '-' : `${((part / whole) * 100).toFixed(1)}%`);

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

/** Tables drawn by hand for the rates that people print beside those of a plan, and for plans and results in rows. */
function drawnTables(show: boolean): void {
  let total = NONE;
  const all = drawnScores();
  for (const [name, score] of all) {
    total = add(total, score);
    if (score.misses.length > 0) out(told(name, score));
    if (show) for (const miss of score.misses) out(`    ${miss}`);
  }
  out(told(`ALL ${String(all.length)} drawn tables`, total));
}

/** Draws sheets and compares; `--trees=N` or `--forms=N` how many, `--seed=N` from which. */
function random(what: string, scoreOne: typeof scoreTree, count: number, from: number, show: boolean): void {
  const shapes = new Map<string, { trees: number; score: Score }>();
  let total = NONE;
  for (let seed = from; seed < from + count; seed++) {
    const { about, wanted, missed, wrong, sentences, wrongSentences } = scoreOne(seed);
    const misses = [
      ...missed.map((m) => `missed ${m}`),
      ...wrong.map((w) => `wrong ${w}`),
      ...[...new Set(wrongSentences)].map((w) => `wrong sentence ${w}`),
    ];
    const score = {
      wanted,
      found: wanted - missed.length,
      wrong: wrong.length,
      sentences,
      wrongSentences: wrongSentences.length,
      misses,
    };
    total = add(total, score);
    const shape = about.split(/[,;:]/)[0] ?? '';
    const known = shapes.get(shape);
    shapes.set(shape, { trees: (known?.trees ?? 0) + 1, score: add(known?.score ?? NONE, score) });
    if (show && misses.length > 0) out(`    ${String(seed)} ${about}: ${misses.join(', ')}`);
  }
  for (const [shape, { trees, score }] of [...shapes].sort()) out(told(`${shape} (${String(trees)})`, score));
  out(told(`ALL ${String(count)} random ${what}, from seed ${String(from)}`, total));
}

const asked = process.argv.slice(2);
const numbered = (name: string, otherwise: number): number =>
  Number(asked.find((a) => a.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise);
const show = asked.includes('--show');
const only = asked.find((a) => !a.startsWith('--')) ?? null;

async function main(): Promise<void> {
  if (only === null || only === 'drawn') drawnTables(show);
  if (only === null || !['trees', 'drawn', 'forms'].includes(only)) await realTables(only, show);
  const seed = numbered('seed', 0);
  if (only === null || only === 'trees') random('header trees', scoreTree, numbered('trees', 10000), seed, show);
  if (only === null || only === 'forms') random('ordinary forms', scoreForm, numbered('forms', 1300), seed, show);
}

void main();
