import { createHash } from 'node:crypto';
import { corrections } from '../app/corrections';
import { examine, type Examination } from '../core/examine';
import type { Grid } from '../core/grid/grid';
import { Trouble, type Host } from '../core/host';
import { ownSheets } from '../core/marks/memory-part';
import { withWaivers } from '../core/marks/waivers';
import type { Rule } from '../core/rules/rule';
import type { Settings } from '../core/settings';
import type { Locale } from '../core/text/locale';
import { sayTrouble } from '../core/text/trouble';
import { openWorkbook, type XlsxWorkbook } from '../hosts/xlsx/open-workbook';
import { xlsxHost } from '../hosts/xlsx/xlsx-host';
import { bytesOf } from './files';
import type { WorkbookResult } from './json';

/** How to look at a file. */
export interface FileOptions {
  readonly settings: Settings;
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

async function look(
  host: Host,
  { settings, rules, sheet }: FileOptions,
): Promise<{ grids: readonly Grid[]; examination: Examination }> {
  const names = (await host.sheets()).map((info) => info.name);
  if (sheet !== null && !names.includes(sheet)) throw new Trouble('not-found', { sheet, text: `«${sheet}»` });
  const memory = await host.memory();
  const grids = await host.read(sheet === null ? names : [sheet]);
  const options = { settings, rules, corrections: corrections(memory), ownSheets: ownSheets(memory) };
  const examination = examine(grids, options);
  const findings = withWaivers(examination.report.findings, memory, grids);
  return { grids, examination: { ...examination, report: { ...examination.report, findings } } };
}

/** Opens and examines one file; a file that cannot be read gives its sentence, and the others go on. */
export async function examineFile(file: string, options: FileOptions): Promise<OpenedResult> {
  let sha256: string | null = null;
  try {
    const bytes = bytesOf(file);
    sha256 = createHash('sha256').update(bytes).digest('hex');
    const workbook = openWorkbook(bytes);
    const { grids, examination } = await look(xlsxHost(workbook), options);
    return { file, sha256, error: null, examination, workbook, grids };
  } catch (error) {
    const trouble = troubleOf(error);
    const message = sayTrouble(trouble, options.locale);
    return { file, sha256, error: { code: trouble.code, message }, examination: null, workbook: null, grids: [] };
  }
}
