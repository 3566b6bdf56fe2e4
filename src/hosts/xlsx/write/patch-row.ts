import type { Content } from '../../../core/edit';
import { append } from '../../../core/grid/append';
import { highest, lowest } from '../../../core/grid/extremes';
import { cell, type Grid } from '../../../core/grid/grid';
import { a1, cellAt, columnOf } from '../../../core/grid/range';
import { storedFormula } from '../future-functions';
import { attributeOf, opening, withAttribute } from '../xml/attributes';
import { escapeXml } from '../xml/escape';
import { childOf, childrenOf, localName, openingTag, rootOf, type Element } from '../xml/scan';
import { splice, type Splice } from '../xml/splice';
import { cellXml } from './cell-xml';
import type { StyleBook } from './style-book';

/** What the patcher of rows must know of the sheet. */
export interface RowPlan {
  readonly prefix: string;
  readonly styles: StyleBook;
  /** Style of a column's new cells. */
  readonly columns: (column: number) => number;
  /** The sheet as it was, for the formulas of cells that shared one. */
  readonly grid: Grid | null;
  readonly lost: ReadonlySet<string>;
  /** Cells whose stored result no longer holds. */
  readonly stale: ReadonlyMap<number, ReadonlySet<number>>;
}

/** The styles that columns give to cells which have none yet. */
export function columnStyles(tags: readonly string[]): (column: number) => number {
  const columns = tags.map((tag) => ({
    from: Number(attributeOf(tag, 'min')) - 1,
    to: Number(attributeOf(tag, 'max')) - 1,
    style: Number(attributeOf(tag, 'style') ?? 0),
  }));
  return (column) => columns.find(({ from, to }) => column >= from && column <= to)?.style ?? 0;
}

/** Number of a row, from itself, from its cells or from the row before. */
export function rowNumber(xml: string, element: Element, before: number): number {
  const said = attributeOf(openingTag(xml, element), 'r');
  if (said !== undefined) return Number(said) - 1;
  const first = /\sr="[A-Z]+(\d+)"/.exec(xml.slice(element.openEnd, element.closeStart))?.[1];
  return first === undefined ? before + 1 : Number(first) - 1;
}

interface HeldCell {
  readonly element: Element;
  readonly column: number;
}

function cellsOf(text: string, row: Element): HeldCell[] {
  let column = -1;
  return childrenOf(text, row)
    .filter(({ name }) => localName(name) === 'c')
    .map((element) => {
      const letters = /^\$?([A-Za-z]+)/.exec(attributeOf(openingTag(text, element), 'r') ?? '')?.[1];
      column = letters ? columnOf(letters) : column + 1;
      return { element, column };
    });
}

/** Groups whose formula stands in a cell that is written over. */
export function lostIn(text: string, edited: ReadonlyMap<number, Content>): string[] {
  const groups: string[] = [];
  for (const { element, column } of cellsOf(text, rootOf(text))) {
    const f = edited.has(column) ? childOf(text, element, 'f') : undefined;
    const tag = f ? openingTag(text, f) : '';
    const group = attributeOf(tag, 't') === 'shared' ? attributeOf(tag, 'si') : undefined;
    if (f && group !== undefined && f.closeStart > f.openEnd) groups.push(group);
  }
  return groups;
}

function styleFor(text: string, held: HeldCell | undefined, row: string, column: number, plan: RowPlan): number {
  if (held) return Number(attributeOf(openingTag(text, held.element), 's') ?? 0);
  const ofRow = attributeOf(row, 'customFormat') === undefined ? undefined : attributeOf(row, 's');
  return ofRow === undefined ? plan.columns(column) : Number(ofRow);
}

/** A cell that shared a formula with one that is gone has it for itself, with its result as it was. */
function ownFormula(text: string, { element, column }: HeldCell, row: number, plan: RowPlan): Splice | null {
  const f = childOf(text, element, 'f');
  const tag = f ? openingTag(text, f) : '';
  if (!f || attributeOf(tag, 't') !== 'shared' || !plan.lost.has(attributeOf(tag, 'si') ?? '')) return null;
  const formula = plan.grid ? cell(plan.grid, row, column).formula : undefined;
  if (formula === undefined) return null;
  const stored = escapeXml(storedFormula(formula.slice(1)));
  return { start: f.start, end: f.end, text: `<${f.name}>${stored}</${f.name}>` };
}

/** A formula without its stored result, so that every program calculates it. */
function withoutResult(text: string, { element }: HeldCell): Splice[] {
  const value = childOf(text, element, 'v');
  if (!value || !childOf(text, element, 'f')) return [];
  const tag = openingTag(text, element);
  return [
    { start: element.start, end: element.openEnd, text: withAttribute(tag, 't', undefined) },
    { start: value.start, end: value.end, text: '' },
  ];
}

function withSpans(tag: string, columns: readonly number[]): string {
  const spans = /^(\d+):(\d+)$/.exec(attributeOf(tag, 'spans') ?? '');
  if (!spans || columns.length === 0) return tag;
  const from = Math.min(Number(spans[1]), lowest(columns.map((column) => column + 1)));
  const to = Math.max(Number(spans[2]), highest(columns.map((column) => column + 1)));
  return withAttribute(tag, 'spans', `${String(from)}:${String(to)}`);
}

/** One row with new contents; the other cells keep their text. */
export function patchRow(
  text: string,
  row: number,
  edited: ReadonlyMap<number, Content> | undefined,
  plan: RowPlan,
): string {
  const element = rootOf(text);
  const tag = openingTag(text, element);
  const cells = cellsOf(text, element);
  const changes: Splice[] = [];
  const written = (held: HeldCell | undefined, column: number, content: Content): string => {
    const plain = styleFor(text, held, tag, column, plan);
    const style = content.numberFormat === undefined ? plain : plan.styles.withFormat(plain, content.numberFormat);
    return cellXml(content, { reference: a1(cellAt('', row, column)), style, prefix: plan.prefix });
  };
  const columns = Array.from(edited?.keys() ?? []).sort((a, b) => a - b);
  for (const column of columns) {
    const content = edited?.get(column) ?? {};
    const held = cells.find((cellHeld) => cellHeld.column === column);
    const next = cells.find((cellHeld) => cellHeld.column > column)?.element.start ?? element.closeStart;
    if (held) changes.push({ start: held.element.start, end: held.element.end, text: written(held, column, content) });
    else changes.push({ start: next, end: next, text: written(undefined, column, content) });
  }
  const stale = plan.stale.get(row);
  for (const held of plan.lost.size > 0 || stale ? cells : []) {
    if (edited?.has(held.column)) continue;
    const own = ownFormula(text, held, row, plan);
    if (own) changes.push(own);
    if (stale?.has(held.column)) append(changes, withoutResult(text, held));
  }
  return opened(text, element, withSpans(tag, columns), changes);
}

function opened(text: string, element: Element, tag: string, changes: readonly Splice[]): string {
  if (!element.empty) return splice(text, [{ start: element.start, end: element.openEnd, text: tag }, ...changes]);
  const inside = changes.map((change) => change.text).join('');
  return `${opening(tag)}${inside}</${element.name}>`;
}
