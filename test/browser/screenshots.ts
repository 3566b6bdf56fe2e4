import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { vi } from '../../src/app/words/vi';
import { startServing } from './served';
import { check, launch, openBench, press, type Ground, type OpenBench } from './workbench';

/** `npm run screenshots`: the pictures of the README, taken of the workbench as it is. */
const PICTURES = resolve(__dirname, '../../assets/pictures');

const picture = (name: string): string => join(PICTURES, `${name}.png`);

/** A moment for what fades in, and for the canvas. */
const settle = ({ page }: OpenBench): Promise<void> => page.waitForTimeout(800);

async function checked(ground: Ground): Promise<OpenBench> {
  const bench = await openBench(ground);
  await press(bench.pane, vi.welcome.skip);
  await check(bench);
  return bench;
}

async function workbench(ground: Ground): Promise<void> {
  const bench = await checked(ground);
  await press(bench.pane, vi.actions.mark);
  await press(bench.pane, vi.preview.confirms.mark);
  await bench.pane.getByText(/^Đã đánh dấu/).waitFor();
  await bench.pane.locator('.card .cell-link').first().click();
  await settle(bench);
  await bench.page.screenshot({ path: picture('workbench') });
  await bench.page.context().close();
}

async function pane(ground: Ground, width: number): Promise<void> {
  const bench = await checked(ground);
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
  const ground = { served, browser };
  try {
    await workbench(ground);
    await pane(ground, 350);
    await pane(ground, 320);
  } finally {
    await browser.close();
    await served.stop();
  }
}

takeAll().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? String(error.stack) : String(error)}\n`);
  process.exitCode = 1;
});
