import { Inflate } from 'fflate';
import { Trouble } from '../../../core/host';
import { LIMITS, tooLarge } from '../limits';
import type { ZipEntry } from './container';
import { crc32 } from './crc32';

/** What takes an archive's entries out. Where an engine can do it by itself, that is given; ours runs everywhere. */
export interface Inflater {
  /** Inflates bytes that are said to come to so many. Throws where they come to more, as soon as it sees that. */
  readonly inflate: (data: Uint8Array, size: number) => Uint8Array;
  /** The checksum of the bytes that came out. */
  readonly crc32: (bytes: Uint8Array) => number;
}

/** Compressed bytes given to the inflater at once: bounds what a lying archive can make it produce before we look. */
const STEP = 32_768;

/** The bytes of an entry, inflated; stops at once when more comes out than the archive declared. */
export function inflate(entry: ZipEntry, inflater: Inflater = inflateAnywhere): Uint8Array {
  if (entry.flags & 1) throw new Trouble('encrypted', { text: entry.name });
  if (entry.size > LIMITS.part) throw tooLarge('megabytes');
  const bytes = entry.method === 0 ? entry.data : inflated(entry, inflater);
  if (bytes.length !== entry.size || inflater.crc32(bytes) !== entry.crc)
    throw new Trouble('corrupt', { text: entry.name });
  return bytes;
}

function inflated(entry: ZipEntry, inflater: Inflater): Uint8Array {
  if (entry.method !== 8) throw new Trouble('unsupported', { text: entry.name });
  try {
    return inflater.inflate(entry.data, entry.size);
  } catch {
    throw new Trouble('corrupt', { text: entry.name });
  }
}

function inflateInSteps(data: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size);
  let filled = 0;
  const inflater = new Inflate((chunk) => {
    if (filled + chunk.length > out.length) throw new RangeError('more than declared');
    out.set(chunk, filled);
    filled += chunk.length;
  });
  for (let at = 0; at < data.length; at += STEP) inflater.push(data.subarray(at, at + STEP), at + STEP >= data.length);
  return out.subarray(0, filled);
}

/** The inflater that runs everywhere, bounded step by step. */
export const inflateAnywhere: Inflater = { inflate: inflateInSteps, crc32 };
