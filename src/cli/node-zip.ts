import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Inflater } from '../hosts/xlsx/zip/inflate';
import type { Deflater } from '../hosts/xlsx/zip/write';

const bare = ({ buffer, byteOffset, byteLength }: Buffer): Uint8Array => new Uint8Array(buffer, byteOffset, byteLength);

/** Node's own inflater, many times as fast as one in JavaScript; it stops when more comes out than was declared. */
export const inflateInNode: Inflater = (data, size) =>
  bare(inflateRawSync(data, { maxOutputLength: Math.max(size, 1), chunkSize: size + 64 }));

export const deflateInNode: Deflater = (data) => bare(deflateRawSync(data, { level: data.length > 4_000_000 ? 3 : 6 }));
