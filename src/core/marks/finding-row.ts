import type { Finding } from '../finding';
import type { Grid } from '../grid/grid';
import { a1, address, sheetPrefix } from '../grid/range';
import type { Rule } from '../rules/rule';
import type { DraftCell } from '../sheet-draft';
import type { Table } from '../table/table';
import type { Locale } from '../text/locale';
import { say } from '../text/say';
import { areaOfFinding } from './area-of-finding';
import { FINDING_COLUMNS, FINDINGS_SHEET_WORDS, type FindingColumn } from './findings-sheet-words';
import type { KeptRow } from './kept-words';
import { liveFigures, liveState } from './live-figures';
import { MARK_LOOKS } from './look';

/** What a row is written from, besides the finding. */
export interface RowSource {
  readonly rules: readonly Rule[];
  readonly tables: readonly Table[];
  readonly grids: readonly Grid[];
  readonly locale: Locale;
}

type Cells = Readonly<Record<FindingColumn, DraftCell>>;

const WRAP = { wrap: true, border: true } as const;

/** Column letter of a column of the findings sheet. */
export const columnLetter = (name: FindingColumn): string => String.fromCharCode(65 + FINDING_COLUMNS.indexOf(name));

const inOrder = (cells: Cells, strike: boolean): DraftCell[] =>
  FINDING_COLUMNS.map((name) => ({ ...WRAP, ...cells[name], ...(strike ? { strike: true } : {}) }));

/** A place as text and as a link. */
export const linkTo = (at: Finding['at']): DraftCell => ({
  value: address(at),
  link: sheetPrefix(at.sheet) + a1(at),
});

function sentence(finding: Finding, { rules, locale }: RowSource): string {
  const words = FINDINGS_SHEET_WORDS[locale];
  const { what } = say(finding, rules, locale);
  const places = finding.consequences.map((one) => address(one.at, finding.at.sheet));
  return places.length > 0 ? `${what} ${words.follows(places.join(', '))}` : what;
}

/** One finding as a row (một dòng phát hiện); `row` is its one-based row on the sheet. */
export function findingRow(
  finding: Finding,
  row: number,
  number: number,
  kept: KeptRow | null,
  source: RowSource,
): DraftCell[] {
  const words = FINDINGS_SHEET_WORDS[source.locale];
  const said = say(finding, source.rules, source.locale);
  const look = MARK_LOOKS[finding.severity];
  const standing = words.standing[finding.severity];
  const spot = (name: FindingColumn): string => `$${columnLetter(name)}${String(row)}`;
  const grid = source.grids.find((one) => one.sheet === finding.at.sheet);
  const figures = liveFigures(finding, grid, {
    reported: spot('reported'),
    checked: spot('checked'),
    state: spot('state'),
    fixed: words.fixed,
  });
  const { waived } = finding;
  const state = waived
    ? { value: words.accepted(waived.reason, waived.by, waived.reference) }
    : liveState(finding, grid, { standing, fixed: words.fixed, unsure: words.unsure });
  const cells: Cells = {
    number: { value: number, align: 'center' },
    severity: { value: words.severity[finding.severity], fill: look.fill, color: look.color, bold: look.bold },
    cell: linkTo(finding.at),
    rule: { value: `${said.title} (${finding.ruleId})` },
    what: { value: sentence(finding, source) },
    why: { value: said.why },
    todo: { value: said.todo },
    ...figures,
    state: { ...state, bold: true },
    area: { value: areaOfFinding(finding, source.tables) },
    explanation: { value: kept?.texts.explanation ?? '' },
    opinion: { value: kept?.texts.opinion ?? '' },
  };
  return inOrder(cells, waived !== null);
}

/** A row that lives on for what people wrote in it, though nothing is found there any more. */
export function settledRow(kept: KeptRow, number: number, locale: Locale): DraftCell[] {
  const words = FINDINGS_SHEET_WORDS[locale];
  const texts = { ...kept.texts, reported: '', checked: '', difference: '', state: words.fixed };
  const cells = {} as Record<FindingColumn, DraftCell>;
  for (const name of FINDING_COLUMNS) cells[name] = { value: texts[name] };
  return inOrder({ ...cells, number: { value: number, align: 'center' } }, false);
}
