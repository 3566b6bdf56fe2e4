import { readArguments, UsageError, type Arguments } from './arguments';
import { checkCommand } from './check-command';
import { claimsCommand } from './claims-command';
import { EXIT, type Io } from './command';
import { flagCommand } from './flag-command';
import { ratesCommand } from './rates-command';
import { relationsCommand } from './relations-command';
import { rulesCommand } from './rules-command';
import { USAGE } from './usage';
import { VERSION } from './version';
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

/** Runs one command line and gives its exit status; nothing is thrown (dòng lệnh kiem-bieu). */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const locale = argv.join(' ').includes('--lang en') || argv.includes('--lang=en') ? 'en' : 'vi';
  try {
    return await follow(readArguments(argv), io);
  } catch (error) {
    if (error instanceof UsageError) {
      io.err(`${error.message}\n${CLI_WORDS[locale].see}\n`);
      return EXIT.usage;
    }
    io.err(`${CLI_WORDS[locale].fault(error instanceof Error ? (error.stack ?? error.message) : String(error))}\n`);
    return EXIT.fault;
  }
}
