import { TOTAL_ROW } from '../table/vocabulary';
import { fold } from '../text/fold';
import type { Rate } from './rate';
import { rateText } from './rate-text';
import { dateWord } from '../text/date-word';
import { planOf } from './rate-words';
import { fractionPieces, joinPieces, percentPieces, placesOf, type Writer } from './report-writer';
import type { ReportPart } from './report-sentences';
import { REPORT_WORDS } from './report-words';
import { countsAsMet } from '../facts/verdict';
import { quotient } from './exact';

/** "02" as officials write counts below ten. */
const padded = (value: number, { locale }: Writer): string =>
  locale === 'vi' && value > 0 && value < 10 ? `0${String(value)}` : String(value);

function labelled(rate: Rate, writer: Writer): string {
  const places = placesOf(rate, writer);
  const label = rate.label.replace(/^(trong đó|of which)\s*:?\s*/i, '').replace(/[:;.]\s*$/, '');
  return places === '' ? label : `${label} (${places})`;
}

/** "Thành lập và duy trì Tổ truyền thông: 77/75 tổ, đạt 102,7%, vượt chỉ tiêu". */
function indicator(rate: Rate, writer: Writer): ReportPart[] {
  const words = REPORT_WORDS[writer.locale];
  const label = { text: `${labelled(rate, writer)}: ` };
  if (rate.value === null && !rate.interval) return [label, { text: words.noData, cells: rate.numerator.cells }];
  const percent =
    rate.verdict === 'not-started' ? [] : [{ text: `, ${words.reached}` }, ...percentPieces(rate, writer)];
  const plan = rate.initial ? [{ text: planOf(rate, writer.locale), cells: rate.initial.cells }] : [];
  const expected = rate.numerator.kind === 'estimate' ? [{ text: words.expected[0] }] : [];
  return [
    label,
    ...expected,
    ...fractionPieces(rate, writer),
    ...plan,
    ...percent,
    { text: `, ${words.verdict[rate.verdict]}` },
  ];
}

/** The indicators behind a count, by the cells it counted. */
function countedBy(head: Rate, rates: readonly Rate[]): Rate[] {
  const cells = head.denominator.cells.map((c) => `${String(c.top)},${String(c.left)}`);
  const found: Record<string, Rate> = {};
  for (const rate of rates) {
    const cell = rate.denominator.cells[0];
    const key = cell ? `${String(cell.top)},${String(cell.left)}` : '';
    if (rate.kind === 'fulfilment' && rate.denominator.cells.length === 1 && cells.includes(key)) found[key] ??= rate;
  }
  return Object.keys(found)
    .map((key) => found[key])
    .filter((r): r is Rate => r !== undefined);
}

function headline(head: Rate, writer: Writer): ReportPart[] {
  const words = REPORT_WORDS[writer.locale];
  const date = head.asOf === null ? null : dateWord(head.asOf, writer.locale);
  const { numerator, denominator } = head;
  const places = placesOf(head, writer);
  return [
    { text: head.expected ? words.expected[1] : words.asOf(date) + words.met[0] },
    { text: padded(numerator.value ?? 0, writer), cells: numerator.cells },
    { text: '/' },
    { text: String(denominator.value ?? 0), cells: denominator.cells },
    { text: (head.expected ? words.expected[2] : words.met[1]) + (places === '' ? '' : ` (${places})`) + words.met[2] },
    ...percentPieces(head, writer),
  ];
}

function active(head: Rate, rates: readonly Rate[], writer: Writer): ReportPart[] {
  const other = rates.find(
    (r) => r.denominator.kind === 'given-active' && r.area === head.area && r.period === head.period,
  );
  if (!other || other === head) return [];
  const words = REPORT_WORDS[writer.locale];
  return [
    { text: ` (${words.active}` },
    ...fractionPieces(other, writer),
    { text: ', ' },
    ...percentPieces(other, writer),
    { text: ')' },
  ];
}

function unmetPart(head: Rate, unmet: readonly Rate[], writer: Writer): ReportPart[] {
  const given = head.denominator.value ?? 0;
  if (unmet.length === 0 || given === 0) return [];
  const { locale, decimals, format } = writer;
  const words = REPORT_WORDS[locale];
  const count = unmet.length;
  const share = format.percent(quotient(count * 100, given, decimals), decimals);
  const cells = unmet.flatMap((r) => r.denominator.cells);
  return [
    { text: `. ${words.remaining[0]}` },
    { text: padded(count, writer), cells },
    { text: words.remaining[1] },
    { text: share, cells },
    { text: words.remaining[2] },
    ...joinPieces(
      unmet.map((r) => indicator(r, writer)),
      '; ',
    ),
  ];
}

function groupPart(head: Rate, rates: readonly Rate[], writer: Writer): ReportPart[] {
  const groups = rates.filter(
    (r) => r.kind === 'indicators-met' && r.scope === 'group' && r.area === head.area && r.period === head.period,
  );
  if (groups.length < 2) return [];
  const each = groups.map((g) => [
    { text: `${labelled(g, writer)}: ` },
    ...fractionPieces(g, writer),
    { text: ` (${rateText(g, writer.locale, writer.decimals).text})` },
  ]);
  return [{ text: `. ${REPORT_WORDS[writer.locale].groups}` }, ...joinPieces(each, '; ')];
}

function counted(head: Rate, rates: readonly Rate[], writer: Writer): ReportPart[] {
  const start = [...headline(head, writer), ...active(head, rates, writer)];
  if (writer.length === 'short') return [...start, { text: '. ' }];
  const indicators = countedBy(head, rates);
  const met = indicators.filter((r) => countsAsMet(r.verdict));
  const detail =
    met.length > 0
      ? [
          { text: REPORT_WORDS[writer.locale].detail },
          ...joinPieces(
            met.map((r) => indicator(r, writer)),
            '; ',
          ),
        ]
      : [];
  const unmet = indicators.filter((r) => !countsAsMet(r.verdict));
  return [...start, ...detail, ...unmetPart(head, unmet, writer), ...groupPart(head, rates, writer), { text: '. ' }];
}

/** The sum of the table, or of its largest row, when its rows are places and not indicators. */
function wholeOf(rates: readonly Rate[]): Rate | null {
  const own = rates.filter(
    (r) => r.kind === 'fulfilment' && (r.scope === 'all' || r.scope === undefined) && (!r.rival || r.official === true),
  );
  const all = own.find((r) => r.scope === 'all');
  const sorted = [...own].sort((a, b) => (b.denominator.value ?? 0) - (a.denominator.value ?? 0));
  return all ?? sorted[0] ?? null;
}

/** The total row says each of its parts; a row that only has the largest plan is said alone. */
function totalsOf(whole: Rate, rates: readonly Rate[], writer: Writer): ReportPart[] {
  const isTotal = whole.scope === 'all' || TOTAL_ROW.test(fold(whole.label));
  const alike = rates.filter((r) => r.kind === 'fulfilment' && r.row === whole.row && r.scope === whole.scope);
  const said = isTotal ? alike : [whole];
  return joinPieces(
    said.map((r) => indicator(r, writer)),
    '; ',
  );
}

/** What a table says of its indicators. */
export function fulfilmentSentences(rates: readonly Rate[], writer: Writer): ReportPart[] {
  const heads = rates.filter(
    (r) => r.kind === 'indicators-met' && r.scope === 'all' && (r.denominator.kind === 'given' || r.official === true),
  );
  if (heads.length > 0) return heads.flatMap((head) => counted(head, rates, writer));
  const whole = wholeOf(rates);
  if (!whole) return [];
  const rest = rates.filter((r) => r.kind === 'fulfilment' && r !== whole && r.scope === undefined);
  const words = REPORT_WORDS[writer.locale];
  const start = [...indicator(whole, writer)];
  if (writer.length === 'short') return [...totalsOf(whole, rates, writer), { text: '. ' }];
  if (rest.length === 0) return [...start, { text: '. ' }];
  return [
    ...start,
    { text: words.ofWhich },
    ...joinPieces(
      rest.map((r) => indicator(r, writer)),
      '; ',
    ),
    { text: '. ' },
  ];
}
