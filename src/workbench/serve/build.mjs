import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { run } from './run.mjs';
import { say } from './say.mjs';

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

/** Builds the task pane and the workbench when they are not there or older than their sources; false when that failed. */
export function buildIfOld(root) {
  const stamp = stampOf(root);
  if (isWhole(root) && builtFrom(root) === stamp) return true;
  say('Đang dựng chương trình, lần đầu mất khoảng một phút…', 'Building; the first time takes about a minute…');
  const webpack = path.join(root, 'node_modules', 'webpack', 'bin', 'webpack.js');
  for (const parts of [['workbench'], ['taskpane-es5', 'taskpane']]) {
    const names = parts.flatMap((part) => ['--config-name', part]);
    if (!run(process.execPath, [webpack, ...names], root)) {
      say('Không dựng được chương trình; xem lỗi ở trên.', 'The build failed; see above.');
      return false;
    }
  }
  fs.writeFileSync(path.join(root, STAMP), stamp);
  return true;
}
