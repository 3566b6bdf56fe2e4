import type { Answer, Claim, ClaimNote } from './claim';
import { denominatorsOf, type Denominators } from './denominator';
import type { Figure } from './figure';
import { countBefore, firstFrom } from './in-order';
import { judgePercent } from './judge';
import type { Pair } from './pair';
import { stretchAt } from './passage';
import { between, claimOf, figuresIn, printedOf, shown, type Prose } from './prose';
import { percentOf } from '../rates/exact';

const CUE =
  /(dat|chiem|bang|ty le|tuong duong|tuong ung|hoan thanh|thuc hien duoc|la|=|\(|:|,|represent|equal|account|i\.e\.?|achiev|reach|or|at|giving|a rate of)[^.;]*$/;
/** "tăng 17%", "vượt 2,7%", "giảm 5%": a change, not a share. */
const CHANGE =
  /\b(tang|giam|vuot|cao hon|thap hon|them|increase[ds]?|decrease[ds]?|up|down|rose|fell|exceed(s|ed|ing)?)( by| duoc| gan| hon)? ?$/;
const LIMIT = /\b(phan dau|muc tieu|chi tieu|toi thieu|it nhat|tren|tu)( dat)?( ty le)? ?$/;

/** "8 dân tộc (Thái chiếm 35%": the per-cent is of what the bracket names. */
const OTHER_SUBJECT = /\((?!(chiem|dat|bang|tuong|ty le|=| |i\.e|or|about|khoang)|$)/;

/** "4 xã đạt dưới 50%": so many reached a threshold; no rate of theirs. */
const isThreshold = ({ hedge }: Figure, part: Figure, pair: Pair | null): boolean =>
  pair === null && part.money === null && (hedge === 'under' || hedge === 'over');

interface Candidate {
  readonly percent: Figure;
  readonly part: Figure;
  readonly pair: Pair | null;
}

/** Whether a range ("10-15%") or a change makes the per-cent something else than a rate. */
function isPlainRate(prose: Prose, percent: Figure): boolean {
  const before = between(prose, Math.max(0, percent.start - 30), percent.start);
  return (
    !CHANGE.test(before) &&
    !/\d ?[-–] ?$/.test(before) &&
    !/^ ?(tro len|or more)/.test(between(prose, percent.end, percent.end + 12))
  );
}

/** The fraction whose denominator a figure is. */
function pairOfWhole(prose: Prose, figure: Figure): Pair | null {
  const before = prose.pairs[countBefore(prose.pairs, figure.start) - 1];
  return before?.whole.start === figure.start ? before : null;
}

function candidateOf(prose: Prose, percent: Figure): Candidate | null {
  const sentence = stretchAt(prose.sentences, percent.start);
  if (!sentence || !isPlainRate(prose, percent)) return null;
  const before = figuresIn(prose, { start: sentence.start, end: percent.start });
  const last = before[before.length - 1];
  if (!last) return null;
  const pair = pairOfWhole(prose, last);
  if (last.percent || (!pair && last.money === null && !last.counted)) return null;
  const gap = between(prose, pair?.end ?? last.end, percent.start);
  if (gap.length > 110 || !CUE.test(gap) || (LIMIT.test(gap) && !pair) || OTHER_SUBJECT.test(gap)) return null;
  if (isThreshold(percent, last, pair)) return null;
  return { percent, part: pair ? pair.part : last, pair };
}

/** "đạt 22,2% (02/9 chỉ tiêu)": the fraction behind the per-cent. */
function behindPercent(prose: Prose, percent: Figure): Pair | null {
  const pair = firstFrom(prose.pairs, percent.end + 1);
  if (!pair || pair.start >= percent.end + 60) return null;
  return /^( [a-z ]{0,40})?( \(| ?=|,? tuc( la)?|,? hay|,? i\.e\.?,?) ?$/.test(between(prose, percent.end, pair.start))
    ? pair
    : null;
}

interface Judged {
  readonly answer: Answer;
  readonly whole: Figure;
  readonly value: number | null;
}

function judgeAgainst(part: Figure, whole: Figure, percent: Figure): Judged {
  const readings = [
    [part.value, whole.value],
    ...(part.otherwise === null ? [] : [[part.otherwise, whole.value]]),
    ...(whole.otherwise === null ? [] : [[part.value, whole.otherwise]]),
    ...(part.otherwise === null || whole.otherwise === null ? [] : [[part.otherwise, whole.otherwise]]),
  ];
  const judged = readings.map(([a = 0, b = 0]): Judged => {
    const [n, d] = [printedOf(part, a), printedOf(whole, b)];
    const stated = { value: percent.value, decimals: percent.decimals, hedge: percent.hedge };
    const value = d.value > 0 ? percentOf(n.value, d.value, Math.max(1, percent.decimals)) : null;
    return { answer: judgePercent(n, d, stated), whole, value };
  });
  const [first] = judged;
  return (
    judged.find((j) => j.answer === 'right') ??
    judged.find((j) => j.answer === 'cut') ??
    first ?? { answer: 'cannot-check', whole, value: null }
  );
}

interface Choice {
  readonly best: Judged;
  readonly sure: boolean;
}

/** The best answer over the denominators that are possible; never "wrong" unless the denominator is sure. */
function judge({ part, percent }: Candidate, wholes: Denominators): Choice | null {
  const judged = wholes.figures.map((whole) => judgeAgainst(part, whole, percent));
  const [first] = judged;
  if (!first) return null;
  const fitting =
    wholes.sure && first.answer === 'cut'
      ? first
      : (judged.find((j) => j.answer === 'right') ?? judged.find((j) => j.answer === 'cut'));
  return { best: fitting ?? first, sure: wholes.sure || fitting !== undefined };
}

function partsOf(prose: Prose, { part, pair }: Candidate, whole: Figure): string {
  if (pair) return prose.source.quote(pair.start, pair.end);
  return `${shown(prose, part)} / ${shown(prose, whole)}`;
}

interface Outcome {
  readonly computed: string;
  readonly answer: Answer;
  readonly note: ClaimNote;
}

/** What is said of a per-cent once its denominator is chosen. */
function outcomeOf(prose: Prose, candidate: Candidate, wholes: Denominators, { best, sure }: Choice): Outcome {
  const { percent, part } = candidate;
  const parts = partsOf(prose, candidate, best.whole);
  if (best.value === null) return { computed: '', answer: 'cannot-check', note: { code: 'zero-denominator', parts } };
  const computed = prose.format.percent(best.value, Math.max(1, percent.decimals));
  if (!sure) {
    const all = wholes.figures.slice(0, 3).map((f) => shown(prose, f));
    return { computed, answer: 'cannot-check', note: { code: 'several-denominators', parts: all.join('; ') } };
  }
  if (best.answer === 'cannot-check') return { computed, answer: best.answer, note: { code: 'hedged', parts } };
  if (best.answer !== 'cut') return { computed, answer: best.answer, note: { code: 'ratio', parts } };
  const exact = percentOf(printedOf(part).value, printedOf(best.whole).value, percent.decimals);
  return {
    computed,
    answer: 'cut',
    note: { code: 'cut', parts, rounded: prose.format.percent(exact, percent.decimals) },
  };
}

/** A share that does not fit a whole which the text only may mean: "1.200 hộ cận nghèo chiếm 7,6%" of all households. */
const isGuess = (prose: Prose, { stated }: Denominators, { best }: Choice): boolean =>
  best.answer === 'wrong' && !stated && pairOfWhole(prose, best.whole) === null;

function claimFor(prose: Prose, candidate: Candidate): Claim | null {
  const { percent, part, pair } = candidate;
  const wholes = pair ? { figures: [pair.whole], stated: true, sure: true } : denominatorsOf(prose, part, percent);
  const choice = judge(candidate, wholes);
  const share = /\b(chiem|account)/.test(between(prose, part.end, percent.start));
  const base: Base = {
    from: Math.min(pair?.start ?? part.start, percent.start),
    to: Math.max(percent.end, pair?.end ?? 0),
    kind: share ? 'share' : 'ratio',
    stated: prose.source.quote(percent.start, percent.end),
  };
  if (!choice || (share && isGuess(prose, wholes, choice))) return unanswered(prose, candidate, base, share);
  const outcome = outcomeOf(prose, candidate, wholes, choice);
  return claimOf(prose, { ...base, ...outcome, figures: [part, choice.best.whole, percent] });
}

type Base = { from: number; to: number; kind: 'share' | 'ratio'; stated: string };

/** A rate of a plan that the text does not give is said to be so; any other per-cent is no claim. */
function unanswered(prose: Prose, { part, percent }: Candidate, base: Base, share: boolean): Claim | null {
  const cue = between(prose, part.end, percent.start);
  const after = between(prose, percent.end, percent.end + 60);
  const said =
    share ||
    (/\b(dat|hoan thanh|achiev|reach)/.test(cue) &&
      /\b(ke hoach|chi tieu|du toan|von|plan|target|budget)\b/.test(`${cue} ${after}`));
  if (!said || percent.hedge === 'limit') return null;
  return claimOf(prose, {
    ...base,
    computed: '',
    answer: 'cannot-check',
    note: { code: 'no-denominator', numerator: shown(prose, part, 2) },
    figures: [part, percent],
  });
}

/** Claims of the kind "a of b, which is x per cent" (tỷ lệ, tỷ trọng). */
export function ratioClaims(prose: Prose): Claim[] {
  const claims: Claim[] = [];
  for (const percent of prose.figures) {
    if (!percent.percent) continue;
    const pair = behindPercent(prose, percent);
    const candidate = pair ? { percent, part: pair.part, pair } : candidateOf(prose, percent);
    const claim = candidate && claimFor(prose, candidate);
    if (claim) claims.push(claim);
  }
  return claims;
}
