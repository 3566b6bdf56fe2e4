import type { Claim } from './claim';
import { isBound } from './cue';
import type { Figure } from './figure';
import { headOf, nameOf } from './noun';
import { pairWith } from './pair';
import { itemsBelow, stretchAt } from './passage';
import { between, claimOf, named, type Prose } from './prose';

/** What reports number and list: "4 giải pháp:", "03 nhiệm vụ sau:". */
const LISTED = /^(giai phap|nhiem vu|noi dung|nhom|kho khan|kien nghi|mo hinh|chi tieu|van ban|tieu chi|hoat dong)$/;

function claimFor(prose: Prose, figure: Figure): Claim | null {
  if (!figure.counted || figure.inTable || figure.hedge !== null || isBound(prose, figure)) return null;
  if (!LISTED.test(headOf(figure.noun)) || pairWith(prose.pairs, figure)) return null;
  const item = stretchAt(prose.items, figure.start);
  if (!item || !prose.opensList(item)) return null;
  const behind = between(prose, figure.end + 1 + nameOf(figure.noun).length, item.end);
  if (!/^[a-z ]{0,30},? ?(gom|nhu sau|sau|cu the|sau day|chinh|trong tam|chu yeu|lon)?: ?$/.test(behind)) return null;
  const bullets = itemsBelow(prose, item);
  if (bullets.length < 2) return null;
  const right = bullets.length === figure.value;
  // Far fewer or more are no slip of the count, but another list.
  if (!right && Math.abs(bullets.length - figure.value) > 2) return null;
  const names = bullets.map(({ start, end }) => prose.source.quote(start, Math.min(end, start + 24))).join(' ');
  return claimOf(prose, {
    from: figure.start, to: figure.end + 1 + nameOf(figure.noun).length, kind: 'count', stated: named(prose, figure),
    computed: prose.format.number(bullets.length), answer: right ? 'right' : 'wrong', of: figure, figures: [figure],
    note: { code: 'named', count: bullets.length, names },
  }); // prettier-ignore
}

/** Claims about how many items hang below: "4 giải pháp:" and five bullets (số lượng và các gạch đầu dòng). */
export const itemCountClaims = (prose: Prose): Claim[] =>
  prose.figures.map((figure) => claimFor(prose, figure)).filter((claim): claim is Claim => claim !== null);
