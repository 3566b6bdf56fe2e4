import type { Finding } from '../../core/finding';
import { flagSteps } from '../../core/marks/flag';
import { noteEdits, notedPlaces } from '../../core/marks/notes';
import { inSlices } from '../../core/marks/steps';
import { takeAllAway, takeMarksAway, type Present } from '../../core/marks/take-away';
import type { Range } from '../../core/grid/range';
import { say } from '../../core/text/say';
import type { Desk } from '../desk';
import { Refusal } from './attempt';
import { watching } from './watching';
import { proposeWrite } from './write';

// A check of one sheet says nothing about the marks on another.
const within = (marks: readonly Range[], sheets: readonly string[]): Range[] =>
  marks.filter((mark) => sheets.indexOf(mark.sheet) >= 0);

/** Findings as marks in the workbook (Đánh dấu trong bảng tính). */
export const proposeMarks = (desk: Desk): Promise<void> =>
  proposeWrite(desk, 'mark', async () => {
    const { checked } = desk.session();
    if (!checked) throw new Refusal('nothing-to-do');
    const sheets = checked.grids.map((grid) => grid.sheet);
    const watch = watching(desk, 'marks');
    const standing = checked.scope === 'table' ? [] : within(await desk.host.marks(watch), sheets);
    const { edits, leftOut } = await inSlices(flagSteps(checked.report.findings, standing), watch);
    return { edits, leftOut };
  });

/** The findings' words as notes on their cells (Ghi chú vào ô); notes of ours that are out of date go. */
export const proposeNotes = (desk: Desk): Promise<void> =>
  proposeWrite(desk, 'notes', async () => {
    const { checked, locale } = desk.session();
    if (!checked) throw new Refusal('nothing-to-do');
    const noted = desk.host.notes
      ? await desk.host.notes(watching(desk, 'marks'))
      : notedPlaces(await desk.host.memory());
    const looked = checked.scope === 'table' ? [] : checked.grids.map((grid) => grid.sheet);
    const standing = within(noted, looked);
    const elsewhere = noted.filter((at) => standing.indexOf(at) < 0);
    const words = (finding: Finding): string => {
      const { what, todo } = say(finding, checked.rules, locale);
      return todo === '' ? what : `${what} ${todo}`;
    };
    return { edits: noteEdits(checked.report.findings, words, standing, elsewhere) };
  });

async function present(desk: Desk): Promise<Present> {
  const { host } = desk;
  const watch = watching(desk, 'marks');
  const sheets = (await host.sheets()).map((sheet) => sheet.name);
  const notes = host.notes ? { notes: await host.notes(watch) } : {};
  return { marks: await host.marks(watch), sheets, memory: await host.memory(), ...notes };
}

/** Our marks, notes and sheets taken away (Gỡ đánh dấu). */
export const proposeUnmark = (desk: Desk): Promise<void> =>
  proposeWrite(desk, 'unmark', async () => ({ edits: takeMarksAway(await present(desk)) }));

/** All that we ever left in the workbook taken away (Xóa mọi dữ liệu Kiểm Biểu). */
export const proposeClear = (desk: Desk): Promise<void> =>
  proposeWrite(desk, 'clear', async () => ({ edits: takeAllAway(await present(desk)) }));
