import type { Page } from 'playwright-core';
import { vi } from '../../src/app/words/vi';
import { describeInBrowser } from './chromium';
import { check, eventually, groundOfFile, openBench, press, textsOf, type Build, type OpenBench } from './workbench';

jest.setTimeout(400_000);

const ground = groundOfFile();

/** What the pane's frame is asked for, and what is kept from it. */
interface Network {
  readonly asked: string[];
  readonly kept: Set<string>;
}

async function watchNetwork(page: Page): Promise<Network> {
  const network: Network = { asked: [], kept: new Set() };
  await page.route(/\/excel\/(current|es5)\//, async (route) => {
    const name = new URL(route.request().url()).pathname.split('/').pop()?.split('.')[0] ?? '';
    network.asked.push(name);
    if (network.kept.has(name)) await route.abort();
    else await route.continue();
  });
  return network;
}

const hasWorker = ({ page }: OpenBench, build: Build): Promise<void> =>
  eventually(
    () => Promise.resolve(page.workers().map((worker) => new URL(worker.url()).pathname)),
    (there) => {
      expect(there).toEqual([`/excel/${build}/checker.js`]);
    },
  );

describeInBrowser.each(['current', 'es5'] as const)('the parts of the %s pane that are loaded later', (build) => {
  let bench: OpenBench;

  beforeEach(async () => {
    bench = await openBench(ground, undefined, build);
  });
  afterEach(async () => {
    await bench.page.context().close();
  });

  it('have a worker of the same build at hand', async () => {
    await bench.pane.locator('.toolbar').waitFor();
    await hasWorker(bench, build);
  });

  const tab = (name: string): Promise<void> => bench.pane.getByRole('tab', { name, exact: true }).click();

  it('are asked for when their tab opens, once', async () => {
    const network = await watchNetwork(bench.page);
    await tab(vi.tabs.report);
    await press(bench.pane, vi.reportSides.claims);
    await bench.pane.getByLabel(vi.claims.label).waitFor();
    await tab(vi.tabs.findings);
    await tab(vi.tabs.report);
    await bench.pane.getByLabel(vi.claims.label).fill('Hoàn thành 02/9 chỉ tiêu, đạt 22,2%.');
    await press(bench.pane, vi.claims.check);
    await bench.pane.locator('.claim').first().waitFor();
    expect(network.asked.filter((name) => name === 'claims')).toHaveLength(1);
    expect(bench.errors).toEqual([]);
  });

  it('say that they did not come, and come when asked again; what was found stays', async () => {
    const network = await watchNetwork(bench.page);
    await check(bench);
    const before = await bench.pane.locator('.summary').innerText();
    network.kept.add('rates');
    await tab(vi.tabs.rates);
    await bench.pane.getByText(vi.states.notLoaded).waitFor();
    network.kept.clear();
    await press(bench.pane, vi.states.tryAgain);
    await bench.pane.locator('.rate').first().waitFor();
    expect(await bench.pane.locator('.summary').innerText()).toBe(before);
  });

  it('say so for an action too, which works when it is asked for again', async () => {
    const network = await watchNetwork(bench.page);
    await check(bench);
    network.kept.add('sheets');
    await press(bench.pane, vi.actions.menu);
    await bench.pane.getByRole('menuitem', { name: vi.actions.findingsSheet, exact: true }).click();
    await bench.pane.getByText(vi.failures['not-loaded']).waitFor();
    expect(await bench.pane.locator('.card').count()).toBeGreaterThan(0);
    network.kept.clear();
    await press(bench.pane, vi.actions.menu);
    await bench.pane.getByRole('menuitem', { name: vi.actions.findingsSheet, exact: true }).click();
    await bench.pane.locator('.preview').waitFor();
  });
});

describeInBrowser('a pane without what it would like', () => {
  const cards = (bench: OpenBench): Promise<string[]> => textsOf(bench.pane.locator('.card .where'));

  it('finds the same beside its frame, and in it where workers are kept from it', async () => {
    const beside = await openBench(ground);
    await hasWorker(beside, 'current');
    await check(beside);
    const found = await cards(beside);
    await beside.page.context().close();
    for (const [build, without] of [
      // An old engine has no Reflect.
      ['es5', () => delete (window as { Worker?: unknown }).Worker],
      [
        'current',
        () => {
          const Real = window.Worker;
          window.Worker = function Elsewhere() {
            return new Real('/excel/nowhere.js');
          } as never;
        },
      ],
    ] as const) {
      const bench = await openBench(ground, undefined, build, without);
      await check(bench);
      expect(await cards(bench)).toEqual(found);
      expect(bench.page.workers()).toEqual([]);
      await bench.page.context().close();
    }
  });

  it('says in its own words when it cannot be loaded at all', async () => {
    const bench = await openBench(ground);
    await bench.page.route(/\/excel\/current\/taskpane/, (route) => route.abort());
    await bench.page.reload();
    await bench.pane.getByText('Chưa tải được Kiểm Biểu.').waitFor();
    await bench.page.context().close();
  });
});
