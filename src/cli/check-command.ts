import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Arguments } from './arguments';
import { choiceOf, examineAll, jsonOptions, printed, rulesOf, type Io } from './command';
import { settingsBefore } from './examine-file';
import { htmlReport } from './html-report';
import { resultJson } from './json';
import { expectedOf, rollCallOf } from './roll-call';
import { sarif } from './sarif';
import { textReport } from './text-report';
import { VERSION } from './version';
import { CLI_WORDS } from './words';

const EXTENSION: Readonly<Record<string, string>> = { text: 'txt', json: 'json', sarif: 'sarif', html: 'html' };

/** Puts a result out, or into a file of the folder that `--out` names. */
export function deliver(text: string, name: string, { out, locale }: Arguments, io: Io): void {
  if (out === null) return io.out(text);
  mkdirSync(out, { recursive: true });
  const file = join(out, name);
  writeFileSync(file, text);
  io.err(`${CLI_WORDS[locale].written(file)}\n`);
}

/** `kiem-bieu check`. */
export async function checkCommand(args: Arguments, io: Io): Promise<number> {
  const [choice, rules] = [choiceOf(args), rulesOf(args)];
  const { results, status } = await examineAll(args, { choice, rules }, io);
  const expected = expectedOf([settingsBefore(choice), ...results.map((result) => result.settings)]);
  const rollCall = expected === null ? null : rollCallOf(expected, results);
  const context = { locale: args.locale, rules };
  const text = {
    text: () => textReport(results, rollCall, context),
    json: () => printed(resultJson(results, rollCall, jsonOptions(args, rules, results, choice))),
    sarif: () => printed(sarif(results, rules, args.locale, VERSION)),
    html: () => htmlReport(results, rollCall, context),
  }[args.format as 'text' | 'json' | 'sarif' | 'html']();
  deliver(text, `kiem-bieu.${EXTENSION[args.format] ?? 'txt'}`, args, io);
  return status;
}
