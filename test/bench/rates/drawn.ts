import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawText } from '../../../src/core/grid/draw';
import { a1 } from '../../../src/core/grid/range';
import type { Rate } from '../../../src/core/rates/rate';
import { ratesIn } from './measure';
import { NONE, type Score } from './score';

/** One rate that a person wrote down beside a drawn table, by the cells it stands in and is made of. */
interface DrawnRate {
  readonly kind: string;
  readonly printed: string | null;
  readonly key: string;
  /** Right as well, but nobody must list it. */
  readonly may: boolean;
}

const FOLDER = join(__dirname, 'drawn');
const LINE = /^(may )?([a-z]+)(?: (\d+)(?:-(\d+))?)?: (?:([A-Z]+\d*) = )?(\S+) [-/] (\S+)$/;

const keyOf = (kind: string, top: readonly string[], under: readonly string[]): string =>
  `${kind} ${[...top].sort().join('+')} / ${[...under].sort().join('+')}`;

/** `growth 4-8: E = D / C`: a column without a row stands for each of the rows. */
function ratesOfLine(line: string): DrawnRate[] {
  const [, may, kind = '', from, to, printed, top = '', under = ''] = LINE.exec(line) ?? [];
  if (kind === '') throw new Error(`not an expectation: ${line}`);
  const first = Number(from ?? 0);
  return Array.from({ length: Number(to ?? first) - first + 1 }, (_, i) => {
    const cells = (side: string): string[] =>
      side.split('+').map((cell) => (/\d$/.test(cell) ? cell : cell + String(first + i)));
    return {
      kind,
      printed: printed === undefined ? null : (cells(printed)[0] ?? null),
      key: keyOf(kind, cells(top), cells(under)),
      may: may !== undefined,
    };
  });
}

function drawnSheet(name: string): { art: string; expected: DrawnRate[] } {
  const [art = '', said = ''] = readFileSync(join(FOLDER, name), 'utf8').split('-----\n');
  return { art, expected: said.split('\n').filter(Boolean).flatMap(ratesOfLine) };
}

const kindOf = (rate: Rate): string => (rate.scope === 'all' ? 'sum' : rate.kind);

function scoreSheet(name: string): Score {
  const { art, expected } = drawnSheet(name);
  const { rates } = ratesIn(drawText(art).grid);
  const mine = rates.filter((rate) => rate.kind !== 'indicators-met' && (!rate.scope || rate.scope === 'all'));
  const listed = new Map(
    mine
      .filter((rate) => rate.value !== null)
      .map((rate) => {
        const cells = [rate.numerator, rate.denominator].map((part) => part.cells.map((at) => a1(at)));
        return [keyOf(kindOf(rate), cells[0] ?? [], cells[1] ?? []), rate] as const;
      }),
  );
  const wanted = expected.filter(({ may }) => !may);
  const isFound = ({ key, printed }: DrawnRate): boolean => {
    const rate = listed.get(key);
    return rate !== undefined && (printed === null || (rate.printedAt !== null && a1(rate.printedAt) === printed));
  };
  const missed = wanted.filter((one) => !isFound(one));
  const right = new Set(expected.map(({ key }) => key));
  const wrong = [...listed.keys()].filter((key) => !right.has(key) && !key.startsWith('sum '));
  return {
    ...NONE,
    wanted: wanted.length,
    found: wanted.length - missed.length,
    wrong: wrong.length,
    misses: [
      ...missed.map(({ key, printed }) => `missed ${key}${printed === null ? '' : ` in ${printed}`}`),
      ...wrong.map((key) => `wrong ${key}`),
    ],
  };
}

/** Every drawn table with its score. */
export const drawnScores = (): (readonly [string, Score])[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => [name.replace('.txt', ''), scoreSheet(name)] as const);
