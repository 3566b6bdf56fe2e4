import type { Claim } from './claim';
import type { Figure } from './figure';
import { sameThing } from './noun';
import { namesIn } from './names';
import { itemsBelow, stretchAt } from './passage';
import { between, claimOf, named, type Prose } from './prose';

/** "Mỗi ban … 02 xã …, phân công cụ thể như sau:" and four bullets of two places each: eight, if the text says eight. */
function assignedClaim(prose: Prose, each: Figure): Claim | null {
  const item = stretchAt(prose.items, each.start);
  if (!item || !each.counted) return null;
  const text = between(prose, item.start, item.end);
  if (!/\b(moi|each)\b/.test(between(prose, item.start, each.start)) || !/: ?$/.test(text)) return null;
  const bullets = itemsBelow(prose, item).filter((b) =>
    namesIn(prose.source, b.start, b.end).some((n) => n.length === each.value),
  );
  if (bullets.length < 2 || bullets.length !== itemsBelow(prose, item).length) return null;
  const product = bullets.length * each.value;
  const total = prose.figures.find(
    (f) => f.start !== each.start && sameThing(f.noun, each.noun) && f.value === product,
  );
  if (!total) return null;
  return claimOf(prose, {
    from: each.start,
    to: bullets[bullets.length - 1]?.end ?? item.end,
    kind: 'product',
    stated: named(prose, total),
    computed: prose.format.number(product),
    answer: 'right',
    note: { code: 'product', parts: `${String(bullets.length)} × ${named(prose, each)}` },
    of: null,
    figures: [total, each],
  });
}

/** Claims of places shared out by bullets (phân công theo danh sách). */
export const assignedClaims = (prose: Prose): Claim[] =>
  prose.figures
    .filter((figure) => figure.counted)
    .map((figure) => assignedClaim(prose, figure))
    .filter((claim): claim is Claim => claim !== null);
