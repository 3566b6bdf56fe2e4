// `npm start`: installs what is missing, builds what is old, serves the workbench and says where it is.
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { openBrowser } from './browser.mjs';
import { buildIfOld } from './build.mjs';
import { installIfStale } from './install.mjs';
import { say, sayStarted } from './say.mjs';
import { serve } from './server.mjs';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const OLDEST_NODE = 20;

async function start() {
  if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
    say(
      `Cần Node.js ${OLDEST_NODE} trở lên; máy đang dùng ${process.versions.node}.`,
      `Node.js ${OLDEST_NODE} or newer is needed; this is ${process.versions.node}.`,
    );
    return 1;
  }
  if (!installIfStale(ROOT) || !buildIfOld(ROOT)) return 1;
  const { address } = await serve(ROOT, process.env.PORT);
  sayStarted(address);
  openBrowser(address);
  return null;
}

start().then(
  (code) => {
    if (code !== null) process.exitCode = code;
  },
  (error) => {
    say(`Không khởi động được: ${error.message}`, `Could not start: ${error.message}`);
    process.exitCode = 1;
  },
);
