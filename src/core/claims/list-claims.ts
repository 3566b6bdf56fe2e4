import type { Claim } from './claim';
import type { Figure } from './figure';
import { headOf } from './noun';
import { namesIn, type NameList } from './names';
import { isOpenList } from './open-list';
import { stretchAt, type Stretch } from './passage';
import { between, claimOf, figuresIn, named, type Prose } from './prose';

/** Kinds of places whose names are listed: "các xã: …", "8 tỉnh …, gồm: …". */
const PLACES =
  'xa|phuong|thi tran|huyen|tinh|thanh pho|thon|ban|truong|don vi|dia phuong|dan toc|commune|district|province|village|school';
const INTRODUCED = new RegExp(
  `\\b(?:cac |the |following )?(${PLACES})(?:s|es)?(?:,? thi tran|, thanh pho| sau| diem| duoc chon)?[^.;:()]{0,90}?(?::|\\((?:gom|bao gom)?:?|,? (?:gom|bao gom|la|namely|including|comprising)(?: cac (?:xa|huyen|tinh))?:?) ?$`,
);

/** The kind of place that a list names, by the words that open it; null when nothing opens it. */
function kindNamed(prose: Prose, sentence: Stretch, list: NameList): string | null {
  const lead = between(prose, Math.max(sentence.start, list.start - 190), list.start).replace(/\([^()]*\)/g, ' ');
  return INTRODUCED.exec(lead)?.[1] ?? null;
}

function claimFor(prose: Prose, sentence: Stretch, list: NameList): Claim | null {
  const kind = kindNamed(prose, sentence, list);
  if (!kind) return null;
  const names = prose.source.quote(list.start, list.end);
  const before = figuresIn(prose, { start: sentence.start, end: list.start }).filter((f) => f.counted);
  const own = before.filter((f) => headOf(f.noun) === kind).pop();
  const same = own ?? before.find((f) => f.value === list.length) ?? countElsewhere(prose, kind, list);
  if (list.length < 3 && !own) return null;
  const base = { to: list.end, kind: 'count' as const, of: same ?? null, computed: prose.format.number(list.length) };
  if (!same) {
    const from = list.start - listLead(prose, list);
    const note = { code: 'uncounted', count: list.length, names } as const;
    return claimOf(prose, { ...base, from, stated: '', answer: 'cannot-check', note, figures: [] });
  }
  const right = same.value === list.length;
  if (!right && (list.open || isOpenList(prose, same.end, list.start, list.end))) return null;
  return claimOf(prose, {
    ...base,
    from: same.start < sentence.start || same.start > list.start ? list.start : same.start,
    stated: named(prose, same),
    answer: right ? 'right' : 'wrong',
    note: { code: 'named', count: list.length, names },
    figures: [same],
  });
}

const knownCounts = new WeakMap<Prose, ReadonlyMap<string, Figure>>();

/** The first figure that counts so many of a kind, by both. */
function firstCounts(prose: Prose): ReadonlyMap<string, Figure> {
  const known = knownCounts.get(prose);
  if (known) return known;
  const counts = new Map<string, Figure>();
  for (const figure of prose.figures) {
    const key = `${headOf(figure.noun)} ${String(figure.value)}`;
    if (figure.counted && !counts.has(key)) counts.set(key, figure);
  }
  knownCounts.set(prose, counts);
  return counts;
}

/** The same number of such places said elsewhere in the text: "8 tỉnh" answers for "các tỉnh (gồm: …)". */
const countElsewhere = (prose: Prose, kind: string, list: NameList): Figure | undefined =>
  firstCounts(prose).get(`${kind} ${String(list.length)}`);

const listLead = (prose: Prose, list: NameList): number =>
  // eslint-disable-next-line regexp/no-super-linear-move, regexp/no-super-linear-backtracking -- 24 characters at most
  /(cac |the )?[a-z]+( [a-z]+)?[:( ]*(gom)?[: ]*$/.exec(between(prose, Math.max(0, list.start - 24), list.start))?.[0]
    .length ?? 0;

/** Numbered enumerations, "(1) …; (2) …", and how far each counts. */
function enumerationsOf(prose: Prose): { readonly start: number; readonly end: number; readonly count: number }[] {
  const { flat } = prose.source;
  const found: { start: number; end: number; count: number }[] = [];
  const marks = /\((\d{1,2})\)/g;
  for (let mark = marks.exec(flat); mark; mark = marks.exec(flat)) {
    const last = found[found.length - 1];
    const number = Number(mark[1]);
    if (number === 1) found.push({ start: mark.index, end: mark.index + 3, count: 1 });
    else if (last?.count === number - 1 && mark.index - last.end < 500)
      Object.assign(last, { end: mark.index + 3, count: number });
  }
  return found.filter((e) => e.count >= 2);
}

/** The figure that a footnote belongs to: its mark is glued behind the figure's sentence ("77%1" and "1 (1). …"). */
function footnoted(prose: Prose, enumeration: Stretch): Figure | null {
  const mark = /(?:^|\n) ?(\d{1,2}) $/.exec(between(prose, Math.max(0, enumeration.start - 6), enumeration.start))?.[1];
  if (!mark) return null;
  const figure = markedFigures(prose).get(mark);
  return figure && figure.start < enumeration.start ? figure : null;
}

const knownMarks = new WeakMap<Prose, ReadonlyMap<string, Figure>>();

/** What the first sentence counts that ends in the mark of a footnote, by the mark. */
function markedFigures(prose: Prose): ReadonlyMap<string, Figure> {
  const known = knownMarks.get(prose);
  if (known) return known;
  const marked = new Map<string, Figure>();
  for (const sentence of prose.sentences) {
    const end = between(prose, Math.max(sentence.start, sentence.end - 8), sentence.end);
    const mark = /[a-z%)](\d{1,2})\s*$/.exec(end)?.[1];
    if (mark === undefined || marked.has(mark)) continue;
    const figure = figuresIn(prose, sentence).find((f) => f.counted);
    if (figure) marked.set(mark, figure);
  }
  knownMarks.set(prose, marked);
  return marked;
}

function enumerationClaim(prose: Prose, enumeration: { start: number; end: number; count: number }): Claim | null {
  const sentence = stretchAt(prose.sentences, enumeration.start);
  const before = figuresIn(prose, {
    start: Math.max(sentence?.start ?? 0, enumeration.start - 120),
    end: enumeration.start,
  });
  const last = before.filter((f) => f.counted).pop();
  const opens =
    last && /^[^.;]{0,90}(:|gom|bao gom|la|namely|including) ?$/.test(between(prose, last.end, enumeration.start));
  const figure = opens ? last : footnoted(prose, enumeration);
  if (!figure) return null;
  const right = figure.value === enumeration.count;
  const names = prose.source.quote(enumeration.start, Math.min(enumeration.start + 60, enumeration.end));
  return claimOf(prose, {
    from: opens ? figure.start : enumeration.start,
    to: enumeration.end,
    kind: 'count',
    stated: named(prose, figure),
    computed: prose.format.number(enumeration.count),
    answer: right ? 'right' : 'wrong',
    of: figure,
    note: { code: 'named', count: enumeration.count, names: `${names}…` },
    figures: [figure],
  });
}

/** Claims about how many are named: "8 tỉnh, gồm: …", "7 chỉ tiêu: (1) …; (7) …" (số lượng và danh sách). */
export function listClaims(prose: Prose): Claim[] {
  const claims: Claim[] = [];
  for (const sentence of prose.sentences)
    for (const list of namesIn(prose.source, sentence.start, sentence.end)) {
      const claim = claimFor(prose, sentence, list);
      if (claim) claims.push(claim);
    }
  for (const enumeration of enumerationsOf(prose)) {
    const claim = enumerationClaim(prose, enumeration);
    if (claim) claims.push(claim);
  }
  return claims;
}
