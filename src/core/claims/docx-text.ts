import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { Trouble } from '../host';

const MOST_XML = 64 * 1024 * 1024;
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
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => wanted.includes(name) && originalSize < MOST_XML,
    });
    const decode = (file: Uint8Array | undefined): string | null => (file ? decodeUtf8(file) : null);
    const document = decode(files['word/document.xml']);
    if (document === null) throw new Trouble('corrupt');
    return { document, footnotes: decode(files['word/footnotes.xml']) };
  } catch (error) {
    throw error instanceof Trouble ? error : new Trouble('corrupt');
  }
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
  out: string;
  /** Depth of elements whose text is not shown: deletions, field codes. */
  hidden: number;
  text: boolean;
  cells: number;
}

interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, unknown>>;
}

function opened(writing: Writing, { name, attributes }: Tag): void {
  if (SKIPPED.includes(name)) writing.hidden++;
  if (writing.hidden > 0) return;
  if (name === 'w:t') writing.text = true;
  else if (name === 'w:tab') writing.out += '\t';
  else if (name === 'w:br' || name === 'w:cr') writing.out += '\n';
  else if (name === 'w:noBreakHyphen') writing.out += '-';
  else if (name === 'w:numPr') writing.out += '- ';
  else if (name === 'w:footnoteReference') writing.out += String(attributes['w:id']);
  else if (name === 'w:tc') writing.cells++;
}

function closed(writing: Writing, { name }: Tag): void {
  if (SKIPPED.includes(name)) writing.hidden--;
  if (name === 'w:t') writing.text = false;
  if (name === 'w:tc') {
    writing.cells--;
    writing.out = `${writing.out.replace(/\n$/, '')} | `;
  } else if (name === 'w:p' || name === 'w:tr') writing.out += '\n';
}

/** The text of a part: a line per paragraph, a line per row of a table, list items as bullets. */
function textOf(xml: string): string {
  const writing: Writing = { out: '', hidden: 0, text: false, cells: 0 };
  const parser = new SaxesParser({ fragment: false });
  parser.on('opentag', (tag) => opened(writing, tag as unknown as Tag));
  parser.on('closetag', (tag) => closed(writing, tag as unknown as Tag));
  parser.on('text', (text) => {
    if (writing.text && writing.hidden === 0) writing.out += text;
  });
  try {
    parser.write(xml).close();
  } catch {
    throw new Trouble('corrupt');
  }
  return writing.out;
}

/** Footnotes as they stand under a page: the mark, then the note, one a line. */
function notesOf(xml: string): string {
  const notes: string[] = [];
  const each = /<w:footnote\b([^>]*)>([\s\S]*?)<\/w:footnote>/g;
  for (let note = each.exec(xml); note; note = each.exec(xml)) {
    const id = /w:id="(\d+)"/.exec(note[1] ?? '')?.[1];
    if (id === undefined || /w:type="/.test(note[1] ?? '')) continue;
    const open =
      '<w:body xmlns:w="w" xmlns:mc="mc" xmlns:r="r" xmlns:wp="wp" xmlns:a="a" xmlns:w14="w14" xmlns:v="v" xmlns:o="o">';
    notes.push(`${id} ${textOf(`${open}${note[2] ?? ''}</w:body>`).trim()}`);
  }
  return notes.join('\n');
}

/** The words of a .docx: paragraphs, tables and footnotes, deletions left out (lời văn của tệp Word). */
export function docxText(bytes: Uint8Array): string {
  const { document, footnotes } = partsOf(bytes);
  const notes = footnotes === null ? '' : notesOf(footnotes);
  return textOf(document) + (notes === '' ? '' : `\n${notes}\n`);
}
