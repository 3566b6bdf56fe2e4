import { lowest } from '../grid/extremes';
import type { Edit, Mark } from '../edit';
import { SEVERITIES, type Finding } from '../finding';
import type { Grid } from '../grid/grid';
import { rangeKey, type Range } from '../grid/range';
import { gatherSteps, type Place } from './gather';
import { agesOf } from './out-of-date';
import { placedAt, seenFrom } from './references';
import { atOnce, isStep, type Steps } from './steps';

/** Marks above this many areas weigh on the workbook; the rest stays in the list. */
export const MOST_AREAS = 10000;

/** What marking comes to: the edits, and how many places they cover or had to leave out. */
export interface Flagging {
  readonly edits: readonly Edit[];
  readonly marked: number;
  readonly leftOut: number;
}

const rank = (place: Place): number => lowest(place.marks.map((mark) => SEVERITIES.indexOf(mark.severity)));

const worstFirst = (a: Mark, b: Mark): number => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);

const size = ({ at }: Place): number => (at.bottom - at.top + 1) * (at.right - at.left + 1);

const total = (places: readonly Place[]): number => places.reduce((sum, place) => sum + size(place), 0);

/** A finding that stands for many cells, at each of them: what it says of the first is said of the others. */
function cellByCell(finding: Finding): readonly Pick<Finding, 'severity' | 'condition' | 'at'>[] {
  const { severity, condition, cells } = finding;
  if (cells.length === 0) return [finding];
  const seen = condition === null ? null : seenFrom(condition, finding.at);
  return cells.map((at) => ({ severity, at, condition: seen === null ? null : placedAt(seen, at) }));
}

/** The mark of a finding; where its condition cannot grow with the table, with one that says so once the table has grown. */
function marksOf(
  { severity, condition, at }: Pick<Finding, 'severity' | 'condition' | 'at'>,
  grids: readonly Grid[],
): Mark[] {
  const grid = grids.find(({ sheet }) => sheet === at.sheet);
  const ages = condition === null ? null : agesOf(condition, grid);
  if (!ages) return [{ severity, condition }];
  return [
    { severity, condition: ages.standing },
    { severity: 'review', condition: ages.outOfDate },
  ];
}

/** Findings that meet in one place share it: each says its condition once, the worst first. */
function* placesOf(findings: readonly Finding[], grids: readonly Grid[]): Steps<Place[]> {
  const places = new Map<string, { at: Range; marks: Mark[] }>();
  for (const [index, finding] of findings.entries()) {
    if (isStep(index)) yield;
    if (finding.waived) continue;
    for (const cell of cellByCell(finding)) {
      const { at } = cell;
      const key = rangeKey(at);
      const place = places.get(key) ?? { at, marks: [] };
      places.set(key, place);
      for (const mark of marksOf(cell, grids))
        if (!place.marks.some((m) => m.severity === mark.severity && m.condition === mark.condition))
          place.marks.push(mark);
    }
  }
  const list: Place[] = [];
  places.forEach(({ at, marks }) => list.push({ at, marks: [...marks].sort(worstFirst) }));
  return list;
}

/**
 * Findings as marks on the sheets (đánh dấu). `standing` are the marks that are there now: those that no finding wants
 * any more are taken away in the same step; `grids`, the sheets, say where their tables may go on.
 */
export const flag = (
  findings: readonly Finding[],
  standing: readonly Range[],
  most = MOST_AREAS,
  grids: readonly Grid[] = [],
): Flagging => atOnce(flagSteps(findings, standing, most, grids));

/** The same, to be done in slices: ten thousand findings take longer than a person should wait for the pane. */
export function* flagSteps(
  findings: readonly Finding[],
  standing: readonly Range[],
  most = MOST_AREAS,
  grids: readonly Grid[] = [],
): Steps<Flagging> {
  const areas = yield* gatherSteps(yield* placesOf(findings, grids));
  yield;
  const kept = [...areas].sort((a, b) => rank(a) - rank(b)).slice(0, most);
  yield;
  const wanted = new Set(kept.map((place) => rangeKey(place.at)));
  const gone = standing.filter((range) => !wanted.has(rangeKey(range)));
  return {
    edits: [
      ...gone.map((at): Edit => ({ kind: 'mark', at, after: [] })),
      ...kept.map(({ at, marks }): Edit => ({ kind: 'mark', at, after: marks })),
    ],
    marked: total(kept),
    leftOut: total(areas) - total(kept),
  };
}
