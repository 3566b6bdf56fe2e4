import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { Trouble } from '../host';

const MEGABYTE = 1_000_000;
/** Bytes of a part: of what a report of 2,000,000 characters takes, many times over. */
const MOST_XML = 50 * MEGABYTE;
const SKIPPED = ['w:del', 'w:instrText', 'mc:Fallback', 'w:moveFrom'];

interface Parts {
  readonly document: string;
  readonly footnotes: string | null;
}

function partsOf(bytes: Uint8Array): Parts {
  if (bytes.length === 0) throw new Trouble('empty');
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw new Trouble('encrypted');
  try {
    const wanted = ['word/document.xml', 'word/footnotes.xml'];
    const files = unzipSync(bytes, { filter: ({ name, originalSize }) => wanted.includes(name) && fits(originalSize) });
    const decode = (file: Uint8Array | undefined): string | null => (file ? decodeUtf8(file) : null);
    const document = decode(files['word/document.xml']);
    if (document === null) throw new Trouble('corrupt');
    return { document, footnotes: decode(files['word/footnotes.xml']) };
  } catch (error) {
    throw error instanceof Trouble ? error : new Trouble('corrupt');
  }
}

function fits(size: number): boolean {
  if (size <= MOST_XML) return true;
  throw new Trouble('too-large', { limit: { name: 'megabytes', most: MOST_XML / MEGABYTE } });
}

/** UTF-8 without TextDecoder, which the core does not count on. */
function decodeUtf8(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let i = 0; i < bytes.length; i += 0x8000)
    pieces.push(String.fromCharCode.apply(null, Array.from(bytes.subarray(i, i + 0x8000))));
  return decodeURIComponent(escapeBytes(pieces.join('')));
}

const escapeBytes = (binary: string): string =>
  binary.replace(/[\u0080-\u00ff%]/g, (c) => `%${c.charCodeAt(0).toString(16).padStart(2, '0')}`);

interface Writing {
  /** The text in pieces: it is never put together before its end. */
  readonly pieces: string[];
  /** Footnotes as they stand under a page: the mark, then the note. */
  readonly notes: string[];
  /** Depth of elements whose text is not shown: deletions, field codes. */
  hidden: number;
  depth: number;
  text: boolean;
  note: { readonly id: string; readonly from: number } | null;
}

interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, unknown>>;
}

const SIGNS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
  'w:numPr': '- ',
};

/** Tags one in another; Word needs a few dozen. */
const DEEPEST = 1000;

function opened(writing: Writing, { name, attributes }: Tag): void {
  if (++writing.depth > DEEPEST) throw tooDeep();
  if (SKIPPED.includes(name)) writing.hidden++;
  if (writing.hidden > 0) return;
  const sign = Object.prototype.hasOwnProperty.call(SIGNS, name) ? SIGNS[name] : undefined;
  if (sign !== undefined) writing.pieces.push(sign);
  else if (name === 'w:t') writing.text = true;
  else if (name === 'w:footnoteReference') writing.pieces.push(String(attributes['w:id']));
  else if (name === 'w:footnote') openNote(writing, attributes);
}

const tooDeep = (): Trouble => new Trouble('too-large', { limit: { name: 'depth', most: DEEPEST } });

function openNote(writing: Writing, attributes: Tag['attributes']): void {
  const id = String(attributes['w:id'] ?? '');
  // Those of a type are the lines between text and notes.
  writing.note = /^\d+$/.test(id) && !('w:type' in attributes) ? { id, from: writing.pieces.length } : null;
}

function closeNote({ note, pieces, notes }: Writing): void {
  if (note) notes.push(`${note.id} ${pieces.splice(note.from).join('').trim()}`);
}

/** The cells of a row stand in one line. */
function closeCell({ pieces }: Writing): void {
  const last = pieces.pop() ?? '';
  pieces.push(last.slice(-1) === '\n' ? last.slice(0, -1) : last, ' | ');
}

function closed(writing: Writing, { name }: Tag): void {
  writing.depth--;
  if (SKIPPED.includes(name)) writing.hidden--;
  if (name === 'w:t') writing.text = false;
  else if (name === 'w:tc') closeCell(writing);
  else if (name === 'w:p' || name === 'w:tr') writing.pieces.push('\n');
  else if (name === 'w:footnote') closeNote(writing);
}

/** A part as written: a line per paragraph, a line per row of a table, list items as bullets. */
function read(xml: string): Writing {
  const writing: Writing = { pieces: [], notes: [], hidden: 0, depth: 0, text: false, note: null };
  const parser = new SaxesParser({ fragment: false });
  parser.on('opentag', (tag) => opened(writing, tag as unknown as Tag));
  parser.on('closetag', (tag) => closed(writing, tag as unknown as Tag));
  parser.on('text', (text) => {
    if (writing.text && writing.hidden === 0) writing.pieces.push(text);
  });
  try {
    parser.write(xml).close();
  } catch (error) {
    throw error instanceof Trouble ? error : new Trouble('corrupt');
  }
  return writing;
}

/** The words of a .docx: paragraphs, tables and footnotes, deletions left out (lời văn của tệp Word). */
export function docxText(bytes: Uint8Array): string {
  const { document, footnotes } = partsOf(bytes);
  const notes = footnotes === null ? '' : read(footnotes).notes.join('\n');
  return read(document).pieces.join('') + (notes === '' ? '' : `\n${notes}\n`);
}
