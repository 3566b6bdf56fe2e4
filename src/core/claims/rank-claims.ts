import { alikeness } from './alike';
import type { Claim } from './claim';
import type { Figure } from './figure';
import { has, overlaps, short } from './named-in';
import { headOf, isPersons, nameOf } from './noun';
import { stretchAt, type Stretch } from './passage';
import { between, claimOf, figuresIn, named, type Prose } from './prose';
import { gridsOf, seriesOf, type Series } from './series';

/** "đơn vị đứng thứ ba", "tiếp đến là" behind the first. */
const NTH = /\b(?:dung|xep|xep hang) thu (hai|ba|tu|nam|\d)\b|\b(tiep den|tiep theo|ke den)\b/g;
const ORDINALS: Readonly<Record<string, number>> = { hai: 2, ba: 3, tu: 4, nam: 5 };
const ANY =
  /\b((cao|thap|nhieu|it|lon|nho) nhat|dan dau|dung dau|dung thu|tiep den|tiep theo|highest|lowest|most|fewest)\b/g;

const MOST = /\b(cao nhat|nhieu nhat|lon nhat|dan dau|dung dau|dan dau|highest|most)\b/g;
const LEAST = /\b(thap nhat|it nhat la|it nhat(?! \d)|nho nhat|cuoi bang|lowest|fewest)\b/g;

interface Extreme extends Stretch {
  readonly most: boolean;
  /** 1 for the first. */
  readonly place: number;
}

function extremesOf({ source }: Prose): Extreme[] {
  const found: Extreme[] = [];
  for (const [words, most] of [
    [MOST, true],
    [LEAST, false],
  ] as const) {
    words.lastIndex = 0;
    for (let match = words.exec(source.flat); match; match = words.exec(source.flat))
      found.push({ start: match.index, end: match.index + match[0].length, most, place: 1 });
  }
  NTH.lastIndex = 0;
  for (let match = NTH.exec(source.flat); match; match = NTH.exec(source.flat)) {
    // "Tiếp đến" says a rank only behind the first one of its sentence.
    if (
      match[2] &&
      !/\b(nhat|dan dau|dung dau|nhi)\b[^.;]*$/.test(source.flat.slice(Math.max(0, match.index - 90), match.index))
    )
      continue;
    const place = match[1] ? (ORDINALS[match[1]] ?? Number(match[1])) : 2;
    found.push({ start: match.index, end: match.index + match[0].length, most: true, place });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The stretch around an extreme that tells whose it is: its clause. */
function clauseOf(prose: Prose, { start, end }: Stretch): Stretch | null {
  const sentence = stretchAt(prose.sentences, start);
  if (!sentence) return null;
  const [before, after] = [between(prose, sentence.start, start), between(prose, end, sentence.end)];
  const others = before.match(ANY) ?? [];
  const last = others[others.length - 1];
  const since = last === undefined ? 0 : before.lastIndexOf(last) + last.length;
  const comma = last === undefined ? -1 : before.slice(since).search(/[,;(]/);
  const from = sentence.start + Math.max(before.lastIndexOf(';') + 1, comma < 0 ? 0 : since + comma + 1);
  const stop =
    /;|,? (thap nhat|cao nhat|it nhat|nhieu nhat|tiep den|sau do|trong khi|don vi dung)|, [a-z ]{2,30} (thap|it|cao|nhieu) nhat/.exec(
      after,
    );
  return { start: from, end: stop ? end + stop.index : sentence.end };
}

/** The series that hold a place the clause names and, when it gives a figure, figures of that kind. */
function seriesFor(
  all: readonly Series[],
  words: string,
  topic: string,
  stated: Figure | undefined,
): readonly Series[] {
  const naming = all.filter((s) => s.entries.filter(({ name }) => has(words, name)).length === 1);
  if (stated) {
    const alike = naming.filter(
      (s) =>
        s.entries.every(({ figure }) => figure.start !== stated.start) &&
        s.entries.some(({ figure }) => alikeness(figure, stated) >= 1 && figure.percent === stated.percent),
    );
    const exact = alike.filter((s) => s.entries.some(({ figure }) => figure.value === stated.value));
    if (exact.length > 0) return exact;
    if (alike.length > 0) return alike;
  }
  const percents = /\b(ty le|dan dau|dung dau|rate)\b/.test(topic)
    ? naming.filter((s) => s.entries.every((e) => e.figure.percent))
    : null;
  // Rates that no column gives are not to be read off the numbers.
  if (percents && (percents.length > 0 || naming.some((s) => s.head !== ''))) return percents;
  const headed = naming.filter((s) => s.head !== '' && overlaps(topic, s.head));
  if (headed.length > 0) return headed;
  return naming;
}

interface Ranked {
  /** Of a list in the words, whose names are guessed. */
  readonly listed: boolean;
  readonly right: boolean;
  readonly mine: Series['entries'][number];
  readonly best: readonly Series['entries'][number][];
}

function rankedIn(series: Series, words: string, { most, place }: Extreme): Ranked[] {
  const values = series.entries.map(({ figure }) => figure.value);
  const top = [...values].sort((a, b) => (most ? b - a : a - b))[place - 1];
  const best = series.entries.filter(({ figure }) => figure.value === top);
  const mine = series.entries.find(({ name }) => has(words, name));
  return mine ? [{ listed: series.head === '', right: mine.figure.value === top, mine, best }] : [];
}

function extremeClaim(prose: Prose, all: readonly Series[], extreme: Extreme): Claim | null {
  const clause = clauseOf(prose, extreme);
  if (!clause) return null;
  const words = between(prose, clause.start, clause.end);
  const sentence = stretchAt(prose.sentences, extreme.start) ?? clause;
  const topic = between(prose, sentence.start, clause.end);
  const outside = all.filter((s) => s.end <= clause.start || s.start >= clause.end);
  const stated = figuresIn(prose, clause).find((f) => f.start > extreme.start - 40 && !f.inTable);
  const ranked = seriesFor(outside, words, topic, stated).flatMap((series) => rankedIn(series, words, extreme));
  const [first] = ranked;
  const [best] = first?.best ?? [];
  // Columns that do not agree leave open which of them is meant.
  if (!first || !best || ranked.some((r) => r.right !== first.right)) return null;
  if (!first.right && ranked.some((r) => r.best[0]?.name !== best.name)) return null;
  if (
    !first.right &&
    stated &&
    !first.best.some(({ figure }) => alikeness(figure, stated) >= 1 && figure.percent === stated.percent)
  )
    return null;
  const computed = prose.source.quote(best.figure.start, best.figure.end);
  const at = clause.start + words.indexOf(short(first.mine.name));
  // A word of the text that only looks like the name of a list accuses nobody.
  if (!first.right && first.listed && !/[A-Z]/.test(prose.source.cased.charAt(at))) return null;
  return claimOf(prose, {
    from: Math.min(at, extreme.start), to: Math.max(extreme.end, at + short(first.mine.name).length), kind: 'rank',
    stated: first.mine.shown, computed, answer: first.right ? 'right' : 'wrong', of: null, figures: [first.mine.figure, best.figure],
    note: { code: 'rank', first: first.best.map((entry) => entry.shown).join(', '), value: computed },
  }); // prettier-ignore
}

interface Threshold {
  readonly says: string;
  readonly meets: (value: number) => boolean;
}

/** "đạt và vượt kế hoạch", "vượt kế hoạch". */
const WHOLE =
  /^ [a-z]+(?: [a-z]+)? ((?:dat|hoan thanh)(?: va| hoac|,) vuot(?: muc)?(?: ke hoach| chi tieu)|vuot (?:ke hoach|chi tieu)|(?:reached or )?exceeded (?:their |the )?plan)/;

/** "đạt 100%", "đạt dưới 50%", "từ 80% trở lên", "từ 50% đến dưới 80%" right behind a count of units. */
function thresholdOf(prose: Prose, count: Figure): Threshold | null {
  const text = between(prose, count.end, count.end + 110);
  const whole = WHOLE.exec(text);
  if (whole)
    return { says: whole[0], meets: /^vuot|^exceeded/.test(whole[1] ?? '') ? (v) => v > 100 : (v) => v >= 100 };
  const match =
    /^[^.;,()]{0,50}?\b(?:(?:dat|co ty le|ty le|giai ngan|hoan thanh)(?= tu| tren| duoi| hon| \d)|(?= duoi| tren))( tu| tren| duoi| hon)? (\d+(?:[.,]\d+)?) ?%( tro len| den duoi (\d+(?:[.,]\d+)?) ?%)?/.exec(
      text,
    );
  if (!match?.[2]) return null;
  const bound = Number(match[2].replace(',', '.'));
  const upper = match[4] ? Number(match[4].replace(',', '.')) : Infinity;
  const how = (match[1] ?? '').trim();
  const meets =
    how === 'duoi' ? (v: number) => v < bound
    : how === 'tren' || how === 'hon' ? (v: number) => v > bound
    : how === 'tu' || match[3] ? (v: number) => v >= bound && v < upper
    : (v: number) => v === bound; // prettier-ignore
  return { says: match[0], meets };
}

const UNITS = /^(xa|huyen|don vi|dia phuong|thon|ban|phuong|thi tran|to|truong|commune|district)$/;

/** "3 đơn vị đạt 100%" against the one series of per cents in the text. */
function countClaim(prose: Prose, all: readonly Series[], count: Figure): Claim | null {
  if (
    !count.counted ||
    count.inTable ||
    isPersons(count.noun) ||
    !UNITS.test(headOf(count.noun)) ||
    count.hedge !== null
  )
    return null;
  const threshold = thresholdOf(prose, count);
  if (!threshold) return null;
  const series = all.filter(
    (s) =>
      s.entries.length >= 3 &&
      (s.kind === headOf(count.noun) ||
        (s.kind !== '' && /don vi|dia phuong/.test(`${s.kind} ${headOf(count.noun)}`))) &&
      s.entries.every(({ figure }) => figure.percent && figure !== count),
  );
  const [only] = series;
  if (!only || series.length !== 1) return null;
  const meeting = only.entries.filter(({ figure }) => threshold.meets(figure.value));
  const right = meeting.length === count.value;
  // An exact "đạt 100%" may be said of those above it too.
  const more = /100 ?%$/.test(threshold.says) ? only.entries.filter(({ figure }) => figure.value >= 100).length : -1;
  const answer = right ? 'right' : more === count.value ? 'right' : 'wrong';
  return claimOf(prose, {
    from: count.start, to: count.end + threshold.says.length, kind: 'rank', stated: named(prose, count),
    computed: `${prose.format.number(meeting.length)} ${prose.source.quote(count.end, count.end + 1 + nameOf(count.noun).length)}`.trim(),
    answer, of: count, figures: [count, ...meeting.map(({ figure }) => figure)],
    note: { code: 'named', count: meeting.length, names: meeting.map((entry) => entry.shown).join(', ') || '0' },
  }); // prettier-ignore
}

/** Claims of rank: cao nhất, thấp nhất, and how many units reach a bound, against tables and lists of the text. */
export function rankClaims(prose: Prose): Claim[] {
  const all = seriesOf(prose, gridsOf(prose));
  if (all.length === 0) return [];
  return [
    ...extremesOf(prose).map((extreme) => extremeClaim(prose, all, extreme)),
    ...prose.figures.map((figure) => countClaim(prose, all, figure)),
  ].filter((claim): claim is Claim => claim !== null);
}
