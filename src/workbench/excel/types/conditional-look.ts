import type { Excel } from '../excel';
import type { StyleValue } from '../model/style';
import { action, method, navigation, object, scalar, type HostType, type Scalar } from '../wire/host-type';
import type { FormatRef } from '../wire/kinds';
import { changeFormat, formatOf } from './conditional-formats';
import { asColor, asFlag, asOneOf, asText } from './range-format';
import { integer, oneOf } from './ranges';

function setLook(excel: Excel, ref: FormatRef, changes: Readonly<Record<string, StyleValue>>): void {
  changeFormat(excel, ref, { style: { ...formatOf(ref).style, ...changes } });
}

/** What a conditional format sets of one property; `unset` is what Excel answers when it sets nothing. */
const look = (key: string, check: (value: unknown) => StyleValue, unset: StyleValue | null): Scalar<FormatRef> =>
  scalar(
    '1.6',
    (ref) => formatOf(ref).style[key] ?? unset,
    (ref, value, excel) => {
      setLook(excel, ref, { [key]: check(value) });
    },
  );

const clear = (prefix: string) =>
  action<FormatRef>('1.6', (ref, _, excel) => {
    const kept = Object.entries(formatOf(ref).style).filter(([key]) => !key.startsWith(prefix));
    changeFormat(excel, ref, { style: Object.fromEntries(kept) });
  });

/** Excel.ConditionalRangeFormat: how cells look while the condition holds. */
export const conditionalLookType: HostType<FormatRef> = {
  scalars: { numberFormat: look('numberFormat', asText, null) },
  navigations: {
    fill: navigation('1.6', (ref) => object('ConditionalRangeFill', ref)),
    font: navigation('1.6', (ref) => object('ConditionalRangeFont', ref)),
    borders: navigation('1.6', (ref) => object('ConditionalRangeBorderCollection', ref)),
  },
};

export const conditionalFillType: HostType<FormatRef> = {
  scalars: { color: look('fill.color', asColor, '') },
  methods: { clear: clear('fill.') },
};

export const conditionalFontType: HostType<FormatRef> = {
  scalars: {
    color: look('font.color', asColor, ''),
    bold: look('font.bold', asFlag, null),
    italic: look('font.italic', asFlag, null),
    strikethrough: look('font.strikethrough', asFlag, null),
    underline: look('font.underline', asOneOf(['None', 'Single', 'Double']), null),
  },
  methods: { clear: clear('font.') },
};

const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'];
const LINES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot'];

const side = (ref: FormatRef, name: string) => object('ConditionalRangeBorder', { ...ref, side: name });
const edge = (name: string) => navigation<FormatRef>('1.6', (ref) => side(ref, name));

export const conditionalBordersType: HostType<FormatRef> = {
  scalars: { count: scalar('1.6', () => SIDES.length) },
  navigations: {
    top: edge('EdgeTop'),
    bottom: edge('EdgeBottom'),
    left: edge('EdgeLeft'),
    right: edge('EdgeRight'),
  },
  items: (ref) => SIDES.map((name) => side(ref, name)),
  item: (ref, key) => side(ref, oneOf(key, SIDES)),
  methods: {
    getItem: method('1.6', (ref, [key]) => side(ref, oneOf(key, SIDES))),
    getItemAt: method('1.6', (ref, [at]) => side(ref, oneOf(SIDES[integer(at)], SIDES))),
  },
};

type BorderRef = FormatRef & { readonly side: string };

const keyOf = (ref: BorderRef, part: string): string => `border.${ref.side.replace('Edge', '').toLowerCase()}.${part}`;

const part = (name: string, check: (value: unknown) => StyleValue, unset: StyleValue): Scalar<BorderRef> =>
  scalar(
    '1.6',
    (ref) => formatOf(ref).style[keyOf(ref, name)] ?? unset,
    (ref, value, excel) => {
      setLook(excel, ref, { [keyOf(ref, name)]: check(value) });
    },
  );

export const conditionalBorderType: HostType<BorderRef> = {
  identity: ({ side: name }) => ({ Id: name, SideIndex: name }),
  scalars: {
    sideIndex: scalar('1.6', (ref) => ref.side),
    style: part('style', asOneOf(LINES), 'None'),
    color: part('color', asColor, '#000000'),
  },
};
