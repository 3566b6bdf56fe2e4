import type { Preferences } from '../app/desk';

/** Preferences in the browser's own store, or for this session only where that is closed to us. */
export function browserPreferences(): Preferences {
  const kept: Record<string, string> = {};
  return {
    get: (key) => {
      try {
        return window.localStorage.getItem(`kiem-bieu.${key}`);
      } catch {
        return kept[key] ?? null;
      }
    },
    set: (key, value) => {
      kept[key] = value;
      try {
        window.localStorage.setItem(`kiem-bieu.${key}`, value);
      } catch {
        // Storage is closed in some frames; the choice then lasts as long as the pane.
      }
    },
  };
}
