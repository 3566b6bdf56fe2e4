import fs from 'node:fs';
import path from 'node:path';
import { say } from './say.mjs';
import { npmProgram, runTask } from './task.mjs';
import { whyInstallFailed } from './why.mjs';

const modified = (file) => fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs;

/** npm writes node_modules/.package-lock.json as the last thing of a whole install. */
export function isInstallStale(root) {
  const installed = modified(path.join(root, 'node_modules', '.package-lock.json'));
  const locked = modified(path.join(root, 'package-lock.json'));
  return installed === undefined || (locked !== undefined && locked > installed);
}

/** The folders that a whole install fills. */
function packagesOf(root) {
  try {
    const { packages } = JSON.parse(fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
    return Object.keys(packages ?? {}).filter((name) => name.startsWith('node_modules/'));
  } catch {
    return [];
  }
}

/** Installs the packages of package-lock.json when they are missing or older than it; false when that failed. */
export async function installIfStale(root, { step = 1, steps = 1 } = {}) {
  if (!isInstallStale(root)) return true;
  const packages = packagesOf(root);
  const there = () => packages.filter((name) => fs.existsSync(path.join(root, name, 'package.json'))).length;
  const { ok, printed } = await runTask({
    words: { step, steps, vi: 'cài các gói cần thiết (npm ci)', en: 'installing packages (npm ci)' },
    far: () => (packages.length > 0 ? `${there()}/${packages.length}` : null),
    ...npmProgram(['ci', '--no-audit', '--no-fund']),
    cwd: root,
  });
  if (!ok) {
    process.stdout.write(printed);
    say(...whyInstallFailed(printed));
  }
  return ok;
}
