import { parseArgs } from 'node:util';
import type { Locale } from '../core/text/locale';
import { CLI_WORDS } from './words';

/** The commands there are. */
export type Command = 'check' | 'flag' | 'rates' | 'claims' | 'rules' | 'relations';

/** A command line as understood (tham số dòng lệnh). */
export interface Arguments {
  readonly command: Command | null;
  readonly files: readonly string[];
  readonly locale: Locale;
  readonly format: string;
  readonly out: string | null;
  readonly rules: readonly string[] | null;
  readonly sheet: string | null;
  readonly areas: string | null;
  readonly against: string | null;
  readonly settings: string | null;
  readonly help: boolean;
  readonly version: boolean;
}

/** A command line that cannot be followed; the message is in the person's language. */
export class UsageError extends Error {}

const FORMATS: Readonly<Record<Command, readonly string[]>> = {
  check: ['text', 'json', 'sarif', 'html'],
  flag: ['text'],
  rates: ['text', 'json', 'csv'],
  claims: ['text', 'json', 'html'],
  rules: ['text', 'json', 'md'],
  relations: ['text', 'json', 'vtl', 'r'],
};

const ALLOWED: Readonly<Record<Command, readonly string[]>> = {
  check: ['format', 'out', 'rules', 'sheet', 'areas'],
  flag: ['out', 'rules', 'sheet', 'areas'],
  rates: ['format', 'sheet', 'out'],
  claims: ['format', 'against', 'out'],
  rules: ['format'],
  relations: ['format', 'sheet', 'out'],
};

const COMMON = ['lang', 'settings', 'version', 'help'];

const isCommand = (text: string): text is Command => Object.prototype.hasOwnProperty.call(FORMATS, text);

function localeOf(given: string | undefined): Locale {
  if (given === undefined || given === 'vi') return 'vi';
  if (given === 'en') return 'en';
  throw new UsageError(CLI_WORDS.vi.badLocale + ' ' + CLI_WORDS.en.badLocale);
}

function parsed(argv: readonly string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  return parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      format: text,
      out: text,
      rules: text,
      sheet: text,
      areas: text,
      against: text,
      lang: text,
      settings: text,
      version: flag,
      help: { ...flag, short: 'h' },
    },
  });
}

function read(argv: readonly string[], locale: Locale): ReturnType<typeof parsed> {
  try {
    return parsed(argv);
  } catch (error) {
    throw new UsageError(CLI_WORDS[locale].option(error instanceof Error ? error.message : String(error)));
  }
}

/** The language wanted, even when the rest cannot be understood. */
function guessLocale(argv: readonly string[]): Locale {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const said = argv[at]?.includes('=') ? argv[at].slice(7) : argv[at + 1];
  return at >= 0 && said === 'en' ? 'en' : 'vi';
}

function needs(command: Command, files: readonly string[], out: string | undefined, locale: Locale): void {
  const words = CLI_WORDS[locale];
  const what = command === 'claims' ? 'REPORT.txt|.md|.docx' : command === 'check' ? 'FILE|FOLDER' : 'FILE';
  if (command !== 'rules' && files.length === 0) throw new UsageError(words.missing(what));
  if (command === 'flag' && out === undefined) throw new UsageError(words.missing('--out DIR'));
}

function commandOf(name: string | undefined, locale: Locale): Command | null {
  if (name === undefined) return null;
  if (!isCommand(name)) throw new UsageError(CLI_WORDS[locale].unknownCommand(name));
  return name;
}

function checked(command: Command, values: Readonly<Record<string, unknown>>, locale: Locale): string {
  const words = CLI_WORDS[locale];
  const known = [...ALLOWED[command], ...COMMON];
  for (const name of Object.keys(values))
    if (!known.includes(name)) throw new UsageError(words.option(`--${name} (${command})`));
  const format = typeof values['format'] === 'string' ? values['format'] : 'text';
  if (!FORMATS[command].includes(format))
    throw new UsageError(words.unknownFormat(format, FORMATS[command].join(', ')));
  return format;
}

/** Understands a command line, or throws a `UsageError`. */
export function readArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = read(argv, guessLocale(argv));
  const locale = localeOf(values.lang);
  const [name, ...files] = positionals;
  const asked = values.help === true || values.version === true;
  const command = asked && (name === undefined || !isCommand(name)) ? null : commandOf(name, locale);
  const format = command === null || asked ? 'text' : checked(command, values, locale);
  if (command !== null && !asked) needs(command, files, values.out, locale);
  return {
    command,
    files,
    locale,
    format,
    out: values.out ?? null,
    rules:
      values.rules === undefined
        ? null
        : values.rules
            .split(',')
            .map((id) => id.trim())
            .filter(Boolean),
    sheet: values.sheet ?? null,
    areas: values.areas ?? null,
    against: values.against ?? null,
    settings: values.settings ?? null,
    help: values.help === true,
    version: values.version === true,
  };
}
