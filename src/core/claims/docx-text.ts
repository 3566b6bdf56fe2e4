import { SaxesParser } from 'saxes';
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
  readonly id: string;
  readonly xml: string;
}

/** The notes of a part, each with the declarations of the root, so that it can be read by itself. */
function notesIn(xml: string, kind: string): Note[] {
  const parser = new SaxesParser({ xmlns: true });
  const notes: Note[] = [];
  let root = '';
  let open: { readonly id: string; readonly from: number; readonly depth: number } | null = null;
  let depth = 0;
  parser.on('opentag', (tag) => {
    depth++;
    if (depth === 1) {
      const declared = Object.keys(tag.attributes).filter((name) => /^xmlns(:|$)/.test(name));
      root = declared.map((name) => ` ${name}="${tag.attributes[name]?.value ?? ''}"`).join('');
    }
    if (tag.local !== kind || open) return;
    const attribute = (local: string): string | undefined =>
      Object.keys(tag.attributes)
        .map((name) => tag.attributes[name])
        .filter((one) => one?.local === local)[0]?.value;
    // Lines that part notes from the page are notes of a type of their own.
    if (attribute('type') === undefined && !tag.isSelfClosing)
      open = { id: attribute('id') ?? '', from: parser.position, depth };
  });
  parser.on('closetag', () => {
    if (open && open.depth === depth) {
      notes.push({
        id: open.id,
        xml: `<n${root}>${xml.slice(open.from, xml.lastIndexOf('<', parser.position - 1))}</n>`,
      });
      open = null;
    }
    depth--;
  });
  parser.write(xml).close();
  return notes;
}

/** Notes as they stand under a page: the mark, then the note, one a line; those that nothing calls are left out. */
function notesOf(xml: string | null, kind: string, body: WordsAndNotes): { key: string; text: string }[] {
  if (xml === null) return [];
  return notesIn(xml, kind)
    .map(({ id, xml: note }) => ({ key: `${kind} ${id}`, note }))
    .filter(({ key }) => body.numbers[key] !== undefined)
    .sort((a, b) => (body.numbers[a.key] ?? 0) - (body.numbers[b.key] ?? 0))
    .map(({ key, note }) => ({ key, text: `${String(body.numbers[key])} ${wordsOf(note).text.trim()}` }));
}

/** Reads a .docx as a reader sees it: changes accepted, comments left out, notes at the end. */
export function docxReading(bytes: Uint8Array): DocxReading {
  const { name: part, document, footnotes, endnotes } = wordParts(bytes);
  const body = wordsOf(document);
  const notes = [...notesOf(footnotes, 'footnote', body), ...notesOf(endnotes, 'endnote', body)];
  if (notes.length === 0) return { part, text: body.text, runs: body.runs };
  const runs = [...body.runs];
  let text = `${body.text}\n`;
  for (const note of notes) {
    // What a note says is shown at its mark in the document.
    const caller = body.runs.find((run) => run.notes.indexOf(note.key) >= 0);
    if (caller) runs.push({ ...caller, start: text.length, end: text.length + note.text.length });
    text += `${note.text}\n`;
  }
  return { part, text, runs };
}

/** The words of a .docx. */
export const docxText = (bytes: Uint8Array): string => docxReading(bytes).text;
