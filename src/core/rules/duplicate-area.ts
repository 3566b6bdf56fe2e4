import { placeOf } from '../arithmetic/names';
import { headerRow } from '../arithmetic/places';
import { areData, areMany } from '../facts/repeated-names';
import { a1, cellAt, type Range } from '../grid/range';
import type { Table } from '../table/table';
import { counted } from '../text/counted';
import { defineRule, type Draft } from './rule';

type Messages = {
  twice: { place: string; cell: string };
  perhaps: { place: string; other: string; cell: string };
  many: { place: string; cell: string; count: number };
};

/** The same place twice in one scope (đơn vị trùng). */
export default defineRule<Messages>({
  id: 'duplicate-area',
  severity: 'error',
  basis: null,
  appliesTo: (table) => places(table).length > 1,
  check: (table) => [rowPlaces(table), columnPlaces(table)].flatMap(told),
  text: {
    vi: {
      title: 'Địa bàn ghi hai lần',
      why: 'Một huyện, một xã ghi hai lần thì số liệu bị tính hai lần, hoặc một địa bàn khác bị ghi nhầm tên.',
      todo: 'Kiểm tra tên hai địa bàn; sửa tên hoặc bỏ phần trùng.',
      messages: {
        twice: (d) => `«${d.place}» đã có ở ô ${d.cell}.`,
        perhaps: (d) => `«${d.place}» có thể trùng với «${d.other}» ở ô ${d.cell}.`,
        many: (d, f) => `${f.number(d.count)} tên lặp lại, chẳng hạn «${d.place}» đã có ở ô ${d.cell}.`,
      },
    },
    en: {
      title: 'A place is listed twice',
      why: 'A district or commune listed twice counts twice, or one of the two bears the wrong name.',
      todo: 'Check both names; correct one, or remove the repetition.',
      messages: {
        twice: (d) => `“${d.place}” is already in cell ${d.cell}.`,
        perhaps: (d) => `“${d.place}” may be the same as “${d.other}” in cell ${d.cell}.`,
        many: (d, f) =>
          `${counted(f.number(d.count), 'name is repeated', 'names are repeated')}, such as “${d.place}”, which is already in cell ${d.cell}.`,
      },
    },
  },
  example: `
    STT | Đơn vị         | Số tổ | Số cuộc
    1   | Huyện Ba Bể    | 10    | 4
    2   | Huyện Ngân Sơn | 20    | 6
    3   | «HUYỆN BA BỂ»  | 15    | 5
  `,
});

interface Place {
  readonly text: string;
  readonly at: Range;
  readonly scope: string;
}

const places = (table: Table): Place[] => [...rowPlaces(table), ...columnPlaces(table)];

function rowPlaces(table: Table): Place[] {
  const label = table.columns.find((c) => c.role === 'label')?.at ?? table.range.left;
  return table.rows
    .filter((row) => row.area !== null && (row.role === 'item' || row.role === 'group'))
    .map((row) => ({
      text: row.area ?? '',
      at: cellAt(table.grid.sheet, row.at, label),
      scope: `row ${String(row.parent)}`,
    }));
}

function columnPlaces(table: Table): Place[] {
  return table.columns
    .filter((c) => c.area !== null)
    .map((c) => ({ c, last: c.path[c.path.length - 1] ?? '' }))
    .map(({ c, last }) => ({
      text: c.area ?? '',
      at: cellAt(table.grid.sheet, headerRow(table, c.at, c.area ?? ''), c.at),
      scope: `column ${c.role} ${c.period ?? ''} ${c.area === last ? '' : last} ${c.path.filter((p) => p !== c.area).join('|')}`,
    }));
}

/** Names that come back as data do are none that a plan gives anything to; many at once are one question. */
function told(all: readonly Place[]): Draft<Messages>[] {
  const found = duplicates(all);
  const repeats = { names: all.length, repeated: found.length };
  const [first] = found;
  if (!first || areData(repeats)) return [];
  if (!areMany(repeats)) return found;
  const data = { place: first.data.place, cell: first.data.cell, count: found.length };
  return [{ message: 'many', severity: 'review', at: first.at, related: found.slice(1, 50).map((d) => d.at), data }];
}

/** A town may bear the name of the district or province around it. */
const TOWNS = ['thanh-pho', 'thi-xa', 'thi-tran', 'phuong', 'tinh'];

function duplicates(all: readonly Place[]): Draft<Messages>[] {
  const before = new Map<string, Place>();
  return all.flatMap((place): Draft<Messages>[] => {
    const now = placeOf(place.text);
    const key = `${place.scope}|${now.loose}`;
    const other = now.kind === null ? before.get(key) : (before.get(`${key}|`) ?? before.get(`${key}|${now.kind}`));
    for (const own of [key, `${key}|${now.kind ?? ''}`]) if (!before.has(own)) before.set(own, place);
    if (!other) return [];
    const was = placeOf(other.text);
    const absent = (was.kind === null) !== (now.kind === null);
    const sure = was.name === now.name && !(absent && TOWNS.includes(was.kind ?? now.kind ?? ''));
    const common = { at: place.at, related: [other.at] };
    return sure
      ? [{ message: 'twice', ...common, data: { place: place.text, cell: a1(other.at) } }]
      : [
          {
            message: 'perhaps',
            severity: 'review',
            ...common,
            data: { place: place.text, other: other.text, cell: a1(other.at) },
          },
        ];
  });
}
