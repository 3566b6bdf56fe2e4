import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { Trouble } from '../../host';
import { beyond, MOST_BYTES } from './limits';

/** The parts of a Word file that hold words (các phần của tệp Word). */
export interface WordParts {
  /** Where the document itself stands in the package. */
  readonly name: string;
  readonly document: string;
  readonly footnotes: string | null;
  readonly endnotes: string | null;
}

/** UTF-8 without TextDecoder, which the core does not count on; UTF-16 by its mark. */
export function decodeXml(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return decodeWide(bytes, a === 0xff);
  const pieces: string[] = [];
  for (let i = 0; i < bytes.length; i += 0x8000) {
    // No more than 32,768 of them, which every engine takes.
    // eslint-disable-next-line local/no-long-spread
    pieces.push(String.fromCharCode.apply(null, Array.from(bytes.subarray(i, i + 0x8000))));
  }
  return decodeURIComponent(escapeBytes(pieces.join(''))).replace(/^\ufeff/, '');
}

function decodeWide(bytes: Uint8Array, little: boolean): string {
  const pieces: string[] = [];
  for (let i = 2; i + 1 < bytes.length; i += 2) {
    const [first = 0, second = 0] = [bytes[i], bytes[i + 1]];
    pieces.push(String.fromCharCode(little ? first | (second << 8) : (first << 8) | second));
  }
  return pieces.join('');
}

const escapeBytes = (binary: string): string =>
  binary.replace(/[\u0080-\u00ff%]/g, (c) => `%${c.charCodeAt(0).toString(16).padStart(2, '0')}`);

type Files = Readonly<Record<string, Uint8Array>>;

const folderOf = (part: string): string => part.slice(0, part.lastIndexOf('/') + 1);

/** A target as seen from a folder: `../notes.xml` from `word/` is `notes.xml`. */
function resolved(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.charAt(0) === '/' ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** Unzips the parts that are asked for; one too large to be read is said, never left out. */
function unzip(bytes: Uint8Array, isAsked: (name: string) => boolean): Files {
  if (bytes.length === 0) throw new Trouble('empty');
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw new Trouble('encrypted');
  let left = MOST_BYTES;
  return unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!isAsked(name)) return false;
      left -= originalSize;
      if (left < 0) throw beyond('megabytes');
      return true;
    },
  });
}

const textOf = (files: Files, name: string): string | null => {
  const file = files[name];
  return file ? decodeXml(file) : null;
};

/** Targets of a part's relationships, by the last word of their type. */
function linksOf(files: Files, part: string): Record<string, string> {
  const folder = folderOf(part);
  const xml = textOf(files, `${folder}_rels/${part.slice(folder.length)}.rels`);
  const found: Record<string, string> = {};
  if (xml === null) return found;
  const parser = new SaxesParser();
  parser.on('opentag', ({ attributes }) => {
    const { Type: type = '', Target: target = '' } = attributes;
    found[type.slice(type.lastIndexOf('/') + 1)] = resolved(folder, target);
  });
  parser.write(xml).close();
  return found;
}

/** Where every writer that we know puts the document. */
const STANDARD = 'word/document.xml';

/** Opens a .docx as far as its words go. */
export function wordParts(bytes: Uint8Array): WordParts {
  try {
    // What leads to the words comes first: a document and its notes may lie in any folder, under any name.
    const leads = unzip(bytes, (name) => /\.rels$/i.test(name));
    const said = linksOf(leads, '')['officeDocument'] ?? STANDARD;
    const links = linksOf(leads, said);
    const [footnotes, endnotes] = ['footnotes', 'endnotes'].map(
      (kind) => links[kind] ?? `${folderOf(said)}${kind}.xml`,
    );
    const files = unzip(bytes, (name) => [said, STANDARD, footnotes, endnotes].indexOf(name) >= 0);
    const name = files[said] ? said : STANDARD;
    const document = textOf(files, name);
    if (document === null) throw new Trouble('corrupt');
    return { name, document, footnotes: textOf(files, footnotes ?? ''), endnotes: textOf(files, endnotes ?? '') };
  } catch (error) {
    throw error instanceof Trouble ? error : new Trouble('corrupt');
  }
}
