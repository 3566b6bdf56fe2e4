import type { Excel } from '../excel';
import type { LiveRange } from '../model/live-range';
import { action, navigation, object, scalar, type HostType } from '../wire/host-type';
import { autofitColumns, autofitRows, columnWidth, rowHeight, setColumnWidth, setRowHeight } from './range-size';
import { asColor, asFlag, asNumber, asOneOf, asText, changeStyle, commonStyle, styleScalar } from './range-format';

const HORIZONTAL = ['General', 'Left', 'Center', 'Right', 'Fill', 'Justify', 'CenterAcrossSelection', 'Distributed'];
const VERTICAL = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'];

const inner = (kind: 'RangeFill' | 'RangeFont' | 'FormatProtection' | 'RangeBorderCollection', since: string) =>
  navigation<LiveRange>(since, (range) => object(kind, range));

/** Excel.RangeFormat (định dạng). */
export const rangeFormatType: HostType<LiveRange> = {
  scalars: {
    horizontalAlignment: styleScalar('1.1', 'horizontalAlignment', asOneOf(HORIZONTAL)),
    verticalAlignment: styleScalar('1.1', 'verticalAlignment', asOneOf(VERTICAL)),
    wrapText: styleScalar('1.1', 'wrapText', asFlag),
    indentLevel: styleScalar('1.9', 'indentLevel', asNumber),
    shrinkToFit: styleScalar('1.9', 'shrinkToFit', asFlag),
    textOrientation: styleScalar('1.7', 'textOrientation', asNumber),
    readingOrder: styleScalar('1.9', 'readingOrder', asOneOf(['Context', 'LeftToRight', 'RightToLeft'])),
    columnWidth: scalar('1.2', columnWidth, setColumnWidth),
    rowHeight: scalar('1.2', rowHeight, setRowHeight),
  },
  navigations: {
    fill: inner('RangeFill', '1.1'),
    font: inner('RangeFont', '1.1'),
    borders: inner('RangeBorderCollection', '1.1'),
    protection: inner('FormatProtection', '1.2'),
  },
  methods: {
    autofitColumns: action('1.2', (range, _, excel) => {
      autofitColumns(excel, range);
    }),
    autofitRows: action('1.2', (range, _, excel) => {
      autofitRows(excel, range);
    }),
  },
};

const UNDERLINES = ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'];

/** Excel.RangeFont. */
export const rangeFontType: HostType<LiveRange> = {
  scalars: {
    name: styleScalar('1.1', 'font.name', asText),
    size: styleScalar('1.1', 'font.size', asNumber),
    color: styleScalar('1.1', 'font.color', asColor),
    bold: styleScalar('1.1', 'font.bold', asFlag),
    italic: styleScalar('1.1', 'font.italic', asFlag),
    underline: styleScalar('1.1', 'font.underline', asOneOf(UNDERLINES)),
    strikethrough: styleScalar('1.9', 'font.strikethrough', asFlag),
    subscript: styleScalar('1.9', 'font.subscript', asFlag),
    superscript: styleScalar('1.9', 'font.superscript', asFlag),
  },
};

const PATTERNS = [
  'None',
  'Solid',
  'Gray50',
  'Gray75',
  'Gray25',
  'Horizontal',
  'Vertical',
  'Down',
  'Up',
  'Checker',
  'SemiGray75',
  'LightHorizontal',
  'LightVertical',
  'LightDown',
  'LightUp',
  'Grid',
  'CrissCross',
  'Gray16',
  'Gray8',
];

function setFill({ sheet, areas }: LiveRange, value: unknown, excel: Excel): void {
  const color = asColor(value);
  changeStyle(excel, sheet, areas, { 'fill.color': color, 'fill.pattern': 'Solid' });
}

/** Excel.RangeFill. White for cells without a fill, "" (as Excel answers) where cells differ. */
export const rangeFillType: HostType<LiveRange> = {
  scalars: {
    color: scalar('1.1', ({ sheet, areas }) => commonStyle(sheet, areas, 'fill.color') ?? '', setFill),
    pattern: styleScalar('1.9', 'fill.pattern', asOneOf(PATTERNS)),
    patternColor: styleScalar('1.9', 'fill.patternColor', asColor),
  },
  methods: {
    clear: action('1.1', ({ sheet, areas }, _, excel) => {
      changeStyle(excel, sheet, areas, {
        'fill.color': '#FFFFFF',
        'fill.pattern': 'None',
        'fill.patternColor': '#000000',
      });
    }),
  },
};

/** Excel.FormatProtection: whether cells are locked when the sheet is protected. */
export const formatProtectionType: HostType<LiveRange> = {
  scalars: {
    locked: styleScalar('1.2', 'protection.locked', asFlag),
    formulaHidden: styleScalar('1.2', 'protection.formulaHidden', asFlag),
  },
};
