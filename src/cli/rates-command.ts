import { RATE_KINDS, type Rate } from '../core/rates/rate';
import { plainText, reportSentences } from '../core/rates/report-sentences';
import { ratesCsv, ratesCsvHeader } from '../core/rates/rates-csv';
import { rateText } from '../core/rates/rate-text';
import {
  assessment,
  conversionSentence,
  definitionOf,
  problemSentence,
  rangeReason,
  rateTitle,
} from '../core/rates/rate-words';
import { undividedSentence } from '../core/rates/undivided-words';
import type { Locale } from '../core/text/locale';
import type { Arguments } from './arguments';
import { choiceOf, examineAll, jsonOptions, printed, type Io } from './command';
import { deliver } from './deliver';
import type { OpenedResult } from './examine-file';
import { resultJson, type WorkbookResult } from './json';
import { rendered } from './render';
import { linesOut } from './text-report';
import { CLI_WORDS } from './words';
import { append } from '../core/grid/append';

interface Context {
  readonly locale: Locale;
  readonly decimals: number;
}

const labelOf = ({ label, area, period }: Rate): string => {
  const places = [area, period].filter((p) => p !== null && !label.includes(p));
  return places.length > 0 ? `${label} (${places.join(', ')})` : label;
};

function rateLines(rate: Rate, { locale, decimals }: Context): string[] {
  const { fraction, text } = rateText(rate, locale, decimals);
  const reason = rangeReason(rate, locale);
  const value = text === '' ? '–' : text + (reason === '' ? '' : ` ${reason}`);
  const side = [definitionOf(rate, locale), problemSentence(rate, locale), conversionSentence(rate, locale)].filter(
    (s) => s !== '',
  );
  return [
    [`    ${labelOf(rate)}: ${fraction} = ${value}`, assessment(rate, locale)].filter((s) => s !== '').join(' · '),
    `      ${side.join('. ')}`,
  ];
}

/** Rates under their names, in the order of the kinds. */
function byTitle(rates: readonly Rate[], locale: Locale): Map<string, Rate[]> {
  const found = new Map<string, Rate[]>();
  for (const kind of RATE_KINDS)
    for (const rate of rates.filter((one) => one.kind === kind)) {
      const title = rateTitle(rate, locale);
      found.set(title, [...(found.get(title) ?? []), rate]);
    }
  return found;
}

function workbookLines(result: WorkbookResult, locale: Locale): string[] {
  const words = CLI_WORDS[locale];
  const context: Context = { locale, decimals: result.settings.decimals };
  const { examination } = result;
  if (!examination) return [result.file, `  ${result.error?.message ?? ''}`, ''];
  const { rates, tables } = examination;
  const lines = [result.file];
  for (const table of tables) {
    const own = rates.filter((rate) => rate.table === table.id);
    if (own.length === 0) continue;
    lines.push(`  ${table.id} ${table.title.name}`);
    for (const [title, some] of byTitle(own, locale))
      append(lines, [`   ${title}`, ...some.flatMap((rate) => rateLines(rate, context))]);
    const undivided = undividedSentence(table, locale);
    if (undivided !== '') lines.push(`   ${undivided}`);
  }
  if (rates.length === 0) return [...lines, `  ${words.noRates}`, ''];
  const paragraphs = reportSentences(rates, { ...context, length: 'full' });
  return [...lines, `  ${words.report}`, ...paragraphs.map((p) => `    ${plainText(p).trim()}`), ''];
}

function csvOf(results: readonly WorkbookResult[], locale: Locale): string {
  const style = { locale, separator: ',', decimal: '.' } as const;
  const lines = results.map(({ file, examination, settings: { decimals } }) =>
    ratesCsv(examination?.rates ?? [], file, { ...style, decimals }),
  );
  // Excel takes a CSV for UTF-8 only with this mark in front.
  return `\ufeff${ratesCsvHeader({ ...style, decimals: 1 }, true)}${lines.join('')}`;
}

type Results = readonly OpenedResult[];

/** `kiem-bieu rates`. */
export async function ratesCommand(args: Arguments, io: Io): Promise<number> {
  const choice = choiceOf(args);
  const { results, status } = await examineAll(args, { choice, rules: [] }, io);
  const render = {
    text: (some: Results) => linesOut(some.flatMap((r) => workbookLines(r, args.locale))),
    json: (some: Results) => printed(resultJson(some, null, jsonOptions(args, [], some, choice))),
    csv: (some: Results) => csvOf(some, args.locale),
  }[args.format as 'text' | 'json' | 'csv'];
  const { text, status: printing } = rendered(results, render, { args, choice, io });
  return Math.max(
    status,
    printing,
    await deliver(text, `ty-le.${args.format === 'text' ? 'txt' : args.format}`, args, io),
  );
}
