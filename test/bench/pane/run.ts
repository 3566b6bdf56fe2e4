import { chromium, type Browser, type Page } from 'playwright-core';
import { CHROMIUM_FLAGS, chromiumPath } from '../../browser/chromium';
import { buildPage } from './build';
import { during, observe, type Stretch } from './observe';
import { check, mark, showMore, stopAfter, unmark, welcome } from './person';
import { servePage } from './serve';
import { cellsOf, type Shape } from './workbook';

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const most = (numbers: readonly number[]): number => Math.round(Math.max(0, ...numbers));

interface Line {
  readonly shape: Shape;
  readonly what: string;
  readonly stretch: Stretch;
}

async function openPane(browser: Browser, address: string, shape: Shape): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 350, height: 700 } });
  page.on('pageerror', (error) => say(`    error: ${String(error.stack)}`));
  await observe(page);
  await page.goto(`${address}?${encodeURIComponent(JSON.stringify(shape))}`);
  await welcome(page);
  return page;
}

function told({ what, stretch }: Line): string {
  const { seconds, tasks, reported } = stretch;
  const clock = most(tasks.map(({ byClock }) => byClock));
  const processor = tasks.map(({ byProcessor }) => byProcessor);
  const over = processor.filter((time) => time > 50).length;
  return `${what.padEnd(8)} ${seconds.toFixed(1)} s; over 50 ms by the clock ${String(reported.length)} (longest ${String(clock)}), by the processor ${String(over)} (longest ${String(most(processor))})`;
}

const WAITS = [600, 1500, 3000];

async function stops(page: Page): Promise<string> {
  const took: string[] = [];
  for (const wait of WAITS) {
    const time = await stopAfter(page, wait);
    took.push(
      time === null ? `${String(wait)} ms: already over` : `${String(wait)} ms: ${String(Math.round(time))} ms`,
    );
  }
  return took.join('; ');
}

async function measure(browser: Browser, address: string, shape: Shape): Promise<void> {
  say(
    `\n${String(shape.sheets)} × ${String(shape.rows)} × ${String(shape.columns)} = ${String(cellsOf(shape))} cells, ${String(shape.wrong)} % of rows wrong`,
  );
  const page = await openPane(browser, address, shape);
  const steps: [string, (page: Page) => Promise<void>][] = [
    ['check', check],
    ['list', showMore],
  ];
  if (shape.wrong > 0) steps.push(['mark', mark], ['unmark', unmark]);
  for (const [what, act] of steps) {
    const stretch = await during(browser, page, () => act(page));
    say(told({ shape, what, stretch }));
    say(`         ${stretch.shown.slice(0, 3).join(' → ')} … ${stretch.shown.slice(-1).join('')}`);
  }
  say(await page.evaluate(() => document.querySelector('.summary')?.textContent ?? ''));
  say(`Dừng after ${await stops(page)}`);
  await page.close();
}

async function run(): Promise<void> {
  const [sheets = 100, rows = 50, columns = 20, ...wrongs] = process.argv.slice(2).map(Number);
  await buildPage();
  const served = await servePage();
  const browser = await chromium.launch({ executablePath: chromiumPath() ?? '', args: CHROMIUM_FLAGS });
  try {
    for (const wrong of wrongs.length > 0 ? wrongs : [0, 100])
      await measure(browser, served.address, { sheets, rows, columns, wrong });
  } finally {
    await browser.close();
    await served.stop();
  }
}

run().catch((error: unknown) => {
  say(error instanceof Error ? String(error.stack) : String(error));
  process.exitCode = 1;
});
