import { MOST_AREAS, readAreas } from '../core/area-list';
import { digestOf, digestOfRules, digestOfSettings } from '../core/digest';
import { rules as everyRule } from '../core/rules/index';
import type { Rule } from '../core/rules/rule';
import { readSettings, saySettingsError } from '../core/settings-file';
import { looksForErrors } from '../core/rules-off';
import type { Settings } from '../core/settings';
import type { Locale } from '../core/text/locale';
import { sayNotice } from '../core/text/notice';
import { sayTrouble } from '../core/text/trouble';
import { UsageError, type Arguments } from './arguments';
import { examineFile, failedResult, settingsBefore, troubleOf, type Choice, type OpenedResult } from './examine-file';
import { bytesOf, filesOf, MOST_TEXT, type Named } from './files';
import type { JsonOptions, WorkbookResult } from './json';
import { textOfBytes } from './text-of-bytes';
import { unreadIn } from './unread';
import { VERSION } from './version';
import { oneLine, visibleJson } from './visible';
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
  let text: string | null;
  try {
    text = textOfBytes(bytesOf(file, MOST_TEXT));
  } catch (error) {
    throw new UsageError(sayTrouble(troubleOf(error), locale));
  }
  if (text === null) throw new UsageError(CLI_WORDS[locale].undecodable(file));
  return text;
}

/** The places that a list names; a list without any would call every place unknown. */
function areasOf(file: string, locale: Locale): readonly string[] {
  const names = readAreas(textOf(file, locale).normalize('NFC'));
  if (names.length === 0) throw new UsageError(CLI_WORDS[locale].noAreas(file));
  if (names.length > MOST_AREAS) throw new UsageError(CLI_WORDS[locale].longAreas(file, MOST_AREAS));
  return names;
}

/** What `--settings` and `--areas` say; the defaults need neither. */
export function choiceOf({ settings, areas, locale }: Arguments): Choice {
  const ids = everyRule.map((rule) => rule.id);
  const reading = settings === null ? null : readSettings(textOf(settings, locale), ids);
  if (reading && !reading.ok) throw new UsageError(reading.errors.map((e) => saySettingsError(e, locale)).join('\n'));
  return { given: reading?.settings ?? null, areas: areas === null ? null : areasOf(areas, locale) };
}

/** The rules that `--rules` names, or all. */
function rulesOf({ rules: ids, locale }: Arguments): readonly Rule[] {
  if (ids === null) return everyRule;
  const unknown = ids.find((id) => !everyRule.some((rule) => rule.id === id));
  if (unknown !== undefined) throw new UsageError(CLI_WORDS[locale].unknownRule(unknown));
  if (ids.length === 0) throw new UsageError(CLI_WORDS[locale].missing('--rules ID,...'));
  return everyRule.filter((rule) => ids.includes(rule.id));
}

/** The rules to run and the settings to run them with; where these leave none to run, a clean result would be a lie. */
export function checkingOf(args: Arguments): { readonly choice: Choice; readonly rules: readonly Rule[] } {
  const [choice, rules] = [choiceOf(args), rulesOf(args)];
  const { off } = settingsBefore(choice);
  if (rules.every(({ id }) => off.includes(id))) throw new UsageError(CLI_WORDS[args.locale].allOff);
  return { choice, rules };
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
}

/** One line to the side, whatever is in it. */
export const tell = (io: Io, line: string): void => io.err(`${oneLine(line)}\n`);

/** What is done with each file as soon as it is looked at; gives an exit status. */
export type Then = (result: OpenedResult) => Promise<number>;

const nobody: Then = async () => Promise.resolve(EXIT.fine);

/** What of the names given cannot be read at all, as results of their own. */
function closedResults({ closed }: Named, choice: Choice, locale: Locale): OpenedResult[] {
  return closed.map(({ path, trouble }) => failedResult(path, trouble, choice, locale));
}

/** Examines every file named, one after another; unreadable ones and our own faults are said at once. */
export async function examineAll(
  args: Arguments,
  wanted: Wanted,
  io: Io,
  then: Then = nobody,
): Promise<{ results: OpenedResult[]; status: number }> {
  const words = CLI_WORDS[args.locale];
  const named = filesOf(args.files);
  let status: number = named.empty.length > 0 ? EXIT.usage : EXIT.fine;
  for (const folder of named.empty) tell(io, words.noFiles(folder));
  for (const file of named.passed) tell(io, words.passed(file));
  const results = closedResults(named, wanted.choice, args.locale);
  for (const result of results) status = Math.max(status, report(result, args.locale, io));
  for (const file of named.files) {
    if (io.terminal) tell(io, words.reading(file));
    const result = await examineFile(file, { ...wanted, sheet: args.sheet, locale: args.locale });
    const unasked = Math.max(tellUnasked(result, wanted, args.locale, io), tellUnread(result, args.locale, io));
    status = Math.max(status, unasked, report(result, args.locale, io), await then(result));
    results.push({ ...result, workbook: null, grids: [] });
  }
  return { results, status };
}

/** A fault of ours with where it happened, so that somebody can mend it. */
export function sayFault({ file, fault }: OpenedResult, locale: Locale, io: Io): number {
  io.err(`${oneLine(file)}: ${CLI_WORDS[locale].fault(fault ?? '')}\n`);
  return EXIT.fault;
}

/** Rules that are off are said at once; a workbook that switches off all that finds errors was not checked for them. */
function tellUnasked(
  { file, examination, settings }: OpenedResult,
  { choice, rules }: Wanted,
  locale: Locale,
  io: Io,
): number {
  const off = (examination?.notices ?? []).filter(({ code }) => code === 'rules-off');
  for (const notice of off) tell(io, `${file}: ${sayNotice(notice, locale)}`);
  const left = rules.some(({ id }) => !settings.off.includes(id));
  const unasked = off.length > 0 && !(choice.given ? left : left && sought(rules, settings));
  return unasked ? EXIT.usage : EXIT.fine;
}

/** What could not be read of a file is said at once, and the file counts as one that could not be read. */
function tellUnread(result: OpenedResult, locale: Locale, io: Io): number {
  const unread = unreadIn(result);
  for (const notice of unread) tell(io, `${result.file}: ${sayNotice(notice, locale)}`);
  return unread.length > 0 ? EXIT.usage : EXIT.fine;
}

/** Whether the rules asked for, if they look for errors at all, still do. */
const sought = (rules: readonly Rule[], settings: Settings): boolean =>
  !rules.some(({ severity }) => severity === 'error') || looksForErrors(rules, settings);

function report(result: OpenedResult, locale: Locale, io: Io): number {
  const { file, error, fault, refused, examination } = result;
  if (fault !== null) return sayFault(result, locale, io);
  if (error) {
    tell(io, `${file}: ${error.message}`);
    return EXIT.usage;
  }
  if (refused !== null) tell(io, `${file}: ${refused}`);
  const faults = examination?.report.faults ?? [];
  for (const one of faults) tell(io, `${file}: ${CLI_WORDS[locale].ruleFault(one.ruleId)} ${String(one.error)}`);
  if (faults.length > 0) return EXIT.fault;
  const findings = examination?.report.findings ?? [];
  return findings.some((f) => f.severity === 'error' && !f.waived) ? EXIT.errors : EXIT.fine;
}

/** A JSON document with a line end. */
export const printed = (value: object): string => `${visibleJson(JSON.stringify(value, null, 2))}\n`;
