import { axeOf, type Barrier } from './axe';
import type { Stage } from './stage';

/**
 * What the grid library does wrong in its own elements, by axe's rules. It draws them itself and offers no way to name or
 * number them; the pane beside it says every cell that matters in words, and is reached by key without it.
 */
const GRID_FAULTS: Readonly<Record<string, string>> = {
  'aria-allowed-attr': 'menus on elements without a role say whether they are open',
  'aria-command-name': 'the handle that folds the formula bar has no name',
  'aria-roles': 'scroll bars and handles have roles of its own making',
  'button-name': 'buttons of the formula bar and the sheet tabs have an icon and no name',
  label: 'the name box has no label',
  'landmark-unique': 'its two regions for notices have one name',
  tabindex: 'its canvases come first in the order of the Tab key',
};

/** What keeps people out of the workbench's own page around the pane; what the grid does is left out, where it is known. */
export async function workbenchBarriers({ page }: Stage): Promise<Barrier[]> {
  const found = await axeOf(page.mainFrame());
  const ofGrid = await page.evaluate(
    (places) => places.map((at) => document.querySelector(at)?.closest('#grid, [aria-label^="Notifications"]') != null),
    found.map(({ at }) => at),
  );
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  return [
    ...found.filter(({ rule }, index) => !(ofGrid[index] && rule in GRID_FAULTS)),
    ...(wide > 0 ? [{ rule: 'reflow', at: 'html', why: `${String(wide)} px out of sight` }] : []),
  ];
}
