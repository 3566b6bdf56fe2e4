import type { Grid } from '../../core/grid/grid';
import { FINDINGS_SHEET, findingsSheet } from '../../core/marks/findings-sheet';
import { ownSheets } from '../../core/marks/memory-part';
import { writeOwnSheet } from '../../core/marks/people-words';
import { RATES_SHEET, ratesSheet } from '../../core/rates/rates-sheet';
import { rulesDigest } from '../../core/rules/digest';
import { sayNotice } from '../../core/text/notice';
import type { Desk } from '../desk';
import { Refusal } from './attempt';
import { proposeWrite } from './write';

const two = (n: number): string => (n < 10 ? `0${String(n)}` : String(n));

/** The person's own clock, as the sheet prints it: `2026-11-22T15:30`. */
export const localTime = (at: Date): string =>
  `${String(at.getFullYear())}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;

async function standing(desk: Desk, name: string, ours: readonly string[]): Promise<Grid | null> {
  const there = (await desk.host.sheets()).some((sheet) => sheet.name === name);
  if (!there || ours.indexOf(name) < 0) return null;
  return (await desk.host.read([name]))[0] ?? null;
}

/** The findings as a sheet of the workbook (Lập trang Kiểm biểu). */
export const proposeFindingsSheet = (desk: Desk): Promise<void> =>
  proposeWrite(desk, 'findings-sheet', async () => {
    const { checked, locale } = desk.session();
    if (!checked) throw new Refusal('nothing-to-do');
    const memory = await desk.host.memory();
    const draft = findingsSheet({
      report: checked.report,
      tables: checked.tables,
      grids: checked.grids,
      rules: checked.rules,
      locale,
      file: desk.fileName(),
      time: localTime(desk.now()),
      version: `${desk.version} (${rulesDigest(checked.rules)})`,
      notices: checked.notices.map((notice) => sayNotice(notice, locale)),
      previous: await standing(desk, FINDINGS_SHEET, ownSheets(memory)),
    });
    return { edits: writeOwnSheet(FINDINGS_SHEET, draft) };
  });

/** Every rate of what was checked as a sheet with live formulas and charts (Tổng hợp tỷ lệ). */
export const proposeRatesSheet = (desk: Desk): Promise<void> =>
  proposeWrite(desk, 'rates-sheet', () => {
    const { checked, locale } = desk.session();
    if (!checked || checked.rates.length === 0) throw new Refusal('nothing-to-do');
    const draft = ratesSheet(checked.rates, locale, checked.kept.settings.decimals, checked.tables);
    return Promise.resolve({ edits: writeOwnSheet(RATES_SHEET, draft) });
  });
