import type { Edit } from '../edit';
import type { Memory } from '../host';
import { definitionKey, type OfficialQuestion, type OfficialRate } from './official';
import { RATE_KINDS, type Rate } from './rate';

/** Memory key of the rates that a person said are the official ones. */
export const OFFICIAL_KEY = 'official-rates';

/** Nobody chooses so many: what is more was not written by a person. */
const MOST = 2000;

const TEXTS: readonly (keyof OfficialRate)[] = ['sheet', 'title', 'kind', 'definition'];

// People and programs edit what a workbook carries; what is no choice is passed over.
const isChoice = (value: unknown): value is OfficialRate =>
  typeof value === 'object' &&
  value !== null &&
  TEXTS.every((key) => typeof (value as Readonly<Record<string, unknown>>)[key] === 'string') &&
  RATE_KINDS.indexOf((value as OfficialRate).kind) >= 0;

/** Which rates are the official ones, as the workbook remembers it (tỷ lệ chính thức đã chọn). */
export function keptOfficial(memory: Memory): readonly OfficialRate[] {
  try {
    const read = JSON.parse(memory[OFFICIAL_KEY] ?? '{}') as { version?: unknown; items?: unknown };
    return read.version === 1 && Array.isArray(read.items) ? read.items.filter(isChoice).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** The edit that remembers which of the options is the official one; null takes the answer back. */
export function rememberOfficial(memory: Memory, question: OfficialQuestion, chosen: Rate | null): Edit {
  const { table, kind, options } = question;
  const [sheet, title] = [table.range.sheet, table.title.name];
  const asked = options.map(definitionKey);
  const others = keptOfficial(memory).filter(
    (kept) => kept.kind !== kind || kept.title !== title || asked.indexOf(kept.definition) < 0 || kept.sheet !== sheet,
  );
  const items = chosen ? [...others, { sheet, title, kind, definition: definitionKey(chosen) }] : others;
  return {
    kind: 'memory',
    key: OFFICIAL_KEY,
    after: items.length > 0 ? JSON.stringify({ version: 1, items }) : null,
  };
}
