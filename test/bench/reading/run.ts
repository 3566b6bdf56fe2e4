/** `npm run bench:reading`: how well the reader reads, against what a person saw. `--show` lists every miss. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTables } from '../../../src/core/table/read-tables';
import { openWorkbook } from '../../../src/hosts/xlsx/open-workbook';
import { xlsxHost } from '../../../src/hosts/xlsx/xlsx-host';
import type { ExpectedSheet } from './expected';
import { publishedSheets } from './published';
import { addScore, emptyScore, scoreSheet, type Score, type Share } from './score';

const FIXTURES = join(__dirname, '../../fixtures/reading');
const CORPUS = join(__dirname, '../../../../shared/corpus');

const pathOf = (file: string): string =>
  file.startsWith('corpus:') ? join(CORPUS, file.slice('corpus:'.length)) : join(FIXTURES, file);

const percent = ({ right, all }: Share): string =>
  all === 0 ? '      -' : `${((right / all) * 100).toFixed(1).padStart(6)}% ${String(right)}/${String(all)}`.padEnd(18);

const line = (name: string, score: Score): string =>
  `${name.padEnd(52).slice(0, 52)} tables ${percent(score.tables)} false ${String(score.falseTables)}  columns ${percent(score.columns)} rows ${percent(score.rows)} cells ${percent(score.cells)}`;

async function scoreOf(name: string, expected: ExpectedSheet): Promise<Score> {
  const bytes = new Uint8Array(readFileSync(pathOf(expected.file)));
  const digest = createHash('sha256').update(bytes).digest('hex');
  if (digest !== expected.sha256) throw new Error(`${name}: ${expected.file} is not the file that was looked at`);
  return scoreIn(bytes, expected);
}

async function scoreIn(bytes: Uint8Array, expected: ExpectedSheet): Promise<Score> {
  const [grid] = await xlsxHost(openWorkbook(bytes)).read([expected.sheet]);
  if (!grid) throw new Error(`${expected.file}: no sheet ${expected.sheet}`);
  return scoreSheet(readTables(grid), expected);
}

/** Sheets of published workbooks: each line, and the sum. */
async function scorePublished(only: string | undefined, say: (name: string, score: Score) => void): Promise<void> {
  const { found, absent } = publishedSheets();
  let sum = emptyScore();
  for (const { expected, bytes } of found) {
    const name = `${expected.file} ${expected.sheet}`;
    if (only !== undefined && !name.includes(only)) continue;
    const score = await scoreIn(bytes, expected);
    say(name, score);
    sum = addScore(sum, score);
  }
  console.log(line('ALL published', sum));
  if (absent > 0) console.log(`${String(absent)} published sheets left out: their workbooks are not in ../realbooks.`);
}

async function main(): Promise<void> {
  const show = process.argv.includes('--show');
  const only = process.argv.slice(2).find((a) => !a.startsWith('--'));
  const names = readdirSync(FIXTURES).filter((f) => f.endsWith('.json') && (!only || f.includes(only)));
  const say = (name: string, score: Score): void => {
    console.log(line(name, score));
    if (show) for (const miss of score.misses) console.log(`    ${miss}`);
  };
  const totals = { real: emptyScore(), 'hand-made': emptyScore() };
  let absent = 0;
  for (const name of names.sort()) {
    const expected = JSON.parse(readFileSync(join(FIXTURES, name), 'utf8')) as ExpectedSheet;
    if (!existsSync(pathOf(expected.file))) {
      absent++;
      continue;
    }
    const score = await scoreOf(name, expected);
    say(name, score);
    const kind = expected.file.startsWith('corpus:') ? 'real' : 'hand-made';
    totals[kind] = addScore(totals[kind], score);
  }
  for (const kind of ['real', 'hand-made'] as const) console.log(line(`ALL ${kind}`, totals[kind]));
  if (absent > 0) console.log(`${String(absent)} sheets left out: ../shared/corpus is not here.`);
  await scorePublished(only, say);
}

void main();
