import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');

/** The workbench as a person starts it: `npm start`, in a process of its own. */
export interface Served {
  /** `http://localhost:3000/` */
  readonly address: string;
  readonly port: number;
  /** Everything that it printed so far. */
  said(): string;
  stop(): Promise<void>;
}

const BUILD_TIME = 300_000;

/** Starts it (building first what is old) and waits for the address that it prints. */
export function startServing(): Promise<Served> {
  const env = { ...process.env, CI: '1', PORT: '' };
  const child = spawn(process.execPath, ['src/workbench/serve/start.mjs'], { cwd: ROOT, env });
  let said = '';
  return new Promise((done, fail) => {
    const late = setTimeout(() => {
      child.kill();
      fail(new Error(`no address after ${String(BUILD_TIME)} ms:\n${said}`));
    }, BUILD_TIME);
    const listen = (text: Buffer): void => {
      said += text.toString();
      const found = /http:\/\/localhost:(\d+)\//.exec(said);
      if (!found) return;
      clearTimeout(late);
      done({
        address: found[0],
        port: Number(found[1]),
        said: () => said,
        stop: () =>
          new Promise((stopped) => {
            child.once('exit', () => {
              stopped();
            });
            child.kill();
          }),
      });
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', (code) => {
      clearTimeout(late);
      fail(new Error(`npm start ended with ${String(code)}:\n${said}`));
    });
  });
}
