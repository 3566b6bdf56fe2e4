import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'msedge',
  'chromium.exe',
  'chrome.exe',
  'msedge.exe',
];

const { PROGRAMFILES, 'PROGRAMFILES(X86)': PROGRAMFILES_X86, LOCALAPPDATA } = process.env;

const onWindows = [PROGRAMFILES, PROGRAMFILES_X86, LOCALAPPDATA].flatMap((folder) =>
  folder === undefined
    ? []
    : [
        join(folder, 'Google\\Chrome\\Application\\chrome.exe'),
        join(folder, 'Microsoft\\Edge\\Application\\msedge.exe'),
        join(folder, 'Chromium\\Application\\chrome.exe'),
      ],
);

const USUAL = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...onWindows,
];

/** Where Chromium, Chrome or Edge is, or null: KIEM_BIEU_CHROMIUM, then PATH, then the usual places. */
export function chromiumPath(): string | null {
  const named = process.env.KIEM_BIEU_CHROMIUM;
  if (named) return existsSync(named) ? named : null;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...onPath, ...USUAL].find((file) => existsSync(file)) ?? null;
}

/** No sandbox, as tests often run as root in a container; nothing that calls home. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function browserTests(): typeof describe | typeof describe.skip {
  // The screenshots' script is no test and has no `describe`.
  if (typeof describe === 'undefined') return undefined as never;
  if (chromiumPath()) return describe;
  process.stderr.write(
    'Không thấy Chromium, Chrome hay Edge: bỏ qua các phép thử trình duyệt (KIEM_BIEU_CHROMIUM chỉ chỗ).\n' +
      'Chromium, Chrome or Edge is absent: browser tests are skipped (KIEM_BIEU_CHROMIUM names it).\n',
  );
  return describe.skip;
}

/** `describe`, or a skipped one that says why, on a machine without a browser. */
export const describeInBrowser: typeof describe | typeof describe.skip = browserTests();
