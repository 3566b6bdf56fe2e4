import * as zlib from 'node:zlib';
import { crc32 } from '../hosts/xlsx/zip/crc32';
import type { Inflater } from '../hosts/xlsx/zip/inflate';
import type { Deflater } from '../hosts/xlsx/zip/write';

const bare = ({ buffer, byteOffset, byteLength }: Buffer): Uint8Array => new Uint8Array(buffer, byteOffset, byteLength);

/** Node's own inflater, many times as fast as one in JavaScript; it stops when more comes out than was declared. */
export const inflateInNode: Inflater = {
  inflate: (data, size) =>
    bare(zlib.inflateRawSync(data, { maxOutputLength: Math.max(size, 1), chunkSize: size + 64 })),
  // Node has a checksum of its own since 20.15 only.
  crc32: typeof zlib.crc32 === 'function' ? (bytes) => zlib.crc32(bytes) : crc32,
};

export const deflateInNode: Deflater = (data) =>
  bare(zlib.deflateRawSync(data, { level: data.length > 4_000_000 ? 3 : 6 }));
