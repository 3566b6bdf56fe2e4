import { percentOf } from '../rates/exact';
import type { Claim } from './claim';
import type { Figure } from './figure';
import { judgePercent } from './judge';
import { sameThing } from './noun';
import { stretchAt } from './passage';
import { between, claimOf, figuresIn, named, printedOf, type Prose } from './prose';

const GREW = /\b(tang|vuot|cao hon|increase[ds]?|up|rose|grew|higher)( them| khoang| gan| hon| by| of)? ?$/;
const SHRANK = /\b(giam|thap hon|decrease[ds]?|down|fell|lower)( con| khoang| gan| hon| by| of)? ?$/;
const COMPARED = /^,? ?(so voi|compared (with|to)|from|over|than)\b[^.;:]{0,50}$/;

const alike = (a: Figure, b: Figure): boolean =>
  a.money !== null ? b.money !== null : b.money === null && sameThing(a.noun, b.noun);

/** "24,6 tỷ đồng, tăng 20% so với 20,5 tỷ đồng". */
function claimFor(prose: Prose, percent: Figure): Claim | null {
  const sentence = stretchAt(prose.sentences, percent.start);
  const lead = between(prose, Math.max(sentence?.start ?? 0, percent.start - 30), percent.start);
  const grew = GREW.test(lead);
  if (!sentence || (!grew && !SHRANK.test(lead))) return null;
  const now = figuresIn(prose, { start: sentence.start, end: percent.start }).pop();
  const before = figuresIn(prose, { start: percent.end, end: sentence.end })[0];
  if (!now || !before || now.percent || before.percent || !alike(now, before)) return null;
  if (!COMPARED.test(between(prose, percent.end, before.start))) return null;
  const [a, b] = [printedOf(now), printedOf(before)];
  if (b.value <= 0) return null;
  const change = { value: grew ? a.value - b.value : b.value - a.value, half: a.half + b.half };
  const stated = { value: percent.value, decimals: percent.decimals, hedge: percent.hedge };
  const decimals = Math.max(1, percent.decimals);
  const parts = `(${named(prose, now)} - ${named(prose, before)}) / ${named(prose, before)}`;
  const answer = judgePercent(change, b, stated);
  const rounded = prose.format.percent(percentOf(change.value, b.value, percent.decimals), percent.decimals);
  return claimOf(prose, {
    from: now.start,
    to: before.end,
    kind: 'ratio',
    stated: prose.source.quote(percent.start, percent.end),
    computed: prose.format.percent(percentOf(change.value, b.value, decimals), decimals),
    answer,
    note: answer === 'cut' ? { code: 'cut', parts, rounded } : { code: 'ratio', parts },
    figures: [now, before, percent],
  });
}

/** Claims of growth and decline between two figures of one sentence (tăng, giảm so với). */
export const changeClaims = (prose: Prose): Claim[] =>
  prose.figures
    .filter((figure) => figure.percent)
    .map((figure) => claimFor(prose, figure))
    .filter((claim): claim is Claim => claim !== null);
