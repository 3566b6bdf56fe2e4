import { createHash } from 'node:crypto';
import { examine, type Examination } from '../core/examine';
import type { Grid } from '../core/grid/grid';
import { Trouble, type Memory } from '../core/host';
import { keptSettings, sayKeptErrors } from '../core/kept-settings';
import { ownSheetsNow } from '../core/marks/renamed-own';
import { lostWaivers, withWaivers } from '../core/marks/waivers';
import { placedCorrections } from '../core/moved/placed-corrections';
import { keptOfficial } from '../core/rates/kept-official';
import { withOfficial } from '../core/rates/official';
import { rules as everyRule } from '../core/rules/index';
import type { Rule } from '../core/rules/rule';
import type { OffBy } from '../core/rules-off';
import { DEFAULT_SETTINGS, type Settings } from '../core/settings';
import type { Notice } from '../core/table/table';
import type { Locale } from '../core/text/locale';
import { sayTrouble } from '../core/text/trouble';
import { openWorkbook, type XlsxWorkbook } from '../hosts/xlsx/open-workbook';
import { xlsxHost } from '../hosts/xlsx/xlsx-host';
import { bytesOf } from './files';
import { inflateInNode } from './node-zip';
import type { WorkbookResult } from './json';
import { CLI_WORDS } from './words';

/** Whose settings hold: those of `--settings`, else those that the workbook remembers; `--areas` above both. */
export interface Choice {
  readonly given: Settings | null;
  readonly areas: readonly string[] | null;
}

/** How to look at a file. */
export interface FileOptions {
  readonly choice: Choice;
  readonly rules: readonly Rule[];
  readonly sheet: string | null;
  readonly locale: Locale;
}

/** A workbook opened and looked at; `grids` and `workbook` for whoever writes a copy of it. */
export interface OpenedResult extends WorkbookResult {
  /** A fault of ours that this file met, with where it happened; the other files know nothing of it. */
  readonly fault: string | null;
  readonly workbook: XlsxWorkbook | null;
  readonly grids: readonly Grid[];
}

/** A host's own refusals are sentences; anything else is a fault of ours and goes on up. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof Trouble) return error;
  throw error;
}

/** The settings of `--settings` and `--areas` alone, before any workbook is opened. */
export function settingsBefore({ given, areas }: Choice): Settings {
  const settings = given ?? DEFAULT_SETTINGS;
  return areas === null ? settings : { ...settings, areas };
}

function settingsFor(memory: Memory, choice: Choice, locale: Locale): Pick<WorkbookResult, 'settings' | 'refused'> {
  if (choice.given) return { settings: settingsBefore(choice), refused: null };
  const { settings, errors } = keptSettings(
    memory,
    everyRule.map((rule) => rule.id),
  );
  const refused = errors.length > 0 ? sayKeptErrors(errors, locale) : null;
  return { settings: settingsBefore({ ...choice, given: settings }), refused };
}

interface Looked extends Pick<WorkbookResult, 'settings' | 'refused' | 'sheets'> {
  readonly grids: readonly Grid[];
  readonly examination: Examination;
}

/** Sheet names differ by more than case, and one name may be typed in two ways. */
const nameKey = (name: string): string => name.normalize('NFC').toLowerCase();

/** The sheets to look at; a name that none of them has is never passed over. */
function chosen(names: readonly string[], sheet: string | null): readonly string[] {
  if (sheet === null) return names;
  const found = names.find((name) => name === sheet) ?? names.find((name) => nameKey(name) === nameKey(sheet));
  if (found === undefined) throw new Trouble('not-found', { sheet, text: `«${sheet}»` });
  return [found];
}

/** A workbook of charts alone has no sheet to say of what was not read. */
const onlyOthers = ({ book }: XlsxWorkbook): Notice[] =>
  book.sheets.length > 0
    ? []
    : book.otherSheets.map((sheet): Notice => ({ code: 'left-out', sheet, data: { what: 'chart-sheet', count: 1 } }));

async function look(workbook: XlsxWorkbook, { choice, rules, sheet, locale }: FileOptions): Promise<Looked> {
  const host = xlsxHost(workbook);
  const names = (await host.sheets()).map((info) => info.name);
  const memory = await host.memory();
  const grids = await host.read(chosen(names, sheet));
  const { settings, refused } = settingsFor(memory, choice, locale);
  const hand = { grids, sheets: names };
  const placed = placedCorrections(memory, hand);
  const settingsOf: OffBy = choice.given ? 'settings-file' : 'workbook';
  const options = {
    settings,
    settingsOf,
    rules,
    corrections: placed.corrections,
    ownSheets: ownSheetsNow(memory, hand),
  };
  const found = examine(grids, options);
  const findings = withWaivers(found.report.findings, memory, hand);
  const ran = rules.map((rule) => rule.id).filter((id) => !settings.off.includes(id));
  const lost = [...placed.lost, ...lostWaivers(found.report.findings, memory, hand, ran)];
  const notices = [...onlyOthers(workbook), ...found.notices, ...lost];
  const rates = withOfficial(found.rates, found.tables, keptOfficial(memory), names);
  const examination = { ...found, rates, notices, report: { ...found.report, findings } };
  return { grids, sheets: grids.map((grid) => grid.sheet), settings, refused, examination };
}

/** What there is to say of a file that could not be looked at. */
export function failedResult(file: string, thrown: unknown, choice: Choice, locale: Locale): OpenedResult {
  const nothing = { sha256: null, examination: null, workbook: null, grids: [], sheets: [], refused: null };
  const settings = settingsBefore(choice);
  if (thrown instanceof Trouble) {
    const error = { code: thrown.code, message: sayTrouble(thrown, locale) };
    return { file, ...nothing, settings, error, fault: null };
  }
  const { name, message, stack } = thrown instanceof Error ? thrown : new Error(String(thrown));
  const error = { code: 'fault', message: CLI_WORDS[locale].fault(`${name}: ${message}`) };
  return { file, ...nothing, settings, error, fault: stack ?? message };
}

/** Opens and examines one file; whatever goes wrong with it is said of it alone, and the others go on. */
export async function examineFile(file: string, options: FileOptions): Promise<OpenedResult> {
  let sha256: string | null = null;
  try {
    const bytes = bytesOf(file);
    sha256 = createHash('sha256').update(bytes).digest('hex');
    const workbook = openWorkbook(bytes, inflateInNode);
    return { file, sha256, error: null, fault: null, workbook, ...(await look(workbook, options)) };
  } catch (thrown) {
    return { ...failedResult(file, thrown, options.choice, options.locale), sha256 };
  }
}
