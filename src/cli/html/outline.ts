import type { Unchecked } from '../../core/check';
import { SEVERITIES, type Finding, type Severity } from '../../core/finding';
import { overlaps, type Range } from '../../core/grid/range';
import type { Coverage } from '../../core/relations/coverage';
import type { Notice, Table } from '../../core/table/table';
import type { WorkbookResult } from '../json';
import { shortNames } from './short-names';

/** What a finding is counted and filtered as. */
export type Class = Severity | 'waived';

export const CLASSES: readonly Class[] = [...SEVERITIES, 'waived'];

/** How many findings of each class. */
export type Counts = Readonly<Record<Class, number>>;

/** A table and how it came out. */
export interface TablePart {
  readonly table: Table;
  readonly coverage: Coverage | null;
  /** Nothing that stands says it is wrong, and no rule had to leave it out (biểu không có lỗi, cảnh báo). */
  readonly clean: boolean;
  /** Nothing at all was found in it (không có phát hiện nào). */
  readonly silent: boolean;
}

/** A sheet with what was found on it, the gravest first, then by cell. */
export interface SheetPart {
  readonly id: string;
  /** Its number in the annex: "1.2", or "2" where there is one file only. */
  readonly number: string;
  readonly name: string;
  readonly tables: readonly TablePart[];
  readonly findings: readonly Finding[];
  readonly unchecked: readonly Unchecked[];
  readonly notices: readonly Notice[];
  readonly counts: Counts;
}

/** A file with its sheets, in their order. */
export interface FilePart {
  readonly id: string;
  readonly name: string;
  readonly result: WorkbookResult;
  readonly sheets: readonly SheetPart[];
  /** Of the workbook as a whole. */
  readonly notices: readonly Notice[];
  readonly counts: Counts;
}

export const classOf = ({ waived, severity }: Finding): Class => (waived ? 'waived' : severity);

const inOrder = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort(
    (a, b) => CLASSES.indexOf(classOf(a)) - CLASSES.indexOf(classOf(b)) || a.at.top - b.at.top || a.at.left - b.at.left,
  );

function countsOf(findings: readonly Finding[]): Counts {
  const counts = { error: 0, warning: 0, gap: 0, review: 0, waived: 0 };
  for (const finding of findings) counts[classOf(finding)]++;
  return counts;
}

/** Adds up counts. */
export function sumOf(all: readonly Counts[]): Counts {
  const sum = { error: 0, warning: 0, gap: 0, review: 0, waived: 0 };
  for (const counts of all) for (const one of CLASSES) sum[one] += counts[one];
  return sum;
}

function bySheet<T>(items: readonly T[], sheetOf: (item: T) => string): ReadonlyMap<string, T[]> {
  const sheets = new Map<string, T[]>();
  for (const item of items) {
    const own = sheets.get(sheetOf(item));
    if (own) own.push(item);
    else sheets.set(sheetOf(item), [item]);
  }
  return sheets;
}

/** The tables that something said to be wrong is in or takes into account, by id. */
function touched(tables: ReadonlyMap<string, readonly Table[]>, places: readonly Range[]): Set<string> {
  const found = new Set<string>();
  for (const place of places)
    for (const { id, range } of tables.get(place.sheet) ?? [])
      if (!found.has(id) && overlaps(range, place)) found.add(id);
  return found;
}

const alarming = (finding: Finding): boolean =>
  !finding.waived && (finding.severity === 'error' || finding.severity === 'warning');

const withAll = (finding: Finding): Finding[] => [finding, ...finding.consequences.flatMap(withAll)];

function sheetsOf({ examination, sheets }: WorkbookResult, numbered: string): SheetPart[] {
  if (!examination) return [];
  const { tables, coverage, notices, report } = examination;
  const tablesOn = bySheet(tables, ({ range }) => range.sheet);
  const findingsOn = bySheet(report.findings, ({ at }) => at.sheet);
  const uncheckedOn = bySheet(report.unchecked, ({ at }) => at.sheet);
  const noticesOn = bySheet(notices, ({ sheet }) => sheet);
  const wrong = report.findings.filter(alarming).flatMap(withAll);
  const places = [...wrong.flatMap(({ at, related }) => [at, ...related]), ...report.unchecked.map(({ at }) => at)];
  const unclean = touched(tablesOn, places);
  for (const { table } of [...wrong, ...report.unchecked]) if (table !== null) unclean.add(table);
  const spoken = new Set([...report.findings, ...report.unchecked].map(({ table }) => table));
  const proven = new Map(coverage.map((one) => [one.table, one]));
  const names = new Set([...sheets, ...tablesOn.keys(), ...findingsOn.keys(), ...uncheckedOn.keys()]);
  return [...names].map((name, i) => {
    const findings = inOrder(findingsOn.get(name) ?? []);
    return {
      id: `m${numbered}${String(i + 1)}`.replace('.', '-'),
      number: `${numbered}${String(i + 1)}`,
      name,
      tables: (tablesOn.get(name) ?? []).map((table) => ({
        table,
        coverage: proven.get(table.id) ?? null,
        clean: !unclean.has(table.id),
        silent: !unclean.has(table.id) && !spoken.has(table.id),
      })),
      findings,
      unchecked: uncheckedOn.get(name) ?? [],
      notices: noticesOn.get(name) ?? [],
      counts: countsOf(findings),
    };
  });
}

/** The results as an annex has them: by file and sheet. */
export function outlineOf(results: readonly WorkbookResult[]): FilePart[] {
  const names = shortNames(results.map(({ file }) => file));
  return results.map((result, i) => {
    const id = `t${String(i + 1)}`;
    const sheets = sheetsOf(result, results.length > 1 ? `${String(i + 1)}.` : '');
    const known = new Set(sheets.map(({ name }) => name));
    const notices = (result.examination?.notices ?? []).filter(({ sheet }) => !known.has(sheet));
    return { id, name: names[i] ?? result.file, result, sheets, notices, counts: sumOf(sheets.map((s) => s.counts)) };
  });
}
