import { spawn } from 'node:child_process';
import { progressOn } from './progress.mjs';

/** As much of what a program printed is kept, to show when it fails. */
const MOST_KEPT = 200_000;

/** A program that is running: it is told to stop when this one is. */
let running = null;

/** Ends the program at work, if there is one: on Windows a closed terminal does not do it for us. */
export const stopTask = () => running?.kill();

/**
 * Runs a program quietly, with a line that says which step it is, how far and how long (tiến độ). `far` tells how far from
 * what it printed last. Answers whether it went well, and all that it printed.
 */
export function runTask({ words, far = () => null, program, args, cwd, shell = false }) {
  const line = progressOn(process.stdout, words);
  let printed = '';
  return new Promise((done) => {
    const child = spawn(program, args, { cwd, shell, stdio: ['ignore', 'pipe', 'pipe'] });
    running = child;
    const timer = setInterval(() => line.tell(far(printed)), 1000);
    const hear = (text) => {
      printed = (printed + text.toString()).slice(-MOST_KEPT);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', (error) => hear(`${error.code}: ${error.message}\n`));
    child.on('close', (status) => {
      clearInterval(timer);
      running = null;
      line.end(status === 0);
      done({ ok: status === 0, printed });
    });
  });
}

/** npm, as a program: the very one that started us where there is one, which needs no shell on Windows. */
export function npmProgram(args) {
  const own = process.env.npm_execpath;
  return own && /\.c?js$/.test(own)
    ? { program: process.execPath, args: [own, ...args] }
    : { program: 'npm', args, shell: process.platform === 'win32' };
}
