import { partKey } from '../../../src/hosts/xlsx/package';
import { readContainer, type ZipEntry } from '../../../src/hosts/xlsx/zip/container';
import { inflate } from '../../../src/hosts/xlsx/zip/inflate';

/** How the parts of a workbook fared (các phần trước và sau). */
export interface PartsCompared {
  readonly same: readonly string[];
  readonly changed: readonly string[];
  readonly lost: readonly string[];
  readonly fresh: readonly string[];
  /** Parts that are the same but were compressed anew: they should have been copied. */
  readonly repacked: readonly string[];
}

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

function inflated(entry: ZipEntry): Uint8Array {
  return inflate(entry);
}

function byName(file: Uint8Array): Map<string, ZipEntry> {
  return new Map(readContainer(file).map((entry) => [partKey(entry.name), entry]));
}

export function compareParts(before: Uint8Array, after: Uint8Array): PartsCompared {
  const now = byName(after);
  const same: string[] = [];
  const changed: string[] = [];
  const lost: string[] = [];
  const repacked: string[] = [];
  byName(before).forEach((entry, key) => {
    const held = now.get(key);
    now.delete(key);
    if (!held) lost.push(entry.name);
    else if (sameBytes(entry.data, held.data) && entry.method === held.method) same.push(entry.name);
    else if (sameBytes(inflated(entry), inflated(held))) repacked.push(entry.name);
    else changed.push(entry.name);
  });
  return { same, changed, lost, repacked, fresh: Array.from(now.values(), ({ name }) => name) };
}

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^\[content_types\]\.xml$/, 'content types'],
  [/_rels\/.*\.rels$/, 'relationships'],
  [/workbook\.xml$/, 'workbook'],
  [/styles\.xml$/, 'styles'],
  [/sharedstrings\.xml$/, 'shared strings'],
  [/calcchain\.xml$/, 'calculation chain'],
  [/worksheets\//, 'sheets'],
  [/chartsheets\//, 'chart sheets'],
  [/threadedcomments|persons/, 'threads'],
  [/comments?[^/]*\.xml$/, 'notes'],
  [/vmldrawing|\.vml$/, 'note shapes'],
  [/charts\//, 'charts'],
  [/drawings\//, 'drawings'],
  [/pivot/, 'pivots'],
  [/slicer/, 'slicers'],
  [/tables\//, 'tables'],
  [/vbaproject|vbadata/, 'macros'],
  [/activex|ctrlprops/, 'controls'],
  [/customxml/, 'custom XML'],
  [/printersettings/, 'printer settings'],
  [/externallinks/, 'external links'],
  [/embeddings/, 'embedded objects'],
  [/media\//, 'pictures'],
  [/theme/, 'themes'],
  [/docprops/, 'properties'],
];

/** What sort of part a name is, for the table of results. */
export const kindOf = (name: string): string => KINDS.find(([pattern]) => pattern.test(partKey(name)))?.[1] ?? 'other';

/** Kinds that our edits may change; any other change is damage. */
export const MAY_CHANGE: ReadonlySet<string> = new Set([
  'content types',
  'relationships',
  'workbook',
  'styles',
  'sheets',
  'notes',
  'note shapes',
]);

/** The only part that may go: a derived list that every program makes anew. */
export const MAY_GO: ReadonlySet<string> = new Set(['calculation chain']);
