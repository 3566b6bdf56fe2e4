import type { Claim } from './claim';
import { pairsIn, type Pair } from './pair';
import { stretchAt } from './passage';
import { between, claimOf, printedOf, type Prose } from './prose';
import { agrees, verdictFor, verdictWords, type SaidVerdict } from '../facts/verdict';
import { percentOf } from '../rates/exact';
import { says } from '../text/tones';

const VERDICT =
  /(?:target |the target )?((?:chua|khong) (?:dat|hoan thanh)|vuot|dat|hoan thanh|not (?:met|achieved|reached)|unmet|exceed(?:ed|s)|met|achieved|reached)( (?:chi tieu|ke hoach|muc tieu|yeu cau|ke hoach giao|chi tieu giao|the target|target))*( (?:giao|de ra|duoc giao|nam))*(?=\s*([.;,)|\n]|$))/;

/** The verdict that ends a statement, and where: ": Vượt chỉ tiêu"; null when none is said. */
export function verdictIn(
  text: string,
): { readonly verdict: SaidVerdict; readonly at: number; readonly end: number } | null {
  const led = new RegExp(`[:,(–-] ?${VERDICT.source}`).exec(text);
  if (!led?.[1]) return null;
  const at = led.index + led[0].indexOf(led[1]);
  const verdict = verdictWords(led[1]);
  return verdict ? { verdict, at, end: led.index + led[0].length } : null;
}

function claimFor(prose: Prose, pair: Pair): Claim | null {
  const sentence = stretchAt(prose.sentences, pair.start);
  if (!sentence) return null;
  const [next] = pairsIn(prose.pairs, pair.end, sentence.end);
  const after = between(prose, pair.end, Math.min(sentence.end, next?.start ?? sentence.end, pair.end + 170));
  const found = verdictIn(after);
  if (!found || /\d/.test(after.slice(0, found.at).replace(/\(?\d{1,9}(?:[.,]\d{1,9})?%\)?/, ''))) return null;
  const [part, whole] = [printedOf(pair.part).value, printedOf(pair.whole).value];
  const parts = prose.source.quote(pair.start, pair.end);
  const base = {
    from: pair.start,
    to: pair.end + found.end,
    kind: 'ratio' as const,
    stated: prose.source.quote(pair.end + found.at, pair.end + found.end),
    of: null,
    figures: [pair.part, pair.whole],
  };
  if (whole === 0)
    return claimOf(prose, { ...base, computed: '', answer: 'cannot-check', note: { code: 'zero-denominator', parts } });
  const percent = prose.format.percent(percentOf(part, whole, 1), 1);
  const words = prose.source.quote(sentence.start, pair.end + found.at);
  if (says(words, ['giảm', 'hạn chế', 'reduce', 'reducing', 'reduction', 'decrease']) !== null)
    return claimOf(prose, { ...base, computed: percent, answer: 'cannot-check', note: { code: 'direction', parts } });
  const right = agrees(found.verdict, verdictFor(part, whole));
  const note = { code: 'verdict', parts, percent } as const;
  return claimOf(prose, { ...base, computed: percent, answer: right ? 'right' : 'wrong', note });
}

/** Claims of the kind "77/75 tổ: Vượt chỉ tiêu" (phân số kèm kết luận). */
export const verdictClaims = (prose: Prose): Claim[] =>
  prose.pairs.map((pair) => claimFor(prose, pair)).filter((claim): claim is Claim => claim !== null);
