// `npm test`: installs and builds what is missing, says which tools are absent, then runs Jest.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIfOld } from '../../src/workbench/serve/build.mjs';
import { installIfStale } from '../../src/workbench/serve/install.mjs';
import { lastLine, SHARED, skippedIn } from './last-line.mjs';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const nothingSkipped = process.env.KIEM_BIEU_NOTHING_SKIPPED === '1';
const chosen = process.argv.slice(2);

const fail = (vi, en) => {
  console.error(`${vi}\n${en}`);
  process.exit(1);
};

if (!(await installIfStale(root))) process.exit(1);

const onPath = (...names) =>
  names.some((name) =>
    (process.env.PATH ?? '').split(path.delimiter).some((dir) => fs.existsSync(path.join(dir, name))),
  );
const python = () =>
  [process.env.KIEM_BIEU_PYTHON, 'python3', '/usr/bin/python3', 'python'].some(
    (name) => name && spawnSync(name, ['-c', 'import openpyxl'], { stdio: 'ignore' }).status === 0,
  );
const TOOLS = [
  [
    'Chromium / Chrome / Edge',
    'KIEM_BIEU_CHROMIUM',
    () => onPath('chromium', 'chromium-browser', 'google-chrome', 'chrome', 'msedge', 'microsoft-edge'),
  ],
  ['LibreOffice', 'KIEM_BIEU_SOFFICE', () => onPath('soffice', 'libreoffice')],
  ['xmllint', '', () => onPath('xmllint')],
  ['python3 + openpyxl', '', python],
];
const absent = TOOLS.filter(([, variable, found]) => !(variable && process.env[variable]) && !found()).map(
  ([name]) => name,
);
if (absent.length > 0) {
  console.log(
    `Máy này không thấy trong PATH: ${absent.join(', ')}; các phép thử cần đến sẽ báo bỏ qua nếu không tìm được ở nơi khác.`,
  );
  console.log(
    `Not on PATH here: ${absent.join(', ')}; the tests that need them say so when they are not found elsewhere either.`,
  );
  if (nothingSkipped) fail('Yêu cầu chạy đủ mọi phép thử.', 'Nothing may be skipped here.');
}

if (chosen.length === 0) {
  if (!(await buildIfOld(root))) process.exit(1);
  const webpack = path.join(root, 'node_modules', 'webpack', 'bin', 'webpack.js');
  if (
    spawnSync(process.execPath, [webpack, '--config-name', 'cli'], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    }).status !== 0
  )
    fail('Không dựng được dòng lệnh.', 'The command line could not be built.');
}

const report = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'kiem-bieu-tests-')), 'report.json');
const jest = path.join(root, 'node_modules', 'jest', 'bin', 'jest.js');
// Left to itself Jest keeps one core free, which on a machine of two is half of it.
const cores = os.cpus().length;
const given = chosen.some((word) => /^(-w|-i|--maxWorkers|--runInBand)/.test(word));
const workers = given ? [] : [`--maxWorkers=${String(cores === 2 ? 2 : Math.max(1, cores - 1))}`];
const run = spawnSync(process.execPath, [jest, '--json', `--outputFile=${report}`, ...workers, ...chosen], {
  cwd: root,
  stdio: ['inherit', 'ignore', 'inherit'],
});
const told = fs.existsSync(report) ? JSON.parse(fs.readFileSync(report, 'utf8')) : null;
const skipped = told ? skippedIn(told, chosen) : [];
// The product documents beside the project are not part of it: what reads them may be left out where they are not.
const missing = skipped.filter(({ reason }) => reason !== SHARED || fs.existsSync(path.join(root, '..', 'shared')));
const incomplete = run.status === 0 && nothingSkipped && missing.length > 0;
if (incomplete) {
  console.error(`Có phép thử bị bỏ qua: ${missing.map(({ name }) => name).join('; ')}`);
  console.error('Some tests were skipped, and nothing may be here.');
}
console.log(lastLine(told, skipped));
process.exit(incomplete ? 1 : (run.status ?? 1));
