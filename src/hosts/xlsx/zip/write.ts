import { deflateSync } from 'fflate';
import type { ZipEntry } from './container';
import { crc32 } from './crc32';

/** Deflates bytes; where an engine does that itself, its own way is given. Ours runs everywhere. */
export type Deflater = (data: Uint8Array) => Uint8Array;

/** Large parts are squeezed less: time counts there, and they squeeze well anyway. */
const deflateAnywhere: Deflater = (data) => deflateSync(data, { level: data.length > 4_000_000 ? 3 : 6 });

/** A part to be written: an entry of the file copied as it is, still compressed, or new bytes. */
export type Packed = { readonly copy: ZipEntry } | { readonly name: string; readonly bytes: Uint8Array };

interface Record {
  readonly name: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly time: number;
  readonly crc: number;
  readonly size: number;
  readonly data: Uint8Array;
  readonly attributes: number;
  readonly madeBy: number;
}

/** 1 January 1980: no clock in what we write, so that the same change gives the same file. */
const EPOCH = 0x00210000;
const UTF8_NAME = 0x0800;
const HAS_DESCRIPTOR = 0x0008;

function recordOf(packed: Packed, deflate: Deflater): Record {
  if ('copy' in packed) {
    const { rawName, flags, ...rest } = packed.copy;
    return { ...rest, name: rawName, flags: flags & ~HAS_DESCRIPTOR };
  }
  const { name, bytes } = packed;
  const squeezed = deflate(bytes);
  const stored = squeezed.length >= bytes.length;
  return {
    name: new TextEncoder().encode(name),
    flags: /^[\x20-\x7e]*$/.test(name) ? 0 : UTF8_NAME,
    method: stored ? 0 : 8,
    time: EPOCH,
    crc: crc32(bytes),
    size: bytes.length,
    data: stored ? bytes : squeezed,
    attributes: 0,
    madeBy: 20,
  };
}

/** The fields that the local and the central header share. */
function shared(view: DataView, at: number, record: Record): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, record.flags, true);
  view.setUint16(at + 4, record.method, true);
  view.setUint32(at + 6, record.time, true);
  view.setUint32(at + 10, record.crc, true);
  view.setUint32(at + 14, record.data.length, true);
  view.setUint32(at + 18, record.size, true);
  view.setUint16(at + 22, record.name.length, true);
}

function local(out: Uint8Array, view: DataView, at: number, record: Record): number {
  view.setUint32(at, 0x04034b50, true);
  shared(view, at + 4, record);
  out.set(record.name, at + 30);
  out.set(record.data, at + 30 + record.name.length);
  return at + 30 + record.name.length + record.data.length;
}

function central(out: Uint8Array, view: DataView, at: number, record: Record, offset: number): number {
  view.setUint32(at, 0x02014b50, true);
  view.setUint16(at + 4, record.madeBy, true);
  shared(view, at + 6, record);
  view.setUint32(at + 38, record.attributes, true);
  view.setUint32(at + 42, offset, true);
  out.set(record.name, at + 46);
  return at + 46 + record.name.length;
}

/** Writes an archive; what is copied keeps its compressed bytes exactly. */
export function writeContainer(parts: readonly Packed[], deflate: Deflater = deflateAnywhere): Uint8Array {
  const records = parts.map((part) => recordOf(part, deflate));
  const size = records.reduce((sum, { name, data }) => sum + 76 + 2 * name.length + data.length, 22);
  const out = new Uint8Array(size);
  const view = new DataView(out.buffer);
  const offsets: number[] = [];
  let at = 0;
  for (const record of records) {
    offsets.push(at);
    at = local(out, view, at, record);
  }
  const start = at;
  records.forEach((record, index) => {
    at = central(out, view, at, record, offsets[index] ?? 0);
  });
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, records.length, true);
  view.setUint16(at + 10, records.length, true);
  view.setUint32(at + 12, at - start, true);
  view.setUint32(at + 16, start, true);
  return out;
}
