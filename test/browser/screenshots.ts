import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { vi } from '../../src/app/words/vi';
import { startServing, type Served } from './served';
import { check, launch, openBench, press, type OpenBench } from './workbench';

/** `npm run screenshots`: the pictures of the README, taken of the workbench as it is. */
const PICTURES = resolve(__dirname, '../../assets/pictures');

const picture = (name: string): string => join(PICTURES, `${name}.png`);

/** A moment for what fades in, and for the canvas. */
const settle = ({ page }: OpenBench): Promise<void> => page.waitForTimeout(800);

async function checked(browser: Browser, served: Served): Promise<OpenBench> {
  const bench = await openBench(browser, served);
  await press(bench.pane, vi.welcome.skip);
  await check(bench);
  return bench;
}

async function workbench(browser: Browser, served: Served): Promise<void> {
  const bench = await checked(browser, served);
  await press(bench.pane, vi.actions.mark);
  await press(bench.pane, vi.preview.confirms.mark);
  await bench.pane.getByText(/^Đã đánh dấu/).waitFor();
  await bench.pane.locator('.card .cell-link').first().click();
  await settle(bench);
  await bench.page.screenshot({ path: picture('workbench') });
  await bench.page.context().close();
}

async function pane(browser: Browser, served: Served, width: number): Promise<void> {
  const bench = await checked(browser, served);
  await bench.page.evaluate((pixels) => {
    document.documentElement.style.setProperty('--pane', `${String(pixels)}px`);
  }, width);
  await settle(bench);
  await bench.page.locator('iframe#pane').screenshot({ path: picture(`pane-${String(width)}`) });
  await bench.page.context().close();
}

async function takeAll(): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  const served = await startServing();
  const browser = await launch();
  try {
    await workbench(browser, served);
    await pane(browser, served, 350);
    await pane(browser, served, 320);
  } finally {
    await browser.close();
    await served.stop();
  }
}

takeAll().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? String(error.stack) : String(error)}\n`);
  process.exitCode = 1;
});
