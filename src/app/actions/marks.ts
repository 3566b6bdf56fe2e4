import type { Edit } from '../../core/edit';
import type { Finding } from '../../core/finding';
import { flagSteps, MOST_AREAS } from '../../core/marks/flag';
import { noteEdits } from '../../core/marks/notes';
import { inSlices } from '../../core/marks/steps';
import { cellKey, type Range } from '../../core/grid/range';
import { expecting, headersNow, placeFindings } from '../../core/moved/place-edits';
import type { Places } from '../../core/moved/places';
import { say } from '../../core/text/say';
import type { Desk } from '../desk';
import type { Checked } from '../session';
import { Refusal } from './attempt';
import { notesNow } from './noted';
import { watching } from './watching';
import { whereabouts } from './whereabouts';
import { proposeWrite } from './write';

// A check of one sheet says nothing about the marks on another.
const within = (marks: readonly Range[], sheets: readonly string[]): Range[] =>
  marks.filter((mark) => sheets.indexOf(mark.sheet) >= 0);

/** The findings where their cells are now. */
async function findingsNow(desk: Desk, { grids, report, tables }: Checked) {
  const places = await whereabouts(
    desk,
    grids,
    grids.map((grid) => grid.sheet),
  );
  return { ...placeFindings(places, report.findings, tables), places };
}

const sheetsNow = (places: Places): string[] => places.then.flatMap(({ sheet }) => places.sheet(sheet) ?? []);

/** A mark or a note that goes needs no proof of its place: it is ours wherever it stands. */
const expectingNow = (edits: readonly Edit[], places: Places, { tables }: Checked): Edit[] => {
  const goes = (edit: Edit): boolean =>
    (edit.kind === 'mark' && edit.after.length === 0) || (edit.kind === 'note' && edit.after === null);
  const headers = headersNow(places, tables);
  return edits.flatMap((edit) => (goes(edit) ? [edit] : expecting([edit], places.now, headers)));
};

/** Findings as marks in the workbook (Đánh dấu trên trang tính). */
export const proposeMarks = (desk: Desk): Promise<void> =>
  proposeWrite(desk, 'mark', async () => {
    const { checked } = desk.session();
    if (!checked) throw new Refusal('nothing-to-do');
    const watch = watching(desk, 'marks');
    const { findings, lost, places } = await findingsNow(desk, checked);
    const standing = checked.scope === 'table' ? [] : within(await desk.host.marks(watch), sheetsNow(places));
    const { edits, leftOut } = await inSlices(flagSteps(findings, standing, MOST_AREAS, places.now), watch);
    return { edits: expectingNow(edits, places, checked), leftOut, lost, now: places.now };
  });

/** The findings' words as notes on their cells (Ghi chú vào ô); notes of ours that are out of date go. */
export const proposeNotes = (desk: Desk): Promise<void> =>
  proposeWrite(desk, 'notes', async () => {
    const { checked, locale } = desk.session();
    if (!checked) throw new Refusal('nothing-to-do');
    const noted = await notesNow(desk);
    const { findings, lost, places } = await findingsNow(desk, checked);
    const looked = checked.scope === 'table' ? [] : sheetsNow(places);
    const theirs = new Set(noted.edited.map(cellKey));
    const standing = within(noted.all, looked).filter((at) => !theirs.has(cellKey(at)));
    const elsewhere = noted.all.filter((at) => standing.indexOf(at) < 0);
    const words = (finding: Finding): string => {
      const { what, todo } = say(finding, checked.rules, locale);
      return todo === '' ? what : `${what} ${todo}`;
    };
    const texts = elsewhere.flatMap((at) => noted.texts.get(cellKey(at)) ?? []);
    const all = noteEdits(findings, words, standing, elsewhere, texts);
    const edits = all.filter((edit) => edit.kind !== 'note' || !theirs.has(cellKey(edit.at)));
    const people = { notes: within(noted.edited, looked), sheets: [] };
    const written = edits.some((edit) => edit.kind === 'note') ? edits : [];
    return { edits: expectingNow(written, places, checked), lost, people, now: places.now };
  });
