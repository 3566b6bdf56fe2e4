import type { Made } from '../made';
import type { Random } from '../random';
import type { BenchSheet } from '../sheet';
import { typeOver, type Fault, type Wanted } from './fault';

const EVERY = [
  'allocation',
  'areas-down',
  'paired',
  'fulfilment',
  'capital',
  'estimate',
  'years',
  'outline',
  'sources',
];
const MONEY = ['capital', 'outline', 'sources'];

const entered = ({ sheet }: Made): string[] =>
  sheet.relations.flatMap(({ parts }) => parts).filter((part) => !sheet.relations.some(({ total }) => total === part));

/** A figure that enters a sum or a rate and is nobody's total. */
const pick = (made: Made, random: Random, fits: (figure: number) => boolean = () => true): string | null => {
  const cells = entered(made).filter((cell) => made.sheet.figureAt(cell) > 0 && fits(made.sheet.figureAt(cell)));
  return cells.length ? random.pick(cells) : null;
};

/** Replaces what the cell shows; its figure stays what it was meant to be. */
function put(
  sheet: BenchSheet,
  cell: string,
  more: Partial<NonNullable<ReturnType<BenchSheet['cells']['get']>>>,
): void {
  const kept = sheet.cells.get(cell);
  sheet.cells.set(cell, { value: null, ...kept, ...more });
  sheet.settle();
}

const grouped = (figure: number, mark: string): string => String(figure).replace(/\B(?=(\d{3})+$)/g, mark);

const asText = (random: Random, figure: number): string => {
  const whole = Number.isInteger(figure);
  if (!whole) return String(figure).replace('.', ',');
  return random.pick([
    `${String(figure)}\u00a0`,
    ` ${String(figure)}`,
    String(figure),
    ...(figure >= 10000 ? [grouped(figure, '.')] : []),
  ]);
};

function dated(made: Made, random: Random): Wanted | null {
  const lines = made.lines.filter(({ cells }) => {
    const text = made.sheet.cells.get(cells.fraction ?? '')?.value;
    const [a = 0, b = 0] = String(text ?? '')
      .split('/')
      .map(Number);
    return a >= 1 && b >= 1 && a <= 12 && b <= 12;
  });
  if (lines.length === 0) return null;
  const cell = random.pick(lines).cells.fraction ?? '';
  const [a = 1, b = 1] = String(made.sheet.cells.get(cell)?.value).split('/').map(Number);
  const dayFirst = random.chance(0.5);
  const serial = Date.UTC(2023, (dayFirst ? b : a) - 1, dayFirst ? a : b) / 86_400_000 + 25569;
  put(made.sheet, cell, {
    value: serial,
    format: random.pick(dayFirst ? ['d-mmm', 'dd/mm', 'd/m'] : ['d-mmm', 'm/d', 'mm/dd']),
  });
  return { cells: [cell], what: `${cell}: ${String(a)}/${String(b)} became a date` };
}

function scaled(made: Made, random: Random, factor: number): Wanted | null {
  const cell = pick(made, random, (figure) => figure >= 100 && Number.isInteger(figure));
  if (!cell) return null;
  const figure = made.sheet.figureAt(cell);
  if (made.sheet.relations.some(({ parts, live }) => live && parts.includes(cell))) return null;
  made.sheet.write(cell, figure * factor);
  return { cells: [cell], what: `${cell}: ${String(figure * factor)} instead of ${String(figure)}` };
}

function rescaled(made: Made, random: Random): Wanted | null {
  const cells = made.lines.map(({ cells: { rate } }) => rate).filter((rate): rate is string => rate !== undefined);
  const cell = cells.length ? random.pick(cells) : null;
  const held = cell ? made.sheet.cells.get(cell) : undefined;
  if (!cell || typeof held?.value !== 'number' || held.formula) return null;
  const percent = held.format?.includes('%') === true;
  const value = Number((percent ? held.value * 100 : held.value / 100).toPrecision(6));
  put(made.sheet, cell, { value });
  return { cells: [cell], what: `${cell}: ${String(value)} under ${held.format ?? 'General'}` };
}

export const CELL_FAULTS: readonly Fault[] = [
  {
    rule: 'error-value',
    families: [...EVERY, 'foreign'],
    inject: (made, random) => {
      const cell = pick(made, random);
      if (!cell) return null;
      const error = random.pick(['#REF!', '#VALUE!', '#N/A', '#NAME?']);
      put(made.sheet, cell, { value: null, error, ...(error === '#REF!' ? { formula: '#REF!' } : {}) });
      return { cells: [cell], what: `${cell}: ${error}` };
    },
  },
  { rule: 'fraction-as-date', families: ['fulfilment'], inject: dated },
  {
    rule: 'number-as-text',
    families: EVERY,
    inject: (made, random) => {
      const cell = pick(made, random);
      if (!cell) return null;
      const text = asText(random, made.sheet.figureAt(cell));
      put(made.sheet, cell, { value: text, format: random.pick([undefined, '@']) });
      return { cells: [cell], what: `${cell}: «${text}» as text` };
    },
  },
  {
    rule: 'unreadable-cell',
    families: EVERY,
    inject: (made, random) => {
      const cell = pick(made, random);
      if (!cell) return null;
      const text = random.pick(['?', 'đang rà soát', 'xem lại', '??']);
      put(made.sheet, cell, { value: text });
      return { cells: [cell], what: `${cell}: «${text}»` };
    },
  },
  {
    rule: 'thousand-separator-slip',
    families: MONEY,
    inject: (made, random) => scaled(made, random, random.pick([0.001, 1000])),
  },
  { rule: 'unit-slip', families: MONEY, inject: (made, random) => scaled(made, random, 1_000_000) },
  { rule: 'percent-scale', families: ['fulfilment', 'capital'], inject: rescaled },
  {
    rule: 'negative-value',
    families: ['allocation', 'areas-down', 'years'],
    inject: (made, random) => {
      const cells = made.counts.filter(
        (cell) => !made.subsets.some(({ part, whole }) => part === cell || whole === cell),
      );
      if (cells.length === 0) return null;
      const cell = random.pick(cells);
      typeOver(made.sheet, cell, -made.sheet.figureAt(cell));
      made.sheet.settle(true);
      const totals = made.sheet.relations.filter(({ parts }) => parts.includes(cell)).map(({ total }) => total);
      if (totals.some((total) => made.sheet.figureAt(total) < 0)) return null;
      return { cells: [cell], what: `${cell}: below zero` };
    },
  },
  {
    rule: 'fractional-count',
    families: ['fulfilment'],
    inject: (made, random) => {
      const lines = made.lines.filter(
        ({ cells }) =>
          made.sheet.figureAt(cells.actual ?? '') > made.sheet.figureAt(cells.target ?? '') && !cells.fraction,
      );
      if (lines.length === 0) return null;
      const cell = random.pick(lines).cells.actual ?? '';
      made.sheet.write(cell, made.sheet.figureAt(cell) + 0.5);
      const held = made.sheet.cells.get(cell);
      if (held?.format) held.format = '0.0';
      made.sheet.settle(true);
      return { cells: [cell], what: `${cell}: half a thing` };
    },
  },
];
