import { partKey, readRelationships, relationshipsPart, type Package, type Relationship } from '../package';
import { attributeOf } from '../xml/attributes';
import { escapeAttribute } from '../xml/escape';
import { childrenOf, openingTag, rootOf } from '../xml/scan';
import { remove, splice } from '../xml/splice';
import { XML_HEAD } from './namespaces';
import { openTexts, type Texts } from './texts';
import type { Packed } from '../zip/write';

/** The copy being made (bản sao đang ghi): the file's parts, and those that are changed, new or gone. */
export interface Target {
  has(part: string): boolean;
  text(part: string): string | null;
  setText(part: string, text: string): void;
  /** A new part, under the first free name that `name` gives for 1, 2, 3, …. */
  add(name: (n: number) => string, text: string, contentType: string): string;
  /** Takes a part away, with its own relationships and its content type. */
  remove(part: string): void;
  relationships(part: string): readonly Relationship[];
  /** Links a part to another and says the link's id. */
  link(part: string, type: string, target: string): string;
  unlink(part: string, id: string): void;
  /** Says what files with this extension are, unless the package says it already. */
  defaultType(extension: string, contentType: string): void;
  packed(): Packed[];
}

const TYPES = '[Content_Types].xml';
const EMPTY_LINKS = `${XML_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;
const TRANSITIONAL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships/';

/** `../drawings/drawing1.xml` as seen from `xl/worksheets/sheet1.xml`. */
export function relativeTarget(from: string, to: string): string {
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared++;
  return [...here.slice(shared).map(() => '..'), ...there.slice(shared)].join('/');
}

function freeId(links: readonly Relationship[]): string {
  const taken = new Set(links.map(({ id }) => id.toLowerCase()));
  let n = links.length + 1;
  while (taken.has(`rid${String(n)}`)) n++;
  return `rId${String(n)}`;
}

function withoutElement(xml: string, matches: (tag: string) => boolean): string {
  const gone = childrenOf(xml, rootOf(xml)).filter((element) => matches(openingTag(xml, element)));
  return splice(xml, gone.map(remove));
}

function linksOf(texts: Texts, part: string): Relationship[] {
  const links = texts.text(relationshipsPart(part));
  return links === null ? [] : readRelationships(part, new TextEncoder().encode(links));
}

function addPart(texts: Texts, name: (n: number) => string, text: string, contentType: string): string {
  let n = 1;
  while (texts.knows(name(n))) n++;
  const part = name(n);
  texts.setText(part, text);
  texts.append(TYPES, '', (p) => `<${p}Override PartName="/${part}" ContentType="${contentType}"/>`);
  return part;
}

function removePart(texts: Texts, part: string): void {
  texts.drop(part);
  texts.drop(relationshipsPart(part));
  const types = texts.text(TYPES);
  const isIts = (tag: string): boolean => partKey(attributeOf(tag, 'PartName') ?? '') === partKey(part);
  if (types !== null) texts.setText(TYPES, withoutElement(types, isIts));
}

function addLink(texts: Texts, part: string, type: string, target: string): string {
  const id = freeId(linksOf(texts, part));
  const said = escapeAttribute(relativeTarget(part, target));
  const link = (p: string): string => `<${p}Relationship Id="${id}" Type="${type}" Target="${said}"/>`;
  texts.append(relationshipsPart(part), EMPTY_LINKS, link);
  return id;
}

function removeLink(texts: Texts, part: string, id: string): void {
  const links = relationshipsPart(part);
  const xml = texts.text(links);
  if (xml === null) return;
  const left = withoutElement(xml, (tag) => attributeOf(tag, 'Id') === id);
  if (childrenOf(left, rootOf(left)).length > 0) texts.setText(links, left);
  else texts.drop(links);
}

function addDefault(texts: Texts, extension: string, contentType: string): void {
  const known = new RegExp(`\\sExtension\\s*=\\s*["']${extension}["']`, 'i').test(texts.text(TYPES) ?? '');
  if (!known) texts.append(TYPES, '', (p) => `<${p}Default Extension="${extension}" ContentType="${contentType}"/>`);
}

/** Begins a copy of the file; `strict` says by which names its links go. */
export function openTarget(source: Package, strict: boolean): Target {
  const texts = openTexts(source);
  return {
    has: (part) => texts.has(part),
    text: (part) => texts.text(part),
    setText: (part, text) => {
      texts.setText(part, text);
    },
    add: (name, text, contentType) => addPart(texts, name, text, contentType),
    remove: (part) => {
      removePart(texts, part);
    },
    relationships: (part) => linksOf(texts, part),
    link: (part, type, target) => addLink(texts, part, (strict ? STRICT : TRANSITIONAL) + type, target),
    unlink: (part, id) => {
      removeLink(texts, part, id);
    },
    defaultType: (extension, contentType) => {
      addDefault(texts, extension, contentType);
    },
    packed: () => texts.packed(),
  };
}
