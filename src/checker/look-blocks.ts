import type { Looked } from '../app/checker';
import type { Unchecked } from '../core/check';
import type { Finding } from '../core/finding';
import type { Grid } from '../core/grid/grid';
import type { Rate } from '../core/rates/rate';
import type { Row, Table } from '../core/table/table';
import type { Head, Hung, LookBlock } from './messages';

// So many findings, rows or rates are copied in a few milliseconds.
const ITEMS = 100;

function inBlocks<T>(items: readonly T[], send: (some: readonly T[]) => void): void {
  for (let from = 0; from < items.length; from += ITEMS) send(items.slice(from, from + ITEMS));
}

// Ten thousand consequences may hang below one finding: they travel one by one.
function hang(findings: readonly Finding[], depth: number, into: Hung[]): void {
  for (const finding of findings) {
    into.push({ finding: finding.consequences.length > 0 ? { ...finding, consequences: [] } : finding, depth });
    hang(finding.consequences, depth + 1, into);
  }
}

// An error is no plain data, and old engines do not copy it.
const plainFaults = (faults: Looked['report']['faults']): Looked['report']['faults'] =>
  faults.map(({ ruleId, error }) => ({ ruleId, error: String(error) }));

/** Hands out a result block by block. */
export function sendLooked(looked: Looked, send: (block: LookBlock) => void): void {
  const { notices, kept, coverage, corrections, tables, rates, report } = looked;
  send({
    kind: 'head',
    head: { notices, kept, coverage, corrections, outcomes: report.outcomes, faults: plainFaults(report.faults) },
  });
  for (const { grid, rows, ...table } of tables) {
    send({ kind: 'table', sheet: grid.sheet, table });
    inBlocks(rows, (items) => send({ kind: 'table-rows', items }));
  }
  const hung: Hung[] = [];
  hang(report.findings, 0, hung);
  inBlocks(hung, (items) => send({ kind: 'findings', items }));
  inBlocks(report.unchecked, (items) => send({ kind: 'unchecked', items }));
  inBlocks(rates, (items) => send({ kind: 'rates', items }));
}

/** Puts a result together from its blocks. */
export interface LookJoiner {
  add(block: LookBlock): void;
  /** The whole; null when its head never came. */
  whole(): Looked | null;
}

interface OpenTable {
  readonly table: Omit<Table, 'rows'>;
  readonly rows: Row[];
}

function unhang(items: readonly Hung[], path: Finding[][]): void {
  for (const { finding, depth } of items) {
    const consequences: Finding[] = [];
    path[depth]?.push({ ...finding, consequences });
    path[depth + 1] = consequences;
  }
}

const addAll = <T>(items: readonly T[], to: T[]): void => items.forEach((item) => to.push(item));

export function joinLooked(grids: readonly Grid[]): LookJoiner {
  let head: Head | null = null;
  const tables: OpenTable[] = [];
  const findings: Finding[] = [];
  const unchecked: Unchecked[] = [];
  const rates: Rate[] = [];
  const path: Finding[][] = [findings];
  const open = ({ sheet, table }: Extract<LookBlock, { kind: 'table' }>): void => {
    const grid = grids.find((one) => one.sheet === sheet);
    if (grid) tables.push({ table: { ...table, grid }, rows: [] });
  };
  return {
    add: (block) => {
      if (block.kind === 'head') head = block.head;
      else if (block.kind === 'table') open(block);
      else if (block.kind === 'table-rows') addAll(block.items, tables[tables.length - 1]?.rows ?? []);
      else if (block.kind === 'findings') unhang(block.items, path);
      else if (block.kind === 'unchecked') addAll(block.items, unchecked);
      else addAll(block.items, rates);
    },
    whole: () => {
      if (!head) return null;
      const { notices, kept, coverage, corrections, outcomes, faults } = head;
      const whole = tables.map(({ table, rows }): Table => ({ ...table, rows }));
      const report = { findings, unchecked, outcomes, faults };
      return { notices, kept, coverage, corrections, tables: whole, rates, report };
    },
  };
}
