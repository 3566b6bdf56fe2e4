import { placeOf } from '../../arithmetic/names';
import { isToned, toned } from '../../text/tones';
import type { Source } from '../source-text';
import type { WordsOf } from './words';

/** A place named in a report: its kind, when said, and its name in words (địa bàn). */
export interface Named {
  readonly kind: string | null;
  readonly name: string;
  readonly start: number;
}

/** Names of places in a workbook, by their first word. */
export type AreaNames = ReadonlyMap<string, readonly string[]>;

const joined = (words: readonly string[]): string => words.join(' ');

/** The name of a place as it is compared, without its kind. */
export const areaKey = (area: string, wordsOf: WordsOf): { readonly kind: string | null; readonly name: string } => {
  const { kind, name } = placeOf(area);
  return { kind, name: joined(wordsOf(name)) };
};

/** The names that a workbook's tables have for places. */
export function areaNames(areas: readonly string[], wordsOf: WordsOf): AreaNames {
  const found = new Map<string, string[]>();
  const known = new Set<string>();
  for (const area of areas) {
    const { name } = areaKey(area, wordsOf);
    const [first] = name.split(' ');
    if (first === undefined || first === '' || known.has(name)) continue;
    known.add(name);
    const others = found.get(first);
    if (others) others.push(name);
    else found.set(first, [name]);
  }
  return found;
}

const PREFIXED =
  /(^|[^A-Za-z])(xa|huyen|thi tran|phuong|thanh pho|thi xa|TP\.?|tinh|thon|ban|quan) ((?:[A-Z][a-z']*)(?: [A-Z][a-z']*){0,3})/gi;
const KIND: Readonly<Record<string, string>> = {
  xa: 'xa',
  huyen: 'huyen',
  'thi tran': 'thi-tran',
  phuong: 'phuong',
  'thanh pho': 'thanh-pho',
  'thi xa': 'thi-xa',
  tp: 'thanh-pho',
  'tp.': 'thanh-pho',
  tinh: 'tinh',
  thon: 'thon',
  ban: 'thon',
  quan: 'quan',
};

/** Capitals are what tells "xã Nậm Xe" from "xã nào": the expression itself does not ask for them. */
const capitals = (name: string): string => /^(?:[A-Z][A-Za-z']*)(?: [A-Z][A-Za-z']*){0,3}/.exec(name)?.[0] ?? '';

const KINDS = /^(xã|huyện|thị trấn|phường|thành phố|thị xã|tp\.?|tỉnh|thôn|bản|quận)$/;

/** "bị mua bán Kế hoạch" names no "bản"; a text without accents cannot tell. */
const isKind = (word: string): boolean => KINDS.test(toned(word)) || (!isToned(word) && !/^(ban|xa)$/i.test(word));

function prefixedIn(source: Source, start: number, end: number, wordsOf: WordsOf): Named[] {
  const text = source.cased.slice(start, end);
  const found: Named[] = [];
  PREFIXED.lastIndex = 0;
  for (let match = PREFIXED.exec(text); match; match = PREFIXED.exec(text)) {
    const [whole, , prefix = '', rest = ''] = match;
    const name = capitals(rest);
    PREFIXED.lastIndex = match.index + whole.length - rest.length + name.length;
    if (name === '') continue;
    const at = start + match.index + whole.length - rest.length;
    if (!isKind(source.quote(at - prefix.length - 1, at - 1))) continue;
    const words = joined(wordsOf(source.quote(at, at + name.length)));
    found.push({ kind: KIND[prefix.toLowerCase()] ?? null, name: words, start: at });
  }
  return found;
}

const WORD = /[A-Za-z']+/g;

/** Names known from the workbook that stand without their kind: "Ba Bể 40 tổ". */
function knownIn(source: Source, start: number, end: number, names: AreaNames, wordsOf: WordsOf): Named[] {
  const tokens: { readonly at: number; readonly word: string; readonly capital: boolean }[] = [];
  const text = source.cased.slice(start, end);
  WORD.lastIndex = 0;
  for (let match = WORD.exec(text); match; match = WORD.exec(text)) {
    const at = start + match.index;
    const word = joined(wordsOf(source.quote(at, at + match[0].length)));
    tokens.push({ at, word, capital: /^[A-Z]/.test(match[0]) });
  }
  return tokens.flatMap(({ word, capital, at }, i) => {
    if (!capital) return [];
    const name = (names.get(word) ?? []).find((known) => {
      const length = known.split(' ').length;
      const said = tokens.slice(i, i + length);
      return length > 1 && said.every((token) => token.capital) && joined(said.map((t) => t.word)) === known;
    });
    return name === undefined ? [] : [{ kind: null, name, start: at }];
  });
}

/** The places that a stretch of a report names, in order. */
export function namedIn(source: Source, start: number, end: number, names: AreaNames, wordsOf: WordsOf): Named[] {
  const prefixed = prefixedIn(source, start, end, wordsOf);
  const others = knownIn(source, start, end, names, wordsOf).filter(
    (one) => !prefixed.some((p) => one.start >= p.start && one.start < p.start + p.name.length),
  );
  return [...prefixed, ...others].sort((a, b) => a.start - b.start);
}

/** Whether two names may be one place: kinds count only where both have one. */
export const samePlace = (
  a: { readonly kind: string | null; readonly name: string },
  b: { readonly kind: string | null; readonly name: string },
): boolean => a.name === b.name && (a.kind === null || b.kind === null || a.kind === b.kind);
