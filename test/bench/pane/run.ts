import { chromium, type Browser, type Page } from 'playwright-core';
import { vi } from '../../../src/app/words/vi';
import { CHROMIUM_FLAGS, chromiumPath } from '../../browser/chromium';
import { buildPage } from './build';
import { observe, taken, type LongTask } from './observe';
import { servePage } from './serve';
import { cellsOf, type Shape } from './workbook';

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const press = (page: Page, name: string): Promise<void> => button(page, name).click();
const HOURS = 3_600_000;

async function choose(page: Page, name: string): Promise<void> {
  await press(page, vi.actions.menu);
  await page.getByRole('menuitem', { name, exact: true }).click();
}

/** One thing that a person does, from the press to the result on the screen. */
interface Measured {
  readonly what: string;
  readonly seconds: number;
  readonly tasks: readonly LongTask[];
  readonly shown: readonly string[];
}

async function measure(page: Page, what: string, act: () => Promise<void>): Promise<Measured> {
  await taken(page);
  const from = performance.now();
  await act();
  const seconds = (performance.now() - from) / 1000;
  const measured = { what, seconds, ...(await taken(page)) };
  const longest = Math.max(0, ...measured.tasks.map(({ duration }) => duration));
  say(`${what}: ${seconds.toFixed(1)} s, ${String(measured.tasks.length)} long tasks, longest ${String(Math.round(longest))} ms`);
  for (const { duration, doing } of measured.tasks) say(`    ${String(Math.round(duration))} ms  ${doing}`);
  return measured;
}

/** A check that is over at once has nothing to stop. */
const nothingToStop = -1;

const idle = (page: Page): Promise<void> =>
  button(page, vi.scope.check).and(page.locator(':not([aria-disabled="true"]):not(:disabled)')).waitFor({ timeout: HOURS });

async function openPane(browser: Browser, address: string, shape: Shape): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 350, height: 700 } });
  page.on('pageerror', (error) => say(`    error: ${String(error.stack)}`));
  page.on('console', (message) => message.type() === 'error' && say(`    console: ${message.text()}`));
  await observe(page);
  await page.goto(`${address}?${encodeURIComponent(JSON.stringify(shape))}`);
  await button(page, vi.scope.check).waitFor({ timeout: 60_000 });
  await press(page, vi.welcome.skip);
  await page.getByRole('combobox', { name: vi.scope.label }).selectOption('workbook');
  await page.waitForTimeout(3000);
  return page;
}

async function checkAll(page: Page): Promise<void> {
  await press(page, vi.scope.check);
  await page.locator('.summary').waitFor({ timeout: HOURS });
  await idle(page);
  await page.waitForTimeout(1000);
}

async function writeMarks(page: Page, propose: () => Promise<void>, confirm: string): Promise<void> {
  await propose();
  await page.getByRole('button', { name: confirm, exact: true }).last().waitFor({ timeout: HOURS });
  await page.waitForTimeout(500);
  await press(page, confirm);
  await page.locator('.ms-MessageBar--success').waitFor({ timeout: HOURS });
  await idle(page);
}

/** From the press on "Dừng" until the pane takes orders again. */
async function stopAfter(page: Page, milliseconds: number): Promise<number> {
  await press(page, vi.scope.check);
  await page.waitForTimeout(600 + milliseconds);
  if ((await button(page, vi.scope.stop).count()) === 0) return nothingToStop;
  return page.evaluate(
    ([stop, check]) =>
      new Promise<number>((done, fail) => {
        const named = (name: string): HTMLButtonElement | undefined =>
          [...document.querySelectorAll('button')].find((one) => one.textContent?.trim() === name);
        const pressed = named(stop);
        if (!pressed) {
          fail(new Error('nothing to stop'));
          return;
        }
        const from = performance.now();
        pressed.click();
        const look = (): void => {
          if (named(check)?.getAttribute('aria-disabled') === 'true') setTimeout(look, 1);
          else done(performance.now() - from);
        };
        look();
      }),
    [vi.scope.stop, vi.scope.check] as const,
  );
}

async function run(): Promise<void> {
  const [sheets = 100, rows = 50, columns = 20, ...wrongs] = process.argv.slice(2).map(Number);
  await buildPage();
  const served = await servePage();
  const browser = await chromium.launch({ executablePath: chromiumPath() ?? '', args: CHROMIUM_FLAGS });
  try {
    for (const wrong of wrongs.length > 0 ? wrongs : [0, 100]) {
      const shape = { sheets, rows, columns, wrong };
      say(`\n${String(cellsOf(shape))} cells, ${String(wrong)} % of rows wrong`);
      const page = await openPane(browser, served.address, shape);
      await measure(page, 'check', () => checkAll(page));
      await measure(page, 'more', async () => {
        for (let times = 0; times < 3; times++) {
          const more = page.locator('.more button').first();
          if ((await more.count()) > 0) await more.click();
          await page.waitForTimeout(300);
        }
      });
      if (wrong > 0) {
        await measure(page, 'mark', () => writeMarks(page, () => press(page, vi.actions.mark), vi.preview.confirms.mark));
        await measure(page, 'unmark', () =>
          writeMarks(page, () => choose(page, vi.actions.unmark), vi.preview.confirms.unmark),
        );
      }
      for (const wait of [0, 1000, 3000]) say(`stop after ${String(wait)} ms: ${String(Math.round(await stopAfter(page, wait)))} ms`);
      await page.close();
    }
  } finally {
    await browser.close();
    await served.stop();
  }
}

run().catch((error: unknown) => {
  say(error instanceof Error ? String(error.stack) : String(error));
  process.exitCode = 1;
});
