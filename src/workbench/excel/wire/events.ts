import type { Excel } from '../excel';

/** One event on its way to Office.js: `[category, type, targetId, jsonText, id]`. */
export type Entry = readonly [number, number, string, string, number];

const RICH_API_EVENTS = 65536;

/** Event codes that Office.js knows, by our names. */
export const EVENT = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  formatChanged: 18,
  rowHiddenChanged: 22,
  formulaChanged: 23,
  protectionChanged: 24,
  nameChanged: 25,
} as const;

const COLLECTION = 'Workbook';

/** Remembers that somebody listens: to one sheet by its id, or to all of them. */
export function register(excel: Excel, code: number, target: string | null, by: 1 | -1): void {
  const key = `${String(code)}:${target ?? COLLECTION}`;
  const count = (excel.registrations.get(key) ?? 0) + by;
  if (count > 0) excel.registrations.set(key, count);
  else excel.registrations.delete(key);
}

/** Queues an event for those who asked for it; it goes out after the reply. */
export function emit(excel: Excel, code: number, sheetId: string, payload: Record<string, unknown>): void {
  if (!excel.eventsEnabled) return;
  const text = JSON.stringify({ ...payload, worksheetId: sheetId });
  for (const target of [sheetId, COLLECTION]) {
    if (excel.registrations.has(`${String(code)}:${target}`)) {
      excel.queue.push([RICH_API_EVENTS, code, target, text, 0]);
    }
  }
}

/** Hands the queued events to the transports, and lets the page redraw. */
export function deliver(excel: Excel): void {
  const entries = excel.queue.splice(0);
  if (entries.length > 0) excel.listeners.forEach((listener) => listener(entries));
  excel.watchers.forEach((watch) => watch());
}
