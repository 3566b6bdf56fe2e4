import type { Rate } from '../core/rates/rate';
import { plainText, reportSentences } from '../core/rates/report-sentences';
import { rateText } from '../core/rates/rate-text';
import {
  conversionSentence,
  definitionOf,
  kindWord,
  problemSentence,
  rangeReason,
  verdictWord,
} from '../core/rates/rate-words';
import type { Settings } from '../core/settings';
import { a1 } from '../core/grid/range';
import type { Locale } from '../core/text/locale';
import type { Arguments } from './arguments';
import { deliver } from './check-command';
import { csvLine } from './csv';
import { examineAll, jsonOptions, printed, settingsOf, type Io } from './command';
import { resultJson, type WorkbookResult } from './json';
import { CLI_WORDS } from './words';

interface Context {
  readonly locale: Locale;
  readonly settings: Settings;
}

const labelOf = ({ label, area, period }: Rate): string => {
  const places = [area, period].filter((p) => p !== null && !label.includes(p));
  return places.length > 0 ? `${label} (${places.join(', ')})` : label;
};

function rateLines(rate: Rate, { locale, settings }: Context): string[] {
  const { fraction, text } = rateText(rate, locale, settings.decimals);
  const reason = rangeReason(rate, locale);
  const value = text === '' ? '–' : text + (reason === '' ? '' : ` ${reason}`);
  const side = [definitionOf(rate, locale), problemSentence(rate, locale), conversionSentence(rate, locale)].filter(
    (s) => s !== '',
  );
  return [
    `    ${labelOf(rate)}: ${fraction} = ${value} · ${verdictWord(rate.verdict, locale)}`,
    `      ${side.join('. ')}`,
  ];
}

function workbookLines(result: WorkbookResult, context: Context): string[] {
  const words = CLI_WORDS[context.locale];
  const { examination } = result;
  if (!examination) return [result.file, `  ${result.error?.message ?? ''}`, ''];
  const { rates, tables } = examination;
  const lines = [result.file];
  for (const table of tables) {
    const own = rates.filter((rate) => rate.table === table.id);
    if (own.length === 0) continue;
    lines.push(`  ${table.id} ${table.title.name}`);
    for (const kind of ['indicators-met', 'fulfilment', 'disbursement'] as const) {
      const some = own.filter((rate) => rate.kind === kind);
      if (some.length > 0)
        lines.push(`   ${kindWord(kind, context.locale)}`, ...some.flatMap((rate) => rateLines(rate, context)));
    }
  }
  if (rates.length === 0) return [...lines, `  ${words.noRates}`, ''];
  const paragraphs = reportSentences(rates, {
    locale: context.locale,
    length: 'full',
    decimals: context.settings.decimals,
  });
  return [...lines, `  ${words.report}`, ...paragraphs.map((p) => `    ${plainText(p).trim()}`), ''];
}

const HEADER: Readonly<Record<Locale, readonly string[]>> = {
  vi: [
    'Tệp',
    'Biểu',
    'Loại',
    'Dòng',
    'Nội dung',
    'Địa bàn',
    'Kỳ',
    'Tử số',
    'Mẫu số',
    'Tỷ lệ',
    'Đánh giá',
    'Cách tính',
    'Ô tử số',
    'Ô mẫu số',
    'Ghi chú',
  ],
  en: [
    'File',
    'Table',
    'Kind',
    'Row',
    'Item',
    'Area',
    'Period',
    'Numerator',
    'Denominator',
    'Rate',
    'Assessment',
    'Definition',
    'Numerator cells',
    'Denominator cells',
    'Remark',
  ],
};

function csvRow(file: string, rate: Rate, { locale, settings }: Context): string {
  const cells = (side: 'numerator' | 'denominator'): string => rate[side].cells.map((at) => a1(at)).join(' ');
  const remark = [problemSentence(rate, locale), rangeReason(rate, locale), conversionSentence(rate, locale)]
    .filter((s) => s !== '')
    .join(' ');
  return csvLine([
    file,
    rate.table,
    kindWord(rate.kind, locale),
    rate.row === null ? '' : rate.row + 1,
    rate.label,
    rate.area ?? '',
    rate.period ?? '',
    rate.numerator.value ?? '',
    rate.denominator.value ?? '',
    rateText(rate, locale, settings.decimals).text,
    verdictWord(rate.verdict, locale),
    definitionOf(rate, locale),
    cells('numerator'),
    cells('denominator'),
    remark,
  ]);
}

const csvOf = (results: readonly WorkbookResult[], context: Context): string =>
  // Excel takes a CSV for UTF-8 only with this mark in front.
  '\ufeff' +
  [
    csvLine(HEADER[context.locale]),
    ...results.flatMap((r) => (r.examination?.rates ?? []).map((rate) => csvRow(r.file, rate, context))),
  ].join('');

/** `kiem-bieu rates`. */
export async function ratesCommand(args: Arguments, io: Io): Promise<number> {
  const settings = settingsOf(args);
  const { results, status } = await examineAll(args, { settings, rules: [] }, io);
  const context = { locale: args.locale, settings };
  const text = {
    text: () =>
      results
        .flatMap((r) => workbookLines(r, context))
        .join('\n')
        .replace(/\n*$/, '\n'),
    json: () => printed(resultJson(results, null, jsonOptions(args.locale, settings, []))),
    csv: () => csvOf(results, context),
  }[args.format as 'text' | 'json' | 'csv']();
  deliver(text, `ty-le.${args.format === 'text' ? 'txt' : args.format}`, args, io);
  return status;
}
