import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { soffice } from '../../support/libreoffice';

const GROUP = 15;
const ONE = 60_000;

const madeOf = (folder: string, file: string): string => join(folder, `${basename(file, extname(file))}.csv`);

function convert(program: string, folder: string, files: readonly string[], timeout: number): void {
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const options = [`-env:UserInstallation=${profile}`, '--headless', '--norestore', '--convert-to', 'csv'];
  spawnSync(program, [...options, '--outdir', folder, ...files], { stdio: 'ignore', timeout, killSignal: 'SIGKILL' });
}

/** The files that LibreOffice opens; null where it is not installed. Those that fail in company are tried alone. */
export function openedByLibreOffice(files: readonly string[]): Set<string> | null {
  const program = soffice();
  if (!program) return null;
  const folder = mkdtempSync(join(tmpdir(), 'kiem-bieu-lost-'));
  mkdirSync(folder, { recursive: true });
  try {
    for (let at = 0; at < files.length; at += GROUP)
      convert(program, folder, files.slice(at, at + GROUP), ONE + GROUP * 5_000);
    for (const file of files) if (!existsSync(madeOf(folder, file))) convert(program, folder, [file], ONE);
    return new Set(files.filter((file) => existsSync(madeOf(folder, file))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
