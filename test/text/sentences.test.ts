import type { LimitName, Lack, TroubleCode } from '../../src/core/host';
import { rules } from '../../src/core/rules/index';
import { sayCoverage } from '../../src/core/text/coverage-words';
import { sayEvidence } from '../../src/core/text/evidence';
import { LACKS } from '../../src/core/text/lack';
import type { Locale } from '../../src/core/text/locale';
import { sayNotice } from '../../src/core/text/notice';
import { sayTrouble } from '../../src/core/text/trouble';
import { sayUnread } from '../../src/core/text/unread';
import { offNotices } from '../../src/core/rules-off';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import type { EvidenceCode, Notice } from '../../src/core/table/table';
import { everyAdvice, everyMessage, everyTitle, type Spoken } from './every-message';

const LIMITS: Readonly<Record<LimitName, true>> = {
  cells: true,
  rows: true,
  sheets: true,
  megabytes: true,
  parts: true,
  elements: true,
  depth: true,
  merges: true,
  strings: true,
  styles: true,
  formulas: true,
  characters: true,
};

const TROUBLES: Readonly<Record<TroubleCode, true>> = {
  encrypted: true,
  corrupt: true,
  unsupported: true,
  'too-large': true,
  'not-found': true,
  denied: true,
  empty: true,
  'not-a-file': true,
  protected: true,
  'structure-protected': true,
  signed: true,
  'editing-cell': true,
  disconnected: true,
  'excel-too-old': true,
  'excel-busy': true,
  'no-answer': true,
  'notes-refused': true,
  'view-only': true,
  'changed-meanwhile': true,
  'moved-away': true,
  'sheet-gone': true,
  'sheet-stays': true,
  'sheet-hidden': true,
  'sheet-very-hidden': true,
  'name-taken': true,
  occupied: true,
  'copy-unreadable': true,
  failed: true,
};

const EVIDENCE: Readonly<Record<EvidenceCode, true>> = {
  'header-by-symbols': true,
  'header-by-ordinal': true,
  'header-by-figures': true,
  'header-by-person': true,
  person: true,
  'header-word': true,
  'first-text-column': true,
  'text-beside-label': true,
  'place-name': true,
  period: true,
  'no-word': true,
  'areas-down': true,
  symbol: true,
  span: true,
  'total-word': true,
  'decimal-vote': true,
};

/** Of each notice what it may tell. */
const NOTICES: Readonly<Record<Exclude<Notice['code'], 'rules-off'>, readonly Notice['data'][]>> = {
  'no-table': [
    {},
    { what: 'blank' },
    { what: 'no-figures' },
    { what: 'merged', text: 'A1:F9', count: 1 },
    { what: 'no-header', count: 1 },
    { what: 'no-header', count: 12 },
  ],
  'no-cached-values': [
    { count: 1, renewed: 1 },
    { count: 4, renewed: 4 },
    { count: 3, renewed: 1 },
  ],
  'manual-calculation': [{}],
  'left-out': ['rows', 'columns', 'pivot', 'chart-sheet', 'date-system', 'text', 'twice'].flatMap((what) => [
    { what, count: 1 },
    { what, count: 2000 },
  ]),
  'own-sheet': [{}],
  'unsure-table': [{}],
  'lost-correction': [{}, { text: 'Tổng cộng' }],
  'lost-waiver': [{}, { text: 'Tổng cộng' }],
};

const keys = <K extends string>(record: Readonly<Record<K, unknown>>): K[] => Object.keys(record) as K[];

const at = { sheet: 'Kinh phí', top: 4, left: 3, bottom: 4, right: 3 };
const one = { kind: 'content', at, after: { value: 1 } } as never;

const notices = (): Notice[] => [
  ...keys(NOTICES).flatMap((code) =>
    NOTICES[code].map((data) => ({ code, sheet: 'Kinh phí', ...(data ? { data } : {}) })),
  ),
  ...[['unit-missing'], ['unit-missing', 'outline-gap'], rules.map(({ id }) => id)].flatMap((off) =>
    offNotices(rules, { ...DEFAULT_SETTINGS, off }, 'workbook'),
  ),
];

const coverage = (held: number, broken: number, loose: number) => ({
  table: 'Kinh phí!A1:D9',
  relations: { held, broken, question: broken, unread: broken },
  figures: held + broken + 1,
  bound: held,
  loose: Array.from({ length: loose }, (_, column) => ({ column, figures: 1 })),
});

function everySentence(locale: Locale): Spoken[] {
  const limits = keys(LIMITS).map((name) => ({
    by: `limit ${name}`,
    text: sayTrouble(
      { code: 'too-large', detail: { sheet: 'Kinh phí', limit: { name, most: 2200000 } }, done: [] },
      locale,
    ),
  }));
  const troubles = keys(TROUBLES).flatMap((code) =>
    [
      { detail: {}, done: [] },
      { detail: { sheet: 'Kinh phí', at: [at], unsure: true as const }, done: [one] },
      { detail: { text: 'Bieu-1.xlsx' }, done: [one, one] },
    ].map((trouble) => ({ by: `trouble ${code}`, text: sayTrouble({ code, ...trouble }, locale) })),
  );
  const lacks = keys<Lack>(LACKS[locale]).map((lack) => ({ by: `lack ${lack}`, text: LACKS[locale][lack] }));
  const told = notices().map((notice) => ({ by: `notice ${notice.code}`, text: sayNotice(notice, locale) }));
  const evidence = keys(EVIDENCE).map((code) => ({
    by: `evidence ${code}`,
    text: sayEvidence({ code, at, data: { text: 'Ba Bể', sign: ',', columns: 1 } }, locale),
  }));
  const unread = (['formats', 'notes'] as const).flatMap((what) =>
    [null, 1, 3].map((count) => ({
      by: `unread ${what}`,
      text: sayUnread({ what, sheet: 'Kinh phí', count }, locale),
    })),
  );
  const proofs = [
    [0, 0, 0],
    [1, 0, 0],
    [1, 1, 1],
    [5, 2, 3],
    [1234, 0, 2],
  ].flatMap(([held = 0, broken = 0, loose = 0]) =>
    [true, false].map((clean) => ({
      by: 'coverage',
      text: sayCoverage(coverage(held, broken, loose) as never, clean, locale),
    })),
  );
  return [
    ...everyMessage(locale),
    ...everyAdvice(locale),
    ...limits,
    ...troubles,
    ...lacks,
    ...told,
    ...evidence,
    ...unread,
    ...proofs,
  ];
}

/** Without what is quoted from the workbook, and without formulas. */
const ownWords = (text: string): string => text.replace(/«[^»]*»|“[^”]*”|"[^"]*"/g, '').replace(/=\S+/g, '');

/** Terms that have a better name (see src/core/text/README.md), and signs of a machine speaking. */
const AVOIDED: Readonly<Record<Locale, RegExp>> = {
  vi: /(^|[^\p{L}])(tờ|bảng tính|chấp nhận|vui lòng|bị lỗi)(?![\p{L}])|(?<!sao )chép|(?<!cặp )[Tt]rang «|đơn vị (để trống|nào|có|không)/u,
  en: /please|\bus\b|\bours\b|\baccept|stands? (in|at|where)|per-cents?\b|đồng/i,
};

/** Names that English keeps. */
const KEPT = /Kiểm Biểu/g;
const VIETNAMESE = /[À-ÖØ-öø-ỹĐđ]/;

/** One thing, said as if it were several. */
const SEVERAL =
  /(^|[^\d.,/])1 (hidden )?(cell|change|chart sheet|column|error|figure|file|finding|formula|gap|indicator|name|note|place|row|rule|sheet|table|warning)s\b/;

const IDS = new RegExp(`(^|[^\\w-])(${rules.map(({ id }) => id).join('|')})(?![\\w-])`);

function complaints({ text }: Spoken, locale: Locale): string[] {
  const own = ownWords(text);
  const found = {
    'no full stop': !/[.?]$/.test(text),
    'no capital': !/^([«“"‘(]|[\p{Lu}\d=-])/u.test(text),
    'two spaces': / {2}| [,;:]| \.( |$)/.test(text),
    'a hole': /undefined|NaN|null|\[object|«»|“”|\(\)/.test(text),
    'an unsure plural': /\w\((s|es|ies)\)/.test(text),
    'an ISO date': /\d{4}-\d\d-\d\d/.test(own),
    'an id of a rule': IDS.test(own),
    'an avoided word': AVOIDED[locale].test(own),
    'a decimal point': locale === 'vi' && /\d\.(\d{1,2}|\d{4,})(?!\d)/.test(own),
    'a decimal comma': locale === 'en' && /\d,(\d{1,2}|\d{4,})(?!\d)/.test(own),
    'a Vietnamese word': locale === 'en' && VIETNAMESE.test(own.replace(KEPT, '')),
    'one of several': locale === 'en' && SEVERAL.test(own),
    'no space between sentences': /\p{Ll}[.;,]\p{Lu}/u.test(own),
  };
  return Object.keys(found).filter((name) => found[name as keyof typeof found]);
}

const list = (all: readonly Spoken[], locale: Locale): string[] =>
  all.flatMap((spoken) => complaints(spoken, locale).map((what) => `${spoken.by}: ${what}: ${spoken.text}`));

describe.each(['vi', 'en'] as const)('in %s', (locale) => {
  test('every sentence reads as a person writes', () => {
    expect(list(everySentence(locale), locale)).toEqual([]);
  });

  test('every title is a short name', () => {
    for (const { by, text } of everyTitle(locale)) {
      expect(`${by}: ${text}`).toMatch(/: \p{Lu}/u);
      expect(text).not.toMatch(/[.!:]$/);
      expect(text.length).toBeLessThanOrEqual(60);
      expect(complaints({ by, text: `${text}.` }, locale)).toEqual([]);
    }
  });
});
