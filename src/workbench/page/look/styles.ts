import { builtinFormat } from '../../../hosts/xlsx/number-formats';
import { PLAIN, restyle, type Style, type StyleValue } from '../../excel/model/style';
import { alignmentStyle, BORDER_STYLES } from './office-names';
import { colorOf } from './color';
import { figure, flag, walk, type Attributes } from './xml';

type Making = Record<string, StyleValue>;

/** What styles.xml says, before it is put together. */
interface Parts {
  readonly fonts: Making[];
  readonly fills: Making[];
  readonly borders: Making[];
  readonly formats: Map<number, string>;
  readonly looks: Making[];
}

const last = (list: Making[]): Making => list[list.length - 1] ?? {};

/** Sets a property, when there is something to set. */
function put(style: Making, key: string, value: StyleValue | undefined): void {
  if (value !== undefined) style[key] = value;
}

const FONT_FLAGS: Readonly<Record<string, string>> = {
  b: 'font.bold',
  i: 'font.italic',
  strike: 'font.strikethrough',
};

function readFont(font: Making, name: string, attributes: Attributes, themes: readonly string[]): void {
  const { val } = attributes;
  const key = FONT_FLAGS[name];
  if (key) font[key] = flag(val, true);
  else if (name === 'u')
    font['font.underline'] = val === 'none' ? 'None' : val?.startsWith('double') ? 'Double' : 'Single';
  else if (name === 'name') put(font, 'font.name', val);
  else if (name === 'sz') put(font, 'font.size', figure(val));
  else if (name === 'color') put(font, 'font.color', colorOf(attributes, themes));
}

/** Solid fills take their foreground colour, gradients their first. Other patterns are drawn as their foreground. */
function readFill(fill: Making, path: string, attributes: Attributes, themes: readonly string[]): void {
  if (fill['fill.color'] !== undefined || !/\/fgColor$|\/stop\/color$/.test(path)) return;
  put(fill, 'fill.color', colorOf(attributes, themes));
  if (fill['fill.color'] !== undefined) fill['fill.pattern'] = 'Solid';
}

const SIDES: Readonly<Record<string, string>> = {
  top: 'top',
  right: 'right',
  bottom: 'bottom',
  left: 'left',
  end: 'right',
  start: 'left',
};

function readBorder(border: Making, path: string, attributes: Attributes, themes: readonly string[]): void {
  const [, name = '', inside] = /\/border\/(\w+)(\/color)?$/.exec(path) ?? [];
  const side = SIDES[name];
  if (!side) return;
  if (inside) {
    put(border, `border.${side}.color`, colorOf(attributes, themes));
    return;
  }
  const drawn = BORDER_STYLES[attributes['style'] ?? 'none'];
  if (!drawn) return;
  border[`border.${side}.style`] = drawn.style;
  border[`border.${side}.weight`] = drawn.weight;
}

function readFormat(parts: Parts, { fontId, fillId, borderId, numFmtId, quotePrefix }: Attributes): void {
  const id = figure(numFmtId) ?? 0;
  const look: Making = {
    ...parts.fonts[figure(fontId) ?? 0],
    ...parts.fills[figure(fillId) ?? 0],
    ...parts.borders[figure(borderId) ?? 0],
    quotePrefix: flag(quotePrefix),
  };
  put(look, 'numberFormat', parts.formats.get(id) ?? builtinFormat(id));
  parts.looks.push(look);
}

function readXf(parts: Parts, path: string, attributes: Attributes): void {
  if (path.endsWith('/xf')) readFormat(parts, attributes);
  else if (path.endsWith('/alignment')) Object.assign(last(parts.looks), alignmentStyle(attributes));
  else if (path.endsWith('/protection')) last(parts.looks)['protection.locked'] = flag(attributes['locked'], true);
}

type Opened = (parts: Parts, path: string, attributes: Attributes, themes: readonly string[]) => void;

/** What each list of styles.xml is made of, by its name. */
const LISTS: Readonly<Record<string, Opened>> = {
  numFmts: ({ formats }, _path, { numFmtId, formatCode }) => {
    const id = figure(numFmtId);
    if (id !== undefined && formatCode) formats.set(id, formatCode);
  },
  fonts: ({ fonts }, path, attributes, themes) => {
    if (path.endsWith('/fonts/font')) fonts.push({});
    else readFont(last(fonts), path.slice(path.lastIndexOf('/') + 1), attributes, themes);
  },
  fills: ({ fills }, path, attributes, themes) => {
    if (path.endsWith('/fills/fill')) fills.push({});
    else if (attributes['patternType'] !== 'none') readFill(last(fills), path, attributes, themes);
  },
  borders: ({ borders }, path, attributes, themes) => {
    if (path.endsWith('/borders/border')) borders.push({});
    else readBorder(last(borders), path, attributes, themes);
  },
  cellXfs: readXf,
};

/** The formats that cells refer to by number (`<c s="…">`), in the emulated Excel's words. */
export function readStyles(bytes: Uint8Array | null, part: string, themes: readonly string[]): readonly Style[] {
  const parts: Parts = { fonts: [], fills: [], borders: [], formats: new Map(), looks: [] };
  if (bytes)
    walk(bytes, part, (path, attributes) => {
      const [, list = '', inner] = /^styleSheet\/(\w+)(\/.+)?$/.exec(path) ?? [];
      if (inner) LISTS[list]?.(parts, path, attributes, themes);
    });
  return parts.looks.map((look) => restyle(PLAIN, look));
}
