/** What a cell of a generated sheet holds. Nothing here knows the product: these are the bench's own words. */
export interface BenchCell {
  value: string | number | null;
  error?: string;
  /** en-US, without `=`. */
  formula?: string;
  format?: string;
  bold?: boolean;
  font?: string;
  /** What the figure is, however it is printed. */
  figure?: number;
}

/** How a figure is put into a cell. */
export type Print = (figure: number) => Pick<BenchCell, 'value' | 'format'>;

/** Something that must be true of the sheet: `total` is made of `parts`. */
export interface Relation {
  readonly rule: string;
  readonly total: string;
  readonly parts: readonly string[];
  readonly compute: (parts: readonly number[]) => number;
  readonly formula: string;
  /** How far the printed figure may be from the computed one. */
  readonly slack: number;
  live: boolean;
}

/** Zero-based row and column as an address. */
export const at = (row: number, column: number): string => {
  const name = (n: number): string => (n < 0 ? '' : name(Math.floor(n / 26) - 1) + String.fromCharCode(65 + (n % 26)));
  return name(column) + String(row + 1);
};

export function place(address: string): { row: number; column: number } {
  const [, name = '', row = '0'] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  let column = 0;
  for (const letter of name) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(row) - 1, column: column - 1 };
}

const plain: Print = (value) => ({ value });
const noise = (figure: number): number => Number(figure.toPrecision(14));

/** A sheet in the making: cells, merged areas, and what must be true of them. */
export class BenchSheet {
  readonly cells = new Map<string, BenchCell>();
  readonly merges: string[] = [];
  readonly relations: Relation[] = [];
  /** Relations between cells that others already write. */
  readonly claims: Relation[] = [];
  readonly hiddenRows: number[] = [];
  readonly hiddenColumns: number[] = [];
  private readonly prints = new Map<string, Print>();

  constructor(readonly name: string) {}

  put(address: string, value: BenchCell['value'], more: Partial<BenchCell> = {}): void {
    this.cells.set(address, { value, ...more });
  }

  /** A figure, printed as `print` says now and whenever it changes. */
  figure(address: string, figure: number, print: Print = plain): void {
    this.prints.set(address, print);
    this.write(address, figure);
  }

  figureAt(address: string): number {
    return this.cells.get(address)?.figure ?? 0;
  }

  write(address: string, figure: number): void {
    const kept = this.cells.get(address);
    const printed = (this.prints.get(address) ?? plain)(noise(figure));
    this.cells.set(address, { ...kept, format: undefined, error: undefined, ...printed, figure: noise(figure) });
  }

  /** States a relation and writes its total, as a formula or typed. */
  relate(relation: Relation, print: Print = plain): void {
    this.relations.push(relation);
    this.prints.set(relation.total, print);
    this.compute(relation);
  }

  private compute({ total, parts, compute, formula, live }: Relation): void {
    const error = live ? this.failure(parts, formula) : null;
    if (error) {
      this.cells.set(total, { value: null, error, formula });
      return;
    }
    const sums = formula.startsWith('SUM(');
    const seen = parts.map((part) => (live && sums ? this.counted(part) : this.figureAt(part)));
    this.write(total, compute(seen));
    const cell = this.cells.get(total);
    if (cell && live) cell.formula = formula;
    else if (cell) delete cell.formula;
  }

  /** The error that a live formula takes over, or makes of a text that it cannot count with. */
  private failure(parts: readonly string[], formula: string): string | null {
    const cells = parts.map((part) => this.cells.get(part));
    const failed = cells.find((cell) => cell?.error !== undefined)?.error;
    if (failed !== undefined || formula.startsWith('SUM(')) return failed ?? null;
    const words = cells.some((cell) => typeof cell?.value === 'string' && !/^ ?\d+$/.test(cell.value));
    return words ? '#VALUE!' : null;
  }

  /** What a sum takes from a cell: text counts for nothing. */
  private counted(address: string): number {
    const cell = this.cells.get(address);
    return typeof cell?.value === 'number' ? (cell.figure ?? cell.value) : 0;
  }

  /** Computes the formulas anew, and with `typed` everything that was typed from other cells too. */
  settle(typed = false): void {
    for (const relation of this.relations) if (relation.live || typed) this.compute(relation);
  }

  /** The relations that do not hold for the figures as they stand. */
  broken(): Relation[] {
    return [...this.relations, ...this.claims].filter(({ total, parts, compute, slack }) => {
      const stands = this.figureAt(total);
      const due = compute(parts.map((part) => this.figureAt(part)));
      return Math.abs(stands - due) > slack + 1e-9 * Math.max(1, Math.abs(due));
    });
  }

  merge(top: number, left: number, bottom: number, right: number): void {
    if (bottom > top || right > left) this.merges.push(`${at(top, left)}:${at(bottom, right)}`);
  }
}

export const sum = (parts: readonly number[]): number => parts.reduce((total, part) => total + part, 0);

/** `SUM(E7:L7)` for neighbours, `E7+G7` otherwise. */
export function sumFormula(parts: readonly string[]): string {
  const places = parts.map(place);
  const [first, last] = [places[0], places[places.length - 1]];
  const inLine = (key: 'row' | 'column', along: 'row' | 'column'): boolean =>
    places.every((p, index) => p[key] === first?.[key] && p[along] === (first?.[along] ?? 0) + index);
  const joined = parts.length > 1 && last && (inLine('row', 'column') || inLine('column', 'row'));
  return joined ? `SUM(${parts[0] ?? ''}:${parts[parts.length - 1] ?? ''})` : parts.join('+');
}
