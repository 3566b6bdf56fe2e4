import type { Edit } from '../edit';
import type { Finding } from '../finding';
import { a1, parseA1, rangeKey, type Range } from '../grid/range';
import type { Memory } from '../host';

/** Memory key of the cells that carry a note of ours. */
export const NOTES_KEY = 'notes';

/** How our notes begin, so that hosts tell them from the notes of people. */
const NOTE_SIGN = 'Kiểm Biểu:';

/** Whether a note's words are ours. */
export const isOurNote = (text: string): boolean => text.indexOf(NOTE_SIGN) === 0;

interface Kept {
  readonly version: 1;
  readonly cells: readonly (readonly [sheet: string, cell: string])[];
}

/** Where our notes were written (ô có ghi chú của Kiểm Biểu). */
export function notedPlaces(memory: Memory): readonly Range[] {
  try {
    const read = JSON.parse(memory[NOTES_KEY] ?? '{}') as Partial<Kept>;
    const cells = read.version === 1 ? (read.cells ?? []) : [];
    return cells.flatMap(([sheet, cell]) => parseA1(sheet, cell) ?? []);
  } catch {
    return [];
  }
}

const keyOf = rangeKey;

function remember(places: readonly Range[]): Edit {
  const cells = places.map((at) => [at.sheet, a1(at)] as const);
  const kept: Kept = { version: 1, cells };
  return { kind: 'memory', key: NOTES_KEY, after: cells.length > 0 ? JSON.stringify(kept) : null };
}

/**
 * Findings as notes on their cells (ghi chú): one per cell, with every sentence that belongs there. Of our `standing`
 * notes those that no finding calls for go away; those `elsewhere`, which the check did not look at, stay.
 */
export function noteEdits(
  findings: readonly Finding[],
  say: (finding: Finding) => string,
  standing: readonly Range[],
  elsewhere: readonly Range[] = [],
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
  places.forEach(({ at, words }) => {
    edits.push({ kind: 'note', at, after: `${NOTE_SIGN} ${words.join('\n\n')}` });
    noted.push(at);
  });
  return edits.length > 0 ? [...edits, remember(noted)] : [];
}

/** The same notes but for the cells that hold a note of a person's own, which stays. */
export function notesBeside(edits: readonly Edit[], taken: readonly Range[]): Edit[] {
  const theirs = new Set(taken.map(keyOf));
  const isTaken = (at: Range): boolean => theirs.has(keyOf(at));
  const rest = edits.filter((edit) => edit.kind !== 'note' || !isTaken(edit.at));
  if (!rest.some((edit) => edit.kind === 'note')) return [];
  return rest.map((edit) =>
    edit.kind === 'memory' && edit.key === NOTES_KEY && edit.after !== null
      ? remember(notedPlaces({ [NOTES_KEY]: edit.after }).filter((at) => !isTaken(at)))
      : edit,
  );
}
