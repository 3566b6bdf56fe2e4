import type { Arguments } from './arguments';
import { checkingOf, examineAll, jsonOptions, printed, type Io } from './command';
import { deliver } from './deliver';
import { settingsBefore, type OpenedResult } from './examine-file';
import { checkAnnex } from './html/check-annex';
import { resultJson, type RollCall } from './json';
import { rendered } from './render';
import { expectedOf, rollCallOf } from './roll-call';
import { sarif } from './sarif';
import { textReport } from './text-report';
import { VERSION } from './version';

const EXTENSION: Readonly<Record<string, string>> = { text: 'txt', json: 'json', sarif: 'sarif', html: 'html' };

type Results = readonly OpenedResult[];

/** `kiem-bieu check`. */
export async function checkCommand(args: Arguments, io: Io): Promise<number> {
  const { choice, rules } = checkingOf(args);
  const { results, status } = await examineAll(args, { choice, rules }, io);
  const expected = expectedOf([settingsBefore(choice), ...results.map((result) => result.settings)]);
  const context = { locale: args.locale, rules };
  const called = (some: Results): RollCall | null => (expected === null ? null : rollCallOf(expected, some));
  const render = {
    text: (some: Results) => textReport(some, called(some), context),
    json: (some: Results) => printed(resultJson(some, called(some), jsonOptions(args, rules, some, choice))),
    sarif: (some: Results) => printed(sarif(some, rules, args.locale, VERSION)),
    html: (some: Results) => {
      const { tool } = jsonOptions(args, rules, some, choice);
      return checkAnnex(some, called(some), { ...context, at: io.now(), tool });
    },
  }[args.format as 'text' | 'json' | 'sarif' | 'html'];
  const { text, status: printing } = rendered(results, render, { args, choice, io });
  return Math.max(status, printing, await deliver(text, `kiem-bieu.${EXTENSION[args.format] ?? 'txt'}`, args, io));
}
