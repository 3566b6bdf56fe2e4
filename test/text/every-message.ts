import { rules } from '../../src/core/rules/index';
import { FORMATS } from '../../src/core/text/format';
import type { Locale } from '../../src/core/text/locale';

/** A sentence, and who says it. */
export interface Spoken {
  readonly by: string;
  readonly text: string;
}

/** What the data of messages hold that is no number, by its key, as a workbook would fill it in. */
const TEXTS: Readonly<Record<string, string>> = {
  article: 'Thông tư 55/2023/TT-BTC, điều 37.3b',
  cell: 'B2',
  cells: 'D5, D7',
  code: '#REF!',
  column: 'C',
  doubt: 'footnote',
  expected: 'II',
  formula: '=SUM(C2:C3)',
  fraction: '2/9',
  from: '2023-08-15',
  instead: 'Pác Nặm',
  label: 'Tổ truyền thông cộng đồng',
  leftOut: 'Na Rì',
  named: 'Huyện Ba Bể',
  names: 'Huyện Na Rì',
  near: 'Huyện Ngân Sơn',
  number: '0.5',
  ordinal: 'III',
  other: '9/2',
  parts: '2 + 1 + 7',
  pattern: '=SUM(C2:C4)',
  per: 'mô hình',
  place: 'TH!D9',
  places: 'Lang Chanh',
  proven: 'here',
  reason: '',
  sheet: 'Ba Bể',
  shown: 'Đã báo cáo',
  statement: '1=2+3',
  statements: '«Tổng cộng»',
  subset: 'Trong đó: nữ',
  symbols: '5',
  text: 'đang rà soát',
  time: '2:09',
  typed: 'người',
  unicode: 'Huyện Ngân Sơn',
  unit: 'Tổ',
  value: 'chưa báo cáo',
  verdict: 'Chưa đạt',
  way: 'D4 → E4 → D4',
};

/** Keys under which most messages hold a number and these a text. */
const TEXT_IN: Readonly<Record<string, readonly string[]>> = {
  cells: ['negative-value/several'],
  expected: ['outline-gap/skipped', 'outline-gap/many'],
  other: ['fraction-as-date/either', 'duplicate-indicator/perhaps', 'duplicate-area/perhaps'],
  parts: ['indicators-met-mismatch/parts'],
  shown: ['merged-value/swallowed'],
  typed: ['unit-conflict/cell'],
  value: ['merged-value/swallowed'],
};

/** Keys under which most messages hold a text and these a number. */
const NUMBER_IN: Readonly<Record<string, readonly string[]>> = {
  text: ['thousand-separator-slip/ambiguous'],
};

/** Yes or no. */
const FLAG_IN: Readonly<Record<string, readonly string[]>> = {
  percent: ['number-as-text/column', 'number-as-text/text', 'rate-truncated/cut'],
};

/** What parts are counted out of: never fewer than they. */
const WHOLES = ['all', 'compared', 'given', 'rows', 'whole', 'goal', 'total', 'sheets'];

/** Keys that in these messages never count one. */
const SEVERAL_IN: Readonly<Record<string, readonly string[]>> = {
  cells: ['fraction-as-date/column', 'fraction-as-date/ordinals', 'number-as-text/column'],
};

interface Filling {
  readonly number: number;
  readonly flag: boolean;
  readonly texts: Readonly<Record<string, string>>;
}

/** One thing, several, thousands with decimals; and each way of telling a cause. */
const FILLINGS: readonly Filling[] = [
  { number: 1, flag: false, texts: {} },
  { number: 2, flag: true, texts: { reason: 'left-out', proven: 'there', statements: '«Tổng cộng», «1=2+3»' } },
  { number: 12345.678, flag: true, texts: { reason: 'counted-twice', doubt: 'running', instead: '', leftOut: '' } },
  { number: 7, flag: false, texts: { reason: 'swapped', doubt: 'finer', ordinal: '2', expected: '5', subset: '' } },
  { number: 3, flag: true, texts: { reason: 'suspects', named: 'C13, D13', doubt: 'unclear-column', code: '#CALC!' } },
];

const said = (lists: Readonly<Record<string, readonly string[]>>, key: string, by: string): boolean =>
  lists[key]?.includes(by) ?? false;

function valueOf(key: string, by: string, { number, flag, texts }: Filling): unknown {
  if (said(FLAG_IN, key, by)) return flag;
  const isText = key in TEXT_IN ? said(TEXT_IN, key, by) : key in TEXTS && !said(NUMBER_IN, key, by);
  if (isText) return texts[key] ?? TEXTS[key];
  if (key === 'decimals' || key === 'finer') return 1;
  if (said(SEVERAL_IN, key, by)) return Math.max(2, number);
  return WHOLES.includes(key) ? Math.ceil(number) + 1 : number;
}

const dataFor = (by: string, filling: Filling): object =>
  new Proxy({}, { get: (_, key) => valueOf(String(key), by, filling) });

/** Every message of every rule, said with each filling (mọi câu của mọi quy tắc). */
export const everyMessage = (locale: Locale): Spoken[] =>
  rules.flatMap(({ id, text }) =>
    Object.entries(text[locale].messages).flatMap(([message, sentence]) =>
      FILLINGS.map((filling) => {
        const by = `${id}/${message}`;
        return { by, text: sentence(dataFor(by, filling) as never, FORMATS[locale]) };
      }),
    ),
  );

/** Why and what to do, of every rule. */
export const everyAdvice = (locale: Locale): Spoken[] =>
  rules.flatMap(({ id, text }) => [text[locale].why, text[locale].todo].map((one) => ({ by: id, text: one })));

/** The name of every rule. */
export const everyTitle = (locale: Locale): Spoken[] =>
  rules.map(({ id, text }) => ({ by: id, text: text[locale].title }));
