import type { Edit } from '../edit';
import type { Finding } from '../finding';
import { a1, parseA1, rangeKey, type Range } from '../grid/range';
import type { Memory, NoteText } from '../host';
import { notePrint } from './packed';

/** Memory key of the cells that carry a note of ours. */
export const NOTES_KEY = 'notes';

/** How our notes begin, so that hosts tell them from the notes of people. */
const NOTE_SIGN = 'Kiểm Biểu:';

/** Whether a note's words are ours. */
export const isOurNote = (text: string): boolean => text.indexOf(NOTE_SIGN) === 0;

interface Kept {
  readonly version: 1;
  readonly cells: readonly (readonly [sheet: string, cell: string])[];
  /** Prints of the words that we wrote; an earlier version kept none. */
  readonly prints?: readonly string[];
}

function keptIn(memory: Memory): Partial<Kept> {
  try {
    const read = JSON.parse(memory[NOTES_KEY] ?? '{}') as Partial<Kept>;
    return read.version === 1 ? read : {};
  } catch {
    return {};
  }
}

/** Where our notes were written (ô có ghi chú của Kiểm Biểu). */
export const notedPlaces = (memory: Memory): readonly Range[] =>
  (keptIn(memory).cells ?? []).flatMap(([sheet, cell]) => parseA1(sheet, cell) ?? []);

/** Those of our notes that no longer say what we wrote: somebody has edited them (ghi chú đã có người sửa). */
export function editedNotes(notes: readonly NoteText[], memory: Memory): NoteText[] {
  const { prints } = keptIn(memory);
  if (!prints) return [];
  const ours = new Set(prints);
  return notes.filter(({ text }) => !ours.has(notePrint(text)));
}

const keyOf = rangeKey;

/** What is remembered of our notes: where they are, and prints of what we wrote. */
export function rememberNotes(places: readonly Range[], texts: readonly string[]): Edit {
  const cells = places.map((at) => [at.sheet, a1(at)] as const);
  const kept: Kept = { version: 1, cells, prints: Array.from(new Set(texts.map(notePrint))) };
  return { kind: 'memory', key: NOTES_KEY, after: cells.length > 0 ? JSON.stringify(kept) : null };
}

/**
 * Findings as notes on their cells (ghi chú): one per cell, with every sentence that belongs there. Of our `standing`
 * notes those that no finding calls for go away; those `elsewhere`, which the check did not look at, stay, and their words
 * are `otherTexts`.
 */
export function noteEdits(
  findings: readonly Finding[],
  say: (finding: Finding) => string,
  standing: readonly Range[],
  elsewhere: readonly Range[] = [],
  otherTexts: readonly string[] = [],
): Edit[] {
  const places = new Map<string, { at: Range; words: string[] }>();
  for (const finding of findings) {
    if (finding.waived) continue;
    const at = { ...finding.at, bottom: finding.at.top, right: finding.at.left };
    const key = keyOf(at);
    const place = places.get(key) ?? { at, words: [] };
    places.set(key, place);
    place.words.push(say(finding));
  }
  const edits: Edit[] = standing
    .filter((at) => !places.has(keyOf(at)))
    .map((at) => ({ kind: 'note', at, after: null }));
  const noted = elsewhere.filter((at) => !places.has(keyOf(at)));
  const texts = [...otherTexts];
  places.forEach(({ at, words }) => {
    const after = `${NOTE_SIGN} ${words.join('\n\n')}`;
    edits.push({ kind: 'note', at, after });
    texts.push(after);
    noted.push(at);
  });
  return edits.length > 0 ? [...edits, rememberNotes(noted, texts)] : [];
}

/** The same notes but for the cells that hold a note of a person's own, or one that a person has edited: it stays. */
export function notesBeside(edits: readonly Edit[], taken: readonly Range[]): Edit[] {
  const theirs = new Set(taken.map(keyOf));
  const isTaken = (at: Range): boolean => theirs.has(keyOf(at));
  const rest = edits.filter((edit) => edit.kind !== 'note' || !isTaken(edit.at));
  if (!rest.some((edit) => edit.kind === 'note')) return [];
  return rest.map((edit) => (edit.kind === 'memory' ? withoutPlaces(edit, isTaken) : edit));
}

function withoutPlaces(edit: Extract<Edit, { kind: 'memory' }>, isTaken: (at: Range) => boolean): Edit {
  if (edit.key !== NOTES_KEY || edit.after === null) return edit;
  const memory = { [NOTES_KEY]: edit.after };
  const cells = notedPlaces(memory)
    .filter((at) => !isTaken(at))
    .map((at) => [at.sheet, a1(at)] as const);
  return { ...edit, after: cells.length > 0 ? JSON.stringify({ ...keptIn(memory), cells }) : null };
}
