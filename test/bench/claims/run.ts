/**
 * `npm run bench:claims [-- FOLDER…] [--show] [--write]`: passages in the style of reports against what a person expects of
 * each number in them. `--show` lists every fault; `--write` puts the table into the README between its marks.
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { writeIntoReadme } from '../speed/readme';
import { passagesIn } from './passage';
import { added, scoreOf, type Score } from './score';

const PASSAGES = join(__dirname, 'passages');

process.stdout.on('error', () => process.exit(0));
const out = (text: string): void => void process.stdout.write(`${text}\n`);

/** The folders to score: those named, or each folder of passages that is kept here. */
function foldersOf(named: readonly string[]): string[] {
  if (named.length > 0) return [...named];
  if (!existsSync(PASSAGES)) return [];
  const inner = readdirSync(PASSAGES)
    .map((name) => join(PASSAGES, name))
    .filter((path) => statSync(path).isDirectory());
  return inner.length > 0 ? inner : [PASSAGES];
}

const percent = (part: number, whole: number): string => (whole === 0 ? '-' : `${((part / whole) * 100).toFixed(1)}%`);

function row(
  name: string,
  { expected, right, wrongAnswer, missed, falseAccusations, numbers, unaccounted }: Score,
): string {
  const cells = [
    name,
    expected,
    `${String(right)} (${percent(right, expected)})`,
    wrongAnswer,
    missed,
    falseAccusations,
    numbers,
    unaccounted,
  ];
  return `| ${cells.join(' | ')} |`;
}

function tableOf(scores: readonly (readonly [string, Score])[]): string {
  const head = [
    'Passages',
    'claims',
    'rightly answered',
    'answered otherwise',
    'not found',
    'false accusations',
    'runs of digits',
    'unaccounted',
  ];
  return [
    `| ${head.join(' | ')} |`,
    `| ${head.map(() => '---').join(' | ')} |`,
    ...scores.map(([name, score]) => row(name, score)),
  ].join('\n');
}

const args = process.argv.slice(2);
const scores = foldersOf(args.filter((arg) => !arg.startsWith('--'))).map(
  (folder) => [basename(folder), added(passagesIn(folder).map(scoreOf))] as const,
);
if (scores.length === 0) out('No passages here: name a folder of NAME.txt and NAME.json.');
else {
  const table = tableOf(scores);
  out(table);
  for (const [name, { kinds }] of scores)
    out(
      `${name}: ${Object.keys(kinds)
        .sort()
        .map((kind) => `${kind} ${String(kinds[kind]?.right)}/${String(kinds[kind]?.expected)}`)
        .join(', ')}`,
    );
  if (args.includes('--show')) for (const [, { faults }] of scores) out(faults.join('\n'));
  if (args.includes('--write')) void writeIntoReadme(table, 'claims');
}
