import type { Edit } from '../edit';
import type { Range } from '../grid/range';
import type { Memory } from '../host';
import { NOTES_KEY, notedPlaces } from './notes';
import { removeSheets } from './own-sheets';

/** What a host says is there now. */
export interface Present {
  readonly marks: readonly Range[];
  readonly notes?: readonly Range[];
  readonly sheets: readonly string[];
  readonly memory: Memory;
}

const unmark = (at: Range): Edit => ({ kind: 'mark', at, after: [] });

const unnote = (at: Range): Edit => ({ kind: 'note', at, after: null });

/** The marks, notes and sheets of ours, taken away (Gỡ đánh dấu); what a person accepted stays remembered. */
export function takeMarksAway({ marks, notes, sheets, memory }: Present): Edit[] {
  const own = removeSheets(memory, sheets);
  const removed = own.flatMap((edit) => (edit.kind === 'sheet' ? [edit.name] : []));
  const noted = (notes ?? notedPlaces(memory)).filter((at) => sheets.indexOf(at.sheet) >= 0);
  return [
    ...marks.filter((at) => removed.indexOf(at.sheet) < 0).map(unmark),
    ...noted.map(unnote),
    ...own,
    ...(memory[NOTES_KEY] === undefined ? [] : [{ kind: 'memory', key: NOTES_KEY, after: null } as const]),
  ];
}

/** All that we ever left in the workbook, taken away (Xóa mọi dữ liệu Kiểm Biểu). */
export function takeAllAway(present: Present): Edit[] {
  const visible = takeMarksAway(present);
  const forgotten = visible.flatMap((edit) => (edit.kind === 'memory' ? [edit.key] : []));
  const rest = Object.keys(present.memory).filter((key) => forgotten.indexOf(key) < 0);
  return [...visible, ...rest.map((key): Edit => ({ kind: 'memory', key, after: null }))];
}
