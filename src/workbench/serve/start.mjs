// `npm start`: installs what is missing, builds what is old, serves the workbench and says where it is.
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { openBrowser } from './browser.mjs';
import { BUILD_STEPS, buildIfOld, isBuildOld } from './build.mjs';
import { installIfStale, isInstallStale } from './install.mjs';
import { sayPorts } from './ports.mjs';
import { say, sayStarted } from './say.mjs';
import { serve } from './server.mjs';
import { stopTask } from './task.mjs';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const OLDEST_NODE = 20;
const INTERRUPTED = 130;

let close = null;

/** Ctrl+C, or being told to end: whatever is at work stops, and the terminal is left clean. */
function onStop() {
  let stopping = false;
  const stop = () => {
    if (stopping) process.exit(INTERRUPTED);
    stopping = true;
    if (!close) {
      stopTask();
      say('\nĐã dừng giữa chừng. Chạy lại npm start để làm tiếp.', 'Stopped half-way. Run npm start again to go on.');
      process.exit(INTERRUPTED);
    }
    say('\nĐã dừng bàn làm việc.', 'The workbench is stopped.');
    close().then(() => process.exit(0));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

async function start() {
  if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
    say(
      `Cần Node.js ${OLDEST_NODE} trở lên; máy đang dùng ${process.versions.node}.`,
      `Node.js ${OLDEST_NODE} or newer is needed; this is ${process.versions.node}.`,
    );
    return 1;
  }
  const installs = isInstallStale(ROOT) ? 1 : 0;
  const steps = installs + (isBuildOld(ROOT) ? BUILD_STEPS : 0);
  if (!(await installIfStale(ROOT, { step: 1, steps }))) return 1;
  if (!(await buildIfOld(ROOT, { step: installs + 1, steps: Math.max(steps, installs + BUILD_STEPS) }))) return 1;
  const served = await serve(ROOT, process.env.PORT);
  close = served.close;
  sayPorts(served);
  sayStarted(served.address);
  openBrowser(served.address);
  return null;
}

onStop();
start().then(
  (code) => {
    if (code !== null) process.exitCode = code;
  },
  (error) => {
    say(`Không khởi động được: ${error.message}`, `Could not start: ${error.message}`);
    process.exitCode = 1;
  },
);
