import type { Locale } from '../../core/text/locale';
import type { Excel } from '../excel/excel';
import { openBytes, sayWrong, startBench, type Bench } from './bench';
import { chooseWithButton, takeDrops } from './choose-file';
import { messageLine } from './message';
import { paneFrame, type PaneFrame } from './pane-frame';
import { SAMPLES } from './samples';
import { WORDS } from './words';

function element<T extends HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) throw new Error(`#${id}`);
  return found as T;
}

declare global {
  interface Window {
    /** What the task pane's page and our tests find on this one. */
    kiemBieu: { readonly excel: Excel; connect(pane: Window): void };
  }
}

const asked = new URLSearchParams(location.search);
const line = messageLine(element('message'));
const samples = element<HTMLSelectElement>('sample');
let bench: Bench;
let pane: PaneFrame;

function speak(locale: Locale): void {
  const words = WORDS[locale];
  document.documentElement.lang = locale;
  document.title = words.title;
  element('product').textContent = 'Kiểm Biểu';
  element('bench').textContent = words.bench;
  element('sample-label').textContent = words.sample;
  element('open').textContent = words.open;
  element('save').textContent = words.save;
  element('language').textContent = words.otherLanguage;
  element('drop-text').textContent = words.drop;
  element('pane').title = words.pane;
  const chosen = samples.value;
  samples.replaceChildren(
    new Option(words.chooseSample, ''),
    ...SAMPLES.map(({ file, name }) => new Option(name[locale], file)),
  );
  samples.value = chosen;
}

function open(name: string, bytes: Uint8Array): void {
  try {
    openBytes(bench, name, bytes);
    pane.load();
    element('file').textContent = name;
    line.clear();
  } catch (error) {
    sayWrong(error, bench.locale, line);
  }
}

async function openSample(file: string): Promise<void> {
  line.tell(WORDS[bench.locale].opening(file));
  const response = await fetch(`samples/${encodeURIComponent(file)}`);
  open(file, new Uint8Array(await response.arrayBuffer()));
}

async function start(): Promise<void> {
  const locale: Locale = asked.get('lang') === 'en' ? 'en' : 'vi';
  bench = startBench(element('grid'), locale, (trouble) => {
    sayWrong(trouble, bench.locale, line);
  });
  pane = paneFrame(element('pane'), bench.excel);
  window.kiemBieu = { excel: bench.excel, connect: pane.connect };
  speak(locale);
  const sample = asked.get('sample') ?? SAMPLES[0]?.file ?? '';
  samples.value = sample;
  samples.addEventListener('change', () => {
    if (samples.value !== '') void openSample(samples.value);
  });
  const taker = {
    take: (file: File) => {
      void file.arrayBuffer().then((bytes) => {
        samples.value = '';
        open(file.name, new Uint8Array(bytes));
      });
    },
    tooMany: () => {
      line.trouble(WORDS[bench.locale].oneFile);
    },
  };
  chooseWithButton(element('open'), element('chooser'), taker);
  takeDrops(window, element('drop'), taker);
  await openSample(sample);
}

void start();
