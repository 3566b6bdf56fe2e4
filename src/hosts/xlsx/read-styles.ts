import { LIMITS, tooLarge } from './limits';
import { builtinFormat } from './number-formats';
import { isTrue, readerFor, readXml, type Attributes } from './xml/stream';

/** The part of a cell's style that reading needs (định dạng ô). */
export interface CellStyle {
  readonly numberFormat?: string;
  readonly font?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly indent?: number;
  /** Anybody may type in it on a protected sheet. */
  readonly unlocked?: boolean;
}

interface Font {
  font?: string;
  bold?: boolean;
  italic?: boolean;
}

interface Format {
  readonly number: number;
  readonly font: number;
  indent?: number;
  unlocked?: boolean;
}

interface Styles {
  readonly formats: Map<number, string>;
  readonly fonts: Font[];
  readonly xfs: Format[];
}

const CONTAINERS: ReadonlySet<string> = new Set(['fonts', 'cellXfs', 'numFmts', 'dxfs', 'cellStyleXfs', 'extLst']);

const readers: Readonly<Record<string, (styles: Styles, name: string, attributes: Attributes) => void>> = {
  numFmts: ({ formats }, name, { numFmtId, formatCode }) => {
    if (name === 'numFmt') formats.set(Number(numFmtId), formatCode ?? 'General');
  },
  fonts: ({ fonts }, name, { val }) => {
    if (name === 'font') fonts.push({});
    const font = fonts[fonts.length - 1];
    if (!font) return;
    if (name === 'name') font.font = val;
    if (name === 'b') font.bold = val === undefined || isTrue(val);
    if (name === 'i') font.italic = val === undefined || isTrue(val);
  },
  cellXfs: ({ xfs }, name, { numFmtId, fontId, indent, locked }) => {
    if (name === 'xf') xfs.push({ number: Number(numFmtId ?? 0), font: Number(fontId ?? 0) });
    if (xfs.length > LIMITS.styles) throw tooLarge('styles');
    const xf = xfs[xfs.length - 1];
    if (name === 'alignment' && xf && Number(indent) > 0) xf.indent = Number(indent);
    if (name === 'protection' && xf && locked !== undefined) xf.unlocked = !isTrue(locked);
  },
};

function styleOf({ formats, fonts }: Styles, xf: Format): CellStyle {
  const code = formats.get(xf.number) ?? builtinFormat(xf.number);
  const font = fonts[xf.font];
  return {
    numberFormat: code !== undefined && !/^general$/i.test(code) ? code : undefined,
    font: font?.font,
    bold: font?.bold || undefined,
    italic: font?.italic || undefined,
    indent: xf.indent,
    unlocked: xf.unlocked || undefined,
  };
}

/** Styles by the number that cells give; a file may have none at all. */
export function readStyles(bytes: Uint8Array | null, part: string): CellStyle[] {
  const styles: Styles = { formats: new Map(), fonts: [], xfs: [] };
  const inside: string[] = [];
  if (bytes)
    readXml(bytes, part, {
      open: (name, attributes) => {
        if (CONTAINERS.has(name)) inside.push(name);
        else readerFor(readers, inside[inside.length - 1] ?? '')?.(styles, name, attributes);
      },
      close: (name) => {
        if (inside[inside.length - 1] === name) inside.pop();
      },
    });
  return styles.xfs.map((xf) => styleOf(styles, xf));
}
