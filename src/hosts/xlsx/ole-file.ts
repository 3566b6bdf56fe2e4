import { bytesOf, type Bytes } from './zip/bytes';

/** What an OLE compound file holds, by the names in its directory (tệp nhị phân cũ của Office). */
export type OleKind = 'encrypted' | 'xls' | 'other';

const FREE = 0xfffffffa;
const FILEPASS = 0x2f;

const MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

export const isOle = (file: Uint8Array): boolean => MAGIC.every((byte, i) => file[i] === byte);

interface Item {
  readonly name: string;
  readonly start: number;
  readonly size: number;
}

/** The first sectors of a chain; bounded, because a damaged file may chain in a circle. */
function chain(bytes: Bytes, first: number, shift: number, most: number): number[] {
  const perSector = 2 ** (shift - 2);
  const offsets: number[] = [];
  for (let sector = first; sector < FREE && offsets.length < most;) {
    offsets.push((sector + 1) * 2 ** shift);
    const table = bytes.u32(76 + 4 * Math.floor(sector / perSector));
    if (sector / perSector >= 109 || table >= FREE) break;
    sector = bytes.u32((table + 1) * 2 ** shift + 4 * (sector % perSector));
  }
  return offsets;
}

function directory(bytes: Bytes): Item[] {
  const shift = bytes.u16(30);
  const items: Item[] = [];
  for (const offset of chain(bytes, bytes.u32(48), shift, 64))
    for (let at = offset; at + 128 <= Math.min(offset + 2 ** shift, bytes.length); at += 128) {
      const length = Math.min(bytes.u16(at + 64), 64);
      const name = length < 2 ? '' : new TextDecoder('utf-16le').decode(bytes.slice(at, at + length - 2));
      items.push({ name, start: bytes.u32(at + 116), size: bytes.u32(at + 120) });
    }
  return items;
}

/** A password-protected .xls says so in its second record. */
function hasPassword(bytes: Bytes, book: Item): boolean {
  if (book.size < 4096) return false;
  let at = (book.start + 1) * 2 ** bytes.u16(30);
  for (let record = 0; record < 8; record++) {
    if (bytes.u16(at) === FILEPASS) return true;
    at += 4 + bytes.u16(at + 2);
  }
  return false;
}

export function oleKind(file: Uint8Array): OleKind {
  try {
    const bytes = bytesOf(file);
    const items = directory(bytes);
    const find = (name: RegExp): Item | undefined => items.find((item) => name.test(item.name));
    if (find(/^(EncryptedPackage|EncryptionInfo)$/)) return 'encrypted';
    const book = find(/^(Workbook|Book)$/i);
    if (!book) return 'other';
    return hasPassword(bytes, book) ? 'encrypted' : 'xls';
  } catch {
    return 'other';
  }
}
