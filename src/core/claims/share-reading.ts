import { percentOf } from '../rates/exact';
import { inUnitOf } from './alike';
import type { ClaimNote } from './claim';
import type { Figure } from './figure';
import { judgePercent } from './judge';
import type { Pair } from './pair';
import { cited, printedOf, type Prose } from './prose';
import type { Reading } from './reading';

/** How a per cent is judged against a part and a whole, whichever way the digits are read; the best of them counts. */
function judged(part: Figure, whole: Figure, percent: Figure): { answer: Reading['answer']; value: number | null } {
  const unit = inUnitOf(part, whole);
  const base = inUnitOf(whole, part);
  const values = [unit.value, unit.otherwise].filter((v): v is number => v !== null);
  const wholes = [base.value, base.otherwise].filter((v): v is number => v !== null);
  const all = values.flatMap((a) =>
    wholes.map((b) => {
      const [n, d] = [printedOf(unit, a), printedOf(base, b)];
      const value = d.value > 0 ? percentOf(n.value, d.value, Math.max(1, percent.decimals)) : null;
      return { answer: judgePercent(n, d, percent), value };
    }),
  );
  const best = all.find((j) => j.answer === 'right') ?? all.find((j) => j.answer === 'cut') ?? all[0];
  return best ?? { answer: 'cannot-check', value: null };
}

/** One reading of a per cent: this part of that whole. */
export function shareReading(
  prose: Prose,
  part: Figure,
  whole: Figure,
  percent: Figure,
  weight: number,
  pair: Pair | null = null,
): Reading {
  const { answer, value } = judged(part, whole, percent);
  const parts =
    pair?.slashed === true
      ? prose.source.quote(pair.start, pair.end)
      : `${cited(prose, part, percent.start)} / ${cited(prose, whole, percent.start)}`;
  const computed = value === null ? '' : prose.format.percent(value, Math.max(1, percent.decimals));
  return {
    parts,
    computed,
    answer,
    weight,
    figures: [part, whole],
    note: noteOf(prose, part, whole, percent, parts, answer, value),
  };
}

function noteOf(
  prose: Prose,
  part: Figure,
  whole: Figure,
  percent: Figure,
  parts: string,
  answer: Reading['answer'],
  value: number | null,
): ClaimNote {
  if (value === null) return { code: 'zero-denominator', parts };
  if (answer === 'cannot-check') return { code: 'hedged', parts };
  if (answer !== 'cut') return { code: 'ratio', parts };
  const exact = percentOf(
    printedOf(inUnitOf(part, whole)).value,
    printedOf(inUnitOf(whole, part)).value,
    percent.decimals,
  );
  return { code: 'cut', parts, rounded: prose.format.percent(exact, percent.decimals) };
}
