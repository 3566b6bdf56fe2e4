/**
 * `npm run bench:real`: what is said of published workbooks, against what a person holds of each finding.
 * `--books DIR` (more than once) looks for the workbooks elsewhere, `--only TEXT` takes those whose file name holds it,
 * `--show ANSWER` lists the findings that are true, arguable, false or unjudged.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeIntoReadme } from '../speed/readme';
import { findBooks, type Book, type Found } from './book';
import { saidOf } from './said';
import { answers, type Answer, type Answered, type Judged } from './score';
import { tableOf, weakSentence } from './table';

const ROOT = join(__dirname, '../../..');
const FOLDERS = [join(ROOT, '../realbooks'), join(ROOT, '../shared/corpus')];

const kept = (name: string): unknown => JSON.parse(readFileSync(join(__dirname, name), 'utf8'));

interface Asked {
  readonly folders: readonly string[];
  readonly only: string;
  readonly show: Answer | null;
}

function asked(words: readonly string[]): Asked {
  const after = (name: string): string[] =>
    words.flatMap((word, at) => (word === name && words[at + 1] !== undefined ? [words[at + 1] ?? ''] : []));
  const folders = after('--books');
  const show = after('--show')[0] as Answer | undefined;
  return { folders: folders.length > 0 ? folders : FOLDERS, only: after('--only')[0] ?? '', show: show ?? null };
}

const publishers = (books: readonly Book[]): number => new Set(books.map(({ publisher }) => publisher)).size;

function foundSentence(found: readonly Found[], index: readonly Book[], sheets: number): string {
  const books = found.map(({ book }) => book);
  const vietnamese = books.filter(({ language }) => language === 'vi');
  return `${String(found.length)} of ${String(index.length)} workbooks found (${String(sheets)} sheets): ${String(vietnamese.length)} Vietnamese of ${String(publishers(vietnamese))} publishers, ${String(books.length - vietnamese.length)} others.`;
}

async function main(): Promise<void> {
  const { folders, only, show } = asked(process.argv.slice(2));
  const [index, judged] = [kept('index.json') as Book[], kept('judged.json') as Judged];
  const found = findBooks(index, folders).filter(({ book }) => book.file.includes(only));
  const answered: Answered[] = [];
  let sheets = 0;
  for (const { book, bytes } of found) {
    const heard = await saidOf(bytes);
    const answerOf = answers(judged[book.digest] ?? []);
    sheets += heard.sheets;
    for (const said of heard.said) {
      const answer = answerOf(said.key);
      answered.push({ said, language: book.language, answer });
      if (answer === show) console.log(`${answer} ${said.severity} ${book.file} ${said.key}: ${said.text}`);
    }
  }
  const text = [foundSentence(found, index, sheets), '', tableOf(answered), '', weakSentence(answered)].join('\n');
  console.log(text);
  if (found.length === index.length) await writeIntoReadme(text, 'real');
}

void main();
