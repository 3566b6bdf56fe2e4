import { TOTAL_ROW } from '../table/vocabulary';
import { fold } from '../text/fold';
import type { Rate } from './rate';
import { dateWord } from '../text/date-word';
import { partWord } from './rate-words';
import { remainingOf } from './remaining';
import { fractionPieces, joinPieces, percentPieces, placesOf, type Writer } from './report-writer';
import { spokenUnit } from './spoken-unit';
import type { ReportPart } from './report-sentences';
import { REPORT_WORDS } from './report-words';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "đến ngày 30/11/2023 giải ngân 318,36/3.291 triệu đồng, đạt 9,7% kế hoạch vốn giao trong năm". */
function statement(rate: Rate, writer: Writer, before: Rate | null = null): ReportPart[] {
  const { locale } = writer;
  const words = REPORT_WORDS[locale];
  const verb = words.money[rate.numerator.kind] ?? `${partWord(rate.numerator, locale)} `;
  // A short paragraph says once what the one before has said.
  const known = writer.length === 'short' ? before : null;
  const until = rate.asOf === null || rate.asOf === known?.asOf ? '' : words.until(dateWord(rate.asOf, locale));
  const plan = partWord(rate.denominator, locale);
  const over = known && partWord(known.denominator, locale) === plan ? '' : words.of + plan;
  if (rate.value === null && !rate.interval)
    return [{ text: until + verb }, { text: words.noData, cells: rate.numerator.cells }];
  return [
    { text: until + verb },
    ...fractionPieces(rate, writer),
    { text: `, ${words.reached}` },
    ...percentPieces(rate, writer),
    { text: over },
  ];
}

/** A row that is not the total says what it is of, however large it is. */
const isNamed = ({ scope, label, row }: Rate): boolean =>
  scope === undefined && row !== null && label.trim() !== '' && !TOTAL_ROW.test(fold(label));

/** One of several rates of the whole, told apart from the others. */
function placed(rate: Rate, writer: Writer, before: Rate | null): ReportPart[] {
  if (isNamed(rate)) return labelled(rate, writer, before);
  const places = placesOf(rate, writer);
  const said = statement(rate, writer, before);
  return places === '' ? said : [{ text: `${places}: ` }, ...said];
}

function labelled(rate: Rate, writer: Writer, before: Rate | null = null): ReportPart[] {
  const [label, places] = [rate.label.replace(/[:;.]\s*$/, ''), placesOf(rate, writer)];
  return [{ text: places === '' ? `${label}: ` : `${label} (${places}): ` }, ...statement(rate, writer, before)];
}

/** The rates of the whole table: its own sum, or the rows that hold the largest plan. */
function wholes(rates: readonly Rate[]): Rate[] {
  const summed = rates.filter((r) => r.scope === 'all');
  if (summed.length > 0) return summed;
  const plans = rates.filter((r) => r.row !== null && r.denominator.value !== null);
  const largest = plans.reduce((most, r) => Math.max(most, r.denominator.value ?? 0), -Infinity);
  const row = plans.find((r) => r.denominator.value === largest)?.row;
  return rates.filter((r) => r.row === row && r.scope === undefined);
}

function leftPart(whole: readonly Rate[], writer: Writer): ReportPart[] {
  const [first] = whole;
  const left = first && remainingOf(first);
  if (!first || !left) return [];
  const { format, locale } = writer;
  const words = REPORT_WORDS[locale];
  const unit = first.denominator.unit ? ` ${spokenUnit(first.denominator.unit, locale)}` : '';
  const cells = [...first.numerator.cells, ...first.denominator.cells];
  const monthly =
    left.perMonth === null
      ? []
      : [
          { text: words.perMonth[0] },
          { text: format.number(left.perMonth, 1), cells },
          { text: unit + words.perMonth[1] },
        ];
  return [
    { text: words.left[0] },
    { text: format.number(left.amount), cells },
    { text: unit + words.left[1] },
    ...monthly,
    { text: '. ' },
  ];
}

/** What a table says of its money. */
export function moneySentences(all: readonly Rate[], writer: Writer): ReportPart[] {
  const rates = all.filter((r) => r.kind === 'disbursement');
  const whole = wholes(rates);
  if (whole.length === 0) return [];
  const said = joinPieces(
    whole.map((r, index) =>
      whole.length > 1 || isNamed(r) ? placed(r, writer, whole[index - 1] ?? null) : statement(r, writer),
    ),
    '; ',
  );
  const [first, ...more] = said;
  const start = first ? [{ ...first, text: capital(first.text) }, ...more] : [];
  if (writer.length === 'short') return [...start, { text: '. ' }];
  const rest = rates.filter((r) => !whole.includes(r) && r.scope === undefined && r.value !== null);
  const each = rest.map((r) => labelled(r, writer));
  const detail = each.length > 0 ? [{ text: REPORT_WORDS[writer.locale].ofWhich }, ...joinPieces(each, '; ')] : [];
  return [...start, ...detail, { text: '. ' }, ...leftPart(whole, writer)];
}
