import type { Finding } from '../finding';
import { nearFigure } from './near-figure';

/**
 * What the figures of a finding are to be called: `proven` is what it must be, `computed` what the others come to,
 * `target` a goal and what is reached of it, `allocated` a goal and what is given out of it.
 */
export type FigureSense = 'proven' | 'computed' | 'target' | 'allocated';

/** The figures of a finding as they are shown: at printed precision, under names that claim no more than is known. */
export interface ShownFigures {
  readonly sense: FigureSense;
  readonly expected: number;
  readonly actual: number | null;
  /** What is missing to a goal; else by how much the figure is over. */
  readonly difference: number | null;
}

function senseOf({ severity, ruleId }: Finding): FigureSense {
  if (severity === 'gap') return ruleId === 'allocation-gap' ? 'allocated' : 'target';
  return severity === 'review' ? 'computed' : 'proven';
}

const tidy = (value: number): number => Number(value.toPrecision(12));

/** The figures to show beside a finding's sentence; null where there are none, or the wrong one cannot be told. */
export function shownFigures(finding: Finding): ShownFigures | null {
  const { actual, data } = finding;
  if (finding.expected === null || data['reason'] === 'suspects') return null;
  const sense = senseOf(finding);
  const expected = nearFigure(finding.expected, actual);
  if (actual === null) return { sense, expected, actual, difference: null };
  const goal = sense === 'target' || sense === 'allocated';
  return { sense, expected, actual, difference: tidy(goal ? expected - actual : actual - expected) };
}
