import { Trouble } from '../../../core/host';
import { LIMITS, tooLarge } from '../limits';
import { type Bytes, bytesOf } from './bytes';

/** One entry of the archive as it stands in the file: its bytes are still compressed (mục trong tệp nén). */
export interface ZipEntry {
  readonly name: string;
  /** The name's own bytes, so that a copy keeps it whatever its encoding. */
  readonly rawName: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly time: number;
  readonly crc: number;
  readonly size: number;
  readonly attributes: number;
  readonly madeBy: number;
  readonly data: Uint8Array;
}

const END = 0x06054b50;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

interface Directory {
  readonly at: number;
  readonly count: number;
  /** Bytes put before the archive, as self-extracting files have. */
  readonly shift: number;
}

function findEnd(bytes: Bytes): number {
  for (let at = bytes.length - 22; at >= 0 && at >= bytes.length - 65557; at--) if (bytes.u32(at) === END) return at;
  throw new Trouble('corrupt', { text: 'zip-end' });
}

function directory(bytes: Bytes): Directory {
  const end = findEnd(bytes);
  const far = end >= 20 && bytes.u32(end - 20) === LOCATOR64 ? bytes.u64(end - 12) : NaN;
  if (far + 56 <= bytes.length && bytes.u32(far) === END64)
    return { at: bytes.u64(far + 48), count: bytes.u64(far + 32), shift: 0 };
  const size = bytes.u32(end + 12);
  const offset = bytes.u32(end + 16);
  const shift = Math.max(0, end - size - offset);
  return { at: offset + shift, count: bytes.u16(end + 10), shift };
}

interface Sizes {
  packed: number;
  size: number;
  offset: number;
}

/** Sizes too long for 32 bits stand in the zip64 field, in this order and only those that need it. */
function sizesOf(bytes: Bytes, at: number, extra: number, extraEnd: number): Sizes {
  const sizes = { packed: bytes.u32(at + 20), size: bytes.u32(at + 24), offset: bytes.u32(at + 42) };
  for (let p = extra; p + 4 <= extraEnd; p += 4 + bytes.u16(p + 2)) {
    if (bytes.u16(p) !== 1) continue;
    let field = p + 4;
    for (const key of ['size', 'packed', 'offset'] as const) {
      if (sizes[key] !== 0xffffffff) continue;
      sizes[key] = bytes.u64(field);
      field += 8;
    }
  }
  return sizes;
}

function entryAt(bytes: Bytes, at: number, shift: number): { entry: ZipEntry; next: number } {
  if (bytes.u32(at) !== CENTRAL) throw new Trouble('corrupt', { text: 'zip-directory' });
  const nameEnd = at + 46 + bytes.u16(at + 28);
  const extraEnd = nameEnd + bytes.u16(at + 30);
  const { packed, size, offset } = sizesOf(bytes, at, nameEnd, extraEnd);
  const local = offset + shift;
  if (bytes.u32(local) !== LOCAL) throw new Trouble('corrupt', { text: 'zip-entry' });
  const start = local + 30 + bytes.u16(local + 26) + bytes.u16(local + 28);
  const rawName = bytes.slice(at + 46, nameEnd);
  return {
    next: extraEnd + bytes.u16(at + 32),
    entry: {
      name: new TextDecoder('utf-8').decode(rawName),
      rawName,
      flags: bytes.u16(at + 8),
      method: bytes.u16(at + 10),
      time: bytes.u32(at + 12),
      crc: bytes.u32(at + 16),
      size,
      attributes: bytes.u32(at + 38),
      madeBy: bytes.u16(at + 4),
      data: bytes.slice(start, start + packed),
    },
  };
}

/** Lists an archive without inflating any of it; refuses one whose parts would not fit. */
export function readContainer(file: Uint8Array): ZipEntry[] {
  try {
    const bytes = bytesOf(file);
    const { at, count, shift } = directory(bytes);
    if (count > LIMITS.entries) throw tooLarge('parts');
    const entries: ZipEntry[] = [];
    let total = 0;
    for (let i = 0, next = at; i < count; i++) {
      const read = entryAt(bytes, next, shift);
      next = read.next;
      total += read.entry.size;
      if (total > LIMITS.total) throw tooLarge('megabytes', undefined, LIMITS.total / 1_000_000);
      entries.push(read.entry);
    }
    return entries;
  } catch (error) {
    if (error instanceof RangeError) throw new Trouble('corrupt', { text: 'zip' });
    throw error;
  }
}
