import { figure, walk, type Attributes } from './xml';

/** The order in which `theme="…"` counts, which is not the order of the theme's own part. */
const THEME_ORDER = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'];

const OFFICE_THEME = [
  'FFFFFF', '000000', 'E7E6E6', '44546A', '4472C4', 'ED7D31', 'A5A5A5', 'FFC000', '5B9BD5', '70AD47',
]; // prettier-ignore

/** The 56 colours of old workbooks (Excel 97), from index 8 on. */
const INDEXED = [
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080',
  'C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF',
  '800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC',
  '99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333',
]
  .join(' ')
  .split(' ');

/** The theme's ten colours as `RRGGBB`, in the order in which cells refer to them. */
export function themeColors(bytes: Uint8Array | null, part: string): readonly string[] {
  const found = [...OFFICE_THEME];
  if (!bytes) return found;
  walk(bytes, part, (path, { val, lastClr }) => {
    const [, name] = /clrScheme\/(?:\w+:)?(\w+)\/(?:\w+:)?(?:srgbClr|sysClr)$/.exec(path) ?? [];
    const at = name === undefined ? -1 : THEME_ORDER.indexOf(name);
    const color = lastClr ?? val;
    if (at >= 0 && color && /^[0-9a-f]{6}$/i.test(color)) found[at] = color;
  });
  return found;
}

/** Lightens (tint > 0) or darkens (tint < 0) one channel the way a straight blend with white or black does. */
const tinted = (channel: number, tint: number): number =>
  Math.round(tint < 0 ? channel * (1 + tint) : channel + (255 - channel) * tint);

function withTint(color: string, tint: number): string {
  if (tint === 0) return color;
  return [0, 2, 4]
    .map((at) =>
      tinted(parseInt(color.slice(at, at + 2), 16), tint)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('');
}

function base({ rgb, theme, indexed }: Attributes, themes: readonly string[]): string | undefined {
  if (rgb && /^[0-9a-f]{6,8}$/i.test(rgb)) return rgb.slice(-6);
  const slot = figure(theme);
  if (slot !== undefined) return themes[slot];
  const index = figure(indexed);
  if (index === undefined || index >= 64) return undefined;
  return INDEXED[index < 8 ? index : index - 8];
}

/** `#rrggbb` of a colour element; nothing for the automatic colour. */
export function colorOf(attributes: Attributes, themes: readonly string[]): string | undefined {
  const color = base(attributes, themes);
  return color === undefined ? undefined : `#${withTint(color, figure(attributes['tint']) ?? 0).toUpperCase()}`;
}
