import type { Severity } from '../../../core/finding';
import { append } from '../../../core/grid/append';
import { highest } from '../../../core/grid/extremes';
import type { CellLook } from '../../../core/sheet-draft';
import { builtinFormat, builtinId } from '../number-formats';
import { attributeOf, opening, withAttribute } from '../xml/attributes';
import { escapeAttribute } from '../xml/escape';
import { childrenOf, localName, openingTag, prefixOf, rootOf, type Element } from '../xml/scan';
import { appendTo, openedRoot } from '../xml/splice';
import { alignmentOf, BORDER, fillOf, fontOf, standardFont } from './look-styles';
import { markStyle } from './mark-style';

/** The styles of the workbook being written: only ever added to, so that no cell of the file changes its look. */
export interface StyleBook {
  /** The style of a cell with another number format. */
  withFormat(style: number, code: string): number;
  /** The style of a cell of ours. */
  ofLook(look: CellLook, code: string | undefined): number;
  /** The differential style of a mark. */
  ofMark(severity: Severity): number;
  text(): string;
}

const ORDER = 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst'.split(' ');

interface List {
  readonly items: string[];
  readonly held: number;
}

interface Book {
  readonly xml: string;
  readonly prefix: string;
  readonly lists: Map<string, List>;
}

function listOf(book: Book, name: string): List {
  const known = book.lists.get(name);
  if (known) return known;
  const root = rootOf(book.xml);
  const parent = childrenOf(book.xml, root).find((child) => localName(child.name) === name);
  const items = parent ? childrenOf(book.xml, parent).map(({ start, end }) => book.xml.slice(start, end)) : [];
  const list = { items, held: items.length };
  book.lists.set(name, list);
  if (items.length === 0) append(items, defaults(name, book.prefix));
  return list;
}

/** What the first numbers of a list mean even where the file leaves the list out. */
function defaults(name: string, p: string): string[] {
  switch (name) {
    case 'fonts':
      return [standardFont(p)];
    case 'fills':
      return ['none', 'gray125'].map((type) => `<${p}fill><${p}patternFill patternType="${type}"/></${p}fill>`);
    case 'borders':
      return [`<${p}border><${p}left/><${p}right/><${p}top/><${p}bottom/><${p}diagonal/></${p}border>`];
    case 'cellStyleXfs':
      return [`<${p}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`];
    case 'cellXfs':
      return [`<${p}xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`];
    default:
      return [];
  }
}

/** New cell styles rest on these lists; a file that names styles without having them must get them. */
const ensureGround = (book: Book): void => {
  for (const name of ['fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs']) listOf(book, name);
};

/** Where an item stands in its list, put last when it is not there yet. */
function indexIn(book: Book, name: string, item: string): number {
  const { items } = listOf(book, name);
  const known = items.indexOf(item);
  return known >= 0 ? known : items.push(item) - 1;
}

function formatId(book: Book, code: string): number {
  const known = builtinId(code);
  if (known >= 0) return known;
  const { items } = listOf(book, 'numFmts');
  const held = items.find((item) => attributeOf(item, 'formatCode') === code);
  const ids = items.map((item) => Number(attributeOf(item, 'numFmtId')));
  const id = held ? Number(attributeOf(held, 'numFmtId')) : Math.max(163, highest(ids)) + 1;
  if (!held) items.push(`<${book.prefix}numFmt numFmtId="${String(id)}" formatCode="${escapeAttribute(code)}"/>`);
  return id;
}

const openTagOf = (item: string): string => /^<[^>]*>/.exec(item)?.[0] ?? item;

function codeOf(book: Book, id: number): string {
  const held = listOf(book, 'numFmts').items.find((item) => Number(attributeOf(item, 'numFmtId')) === id);
  return (held ? attributeOf(held, 'formatCode') : builtinFormat(id)) ?? 'General';
}

function withFormat(book: Book, style: number, code: string): number {
  ensureGround(book);
  const { items } = listOf(book, 'cellXfs');
  const xf = items[style] ?? items[0] ?? `<${book.prefix}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`;
  const tag = openTagOf(xf);
  if (codeOf(book, Number(attributeOf(tag, 'numFmtId') ?? 0)) === code) return style;
  const open = withAttribute(withAttribute(tag, 'numFmtId', String(formatId(book, code))), 'applyNumberFormat', '1');
  return indexIn(book, 'cellXfs', open + xf.slice(tag.length));
}

function ofLook(book: Book, look: CellLook, code: string | undefined): number {
  ensureGround(book);
  const p = book.prefix;
  const base = listOf(book, 'fonts').items[0] ?? `<${p}font/>`;
  const font = indexIn(book, 'fonts', fontOf(look, base, p));
  const fill = look.fill === undefined ? 0 : indexIn(book, 'fills', fillOf(look.fill, p));
  const border = look.border ? indexIn(book, 'borders', BORDER(p)) : 0;
  const format = code === undefined ? 0 : formatId(book, code);
  const applied =
    (format > 0 ? ' applyNumberFormat="1"' : '') +
    (fill > 0 ? ' applyFill="1"' : '') +
    (border > 0 ? ' applyBorder="1"' : '') +
    ' applyFont="1" applyAlignment="1"';
  const ids = `numFmtId="${String(format)}" fontId="${String(font)}" fillId="${String(fill)}" borderId="${String(border)}"`;
  return indexIn(book, 'cellXfs', `<${p}xf ${ids} xfId="0"${applied}>${alignmentOf(look, p)}</${p}xf>`);
}

const place = (name: string): number => ORDER.indexOf(name);

function withList(xml: string, prefix: string, name: string, { items, held }: List): string {
  if (items.length === held) return xml;
  if (rootOf(xml).empty) return withList(openedRoot(xml), prefix, name, { items, held });
  const root = rootOf(xml);
  const children = childrenOf(xml, root);
  const parent = children.find((child) => localName(child.name) === name);
  const added = items.slice(held).join('');
  const count = String(items.length);
  if (parent) return withCount(appendTo(xml, parent, added), parent, count);
  const next = children.find((child) => place(localName(child.name)) > place(name));
  const at = next?.start ?? root.closeStart;
  return `${xml.slice(0, at)}<${prefix}${name} count="${count}">${added}</${prefix}${name}>${xml.slice(at)}`;
}

function withCount(xml: string, parent: Element, count: string): string {
  const tag = opening(openingTag(xml, parent));
  const open = /^<[^>]*>/.exec(xml.slice(parent.start))?.[0] ?? tag;
  return xml.slice(0, parent.start) + withAttribute(open, 'count', count) + xml.slice(parent.start + open.length);
}

/** Opens a styles part for adding to it. */
export function styleBook(xml: string): StyleBook {
  const book: Book = { xml, prefix: prefixOf(rootOf(xml).name), lists: new Map() };
  return {
    withFormat: (style, code) => withFormat(book, style, code),
    ofLook: (look, code) => ofLook(book, look, code),
    ofMark: (severity) => indexIn(book, 'dxfs', markStyle(severity, book.prefix)),
    text: () => {
      let text = xml;
      book.lists.forEach((list, name) => {
        text = withList(text, book.prefix, name, list);
      });
      return text;
    },
  };
}
