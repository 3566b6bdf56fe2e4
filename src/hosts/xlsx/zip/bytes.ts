/** Little-endian numbers in bytes, refusing to read outside them. */
export interface Bytes {
  readonly length: number;
  u16(at: number): number;
  u32(at: number): number;
  /** Sizes and offsets of zip64; NaN beyond what a number can hold exactly. */
  u64(at: number): number;
  slice(from: number, to: number): Uint8Array;
}

export function bytesOf(data: Uint8Array): Bytes {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  return {
    length: data.length,
    u16: (at) => view.getUint16(at, true),
    u32: (at) => view.getUint32(at, true),
    u64: (at) => {
      const high = view.getUint32(at + 4, true);
      return high > 0x1fffff ? NaN : high * 0x100000000 + view.getUint32(at, true);
    },
    slice: (from, to) => {
      if (from < 0 || to > data.length || !(to >= from)) throw new RangeError('outside the file');
      return data.subarray(from, to);
    },
  };
}
