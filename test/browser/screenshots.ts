import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { LOCALES, type Locale } from '../../src/core/text/locale';
import { pictureWorkbench, README_STATES, readmePicture } from './readme-pictures';
import { startServing } from './served';
import { STATES } from './states/all';
import { barriersOf } from './states/barriers';
import { contactSheet, type Picture } from './states/contact-sheet';
import { heightOf, HEIGHT, lookName, LOOKS, putOn, type Look } from './states/looks';
import { enter, openStage, VIEWPORT, type Stage } from './states/stage';
import type { State } from './states/state';
import { launch, type Ground } from './workbench';

/**
 * `npm run screenshots`: every state of the pane in every look and language, into dist/pictures with a page that shows
 * them together; and the pictures of the README. `--only state,…` and `--looks 320-light,…` take some, `--axe` also looks for
 * barriers, `--vi` or `--en` keeps to one language.
 */
const PICTURES = resolve(__dirname, '../../dist/pictures');

/** Half the width of the narrowest pane: what 200 % makes of it. */
const ZOOMED: Look = { width: 160, colours: 'light' };

const given = process.argv.slice(2);

const asked = (name: string): string | undefined => {
  const at = given.indexOf(name);
  return at < 0 ? undefined : (given[at + 1] ?? '');
};

function chosenStates(): readonly State[] {
  const only = asked('--only')?.split(',');
  const unknown = only?.filter((name) => !STATES.some((state) => state.name === name)) ?? [];
  if (unknown.length > 0)
    throw new Error(`no state ${unknown.join(', ')}; there are ${STATES.map(({ name }) => name).join(', ')}`);
  return only ? STATES.filter(({ name }) => only.includes(name)) : STATES;
}

function chosenLooks(): readonly Look[] {
  const only = asked('--looks')?.split(',');
  return [...LOOKS, ZOOMED].filter((one) => !only || only.includes(lookName(one)));
}

interface Tour {
  readonly stage: Stage;
  readonly pictures: Picture[];
  readonly barriers: string[];
}

async function look(tour: Tour, state: State, width: number, height: number, caption: string): Promise<void> {
  const { stage, pictures } = tour;
  const file = `${state.name}-${caption.replace(/ /g, '-')}.png`;
  await stage.page.screenshot({ path: join(PICTURES, file), clip: { x: 0, y: 0, width, height } });
  pictures.push({ state, file, caption });
}

async function lookForBarriers({ stage, barriers }: Tour, state: State, one: Look): Promise<void> {
  for (const { rule, at, why } of await barriersOf(stage, state, one.colours))
    barriers.push(`${state.name} ${stage.locale} ${lookName(one)}: ${rule} ${at} ${why}`);
}

/** What does not fit in the first screen, in one picture, as long as that can be. */
async function whole(tour: Tour, state: State): Promise<void> {
  const [narrowest] = LOOKS;
  if (!narrowest) return;
  await putOn(tour.stage, state, narrowest);
  const height = Math.min(await heightOf(tour.stage), VIEWPORT.height);
  if (height <= HEIGHT) return;
  await putOn(tour.stage, state, narrowest, height);
  await look(tour, state, narrowest.width, height, `${tour.stage.locale} ${lookName(narrowest)} whole`);
}

async function play(tour: Tour, state: State): Promise<void> {
  const { stage } = tour;
  await enter(stage, state);
  for (const one of chosenLooks()) {
    await putOn(stage, state, one);
    await look(tour, state, one.width, HEIGHT, `${stage.locale} ${lookName(one)}`);
    if (given.includes('--axe') && one.width !== 350) await lookForBarriers(tour, state, one);
  }
  if (!given.includes('--looks')) await whole(tour, state);
}

async function tourOf(ground: Ground, locale: Locale, pictures: Picture[], barriers: string[]): Promise<string[]> {
  const stage = await openStage(ground, locale);
  const missed: string[] = [];
  for (const state of chosenStates()) {
    process.stdout.write(`${locale} ${state.name}\n`);
    try {
      await play({ stage, pictures, barriers }, state);
      if (locale === 'vi' && README_STATES.includes(state.name)) await readmePicture(stage, state);
    } catch (error) {
      await stage.page.screenshot({ path: join(PICTURES, `missed-${locale}-${state.name}.png`) });
      missed.push(`${locale} ${state.name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  await stage.context.close();
  return missed;
}

async function takeAll(): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  const [served, browser] = await Promise.all([startServing(), launch()]);
  const ground = { served, browser };
  const pictures: Picture[] = [];
  const barriers: string[] = [];
  const missed: string[] = [];
  try {
    for (const locale of LOCALES.filter((one) => !given.includes(one === 'vi' ? '--en' : '--vi')))
      missed.push(...(await tourOf(ground, locale, pictures, barriers)));
    if (!given.includes('--only')) await pictureWorkbench(ground);
  } finally {
    await browser.close();
    await served.stop();
  }
  writeFileSync(join(PICTURES, 'index.html'), contactSheet(pictures));
  writeFileSync(join(PICTURES, 'barriers.txt'), `${barriers.join('\n')}\n`);
  process.stdout.write(`${String(pictures.length)} pictures: ${join(PICTURES, 'index.html')}\n`);
  for (const problem of [...missed, ...barriers]) process.stderr.write(`${problem}\n`);
  if (missed.length + barriers.length > 0) process.exitCode = 1;
}

takeAll().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? String(error.stack) : String(error)}\n`);
  process.exitCode = 1;
});
