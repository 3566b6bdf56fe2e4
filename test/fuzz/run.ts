import { fork, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { readBack } from './read-back';
import type { Answered, Asked } from './worker';

/*
 * Mutated workbooks by hand: `npm run fuzz -- --count 10000 --seed 7 --jobs 2`. Each case is tried in a process that is
 * ended when it has used more than its time, so that a hang is found like any other fault. `--case 812` tries one again.
 * A long run says now and then how far it is; `--from 4500` goes on from there, with the same cases as an unbroken run.
 */
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '13' },
    jobs: { type: 'string', default: String(availableParallelism()) },
    from: { type: 'string', default: '0' },
    case: { type: 'string' },
    copies: { type: 'string', default: '20' },
  },
});

const [SEED, COUNT] = [Number(values.seed), Number(values.count)];
const ONE = values.case === undefined ? null : Number(values.case);
/** Seconds of computing, not of waiting, that a case may take. */
const MOST_SECONDS = 10;
const MOST_BYTES = 1_000_000_000;

const root = mkdtempSync(join(tmpdir(), 'kiem-bieu-fuzz-'));
const kept: string[] = [];
const told = { tried: 0, read: 0, copied: 0, wrong: 0, memory: 0 };

function tell(index: number, from: string, wrong: readonly string[]): void {
  told.wrong += wrong.length > 0 ? 1 : 0;
  for (const fault of wrong) console.info(`case ${String(index)} of ${basename(from)}: ${fault}`);
}

let next = ONE ?? Number(values.from);
const last = ONE === null ? COUNT : ONE + 1;

/** How many cases lie between two words about how far the run is. */
const STRIDE = 500;

/** Says from which case an interrupted run goes on: every job may still be at one of those before `next`. */
function tellHowFar(): void {
  if (told.tried % STRIDE === 0)
    console.info(`${JSON.stringify(told)}, go on with --from ${String(Math.max(0, next - Number(values.jobs)))}`);
}

/** Every so many cases a copy is kept, for other programs to open. */
function copyOf(index: number): string | undefined {
  const every = Math.max(1, Math.floor(COUNT / Math.max(1, Number(values.copies))));
  if (index % every !== 0) return undefined;
  kept.push(join(root, `copy-${String(index)}.xlsx`));
  return kept[kept.length - 1];
}

const HOOK = join(__dirname, '../support/typescript-hook.cjs');
const TICKS_A_SECOND = 100;

/** Seconds of computing that a process has used; by the clock where the system does not say. */
function secondsOf(pid: number): number {
  try {
    const fields =
      readFileSync(`/proc/${String(pid)}/stat`, 'utf8')
        .split(') ')[1]
        ?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND;
  } catch {
    return Date.now() / 1000;
  }
}

/** One process after another takes case after case until there is none left. */
function work(job: number): Promise<void> {
  return new Promise((done) => {
    const folder = join(root, String(job));
    mkdirSync(folder);
    let asked = 0;
    let began = 0;
    let child: ChildProcess;
    const ask = (): void => {
      if (next >= last) {
        clearInterval(watch);
        child.removeAllListeners('exit').kill();
        done();
        return;
      }
      asked = next++;
      const keep = copyOf(asked);
      began = secondsOf(child.pid ?? 0);
      child.send({ seed: SEED, index: asked, ...(keep && { keep }) } satisfies Asked);
    };
    const answered = ({ index, from, wrong, read, copied, memory }: Answered): void => {
      told.tried++;
      told.read += read ? 1 : 0;
      told.copied += copied ? 1 : 0;
      told.memory = Math.max(told.memory, memory);
      tellHowFar();
      tell(index, from, [...wrong, ...(memory > MOST_BYTES ? [`memory ${String(memory)}`] : [])]);
      if (memory > MOST_BYTES) child.kill();
      else ask();
    };
    const start = (): void => {
      child = fork(join(__dirname, 'worker.ts'), [folder], { execArgv: ['-r', HOOK] });
      child.on('message', answered);
      child.on('exit', (code, signal) => {
        if (code !== null) tell(asked, '?', [`the process ended with ${String(code)}`]);
        else if (signal === 'SIGKILL') tell(asked, '?', [`more than ${String(MOST_SECONDS)} s`]);
        start();
      });
      // Reading the modules is no part of a case.
      child.once('spawn', ask);
      began = Infinity;
    };
    const watch = setInterval(() => {
      if (secondsOf(child.pid ?? 0) - began > MOST_SECONDS + 5) child.kill('SIGKILL');
    }, 1000);
    start();
  });
}

async function main(): Promise<void> {
  console.info(`seed ${String(SEED)}, ${String(last - next)} cases`);
  await Promise.all(Array.from({ length: Number(values.jobs) }, (_, job) => work(job)));
  for (const fault of await readBack(kept))
    tell(Number(/\d+/.exec(basename(fault.copy))?.[0]), fault.copy, [fault.why]);
  console.info(JSON.stringify(told));
  rmSync(root, { recursive: true, force: true });
  process.exitCode = told.wrong > 0 ? 1 : 0;
}

void main();
