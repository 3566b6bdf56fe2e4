import { fstatSync, writeFileSync } from 'node:fs';
import { EXIT } from './command';
import { refusal } from './disk-words';
import { localeIn, run } from './main';

const local = (): string => {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60000).toISOString().slice(0, 16);
};

const argv = process.argv.slice(2);

/** Why the results did not all go out. */
let lost: NodeJS.ErrnoException | null = null;

const lose = (error: NodeJS.ErrnoException): void => {
  lost ??= error;
};

type Stream = NodeJS.WriteStream & { fd: 1 | 2 };

const isFile = (stream: Stream): boolean => {
  try {
    return fstatSync(stream.fd).isFile();
  } catch {
    return false;
  }
};

/** Files refuse at once, pipes and terminals with an event. A stream takes a write that a file cut short for a whole one. */
function print(stream: Stream, text: string, refused: (error: NodeJS.ErrnoException) => void): void {
  try {
    if (isFile(stream)) writeFileSync(stream.fd, text);
    else stream.write(text);
  } catch (error) {
    refused(error as NodeJS.ErrnoException);
  }
}

const unheard = (): void => undefined;

process.stdout.on('error', lose);
process.stderr.on('error', unheard);
// A limit on the size of files is answered by the write that meets it, as a full disk is, not by the end of the program.
process.on('SIGXFSZ', unheard);

const flushed = (): Promise<void> =>
  new Promise((resolve) => {
    if (lost) resolve();
    else process.stdout.write('', () => setImmediate(resolve));
  });

/** A reader that has seen enough (`| head`) closes the pipe: that changes nothing. Any other loss is said. */
function outcome(status: number): number {
  if (!lost || lost.code === 'EPIPE') return status;
  print(process.stderr, `${refusal(lost.code ?? '', 'stdout', localeIn(argv))}\n`, unheard);
  return Math.max(status, EXIT.usage);
}

void run(argv, {
  out: (text) => {
    if (!lost) print(process.stdout, text, lose);
  },
  err: (text) => {
    print(process.stderr, text, unheard);
  },
  terminal: process.stderr.isTTY === true,
  now: local,
}).then(async (status) => {
  await flushed();
  process.exitCode = outcome(status);
});
