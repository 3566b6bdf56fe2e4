/** Everything that one format property can be. */
export type StyleValue = string | number | boolean;

/** A cell's own format, flat (`font.bold`, `border.top.style`), without what is as by default; shared between cells. */
export type Style = Readonly<Record<string, StyleValue>>;

export const PLAIN: Style = Object.freeze({});

const SIDES = ['top', 'bottom', 'left', 'right', 'diagonalDown', 'diagonalUp'] as const;

/** The sides of a cell that can have a border. */
export type Side = (typeof SIDES)[number];

const borders = (): Record<string, StyleValue> => {
  const all: Record<string, StyleValue> = {};
  for (const side of SIDES) {
    all[`border.${side}.style`] = 'None';
    all[`border.${side}.weight`] = 'Thin';
    all[`border.${side}.color`] = '#000000';
  }
  return all;
};

/** What each property is where nobody has set it; also the list of the properties there are. */
export const STYLE_DEFAULTS: Style = Object.freeze({
  numberFormat: 'General',
  'fill.color': '#FFFFFF',
  'fill.pattern': 'None',
  'fill.patternColor': '#000000',
  'font.name': 'Calibri',
  'font.size': 11,
  'font.color': '#000000',
  'font.bold': false,
  'font.italic': false,
  'font.underline': 'None',
  'font.strikethrough': false,
  'font.subscript': false,
  'font.superscript': false,
  horizontalAlignment: 'General',
  verticalAlignment: 'Bottom',
  wrapText: false,
  indentLevel: 0,
  shrinkToFit: false,
  textOrientation: 0,
  readingOrder: 'Context',
  'protection.locked': true,
  'protection.formulaHidden': false,
  quotePrefix: false,
  ...borders(),
});

export function styleValue(style: Style, key: string): StyleValue {
  const value = style[key] ?? STYLE_DEFAULTS[key];
  if (value === undefined) throw new Error(`no style property ${key}`);
  return value;
}

/** The style with some properties changed; what becomes the default is dropped, so that equal looks are equal texts. */
export function restyle(style: Style, changes: Style): Style {
  const next: Style = { ...style, ...changes };
  const keys = Object.keys(next).filter((key) => next[key] !== STYLE_DEFAULTS[key]);
  if (keys.length === 0) return PLAIN;
  const sorted: Record<string, StyleValue> = {};
  for (const key of keys.sort()) sorted[key] = styleValue(next, key);
  return sorted;
}

const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  gray: '#808080',
  grey: '#808080',
};

/** `#ff0000`, `FF0000` or a name as `#FF0000`; null when it is no colour. */
export function colorOf(text: string): string | null {
  const named = NAMED_COLORS[text.toLowerCase()];
  if (named) return named;
  const hex = /^#?([0-9a-f]{6})$/i.exec(text);
  if (hex?.[1]) return `#${hex[1].toUpperCase()}`;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text);
  return short ? `#${[1, 2, 3].map((at) => (short[at] ?? '').repeat(2)).join('')}`.toUpperCase() : null;
}
