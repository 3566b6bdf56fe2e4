import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { say } from './say.mjs';
import { runTask } from './task.mjs';
import { whyBuildFailed } from './why.mjs';

const STAMP = 'dist/workbench/.built-from';

/** What a build is made from; tests, samples and the command line are not. */
const SOURCES = [
  'src',
  'assets/help',
  'assets/icons',
  'manifest.xml',
  'package-lock.json',
  'tsconfig.json',
  'webpack.config.js',
];
const NOT_BUILT = new Set(['node_modules', 'cli', 'serve']);

function* filesOf(root, name) {
  const whole = path.join(root, name);
  const found = fs.statSync(whole, { throwIfNoEntry: false });
  if (!found) return;
  if (!found.isDirectory()) {
    yield `${name} ${found.size} ${Math.trunc(found.mtimeMs)}`;
    return;
  }
  for (const entry of fs.readdirSync(whole).sort()) {
    if (!NOT_BUILT.has(entry)) yield* filesOf(root, `${name}/${entry}`);
  }
}

/** One text for the state of all sources: changed, added and deleted files all change it. */
function stampOf(root) {
  const hash = createHash('sha256');
  for (const source of SOURCES) for (const line of filesOf(root, source)) hash.update(`${line}\n`);
  return hash.digest('hex');
}

function builtFrom(root) {
  try {
    return fs.readFileSync(path.join(root, STAMP), 'utf8');
  } catch {
    return null;
  }
}

const isWhole = (root) =>
  ['dist/workbench/index.html', 'dist/workbench/workbench.js', 'dist/workbench/taskpane.html', 'dist/excel'].every(
    (name) => fs.existsSync(path.join(root, name)),
  );

/** Whether the task pane and the workbench are missing or older than their sources. */
export const isBuildOld = (root) => !isWhole(root) || builtFrom(root) !== stampOf(root);

/** What is built, and how many steps that is. */
const PARTS = [
  { names: ['workbench'], vi: 'dựng bàn làm việc', en: 'building the workbench' },
  { names: ['taskpane-es5', 'taskpane'], vi: 'dựng khung Kiểm Biểu', en: 'building the task pane' },
];
export const BUILD_STEPS = PARTS.length;

/** How far webpack says it is, last: `[webpack.Progress] 40% building`. */
const percentOf = (printed) => printed.slice(-2000).match(/\d+%/g)?.pop() ?? null;

/** Its lines of progress tell nobody why it failed. */
const withoutProgress = (printed) => printed.replace(/^.*webpack\.Progress\].*\n?/gm, '');

/** Builds what is missing or older than its sources; false when that failed. */
export async function buildIfOld(root, { step = 1, steps = BUILD_STEPS } = {}) {
  const stamp = stampOf(root);
  if (isWhole(root) && builtFrom(root) === stamp) return true;
  const webpack = path.join(root, 'node_modules', 'webpack', 'bin', 'webpack.js');
  for (const [at, { names, vi, en }] of PARTS.entries()) {
    const { ok, printed } = await runTask({
      words: { step: step + at, steps, vi, en },
      far: percentOf,
      program: process.execPath,
      args: [webpack, '--progress', ...names.flatMap((name) => ['--config-name', name])],
      cwd: root,
    });
    if (ok) continue;
    process.stdout.write(withoutProgress(printed));
    say(...whyBuildFailed(printed));
    return false;
  }
  fs.writeFileSync(path.join(root, STAMP), stamp);
  return true;
}
