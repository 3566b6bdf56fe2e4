import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type FrameLocator,
  type Locator,
  type Page,
} from 'playwright-core';
import { openWorkbook, type XlsxWorkbook } from '../../src/hosts/xlsx/open-workbook';
import { vi } from '../../src/app/words/vi';
import { parseA1 } from '../../src/core/grid/range';
import { CHROMIUM_FLAGS, chromiumPath } from './chromium';
import { makeOld } from './old-engine';
import { startServing, type Served } from './served';

/** The workbench's page, open in a browser, with what went wrong there. */
export interface OpenBench {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** Errors on the page's console, and what nobody caught. */
  readonly errors: string[];
  /** Requests to anywhere but the workbench itself. */
  readonly outside: string[];
}

export const SAMPLES = resolve(__dirname, '../../assets/samples');

export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: chromiumPath() ?? '', args: CHROMIUM_FLAGS });

/** The workbench being served, and a browser to open it in. */
export interface Ground {
  readonly served: Served;
  readonly browser: Browser;
}

/** Serves the workbench and starts a browser, once for all the tests of a file; both are there when its tests run. */
export function groundOfFile(): Ground {
  const ground = {} as { served: Served; browser: Browser };
  beforeAll(async () => {
    [ground.served, ground.browser] = await Promise.all([startServing(), launch()]);
  });
  afterAll(async () => {
    await ground.browser.close();
    await ground.served.stop();
  });
  return ground;
}

/** How long a page may take for anything: long, as tests run on small machines that have other work. */
const PATIENCE = 60_000;

/** Which of the pane's builds is driven: that for today's engines, or the one in ES5 for those of Excel 2016 and 2019. */
export type Build = 'current' | 'es5';

/** The pane's engine and its worker's become old: the init script does not reach a worker, so it goes before its own. */
async function beOld(context: BrowserContext): Promise<void> {
  await context.addInitScript(makeOld);
  await context.route(/\/es5\/checker\.js/, async (route) => {
    // A page that is closed meanwhile no longer waits for its worker.
    const response = await route.fetch().catch(() => null);
    if (!response) return route.abort().catch(() => undefined);
    await route.fulfill({ response, body: `(${makeOld.toString()})();\n${await response.text()}` });
  });
}

/** Opens the workbench on a sample, in a browser context that nothing was done in before. */
export async function openBench(
  { browser, served: { address } }: Ground,
  sample = 'phong-tho-2023-loi.xlsx',
  build: Build = 'current',
  before?: () => void,
): Promise<OpenBench> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, acceptDownloads: true });
  context.setDefaultTimeout(PATIENCE);
  if (build === 'es5') await beOld(context);
  if (before) await context.addInitScript(before);
  const page = await context.newPage();
  const errors: string[] = [];
  const outside: string[] = [];
  page.on('console', (message) => {
    // Reading the canvas back is the test's own doing.
    if (/willReadFrequently/.test(message.text())) return;
    if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text());
  });
  page.on('pageerror', (error) => {
    // Office.js brings a Promise of its own to an old engine, and trips over being looked at for what it can do.
    const [, ...places] = String(error.stack).split('\n');
    const itsOwn = places.length > 0 && places.every((place) => place.includes('/office-js/office.js'));
    if (build === 'es5' && itsOwn) return;
    errors.push(String(error.stack));
  });
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !/^(data|blob):/.test(url)) outside.push(url);
  });
  await page.goto(`${address}workbench/?sample=${encodeURIComponent(sample)}`);
  const bench = { page, pane: page.frameLocator('#pane'), errors, outside };
  await paneReady(bench);
  const script = (await bench.pane.locator('#build').getAttribute('src')) ?? '';
  if (!script.includes(`/${build}/`)) throw new Error(`the page chose ${script}, not ${build}`);
  return bench;
}

/** Waits until the pane has found its Excel. */
export async function paneReady({ pane }: OpenBench): Promise<void> {
  await button(pane, vi.scope.check).waitFor();
}

export const button = (pane: FrameLocator, name: string) => pane.getByRole('button', { name, exact: true });

/** The text of each. Asked for all at once, Playwright would need the engine of the page, which may have been made old. */
export const textsOf = async (found: Locator): Promise<string[]> =>
  Promise.all((await found.all()).map(async (one) => (await one.textContent()) ?? ''));

/** Whether the keyboard is on it. */
export const hasFocus = async ({ pane }: OpenBench, one: Locator): Promise<boolean> =>
  (await one.and(pane.locator(':focus')).count()) > 0;

/** Presses a button of the pane. */
export const press = (pane: FrameLocator, name: string): Promise<void> => button(pane, name).click();

/** Chooses from the pane's menu of actions. */
export async function choose(pane: FrameLocator, name: string): Promise<void> {
  await press(pane, vi.actions.menu);
  await pane.getByRole('menuitem', { name, exact: true }).click();
}

/** Checks what the pane is set to check, and waits for the result. */
export async function check({ pane }: OpenBench): Promise<void> {
  await press(pane, vi.scope.check);
  await pane.locator('.card').first().waitFor();
}

/** Everything that a host can see of the emulated workbook. */
export const fingerprintOf = ({ page }: OpenBench): Promise<readonly string[]> =>
  page.evaluate(() => window.kiemBieu.fingerprint());

export interface Selected {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
}

/** What is selected in the emulated Excel. */
export const selected = ({ page }: OpenBench): Promise<Selected> =>
  page.evaluate(() => {
    const { workbook } = window.kiemBieu.excel;
    const sheet = workbook.sheets.find(({ id }) => id === workbook.active);
    const area = workbook.selections.get(workbook.active)?.[0];
    return { sheet: sheet?.name ?? '', top: area?.top ?? 0, left: area?.left ?? 0 };
  });

/** A cell of the sheet on the screen, in the emulated Excel. */
export const cellAt = (
  { page }: OpenBench,
  row: number,
  column: number,
): Promise<{ value: unknown; formula?: string }> =>
  page.evaluate(
    ([at, across]) => {
      const { workbook } = window.kiemBieu.excel;
      const held = workbook.sheets.find(({ id }) => id === workbook.active)?.cells.get(at * 16384 + across);
      return { value: held?.value ?? null, formula: held?.formula };
    },
    [row, column] as const,
  );

/**
 * How many pixels of the grid that a person sees have exactly this colour: conditional formats are drawn, or they are not.
 * `above` a height of the page only: a row that the lower edge cuts is drawn now more, now less. NaN while no grid is seen:
 * there is nothing yet to tell by. Univer keeps the editor of cells out of sight, in the looks of the cell edited last.
 */
export const pixels = ({ page }: OpenBench, color: string, above = Infinity): Promise<number> =>
  page.evaluate(
    ([wanted, lowest]) => {
      const [red, green, blue] = [1, 3, 5].map((at) => parseInt(wanted.slice(at, at + 2), 16));
      let count = NaN;
      document.querySelectorAll<HTMLCanvasElement>('#grid canvas').forEach((canvas) => {
        if (canvas.width === 0 || canvas.height === 0) return;
        const { top, left, right, bottom, height } = canvas.getBoundingClientRect();
        if (bottom <= 0 || right <= 0 || top >= window.innerHeight || left >= window.innerWidth) return;
        if (Number.isNaN(count)) count = 0;
        const lines = Math.min(canvas.height, Math.round(((lowest - top) * canvas.height) / height));
        if (!(lines > 0)) return;
        const { data = [] } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, lines) ?? {};
        for (let at = 0; at < data.length; at += 4) {
          if (data[at] === red && data[at + 1] === green && data[at + 2] === blue) count += 1;
        }
      });
      return count;
    },
    [color, Math.min(above, 1e6)] as const,
  );

/** The box beside the formula bar, which names the selected cell. */
export const nameBox = ({ page }: OpenBench) => page.locator('#grid input').first();

/** Goes to a cell by the name box, as a person does who waits for nothing. */
export async function hurryTo(bench: OpenBench, address: string): Promise<void> {
  const box = nameBox(bench);
  await box.click();
  await box.fill(address);
  await box.press('Enter');
}

/** Goes to a cell by the name box and waits until the emulated Excel is there. */
export async function goTo(bench: OpenBench, address: string): Promise<void> {
  await hurryTo(bench, address);
  await eventually(
    () => selected(bench),
    (place) => {
      expect(parseA1(place.sheet, address)).toMatchObject(place);
    },
  );
}

/** Brings a sheet to the front by its tab, as a person does. */
export async function turnTo(bench: OpenBench, sheet: string): Promise<void> {
  await bench.page.getByText(sheet, { exact: true }).click();
  await eventually(
    () => selected(bench),
    (place) => {
      expect(place.sheet).toBe(sheet);
    },
  );
}

/** Presses Save and reads the file that comes out. */
export async function save({ page }: OpenBench): Promise<{ name: string; bytes: Uint8Array; workbook: XlsxWorkbook }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('#save')]);
  const bytes = new Uint8Array(await readFile(await download.path()));
  return { name: download.suggestedFilename(), bytes, workbook: openWorkbook(bytes) };
}

/** Asks until the answer is right, for what happens after an event; fails with the last answer. */
export async function eventually<T>(ask: () => Promise<T>, check: (answer: T) => void): Promise<void> {
  const until = Date.now() + PATIENCE;
  for (;;) {
    const answer = await ask();
    try {
      check(answer);
      return;
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise((go) => setTimeout(go, 50));
    }
  }
}

/** Gives the page a file as a person does with its button. */
export async function giveFile({ page }: OpenBench, name: string, bytes: Uint8Array): Promise<void> {
  await page.setInputFiles('#chooser', { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
}

/** The same for a file that opens: waits for the pane that belongs to it, as the one before stands until it comes. */
export async function openFile(bench: OpenBench, name: string, bytes: Uint8Array): Promise<void> {
  const source = async (): Promise<string> => String(await bench.page.locator('iframe#pane').getAttribute('src'));
  const before = await source();
  await giveFile(bench, name, bytes);
  await eventually(source, (now) => {
    expect(now).not.toBe(before);
  });
  const after = await source();
  await eventually(
    () => Promise.resolve(bench.page.frames().map((frame) => frame.url())),
    (urls) => {
      expect(urls.some((url) => url.endsWith(after))).toBe(true);
    },
  );
  expect(await bench.page.locator('#file').innerText()).toBe(name);
  await paneReady(bench);
}

const MEMORY = /^xml ".*urn:kiem-bieu:memory:1/;

/** A fingerprint without what the workbook remembers for us, such as how to undo. */
export const withoutMemory = (fingerprint: readonly string[]): readonly string[] =>
  fingerprint.filter((line) => !MEMORY.test(line));
