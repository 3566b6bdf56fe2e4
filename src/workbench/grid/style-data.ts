import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type IBorderStyleData,
  type IStyleData,
} from '@univerjs/core';
import type { Style } from '../excel/model/style';

const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = {
  Left: HorizontalAlign.LEFT,
  Fill: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  CenterAcrossSelection: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.LEFT,
  Distributed: HorizontalAlign.LEFT,
};

const VERTICAL: Readonly<Record<string, VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
  Justify: VerticalAlign.MIDDLE,
  Distributed: VerticalAlign.MIDDLE,
};

/** Lines by Office.js's style and weight. */
const LINES: Readonly<Record<string, BorderStyleTypes>> = {
  'Continuous Hairline': BorderStyleTypes.HAIR,
  'Continuous Thin': BorderStyleTypes.THIN,
  'Continuous Medium': BorderStyleTypes.MEDIUM,
  'Continuous Thick': BorderStyleTypes.THICK,
  'Dash Thin': BorderStyleTypes.DASHED,
  'Dash Medium': BorderStyleTypes.MEDIUM_DASHED,
  'Dot Thin': BorderStyleTypes.DOTTED,
  'DashDot Thin': BorderStyleTypes.DASH_DOT,
  'DashDot Medium': BorderStyleTypes.MEDIUM_DASH_DOT,
  'DashDotDot Thin': BorderStyleTypes.DASH_DOT_DOT,
  'DashDotDot Medium': BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  'Double Thick': BorderStyleTypes.DOUBLE,
  'SlantDashDot Medium': BorderStyleTypes.SLANT_DASH_DOT,
};

const text = (style: Style, key: string): string | undefined => {
  const value = style[key];
  return typeof value === 'string' ? value : undefined;
};
const amount = (style: Style, key: string): number => {
  const value = style[key];
  return typeof value === 'number' ? value : 0;
};
const yes = (style: Style, key: string): BooleanNumber =>
  style[key] === true ? BooleanNumber.TRUE : BooleanNumber.FALSE;

function line(style: Style, side: string): IBorderStyleData | undefined {
  const drawn = text(style, `border.${side}.style`);
  if (drawn === undefined || drawn === 'None') return undefined;
  const weight = text(style, `border.${side}.weight`) ?? 'Thin';
  return {
    s: LINES[`${drawn} ${weight}`] ?? LINES[`${drawn} Thin`] ?? BorderStyleTypes.THIN,
    cl: { rgb: text(style, `border.${side}.color`) ?? '#000000' },
  };
}

function borders(style: Style): IBorderData | undefined {
  const sides: IBorderData = {
    t: line(style, 'top'),
    r: line(style, 'right'),
    b: line(style, 'bottom'),
    l: line(style, 'left'),
  };
  return sides.t || sides.r || sides.b || sides.l ? sides : undefined;
}

function lettering(style: Style): IStyleData {
  const color = text(style, 'font.color');
  const underline = text(style, 'font.underline');
  return {
    ff: text(style, 'font.name') ?? 'Calibri',
    fs: amount(style, 'font.size') || 11,
    bl: yes(style, 'font.bold'),
    it: yes(style, 'font.italic'),
    ...(color ? { cl: { rgb: color } } : {}),
    ...(underline && underline !== 'None' ? { ul: { s: BooleanNumber.TRUE } } : {}),
    ...(style['font.strikethrough'] === true ? { st: { s: BooleanNumber.TRUE } } : {}),
  };
}

/** Pixels of one step of indent: three spaces of the default font. */
const INDENT = 9;

function placing(style: Style): IStyleData {
  const horizontal = HORIZONTAL[text(style, 'horizontalAlignment') ?? ''];
  const indent = amount(style, 'indentLevel') * INDENT;
  const turn = amount(style, 'textOrientation');
  return {
    vt: VERTICAL[text(style, 'verticalAlignment') ?? ''] ?? VerticalAlign.BOTTOM,
    tb: style['wrapText'] === true ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW,
    ...(horizontal === undefined ? {} : { ht: horizontal }),
    ...(indent === 0 ? {} : { pd: horizontal === HorizontalAlign.RIGHT ? { r: indent + 2 } : { l: indent + 2 } }),
    ...(turn === 0 ? {} : { tr: turn === 180 ? { a: 0, v: BooleanNumber.TRUE } : { a: -turn } }),
  };
}

/** What a conditional format adds to a cell's own look. */
export function overlay(style: Style): IStyleData {
  const fill = text(style, 'fill.color');
  const color = text(style, 'font.color');
  const bd = borders(style);
  return {
    ...(fill ? { bg: { rgb: fill } } : {}),
    ...(color ? { cl: { rgb: color } } : {}),
    ...(style['font.bold'] === true ? { bl: BooleanNumber.TRUE } : {}),
    ...(style['font.italic'] === true ? { it: BooleanNumber.TRUE } : {}),
    ...(style['font.strikethrough'] === true ? { st: { s: BooleanNumber.TRUE } } : {}),
    ...(bd ? { bd } : {}),
  };
}

const known = new WeakMap<Style, IStyleData>();

/** A cell's format as Univer draws it; made once for each format, as cells share them. */
export function styleData(style: Style): IStyleData {
  const made = known.get(style);
  if (made) return made;
  const fill = text(style, 'fill.pattern') === 'None' ? undefined : text(style, 'fill.color');
  const bd = borders(style);
  const data: IStyleData = {
    ...lettering(style),
    ...placing(style),
    ...(fill && fill.toUpperCase() !== '#FFFFFF' ? { bg: { rgb: fill } } : {}),
    ...(bd ? { bd } : {}),
  };
  known.set(style, data);
  return data;
}
