import type { Page } from 'playwright-core';

/** One task of the pane's frame that took longer than 50 ms, and what the pane said it was doing. */
export interface LongTask {
  readonly start: number;
  readonly duration: number;
  readonly doing: string;
}

interface Watched extends Window {
  longTasks: LongTask[];
  shown: string[];
}

/** Before anything of the page runs: keeps the long tasks, and every line of progress that was shown. */
export async function observe(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const watched = window as unknown as Watched;
    watched.longTasks = [];
    watched.shown = [];
    const said = (): string => document.querySelector('.busy')?.textContent?.trim() ?? '';
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries())
        watched.longTasks.push({ start: startTime, duration, doing: watched.shown[watched.shown.length - 1] ?? '' });
    }).observe({ type: 'longtask', buffered: true });
    document.addEventListener('DOMContentLoaded', () => {
      new MutationObserver(() => {
        const now = said();
        if (now !== watched.shown[watched.shown.length - 1]) watched.shown.push(now);
      }).observe(document.body, { childList: true, subtree: true, characterData: true });
    });
  });
}

/** What was kept since the last time, and begins anew. */
export function taken(page: Page): Promise<{ readonly tasks: readonly LongTask[]; readonly shown: readonly string[] }> {
  return page.evaluate(async () => {
    // Entries are handed over a moment after their task.
    await new Promise((go) => setTimeout(go, 200));
    const watched = window as unknown as Watched;
    const kept = { tasks: watched.longTasks, shown: watched.shown.filter(Boolean) };
    watched.longTasks = [];
    watched.shown = [];
    return kept;
  });
}
