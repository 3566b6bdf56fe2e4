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

const threadOf = ({ pid, tid }: TraceEvent): string => `${String(pid)} ${String(tid)}`;

/** The tasks of the pane's thread: of all main threads, the one that did most (the browser keeps a spare one beside it). */
export function tasksIn(trace: string): LongTask[] {
  const { traceEvents } = JSON.parse(trace) as { traceEvents: readonly TraceEvent[] };
  const mains = new Map<string, LongTask[]>();
  for (const event of traceEvents)
    if (event.name === 'thread_name' && event.args?.name === 'CrRendererMain') mains.set(threadOf(event), []);
  for (const event of traceEvents)
    if (event.name === 'RunTask' && event.ph === 'X')
      mains.get(threadOf(event))?.push({ byClock: (event.dur ?? 0) / 1000, byProcessor: (event.tdur ?? 0) / 1000 });
  const work = (tasks: readonly LongTask[]): number => tasks.reduce((sum, task) => sum + task.byProcessor, 0);
  return [...mains.values()].sort((a, b) => work(b) - work(a))[0] ?? [];
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
  await act();
  const trace = (await browser.stopTracing()).toString('utf8');
  return { tasks: tasksIn(trace), ...(await taken(page)) };
}
