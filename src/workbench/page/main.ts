import type { Locale } from '../../core/text/locale';
import type { Excel } from '../excel/excel';
import { fingerprint, type Fingerprint } from '../excel/fingerprint';
import { EXCEL_LOCALES, openBytes, savedCopy, sayWrong, startBench, type Bench } from './bench';
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
    kiemBieu: { readonly excel: Excel; connect(pane: Window): void; fingerprint(): Fingerprint };
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
  samples.replaceChildren(new Option(words.chooseSample, ''));
  for (const { file, name } of SAMPLES) samples.append(new Option(name[locale], file));
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

/** Hands a file to the browser's own downloads. */
function download(name: string, bytes: Uint8Array): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes as BlobPart]));
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 10000);
}

function save(): void {
  try {
    const copy = savedCopy(bench);
    if (!copy) return;
    download(copy.name, copy.bytes);
    line.tell(WORDS[bench.locale].saved(copy.name));
  } catch (error) {
    sayWrong(error, bench.locale, line);
  }
}

function switchLanguage(): void {
  bench.locale = bench.locale === 'vi' ? 'en' : 'vi';
  bench.excel.locale = EXCEL_LOCALES[bench.locale];
  line.clear();
  speak(bench.locale);
  bench.grid.speak(bench.locale);
  pane.load();
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
  window.kiemBieu = {
    excel: bench.excel,
    connect: pane.connect,
    fingerprint: () => fingerprint(bench.excel),
  };
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
  element('save').addEventListener('click', save);
  element('language').addEventListener('click', switchLanguage);
  chooseWithButton(element('open'), element('chooser'), taker);
  takeDrops(window, element('drop'), taker);
  await openSample(sample);
}

void start();
