/** What a person who looked at the sheet holds of a finding. */
export type Verdict = 'true' | 'arguable' | 'false';
export type Answer = Verdict | 'unjudged';

/** Findings of one workbook that a person judged alike, and why. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly why: string;
  /** Keys, see {@link keyOf}. */
  readonly findings: readonly string[];
}

/** All judgements, by the digest of the workbook. */
export type Judged = Readonly<Record<string, readonly Judgement[]>>;

/** An error or a warning as it was said. */
export interface Said {
  readonly key: string;
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  readonly text: string;
}

/** A finding answered. */
export interface Answered {
  readonly said: Said;
  readonly language: 'vi' | 'en';
  readonly answer: Answer;
}

const figure = (value: number | null): string => (value === null ? '' : String(Number(value.toPrecision(12))));

/** What makes a finding the same again: where it stands, its rule and the figures it says. */
export const keyOf = (at: {
  readonly sheet: string;
  readonly cell: string;
  readonly rule: string;
  readonly expected: number | null;
  readonly actual: number | null;
}): string => `${at.sheet}!${at.cell}|${at.rule}|${figure(at.expected)}|${figure(at.actual)}`;

/** Looks a finding's judgement up; one whose cell, rule or figures are new is not yet judged. */
export function answers(judgements: readonly Judgement[]): (key: string) => Answer {
  const by = new Map(judgements.flatMap(({ verdict, findings }) => findings.map((key) => [key, verdict] as const)));
  return (key) => by.get(key) ?? 'unjudged';
}

export type Tally = Readonly<Record<Answer, number>>;

export function tallyOf(answered: readonly Answered[]): Tally {
  const count = (answer: Answer): number => answered.filter((one) => one.answer === answer).length;
  return { true: count('true'), arguable: count('arguable'), false: count('false'), unjudged: count('unjudged') };
}

/** Strictly: the true ones among the true and the false. Null where nothing was so judged. */
export const strict = (tally: Tally): number | null =>
  tally.true + tally.false === 0 ? null : tally.true / (tally.true + tally.false);

/** Mildly: what is not false among all that was judged. */
export function mild(tally: Tally): number | null {
  const judged = tally.true + tally.arguable + tally.false;
  return judged === 0 ? null : (tally.true + tally.arguable) / judged;
}

const LEAST = 0.75;
const MANY = 5;

/** Rules with five or more judged findings of which less than three quarters are not false. */
export function weakRules(answered: readonly Answered[]): string[] {
  const rules = Array.from(new Set(answered.map(({ said }) => said.rule))).sort();
  return rules.filter((rule) => {
    const tally = tallyOf(answered.filter(({ said }) => said.rule === rule));
    return tally.true + tally.arguable + tally.false >= MANY && (mild(tally) ?? 1) < LEAST;
  });
}
