import { join, resolve } from 'node:path';
import { vi } from '../../src/app/words/vi';
import { putOn } from './states/looks';
import type { Stage } from './states/stage';
import type { State } from './states/state';
import { check, openBench, press, type Ground } from './workbench';

const PICTURES = resolve(__dirname, '../../assets/pictures');

/** The states that say most of the pane to who has not seen it, each in a picture of the README. */
export const README_STATES: readonly string[] = ['findings', 'reading'];

/** The state at hand, as the README shows it. */
export async function readmePicture(stage: Stage, state: State): Promise<void> {
  const [width, height] = [350, 754];
  await putOn(stage, state, { width, colours: 'light' }, height);
  await stage.page.screenshot({ path: join(PICTURES, `${state.name}.png`), clip: { x: 0, y: 0, width, height } });
}

/** The workbench with its marks, as the README shows it. */
export async function pictureWorkbench(ground: Ground): Promise<void> {
  const bench = await openBench(ground);
  await press(bench.pane, vi.welcome.skip);
  await check(bench);
  await press(bench.pane, vi.actions.mark);
  await press(bench.pane, vi.preview.confirms.mark);
  await bench.pane.getByText(/^Đã đánh dấu/).waitFor();
  await bench.pane.locator('.cell-link').first().click();
  // A moment for what fades in, and for the canvas.
  await bench.page.waitForTimeout(800);
  await bench.page.screenshot({ path: join(PICTURES, 'workbench.png') });
  await bench.page.context().close();
}
