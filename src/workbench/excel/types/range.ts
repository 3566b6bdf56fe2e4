import { fromR1C1 } from '../formula/r1c1';
import { clearCells, insertCells, deleteCells, mergeCells, unmergeCells } from '../model/arrange';
import { columnsOf, isWholeColumns, isWholeRows, rowsOf } from '../model/area';
import { addressOf, cellCount, type LiveRange } from '../model/live-range';
import { object, plain, scalar, navigation, action, method, type HostType } from '../wire/host-type';
import { getCellProperties, setCellProperties } from './cell-properties';
import {
  formulas,
  formulasR1C1,
  numberFormats,
  setContent,
  setNumberFormats,
  texts,
  validateSize,
  values,
  valueTypes,
} from './range-grid';
import { isHidden, setHidden } from './range-hidden';
import { hyperlinkOf, setHyperlink } from './range-link';
import { navigationMethods } from './range-navigation';
import { areaOf, rangeObject } from './ranges';
import { mergedAreas, selectRange, specialCells } from './range-areas-of';

/** Excel.Range (vùng ô). */
export const rangeType: HostType<LiveRange> = {
  keepable: true,
  scalars: {
    address: scalar('1.1', (range, excel) => (areaOf(range, excel), addressOf(range))),
    addressLocal: scalar('1.1', (range, excel) => (areaOf(range, excel), addressOf(range))),
    cellCount: scalar('1.1', (range) => (cellCount(range) > 2147483647 ? -1 : cellCount(range))),
    rowCount: scalar('1.1', (range, excel) => rowsOf(areaOf(range, excel))),
    columnCount: scalar('1.1', (range, excel) => columnsOf(areaOf(range, excel))),
    rowIndex: scalar('1.1', (range, excel) => areaOf(range, excel).top),
    columnIndex: scalar('1.1', (range, excel) => areaOf(range, excel).left),
    isEntireRow: scalar('1.7', (range, excel) => isWholeRows(areaOf(range, excel))),
    isEntireColumn: scalar('1.7', (range, excel) => isWholeColumns(areaOf(range, excel))),
    values: scalar('1.1', values, setContent()),
    formulas: scalar('1.1', formulas, setContent()),
    formulasR1C1: scalar('1.2', formulasR1C1, setContent(fromR1C1)),
    text: scalar('1.1', texts),
    valueTypes: scalar('1.1', valueTypes),
    numberFormat: scalar('1.1', numberFormats, setNumberFormats),
    rowHidden: scalar('1.2', isHidden('rows'), setHidden('rows')),
    columnHidden: scalar('1.2', isHidden('columns'), setHidden('columns')),
    hidden: scalar('1.2', isHidden('both')),
    hyperlink: scalar('1.7', hyperlinkOf, setHyperlink),
  },
  navigations: {
    worksheet: navigation('1.1', ({ sheet }) => object('Worksheet', sheet)),
    format: navigation('1.1', (range) => object('RangeFormat', range)),
    conditionalFormats: navigation('1.6', (range) => object('ConditionalFormatCollection', range)),
  },
  methods: {
    ...navigationMethods,
    clear: action('1.1', (range, [what], excel) => {
      clearCells(excel, range.sheet, [areaOf(range, excel)], what);
    }),
    merge: action('1.2', (range, [across], excel) => {
      mergeCells(excel, range.sheet, areaOf(range, excel), across === true);
    }),
    unmerge: action('1.2', (range, _, excel) => {
      unmergeCells(excel, range.sheet, areaOf(range, excel));
    }),
    insert: method('1.1', (range, [shift], excel) => {
      const area = areaOf(range, excel);
      insertCells(excel, range.sheet, area, shift);
      return rangeObject(excel, range.sheet, area);
    }),
    delete: action('1.1', (range, [shift], excel) => {
      deleteCells(excel, range.sheet, areaOf(range, excel), shift);
    }),
    select: action('1.1', (range, _, excel) => {
      selectRange(excel, range);
    }),
    calculate: action('1.6', () => undefined),
    getMergedAreasOrNullObject: method('1.13', (range, _, excel) => mergedAreas(excel, range)),
    getSpecialCells: method('1.9', (range, [kind], excel) => specialCells(excel, range, kind, true)),
    getSpecialCellsOrNullObject: method('1.9', (range, [kind], excel) => specialCells(excel, range, kind, false)),
    getCellProperties: method('1.9', (range, [wanted], excel) => plain(getCellProperties(range, wanted, excel))),
    setCellProperties: action('1.9', (range, [given], excel) => {
      setCellProperties(range, given, excel);
    }),
    _ValidateArraySize: action('1.3', validateSize),
  },
};
