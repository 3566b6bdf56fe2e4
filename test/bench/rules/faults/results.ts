import { verdictOf } from '../families/fulfilment';
import type { Line, Made, Part } from '../made';
import type { Random } from '../random';
import { typeOver, type Fault, type Wanted } from './fault';

const having = ({ lines }: Made, ...parts: readonly Part[]): Line[] =>
  lines.filter(({ cells }) => parts.every((part) => cells[part] !== undefined));

const oneOf = (lines: readonly Line[], random: Random): Line['cells'] | null =>
  lines.length ? random.pick(lines).cells : null;

const decimalsOf = (made: Made, cell: string): number => {
  const held = made.sheet.cells.get(cell);
  const text = typeof held?.value === 'string' ? held.value : (held?.format ?? '');
  return /[.,](\d+)%?$/.exec(text)?.[1]?.length ?? 0;
};

function wrongRate(made: Made, random: Random): Wanted | null {
  const cell = oneOf(having(made, 'rate'), random)?.rate;
  if (!cell) return null;
  const due = made.sheet.figureAt(cell);
  const away = due + random.pick([-21, -7.3, 4.6, 9, 18.2]);
  typeOver(made.sheet, cell, away);
  return { cells: [cell], what: `${cell}: ${away.toFixed(2)} instead of ${due.toFixed(2)}` };
}

/** Money in whole units is itself rounded: only a cut that no figures rounding to those shown can give is a fault. */
function isProvable(made: Made, rate: string, cut: number, power: number): boolean {
  const cells = made.lines.find((line) => line.cells.rate === rate)?.cells;
  if (!cells?.disbursed || !cells.plan) return true;
  const [paid, plan] = [made.sheet.figureAt(cells.disbursed), made.sheet.figureAt(cells.plan)];
  const half = Number.isInteger(paid) || Number.isInteger(plan) ? 0.5 : 0.0005;
  return ((paid - half) / (plan + half)) * 100 > cut + 0.5 / power;
}

function cutRate(made: Made, random: Random): Wanted | null {
  const cuts = having(made, 'rate').filter(({ cells: { rate = '' } }) => {
    const power = 10 ** decimalsOf(made, rate);
    const left = made.sheet.figureAt(rate) * power;
    const wide = left - Math.floor(left) > 0.52 && left - Math.floor(left) < 0.98;
    return wide && isProvable(made, rate, Math.floor(left) / power, power);
  });
  const cell = oneOf(cuts, random)?.rate;
  if (!cell) return null;
  const power = 10 ** decimalsOf(made, cell);
  const due = made.sheet.figureAt(cell);
  typeOver(made.sheet, cell, Math.floor(due * power) / power);
  return { cells: [cell], what: `${cell}: ${due.toFixed(3)} cut` };
}

/** Gives a line another result, with its rate, its fraction, its verdict and the summing-up line. */
function result(made: Made, cells: Line['cells'], actual: number): void {
  const { sheet } = made;
  const target = sheet.figureAt(cells.target ?? '');
  typeOver(sheet, cells.actual ?? '', actual);
  sheet.settle(true);
  if (cells.fraction) sheet.put(cells.fraction, `${String(actual)}/${String(target)}`);
  const said = String(sheet.cells.get(cells.verdict ?? '')?.value ?? '');
  if (cells.verdict)
    sheet.put(cells.verdict, actual === 0 ? 'Chưa thực hiện' : verdictOf(actual, target, said.includes('chỉ tiêu')));
  if (made.met) sheet.put(made.met.cell, made.met.write(made.met.met - 1, made.met.of));
}

function blanked(made: Made, random: Random, part: 'target' | 'actual'): Wanted | null {
  const cells = oneOf(having(made, 'label', 'target', 'actual', 'rate'), random);
  if (!cells || made.met) return null;
  for (const gone of [part, 'rate', 'verdict', 'fraction'] as const) {
    const cell = cells[gone];
    if (cell) made.sheet.put(cell, null);
  }
  return { cells: [cells.target ?? '', cells.actual ?? ''], what: `${cells[part] ?? ''}: no ${part}` };
}

export const RESULT_FAULTS: readonly Fault[] = [
  { rule: 'rate-mismatch', families: ['fulfilment', 'capital', 'paired'], inject: wrongRate },
  { rule: 'rate-truncated', families: ['fulfilment', 'capital', 'paired'], inject: cutRate },
  {
    rule: 'verdict-mismatch',
    families: ['fulfilment'],
    inject: (made, random) => {
      const cell = oneOf(having(made, 'verdict'), random)?.verdict;
      if (!cell) return null;
      made.sheet.put(cell, random.pick(['Chưa đạt', 'Chưa đạt chỉ tiêu', 'Không đạt']));
      return { cells: [cell], what: `${cell}: not met beside 100% or more` };
    },
  },
  {
    rule: 'indicators-met-mismatch',
    families: ['fulfilment'],
    inject: (made, random) => {
      if (!made.met) return null;
      const { cell, of, met, write } = made.met;
      const said = random.chance(0.5)
        ? write(met - random.int(1, 2), of)
        : write(met, of + 1).replace(/đạt [\d,]+%/, `đạt ${((met / (of + 1)) * 100).toFixed(1).replace('.', ',')}%`);
      made.sheet.put(cell, said);
      return { cells: [cell], what: `${cell}: «${said}» of ${String(met)}/${String(of)}` };
    },
  },
  {
    rule: 'target-unmet',
    families: ['fulfilment'],
    inject: (made, random) => {
      const cells = oneOf(having(made, 'target', 'actual'), random);
      if (!cells) return null;
      const target = made.sheet.figureAt(cells.target ?? '');
      result(made, cells, random.int(1, target - 1));
      return {
        cells: [cells.actual ?? '', cells.rate ?? '', cells.verdict ?? ''],
        what: `${cells.actual ?? ''}: below target`,
      };
    },
  },
  {
    rule: 'not-started',
    families: ['fulfilment'],
    inject: (made, random) => {
      const cells = oneOf(having(made, 'target', 'actual'), random);
      if (!cells) return null;
      result(made, cells, 0);
      return {
        cells: [cells.actual ?? '', cells.rate ?? '', cells.verdict ?? ''],
        what: `${cells.actual ?? ''}: nothing done`,
      };
    },
  },
  { rule: 'target-missing', families: ['fulfilment'], inject: (made, random) => blanked(made, random, 'target') },
  { rule: 'actual-missing', families: ['fulfilment'], inject: (made, random) => blanked(made, random, 'actual') },
];
