import type { Excel } from '../excel';
import type { Area } from '../model/area';
import type { LiveRange } from '../model/live-range';
import type { Side, StyleValue } from '../model/style';
import { method, object, scalar, type HostType } from '../wire/host-type';
import { asColor, asOneOf, changeStyle, commonStyle } from './range-format';
import { integer, oneOf } from './ranges';

const INDEXES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
];

const STYLES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'];
const WEIGHTS = ['Hairline', 'Thin', 'Medium', 'Thick'];

interface Border {
  readonly range: LiveRange;
  readonly index: string;
}

/** The cell sides that a border of a range stands for. */
function sides(area: Area, index: string): readonly (readonly [Area, Side])[] {
  const { top, left, bottom, right } = area;
  switch (index) {
    case 'EdgeTop':
      return [[{ ...area, bottom: top }, 'top']];
    case 'EdgeBottom':
      return [[{ ...area, top: bottom }, 'bottom']];
    case 'EdgeLeft':
      return [[{ ...area, right: left }, 'left']];
    case 'EdgeRight':
      return [[{ ...area, left: right }, 'right']];
    case 'InsideVertical':
      return left === right
        ? []
        : [
            [{ ...area, right: right - 1 }, 'right'],
            [{ ...area, left: left + 1 }, 'left'],
          ];
    case 'InsideHorizontal':
      return top === bottom
        ? []
        : [
            [{ ...area, bottom: bottom - 1 }, 'bottom'],
            [{ ...area, top: top + 1 }, 'top'],
          ];
    case 'DiagonalDown':
      return [[area, 'diagonalDown']];
    default:
      return [[area, 'diagonalUp']];
  }
}

const read =
  (part: string) =>
  ({ range, index }: Border): StyleValue | null => {
    const all = range.areas.flatMap((area) => sides(area, index));
    const values = all.map(([area, side]) => commonStyle(range.sheet, [area], `border.${side}.${part}`));
    const first = values[0] ?? (part === 'style' ? 'None' : null);
    return values.every((value) => value === first) ? first : null;
  };

const write =
  (part: string, check: (value: unknown) => StyleValue) =>
  ({ range, index }: Border, value: unknown, excel: Excel): void => {
    const checked = check(value);
    for (const [area, side] of range.areas.flatMap((one) => sides(one, index))) {
      const line = part !== 'style' && commonStyle(range.sheet, [area], `border.${side}.style`) === 'None';
      const drawn = line ? { [`border.${side}.style`]: 'Continuous' } : {};
      changeStyle(excel, range.sheet, [area], { ...drawn, [`border.${side}.${part}`]: checked });
    }
  };

const borderObject = (range: LiveRange, index: string) => object('RangeBorder', { range, index });

/** Excel.RangeBorderCollection (đường viền). */
export const rangeBordersType: HostType<LiveRange> = {
  scalars: { count: scalar('1.1', () => INDEXES.length) },
  items: (range) => INDEXES.map((index) => borderObject(range, index)),
  item: (range, key) => borderObject(range, oneOf(key, INDEXES)),
  methods: {
    getItem: method('1.1', (range, [key]) => borderObject(range, oneOf(key, INDEXES))),
    getItemAt: method('1.1', (range, [at]) => borderObject(range, oneOf(INDEXES[integer(at)], INDEXES))),
  },
};

/** Excel.RangeBorder. */
export const rangeBorderType: HostType<Border> = {
  identity: ({ index }) => ({ Id: index, SideIndex: index }),
  scalars: {
    sideIndex: scalar('1.1', ({ index }) => index),
    style: scalar('1.1', read('style'), write('style', asOneOf(STYLES))),
    weight: scalar('1.1', read('weight'), write('weight', asOneOf(WEIGHTS))),
    color: scalar('1.1', read('color'), write('color', asColor)),
  },
};
