import { spawnSync } from 'node:child_process';

/** Runs a program with its output on this terminal; true when it went well. */
export function run(program, args, cwd, options = {}) {
  const { status } = spawnSync(program, args, { cwd, stdio: 'inherit', ...options });
  return status === 0;
}

/** Runs npm: the very one that started us where there is one, which needs no shell on Windows. */
export function runNpm(args, cwd) {
  const own = process.env.npm_execpath;
  return own && /\.c?js$/.test(own)
    ? run(process.execPath, [own, ...args], cwd)
    : run('npm', args, cwd, { shell: process.platform === 'win32' });
}
