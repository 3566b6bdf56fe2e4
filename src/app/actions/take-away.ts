import type { Range } from '../../core/grid/range';
import type { Memory } from '../../core/host';
import { FINDINGS_SHEET } from '../../core/marks/findings-sheet';
import { ownSheets } from '../../core/marks/memory-part';
import { peoplesCells } from '../../core/marks/people-words';
import { adopted, after, renamedOwn } from '../../core/marks/renamed-own';
import { takeAllAway, takeMarksAway, takeNotesAway, takeSheetAway, type Present } from '../../core/marks/take-away';
import { RATES_SHEET } from '../../core/rates/rates-sheet';
import type { Desk } from '../desk';
import { notesNow } from './noted';
import { watching } from './watching';
import { proposeWrite } from './write';

async function presentMarks(desk: Desk): Promise<Present> {
  const { host } = desk;
  const sheets = (await host.sheets()).map((sheet) => sheet.name);
  return { marks: await host.marks(watching(desk, 'marks')), sheets, memory: await host.memory() };
}

/** Our marks taken away (Gỡ đánh dấu). */
export const proposeUnmark = (desk: Desk): Promise<void> =>
  proposeWrite(desk, 'unmark', async () => ({ edits: takeMarksAway(await presentMarks(desk)) }));

async function presentNotes(desk: Desk): Promise<{ present: Present; edited: readonly Range[] }> {
  const { host } = desk;
  const sheets = (await host.sheets()).map((sheet) => sheet.name);
  const { all, edited } = await notesNow(desk);
  const notesUnread = (host.unread?.() ?? []).some(({ what }) => what === 'notes');
  return { present: { marks: [], notes: all, sheets, memory: await host.memory(), notesUnread }, edited };
}

/** Our notes taken away, but for those that somebody has edited (Gỡ ghi chú). */
export const proposeUnnote = (desk: Desk): Promise<void> =>
  proposeWrite(desk, 'unnote', async () => {
    const { present, edited } = await presentNotes(desk);
    return { edits: takeNotesAway(present, { notes: edited }), people: { notes: edited, sheets: [] } };
  });

/** Sheets of ours in which people have written, and in how many cells. */
async function peoplesSheets(desk: Desk, names: readonly string[], memory: Memory) {
  const grids = await desk.host.read(names, watching(desk, 'fetching'));
  return grids
    .map((grid) => ({ sheet: grid.sheet, cells: peoplesCells(grid, memory) }))
    .filter(({ cells }) => cells > 0);
}

/** Sheets of ours under the names that people have given them: read only where one is not there by its own. */
async function adopting(desk: Desk, sheets: readonly string[], memory: Memory) {
  const own = ownSheets(memory);
  const isMissing = own.some((name) => sheets.indexOf(name) < 0);
  const others = isMissing ? sheets.filter((name) => own.indexOf(name) < 0) : [];
  const grids = await desk.host.read(others, watching(desk, 'fetching'));
  const renamed = renamedOwn(memory, { grids, sheets });
  const edits = adopted(memory, renamed);
  return { renamed, edits, memory: after(memory, edits) };
}

/** One sheet of ours taken away, by its name, with all that people wrote in it (Xóa trang). */
export const proposeDrop = (desk: Desk, task: 'drop-findings-sheet' | 'drop-rates-sheet'): Promise<void> =>
  proposeWrite(desk, task, async () => {
    const name = task === 'drop-findings-sheet' ? FINDINGS_SHEET : RATES_SHEET;
    const sheets = (await desk.host.sheets()).map((sheet) => sheet.name);
    const { memory, renamed, edits: adoption } = await adopting(desk, sheets, await desk.host.memory());
    const there = renamed.get(name) ?? name;
    const away = takeSheetAway({ marks: [], sheets, memory }, there);
    const theirs = away.length === 0 ? [] : await peoplesSheets(desk, [there], memory);
    const edits = away.length === 0 ? [] : [...adoption, ...away];
    return { edits, people: { notes: [], sheets: theirs.map((one) => ({ ...one, goes: true })) } };
  });

/** All that we ever left in the workbook taken away, but for what people wrote in it (Xóa mọi dữ liệu Kiểm Biểu). */
export const proposeClear = (desk: Desk): Promise<void> =>
  proposeWrite(desk, 'clear', async () => {
    const { marks } = await presentMarks(desk);
    const { present: found, edited } = await presentNotes(desk);
    const { sheets } = found;
    const { memory, edits: adoption } = await adopting(desk, sheets, found.memory);
    const present = { ...found, memory };
    const ours = ownSheets(memory).filter((name) => sheets.indexOf(name) >= 0);
    const theirs = await peoplesSheets(desk, ours, memory);
    const staying = { notes: edited, sheets: theirs.map(({ sheet }) => sheet) };
    const people = { notes: edited, sheets: theirs.map((one) => ({ ...one, goes: false })) };
    return { edits: [...adoption, ...takeAllAway({ ...present, marks }, staying)], people };
  });
