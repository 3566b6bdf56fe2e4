import { frameOf, settled, type Stage } from './stage';
import type { State } from './state';

export type Colours = 'light' | 'dark' | 'forced';

/** How wide the pane is and in which colours (dáng vẻ). */
export interface Look {
  readonly width: number;
  readonly colours: Colours;
}

/** A task pane of Excel on a screen of 1366 × 768. */
export const HEIGHT = 754;

/** Excel's narrowest pane and its usual one, in all colours. */
export const LOOKS: readonly Look[] = (['light', 'dark', 'forced'] as const).flatMap((colours) =>
  [320, 350].map((width) => ({ width, colours })),
);

export const lookName = ({ width, colours }: Look): string => `${String(width)}-${colours}`;

/** Gives the pane's frame a size of its own, over the workbench; or the page, where the pane is all of it. */
export async function sizePane({ page }: Stage, width: number, height: number): Promise<void> {
  const inFrame = await page.evaluate(
    ([wide, high]) => {
      const frame = document.querySelector<HTMLIFrameElement>('iframe#pane');
      if (!frame) return false;
      Object.assign(frame.style, { position: 'fixed', top: '0', left: '0', zIndex: '99999', background: '#fff' });
      frame.style.width = `${String(wide)}px`;
      frame.style.height = `${String(high)}px`;
      return true;
    },
    [width, height] as const,
  );
  if (!inFrame) await page.setViewportSize({ width, height });
}

/** Office tells the pane of its colours, where Office.js is there. */
const setOfficeTheme = (stage: Stage, dark: boolean): Promise<void> =>
  frameOf(stage).evaluate((isDarkTheme) => {
    // Office.js keeps one such object, and changes it at Office's own word.
    const theme = typeof Office === 'undefined' ? undefined : (Office as Partial<typeof Office>).context?.officeTheme;
    if (theme) Object.assign(theme, { isDarkTheme });
    window.dispatchEvent(new Event('focus'));
  }, dark);

/** Runs in the page: nobody has walked through it yet. */
function toTheTop(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  window.scrollTo(0, 0);
}

/** Dresses the state at hand. */
export async function putOn(
  stage: Stage,
  { again }: Pick<State, 'again'>,
  { width, colours }: Look,
  height = HEIGHT,
): Promise<void> {
  const forced = colours === 'forced';
  await stage.page.emulateMedia({
    forcedColors: forced ? 'active' : 'none',
    colorScheme: colours === 'light' ? 'light' : 'dark',
  });
  await setOfficeTheme(stage, colours !== 'light');
  await sizePane(stage, width, height);
  if (again) await again(stage);
  else await frameOf(stage).evaluate(toTheTop);
  await settled(stage);
}

/** How high all that the pane shows is. */
export const heightOf = (stage: Stage): Promise<number> =>
  frameOf(stage).evaluate(() => document.documentElement.scrollHeight);
