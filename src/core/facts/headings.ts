import type { Column } from '../table/table';
import { fold } from '../text/fold';
import { isToned, toned } from '../text/tones';
import { isDone, isPlanned, measureOf, measuresOf, readText, type HeaderText } from './header-text';
import type { Sense } from './lexicon';

/** What stands under one heading, to know which texts part it and which only name it. */
export interface Heading {
  readonly texts: Set<string>;
  readonly planned: Set<string>;
  /** Those of the texts that only say "so many", "so much": số người, kinh phí. */
  readonly kinds: Set<string>;
  /** "Trong đó: nữ" stands there beside its whole. */
  opens: boolean;
  done: boolean;
  /** It stands under words of something done. */
  under: boolean;
}

export type Headings = ReadonlyMap<string, Heading>;

export const headingKey = (path: readonly string[], depth: number): string =>
  path.slice(0, depth).map(fold).join(' > ');

export const STUB: readonly Column['role'][] = ['ordinal', 'label', 'unit', 'note', 'code', 'verdict'];

/** Words of something done that stand over others of their kind: "Tình hình thực hiện" over "KH | TH" (tiêu đề bao trùm). */
export function roofsOf(columns: readonly Column[], texts: ReadonlyMap<string, HeaderText>): ReadonlySet<string> {
  const doneAt = (text: string): boolean => isDone(measureOf(measuresOf(texts.get(text) ?? readText(text))));
  const roofs = new Set<string>();
  for (const { path } of columns) {
    let last = -1;
    path.forEach((text, depth) => {
      if (doneAt(text)) last = depth;
    });
    for (let depth = 0; depth < last; depth++) roofs.add(headingKey(path, depth + 1));
  }
  return roofs;
}

export function headingsOf(
  columns: readonly Column[],
  texts: ReadonlyMap<string, HeaderText>,
  roofs: ReadonlySet<string>,
): Headings {
  const headings = new Map<string, Heading>();
  for (const { path, role } of columns) {
    if (STUB.includes(role)) continue;
    let outer = false;
    path.forEach((text, depth) => {
      const key = headingKey(path, depth);
      let heading = headings.get(key);
      if (!heading)
        headings.set(
          key,
          (heading = {
            texts: new Set(),
            planned: new Set(),
            kinds: new Set(),
            opens: false,
            done: false,
            under: outer,
          }),
        );
      const read = texts.get(text) ?? readText(text);
      const measure = measureOf(measuresOf(read));
      if (opensPart(read)) heading.opens = true;
      else if (measure === null) {
        heading.texts.add(fold(text));
        if (isKind(read)) heading.kinds.add(fold(text));
      }
      if (isPlanned(measure)) heading.planned.add(fold(text));
      if (isDone(measure)) {
        heading.done = true;
        outer = outer || !roofs.has(headingKey(path, depth + 1));
      }
    });
  }
  return headings;
}

const KIND = /^(số|tổng số|kinh phí|vốn|tiền|thành tiền|giá trị|khối lượng|sl|st)(?: |$)/;
const KIND_BARE = /^(so|tong so|kinh phi|von|tien|thanh tien|gia tri|khoi luong|sl|st)(?: |$)/;
export const isKind = ({ shown }: HeaderText): boolean => (isToned(shown) ? KIND : KIND_BARE).test(toned(shown));

/** "Trong đó: nữ": what it names is a part of what stands beside it. */
export const opensPart = ({ read }: HeaderText): boolean =>
  read.senses[0]?.says === 'opener' || (read.rest.length === 0 && read.senses.some(isSubset));

const SUBSETS = ['nữ', 'nam', 'dtts', 'trẻ em gái', 'hộ nghèo', 'khuyết tật'];

/** Some of the people: beside them "Số người" is everybody. */
const isSubset = (sense: Sense): boolean => sense.says === 'part' && SUBSETS.includes(sense.part);

/**
 * "Đã thực hiện > Chỉ tiêu | Kinh phí": words of a plan that stand under something done, with nothing done beside them,
 * tell things apart there and wherever they come back.
 */
export function thingsOf(headings: Headings): ReadonlySet<string> {
  const things = new Set<string>();
  for (const { under, done, planned } of [...headings.values()])
    if (under && !done) planned.forEach((t) => things.add(t));
  return things;
}

/** "Vốn giao năm nay" under "Giải ngân" is what was spent of it, as long as nothing beside it says "giải ngân" again. */
const GIVEN = /\b(giao|bố trí|được cấp|phân bổ)\b/;
export const isGiven = (text: HeaderText): boolean =>
  measuresOf(text).every(isPlanned) &&
  GIVEN.test(toned(text.shown)) &&
  !/kế hoạch|dự toán|chỉ tiêu/.test(toned(text.shown));

/** The level whose words say what the column measures: the innermost that does. */
export function measuredLevel(
  path: readonly string[],
  texts: readonly HeaderText[],
  things: ReadonlySet<string>,
  roofs: ReadonlySet<string>,
): number {
  for (let depth = texts.length - 1; depth >= 0; depth--) {
    const text = texts[depth];
    if (!text || measuresOf(text).length === 0) continue;
    const outer = texts.slice(0, depth).some((t) => measuresOf(t).length > 0);
    if (outer && things.has(fold(text.shown))) continue;
    // "Kinh phí sau điều chỉnh" under a roof is a plan, without the word.
    const plan = texts.slice(depth + 1).some(({ read }) => read.senses.some(({ says }) => says === 'version'));
    return plan && roofs.has(headingKey(path, depth + 1)) ? -1 : depth;
  }
  return -1;
}
