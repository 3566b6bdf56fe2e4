import { mild, strict, tallyOf, weakRules, type Answered, type Tally } from './score';

const four = (tally: Tally): string =>
  [tally.true, tally.arguable, tally.false, tally.unjudged].map(String).join(' / ');

const two = (value: number | null): string => (value === null ? '–' : (Math.floor(value * 100) / 100).toFixed(2));

const isVietnamese = ({ language }: Answered): boolean => language === 'vi';

function line(name: string, answered: readonly Answered[]): string {
  const vi = tallyOf(answered.filter(isVietnamese));
  const others = tallyOf(answered.filter((one) => !isVietnamese(one)));
  return `| ${name} | ${four(vi)} | ${two(strict(vi))}; ${two(mild(vi))} | ${four(others)} | ${two(strict(others))}; ${two(mild(others))} |`;
}

/** One line a rule, errors before warnings, each with its sum. */
export function tableOf(answered: readonly Answered[]): string {
  const parts = (['error', 'warning'] as const).flatMap((severity) => {
    const all = answered.filter(({ said }) => said.severity === severity);
    const rules = Array.from(new Set(all.map(({ said }) => said.rule))).sort();
    const lines = rules.map((rule) =>
      line(
        `\`${rule}\``,
        all.filter(({ said }) => said.rule === rule),
      ),
    );
    return [...lines, line(`**${severity}s**`, all)];
  });
  return [
    '| rule | Vietnamese: true / arguable / false / not judged | strict; mild | others | strict; mild |',
    '| --- | --- | --- | --- | --- |',
    ...parts,
  ].join('\n');
}

/** The sentence about single rules. */
export function weakSentence(answered: readonly Answered[]): string {
  const weak = weakRules(answered.filter(isVietnamese)).map((rule) => `\`${rule}\``);
  const which = weak.length === 0 ? 'none' : weak.join(', ');
  return `Below 0.75 (mild) with five or more findings in Vietnamese workbooks: ${which}.`;
}
