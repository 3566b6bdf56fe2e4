import type { Settings } from '../../../../src/core/settings';
import type { Made } from '../made';
import type { Random } from '../random';
import { place, sum } from '../sheet';
import { typeOver, type Fault, type Wanted } from './fault';

/** Labels as the old fonts store them, which .VnTime shows as Vietnamese. */
const TCVN3 = [
  'Tæ truyÒn th«ng céng ®ång',
  'TËp huÊn lång ghÐp giíi cho c¸n bé th«n, b¶n',
  '§Þa chØ tin cËy céng ®ång',
  'C©u l¹c bé thñ lÜnh cña sù thay ®æi',
];

const lineWith = ({ lines }: Made, random: Random, part: 'label' | 'unit'): string | null => {
  const cells = lines.map(({ cells: own }) => own[part]).filter((cell): cell is string => cell !== undefined);
  return cells.length > 2 ? random.pick(cells) : null;
};

function legacy(made: Made, random: Random): Wanted | null {
  const cell = lineWith(made, random, 'label');
  if (!cell) return null;
  made.sheet.put(cell, random.pick(TCVN3), { font: '.VnTime' });
  return { cells: [cell], what: `${cell}: TCVN3` };
}

function hidden(made: Made, random: Random): Wanted | null {
  if (made.bodyRows.length < 3) return null;
  const parts = made.sheet.relations.flatMap(({ parts: own }) => own).map((cell) => place(cell).row);
  const rows = made.bodyRows.filter((row) => parts.includes(row));
  const row = rows.length ? random.pick(rows) : null;
  if (row === null || made.family === 'allocation' || made.family === 'years') return null;
  made.sheet.hiddenRows.push(row);
  return { cells: [...made.sheet.cells.keys()], what: `row ${String(row + 1)} hidden` };
}

function exceeds(made: Made, random: Random): Wanted | null {
  const fit = made.subsets.filter(({ others }) => others.length > 0);
  if (fit.length === 0) return null;
  const { part, whole, others } = random.pick(fit);
  const due = made.sheet.figureAt(whole) + random.int(1, 4);
  const more = due - made.sheet.figureAt(part);
  const giver = others.find((cell) => made.sheet.figureAt(cell) > more + 1);
  if (!giver) return null;
  typeOver(made.sheet, giver, made.sheet.figureAt(giver) - more);
  typeOver(made.sheet, part, due);
  made.sheet.settle(true);
  return { cells: [part], what: `${part}: ${String(due)} of ${String(made.sheet.figureAt(whole))}` };
}

function summed(made: Made, random: Random): Wanted | null {
  if (made.percents.length === 0) return null;
  const { total, parts } = random.pick(made.percents);
  // Shares that make 100 may be added.
  if (Math.abs(sum(parts.map((part) => made.sheet.figureAt(part))) - 100) < 2) return null;
  typeOver(made.sheet, total, sum(parts.map((part) => made.sheet.figureAt(part))));
  return { cells: [total], what: `${total}: per-cents added` };
}

function gap(made: Made, random: Random): Wanted | null {
  if (made.allocated.length === 0 || made.sheet.relations.some(({ live }) => live)) return null;
  const { total, parts } = random.pick(made.allocated);
  const cell = random.pick(parts);
  const stated = made.sheet.relations.some(
    (relation) => relation.total === total && relation.rule === 'column-arithmetic',
  );
  if (stated || made.sheet.figureAt(cell) === 0) return null;
  if (made.subsets.some(({ part, whole }) => part === cell || whole === cell)) return null;
  made.sheet.put(cell, null);
  return { cells: [cell, total], what: `${cell}: left blank` };
}

/** A "Trong đó" line may leave its unit to the line above, so its blank is no fault. */
const noUnit: Fault['inject'] = (made, random) => {
  const own = made.lines.filter(({ label }) => !/^trong đó/i.test(label));
  const cell = lineWith({ ...made, lines: own }, random, 'unit');
  if (!cell) return null;
  made.sheet.put(cell, null);
  return { cells: [cell], what: `${cell}: no unit` };
};

/** A count that carries a unit of its own, which is not the indicator's. */
const otherUnit: Fault['inject'] = (made, random) => {
  const fit = made.lines.filter(({ cells }) => cells.unit && cells.actual);
  if (fit.length === 0 || made.sheet.relations.some(({ live }) => live)) return null;
  const { unit = '', actual = '' } = random.pick(fit).cells;
  const people = made.sheet.cells.get(unit)?.value === 'Người';
  const text = `${String(made.sheet.figureAt(actual))} ${people ? 'lớp' : 'người'}`;
  made.sheet.put(actual, text, { figure: made.sheet.figureAt(actual) });
  return { cells: [actual, unit], what: `${actual}: «${text}»` };
};

const listed = (made: Made): Partial<Settings> => ({ areas: made.areas.map(({ name }) => name) });

const stranger: Fault['inject'] = (made, random) => {
  if (made.areas.length === 0) return null;
  const { cell } = random.pick(made.areas);
  const name = random.pick(['Đồng Văn', 'Mèo Vạc', 'Quản Bạ', 'Yên Minh']);
  made.sheet.put(cell, name);
  return { cells: [cell], what: `${cell}: «${name}» is on no list`, besides: ['missing-area'] };
};

const absent: Fault['inject'] = (made) =>
  made.areas.length === 0 ? null : { cells: [...made.sheet.cells.keys()], what: 'a listed place without figures' };

export const WORD_FAULTS: readonly Fault[] = [
  {
    rule: 'legacy-encoding',
    families: ['allocation', 'fulfilment', 'capital', 'estimate', 'years', 'outline', 'sources'],
    inject: legacy,
  },
  { rule: 'hidden-data', families: ['areas-down', 'capital', 'estimate', 'outline', 'sources'], inject: hidden },
  { rule: 'subset-exceeds', families: ['allocation'], inject: exceeds },
  { rule: 'percent-summed', families: ['allocation'], inject: summed },
  { rule: 'allocation-gap', families: ['allocation'], inject: gap },
  { rule: 'unit-missing', families: ['allocation', 'fulfilment', 'estimate', 'years'], inject: noUnit },
  { rule: 'unit-conflict', families: ['fulfilment'], inject: otherUnit },
  { rule: 'unknown-area', families: ['allocation', 'areas-down'], settings: listed, inject: stranger },
  {
    rule: 'missing-area',
    families: ['allocation', 'areas-down'],
    settings: (made) => ({ areas: [...made.areas.map(({ name }) => name), 'Mèo Vạc'] }),
    inject: absent,
  },
];
