import { pathToFileURL } from 'node:url';
import { isAbsolute } from 'node:path';
import type { Finding, Severity } from '../core/finding';
import { a1 } from '../core/grid/range';
import type { Rule } from '../core/rules/rule';
import type { Notice } from '../core/table/table';
import type { Locale } from '../core/text/locale';
import { sayNotice } from '../core/text/notice';
import { say } from '../core/text/say';
import type { WorkbookResult } from './json';

const LEVEL: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  gap: 'note',
  review: 'note',
};

/** A file name as a URI reference, whatever letters it holds. */
const uriOf = (file: string): string =>
  isAbsolute(file) ? pathToFileURL(file).href : file.split(/[\\/]/).map(uriStep).join('/');

/** Half a letter, which some disks keep in names, has no place in a URI. */
const uriStep = (step: string): string =>
  encodeURIComponent(
    step.replace(/[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g, (sign) => (sign.length === 2 ? sign : '\ufffd')),
  );

function ruleSarif(rule: Rule, locale: Locale): object {
  const { title, why, todo } = rule.text[locale];
  return {
    id: rule.id,
    shortDescription: { text: title },
    fullDescription: { text: why },
    help: { text: todo },
    defaultConfiguration: { level: LEVEL[rule.severity] },
  };
}

function resultSarif(file: string, finding: Finding, rules: readonly Rule[], locale: Locale): object {
  const { what, todo } = say(finding, rules, locale);
  const { sheet, top, left } = finding.at;
  const cell = `${sheet}!${a1({ ...finding.at, bottom: top, right: left })}`;
  return {
    ruleId: finding.ruleId,
    ruleIndex: rules.findIndex((rule) => rule.id === finding.ruleId),
    level: LEVEL[finding.severity],
    message: { text: todo === '' ? what : `${what} ${todo}` },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: uriOf(file) } },
        logicalLocations: [{ name: cell, fullyQualifiedName: cell, kind: 'cell' }],
      },
    ],
    properties: {
      severity: finding.severity,
      sheet,
      cell: a1(finding.at),
      expected: finding.expected,
      actual: finding.actual,
    },
    ...(finding.waived ? { suppressions: [{ kind: 'external', justification: finding.waived.reason }] } : {}),
  };
}

const notification = (level: 'error' | 'warning', file: string, text: string): object => ({
  level,
  message: { text },
  locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) } } }],
});

/** No result is no good news where rules were off. */
const unasked = ({ examination }: WorkbookResult): Notice[] =>
  (examination?.notices ?? []).filter(({ code }) => code === 'rules-off');

/** A check in SARIF 2.1.0, for other offices' tools. */
export function sarif(
  results: readonly WorkbookResult[],
  rules: readonly Rule[],
  locale: Locale,
  version: string,
): object {
  const failures = results.filter((r) => r.error !== null);
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'kiem-bieu',
            semanticVersion: version,
            language: locale,
            rules: rules.map((r) => ruleSarif(r, locale)),
          },
        },
        invocations: [
          {
            executionSuccessful: failures.length === 0,
            toolExecutionNotifications: [
              ...failures.map((r) => notification('error', r.file, r.error?.message ?? '')),
              ...results.flatMap((r) => unasked(r).map((n) => notification('warning', r.file, sayNotice(n, locale)))),
            ],
          },
        ],
        columnKind: 'utf16CodeUnits',
        results: results.flatMap((r) =>
          (r.examination?.report.findings ?? []).map((finding) => resultSarif(r.file, finding, rules, locale)),
        ),
      },
    ],
  };
}
