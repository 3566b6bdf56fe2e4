import type { Claim } from './claim';
import type { Figure } from './figure';
import { headOf } from './noun';
import { stretchAt } from './passage';
import { between, claimOf, headEnd, shown, type Prose } from './prose';

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
  if (!AREAS.test(headOf(figure.noun)) || figure.hedge !== null) return false;
  const sentence = stretchAt(prose.sentences, figure.start);
  const before = between(prose, Math.max(sentence?.start ?? 0, figure.start - 60), figure.start);
  return (
    !EACH.test(before) &&
    ((BEFORE.test(before) && !VISITED.test(before)) || AFTER.test(between(prose, figure.end, figure.end + 70)))
  );
}

/** One project area counted differently in two places: neither can be said to be right (số xã không thống nhất). */
export function scopeClaims(prose: Prose): Claim[] {
  const claims: Claim[] = [];
  const firsts: Record<string, Figure> = {};
  for (const figure of prose.figures.filter((f) => isScope(prose, f))) {
    const head = headOf(figure.noun);
    const first = firsts[head];
    if (!first) firsts[head] = figure;
    else if (first.value !== figure.value) {
      const other = shown(prose, first, 4);
      claims.push(
        claimOf(prose, {
          from: figure.start,
          to: headEnd(prose, figure),
          kind: 'count',
          stated: prose.source.quote(figure.start, headEnd(prose, figure)),
          computed: prose.source.quote(first.start, headEnd(prose, first)),
          answer: 'cannot-check',
          note: { code: 'elsewhere', other },
          figures: [figure, first],
        }),
      );
    }
  }
  return claims;
}
