import { readFileSync } from 'node:fs';
import { inflateInNode } from '../../../src/cli/node-zip';
import { examine } from '../../../src/core/examine';
import type { Finding } from '../../../src/core/finding';
import type { Grid } from '../../../src/core/grid/grid';
import { a1, cellAt, parseA1, type Range } from '../../../src/core/grid/range';
import { rules } from '../../../src/core/rules/index';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import { say } from '../../../src/core/text/say';
import { openWorkbook } from '../../../src/hosts/xlsx/open-workbook';
import { xlsxHost } from '../../../src/hosts/xlsx/xlsx-host';

/** What a correction would type into one cell. */
export interface OfferedFix {
  readonly cell: string;
  readonly value: string | number | boolean | null;
  readonly formula: string | null;
}

/** A finding as the bench counts it. Cells are `Sheet!A1`. */
export interface Heard {
  readonly rule: string;
  readonly severity: string;
  /** The cell that a person is sent to. */
  readonly cell: string;
  /** That cell and all that the finding marks or names beside it, and the cells of what is told below it as following from it. */
  readonly area: readonly string[];
  /** Where the sentence names the cells that may be wrong: those; else all that it looked at. */
  readonly candidates: readonly string[];
  readonly fixes: readonly OfferedFix[];
  readonly text: string;
}

/** A workbook or a drawn sheet, and what is said of it. */
export interface Hearing {
  readonly grids: readonly Grid[];
  readonly heard: readonly Heard[];
}

export const loud = ({ severity }: Heard): boolean => severity === 'error' || severity === 'warning';
export const isReview = ({ severity }: Heard): boolean => severity === 'review';

const MOST = 5000;

/** The cells of a range, one by one; of a boundless one the first few thousand. */
export function cellsOf(range: Range): string[] {
  const cells: string[] = [];
  for (let row = range.top; row <= range.bottom && cells.length < MOST; row++)
    for (let column = range.left; column <= range.right && cells.length < MOST; column++)
      cells.push(`${range.sheet}!${a1(cellAt(range.sheet, row, column))}`);
  return cells;
}

/** Cells that a sentence calls suspects: its data holds their addresses, joined by commas. */
function suspectsOf({ data, at }: Finding): string[] {
  if (data['reason'] !== 'suspects' || typeof data['named'] !== 'string') return [];
  return data['named'].split(/[,;]\s*/).flatMap((text) => {
    const [, sheet, address] = /^(?:'?(.+?)'?!)?(\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?)$/.exec(text.trim()) ?? [];
    const range = address === undefined ? null : parseA1(sheet ?? at.sheet, address);
    return range ? cellsOf(range) : [];
  });
}

const fixesOf = ({ fix }: Finding): OfferedFix[] =>
  fix.flatMap((edit) =>
    edit.kind === 'content'
      ? [{ cell: cellsOf(edit.at)[0] ?? '', value: edit.after.value ?? null, formula: edit.after.formula ?? null }]
      : [],
  );

function heardOf(finding: Finding): Heard {
  const own = cellsOf(finding.at);
  const following = finding.consequences.flatMap(({ at }) => cellsOf(at));
  const area = [...own, ...finding.related.flatMap(cellsOf), ...following];
  const suspects = suspectsOf(finding);
  return {
    rule: finding.ruleId,
    severity: finding.severity,
    cell: own[0] ?? '',
    area,
    candidates: suspects.length > 0 ? suspects : area,
    fixes: fixesOf(finding),
    text: say(finding, rules, 'vi').what,
  };
}

/** What the program says of sheets, by the very flow of the command line and the pane. */
export function hear(grids: readonly Grid[]): Hearing {
  const { report } = examine(grids, { settings: DEFAULT_SETTINGS, corrections: [], ownSheets: [] });
  const [fault] = report.faults;
  if (fault) throw new Error(`rule ${fault.ruleId} broke: ${String(fault.error)}`);
  return { grids, heard: report.findings.map(heardOf) };
}

/** What it says of a workbook file. */
export async function hearFile(file: string): Promise<Hearing> {
  const host = xlsxHost(openWorkbook(new Uint8Array(readFileSync(file)), inflateInNode));
  return hear(await host.read((await host.sheets()).map(({ name }) => name)));
}

/** One finding in a line, for a person who looks for the cause. */
export const lineOf = ({ severity, rule, cell, text, fixes }: Heard): string =>
  `${severity} ${rule} ${cell}: ${text}${fixes.map((f) => ` [sửa ${f.cell} → ${f.formula ?? String(f.value)}]`).join('')}`;
