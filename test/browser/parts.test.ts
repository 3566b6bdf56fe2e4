import type { Browser, Page } from 'playwright-core';
import { vi } from '../../src/app/words/vi';
import { describeInBrowser } from './chromium';
import { startServing, type Served } from './served';
import { check, eventually, launch, openBench, press, type OpenBench } from './workbench';

jest.setTimeout(400_000);

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

describeInBrowser.each(['current', 'es5'] as const)('the parts of the %s pane that are loaded later', (build) => {
  let served: Served;
  let browser: Browser;
  let bench: OpenBench;

  beforeAll(async () => {
    served = await startServing();
    browser = await launch();
  });
  afterAll(async () => {
    await browser.close();
    await served.stop();
  });
  beforeEach(async () => {
    bench = await openBench(browser, served, undefined, build);
  });
  afterEach(async () => {
    await bench.page.context().close();
  });

  it('have a worker of the same build at hand', async () => {
    await bench.pane.locator('.toolbar').waitFor();
    const paths = (): string[] => bench.page.workers().map((worker) => new URL(worker.url()).pathname);
    await eventually(
      () => Promise.resolve(paths()),
      (there) => {
        expect(there).toEqual([`/excel/${build}/checker.js`]);
      },
    );
  });

  const tab = (name: string): Promise<void> => bench.pane.getByRole('tab', { name, exact: true }).click();

  it('are asked for when their tab opens, once', async () => {
    const network = await watchNetwork(bench.page);
    await tab(vi.tabs.claims);
    await bench.pane.getByLabel(vi.claims.label).waitFor();
    await tab(vi.tabs.findings);
    await tab(vi.tabs.claims);
    await bench.pane.getByLabel(vi.claims.label).fill('Hoàn thành 02/9 chỉ tiêu, đạt 22,2%.');
    await press(bench.pane, vi.claims.check);
    await bench.pane.locator('.card').first().waitFor();
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
  let served: Served;
  let browser: Browser;

  beforeAll(async () => {
    served = await startServing();
    browser = await launch();
  });
  afterAll(async () => {
    await browser.close();
    await served.stop();
  });

  const cards = (bench: OpenBench): Promise<string[]> => bench.pane.locator('.card .where').allTextContents();

  it('finds the same beside its frame, and in it where workers are kept from it', async () => {
    const beside = await openBench(browser, served);
    expect(beside.page.workers().map((worker) => new URL(worker.url()).pathname)).toEqual([
      '/excel/current/checker.js',
    ]);
    await check(beside);
    const found = await cards(beside);
    await beside.page.context().close();
    for (const without of [
      () => Reflect.deleteProperty(window, 'Worker'),
      () => {
        const Real = window.Worker;
        window.Worker = function Elsewhere() {
          return new Real('/excel/nowhere.js');
        } as never;
      },
    ]) {
      const bench = await openBench(browser, served, undefined, 'current', without);
      await check(bench);
      expect(await cards(bench)).toEqual(found);
      await bench.page.context().close();
    }
  });

  it('says in its own words when it cannot be loaded at all', async () => {
    const bench = await openBench(browser, served);
    await bench.page.route(/\/excel\/current\/taskpane/, (route) => route.abort());
    await bench.page.reload();
    await bench.pane.getByText('Chưa tải được Kiểm Biểu.').waitFor();
    await bench.page.context().close();
  });
});
