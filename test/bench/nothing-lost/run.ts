import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { collections, type Collection } from './corpus';
import { openedByLibreOffice } from './libreoffice';
import { compareWithOpenpyxl, pythonWithOpenpyxl, type Seen } from './openpyxl';
import { kindOf } from './parts';
import { ownSheets, places, tryWorkbook, type Trial } from './trial';

/** A workbook tried, and its copy before and after our edits. */
interface Tried {
  readonly file: string;
  readonly before: string;
  readonly after: string;
  readonly trial: Trial;
  readonly ms: number;
}

type Counts = Record<'same' | 'changed' | 'lost' | 'fresh', number>;

async function tryAll({ files }: Collection, folder: string): Promise<Tried[]> {
  const tried: Tried[] = [];
  for (const file of files) {
    const start = Date.now();
    const trial = await tryWorkbook(new Uint8Array(readFileSync(file)));
    const stem = join(folder, String(tried.length));
    const [before, after] = [`${stem}a${extname(file)}`, `${stem}b${extname(file)}`];
    if (!trial.trouble) {
      copyFileSync(file, before);
      writeFileSync(after, trial.saved);
    }
    tried.push({ file, before, after, trial, ms: Date.now() - start });
  }
  return tried;
}

function partsTable(tried: readonly Tried[]): void {
  const kinds = new Map<string, Counts>();
  for (const { trial } of tried)
    for (const how of ['same', 'changed', 'lost', 'fresh'] as const)
      for (const name of trial.parts?.[how] ?? []) {
        const counts = kinds.get(kindOf(name)) ?? { same: 0, changed: 0, lost: 0, fresh: 0 };
        counts[how]++;
        kinds.set(kindOf(name), counts);
      }
  console.log(
    `  ${'kind of part'.padEnd(20)}${'same'.padStart(8)}${'changed'.padStart(9)}${'lost'.padStart(7)}${'new'.padStart(7)}`,
  );
  for (const [kind, { same, changed, lost, fresh }] of Array.from(kinds).sort())
    console.log(
      `  ${kind.padEnd(20)}${String(same).padStart(8)}${String(changed).padStart(9)}${String(lost).padStart(7)}${String(fresh).padStart(7)}`,
    );
}

function judgeOpenpyxl(opened: readonly Tried[]): string[] {
  const python = pythonWithOpenpyxl();
  if (!python) {
    console.log('  openpyxl: absent');
    return [];
  }
  const seen = compareWithOpenpyxl(
    python,
    opened.map(({ before, after, trial: { edits } }) => ({
      before,
      after,
      edited: places(edits, 'content'),
      noted: places(edits, 'note'),
      own: ownSheets(edits),
    })),
  );
  const read = seen.filter(({ before }) => before === 'ok');
  const cells = read.reduce((sum, one) => sum + (one.cells ?? 0), 0);
  const proves = `${String(seen.length - read.length)} it cannot read before either`;
  console.log(`  openpyxl: ${String(read.length)} compared, ${String(cells)} cells, ${proves}`);
  const wrong = (one: Seen): boolean => one.before === 'ok' && (one.after !== 'ok' || one.count !== 0);
  return seen.flatMap((one, i) => {
    const said = JSON.stringify([one.after, one.count, one.changed]).slice(0, 600);
    return wrong(one) ? [`${basename(opened[i]?.file ?? '')}: openpyxl ${said}`] : [];
  });
}

function judgeLibreOffice(opened: readonly Tried[]): string[] {
  const after = openedByLibreOffice(opened.map((one) => one.after));
  if (!after) {
    console.log('  LibreOffice: absent');
    return [];
  }
  const closed = opened.filter((one) => !after.has(one.after));
  const before = openedByLibreOffice(closed.map((one) => one.before)) ?? new Set<string>();
  const lost = closed.filter((one) => before.has(one.before));
  const alike = closed.length - lost.length;
  console.log(
    `  LibreOffice: opens ${String(after.size)} of ${String(opened.length)}, ${String(alike)} not even the original`,
  );
  return lost.map(({ file }) => `${basename(file)}: LibreOffice opens the original only`);
}

async function judge(collection: Collection): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'kiem-bieu-lost-'));
  try {
    const tried = await tryAll(collection, folder);
    const opened = tried.filter(({ trial }) => trial.trouble === null);
    const slowest = tried.reduce((most, one) => (one.ms > most.ms ? one : most), { file: '-', ms: 0 });
    console.log(`${collection.name}: ${String(tried.length)} workbooks, ${String(opened.length)} edited`);
    for (const { file, trial } of tried) if (trial.trouble) console.log(`  ${trial.trouble}: ${basename(file)}`);
    console.log(`  slowest: ${basename(slowest.file)}, ${String(slowest.ms)} ms`);
    partsTable(opened);
    const faults = opened.flatMap(({ file, trial }) => trial.faults.map((fault) => `${basename(file)}: ${fault}`));
    return [...faults, ...judgeOpenpyxl(opened), ...judgeLibreOffice(opened)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function main(): Promise<void> {
  const faults: string[] = [];
  for (const collection of collections()) faults.push(...(await judge(collection)));
  for (const fault of faults) console.log(`LOST ${fault}`);
  console.log(faults.length === 0 ? 'Nothing lost.' : `${String(faults.length)} faults.`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}

void main();
