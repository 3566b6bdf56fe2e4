import type { Made } from '../made';
import type { Random } from '../random';
import { at, place, sumFormula } from '../sheet';
import { typeOver, type Fault, type Wanted } from './fault';

const IN_FORMS = ['allocation', 'fulfilment', 'estimate', 'years', 'outline', 'sources', 'areas-down'];

/** Ways of writing one name that are one name all the same. */
const respelt = (random: Random, name: string): string =>
  random.pick([
    name,
    name.toLowerCase(),
    name.normalize('NFD'),
    `${name} `,
    name.replace(/ /, '\u00a0'),
    name.replace('hóa', 'hoá'),
  ]);

function renumber(made: Made, random: Random): Wanted | null {
  const numbered = made.lines
    .map(({ cells: { ordinal } }) => ordinal)
    .filter((cell): cell is string => cell !== undefined);
  const cell = numbered.length > 2 ? (numbered[random.int(1, numbered.length - 1)] ?? '') : '';
  const before = numbered[numbered.indexOf(cell) - 1];
  const held = made.sheet.cells.get(cell)?.value ?? null;
  const match = /^(.*?)(\d+)$/.exec(String(held));
  const above = /^(.*?)(\d+)$/.exec(String(made.sheet.cells.get(before ?? '')?.value ?? ''));
  if (!match || above?.[1] !== match[1] || Number(above?.[2]) + 1 !== Number(match[2])) return null;
  const text = `${match[1] ?? ''}${String(Number(match[2]) + (random.chance(0.6) ? 1 : -1))}`;
  made.sheet.put(cell, typeof held === 'number' ? Number(text) : text);
  const after = numbered[numbered.indexOf(cell) + 1];
  return { cells: after ? [cell, after] : [cell], what: `${cell}: numbered ${text} instead of ${String(held)}` };
}

function twice(made: Made, random: Random): Wanted | null {
  const named = made.lines.filter(({ cells }) => cells.ordinal !== undefined);
  const [kept, gone] = random
    .some(named, 2)
    .sort((a, b) => place(a.cells.label ?? '').row - place(b.cells.label ?? '').row);
  if (!kept?.cells.label || !gone?.cells.label) return null;
  const units = [kept, gone].map(({ cells }) => made.sheet.cells.get(cells.unit ?? '')?.value);
  made.sheet.put(gone.cells.label, respelt(random, kept.label));
  if (gone.cells.unit && units[0] !== undefined) made.sheet.put(gone.cells.unit, units[0]);
  return { cells: [kept.cells.label, gone.cells.label], what: `${gone.cells.label}: the same as ${kept.cells.label}` };
}

function areaTwice(made: Made, random: Random): Wanted | null {
  if (made.areas.length < 2) return null;
  const [kept, gone] = random.some(made.areas, 2);
  if (!kept || !gone) return null;
  made.sheet.put(gone.cell, respelt(random, kept.name));
  return { cells: [kept.cell, gone.cell], what: `${gone.cell}: «${kept.name}» twice` };
}

function shorter(made: Made, random: Random): Wanted | null {
  const live = made.sheet.relations.filter(({ formula, parts }) => formula.startsWith('SUM(') && parts.length > 2);
  const chosen = live.length ? random.pick(live) : null;
  if (!chosen?.live) return null;
  const parts = random.chance(0.7) ? chosen.parts.slice(0, -1) : chosen.parts.slice(1);
  const figure = parts.reduce((sum, part) => sum + made.sheet.figureAt(part), 0);
  const neighbours = made.sheet.relations.filter((relation) => relation !== chosen);
  made.sheet.relations.splice(0, made.sheet.relations.length, ...neighbours);
  made.sheet.write(chosen.total, figure);
  const cell = made.sheet.cells.get(chosen.total);
  if (cell) cell.formula = sumFormula(parts);
  made.sheet.settle();
  return { cells: [chosen.total], what: `${chosen.total}: =${sumFormula(parts)}` };
}

function odd(made: Made, random: Random): Wanted | null {
  const kinds = made.sheet.relations.filter(
    ({ rule, live, formula }) =>
      live &&
      !formula.startsWith('SUM(') &&
      ['rate-mismatch', 'formula-inconsistent', 'product-mismatch'].includes(rule),
  );
  if (kinds.length < 4) return null;
  const chosen = random.pick(kinds.slice(0, -1));
  const [part = ''] = chosen.parts;
  const { row, column } = place(part);
  const next = at(row + 1, column);
  if (made.sheet.figureAt(next) === 0 || made.sheet.figureAt(next) === made.sheet.figureAt(part)) return null;
  const figure = chosen.compute([
    made.sheet.figureAt(next),
    ...chosen.parts.slice(1).map((cell) => made.sheet.figureAt(cell)),
  ]);
  typeOver(made.sheet, chosen.total, figure);
  const cell = made.sheet.cells.get(chosen.total);
  if (cell) cell.formula = chosen.formula.replace(part, next);
  return {
    or: [chosen.rule],
    cells: [chosen.total],
    what: `${chosen.total}: =${cell?.formula ?? ''} among =${chosen.formula}`,
  };
}

function tampered(made: Made, random: Random): Wanted | null {
  const live = made.sheet.relations.filter(({ formula, live: on }) => on && formula.startsWith('SUM('));
  if (live.length === 0) return null;
  const { rule, total, formula } = random.pick(live);
  const more = random.int(5, 40) * (made.sheet.figureAt(total) > 1_000_000 ? 100_000 : 1);
  typeOver(made.sheet, total, made.sheet.figureAt(total) + more);
  const cell = made.sheet.cells.get(total);
  if (cell) cell.formula = `${formula}+${String(more)}`;
  return { or: [rule, 'period-mismatch'], cells: [total], what: `${total}: =${formula}+${String(more)}` };
}

function typedTotal(made: Made, random: Random): Wanted | null {
  const live = made.sheet.relations.filter(({ formula }) => formula.startsWith('SUM('));
  const chosen = live.length >= 4 ? random.pick(live) : null;
  if (!chosen?.live) return null;
  const sameLine = live.filter(
    ({ total }) => place(total).row === place(chosen.total).row || place(total).column === place(chosen.total).column,
  );
  if (sameLine.length < 4) return null;
  typeOver(made.sheet, chosen.total, made.sheet.figureAt(chosen.total));
  return { cells: [chosen.total], what: `${chosen.total}: typed among formulas` };
}

function joined(made: Made, random: Random): Wanted | null {
  const sums = made.sheet.relations.filter(({ parts }) => parts.length > 2);
  const parts = sums.length ? random.pick(sums).parts : [];
  const index = random.int(0, Math.max(0, parts.length - 2));
  const [a, b] = [parts[index], parts[index + 1]];
  // Equal figures under one another are how converters repeat a merged value: nothing is hidden by joining them.
  if (!a || !b || made.sheet.figureAt(a) === made.sheet.figureAt(b)) return null;
  const [from, to] = [place(a), place(b)];
  if (Math.abs(from.row - to.row) + Math.abs(from.column - to.column) !== 1) return null;
  made.sheet.merge(from.row, from.column, to.row, to.column);
  return { cells: [a, b], what: `${a}:${b} merged over two figures` };
}

export const STRUCTURE_FAULTS: readonly Fault[] = [
  { rule: 'outline-gap', families: IN_FORMS, inject: renumber },
  { rule: 'duplicate-indicator', families: ['allocation', 'fulfilment', 'years'], inject: twice },
  { rule: 'duplicate-area', families: ['allocation', 'areas-down'], inject: areaTwice },
  {
    rule: 'formula-range',
    families: ['allocation', 'areas-down', 'capital', 'estimate', 'outline', 'sources', 'foreign', 'years'],
    inject: shorter,
  },
  { rule: 'formula-inconsistent', families: ['foreign', 'capital', 'fulfilment', 'estimate'], inject: odd },
  {
    rule: 'hardcoded-total',
    families: ['allocation', 'areas-down', 'foreign', 'years', 'outline'],
    inject: typedTotal,
  },
  {
    rule: 'number-in-formula',
    families: ['allocation', 'areas-down', 'foreign', 'years', 'outline', 'sources'],
    inject: tampered,
  },
  {
    rule: 'merged-value',
    families: ['allocation', 'areas-down', 'capital', 'outline', 'sources', 'years'],
    inject: joined,
  },
];
