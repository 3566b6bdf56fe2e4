import { Inflate } from 'fflate';
import { Trouble } from '../../../core/host';
import { LIMITS } from '../limits';
import type { ZipEntry } from './container';
import { crc32 } from './crc32';

/** Compressed bytes given to the inflater at once: bounds what a lying archive can make it produce before we look. */
const STEP = 32_768;

/** The bytes of an entry, inflated; stops at once when more comes out than the archive declared. */
export function inflate(entry: ZipEntry): Uint8Array {
  if (entry.flags & 1) throw new Trouble('encrypted', { text: entry.name });
  if (entry.size > LIMITS.part) throw new Trouble('too-large', { text: entry.name });
  const bytes = entry.method === 0 ? entry.data : inflated(entry);
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) throw new Trouble('corrupt', { text: entry.name });
  return bytes;
}

function inflated(entry: ZipEntry): Uint8Array {
  if (entry.method !== 8) throw new Trouble('unsupported', { text: entry.name });
  const out = new Uint8Array(entry.size);
  let filled = 0;
  const inflater = new Inflate((chunk) => {
    if (filled + chunk.length > out.length) throw new Trouble('corrupt', { text: entry.name });
    out.set(chunk, filled);
    filled += chunk.length;
  });
  try {
    for (let at = 0; at < entry.data.length; at += STEP)
      inflater.push(entry.data.subarray(at, at + STEP), at + STEP >= entry.data.length);
  } catch (error) {
    if (error instanceof Trouble) throw error;
    throw new Trouble('corrupt', { text: entry.name });
  }
  return out.subarray(0, filled);
}
