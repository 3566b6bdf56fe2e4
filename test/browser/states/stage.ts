import type { BrowserContext, Frame, FrameLocator, Page } from 'playwright-core';
import { en } from '../../../src/app/words/en';
import { vi } from '../../../src/app/words/vi';
import type { Scope } from '../../../src/app/session';
import type { Words } from '../../../src/app/words/words';
import type { Locale } from '../../../src/core/text/locale';
import type { Ground } from '../workbench';
import type { State } from './state';

const WORDS: Readonly<Record<Locale, Words>> = { vi, en };

/** Of the system, which is asked where Excel does not answer. */
const LANGUAGES: Readonly<Record<Locale, string>> = { vi: 'vi-VN', en: 'en-US' };

const FIRST_SAMPLE = 'phong-tho-2023-loi.xlsx';

/** As wide as a workbench is, and as high as the longest pane that is pictured whole. */
export const VIEWPORT = { width: 1366, height: 2400 };

/** The one page on which all states are played, one after another (sân khấu). */
export interface Stage {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly pane: FrameLocator;
  readonly words: Words;
  readonly locale: Locale;
}

export async function openStage({ browser, served: { address } }: Ground, locale: Locale): Promise<Stage> {
  const context = await browser.newContext({ viewport: VIEWPORT, baseURL: address, locale: LANGUAGES[locale] });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  return { context, page, pane: page.frameLocator('#pane'), words: WORDS[locale], locale };
}

/** The pane's own window. */
export function frameOf({ page }: Stage): Frame {
  const frame = page.frames().find((one) => one.url().includes('taskpane.html'));
  if (!frame) throw new Error('the pane is not there');
  return frame;
}

/** Starts afresh: another workbook, another Excel, a pane just opened. */
async function startAfresh(stage: Stage, { sample = FIRST_SAMPLE, fresh }: State): Promise<void> {
  const { page, locale, words } = stage;
  await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' });
  await page.unrouteAll();
  await page.setViewportSize(VIEWPORT);
  await page.goto('/workbench/samples/none', { waitUntil: 'commit' });
  await page.evaluate(
    (welcomed) => {
      localStorage.clear();
      // Office.js remembers there which Excel it was in.
      sessionStorage.clear();
      localStorage.setItem('kiem-bieu.welcomed', welcomed);
      localStorage.setItem('kiem-bieu.undo-told', welcomed);
    },
    fresh ? '' : 'yes',
  );
  await page.goto(`/workbench/?sample=${encodeURIComponent(sample)}&lang=${locale}`);
  await button(stage, words.scope.check).waitFor();
}

/** Plays one state. */
export async function enter(stage: Stage, state: State): Promise<void> {
  await startAfresh(stage, state);
  await state.reach(stage);
  await settled(stage);
}

/** Until nothing has changed in the pane for a moment, and all of it is drawn. */
export async function settled(stage: Stage): Promise<void> {
  await frameOf(stage).evaluate(
    () =>
      new Promise<void>((done) => {
        const QUIET_MS = 250;
        const MOST_MS = 5000;
        const until = performance.now() + MOST_MS;
        const drawn = (): void => void requestAnimationFrame(() => requestAnimationFrame(() => done()));
        let timer = setTimeout(drawn, QUIET_MS);
        const watcher = new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(drawn, performance.now() > until ? 0 : QUIET_MS);
        });
        watcher.observe(document.body, { subtree: true, childList: true, characterData: true });
      }),
  );
}

export const button = ({ pane }: Stage, name: string) => pane.getByRole('button', { name, exact: true });

export const press = (stage: Stage, name: string): Promise<void> => button(stage, name).first().click();

/** Loads the pane anew, for an Excel or a network that has become another one meanwhile. */
export async function reopenPane({ page }: Stage): Promise<void> {
  await page.evaluate(() => {
    const frame = document.querySelector<HTMLIFrameElement>('iframe#pane');
    if (frame) frame.src = `taskpane.html?again=${String(Date.now())}`;
  });
  await page.waitForFunction(() => {
    const inside = document.querySelector<HTMLIFrameElement>('iframe#pane')?.contentDocument;
    return inside?.location.search.startsWith('?again') === true && inside.readyState === 'complete';
  });
}

/** Asks for a check of so much. */
export async function ask({ pane, words }: Stage, scope: Scope = 'workbook'): Promise<void> {
  await pane.getByRole('combobox', { name: words.scope.label, exact: true }).selectOption(scope);
  await pane.getByRole('button', { name: words.scope.check, exact: true }).click();
}

/** Checks, and waits until the results are there. */
export async function check(stage: Stage, scope?: Scope): Promise<void> {
  await ask(stage, scope);
  await stage.pane.getByRole('button', { name: stage.words.scope.check, exact: true, disabled: false }).waitFor();
  await settled(stage);
}

export const turnToTab = ({ pane }: Stage, name: string): Promise<void> =>
  pane.getByRole('tab', { name, exact: true }).click();

export const openMenu = (stage: Stage): Promise<void> => press(stage, stage.words.actions.menu);

/** Chooses from the menu of actions. */
export async function choose(stage: Stage, name: string): Promise<void> {
  await openMenu(stage);
  await stage.pane.getByRole('menuitem', { name, exact: true }).click();
}

/** The preview of a write, standing. */
export const previewed = ({ pane }: Stage): Promise<void> => pane.locator('#preview-title').waitFor();
