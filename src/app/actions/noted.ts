import { cellKey, type Range } from '../../core/grid/range';
import { editedNotes, notedPlaces } from '../../core/marks/notes';
import type { Desk } from '../desk';
import { watching } from './watching';

/** Our notes (ghi chú của Kiểm Biểu). */
export interface Noted {
  readonly all: readonly Range[];
  /** Those that somebody has edited since: they stay as they are. */
  readonly edited: readonly Range[];
  /** Words of the others by cell. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Our notes as they stand, those that people have edited told apart. */
export async function notesNow(desk: Desk): Promise<Noted> {
  const { host } = desk;
  const memory = await host.memory();
  if (!host.noteTexts) {
    const all = host.notes ? await host.notes(watching(desk, 'marks')) : notedPlaces(memory);
    return { all, edited: [], texts: new Map() };
  }
  const held = await host.noteTexts(watching(desk, 'marks'));
  const edited = editedNotes(held, memory);
  const ours = held.filter((note) => edited.indexOf(note) < 0);
  return {
    all: held.map(({ at }) => at),
    edited: edited.map(({ at }) => at),
    texts: new Map(ours.map(({ at, text }) => [cellKey(at), text])),
  };
}
