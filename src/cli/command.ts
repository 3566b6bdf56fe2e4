import { MOST_AREAS, readAreas } from '../core/area-list';
import { digestOf, digestOfRules, digestOfSettings } from '../core/digest';
import { rules as everyRule } from '../core/rules/index';
import type { Rule } from '../core/rules/rule';
import { readSettings, saySettingsError } from '../core/settings-file';
import type { Locale } from '../core/text/locale';
import { sayTrouble } from '../core/text/trouble';
import { UsageError, type Arguments } from './arguments';
import { examineFile, settingsBefore, troubleOf, type Choice, type OpenedResult } from './examine-file';
import { bytesOf, filesOf, MOST_TEXT } from './files';
import type { JsonOptions, WorkbookResult } from './json';
import { VERSION } from './version';
import { CLI_WORDS } from './words';

/** Where a command writes: results out, everything else to the side. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Progress is for a person at a terminal only. */
  readonly terminal: boolean;
  /** Local time, ISO. */
  readonly now: () => string;
}

/** What exit statuses mean. */
export const EXIT = { fine: 0, errors: 1, usage: 2, fault: 70 } as const;

function textOf(file: string, locale: Locale): string {
  try {
    return Buffer.from(bytesOf(file, MOST_TEXT)).toString('utf8');
  } catch (error) {
    throw new UsageError(sayTrouble(troubleOf(error), locale));
  }
}

/** What `--settings` and `--areas` say; the defaults need neither. */
export function choiceOf({ settings, areas, locale }: Arguments): Choice {
  const ids = everyRule.map((rule) => rule.id);
  const reading = settings === null ? null : readSettings(textOf(settings, locale), ids);
  if (reading && !reading.ok) throw new UsageError(reading.errors.map((e) => saySettingsError(e, locale)).join('\n'));
  const names = areas === null ? null : readAreas(textOf(areas, locale));
  if (names && names.length > MOST_AREAS) throw new UsageError(CLI_WORDS[locale].longAreas(areas ?? '', MOST_AREAS));
  return { given: reading?.settings ?? null, areas: names };
}

/** The rules that `--rules` names, or all. */
export function rulesOf({ rules: ids, locale }: Arguments): readonly Rule[] {
  if (ids === null) return everyRule;
  const unknown = ids.find((id) => !everyRule.some((rule) => rule.id === id));
  if (unknown !== undefined) throw new UsageError(CLI_WORDS[locale].unknownRule(unknown));
  return everyRule.filter((rule) => ids.includes(rule.id));
}

/** One digest for the settings of every file: theirs where all agree. */
function settingsDigest(results: readonly WorkbookResult[], choice: Choice): string {
  const digests = results.map((result) => digestOfSettings(result.settings));
  const [first = digestOfSettings(settingsBefore(choice))] = digests;
  return digests.every((digest) => digest === first) ? first : digestOf(digests.join(' '));
}

/** What JSON says of the tool itself. */
export const jsonOptions = (
  { locale }: Arguments,
  rules: readonly Rule[],
  results: readonly WorkbookResult[],
  choice: Choice,
): JsonOptions => ({
  locale,
  rules,
  tool: { version: VERSION, rules: digestOfRules(rules), settings: settingsDigest(results, choice) },
});

/** What a command looks at and how. */
export interface Wanted {
  readonly choice: Choice;
  readonly rules: readonly Rule[];
  /** False for a file that the command has no more use for once looked at. */
  readonly keep?: boolean;
}

/** Examines every file named, one after another; unreadable ones and our own faults are said at once. */
export async function examineAll(
  args: Arguments,
  wanted: Wanted,
  io: Io,
): Promise<{ results: OpenedResult[]; status: number }> {
  const words = CLI_WORDS[args.locale];
  const { files, empty } = filesOf(args.files);
  let status: number = empty.length > 0 ? EXIT.usage : EXIT.fine;
  for (const folder of empty) io.err(`${words.noFiles(folder)}\n`);
  const results: OpenedResult[] = [];
  for (const file of files) {
    if (io.terminal) io.err(`${words.reading(file)}\n`);
    const result = await examineFile(file, { ...wanted, sheet: args.sheet, locale: args.locale });
    results.push(wanted.keep ? result : { ...result, workbook: null, grids: [] });
    status = Math.max(status, report(result, args.locale, io));
  }
  return { results, status };
}

function report(result: OpenedResult, locale: Locale, io: Io): number {
  if (result.error) {
    io.err(`${result.file}: ${result.error.message}\n`);
    return EXIT.usage;
  }
  if (result.refused !== null) io.err(`${result.file}: ${result.refused}\n`);
  const faults = result.examination?.report.faults ?? [];
  for (const fault of faults) {
    io.err(`${result.file}: ${CLI_WORDS[locale].ruleFault(fault.ruleId)} ${String(fault.error)}\n`);
  }
  if (faults.length > 0) return EXIT.fault;
  const findings = result.examination?.report.findings ?? [];
  return findings.some((f) => f.severity === 'error' && !f.waived) ? EXIT.errors : EXIT.fine;
}

/** A JSON document with a line end. */
export const printed = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;
