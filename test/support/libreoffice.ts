import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

const USUAL = [
  '/usr/bin/soffice',
  '/usr/local/bin/soffice',
  '/usr/lib/libreoffice/program/soffice',
  '/opt/libreoffice/program/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
];

/** Where LibreOffice is, or null: KIEM_BIEU_SOFFICE, then PATH, then the usual places. */
export function soffice(): string | null {
  const named = process.env.KIEM_BIEU_SOFFICE;
  if (named) return existsSync(named) ? named : null;
  const onPath = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'soffice'));
  return [...onPath, ...USUAL].find((file) => existsSync(file)) ?? null;
}

/** Recalculates on load whatever the file holds: by default LibreOffice trusts cached numbers. */
const PROFILE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="ODFRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

const TIMEOUT = 90_000;

async function convert(bytes: Uint8Array, target: 'xlsx' | 'pdf'): Promise<Uint8Array> {
  const program = soffice();
  if (!program) throw new Error('LibreOffice is not installed (set KIEM_BIEU_SOFFICE to its soffice)');
  const folder = await mkdtemp(join(tmpdir(), 'kiem-bieu-office-'));
  try {
    const profile = join(folder, 'profile');
    const out = join(folder, 'out');
    await mkdir(join(profile, 'user'), { recursive: true });
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), PROFILE);
    await writeFile(join(folder, 'workbook.xlsx'), bytes);
    const said = await run(
      program,
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        '--headless',
        '--norestore',
        '--convert-to',
        target,
        '--outdir',
        out,
        join(folder, 'workbook.xlsx'),
      ],
      { timeout: TIMEOUT, killSignal: 'SIGKILL' },
    );
    const made = join(out, `workbook.${target}`);
    if (!existsSync(made)) throw new Error(`LibreOffice made no ${target}: ${said.stdout}${said.stderr}`);
    return new Uint8Array(await readFile(made));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The workbook as LibreOffice saves it after computing every formula anew, whatever the file had cached. */
export const recalculate = (bytes: Uint8Array): Promise<Uint8Array> => convert(bytes, 'xlsx');

/** The workbook as it would be printed. */
export const renderPdf = (bytes: Uint8Array): Promise<Uint8Array> => convert(bytes, 'pdf');

function officeTest(): typeof it | typeof it.skip {
  // Scripts that are no tests use this file as well, and have no `it`.
  if (typeof it === 'undefined') return undefined as never;
  if (soffice()) return it;
  console.info('LibreOffice is absent: tests that need it are skipped (KIEM_BIEU_SOFFICE names it).');
  return it.skip;
}

/** `it`, or a skipped test that says why, on a machine without LibreOffice. */
export const itWithOffice = officeTest();
