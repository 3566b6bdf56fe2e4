import type { Settings } from '../../../../src/core/settings';
import type { Made } from '../made';
import type { Random } from '../random';
import type { BenchSheet, Relation } from '../sheet';

/** What must be said of a sheet after one error was put into it. */
export interface Wanted {
  /** The cells at any of which the finding may fall; one, unless the contract leaves the choice. */
  readonly cells: readonly string[];
  /** Said in one line, for `--show`. */
  readonly what: string;
  /** Other ids under which the same may be said, where several fit. */
  readonly or?: readonly string[];
  /** What follows by the nature of the fault and may stand as a finding of its own. */
  readonly besides?: readonly string[];
}

/** Puts one error of a class into clean tables. */
export interface Fault {
  readonly rule: string;
  readonly families: readonly string[];
  readonly settings?: (made: Made) => Partial<Settings>;
  /** Null where this table offers no place for it. */
  readonly inject: (made: Made, random: Random) => Wanted | null;
}

/** The order in which one fault takes its name (contract 2). */
const ORDER = [
  'column-arithmetic',
  'product-mismatch',
  'components-mismatch',
  'period-mismatch',
  'allocation-mismatch',
  'subtotal-mismatch',
  'total-mismatch',
  'rate-mismatch',
];

const RATE = 'rate-mismatch';
const first = (relations: readonly Relation[]): Relation | undefined =>
  [...relations].sort((a, b) => ORDER.indexOf(a.rule) - ORDER.indexOf(b.rule))[0];

/** Which rule must speak, and where, when the figure at `changed` is wrong: the total, unless two sums meet in it. */
export function blame(sheet: BenchSheet, changed: string): { rule: string; cells: readonly string[] } | null {
  const mine = sheet.broken().filter(({ total, parts }) => total === changed || parts.includes(changed));
  const sums = mine.filter(({ rule }) => rule !== RATE);
  const [only] = sums;
  const named = first(mine);
  if (!named) return null;
  if (mine.length === 1) return { rule: named.rule, cells: [named.total] };
  if (sums.length === 1 && only) return { rule: only.rule, cells: [changed, only.total] };
  return { rule: named.rule, cells: [changed] };
}

/** Rounded money is compared with half a digit per addend: an error must be larger than that to be one. */
export function least({ cells }: BenchSheet, { rule, parts }: Relation): number {
  if (['allocation-mismatch', 'period-mismatch', 'product-mismatch'].includes(rule)) return 0.5;
  const shown = parts.some((part) => !Number.isInteger(cells.get(part)?.figure ?? 0)) ? 0.001 : 1;
  return (parts.length + 2) * shown + 0.5;
}

/** Types over a cell that may have been a formula; what was computed from it follows. */
export function typeOver(sheet: BenchSheet, address: string, figure: number): void {
  for (const relation of sheet.relations) if (relation.total === address) relation.live = false;
  sheet.write(address, figure);
  const cell = sheet.cells.get(address);
  if (cell) delete cell.formula;
  sheet.settle();
}

/** A wrong figure such as people type: off by a little, two digits swapped, a tenth more; off by more than `least`. */
export function wrong(random: Random, figure: number, least = 0.5): number {
  const digits = String(Math.abs(Math.trunc(figure)));
  const tries: (() => number)[] = [
    () => figure + Math.ceil(least) * random.pick([1, -1, 2, 5, -3, 10]),
    () => {
      const at = random.int(0, digits.length - 2);
      const swapped = digits.slice(0, at) + (digits[at + 1] ?? '') + (digits[at] ?? '') + digits.slice(at + 2);
      return Number(swapped) + (figure - Math.trunc(figure));
    },
    () => Math.round(figure * random.pick([0.9, 1.1, 1.25])),
  ];
  for (let turn = 0; turn < 20; turn++) {
    const made = random.pick(digits.length > 1 ? tries : [tries[0] ?? (() => figure + 1)])();
    if (made > 0 && Math.abs(made - figure) > least) return Number(made.toFixed(3));
  }
  return Math.round(figure + 2 * least + 1);
}
