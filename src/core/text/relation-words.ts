import { letters } from '../grid/range';
import { runsOf, type ListedRelation } from '../relations/listing';
import type { Figure } from '../facts/figure';
import type { Equation } from '../arithmetic/equation';
import { columnOf, rowOf } from '../arithmetic/light-equation';
import { FORMATS } from './format';
import type { Locale } from './locale';

type Line = 'column' | 'row' | 'cell';

interface RelationWords {
  readonly line: Readonly<Record<Line, string>>;
  readonly sum: Readonly<Record<Line, string>>;
  readonly quoted: (text: string) => string;
  readonly unsaid: string;
  readonly held: (held: string, all: string, lines: string) => string;
  readonly lines: Readonly<Record<Line, string>>;
  readonly broken: (places: string) => string;
  readonly question: (places: string) => string;
  readonly unread: (places: string) => string;
}

const WORDS: Readonly<Record<Locale, RelationWords>> = {
  vi: {
    line: { column: 'cột', row: 'dòng', cell: 'ô' },
    sum: { column: 'tổng các cột', row: 'tổng các dòng', cell: 'tổng các ô' },
    quoted: (text) => `«${text}»`,
    unsaid: 'một phép tính không ghi được thành công thức',
    held: (held, all, lines) => `khớp ${held}/${all} ${lines}`,
    lines: { column: 'cột', row: 'dòng', cell: 'ô' },
    broken: (places) => `không khớp ở ${places}`,
    question: (places) => `chưa rõ ở ${places}`,
    unread: (places) => `không đọc được ở ${places}`,
  },
  en: {
    line: { column: 'column', row: 'row', cell: 'cell' },
    sum: { column: 'the sum of columns', row: 'the sum of rows', cell: 'the sum of cells' },
    quoted: (text) => `“${text}”`,
    unsaid: 'something that no formula can express',
    held: (held, all, lines) => `agrees in ${held} of ${all} ${lines}`,
    lines: { column: 'columns', row: 'rows', cell: 'cells' },
    broken: (places) => `disagrees in ${places}`,
    question: (places) => `unclear in ${places}`,
    unread: (places) => `unreadable in ${places}`,
  },
};

const TERMS: Readonly<Record<ListedRelation['along'], Line>> = { rows: 'column', columns: 'row', cells: 'cell' };
const PLACES: Readonly<Record<ListedRelation['along'], Line>> = { rows: 'row', columns: 'column', cells: 'cell' };

/** As many addends are written one by one. */
const MOST_ADDENDS = 3;
/** As many places are named. */
const MOST_PLACES = 10;

const CELL = /([A-Z]{1,3})(\d{1,7})/g;

function nameOf(line: Line, letter: string, row: string): string {
  if (line === 'column') return letter;
  return line === 'row' ? row : letter + row;
}

/** `C–F, H`: the lines of the addends, those that stand together as one. */
function addends(terms: readonly Figure[], line: Line): string {
  if (line === 'cell') return terms.map((t) => letters(t.at.left) + String(t.at.top + 1)).join(', ');
  const [numbers, name] =
    line === 'column'
      ? [terms.map((t) => t.at.left), letters]
      : [terms.map((t) => t.at.top), (row: number) => String(row + 1)];
  return runsOf(numbers)
    .map(([first, last]) => (first === last ? name(first) : `${name(first)}–${name(last)}`))
    .join(', ');
}

const SIGNS: Readonly<Record<string, string>> = { '+': ' + ', '-': ' − ', '*': ' × ', '/': ' ÷ ' };

/** The right side in words: `cột C × cột D`. */
function rightSide({ along, expression, equations: [first] }: ListedRelation, locale: Locale): string {
  const words = WORDS[locale];
  const line = TERMS[along];
  if (expression === null || !first) return words.unsaid;
  if (first.sum && first.terms.length > MOST_ADDENDS) return `${words.sum[line]} ${addends(first.terms, line)}`;
  return expression
    .replace(/(\d)\.(\d)/g, locale === 'vi' ? '$1,$2' : '$1.$2')
    .replace(/[-+*/]/g, (sign) => SIGNS[sign] ?? sign)
    .replace(CELL, (_, letter: string, row: string) => `${words.line[line]} ${nameOf(line, letter, row)}`)
    .trim();
}

/** The left side in words: `Cột E «Thành tiền»`. */
function leftSide({ along, equations: [first] }: ListedRelation, locale: Locale): string {
  const words = WORDS[locale];
  if (!first) return '';
  const [row, column] = [rowOf(first), columnOf(first)];
  const line = TERMS[along];
  const text = line === 'column' ? (column.path[column.path.length - 1] ?? '') : row.label;
  const name = `${words.line[line]} ${nameOf(line, letters(column.at), String(row.at + 1))}`;
  return name.charAt(0).toUpperCase() + name.slice(1) + (text === '' ? '' : ` ${words.quoted(text)}`);
}

const STATES: Readonly<Record<'broken' | 'question' | 'unread', (made: Equation) => boolean>> = {
  broken: (made) => made.state === 'broken' && made.doubt === null,
  question: (made) => made.state === 'broken' && made.doubt !== null,
  unread: (made) => made.state === 'unknown',
};

function places(relation: ListedRelation, state: keyof typeof STATES, locale: Locale): string {
  const line = PLACES[relation.along];
  const found = relation.equations.filter(STATES[state]);
  const names = found
    .slice(0, MOST_PLACES)
    .map((made) => nameOf(line, letters(columnOf(made).at), String(rowOf(made).at + 1)));
  return `${WORDS[locale].line[line]} ${names.join(', ')}${found.length > MOST_PLACES ? ', …' : ''}`;
}

/** «Cột E «Thành tiền» = cột C × cột D; khớp 12/13 dòng, sai ở dòng 7» (lời của một quan hệ). */
export function sayRelation(relation: ListedRelation, locale: Locale): string {
  const [words, format] = [WORDS[locale], FORMATS[locale]];
  const { held, broken, question, unread, along } = relation;
  const sign = relation.relation === '=' ? '=' : '≥';
  const all = format.number(held + broken + question + unread);
  const ends = [words.held(format.number(held), all, words.lines[PLACES[along]])];
  for (const state of ['broken', 'question', 'unread'] as const)
    if (relation[state] > 0) ends.push(words[state](places(relation, state, locale)));
  return `${leftSide(relation, locale)} ${sign} ${rightSide(relation, locale)}; ${ends.join(', ')}.`;
}
