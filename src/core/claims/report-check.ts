import { againstOf, lookUpIn, type Against, type FigurePool } from './against';
import { checkText } from './check-text';
import type { AccountedNumber, Answer, Claim, ClaimFigure } from './claim';
import { claimFigure, proseOf } from './prose';

/** A claim, and where the workbook has its figures. */
export interface CheckedClaim {
  readonly claim: Claim;
  readonly against: Against | null;
  /** Of each of its figures. */
  readonly figures: readonly (Against | null)[];
}

/** A number of the text, and what the workbook says of it. */
export interface CheckedNumber extends AccountedNumber {
  readonly against: Against | null;
}

/** A report gone through: its claims, all its numbers, and the workbook's word on them (kết quả soát báo cáo). */
export interface ReportCheck {
  readonly text: string;
  readonly claims: readonly CheckedClaim[];
  readonly numbers: readonly CheckedNumber[];
  /** A workbook was there to look in. */
  readonly looked: boolean;
}

/** A check in slices: each `next` looks a few figures up; true once all are done. */
export interface ReportSteps {
  next(): boolean;
  result(): ReportCheck;
}

const AT_ONCE = 20;

/** Starts going through a report; looking up is left to the steps. */
export function reportSteps(text: string, pool: FigurePool | null): ReportSteps {
  const { claims, numbers } = checkText(text);
  const prose = proseOf(text);
  const lookUp = pool && lookUpIn(prose, pool);
  const figures: Record<number, ClaimFigure> = {};
  if (pool)
    for (const figure of prose.figures) {
      const read = claimFigure(prose, figure);
      figures[read.at.start] = read;
    }
  const checked: CheckedClaim[] = [];
  const told: CheckedNumber[] = [];

  const claimAt = (claim: Claim): CheckedClaim => {
    const found = claim.figures.map((figure) => lookUp && lookUp(figure));
    return { claim, figures: found, against: againstOf(found) };
  };
  const numberAt = (number: AccountedNumber): CheckedNumber => {
    const figure = number.as === 'unjudged' ? figures[number.at.start] : undefined;
    return { ...number, against: figure && lookUp ? lookUp(figure) : null };
  };
  return {
    next: () => {
      for (let i = 0; i < AT_ONCE; i++) {
        const [claim, number] = [claims[checked.length], numbers[told.length]];
        if (claim) checked.push(claimAt(claim));
        else if (number) told.push(numberAt(number));
      }
      return checked.length === claims.length && told.length === numbers.length;
    },
    result: () => ({ text, claims: checked, numbers: told, looked: pool !== null }),
  };
}

/** Goes through a report at once. */
export function checkReport(text: string, pool: FigurePool | null): ReportCheck {
  const steps = reportSteps(text, pool);
  while (!steps.next());
  return steps.result();
}

/** How many of how many numbers were judged (đã đối chiếu bao nhiêu trên bao nhiêu con số). */
export interface Tally {
  readonly numbers: number;
  /** Stated in a claim, or what a claim rests on. */
  readonly judged: number;
  readonly notJudged: number;
  /** Of those that the text does not judge, the ones that one cell of the workbook agrees with or contradicts. */
  readonly inWorkbook: number;
  /** Dates, numbers of documents and the like. */
  readonly other: number;
}

/** Counts what became of the numbers of a report. */
export function tallyOf({ numbers }: Pick<ReportCheck, 'numbers'>): Tally {
  const judged = numbers.filter(({ as }) => as === 'claim' || as === 'part').length;
  const alone = numbers.filter(({ as }) => as === 'unjudged');
  const inWorkbook = alone.filter(({ against }) => against !== null && against.found !== 'several').length;
  const other = numbers.length - judged - alone.length;
  return { numbers: numbers.length, judged, notJudged: alone.length, inWorkbook, other };
}

const GRAVITY: readonly Answer[] = ['wrong', 'cut', 'cannot-check', 'right'];

/** What a person should look at first: wrong, cut, other than the workbook, not certain, right. */
export const gravityOf = ({ claim: { answer }, against }: CheckedClaim): number =>
  answer === 'wrong' || answer === 'cut'
    ? GRAVITY.indexOf(answer)
    : against?.found === 'differs'
      ? 1.5
      : GRAVITY.indexOf(answer);

/** Claims with the gravest first, each in the order of the text. */
export const byGravity = (claims: readonly CheckedClaim[]): CheckedClaim[] =>
  [...claims].sort((a, b) => gravityOf(a) - gravityOf(b) || a.claim.at.start - b.claim.at.start);
