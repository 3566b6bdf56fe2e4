import type { CellLook } from '../../../core/sheet-draft';

const rgb = (color: string): string => `FF${color.replace(/^#/, '').toUpperCase()}`;

/** The font that programs show where a file names none; said only where a list of fonts must begin. */
export const standardFont = (p: string): string =>
  `<${p}font><${p}sz val="11"/><${p}color theme="1"/><${p}name val="Calibri"/><${p}family val="2"/><${p}scheme val="minor"/></${p}font>`;

const onOff = (name: string, on: boolean | undefined, p: string): string => (on ? `<${p}${name}/>` : '');

/** A font of ours: the workbook's own, so that our sheets look at home in it, with what the look says changed. */
export function fontOf(look: CellLook, base: string, p: string): string {
  const value = (name: string): string | undefined =>
    new RegExp(`<(?:[\\w.-]+:)?${name}\\s[^>]*?val="([^"]*)"`).exec(base)?.[1];
  const size = look.size ?? value('sz') ?? 11;
  const color = look.color === undefined ? '' : `<${p}color rgb="${rgb(look.color)}"/>`;
  const marks = onOff('b', look.bold, p) + onOff('i', look.italic, p) + onOff('strike', look.strike, p);
  const name = value('name') ?? 'Calibri';
  return `<${p}font>${marks}<${p}sz val="${String(size)}"/>${color}<${p}name val="${name}"/></${p}font>`;
}

export const fillOf = (color: string, p: string): string =>
  `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${rgb(color)}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`;

/** A thin line all round. */
export const BORDER = (p: string): string => {
  const sides = ['left', 'right', 'top', 'bottom'].map(
    (side) => `<${p}${side} style="thin"><${p}color auto="1"/></${p}${side}>`,
  );
  return `<${p}border>${sides.join('')}<${p}diagonal/></${p}border>`;
};

export const alignmentOf = (look: CellLook, p: string): string => {
  const across = look.align === undefined ? '' : ` horizontal="${look.align}"`;
  const down = look.middle ? 'center' : 'top';
  return `<${p}alignment${across} vertical="${down}"${look.wrap ? ' wrapText="1"' : ''}/>`;
};
