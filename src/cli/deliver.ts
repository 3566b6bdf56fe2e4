import { accessSync, constants, lstatSync, mkdirSync, rmdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Locale } from '../core/text/locale';
import type { Arguments } from './arguments';
import { EXIT, tell, type Io } from './command';
import { refusal } from './disk-words';
import { filesOf } from './files';
import { anyOf } from './same-file';
import { visible } from './visible';
import { CLI_WORDS } from './words';
import { isDiskError, untorn, writeWhole } from './write-file';

/** A refusal of the disk as one sentence; anything else is thrown on. */
export function sayDisk(error: unknown, file: string, locale: Locale): string {
  if (!isDiskError(error)) throw error;
  return refusal(error.code ?? '', file, locale);
}

const isThere = (path: string): boolean => {
  try {
    lstatSync(path);
    return true;
  } catch {
    return false;
  }
};

/** Folder by folder: where a disk makes none, Node's own way of making all of them at once never ends. */
function makeAll(folder: string): string | null {
  const missing: string[] = [];
  for (let at = folder; !isThere(at); at = dirname(at)) missing.push(at);
  for (const at of [...missing].reverse()) mkdirSync(at);
  return missing[missing.length - 1] ?? null;
}

/** Makes a folder to write into, and says what there was to make; throws where nothing can be written there. */
export function makeFolder(folder: string): string | null {
  const made = makeAll(resolve(folder));
  if (!statSync(folder).isDirectory()) throw Object.assign(new Error(folder), { code: 'ENOTDIR', syscall: 'mkdir' });
  accessSync(folder, constants.W_OK);
  return made;
}

/** Takes folders away again that nothing was written into. */
export function dropEmpty(folder: string, made: string | null): void {
  if (made === null) return;
  try {
    for (let at = resolve(folder); ; at = dirname(at)) {
      rmdirSync(at);
      if (at === resolve(made)) return;
    }
  } catch {
    // Something is in it: then it stays.
  }
}

/** Every file that a command line reads: none of them is ever written over. */
export const inputsOf = ({ files, settings, areas, against }: Arguments): ((path: string) => boolean) =>
  anyOf([...filesOf(files).files, ...[settings, areas, against].filter((path) => path !== null)]);

/** `kiem-bieu.json`, or `kiem-bieu (2).json` where the first is one of the inputs. */
function placeOf(folder: string, name: string, isInput: (path: string) => boolean): string {
  for (let attempt = 1; ; attempt++) {
    const path = join(folder, attempt === 1 ? name : name.replace(/(?=\.[^.]*$)/, ` (${String(attempt)})`));
    if (!isThere(path) || !isInput(path)) return path;
  }
}

/**
 * Puts a result out, or into a file of the folder that `--out` names. Where that cannot be written it is said, and the
 * result goes out all the same: what was found is not lost.
 */
export async function deliver(text: string, name: string, args: Arguments, io: Io): Promise<number> {
  const { out, locale } = args;
  const shown = visible(text);
  if (out === null) {
    io.out(shown);
    return EXIT.fine;
  }
  let file = join(out, name);
  try {
    makeFolder(out);
    file = placeOf(out, name, inputsOf(args));
    await untorn(() => writeWhole(file, shown, true));
    tell(io, CLI_WORDS[locale].written(file));
    return EXIT.fine;
  } catch (error) {
    tell(io, sayDisk(error, file, locale));
    io.out(shown);
    return EXIT.usage;
  }
}
