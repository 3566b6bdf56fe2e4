import { Trouble } from '../core/host';
import type { Locale } from '../core/text/locale';
import { sayTrouble } from '../core/text/trouble';
import { readArguments, UsageError, type Arguments } from './arguments';
import { checkCommand } from './check-command';
import { claimsCommand } from './claims-command';
import { EXIT, tell, type Io } from './command';
import { flagCommand } from './flag-command';
import { ratesCommand } from './rates-command';
import { relationsCommand } from './relations-command';
import { rulesCommand } from './rules-command';
import { USAGE } from './usage';
import { VERSION } from './version';
import { visible } from './visible';
import { CLI_WORDS } from './words';

async function follow(args: Arguments, io: Io): Promise<number> {
  if (args.version) io.out(`kiem-bieu ${VERSION}\n`);
  else if (args.help) io.out(USAGE[args.locale]);
  switch (args.version || args.help ? null : args.command) {
    case 'check':
      return checkCommand(args, io);
    case 'flag':
      return flagCommand(args, io);
    case 'rates':
      return ratesCommand(args, io);
    case 'claims':
      return claimsCommand(args, io);
    case 'relations':
      return relationsCommand(args, io);
    case 'rules':
      return rulesCommand(args, io);
    case null:
      if (args.version || args.help) return EXIT.fine;
      io.err(USAGE[args.locale]);
      return EXIT.usage;
  }
}

/** The language of a command line that may not be understood otherwise. */
export const localeIn = (argv: readonly string[]): Locale =>
  argv.join(' ').includes('--lang en') || argv.includes('--lang=en') ? 'en' : 'vi';

/** Whatever a cell or a name holds, nothing that we print commands a terminal. */
const guarded = (io: Io): Io => ({
  ...io,
  out: (text) => io.out(visible(text)),
  err: (text) => io.err(visible(text)),
});

function sayFailure(error: unknown, locale: Locale, io: Io): number {
  const words = CLI_WORDS[locale];
  if (error instanceof UsageError) {
    io.err(`${error.message}\n${words.see}\n`);
    return EXIT.usage;
  }
  if (error instanceof Trouble) {
    tell(io, sayTrouble(error, locale));
    return EXIT.usage;
  }
  io.err(`${words.fault(error instanceof Error ? (error.stack ?? error.message) : String(error))}\n`);
  return EXIT.fault;
}

/** Runs one command line and gives its exit status; nothing is thrown (dòng lệnh kiem-bieu). */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const safe = guarded(io);
  try {
    return await follow(readArguments(argv), safe);
  } catch (error) {
    return sayFailure(error, localeIn(argv), safe);
  }
}
