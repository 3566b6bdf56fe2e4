import type { CellLook } from '../../core/sheet-draft';
import { isTrue, readerFor, readXml, type Attributes } from './xml/stream';

/** What a style says that a sheet of ours can say, the other way round (nét trình bày). */
interface FontLook {
  bold: boolean;
  italic: boolean;
  strike: boolean;
  size?: number;
  color?: string;
}

interface FormatLook {
  readonly font: number;
  readonly fill: number;
  readonly border: number;
  align?: CellLook['align'];
  wrap?: boolean;
  middle?: boolean;
}

interface Read {
  readonly fonts: FontLook[];
  readonly fills: (string | undefined)[];
  readonly borders: boolean[];
  readonly xfs: FormatLook[];
}

const on = ({ val }: Attributes): boolean => val === undefined || isTrue(val);

const colorOf = ({ rgb }: Attributes): string | undefined => (rgb ? `#${rgb.slice(-6)}` : undefined);

type Reader = (read: Read, name: string, attributes: Attributes) => void;

function readFont(read: Read, name: string, attributes: Attributes): void {
  if (name === 'font') read.fonts.push({ bold: false, italic: false, strike: false });
  const font = read.fonts[read.fonts.length - 1];
  if (!font) return;
  if (name === 'b') font.bold = on(attributes);
  if (name === 'i') font.italic = on(attributes);
  if (name === 'strike') font.strike = on(attributes);
  if (name === 'sz') font.size = Number(attributes.val);
  const color = name === 'color' ? colorOf(attributes) : undefined;
  if (color) font.color = color;
}

const readers: Readonly<Record<string, Reader>> = {
  fonts: readFont,
  fills: (read, name, attributes) => {
    if (name === 'fill') read.fills.push(undefined);
    const color = name === 'fgColor' ? colorOf(attributes) : undefined;
    if (color) read.fills[read.fills.length - 1] = color;
  },
  borders: (read, name, { style }) => {
    if (name === 'border') read.borders.push(false);
    else if (style && style !== 'none') read.borders[read.borders.length - 1] = true;
  },
  cellXfs: (read, name, { fontId, fillId, borderId, horizontal, vertical, wrapText }) => {
    if (name === 'xf')
      read.xfs.push({ font: Number(fontId ?? 0), fill: Number(fillId ?? 0), border: Number(borderId ?? 0) });
    const xf = read.xfs[read.xfs.length - 1];
    if (name !== 'alignment' || !xf) return;
    if (horizontal === 'left' || horizontal === 'center' || horizontal === 'right') xf.align = horizontal;
    xf.wrap = isTrue(wrapText);
    xf.middle = vertical === 'center';
  },
};

function lookOf(read: Read, xf: FormatLook): CellLook {
  const font = read.fonts[xf.font];
  const fill = read.fills[xf.fill];
  return {
    ...(font?.bold && { bold: true }),
    ...(font?.italic && { italic: true }),
    ...(font?.strike && { strike: true }),
    ...(xf.wrap && { wrap: true }),
    ...(xf.middle && { middle: true }),
    ...(xf.align && { align: xf.align }),
    ...(fill !== undefined && { fill }),
    ...(font?.color !== undefined && { color: font.color }),
    ...(read.borders[xf.border] && { border: true }),
    ...(font?.size !== undefined && font.size !== read.fonts[0]?.size && { size: font.size }),
  };
}

/** Looks by the number that cells give. */
export function readLooks(bytes: Uint8Array | null, part: string): CellLook[] {
  const read: Read = { fonts: [], fills: [], borders: [], xfs: [] };
  let list = '';
  if (bytes)
    readXml(bytes, part, {
      open: (name, attributes) => {
        if (readerFor(readers, name)) list = name;
        else readerFor(readers, list)?.(read, name, attributes);
      },
      close: (name) => {
        if (name === list) list = '';
      },
    });
  return read.xfs.map((xf) => lookOf(read, xf));
}
