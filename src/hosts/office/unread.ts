import type { Unread } from '../../core/host';
import type { Unreadable } from './held-marks';

/** What the last look at each kind could not read, put together by sheet (không đọc được). */
interface Missing {
  /** Begins a new look at a kind, and forgets what the one before missed. */
  anew(what: Unread['what']): Unreadable;
  all(): readonly Unread[];
}

export function missing(): Missing {
  const kinds = new Map<Unread['what'], Map<string, Unread>>();
  return {
    anew: (what) => {
      const sheets = new Map<string, Unread>();
      kinds.set(what, sheets);
      return (one) => {
        const before = sheets.get(one.sheet)?.count ?? 0;
        sheets.set(one.sheet, { ...one, count: one.count === null ? null : before + one.count });
      };
    },
    all: () => Array.from(kinds.values()).flatMap((sheets) => Array.from(sheets.values())),
  };
}
