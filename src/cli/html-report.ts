import { SEVERITIES, type Finding, type Severity } from '../core/finding';
import { a1 } from '../core/grid/range';
import { MARK_LOOKS } from '../core/marks/look';
import type { Rule } from '../core/rules/rule';
import type { Locale } from '../core/text/locale';
import { sayNotice } from '../core/text/notice';
import { say } from '../core/text/say';
import type { RollCall, WorkbookResult } from './json';
import { rollCallLines, verdictLines } from './text-report';
import { CLI_WORDS } from './words';

interface Context {
  readonly locale: Locale;
  readonly rules: readonly Rule[];
}

/** Text that stands in a page as it is. */
export const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const style = (severity: Severity): string => {
  const { fill, color, border, borderColor } = MARK_LOOKS[severity];
  const line = border === 'dashDot' ? 'double' : border === 'thin' ? 'solid' : border;
  return `.${severity}{background:${fill};color:${color};border:${line === 'double' ? '3px' : '1px'} ${line} ${borderColor}}`;
};

const STYLES = `body{font:16px/1.45 system-ui,"Segoe UI",sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem;color:#1b1b1b}
h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:2rem;overflow-wrap:anywhere}table{border-collapse:collapse;width:100%}
th,td{border:1px solid #8a8886;padding:.35rem .5rem;text-align:left;vertical-align:top}th{background:#f3f2f1}
td p{margin:0 0 .3rem}.tag{white-space:nowrap;padding:.05rem .4rem}small{color:#484644}.waived{text-decoration:line-through}
@media(max-width:40rem){table,tbody,tr,td{display:block}thead{display:none}tr{margin-bottom:.8rem}}
@media print{body{margin:0;max-width:none}tr{break-inside:avoid}}
${SEVERITIES.map(style).join('\n')}`;

const consequences = (finding: Finding): Finding[] => finding.consequences.flatMap((c) => [c, ...consequences(c)]);

function findingRow(finding: Finding, { locale, rules }: Context): string {
  const words = CLI_WORDS[locale];
  const said = say(finding, rules, locale);
  const after = consequences(finding)
    .map((c) => `<p><small>${words.follows}: ${a1(c.at)} · ${escaped(say(c, rules, locale).what)}</small></p>`)
    .join('');
  const accepted = finding.waived
    ? `<p>${escaped(words.waived(finding.waived.reason, finding.waived.reference))}</p>`
    : '';
  return `<tr><td>${escaped(finding.at.sheet)}!${a1(finding.at)}</td><td><span class="tag ${finding.severity}">${words.severity[finding.severity]}</span></td>
<td><p${finding.waived ? ' class="waived"' : ''}>${escaped(said.what)}</p>${accepted}<p><small>${escaped(said.why)}</small></p><p><small>${escaped(said.todo)}</small></p>${after}</td><td><small>${finding.ruleId}</small></td></tr>`;
}

const COLUMNS: Readonly<Record<Locale, readonly string[]>> = {
  vi: ['Ô', 'Mức', 'Phát hiện và cách xử lý', 'Quy tắc'],
  en: ['Cell', 'Severity', 'Finding and what to do', 'Rule'],
};

function workbookPart(result: WorkbookResult, context: Context): string {
  const { locale } = context;
  const words = CLI_WORDS[locale];
  const head = `<h2>${escaped(result.file)}</h2>`;
  if (!result.examination)
    return `${head}<p class="error tag" role="alert">${escaped(result.error?.message ?? '')}</p>`;
  const { report, notices } = result.examination;
  const sorted = [...report.findings].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
  const table = `<table><thead><tr>${COLUMNS[locale].map((c) => `<th scope="col">${c}</th>`).join('')}</tr></thead><tbody>
${sorted.map((finding) => findingRow(finding, context)).join('\n')}</tbody></table>`;
  const aside = [
    ...(result.refused === null ? [] : [result.refused]),
    ...report.unchecked.map(
      (one) => `${words.unchecked}: ${one.at.sheet}!${a1(one.at)} · ${say(one, context.rules, locale).what}`,
    ),
    ...notices.map((notice) => sayNotice(notice, locale)),
  ];
  const list = aside.length > 0 ? `<ul>${aside.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>` : '';
  const none = report.findings.length === 0;
  const verdict = verdictLines(result, locale).map((line) => `<p>${escaped(line)}</p>`);
  return `${head}${verdict.join('')}${none ? '' : table}${list}`;
}

/** A check as one self-contained page, to print or to send (kết quả dạng trang web). */
export function htmlReport(results: readonly WorkbookResult[], rollCall: RollCall | null, context: Context): string {
  const { locale } = context;
  const title = CLI_WORDS[locale].title;
  const roll = rollCallLines(rollCall, locale)
    .map((line) => `<p>${escaped(line)}</p>`)
    .join('');
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${title}</title><style>${STYLES}</style></head>
<body><h1>${title}</h1>${roll}
${results.map((result) => workbookPart(result, context)).join('\n')}
</body></html>
`;
}
