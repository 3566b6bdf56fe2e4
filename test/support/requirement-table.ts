import { readFileSync, writeFileSync } from 'fs';
import { join } from 'path';
import type { Locale } from '../../src/core/text/locale';
import { EXPLAINED } from '../../src/hosts/office/requirement-words';
import { SETS, type Feature } from '../../src/hosts/office/requirements';

export const README = join(__dirname, '../../README.md');

const HEADS: Readonly<Record<Locale, readonly [string, string, string]>> = {
  vi: ['ExcelApi', 'tính năng', 'Excel cũ hơn thì'],
  en: ['ExcelApi', 'feature', 'in an older Excel'],
};

const minor = (feature: Feature): number => Number(SETS[feature].split('.')[1]);

/** A Markdown table as prettier writes it. */
function drawn(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((text, column) => text.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}

/** What needs more of Excel than ExcelApi 1.1, and what happens where it is not there. */
export function requirementTable(locale: Locale): string {
  const features = (Object.keys(SETS) as Feature[]).sort((a, b) => minor(a) - minor(b));
  const rows = features.map((feature) => {
    const { what, below } = EXPLAINED[feature][locale];
    return [SETS[feature], what, below];
  });
  return drawn([HEADS[locale], ...rows]);
}

/** The README with both tables as the code has them. */
export const withTables = (readme: string): string =>
  (['vi', 'en'] as const).reduce((text, locale) => {
    const [start, end] = [`<!-- requirements-${locale}:start -->`, `<!-- requirements-${locale}:end -->`];
    const [from, to] = [text.indexOf(start), text.indexOf(end)];
    if (from < 0 || to < from) throw new Error(`the README has no place for the table (${start})`);
    return `${text.slice(0, from + start.length)}\n\n${requirementTable(locale)}\n\n${text.slice(to)}`;
  }, readme);

if (require.main === module) writeFileSync(README, withTables(readFileSync(README, 'utf8')));
