import { knownPlaces, placeList } from '../arithmetic/place-list';
import { placesOf } from '../arithmetic/places';
import { cellAt } from '../grid/range';
import type { Table } from '../table/table';
import { agreeing } from '../text/counted';
import { defineRule } from './rule';

type Messages = { missing: { places: string; count: number; all: number } };

const missing = (table: Table, areas: readonly string[]): string[] => {
  const present = placeList(placesOf(table).map((p) => p.text));
  return areas.filter((one) => !present.has(one));
};

/** A listed place without figures (đơn vị trong danh sách chưa có số liệu). */
export default defineRule<Messages>({
  id: 'missing-area',
  severity: 'gap',
  basis: null,
  appliesTo: (table, { areas }) => areas !== null && placesOf(table).some((p) => knownPlaces(areas).has(p.text)),
  check: (table, { areas }) => {
    const [all, gone] = [areas ?? [], missing(table, areas ?? [])];
    if (gone.length === 0 || gone.length * 2 > all.length) return [];
    const first = placesOf(table)[0]?.at ?? cellAt(table.grid.sheet, table.header.top, table.range.left);
    return [{ message: 'missing', at: first, data: { places: gone.join('; '), count: gone.length, all: all.length } }];
  },
  text: {
    vi: {
      title: 'Thiếu địa bàn trong danh sách',
      why: 'Danh sách của kế hoạch có địa bàn này nhưng biểu chưa có số liệu.',
      todo: 'Bổ sung số liệu của địa bàn, hoặc ghi rõ địa bàn không thực hiện.',
      messages: { missing: (d, f) => `Thiếu ${f.number(d.count)}/${f.number(d.all)} địa bàn: ${d.places}.` },
    },
    en: {
      title: 'A listed place is missing',
      why: 'The plan lists it, and the table has no figures for it.',
      todo: 'Add its figures, or say that it takes no part.',
      messages: {
        missing: (d, f) =>
          `${f.number(d.count)} of ${f.number(d.all)} places ${agreeing(f.number(d.count), 'is', 'are')} missing: ${d.places}.`,
      },
    },
  },
  example: `
    STT | Đơn vị         | Số tổ | Số cuộc
    1   | «Huyện Ba Bể»  | 10    | 4
    2   | Huyện Ngân Sơn | 20    | 6
  `,
  exampleSettings: { areas: ['Ba Bể', 'Ngân Sơn', 'Na Rì'] },
});
