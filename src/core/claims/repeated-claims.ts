import type { Claim } from './claim';
import { changeOf } from './cue';
import type { Figure } from './figure';
import { headOf, isKnownName } from './noun';
import { pairWith } from './pair';
import { perOf } from './per';
import { stretchAt } from './passage';
import { between, claimOf, headEnd, named, sentenceNumber, shown, type Prose } from './prose';
import { roleOf } from './role';

/** Ways of naming the whole area of a project: "15 xã thuộc dự án", "UBND 12 xã", "toàn bộ 8 huyện". */
const BEFORE = /\b(ubnd|uy ban nhan dan|toan bo|tat ca|du ca|tren dia ban|dia ban|all|all of the) (cac )?$/;
/** "tại UBND 4 xã": those that someone went to, not all there are. */
const VISITED = /\b(tai|voi|o|den|cua|at|with|in) (ubnd|uy ban nhan dan) (cac )?$/;
const AFTER =
  /^ [a-z]+(, [a-z]+( [a-z]+)?)? (thuoc|trong|vung|tham gia|huong loi|of|in|under|covered by) (pham vi |dia ban |vung |chuong trinh |the )*(du an|project)\b/;
const EACH = /\b(moi|tung|each|every)\b/;
const AREAS = /^(xa|huyen|tinh|phuong|thon|ban|thi tran|commune|district|province|village)$/;

/** Whether a count is said of the whole project area, not of some places in it. */
function isScope(prose: Prose, figure: Figure): boolean {
  if (!AREAS.test(headOf(figure.noun)) || figure.hedge !== null || figure.inTable) return false;
  const sentence = stretchAt(prose.sentences, figure.start);
  const before = between(prose, Math.max(sentence?.start ?? 0, figure.start - 60), figure.start);
  return (
    !EACH.test(before) &&
    ((BEFORE.test(before) && !VISITED.test(before)) || AFTER.test(between(prose, figure.end, figure.end + 70)))
  );
}

/** One project area counted differently in two places: neither can be said to be right (số xã không thống nhất). */
function scopeClaims(prose: Prose): Claim[] {
  const claims: Claim[] = [];
  const firsts: Record<string, Figure> = {};
  for (const figure of prose.figures) {
    if (!isScope(prose, figure)) continue;
    const head = headOf(figure.noun);
    const first = firsts[head];
    if (!first) firsts[head] = figure;
    else if (first.value !== figure.value)
      claims.push(elsewhere(prose, figure, first, 'count', 'cannot-check', shown(prose, first, 4)));
  }
  return claims;
}

const elsewhere = (prose: Prose, figure: Figure, first: Figure, kind: 'count' | 'repeated', answer: Claim['answer'], other: string): Claim =>
  claimOf(prose, {
    from: figure.start, to: headEnd(prose, figure), kind, stated: named(prose, figure), computed: named(prose, first), answer,
    of: figure, figures: [figure, first], note: { code: answer === 'right' ? 'same' : 'elsewhere', other },
  }); // prettier-ignore

const STOP =
  /^(duoc|da|o|tai|cho|voi|trong|va|la|co|dat|chiem|tham|thu|cua|theo|nam|den|tu|de|con|chua|khong|tren|so|hoat|ra|gom|duy|moi|cung|the|of|in|were|was|are|have|has|with)$/;

/** Words behind a name that go on telling which ones are meant: "cho cán bộ xã", "tại xã Bản Lang". */
const GOES_ON = /^(cho|cua|tai|o|voi|thuoc|theo|do|trong|trong do)$/;

/** The words that tell one quantity from all others; '' when they are too few to tell. */
function keyOf(prose: Prose, figure: Figure): string {
  const { lead, tail, ...said } = roleOf(prose, figure);
  const role = said.role === 'plain' ? 'done' : said.role;
  if (figure.counted) {
    const next = prose.source.flat.charAt(figure.end + tail.length);
    const words = tail.trim().split(' ');
    const stop = words.findIndex((word) => STOP.test(word));
    const phrase = stop < 0 ? words : words.slice(0, stop);
    const rest = stop >= 0 && GOES_ON.test(words[stop] ?? '') ? words.slice(stop, stop + 4) : [];
    const told = next !== '(' && phrase.length >= 4 && phrase.length < 10 && isKnownName(figure.noun);
    return told ? `${role}|${phrase.concat(rest).join(' ')}` : '';
  }
  const words = lead
    .replace(/\b(la|duoc|co|khoang|dat|:)\b/g, ' ')
    .replace(/[^a-z0-9 ]/g, ' ')
    .trim()
    .split(/ +/);
  const phrase = words.slice(-6).join(' ');
  return figure.money !== null && words.length >= 4 && words.length <= 14 && /\b20\d\d\b/.test(phrase)
    ? `${role}|${phrase}`
    : '';
}

/** A name or a time in the words before a figure that sets it apart: "xã Bản Lang", "quý I", "năm 2023". */
function scopeOf(prose: Prose, figure: Figure): string {
  const sentence = stretchAt(prose.sentences, figure.start);
  const item = stretchAt(prose.items, figure.start);
  const from = Math.max(item?.start ?? sentence?.start ?? 0, figure.start - 200);
  const text = `${between(prose, from, figure.start)} ${roleOf(prose, figure).tail}`;
  return (
    text.match(
      /\b(20\d\d|quy [ivx]+|\d thang|thang \d+|(xa|huyen|ban|thon|thi tran|cum|cap) [a-z]+( [a-z]+)?|trong do|moi|them|binh quan|du kien|phan dau|ke hoach|giai doan)\b/g,
    ) ?? []
  )
    .sort()
    .join('|');
}

const canRepeat = (prose: Prose, f: Figure): boolean =>
  !f.percent &&
  !f.inTable &&
  f.hedge === null &&
  f.value >= 2 &&
  !f.spelled &&
  !changeOf(prose, f) &&
  !perOf(prose, f) &&
  !pairWith(prose.pairs, f);

/** The same quantity in two places: one value, or two that cannot both be right (số liệu không thống nhất). */
export function repeatedClaims(prose: Prose): Claim[] {
  const claims = scopeClaims(prose);
  const firsts: Record<string, Figure> = {};
  for (const figure of prose.figures) {
    const key = canRepeat(prose, figure) ? keyOf(prose, figure) : '';
    if (key === '') continue;
    const whole = `${key}|${scopeOf(prose, figure)}`;
    const first = firsts[whole];
    if (!first) firsts[whole] = figure;
    else if (sentenceNumber(prose, first.start) !== sentenceNumber(prose, figure.start)) {
      const same = first.value * (first.money ?? 1) === figure.value * (figure.money ?? 1);
      claims.push(
        elsewhere(
          prose,
          figure,
          first,
          'repeated',
          same ? 'right' : 'wrong',
          `${named(prose, first)} ‹${String(sentenceNumber(prose, first.start))}›`,
        ),
      );
    }
  }
  return claims;
}
