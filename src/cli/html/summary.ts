import type { Rule } from '../../core/rules/rule';
import { a1 } from '../../core/grid/range';
import { FORMATS } from '../../core/text/format';
import type { Locale } from '../../core/text/locale';
import { sayNotice } from '../../core/text/notice';
import type { Notice } from '../../core/table/table';
import { rollCallLines } from '../text-report';
import type { RollCall } from '../json';
import { escaped } from './escaped';
import { CLASSES, sumOf, type Class, type Counts, type FilePart, type SheetPart, type TablePart } from './outline';
import { scrolling } from './page';
import { ANNEX_WORDS } from './words';

/** In what words an annex is written. */
export interface Speech {
  readonly locale: Locale;
  readonly rules: readonly Rule[];
}

/** The sentence of a notice, rules by their titles: their ids are for those who look them up. */
export function noticeText(notice: Notice, { locale, rules }: Speech): string {
  const { code, data } = notice;
  if (code !== 'rules-off' || !data) return sayNotice(notice, locale);
  const titles = String(data['text'])
    .split(', ')
    .map((id) => rules.find((rule) => rule.id === id)?.text[locale].title ?? id);
  return sayNotice({ ...notice, data: { ...data, text: titles.join('; ') } }, locale);
}

const tablesOf = (files: readonly FilePart[]): TablePart[] =>
  files.flatMap(({ sheets }) => sheets.flatMap(({ tables }) => tables));

function verdict(files: readonly FilePart[], counts: Counts, { locale }: Speech): string {
  const words = ANNEX_WORDS[locale];
  const failed = files.filter(({ result }) => result.error !== null).length;
  const sheets = files.reduce((sum, file) => sum + file.sheets.length, 0);
  const tables = tablesOf(files).length;
  const looked = words.looked(files.length - failed, sheets, tables);
  const unread = failed > 0 ? `; ${words.unread(failed)}` : '';
  const found = words.mustCorrect(counts.error, counts.warning);
  const outcome = found !== '' ? found : tables === 0 ? words.nothingChecked : words.nothingWrong;
  return `<p>${escaped(`${looked}${unread}.`)} <b>${escaped(outcome)}.</b></p>`;
}

function countsTable(counts: Counts, { locale }: Speech): string {
  const words = ANNEX_WORDS[locale];
  const shown = CLASSES.filter((one) => one !== 'waived' || counts.waived > 0);
  const { number } = FORMATS[locale];
  return scrolling(
    words.count,
    `<table class="counts"><tbody><tr><th scope="row">${words.level}</th>${shown.map((one) => `<th scope="col">${words.columns[one]}</th>`).join('')}</tr>
<tr><th scope="row">${words.count}</th>${shown.map((one) => numberCell(counts[one], one, number)).join('')}</tr></tbody></table>`,
  );
}

const numberCell = (count: number, one: Class, number: (value: number) => string): string =>
  `<td class="number${count > 0 ? ` some ${one}-count` : ''}">${number(count)}</td>`;

const link = (id: string, text: string): string => `<a href="#${id}">${escaped(text)}</a>`;

/** More clean tables than these are marked in the contents only. */
const MOST_LISTED = 12;

function cleanTables(files: readonly FilePart[], { locale }: Speech): string {
  const words = ANNEX_WORDS[locale];
  const all = tablesOf(files).length;
  if (all === 0) return '';
  const clean = files.flatMap((file) =>
    file.sheets.flatMap((sheet) => sheet.tables.filter((t) => t.clean).map((t) => ({ file, sheet, table: t.table }))),
  );
  const head = escaped(words.clean(clean.length, all));
  if (clean.length === 0) return `<p>${head}.</p>`;
  if (clean.length > MOST_LISTED) return `<p>${head} (${escaped(words.cleanInContents)}).</p>`;
  const byFile = files.flatMap((file) => {
    const own = clean.filter((one) => one.file === file);
    const named = own.map(({ sheet, table }) => {
      const several = sheet.tables.length > 1 ? ` (${a1(table.range)})` : '';
      return link(sheet.id, `${sheet.name}${several}`);
    });
    return own.length === 0 ? [] : [{ name: file.name, named: named.join('; ') }];
  });
  if (files.length === 1) return `<p>${head}: ${byFile.map(({ named }) => named).join('')}.</p>`;
  const items = byFile.map(({ name, named }) => `<li>${escaped(name)}: ${named}</li>`);
  return `<p>${head}:</p><ul>${items.join('\n')}</ul>`;
}

/** What a reader must not take for checked: files, sheets, rules, places. */
function notChecked(files: readonly FilePart[], speech: Speech): string {
  const words = ANNEX_WORDS[speech.locale];
  const lines = files.flatMap((file) => {
    const { result, notices, sheets, id, name } = file;
    const own = files.length > 1 ? `${name}: ` : '';
    const unchecked = sheets.reduce((sum, sheet) => sum + sheet.unchecked.length, 0);
    const first = sheets.find((sheet) => sheet.unchecked.length > 0);
    return [
      ...(result.error ? [escaped(`${name}: ${result.error.message}`)] : []),
      ...[...notices, ...sheets.flatMap((sheet) => sheet.notices)]
        .filter(isGap)
        .map((n) => escaped(own + noticeText(n, speech))),
      ...(result.examination?.report.faults ?? []).map(({ ruleId }) =>
        escaped(own + words.fault(titleOf(ruleId, speech))),
      ),
      ...(unchecked > 0 ? [`${escaped(own)}${link(first?.id ?? id, words.places(unchecked))}.`] : []),
    ];
  });
  if (lines.length === 0) return `<p>${escaped(words.allChecked)}</p>`;
  return `<p>${words.notChecked}:</p><ul>${lines.map((line) => `<li>${line}</li>`).join('\n')}</ul>`;
}

export const titleOf = (id: string, { rules, locale }: Speech): string =>
  rules.find((rule) => rule.id === id)?.text[locale].title ?? id;

const LEAVES_OUT: readonly Notice['code'][] = [
  'left-out',
  'no-cached-values',
  'manual-calculation',
  'unsure-table',
  'rules-off',
];

/** A blank sheet leaves nothing out; a sheet with figures and no header does. */
const isGap = ({ code, data }: Notice): boolean =>
  LEAVES_OUT.includes(code) || (code === 'no-table' && ['merged', 'no-header'].includes(String(data?.['what'])));

/** I: what was looked at, how it came out, which tables are clean, and what was not checked. */
export function summaryHtml(files: readonly FilePart[], rollCall: RollCall | null, speech: Speech): string {
  const counts = sumOf(files.map((file) => file.counts));
  const roll = rollCallLines(rollCall, speech.locale).map((line) => `<p>${escaped(line)}</p>`);
  return `<section><h2>I. ${ANNEX_WORDS[speech.locale].summary}</h2>
${verdict(files, counts, speech)}${roll.join('')}
${countsTable(counts, speech)}
${cleanTables(files, speech)}
${notChecked(files, speech)}</section>`;
}

function outcomeOf({ tables, counts, findings, number }: SheetPart, { locale }: Speech): string {
  const words = ANNEX_WORDS[locale];
  if (tables.length === 0) return findings.length === 0 ? words.noTable : words.seePart(number);
  const skipped = counts.waived > 0 ? `; ${words.skippedCount(counts.waived)}` : '';
  if (tables.every(({ clean }) => clean)) return `✓ ${words.isClean}${skipped}`;
  const clean = tables.filter((t) => t.clean).map(({ table }) => `✓ ${a1(table.range)}`);
  return `${[words.seePart(number), ...clean].join('; ')}${skipped}`;
}

function sheetRow(sheet: SheetPart, speech: Speech): string {
  const { number } = FORMATS[speech.locale];
  const cells = CLASSES.filter((one) => one !== 'waived').map((one) => numberCell(sheet.counts[one], one, number));
  return `<tr><td>${link(sheet.id, sheet.name)}</td><td class="number">${number(sheet.tables.length)}</td>${cells.join('')}<td>${escaped(outcomeOf(sheet, speech))}</td></tr>`;
}

function fileRow({ id, name, counts, sheets, result }: FilePart, { locale }: Speech): string {
  const words = ANNEX_WORDS[locale];
  if (result.error) return `<tr class="total"><td>${link(id, name)}</td><td colspan="6">${words.unreadable}</td></tr>`;
  const { number } = FORMATS[locale];
  const tables = sheets.reduce((sum, sheet) => sum + sheet.tables.length, 0);
  const cells = CLASSES.filter((one) => one !== 'waived').map((one) => numberCell(counts[one], one, number));
  return `<tr class="total"><td>${link(id, name)}</td><td class="number">${number(tables)}</td>${cells.join('')}<td></td></tr>`;
}

/** II: contents by file and sheet, each with its counts. */
export function contentsHtml(files: readonly FilePart[], speech: Speech): string {
  const words = ANNEX_WORDS[speech.locale];
  const heads = [
    files.length > 1 ? words.where : words.whereSheet,
    words.tables,
    ...CLASSES.slice(0, 4).map((one) => words.columns[one]),
    words.outcome,
  ];
  const single = files.length === 1 && files[0]?.result.error === null;
  const rows = files.flatMap((file) => [
    ...(single ? [] : [fileRow(file, speech)]),
    ...file.sheets.map((sheet) => sheetRow(sheet, speech)),
  ]);
  return `<section><h2>II. ${files.length > 1 ? words.contents : words.contentsOfOne}</h2>
${scrolling(
  words.outcome,
  `<table class="contents"><thead><tr>${heads.map((h) => `<th scope="col">${h}</th>`).join('')}</tr></thead><tbody>
${rows.join('\n')}
</tbody></table>`,
)}</section>`;
}
