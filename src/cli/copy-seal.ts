import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { copyParts, sealCopy } from '../hosts/xlsx/seal-copy';
import { bytesOf } from './files';
import { deflateInNode, inflateInNode } from './node-zip';

/**
 * The seal of a copy (dấu niêm): of which file it is, and a digest of all that it held when it was written. One that still
 * fits was changed by nobody.
 */
interface Seal {
  readonly of: string;
  readonly print: string;
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);

/** A file by its real path, which the copy is not to tell. */
const nameOf = (file: string): string => {
  try {
    return digest(realpathSync(file));
  } catch {
    return digest(file);
  }
};

function printOf(parts: readonly { readonly name: string; readonly bytes: Uint8Array }[]): string {
  const hash = createHash('sha256');
  for (const { name, bytes } of parts) hash.update(`${name}\n${String(bytes.length)}\n`).update(bytes);
  return hash.digest('hex');
}

/** A copy with its seal. */
export function sealed(copy: Uint8Array, file: string): Uint8Array {
  const seal: Seal = { of: nameOf(file), print: printOf(copyParts(copy, inflateInNode).parts) };
  return sealCopy(copy, JSON.stringify(seal), inflateInNode, deflateInNode);
}

/** What stands under a copy's name: our copy as we left it, one that is changed or another file's, or somebody's own. */
export type Standing = 'unchanged' | 'ours' | 'foreign';

/** Tells what a file is to the copy that would take its place. */
export function standingOf(path: string, file: string): Standing {
  try {
    const { seal, remembers, parts } = copyParts(bytesOf(path), inflateInNode);
    if (seal === null) return remembers ? 'ours' : 'foreign';
    const { of, print } = JSON.parse(seal) as Partial<Seal>;
    return of === nameOf(file) && print === printOf(parts) ? 'unchanged' : 'ours';
  } catch {
    // Whatever it is, we cannot tell it for ours.
    return 'foreign';
  }
}
