import { wordParts } from './docx/parts';
import type { Run } from './docx/walk';
import { wordsOf, type WordsAndNotes } from './docx/words';

/** A Word file's words, and where each run of the document stands in them (lời văn của tệp Word). */
export interface DocxReading {
  /** The part of the package that is the document itself. */
  readonly part: string;
  readonly text: string;
  readonly runs: readonly Run[];
}

interface Note {
  readonly key: string;
  readonly text: string;
}

/** Notes as they stand under a page: the mark, then the note, one a line; those that nothing calls are left out. */
function notesOf(xml: string | null, { numbers }: WordsAndNotes): Note[] {
  if (xml === null) return [];
  const { notes } = wordsOf(xml);
  return Object.keys(notes)
    .filter((key) => numbers[key] !== undefined)
    .sort((a, b) => (numbers[a] ?? 0) - (numbers[b] ?? 0))
    .map((key) => ({ key, text: `${String(numbers[key])} ${notes[key] ?? ''}` }));
}

/** The run that calls each note first. */
function callersOf(runs: readonly Run[]): Readonly<Record<string, Run>> {
  const callers: Record<string, Run> = {};
  for (const run of runs) for (const key of run.notes) callers[key] ??= run;
  return callers;
}

/** Reads a .docx as a reader sees it: changes accepted, comments left out, notes at the end. */
export function docxReading(bytes: Uint8Array): DocxReading {
  const { name: part, document, footnotes, endnotes } = wordParts(bytes);
  const body = wordsOf(document);
  const notes = [...notesOf(footnotes, body), ...notesOf(endnotes, body)];
  if (notes.length === 0) return { part, text: body.text, runs: body.runs };
  const runs = [...body.runs];
  const callers = callersOf(body.runs);
  let text = `${body.text}\n`;
  for (const note of notes) {
    // What a note says is shown at its mark in the document.
    const caller = callers[note.key];
    if (caller) runs.push({ ...caller, start: text.length, end: text.length + note.text.length });
    text += `${note.text}\n`;
  }
  return { part, text, runs };
}

/** The words of a .docx. */
export const docxText = (bytes: Uint8Array): string => docxReading(bytes).text;
