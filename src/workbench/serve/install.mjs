import fs from 'node:fs';
import path from 'node:path';
import { runNpm } from './run.mjs';
import { say } from './say.mjs';

const modified = (file) => fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs;

/** npm writes node_modules/.package-lock.json as the last thing of a whole install. */
function isStale(root) {
  const installed = modified(path.join(root, 'node_modules', '.package-lock.json'));
  const locked = modified(path.join(root, 'package-lock.json'));
  return installed === undefined || (locked !== undefined && locked > installed);
}

/** Installs the packages of package-lock.json when they are missing or older than it; false when that failed. */
export function installIfStale(root) {
  if (!isStale(root)) return true;
  say('Đang cài các gói cần thiết (npm ci)…', 'Installing packages (npm ci)…');
  if (runNpm(['ci', '--no-audit', '--no-fund'], root)) return true;
  say('Không cài được các gói; xem thông báo của npm ở trên.', 'The packages could not be installed; see npm above.');
  return false;
}
