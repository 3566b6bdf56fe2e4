import { NOTE_AUTHOR } from '../read-notes';
import { attributeOf, prefixFor } from '../xml/attributes';
import { escapeXml, textElement } from '../xml/escape';
import { childOf, childrenOf, localName, openingTag, prefixOf, rootOf, type Element } from '../xml/scan';
import { appendTo, remove, splice } from '../xml/splice';
import { EMPTY_SHAPES, hasNoShapes, withoutShapes, withShapes } from './note-shapes';
import { withChild } from './sheet-order';
import type { Target } from './target';

const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const SHAPES_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';
const RELATIONSHIPS = [
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
];

const emptyComments = (namespace: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${namespace}"><authors></authors><commentList></commentList></comments>`;

/** Index of our name among the authors, and the part with it in. */
function withAuthor(xml: string): { xml: string; author: number } {
  const root = rootOf(xml);
  const authors = childOf(xml, root, 'authors') as Element;
  const names = childrenOf(xml, authors).map(({ openEnd, closeStart }) => xml.slice(openEnd, closeStart));
  const known = names.indexOf(NOTE_AUTHOR);
  if (known >= 0) return { xml, author: known };
  const p = prefixOf(root.name);
  return { xml: appendTo(xml, authors, `<${p}author>${NOTE_AUTHOR}</${p}author>`), author: names.length };
}

const bodyXml = (text: string, p: string): string =>
  `<${p}text><${p}r><${p}rPr><${p}sz val="9"/><${p}rFont val="Tahoma"/><${p}family val="2"/></${p}rPr>` +
  `${textElement(`${p}t`, text)}</${p}r></${p}text>`;

function withComments(xml: string, notes: ReadonlyMap<string, string>): string {
  if (notes.size === 0) return xml;
  const ready = withAuthor(xml);
  const root = rootOf(ready.xml);
  const p = prefixOf(root.name);
  const comments: string[] = [];
  notes.forEach((text, cell) => {
    comments.push(`<${p}comment ref="${cell}" authorId="${String(ready.author)}">${bodyXml(text, p)}</${p}comment>`);
  });
  return appendTo(ready.xml, childOf(ready.xml, root, 'commentList') as Element, comments.join(''));
}

/** Takes out our notes, and our name when it stands last and no note needs it. */
function withoutComments(xml: string): { xml: string; cells: Set<string>; left: number } {
  const root = rootOf(xml);
  const authors = childOf(xml, root, 'authors');
  const list = childOf(xml, root, 'commentList');
  const names = authors ? childrenOf(xml, authors) : [];
  const ours = names.findIndex((name) => xml.slice(name.openEnd, name.closeStart) === escapeXml(NOTE_AUTHOR));
  const comments = list ? childrenOf(xml, list) : [];
  const gone = comments.filter(
    (comment) => ours >= 0 && Number(attributeOf(openingTag(xml, comment), 'authorId')) === ours,
  );
  const last = names[names.length - 1];
  const name = gone.length > 0 && last && ours === names.length - 1 ? [remove(last)] : [];
  return {
    xml: splice(xml, [...gone.map(remove), ...name]),
    cells: new Set(gone.map((comment) => attributeOf(openingTag(xml, comment), 'ref') ?? '')),
    left: comments.length - gone.length,
  };
}

const linkOf = (target: Target, sheet: string, type: string) =>
  target.relationships(sheet).find((link) => link.type === type && target.has(link.target));

/** The drawing that the sheet itself names; another may belong to its header. */
function shapesLink(target: Target, sheet: string) {
  const xml = target.text(sheet) ?? '';
  const element = childOf(xml, rootOf(xml), 'legacyDrawing');
  const id = element ? attributeOf(openingTag(xml, element), 'id') : undefined;
  return target.relationships(sheet).find((link) => link.id === id && target.has(link.target));
}

function addShapes(target: Target, sheet: string, folder: string): string {
  target.defaultType('vml', SHAPES_TYPE);
  const part = target.add((n) => `${folder}drawings/vmlDrawing${String(n)}.vml`, EMPTY_SHAPES, SHAPES_TYPE);
  const id = target.link(sheet, 'vmlDrawing', part);
  const xml = target.text(sheet) ?? '';
  const root = rootOf(xml);
  const known = prefixFor(openingTag(xml, root), RELATIONSHIPS);
  const said = !known ? `xmlns:r="${RELATIONSHIPS[0] ?? ''}" r:id` : `${known}id`;
  target.setText(sheet, withChild(xml, 'legacyDrawing', `<${prefixOf(root.name)}legacyDrawing ${said}="${id}"/>`));
  return part;
}

function removeShapes(target: Target, sheet: string, link: { id: string; target: string }): void {
  const xml = target.text(sheet) ?? '';
  const element = childrenOf(xml, rootOf(xml)).find(({ name }) => localName(name) === 'legacyDrawing');
  if (element) target.setText(sheet, splice(xml, [remove(element)]));
  target.unlink(sheet, link.id);
  target.remove(link.target);
}

/** Leaves no empty part behind where ours were the only notes. */
function removeEmpty(target: Target, sheet: string): void {
  const comments = linkOf(target, sheet, 'comments');
  if (comments) {
    target.unlink(sheet, comments.id);
    target.remove(comments.target);
  }
  const shapes = shapesLink(target, sheet);
  if (shapes && hasNoShapes(target.text(shapes.target) ?? '')) removeShapes(target, sheet, shapes);
}

/** Puts our notes on a sheet in the place of those it had; people's own stay as they are. */
export function patchNotes(
  target: Target,
  sheet: string,
  notes: ReadonlyMap<string, string>,
  { folder, namespace }: { folder: string; namespace: string },
): void {
  const held = linkOf(target, sheet, 'comments');
  const bare = held ? withoutComments(target.text(held.target) ?? '') : null;
  const part =
    held?.target ?? target.add((n) => `${folder}comments${String(n)}.xml`, emptyComments(namespace), COMMENTS_TYPE);
  if (!held) target.link(sheet, 'comments', part);
  target.setText(part, withComments(bare?.xml ?? target.text(part) ?? '', notes));
  const shapes = shapesLink(target, sheet)?.target ?? (notes.size > 0 ? addShapes(target, sheet, folder) : null);
  if (shapes) {
    const left = withoutShapes(target.text(shapes) ?? '', bare?.cells ?? new Set());
    target.setText(shapes, withShapes(left, notes));
  }
  if (notes.size === 0 && (bare?.left ?? 0) === 0) removeEmpty(target, sheet);
}
