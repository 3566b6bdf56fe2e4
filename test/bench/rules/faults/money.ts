import type { Line, Made, Part } from '../made';
import type { Random } from '../random';
import { typeOver, type Fault, type Wanted } from './fault';

/** A capital line that has these cells. */
const lineOf = ({ lines }: Made, random: Random, ...parts: readonly Part[]): Line['cells'] | null => {
  const fit = lines.filter(({ cells }) => parts.every((part) => cells[part] !== undefined));
  return fit.length ? random.pick(fit).cells : null;
};

/** Sets a figure and makes everything that follows from it agree again, so that only the figure's meaning is wrong. */
function agree(made: Made, cell: string, figure: number): void {
  typeOver(made.sheet, cell, figure);
  made.sheet.settle(true);
}

const overspent: Fault['inject'] = (made, random) => {
  const cells = lineOf(made, random, 'plan', 'disbursed');
  if (!cells) return null;
  const [plan, disbursed] = [cells.plan ?? '', cells.disbursed ?? ''];
  const spent = Math.round(made.sheet.figureAt(plan) * 1.12);
  if (cells.estimate) made.sheet.write(cells.estimate, spent);
  agree(made, disbursed, spent);
  return { cells: [disbursed, cells.rate ?? ''], what: `${disbursed}: more than ${plan}` };
};

const unplanned: Fault['inject'] = (made, random) => {
  const cells = lineOf(made, random, 'plan', 'carry', 'assigned', 'disbursed', 'rate');
  if (!cells) return null;
  for (const part of ['carry', 'assigned'] as const) made.sheet.write(cells[part] ?? '', 0);
  made.sheet.settle(true);
  if (cells.rate) made.sheet.put(cells.rate, null);
  made.sheet.relations.splice(
    0,
    made.sheet.relations.length,
    ...made.sheet.relations.filter(({ total }) => total !== cells.rate),
  );
  return { cells: [cells.disbursed ?? ''], what: `${cells.disbursed ?? ''}: spent without a plan` };
};

function below(made: Made, random: Random): Wanted | null {
  const cells = lineOf(made, random, 'disbursed', 'estimate');
  if (!cells?.estimate) return null;
  agree(made, cells.estimate, Math.round(made.sheet.figureAt(cells.disbursed ?? '') * 0.7));
  return { cells: [cells.estimate], what: `${cells.estimate}: less than already spent` };
}

function advanced(made: Made, random: Random): Wanted | null {
  const cells = lineOf(made, random, 'advance', 'plan', 'disbursed');
  if (!cells?.advance) return null;
  const room = made.sheet.figureAt(cells.plan ?? '') - made.sheet.figureAt(cells.disbursed ?? '');
  agree(made, cells.advance, Math.max(1, Math.floor(room / 2)));
  const totals = made.sheet.relations
    .filter(({ parts }) => parts.includes(cells.advance ?? ''))
    .map(({ total }) => total);
  return { cells: [cells.advance, ...totals], what: `${cells.advance}: advanced and not settled` };
}

function slow(made: Made): Wanted | null {
  const lines = made.lines.filter(({ cells }) => cells.disbursed && cells.plan);
  if (lines.length === 0) return null;
  for (const { cells } of lines) {
    const spent = Math.max(1, Math.round(made.sheet.figureAt(cells.plan ?? '') * 0.05));
    made.sheet.write(cells.disbursed ?? '', spent);
  }
  made.sheet.settle(true);
  const dated = [...made.sheet.cells.values()].some(({ value }) => /ngày 30\/11\/2023/.test(String(value)));
  const every = lines.flatMap(({ cells }) => [cells.disbursed ?? '', cells.rate ?? '', cells.plan ?? '']);
  const totals = made.sheet.relations.map(({ total }) => total);
  return dated ? { cells: [...every, ...totals], what: 'every line at 5% on 30/11/2023' } : null;
}

/** Norms of Thông tư 55/2023, in đồng, by the beginning of the activity that they limit. */
const NORMS: readonly (readonly [RegExp, number, string])[] = [
  [/Tổ truyền thông/, 3_000_000, 'TT55/2023 Đ36.1'],
  [/^Thành lập mới Địa chỉ tin cậy/, 15_000_000, 'TT55/2023 Đ37.3c'],
  [/Câu lạc bộ thủ lĩnh/, 3_000_000, 'TT55/2023 Đ38.3'],
];

function above(made: Made, random: Random): Wanted | null {
  const inThousands = [...made.sheet.cells.values()].some(({ value }) => /nghìn đồng/i.test(String(value)));
  const scale = inThousands ? 1000 : 1;
  const fit = made.lines.flatMap(({ label, cells }) => {
    const norm = NORMS.find(([name]) => name.test(label))?.[1] ?? 0;
    return cells.price && made.sheet.figureAt(cells.price) * scale <= norm ? [{ cells, norm }] : [];
  });
  if (fit.length === 0) return null;
  const { cells, norm } = random.pick(fit);
  agree(made, cells.price ?? '', (norm * random.pick([1.1, 1.5, 2])) / scale);
  return {
    cells: [cells.price ?? '', cells.amount ?? ''],
    what: `${cells.price ?? ''}: above ${String(norm)} đồng each`,
  };
}

export const MONEY_FAULTS: readonly Fault[] = [
  { rule: 'disbursed-exceeds-plan', families: ['capital'], inject: overspent },
  { rule: 'disbursed-without-plan', families: ['capital'], inject: unplanned },
  { rule: 'estimate-below-actual', families: ['capital'], inject: below },
  { rule: 'advance-unsettled', families: ['capital'], inject: advanced },
  { rule: 'slow-disbursement', families: ['capital'], inject: slow },
  {
    rule: 'norm-exceeded',
    families: ['estimate'],
    settings: () => ({ norms: NORMS.map(([, , id]) => id) }),
    inject: above,
  },
];
