import { SEVERITIES, type Severity } from '../../core/finding';
import { MARK_LOOKS } from '../../core/marks/look';
import { FORMATS } from '../../core/text/format';
import type { RollCall, WorkbookResult } from '../json';
import { fileHtml } from './details';
import { escaped } from './escaped';
import { CLASSES, outlineOf, sumOf, type FilePart } from './outline';
import { filterHtml, filterStyles, headingHtml, pageHtml } from './page';
import { contentsHtml, summaryHtml, titleOf, type Speech } from './summary';
import { ANNEX_WORDS } from './words';

/** What an annex says besides the results. */
export interface AnnexContext extends Speech {
  /** Local time, ISO. */
  readonly at: string;
  readonly tool: { readonly version: string; readonly rules: string; readonly settings: string };
}

/** The marks' own colours; each level a line of its own, told apart in black and white. */
function tagStyle(severity: Severity): string {
  const { fill, color, border, borderColor } = MARK_LOOKS[severity];
  const line = border === 'dashDot' ? '3px double' : border === 'thin' ? '1px solid' : `1px ${border}`;
  return `.tag.${severity}{background:${fill};color:${color};border:${line} ${borderColor}}`;
}

const STYLES = `.tag{display:inline-block;padding:.05rem .35rem;font-size:.95rem}.waived .tag{background:none;color:#3b3a39;border:1px solid #777}
.stretch{content-visibility:auto;contain-intrinsic-size:auto 16000px}.stretch .findings{margin:0 0 .3rem}@media print{.stretch{content-visibility:visible}}.findings{table-layout:fixed}.findings th:nth-child(1){width:2.4rem}.findings th:nth-child(2){width:4.2rem}.findings th:nth-child(3){width:6.5rem}
.contents{min-width:34rem}.contents th:first-child{width:30%}.what{font-weight:700}.file-name{border-bottom:1px solid #111;padding-bottom:.15rem}.contents td:first-child{padding-left:1.2rem}.contents .total td:first-child{padding-left:.45rem}
.error-count{color:${MARK_LOOKS.error.color}}.warning-count{color:${MARK_LOOKS.warning.color}}
@media(max-width:46rem){.findings,.findings tbody,.findings tr,.findings td{display:block;width:auto}.findings thead{display:none}.findings tr{border:1px solid #555;margin-bottom:.6rem;padding:.3rem}.findings td{border:0;padding:.1rem .2rem;text-align:left}.findings td.order{display:none}.findings .cell{font-weight:700}}
${SEVERITIES.map(tagStyle).join('\n')}
${filterStyles(CLASSES, '.finding', ['.of-file', '.of-sheet'])}`;

/** How often each rule found something, by title and id, and what the check was made with: for those who look it up. */
function referenceHtml(files: readonly FilePart[], context: AnnexContext): string {
  const words = ANNEX_WORDS[context.locale];
  const ids = new Set<string>();
  for (const { result } of files) for (const { ruleId } of result.examination?.report.findings ?? []) ids.add(ruleId);
  const named = [...ids].map((id) => `${titleOf(id, context)} (${id})`);
  const sums = files.flatMap(({ name, result }) =>
    result.sha256 === null ? [] : [`${name}: SHA-256 ${result.sha256}`],
  );
  const { version, rules, settings } = context.tool;
  const lines = [
    words.tool(version, rules, settings),
    ...sums,
    ...(named.length > 0 ? [`${words.ruleIds}: ${named.join('; ')}`] : []),
  ];
  return `<details><summary>${words.reference}</summary>${lines.map((line) => `<p>${escaped(line)}</p>`).join('\n')}</details>`;
}

/** A check as an annex to print or to send (phụ lục kết quả kiểm tra): one page that needs nothing else. */
export function checkAnnex(
  results: readonly WorkbookResult[],
  rollCall: RollCall | null,
  context: AnnexContext,
): string {
  const { locale, at } = context;
  const words = ANNEX_WORDS[locale];
  const { number } = FORMATS[locale];
  const files = outlineOf(results);
  const counts = sumOf(files.map((file) => file.counts));
  const about = files.length === 1 ? (files[0]?.name ?? '') : words.files(files.length);
  const choices = CLASSES.filter((one) => counts[one] > 0).map((key) => ({
    key,
    label: words.columns[key],
    count: number(counts[key]),
  }));
  const all = CLASSES.reduce((sum, one) => sum + counts[one], 0);
  const filter = choices.length > 1 ? filterHtml(choices, number(all), locale) : '';
  const body = `${headingHtml({ locale, title: words.title, about: [[files.length === 1 ? words.file : words.scope, about]], at })}
${summaryHtml(files, rollCall, context)}
${contentsHtml(files, context)}
<h2>III. ${words.findings}</h2>
${filter}
${files.map((file, i) => fileHtml(file, files.length > 1 ? i + 1 : null, context)).join('\n')}
${referenceHtml(files, context)}`;
  return pageHtml({ locale, window: `${words.window} – ${about}`, styles: STYLES, body });
}
