import type { CellEdit, Content, Edit, Expects } from '../edit';
import type { Finding } from '../finding';
import { cell, type Cell, type Grid } from '../grid/grid';
import { cellKey, type Range } from '../grid/range';
import { contentOf, holds } from '../marks/holds';
import type { Lost } from './lost';
import { namesOf, witnessesOf, type Header } from './names';
import type { Places } from './places';

/** Edits that were thought out when the workbook was checked, for the cells that they meant, and those left out. */
export interface Placed {
  readonly edits: readonly Edit[];
  readonly lost: readonly Lost[];
}

type ContentEdit = Extract<Edit, { kind: 'content' }>;

const gridOf = (grids: readonly Grid[], sheet: string): Grid | undefined => grids.find((grid) => grid.sheet === sheet);

const cellOf = (grids: readonly Grid[], { sheet, top, left }: Range): Cell => {
  const grid = gridOf(grids, sheet);
  return grid ? cell(grid, top, left) : { value: null };
};

/** Whether a cell holds now what it held when it was checked, wherever the cells that its formula names have gone. */
function unchanged(places: Places, then: Range, now: Range): boolean {
  const [before, after] = [cellOf(places.then, then), cellOf(places.now, now)];
  if (before.formula === undefined) return holds(after, contentOf(before, false));
  const formula = places.formula(before.formula, then.sheet);
  return formula !== null && holds(after, { formula });
}

function contentNow(places: Places, after: Content, sheet: string): Content | null {
  if (after.formula === undefined) return after;
  const formula = places.formula(after.formula, sheet);
  return formula === null ? null : { ...after, formula };
}

type Answer = { readonly edit: Edit } | { readonly why: Lost['why'] };

function placeContent(places: Places, edit: ContentEdit): Answer {
  const at = places.at(edit.at);
  const after = at && contentNow(places, edit.after, edit.at.sheet);
  if (!at || !after) return { why: 'gone' };
  return unchanged(places, edit.at, at) ? { edit: { ...edit, at, after } } : { why: 'changed' };
}

function place(places: Places, edit: Edit): Answer {
  if (edit.kind === 'content') return placeContent(places, edit);
  if (edit.kind !== 'note' && edit.kind !== 'mark') return { edit };
  const at = places.at(edit.at);
  return at ? { edit: { ...edit, at } } : { why: 'gone' };
}

/** Puts edits of cells where the cells are now; `headers` are the tables as they were read when they were checked. */
export function placeEdits(places: Places, edits: readonly Edit[], headers: readonly Header[]): Placed {
  const placed: Edit[] = [];
  const lost: Lost[] = [];
  for (const edit of edits) {
    const answer = place(places, edit);
    if ('edit' in answer) placed.push(answer.edit);
    else if (edit.kind !== 'sheet' && edit.kind !== 'memory') lost.push(lostOf(places, headers, edit.at, answer.why));
  }
  return { edits: expecting(placed, places.now, headersNow(places, headers)), lost };
}

/** A place left alone, by the names that it was checked under. */
export const lostOf = (places: Places, headers: readonly Header[], at: Range, why: Lost['why']): Lost => ({
  at,
  ...namesOf(gridOf(places.then, at.sheet), headers, at),
  why,
});

/** The headers where they are now. */
export function headersNow(places: Places, headers: readonly Header[]): Header[] {
  if (places.still) return [...headers];
  return headers.flatMap(({ range, header }) => {
    const now = places.at(range);
    const lines = places.at({ ...range, top: header.top, bottom: header.bottom });
    return now && lines ? [{ range: now, header: { top: lines.top, bottom: lines.bottom } }] : [];
  });
}

/** Findings where their cells are now, to be marked and noted there; those that rest on lost or changed cells are left out. */
export function placeFindings(
  places: Places,
  findings: readonly Finding[],
  headers: readonly Header[],
): { readonly findings: readonly Finding[]; readonly lost: readonly Lost[] } {
  if (places.still) return { findings, lost: [] };
  const placed: Finding[] = [];
  const lost: Lost[] = [];
  for (const finding of findings) {
    const at = places.at(finding.at);
    const { condition } = finding;
    const now = condition === null ? null : places.formula(condition, finding.at.sheet);
    if (!at || (condition !== null && now === null)) lost.push(lostOf(places, headers, finding.at, 'gone'));
    else if (!unchanged(places, finding.at, at)) lost.push(lostOf(places, headers, finding.at, 'changed'));
    else placed.push({ ...finding, at, condition: now });
  }
  return { findings: placed, lost };
}

const isCell = ({ top, left, bottom, right }: Range): boolean => top === bottom && left === right;

/** The cells that a set of edits itself writes: what they hold says nothing about who else was there. */
const written = (edits: readonly Edit[]): ReadonlySet<string> =>
  new Set(edits.flatMap((edit) => (edit.kind === 'content' ? [cellKey(edit.at)] : [])));

function expectsOf(edit: CellEdit, grid: Grid, headers: readonly Header[], own: ReadonlySet<string>): Expects {
  const ends = isCell(edit.at) ? [edit.at] : [edit.at, { ...edit.at, top: edit.at.bottom, left: edit.at.right }];
  const found = ends.map((end) => witnessesOf(grid, headers, end));
  const others = ({ at }: { readonly at: Range }): boolean => !own.has(cellKey(at));
  return {
    content: edit.kind === 'content' ? contentOf(cell(grid, edit.at.top, edit.at.left), false) : null,
    row: found.flatMap(({ row }) => row).filter(others),
    column: found.flatMap(({ column }) => column).filter(others),
  };
}

/** The same edits with what they expect to find, for the host to compare as it writes. */
export function expecting(edits: readonly Edit[], now: readonly Grid[], headers: readonly Header[]): Edit[] {
  const own = written(edits);
  return edits.map((edit) => {
    if (edit.kind === 'sheet' || edit.kind === 'memory') return edit;
    const grid = gridOf(now, edit.at.sheet);
    return grid ? { ...edit, expects: expectsOf(edit, grid, headers, own) } : edit;
  });
}
