import type { Page } from 'playwright-core';
import { vi } from '../../../src/app/words/vi';

/*
 * What a person does in the pane. Waiting and pressing go by the plainest means: the usual ones of the browser's driver
 * search the page by role many times a second, in the very thread that is measured.
 */

const PATIENCE = 3_600_000;

const until = async (page: Page, selector: string): Promise<void> => {
  await page.waitForFunction((wanted) => document.querySelector(wanted) !== null, selector, {
    polling: 100,
    timeout: PATIENCE,
  });
};

/** Presses a button, or chooses from a menu, by its words. */
export async function press(page: Page, name: string): Promise<void> {
  const find = (wanted: string): boolean => {
    const found = [...document.querySelectorAll<HTMLElement>('button')].find(
      (one) => one.textContent?.trim() === wanted && one.getAttribute('aria-disabled') !== 'true',
    );
    found?.click();
    return found !== undefined;
  };
  await page.waitForFunction(find, name, { polling: 50, timeout: PATIENCE });
}

const settle = (page: Page): Promise<void> => page.waitForTimeout(1500);

/** The findings in all, as the pane sums them up. */
export const found = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.summary > *')].map((one) => one.textContent?.trim() ?? '').join(', '),
  );

export async function check(page: Page): Promise<void> {
  await press(page, vi.scope.check);
  await page.waitForTimeout(200);
  await until(page, '.check-bar .ms-Button:not([aria-disabled="true"])');
  await until(page, '.summary, .ms-MessageBar');
  await settle(page);
}

export async function showMore(page: Page): Promise<void> {
  for (let times = 0; times < 3; times++) {
    await page.evaluate(() => document.querySelector<HTMLElement>('.more button')?.click());
    await settle(page);
  }
}

async function confirmed(page: Page, confirm: string): Promise<void> {
  await until(page, '.preview .confirm');
  await settle(page);
  await press(page, confirm);
  await until(page, '.ms-MessageBar--success');
  await settle(page);
}

export async function mark(page: Page): Promise<void> {
  await press(page, vi.actions.mark);
  await confirmed(page, vi.preview.confirms.mark);
}

export async function unmark(page: Page): Promise<void> {
  await press(page, vi.actions.menu);
  await press(page, vi.actions.unmark);
  await confirmed(page, vi.preview.confirms.unmark);
}

/** From the press on "Dừng" until the pane takes orders again, in ms; null when the check was over before. */
export async function stopAfter(page: Page, milliseconds: number): Promise<number | null> {
  await press(page, vi.scope.check);
  await page.waitForTimeout(milliseconds);
  const taken = await page.evaluate(
    () =>
      new Promise<number | null>((done) => {
        const stop = document.querySelector<HTMLElement>('.busy .ms-Button');
        if (!stop) {
          done(null);
          return;
        }
        const from = performance.now();
        stop.click();
        const look = (): void => {
          if (document.querySelector('.check-bar .ms-Button[aria-disabled="true"]')) setTimeout(look, 1);
          else done(performance.now() - from);
        };
        look();
      }),
  );
  await until(page, '.check-bar .ms-Button:not([aria-disabled="true"])');
  await settle(page);
  return taken;
}

export async function welcome(page: Page): Promise<void> {
  await until(page, '.check-bar');
  await press(page, vi.welcome.skip);
  await page.locator('.check-bar select').selectOption('workbook');
  await settle(page);
}
