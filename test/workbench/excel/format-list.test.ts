import fc from 'fast-check';
import { contains } from '../../../src/workbench/excel/model/area';
import type { ConditionalFormatState } from '../../../src/workbench/excel/model/conditional-format';
import { FormatList } from '../../../src/workbench/excel/model/format-list';
import { PLAIN } from '../../../src/workbench/excel/model/style';

const area = fc
  .record({ top: fc.nat(3000), left: fc.nat(5), down: fc.oneof(fc.nat(3), fc.nat(2500)), right: fc.nat(3) })
  .map(({ top, left, down, right }) => ({ top, left, bottom: top + down, right: left + right }));

const format = fc
  .record({ id: fc.nat(12).map(String), areas: fc.array(area, { minLength: 1, maxLength: 3 }) })
  .map((given): ConditionalFormatState => ({ ...given, type: 'Custom', formula: '', style: PLAIN, stopIfTrue: false }));

/** The same done with a plain list: a new one goes in front, a known one is changed in its place. */
function put(list: readonly ConditionalFormatState[], one: ConditionalFormatState): ConditionalFormatState[] {
  const known = list.some(({ id }) => id === one.id);
  return known ? list.map((other) => (other.id === one.id ? one : other)) : [one, ...list];
}

it('finds the formats of a cell, strongest first, as a walk over all of them would', () => {
  fc.assert(
    fc.property(
      fc.array(format, { maxLength: 20 }),
      fc.nat(12),
      fc.nat(5600),
      fc.nat(8),
      (formats, gone, row, column) => {
        const found = new FormatList();
        let list: ConditionalFormatState[] = [];
        for (const one of formats) {
          found.put(one);
          list = put(list, one);
        }
        found.delete(String(gone));
        list = list.filter(({ id }) => id !== String(gone));
        expect(found.all()).toEqual(list);
        expect(list.map((one) => found.priority(one))).toEqual(list.map((_, at) => at));
        expect(found.at(row, column)).toEqual(
          list.filter(({ areas }) => areas.some((one) => contains(one, row, column))),
        );
        found.replace([...list].reverse());
        expect(found.all()).toEqual([...list].reverse());
      },
    ),
  );
});
