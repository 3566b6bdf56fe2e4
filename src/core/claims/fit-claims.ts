import { alikeness, inUnitOf, isBare } from './alike';
import type { Claim, ClaimKind } from './claim';
import { changeOf, isBound } from './cue';
import type { Figure } from './figure';
import { fitMean } from './fit';
import { fitRest, fitSum } from './fit-parts';
import { headOf, isPersons } from './noun';
import { perOf } from './per';
import { between, cited, printedOf, withUnit, type Prose } from './prose';
import type { Decision } from './reading';
import { roleOf } from './role';
import { slipOf } from './slip';
import { claimAbout } from './statement';

/** Figures around one, the nearest first. */
function near(prose: Prose, of: Figure, reach: number): Figure[] {
  return prose.figures
    .slice(Math.max(0, of.index - reach), of.index + reach + 1)
    .filter((f) => f !== of && !f.inTable && Math.abs(f.start - of.start) < 900)
    .sort((a, b) => Math.abs(a.index - of.index) - Math.abs(b.index - of.index));
}

const isOf = (count: Figure, thing: string): boolean =>
  headOf(count.noun) === thing || (isPersons(thing) && isPersons(count.noun));

/** A figure per one near by, and a count of what it is per, whose product is the figure. */
function fitProduct(prose: Prose, total: Figure): Decision | null {
  if (total.percent || isBare(total)) return null;
  const around = near(prose, total, 7);
  for (const each of around) {
    const per = each.percent || alikeness(total, each) < 2 ? null : perOf(prose, each);
    if (!per) continue;
    for (const count of around.filter((f) => f !== each && isOf(f, per.thing))) {
      const [t, value] = [printedOf(total), printedOf(each).value * count.value];
      if (Math.abs(t.value - value) > t.half + 1e-9 * value) continue;
      const parts = `${cited(prose, count, total.start)} × ${cited(prose, each, total.start)}`;
      return {
        computed: withUnit(prose, total, value / (total.money ?? total.scale)),
        answer: 'right',
        figures: [count, each],
        note: { code: 'product', parts },
      };
    }
  }
  return null;
}

/** "một phần ba số này, tức 8 đơn vị", "92%, tức 414 con": a share of a whole near by. */
function fitFraction(prose: Prose, part: Figure): Decision | null {
  const shares = [prose.figures[part.index - 1], prose.figures[part.index - 2], prose.figures[part.index + 1]];
  if (part.percent || isBare(part)) return null;
  for (const share of shares) {
    if (
      !share?.percent ||
      share.points ||
      isBound(prose, share) ||
      changeOf(prose, share) ||
      Math.abs(share.start - part.start) > 120
    )
      continue;
    for (const whole of near(prose, part, 6)) {
      if (whole === share || alikeness(part, whole) === 0 || whole.value <= part.value) continue;
      const value = (printedOf(inUnitOf(whole, part)).value * share.value) / 100;
      const slack = part.decimals > 0 || part.money !== null ? printedOf(part).half : 1e-6 * value;
      if (Math.abs(value - printedOf(part).value) > slack) continue;
      const parts = `${cited(prose, share, part.start)} × ${cited(prose, whole, part.start)}`;
      return {
        computed: withUnit(prose, part, value / (part.money ?? part.scale)),
        answer: 'right',
        figures: [share, whole],
        note: { code: 'product', parts },
      };
    }
  }
  return null;
}

const REST = /\b(con|con lai|chua|khong|du|thieu|phan con lai|remain(s|ing)?|left|unspent|yet)\b/;
/** What is left, said right at the figure: only there is a slip of it told. */
const REST_SAID = /\b(con lai|con|remaining|leaving)( la)? ?\||\| ?([a-z]+ ){0,3}(con lai|chua|remained|left)\b/;
const SUMMED = /\b(tong|tong cong|cong|gom|bao gom|trong do|ca|total|in all|altogether|combined|comprising|chia)\b/;

/** A figure per one that is no mean gives its total to the last digit. */
function isExact(each: Figure, { figures: [total, count] }: Decision): boolean {
  if (!total || !count) return false;
  return Math.abs(printedOf(each).value * count.value - printedOf(total).value) <= 1e-9 * printedOf(total).value;
}

interface Fit {
  readonly kind: ClaimKind;
  readonly decision: Decision;
}

/** What a figure that no other finder took is, by the figures around it. */
function fitFor(prose: Prose, figure: Figure, used: boolean): Fit | null {
  const per = perOf(prose, figure);
  const mean = per && fitMean(prose, figure, (count) => isOf(count, per.thing));
  if (mean && (per.mean || isExact(figure, mean))) return { kind: 'mean', decision: mean };
  if (per) return null;
  const held = fitProduct(prose, figure) ?? (used ? null : fitFraction(prose, figure));
  if (held)
    return { kind: held.note.code === 'product' && held.figures[0]?.percent ? 'share' : 'product', decision: held };
  const { lead, tail } = roleOf(prose, figure);
  const rest = REST.test(`${lead.slice(-60)} ${tail}`) ? fitRest(prose, figure) : null;
  if (rest) return { kind: 'remainder', decision: rest };
  return sumFor(prose, figure) ?? slipFor(prose, figure, lead, tail);
}

function sumFor(prose: Prose, figure: Figure): Fit | null {
  const { lead } = roleOf(prose, figure);
  const behind = between(prose, figure.end, figure.end + 60);
  const cued = SUMMED.test(`${lead.slice(-50)} ${behind}`) || /^[^.;]{0,40}[:(]/.test(behind);
  const sum = figure.value >= 100 || figure.decimals > 0 || cued ? fitSum(prose, figure) : null;
  return sum && { kind: 'sum', decision: sum };
}

function slipFor(prose: Prose, figure: Figure, lead: string, tail: string): Fit | null {
  const slip = REST_SAID.test(`${lead.slice(-30)}|${tail.slice(0, 30)}`)
    ? slipOf(figure, (f) => fitRest(prose, f))
    : null;
  if (slip) return { kind: 'remainder', decision: slip };
  const product = slipOf(figure, (f) => fitProduct(prose, f));
  return product && { kind: 'product', decision: product };
}

/** Figures that other figures near by come to: found right, never accused (số liệu khớp với các số liệu quanh nó). */
export function fitClaims(
  prose: Prose,
  taken: (figure: Figure) => boolean,
  used: (figure: Figure) => boolean,
): Claim[] {
  const claims: Claim[] = [];
  for (const figure of prose.figures) {
    if (figure.percent || figure.inTable || figure.value <= 1 || figure.hedge === 'limit' || taken(figure)) continue;
    if (changeOf(prose, figure) || isBound(prose, figure)) continue;
    const fit = fitFor(prose, figure, used(figure));
    if (fit) claims.push(claimAbout(prose, { of: figure, ...fit }));
  }
  return claims;
}
