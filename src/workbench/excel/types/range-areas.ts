import { clearCells } from '../model/arrange';
import { isWholeColumns, isWholeRows } from '../model/area';
import { addressOf, cellCount, type LiveRange } from '../model/live-range';
import { itemNotFound } from '../wire/fault';
import { action, method, navigation, object, plain, scalar, type HostType } from '../wire/host-type';
import { areaOf, areasObject, integer, rangeObject } from './ranges';

/** Excel.RangeAreas (nhiều vùng ô). */
export const rangeAreasType: HostType<LiveRange> = {
  keepable: true,
  scalars: {
    address: scalar('1.9', (range, excel) => (areaOf(range, excel), addressOf(range))),
    areaCount: scalar('1.9', ({ areas }) => areas.length),
    cellCount: scalar('1.9', cellCount),
    isEntireRow: scalar('1.9', ({ areas }) => areas.every(isWholeRows)),
    isEntireColumn: scalar('1.9', ({ areas }) => areas.every(isWholeColumns)),
  },
  navigations: {
    areas: navigation('1.9', (range) => object('RangeCollection', range)),
    worksheet: navigation('1.9', ({ sheet }) => object('Worksheet', sheet)),
    format: navigation('1.9', (range) => object('RangeFormat', range)),
    conditionalFormats: navigation('1.9', (range) => object('ConditionalFormatCollection', range)),
  },
  methods: {
    calculate: action('1.9', () => undefined),
    clear: action('1.9', ({ sheet, areas }, [what], excel) => {
      clearCells(excel, sheet, areas, what);
    }),
    getOffsetRangeAreas: method('1.9', ({ sheet, areas }, [rows, columns], excel) => {
      const [down, right] = [integer(rows), integer(columns)];
      const moved = areas.map((area) => ({
        top: area.top + down,
        bottom: area.bottom + down,
        left: area.left + right,
        right: area.right + right,
      }));
      return areasObject(excel, sheet, moved);
    }),
  },
};

/** Excel.RangeCollection: the parts of RangeAreas. */
export const rangeCollectionType: HostType<LiveRange> = {
  items: ({ sheet, areas }, excel) => areas.map((area) => rangeObject(excel, sheet, area)),
  methods: {
    getCount: method('1.9', ({ areas }) => plain(areas.length)),
    getItemAt: method('1.9', ({ sheet, areas }, [at], excel) => {
      const area = areas[integer(at)];
      if (!area) throw itemNotFound(`no area ${String(at)}`);
      return rangeObject(excel, sheet, area);
    }),
  },
};
