import { spawnSync } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../src/cli/main';

const ROOT = join(__dirname, '../..');

/** Samples of the repository, by file name. */
export const sample = (name: string): string => join(ROOT, 'assets/samples', name);

export interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line as a program of its own, from source; its results go to a file where one is named. */
export function program(...given: (string | { readonly stdout: string })[]): Ran {
  const hook = join(ROOT, 'test/support/typescript-hook.cjs');
  const args = given.filter((arg) => typeof arg === 'string');
  const into = given.find((arg) => typeof arg !== 'string')?.stdout;
  const stdout = into === undefined ? 'pipe' : openSync(into, 'w');
  const ran = spawnSync(process.execPath, ['-r', hook, join(ROOT, 'src/cli/index.ts'), ...args], {
    encoding: 'utf8',
    cwd: ROOT,
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', stdout, 'pipe'],
  });
  if (typeof stdout === 'number') closeSync(stdout);
  return { status: ran.status, out: ran.stdout, err: ran.stderr };
}

/** Runs it within the test: the same, without a process of its own. */
export async function cli(...args: string[]): Promise<Ran> {
  const said = { out: '', err: '' };
  const status = await run(args, {
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    terminal: false,
    now: () => '2023-12-01T08:00',
  });
  return { status, ...said };
}
