import type { Browser, Page } from 'playwright-core';

/** A task of the pane's frame that kept it busy for long, in ms. */
export interface LongTask {
  /** From its first to its last moment, as the browser reports long tasks: on a busy machine others' work is in it. */
  readonly byClock: number;
  /** What the frame's own thread worked in it. */
  readonly byProcessor: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

const CATEGORIES = ['disabled-by-default-devtools.timeline', 'toplevel', 'disabled-by-default-lighthouse'];
const LONG_MS = 50;

/** Every task of the busiest frame's main thread: Chromium names the thread, and gives each task both times. */
export function tasksIn(trace: string): LongTask[] {
  const { traceEvents } = JSON.parse(trace) as { traceEvents: readonly TraceEvent[] };
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${String(pid)} ${String(tid)}`),
  );
  return traceEvents
    .filter(({ name, ph, pid, tid }) => name === 'RunTask' && ph === 'X' && mains.has(`${String(pid)} ${String(tid)}`))
    .map(({ dur = 0, tdur = 0 }) => ({ byClock: dur / 1000, byProcessor: tdur / 1000 }));
}

interface Watched extends Window {
  longTasks: number[];
  shown: string[];
}

/** Before anything of the page runs: keeps what the browser reports as long tasks, and every line of progress shown. */
export async function observe(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const watched = window as unknown as Watched;
    watched.longTasks = [];
    watched.shown = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) watched.longTasks.push(duration);
    }).observe({ type: 'longtask', buffered: true });
    document.addEventListener('DOMContentLoaded', () => {
      new MutationObserver(() => {
        const now = document.querySelector('.busy')?.textContent?.trim() ?? '';
        if (now !== '' && now !== watched.shown[watched.shown.length - 1]) watched.shown.push(now);
      }).observe(document.body, { childList: true, subtree: true, characterData: true });
    });
  });
}

/** What a stretch of time came to in the pane's frame. */
export interface Stretch {
  readonly seconds: number;
  readonly tasks: readonly LongTask[];
  /** As `PerformanceObserver` reports them, in ms. */
  readonly reported: readonly number[];
  readonly shown: readonly string[];
}

async function taken(page: Page): Promise<Pick<Stretch, 'reported' | 'shown'>> {
  return page.evaluate(async () => {
    // Entries are handed over a moment after their task.
    await new Promise((go) => setTimeout(go, 200));
    const watched = window as unknown as Watched;
    const kept = { reported: watched.longTasks, shown: watched.shown };
    watched.longTasks = [];
    watched.shown = [];
    return kept;
  });
}

/** Watches the pane's frame while something is done. */
export async function during(browser: Browser, page: Page, act: () => Promise<void>): Promise<Stretch> {
  await taken(page);
  await browser.startTracing(page, { categories: CATEGORIES });
  const from = performance.now();
  await act();
  const seconds = (performance.now() - from) / 1000;
  const trace = (await browser.stopTracing()).toString('utf8');
  const tasks = tasksIn(trace).filter(({ byClock }) => byClock > LONG_MS);
  return { seconds, tasks, ...(await taken(page)) };
}
