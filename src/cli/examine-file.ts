import { createHash } from 'node:crypto';
import { examine, type Examination } from '../core/examine';
import type { Grid } from '../core/grid/grid';
import { Trouble, type Host, type Memory } from '../core/host';
import { keptSettings, sayKeptErrors } from '../core/kept-settings';
import { ownSheets } from '../core/marks/memory-part';
import { lostWaivers, withWaivers } from '../core/marks/waivers';
import { placedCorrections } from '../core/moved/placed-corrections';
import { rules as everyRule } from '../core/rules/index';
import type { Rule } from '../core/rules/rule';
import { DEFAULT_SETTINGS, type Settings } from '../core/settings';
import type { Locale } from '../core/text/locale';
import { sayTrouble } from '../core/text/trouble';
import { openWorkbook, type XlsxWorkbook } from '../hosts/xlsx/open-workbook';
import { xlsxHost } from '../hosts/xlsx/xlsx-host';
import { bytesOf } from './files';
import { inflateInNode } from './node-zip';
import type { WorkbookResult } from './json';

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

interface Looked extends Pick<WorkbookResult, 'settings' | 'refused'> {
  readonly grids: readonly Grid[];
  readonly examination: Examination;
}

async function look(host: Host, { choice, rules, sheet, locale }: FileOptions): Promise<Looked> {
  const names = (await host.sheets()).map((info) => info.name);
  if (sheet !== null && !names.includes(sheet)) throw new Trouble('not-found', { sheet, text: `«${sheet}»` });
  const memory = await host.memory();
  const grids = await host.read(sheet === null ? names : [sheet]);
  const { settings, refused } = settingsFor(memory, choice, locale);
  const hand = { grids, sheets: names };
  const placed = placedCorrections(memory, hand);
  const options = { settings, rules, corrections: placed.corrections, ownSheets: ownSheets(memory) };
  const found = examine(grids, options);
  const findings = withWaivers(found.report.findings, memory, hand);
  const ran = rules.map((rule) => rule.id).filter((id) => !settings.off.includes(id));
  const notices = [...found.notices, ...placed.lost, ...lostWaivers(found.report.findings, memory, hand, ran)];
  return { grids, settings, refused, examination: { ...found, notices, report: { ...found.report, findings } } };
}

/** Opens and examines one file; a file that cannot be read gives its sentence, and the others go on. */
export async function examineFile(file: string, options: FileOptions): Promise<OpenedResult> {
  let sha256: string | null = null;
  try {
    const bytes = bytesOf(file);
    sha256 = createHash('sha256').update(bytes).digest('hex');
    const workbook = openWorkbook(bytes, inflateInNode);
    return { file, sha256, error: null, workbook, ...(await look(xlsxHost(workbook), options)) };
  } catch (thrown) {
    const trouble = troubleOf(thrown);
    const message = sayTrouble(trouble, options.locale);
    const error = { code: trouble.code, message };
    const nothing = { examination: null, workbook: null, grids: [], refused: null };
    return { file, sha256, error, settings: settingsBefore(options.choice), ...nothing };
  }
}
