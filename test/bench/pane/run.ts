import { cpus, loadavg } from 'node:os';
import { chromium, type Browser, type Page } from 'playwright-core';
import { CHROMIUM_FLAGS, chromiumPath } from '../../browser/chromium';
import { writeIntoReadme } from '../speed/readme';
import { buildPage } from './build';
import { during, observe, type Stretch } from './observe';
import { check, found, mark, showMore, stopAfter, unmark, welcome } from './person';
import { report, type Measured } from './report';
import { servePage } from './serve';
import type { Shape } from './workbook';

/*
 * `npm run bench:pane` measures what the pane's frame does while a large workbook is read, checked, listed, marked and
 * unmarked, and writes it into the README; `npm run bench:pane -- sheets rows columns wrong` measures one workbook only.
 */

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const SHAPES: readonly Shape[] = [
  { sheets: 1, rows: 5000, columns: 20, wrong: 0 },
  { sheets: 1, rows: 5000, columns: 20, wrong: 100 },
  { sheets: 100, rows: 50, columns: 20, wrong: 0 },
  { sheets: 100, rows: 50, columns: 20, wrong: 100 },
];

/** When "Dừng" is pressed: while cells are read, while they are handed over, while rules run. */
const STOPPED_AFTER = [600, 900, 1500, 2500];

const STEPS: readonly (readonly [what: string, act: (page: Page) => Promise<void>, withFindings: boolean])[] = [
  ['reading, checking, listing', check, false],
  ['listing more', showMore, true],
  ['marking', mark, true],
  ['unmarking', unmark, true],
];

async function openPane(browser: Browser, address: string, shape: Shape): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 350, height: 700 } });
  page.on('pageerror', (error) => say(`    error: ${String(error.stack)}`));
  await observe(page);
  await page.goto(`${address}?${encodeURIComponent(JSON.stringify(shape))}`);
  await welcome(page);
  return page;
}

async function measure(browser: Browser, address: string, shape: Shape): Promise<Measured> {
  const page = await openPane(browser, address, shape);
  const stretches: (readonly [string, Stretch])[] = [];
  for (const [what, act, withFindings] of STEPS)
    if (shape.wrong > 0 || !withFindings) stretches.push([what, await during(browser, page, () => act(page))]);
  const stops: (readonly [number, number | null])[] = [];
  for (const after of STOPPED_AFTER) stops.push([after, await stopAfter(page, after)]);
  const measured = { shape, stretches, stops, found: await found(page) };
  await page.close();
  say(`\n${report([measured])}`);
  for (const [what, { shown }] of stretches)
    say(`    ${what}: ${shown.slice(0, 2).join(' → ')} → … → ${shown.slice(-1).join('')}`);
  return measured;
}

async function run(given: readonly number[]): Promise<void> {
  const [sheets, rows, columns, wrong] = given;
  const whole = sheets === undefined;
  const shapes = whole ? SHAPES : [{ sheets, rows: rows ?? 50, columns: columns ?? 20, wrong: wrong ?? 100 }];
  await buildPage();
  const served = await servePage();
  const browser = await chromium.launch({ executablePath: chromiumPath() ?? '', args: CHROMIUM_FLAGS });
  const load = loadavg()[0] ?? 0;
  try {
    const all: Measured[] = [];
    for (const shape of shapes) all.push(await measure(browser, served.address, shape));
    const machine = `Measured with ${String(cpus().length)} cores at a load of ${load.toFixed(1)}; on a machine that others use, the clock counts their work too.`;
    if (whole) await writeIntoReadme(`${report(all)} ${machine}`, 'pane');
  } finally {
    await browser.close();
    await served.stop();
  }
}

run(process.argv.slice(2).map(Number)).catch((error: unknown) => {
  say(error instanceof Error ? String(error.stack) : String(error));
  process.exitCode = 1;
});
