import type { Table } from '../table/table';
import type { Locale } from '../text/locale';
import { RATE_KINDS, type Rate } from './rate';
import { behindFirst, isHeadline } from './rate-order';
import { kindWord } from './rate-words';
import type { Drawn } from './rates-sheet-charts';
import { RATES_SHEET_WORDS } from './rates-sheet-words';

/** A part of the sheet: rates of one kind, under one heading (phần). */
export interface Block {
  readonly title: string;
  readonly rates: readonly Rate[];
  /** What is drawn of it. */
  readonly drawn: Drawn | null;
}

function blockTitle(kind: Rate['kind'], expected: boolean, locale: Locale): string {
  const words = RATES_SHEET_WORDS[locale];
  const title =
    kind === 'fulfilment' || kind === 'disbursement' || kind === 'indicators-met'
      ? words.blocks[kind]
      : kindWord(kind, locale);
  return expected ? `${title} (${words.expected})` : title;
}

const isExpected = ({ expected, numerator }: Rate): boolean => expected === true || numerator.kind === 'estimate';

function blockOf(kind: Rate['kind'], expected: boolean, rates: readonly Rate[], locale: Locale): Block[] {
  const own = behindFirst(rates.filter((rate) => rate.kind === kind && isExpected(rate) === expected));
  const isDrawn = (kind === 'fulfilment' || kind === 'disbursement') && !expected && own.length > 1;
  const drawn = isDrawn ? { kind, count: own.length } : null;
  return own.length === 0 ? [] : [{ title: blockTitle(kind, expected, locale), rates: own, drawn }];
}

/** What the sheet gives, part by part: the results of whole tables, then each kind of rate, done before expected. */
export function blocksOf(rates: readonly Rate[], tables: readonly Table[], locale: Locale): Block[] {
  const byId = new Map(tables.map((table) => [table.id, table]));
  const headline = rates.filter((rate) => isHeadline(rate, byId.get(rate.table) ?? null));
  const known = new Set(headline);
  const rest = rates.filter((rate) => !known.has(rate));
  const kinds = RATE_KINDS.flatMap((kind) =>
    [false, true].flatMap((expected) => blockOf(kind, expected, rest, locale)),
  );
  const title = RATES_SHEET_WORDS[locale].headline;
  return headline.length === 0 ? kinds : [{ title, rates: behindFirst(headline), drawn: null }, ...kinds];
}
