import { lstatSync, type Stats } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { standingOf, type Standing } from './copy-seal';
import { FLAGGED } from './files';

/** Where a copy goes, and whether it takes the place of one that we wrote. */
export interface CopyPlace {
  readonly path: string;
  readonly replaces: boolean;
  /** The name that it would have had, where something else stands there. */
  readonly taken: string | null;
  /** Whether that is a file which we never wrote nor read. */
  readonly foreign: boolean;
}

/** What must not be written over. */
export interface Kept {
  readonly isInput: (path: string) => boolean;
  /** Names given in this run, in lower case: some disks tell no other. */
  readonly given: Set<string>;
}

const MOST_TRIES = 1000;

function statOf(path: string): Stats | null {
  try {
    return lstatSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** `bao-cao.xlsx` → `bao-cao.kiem-bieu.xlsx`, then `bao-cao (2).kiem-bieu.xlsx`. */
function nameFor(file: string, attempt: number): string {
  const extension = extname(file);
  const number = attempt === 1 ? '' : ` (${String(attempt)})`;
  return basename(file, extension) + number + FLAGGED + extension;
}

const keyOf = (name: string): string => name.normalize('NFC').toLowerCase();

/** What stands under a name; null where it is free. */
function standing(path: string, file: string, { isInput, given }: Kept): Standing | null {
  if (given.has(keyOf(basename(path)))) return 'ours';
  const there = statOf(path);
  if (there === null) return null;
  if (isInput(path)) return 'ours';
  return there.isFile() ? standingOf(path, file) : 'foreign';
}

/**
 * The first name that is free, or holds a copy of the same file as we left it. An input, a link, another file's copy and a
 * copy that somebody changed are passed over: nothing of theirs is lost.
 */
export function placeFor(file: string, folder: string, kept: Kept): CopyPlace | null {
  const first = join(folder, nameFor(file, 1));
  let foreign = false;
  for (let attempt = 1; attempt <= MOST_TRIES; attempt++) {
    const path = join(folder, nameFor(file, attempt));
    const there = standing(path, file, kept);
    foreign = foreign || (attempt === 1 && there === 'foreign');
    if (there !== null && there !== 'unchanged') continue;
    kept.given.add(keyOf(basename(path)));
    return { path, replaces: there !== null, taken: attempt === 1 ? null : first, foreign };
  }
  return null;
}
