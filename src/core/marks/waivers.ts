import type { Edit } from '../edit';
import type { Finding, Waiver } from '../finding';
import type { Grid } from '../grid/grid';
import { a1 } from '../grid/range';
import type { Memory } from '../host';
import { printOf } from './fingerprint';

/** Memory key of the accepted findings. */
export const WAIVERS_KEY = 'waivers';

/** An accepted finding as the workbook remembers it (phát hiện được chấp nhận). */
export interface KeptWaiver extends Waiver {
  readonly rule: string;
  readonly message: string;
  readonly sheet: string;
  readonly cell: string;
  /** What the figures it rests on held when it was accepted. */
  readonly print: string;
  /** ISO time. */
  readonly time: string;
}

const TEXTS: readonly (keyof KeptWaiver)[] = ['rule', 'message', 'sheet', 'cell', 'print', 'reason', 'by', 'reference'];

// People and programs edit what a workbook carries; what is no acceptance is passed over.
const isWaiver = (value: unknown): value is KeptWaiver =>
  typeof value === 'object' &&
  value !== null &&
  TEXTS.every((key) => typeof (value as Readonly<Record<string, unknown>>)[key] === 'string');

/** Every accepted finding that the workbook remembers. */
export function waivers(memory: Memory): readonly KeptWaiver[] {
  try {
    const read = JSON.parse(memory[WAIVERS_KEY] ?? '{}') as { version?: unknown; items?: unknown };
    return read.version === 1 && Array.isArray(read.items) ? read.items.filter(isWaiver) : [];
  } catch {
    return [];
  }
}

const remember = (items: readonly KeptWaiver[]): Edit => ({
  kind: 'memory',
  key: WAIVERS_KEY,
  after: items.length > 0 ? JSON.stringify({ version: 1, items }) : null,
});

const sameKind = (item: KeptWaiver, { ruleId, message, at }: Finding): boolean =>
  item.rule === ruleId && item.message === message && item.sheet === at.sheet;

const samePlace = (item: KeptWaiver, finding: Finding): boolean =>
  sameKind(item, finding) && item.cell === a1(finding.at);

/** Accepts a finding with a reason (chấp nhận có lý do); it rests on the figures as they are now. */
export function waive(
  memory: Memory,
  finding: Finding,
  given: Waiver & { readonly time: string },
  grids: readonly Grid[],
): Edit {
  const item: KeptWaiver = {
    rule: finding.ruleId,
    message: finding.message,
    sheet: finding.at.sheet,
    cell: a1(finding.at),
    print: printOf(finding.at, finding.related, grids),
    reason: given.reason,
    by: given.by,
    reference: given.reference,
    time: given.time,
  };
  return remember([...waivers(memory).filter((kept) => !samePlace(kept, finding)), item]);
}

/** Takes an acceptance back. */
export const unwaive = (memory: Memory, finding: Finding): Edit =>
  remember(waivers(memory).filter((kept) => !samePlace(kept, finding)));

// A row inserted above moves the finding, not its figures: it stays accepted when there is no doubt which one it was.
function moved(alike: readonly KeptWaiver[], print: string, alone: boolean): KeptWaiver | undefined {
  const same = alike.filter((item) => item.print === print);
  return same.length === 1 && alone ? same[0] : undefined;
}

const kindOf = (rule: string, message: string, sheet: string): string => JSON.stringify([rule, message, sheet]);

/** The acceptances of each kind of finding. */
function byKind(items: readonly KeptWaiver[]): (finding: Finding) => readonly KeptWaiver[] {
  const kinds = new Map<string, KeptWaiver[]>();
  for (const item of items) {
    const kind = kindOf(item.rule, item.message, item.sheet);
    const alike = kinds.get(kind);
    if (alike) alike.push(item);
    else kinds.set(kind, [item]);
  }
  return ({ ruleId, message, at }) => kinds.get(kindOf(ruleId, message, at.sheet)) ?? [];
}

/** How often each print is there. */
function counted(prints: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const print of prints) counts.set(print, (counts.get(print) ?? 0) + 1);
  return counts;
}

/** The findings, with those that a person accepted and whose figures have not changed since marked so. */
export function withWaivers(findings: readonly Finding[], memory: Memory, grids: readonly Grid[]): readonly Finding[] {
  const items = waivers(memory);
  if (items.length === 0) return findings;
  const alike = byKind(items);
  const prints = findings.map((f) => (alike(f).length > 0 ? printOf(f.at, f.related, grids) : ''));
  const counts = counted(prints);
  return findings.map((finding, index) => {
    const print = prints[index] ?? '';
    if (print === '') return finding;
    const kind = alike(finding);
    const here = kind.find((item) => item.cell === a1(finding.at) && item.print === print);
    const item = here ?? moved(kind, print, counts.get(print) === 1);
    return item ? { ...finding, waived: { reason: item.reason, by: item.by, reference: item.reference } } : finding;
  });
}
