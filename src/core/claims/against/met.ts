import { fold } from '../../text/fold';
import type { Rate } from '../../rates/rate';
import { areaKey, samePlace } from './areas';
import type { Asked } from './asked';
import type { Candidate } from './candidates';
import type { Look } from './cell-fits';
import { likeness } from './figure-index';
import type { Sheet } from './lines';
import { once } from './lines';

/** The count of a rate that is asked for: met, given, not met, or the share. */
function countOf({ numerator, denominator, value, missing }: Rate, met: Asked['met']): number | null {
  if (numerator.value === null || denominator.value === null || value === null) return null;
  if (met === 'given') return denominator.value;
  // With results still to come, neither those met nor those not met are known.
  if ((missing ?? 0) > 0) return null;
  if (met === 'met') return numerator.value;
  if (met === 'unmet') return denominator.value - numerator.value;
  return (met === 'rate' ? value : 1 - value) * 100;
}

/** A content group is meant only where the report names it. */
function isMeant({ index, wordsOf }: Look, asked: Asked, rate: Rate): boolean {
  if (rate.scope !== 'group') return rate.denominator.kind === 'given';
  const words = new Set(asked.phrases.reduce<readonly string[]>((all, phrase) => all.concat(phrase.words), []));
  return likeness(index, once(wordsOf(rate.label)), words) >= 0.7;
}

function fitsPlace({ wordsOf }: Look, { area }: Asked, { area: own }: Rate, { roof }: Sheet): boolean {
  if (own === null) return area === null || ` ${roof.join(' ')} `.indexOf(` ${area.name} `) >= 0;
  return area !== null && samePlace(areaKey(own, wordsOf), area);
}

/** A table of indicators says so over its names or in its title; one of activities, of communes does not. */
const countsIndicators = ({ table: { columns, title } }: Sheet): boolean =>
  columns.some(({ role, path }) => role === 'label' && INDICATOR.test(fold(path.join(' ')))) ||
  INDICATOR.test(fold(title.name));

const INDICATOR = /\b(chi tieu|indicators?)\b/;

/**
 * The tables that have as many indicators as the report says: that is no figure asked for, but their name. Two of nine
 * are not compared with one of three.
 */
const ofSoMany = (found: readonly Counted[], { met, outOf }: Asked): readonly Counted[] =>
  met === 'given' || outOf === null ? found : found.filter(({ given }) => given === outOf);

interface Counted {
  readonly candidate: Candidate;
  readonly given: number | null;
}

/** "02/9 chỉ tiêu": how many indicators of a table are met, counted from its rows, and nothing else (số chỉ tiêu đạt). */
export function metCandidates(look: Look, asked: Asked): Candidate[] {
  const found: Counted[] = [];
  for (const sheet of look.index.sheets)
    for (const rate of sheet.rates) {
      if (rate.kind !== 'indicators-met' || !isMeant(look, asked, rate)) continue;
      if (!fitsPlace(look, asked, rate, sheet)) continue;
      if (asked.period.years !== null && rate.period !== null && rate.period.indexOf(asked.period.years) < 0) continue;
      const value = countOf(rate, asked.met);
      const side = asked.met === 'given' || asked.met === 'unmet' ? rate.denominator : rate.numerator;
      const at = side.cells[0];
      if (value === null || !at) continue;
      const percent = asked.met === 'rate' || asked.met === 'unmet-rate';
      const unit = { text: percent ? '%' : 'chỉ tiêu', money: null, percent, count: !percent };
      const alike = rate.scope === 'group' ? 1 : countsIndicators(sheet) ? 0.9 : 0.75;
      const shared = { at, value, half: 0, shown: value, unit, label: rate.label, likeness: alike };
      found.push({ candidate: { ...shared, firm: true, timed: false, counted: true }, given: rate.denominator.value });
    }
  return ofSoMany(found, asked).map(({ candidate }) => candidate);
}
