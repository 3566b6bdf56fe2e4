import type { Finding } from '../../core/finding';
import { a1, address } from '../../core/grid/range';
import { rules as everyRule } from '../../core/rules/index';
import { askedEvery } from '../../core/rules-off';
import { sayCoverage } from '../../core/text/coverage-words';
import { FORMATS } from '../../core/text/format';
import { say } from '../../core/text/say';
import { escaped } from './escaped';
import { CLASSES, classOf, type Counts, type FilePart, type SheetPart } from './outline';
import { noticeText, titleOf, type Speech } from './summary';
import { ANNEX_WORDS } from './words';

const consequences = (finding: Finding): Finding[] => finding.consequences.flatMap((c) => [c, ...consequences(c)]);

/** `has-error has-gap`: what a filter finds in it. */
export const holds = (counts: Counts): string =>
  CLASSES.filter((one) => counts[one] > 0)
    .map((one) => ` has-${one}`)
    .join('');

const labelled = (label: string, text: string): string =>
  text === '' ? '' : `<p><b>${label}:</b> ${escaped(text)}</p>`;

function afterwards(finding: Finding, { locale, rules }: Speech): string {
  const told = consequences(finding).map((c) => {
    const cell = c.at.sheet === finding.at.sheet ? a1(c.at) : address(c.at);
    return `${cell}: ${say(c, rules, locale).what}`;
  });
  return labelled(ANNEX_WORDS[locale].follows, told.join(' '));
}

function findingRow(finding: Finding, order: number, speech: Speech): string {
  const { locale, rules } = speech;
  const words = ANNEX_WORDS[locale];
  const { what, why, todo } = say(finding, rules, locale);
  const own = classOf(finding);
  const { waived } = finding;
  const skipped = waived ? labelled(words.one.waived, words.skipped(waived.reason, waived.reference, waived.by)) : '';
  const level = waived ? `${words.one[finding.severity]}, ${words.one.waived.toLowerCase()}` : words.one[own];
  return `<tr class="finding ${own}" data-rule="${finding.ruleId}"><td class="order">${FORMATS[locale].number(order)}</td><td class="cell">${a1(finding.at)}</td><td><span class="tag ${finding.severity}">${level}</span></td>
<td><p class="what">${escaped(what)}</p>${skipped}${labelled(words.why, why)}${labelled(words.todo, todo)}${afterwards(finding, speech)}</td></tr>`;
}

/** A browser lays out so many rows as they come into sight: ten thousand open as fast as a few. */
const AT_ONCE = 200;

function findingsTable({ findings }: SheetPart, speech: Speech): string {
  const words = ANNEX_WORDS[speech.locale];
  const heads = [words.order, words.cell, words.level, words.what].map((head) => `<th scope="col">${head}</th>`);
  const rows = findings.map((finding, i) => findingRow(finding, i + 1, speech));
  const stretches: string[] = [];
  for (let i = 0; i < rows.length; i += AT_ONCE)
    stretches.push(`<table class="findings"><thead><tr>${heads.join('')}</tr></thead><tbody>
${rows.slice(i, i + AT_ONCE).join('\n')}
</tbody></table>`);
  if (stretches.length === 1) return stretches.join('');
  return stretches.map((stretch) => `<div class="stretch">${stretch}</div>`).join('\n');
}

/** What is proven of each table: nothing found proves nothing by itself. */
function proven({ tables }: SheetPart, { result }: FilePart, { locale }: Speech): string {
  const report = result.examination?.report;
  const asked = report !== undefined && askedEvery(report, everyRule);
  const lines = tables.map(({ table, coverage, silent }) => {
    const title = table.title.name.replace(/\s+/g, ' ').trim();
    const said = coverage ? sayCoverage(coverage, asked && silent, locale) : '';
    return `<p class="proven"><small>${escaped(`${ANNEX_WORDS[locale].tableAt(a1(table.range))}${title === '' ? '' : `, ${title}`}. ${said}`)}</small></p>`;
  });
  return lines.join('');
}

const list = (title: string, lines: readonly string[]): string =>
  lines.length === 0
    ? ''
    : `<p><b>${title}:</b></p><ul>${lines.map((line) => `<li>${escaped(line)}</li>`).join('\n')}</ul>`;

function sheetHtml(sheet: SheetPart, file: FilePart, speech: Speech): string {
  const words = ANNEX_WORDS[speech.locale];
  const { findings, unchecked, notices } = sheet;
  const found =
    findings.length > 0 ? findingsTable(sheet, speech) : sheet.tables.length > 0 ? `<p>${words.noFindings}</p>` : '';
  const left = unchecked.map((one) => `${a1(one.at)}: ${say(one, speech.rules, speech.locale).what}`);
  return `<section class="of-sheet${holds(sheet.counts)}" id="${sheet.id}"><h3>${sheet.number}. ${escaped(words.sheet(sheet.name))}</h3>
${proven(sheet, file, speech)}${found}${list(words.notCheckedHere, left)}${list(
    words.notices,
    notices.map((notice) => noticeText(notice, speech)),
  )}</section>`;
}

/** III: a file's findings by sheet; a file that is the only one needs no heading. */
export function fileHtml(file: FilePart, order: number | null, speech: Speech): string {
  const words = ANNEX_WORDS[speech.locale];
  const { id, name, result, sheets, counts, notices } = file;
  const title = order === null ? '' : `<h3 class="file-name">${String(order)}. ${escaped(name)}</h3>`;
  const head = `<section class="of-file${holds(counts)}" id="${id}">${title}`;
  if (result.error) return `${head}<p><b>${words.unreadable}:</b> ${escaped(result.error.message)}</p></section>`;
  const faults = (result.examination?.report.faults ?? []).map(({ ruleId }) => words.fault(titleOf(ruleId, speech)));
  const aside = [
    ...(result.refused === null ? [] : [result.refused]),
    ...faults,
    ...notices.map((notice) => noticeText(notice, speech)),
  ];
  const parts = sheets.map((sheet) => sheetHtml(sheet, file, speech));
  return `${head}${list(words.notices, aside)}
${parts.join('\n')}</section>`;
}
