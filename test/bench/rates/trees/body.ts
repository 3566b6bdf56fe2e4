import type { Column, Form, RowFlavour, Thing } from './form';
import type { Figures, RowBasis } from './figures';
import { figuresOf, weightsOf } from './figures';
import type { Item } from './items';
import * as items from './items';
import { PLACES } from './places';
import type { Chance } from './random';

export interface Row {
  kind: 'total' | 'group' | 'caption' | 'item' | 'within';
  ordinal: string | number | null;
  label: string;
  unit: string | null;
  figures: Figures | null;
  /** Rows that this one is the sum of, as indexes; for `within`, the row it is a part of. */
  of: number[];
}

interface Source {
  items: Item[];
  groups: string[];
  /** Rows of one unit, so that they can be added up. */
  adds: boolean;
}

function sourceOf(flavour: RowFlavour, draw: Chance): Source {
  const plain = (labels: readonly string[]): Item[] =>
    draw.shuffled(labels).map((label) => ({ label, unit: '', base: draw.whole(60, 900) }));
  switch (flavour) {
    case 'indicators':
      return { items: draw.shuffled(items.INDICATORS), groups: items.INDICATOR_GROUPS, adds: false };
    case 'people':
      return { items: draw.shuffled(items.PEOPLE), groups: items.INDICATOR_GROUPS, adds: false };
    case 'contents':
      return { items: plain(items.CONTENTS), groups: items.CONTENT_GROUPS, adds: true };
    case 'projects':
      return { items: plain(items.PROJECTS), groups: items.CONTENT_GROUPS, adds: true };
    case 'places': {
      const place = draw.pick(PLACES);
      const kind = place.level === 'tỉnh' ? draw.pick(['', 'Huyện ']) : draw.pick(['', 'Xã ']);
      return {
        items: plain(place.parts.map((name) => (/^T[PXT] /.test(name) ? name : kind + name))),
        groups: [],
        adds: true,
      };
    }
  }
}

const ROMAN = ['I', 'II', 'III', 'IV'];
const WITHIN: Record<RowFlavour, string[]> = {
  indicators: [
    'Trong đó: thành lập mới',
    'Trong đó: xã đặc biệt khó khăn',
    '- Trong đó: thực hiện tại xã khu vực III',
    'Tr.đó: do Hội LHPN chủ trì',
  ],
  people: ['Trong đó: xã khu vực III', '- Trong đó: cấp xã', 'Tr.đó: cấp thôn, bản'],
  contents: ['Trong đó: chi cho xã đặc biệt khó khăn', '- Trong đó: truyền thông', 'Tr.đó: hỗ trợ mô hình'],
  projects: ['Trong đó: chi phí xây dựng', '- Trong đó: giải phóng mặt bằng'],
  places: ['Trong đó: thôn đặc biệt khó khăn'],
};

/** The rows of the table: items, their groups and total, with figures that add up. */
export function rowsOf(form: Form, columns: Column[], finer: number, draw: Chance): Row[] {
  const source = sourceOf(form.rows, draw);
  const weights = weightsOf(form, draw);
  const count = Math.min(draw.whole(4, 9), source.items.length);
  const grouped = source.groups.length > 0 && draw.happens(0.4);
  const total = source.adds && draw.happens(0.8) ? draw.pick(['top', 'top', 'bottom']) : 'none';
  const rows: Row[] = [];
  const basisOf = (item: Item): RowBasis => ({
    base: { count: item.base, money: draw.whole(60, 900) * draw.pick([1, 2, 5]) * finer } satisfies Record<
      Thing,
      number
    >,
    done: draw.happens(0.08) ? 0 : form.thing === 'money' ? 0.15 + 0.85 * draw.next() : 0.35 + 0.8 * draw.next(),
  });
  const add = (row: Row): number => rows.push(row) - 1;
  const addItem = (item: Item, ordinal: string | number | null, within: boolean): number => {
    const figures = figuresOf(form, columns, basisOf(item), weights, draw);
    const at = add({ kind: 'item', ordinal, label: item.label, unit: item.unit, figures, of: [] });
    if (within) {
      const basis = { ...basisOf(item), within: { figures, share: 0.2 + 0.5 * draw.next() } };
      add({
        kind: 'within',
        ordinal: null,
        label: draw.pick(WITHIN[form.rows]),
        unit: item.unit,
        figures: figuresOf(form, columns, basis, weights, draw),
        of: [at],
      });
    }
    return at;
  };
  if (total === 'top')
    add({
      kind: 'total',
      ordinal: null,
      label: draw.pick(['Tổng cộng', 'TỔNG CỘNG', 'Tổng số', 'TỔNG SỐ', 'Cộng']),
      unit: null,
      figures: null,
      of: [],
    });
  const topmost: number[] = [];
  const groups = grouped ? draw.whole(2, 3) : 1;
  const chosen = source.items.slice(0, Math.max(count, groups * 2));
  const titles = draw.shuffled(source.groups);
  const dotted = draw.happens(0.4);
  for (let group = 0; group < groups; group++) {
    const own = chosen.filter((_, at) => at % groups === group);
    const head = grouped
      ? add({
          kind: source.adds ? 'group' : 'caption',
          ordinal: ROMAN[group]!,
          label: titles[group]!,
          unit: null,
          figures: null,
          of: [],
        })
      : -1;
    const places = own.map((item, at) =>
      addItem(item, grouped && dotted ? `${group + 1}.${at + 1}` : at + 1, draw.happens(0.1)),
    );
    if (head >= 0) rows[head]!.of = places;
    topmost.push(...(head >= 0 && source.adds ? [head] : places));
  }
  if (total === 'top') rows[0]!.of = topmost;
  if (total === 'bottom')
    add({
      kind: 'total',
      ordinal: null,
      label: draw.pick(['Tổng cộng', 'CỘNG', 'Tổng']),
      unit: null,
      figures: null,
      of: topmost,
    });
  addUp(rows, columns);
  return rows;
}

/** Groups first, then the total of the groups. */
function addUp(rows: Row[], columns: Column[]): void {
  for (const kind of ['group', 'total']) {
    for (const row of rows.filter((one) => one.kind === kind)) {
      row.figures = columns.map((_, at) =>
        columns[at]!.entry.formula?.kind === 'rate'
          ? null
          : row.of.reduce((sum, item) => sum + (rows[item]!.figures![at] ?? 0), 0),
      );
    }
  }
}
