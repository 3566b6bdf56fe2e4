import { a1, parseA1 } from '../../core/grid/range';
import type { Package } from './package';
import { textCollector } from './read-strings';
import { readXml } from './xml/stream';

/** The author under which we write notes: how ours are told from people's. */
export const NOTE_AUTHOR = 'Kiểm Biểu';

export interface HeldNote {
  readonly author: string;
  readonly text: string;
}

/** The notes and threads of a sheet, by `D7` (ghi chú, trao đổi). */
export interface HeldNotes {
  readonly notes: ReadonlyMap<string, HeldNote>;
  readonly threads: ReadonlySet<string>;
}

const cellName = (reference: string): string => {
  const range = parseA1('', reference);
  return range ? a1(range) : reference;
};

/** Notes of a comments part. */
export function readComments(bytes: Uint8Array, part: string): Map<string, HeldNote> {
  const notes = new Map<string, HeldNote>();
  const authors: string[] = [];
  const collector = textCollector();
  let author: string | null = null;
  let at = '';
  let by = 0;
  readXml(bytes, part, {
    open: (name, attributes) => {
      if (name === 'author') author = '';
      else if (name === 'comment') {
        at = cellName(attributes.ref ?? '');
        by = Number(attributes.authorId ?? 0);
      } else collector.open(name, attributes);
    },
    text: (text) => {
      if (author !== null) author += text;
      else collector.text(text);
    },
    close: (name) => {
      if (name === 'author') {
        authors.push(author ?? '');
        author = null;
      } else if (name === 'comment') notes.set(at, { author: authors[by] ?? '', text: collector.take().text });
      else collector.close(name);
    },
  });
  return notes;
}

function readThreads(bytes: Uint8Array, part: string, threads: Set<string>): void {
  readXml(bytes, part, {
    open: (name, { ref }) => {
      if (name === 'threadedComment' && ref) threads.add(cellName(ref));
    },
  });
}

export function readNotes(source: Package, sheetPart: string): HeldNotes {
  const threads = new Set<string>();
  let notes: ReadonlyMap<string, HeldNote> = new Map<string, HeldNote>();
  const read = new Set<string>();
  for (const { type, target } of source.relationships(sheetPart)) {
    const bytes = type === 'comments' || type === 'threadedComment' ? source.bytes(target) : null;
    if (!bytes || read.has(target)) continue;
    read.add(target);
    if (type === 'comments') notes = readComments(bytes, target);
    else readThreads(bytes, target, threads);
  }
  return { notes, threads };
}
