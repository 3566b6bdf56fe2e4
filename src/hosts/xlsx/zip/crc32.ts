const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

/** The same four bytes further on: four are taken at a time. */
const FURTHER = [1, 2, 3].reduce<Uint32Array[]>(
  (tables) => {
    const before = tables[tables.length - 1] as Uint32Array;
    return [...tables, before.map((crc) => (TABLE[crc & 0xff] as number) ^ (crc >>> 8))];
  },
  [TABLE],
);

/** The checksum that a zip archive keeps of each entry. */
export function crc32(bytes: Uint8Array): number {
  const [t0, t1, t2, t3] = FURTHER as [Uint32Array, Uint32Array, Uint32Array, Uint32Array];
  let crc = -1;
  let at = 0;
  for (const last = bytes.length - 3; at < last; at += 4) {
    const word =
      crc ^
      ((bytes[at] as number) |
        ((bytes[at + 1] as number) << 8) |
        ((bytes[at + 2] as number) << 16) |
        ((bytes[at + 3] as number) << 24));
    crc =
      (t3[word & 0xff] as number) ^
      (t2[(word >>> 8) & 0xff] as number) ^
      (t1[(word >>> 16) & 0xff] as number) ^
      (t0[word >>> 24] as number);
  }
  for (; at < bytes.length; at++) crc = (t0[(crc ^ (bytes[at] as number)) & 0xff] as number) ^ (crc >>> 8);
  return (crc ^ -1) >>> 0;
}
