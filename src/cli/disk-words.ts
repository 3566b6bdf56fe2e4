import type { Locale } from '../core/text/locale';
import { CLI_WORDS, type DiskWord } from './words';

const WORDS: Readonly<Record<string, DiskWord>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EACCES: 'denied',
  EPERM: 'denied',
  EROFS: 'denied',
  EEXIST: 'not-a-folder',
  ENOTDIR: 'not-a-folder',
  EISDIR: 'name',
  EFBIG: 'too-large',
  ENAMETOOLONG: 'name',
  EINVAL: 'name',
};

/** Why a disk or device would not take something, by the code it gave, as one sentence. */
export function refusal(code: string, file: string, locale: Locale): string {
  const words = CLI_WORDS[locale];
  return words.cannotWrite(file, `${words.diskSays[WORDS[code] ?? 'other']} (${code})`);
}
