/** `npm run bench:speed`: what reading, checking, printing and a flagged copy cost beside exceljs opening the same file. */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileInto } from './compile';
import type { Measured } from './figures';
import { isWhole, options, type Options } from './options';
import { writeIntoReadme } from './readme';
import { report } from './report';
import { runChild } from './run-child';
import { makeFiles, workloads, type Workload } from './workload';

const machine = (): string =>
  `Node ${process.versions.node}, ${String(cpus().length)} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}; processor seconds of a child process that does nothing else.`;

async function measure(workload: Workload, folder: string, { bound, beside }: Options): Promise<Measured> {
  const files = await makeFiles(workload, folder);
  const ours = await runChild(folder, 'child-ours', files, bound);
  const theirs = beside ? await runChild(folder, 'child-exceljs', files, bound) : null;
  for (const file of files) rmSync(file);
  return { workload, ours, theirs };
}

async function main(asked: Options): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'kiem-bieu-speed-'));
  try {
    compileInto(folder);
    const all: Measured[] = [];
    for (const workload of workloads(asked)) {
      const measured = await measure(workload, folder, asked);
      all.push(measured);
      const line = report([measured])
        .split('\n')
        .slice(all.length === 1 ? 0 : 2);
      console.log(line.join('\n'));
      for (const [step, { user, wall, peak }] of measured.ours.steps)
        console.log(
          `    ${step.padEnd(8)} user ${user.toFixed(0).padStart(7)} ms, wall ${wall.toFixed(0).padStart(7)} ms, peak ${peak.toFixed(0)} MB`,
        );
    }
    const text = `${machine()}\n\n${report(all)}`;
    console.log(`\n${text}`);
    if (isWhole(asked)) await writeIntoReadme(text);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

void main(options(process.argv.slice(2)));
