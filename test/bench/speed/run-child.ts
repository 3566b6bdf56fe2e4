import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Step, StepName } from './steps';

/** Sums of the steps by name; `finished` is false when the bound came first or the process broke down. */
export interface Taken {
  readonly steps: ReadonlyMap<StepName, Omit<Step, 'step'>>;
  readonly finished: boolean;
  /** Why it did not finish, in the process's own words. */
  readonly trouble: string;
}

function add(steps: Map<StepName, Omit<Step, 'step'>>, { step, user, wall, peak }: Step): void {
  const known = steps.get(step) ?? { user: 0, wall: 0, peak: 0 };
  steps.set(step, { user: known.user + user, wall: known.wall + wall, peak: Math.max(known.peak, peak) });
}

/** Runs a child process over some workbooks, for so many seconds at most. */
export async function runChild(folder: string, name: string, files: readonly string[], bound: number): Promise<Taken> {
  const script = join(folder, 'test/bench/speed', `${name}.js`);
  const child = spawn(process.execPath, ['--max-old-space-size=8192', script, ...files]);
  const steps = new Map<StepName, Omit<Step, 'step'>>();
  let [rest, trouble] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => {
    const lines = (rest + chunk.toString()).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) add(steps, JSON.parse(line) as Step);
  });
  child.stderr.on('data', (chunk: Buffer) => (trouble += chunk.toString()));
  const timer = setTimeout(() => child.kill('SIGKILL'), bound * 1000);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearTimeout(timer);
  return { steps, finished: code === 0, trouble: code === null ? `not done after ${String(bound)} s` : trouble };
}
