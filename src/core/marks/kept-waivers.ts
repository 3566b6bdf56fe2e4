import type { Edit } from '../edit';
import type { Waiver } from '../finding';
import type { Memory } from '../host';
import { homeOf, keptSheetsIn, type KeptSheets } from '../moved/known-sheets';
import type { AtHand } from '../moved/placed-corrections';

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
  /** What its row is called, for a person; older acceptances have none. */
  readonly row?: string;
}

const TEXTS: readonly (keyof KeptWaiver)[] = ['rule', 'message', 'sheet', 'cell', 'print', 'reason', 'by', 'reference'];

// People and programs edit what a workbook carries; what is no acceptance is passed over.
const isWaiver = (value: unknown): value is KeptWaiver =>
  typeof value === 'object' &&
  value !== null &&
  TEXTS.every((key) => typeof (value as Readonly<Record<string, unknown>>)[key] === 'string');

/** What the workbook remembers of acceptances. */
export interface Kept {
  readonly items: readonly KeptWaiver[];
  /** The sheets as they were when the last of them was accepted. */
  readonly sheets: KeptSheets;
}

function keptIn(memory: Memory): Kept {
  try {
    const read = JSON.parse(memory[WAIVERS_KEY] ?? '{}') as { version?: unknown; items?: unknown; sheets?: unknown };
    if (read.version === 1 && Array.isArray(read.items))
      return { items: read.items.filter(isWaiver), sheets: keptSheetsIn(read.sheets) };
  } catch {
    // Nobody has accepted anything that could be read.
  }
  return { items: [], sheets: [] };
}

/** Every accepted finding that the workbook remembers. */
export const waivers = (memory: Memory): readonly KeptWaiver[] => keptIn(memory).items;

interface KeptNow extends Kept {
  /** Those whose sheet is known. */
  readonly placed: readonly KeptWaiver[];
}

/**
 * The same, each by the name that its sheet has now (đổi tên trang); of a sheet whose name another one has, and that is not
 * found, the sheet is unknown.
 */
export function keptNow(memory: Memory, hand: AtHand): KeptNow {
  const { items, sheets } = keptIn(memory);
  const homes = new Map(items.map((item) => [item.sheet, homeOf(item.sheet, sheets, hand)]));
  const now = (item: KeptWaiver): KeptWaiver => {
    const home = homes.get(item.sheet);
    return home && home.sheet !== item.sheet ? { ...item, sheet: home.sheet } : item;
  };
  const all = items.map((item) => ({ item: now(item), astray: homes.get(item.sheet) === null }));
  return {
    items: all.map(({ item }) => item),
    placed: all.flatMap(({ item, astray }) => (astray ? [] : [item])),
    sheets,
  };
}

/** The edit that remembers them. */
export const rememberWaivers = ({ items, sheets }: Kept): Edit => ({
  kind: 'memory',
  key: WAIVERS_KEY,
  after: items.length > 0 ? JSON.stringify({ version: 1, items, sheets }) : null,
});
