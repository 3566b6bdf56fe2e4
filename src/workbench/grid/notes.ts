import { RemoveNoteMutation, UpdateNoteMutation, type ISheetNote } from '@univerjs/preset-sheets-note';
import type { CommentState } from '../excel/model/sheet';
import type { DrawnSheet } from './drawn';
import type { Change } from './own-change';

const WIDTH = 220;
const LINE = 18;
const CHARACTERS_A_LINE = 32;

function noteData({ id, row, column, content }: CommentState): ISheetNote {
  const lines = content
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / CHARACTERS_A_LINE)), 0);
  return { id, row, col: column, width: WIDTH, height: Math.min(260, 24 + lines * LINE), note: content };
}

/** Draws the notes that a sheet has now and takes the others away. */
export function redrawNotes(drawn: DrawnSheet, change: Change): void {
  const { sheet, comments } = drawn;
  if (sheet.comments === comments) return;
  const sheetId = sheet.id;
  const kept = new Set(sheet.comments.map(({ id }) => id));
  for (const { id, row, column } of comments) {
    if (!kept.has(id)) change(RemoveNoteMutation.id, { sheetId, noteId: id, row, col: column, silent: true });
  }
  for (const comment of sheet.comments) {
    const { row, column } = comment;
    change(UpdateNoteMutation.id, { sheetId, row, col: column, note: noteData(comment), silent: true });
  }
  drawn.comments = sheet.comments;
}
