/** A tag where it stands in the text (thẻ). `name` is as written, prefix included. */
export interface Tag {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly closing: boolean;
  readonly empty: boolean;
}

/** An element by its places in the text: all surgery is done between these. */
export interface Element {
  readonly name: string;
  readonly start: number;
  /** End of its opening tag. */
  readonly openEnd: number;
  /** Start of its closing tag; the same as `openEnd` for an empty tag. */
  readonly closeStart: number;
  readonly end: number;
  readonly empty: boolean;
}

const NAME = /[^\s/>]+/y;

/** Where a construct that is no tag ends: a comment, CDATA, an instruction, a document type. */
function pastMarkup(xml: string, at: number): number {
  const closing = (sign: string, from: number): number => {
    const found = xml.indexOf(sign, from);
    return found < 0 ? xml.length : found + sign.length;
  };
  if (xml.startsWith('<!--', at)) return closing('-->', at + 4);
  if (xml.startsWith('<![CDATA[', at)) return closing(']]>', at + 9);
  if (xml.charAt(at + 1) === '?') return closing('?>', at + 2);
  const subset = xml.indexOf('[', at);
  const end = closing('>', at);
  return subset >= 0 && subset < end ? closing('>', closing(']', subset)) : end;
}

/** End of a tag; a `>` between quotes does not end it. */
function tagEnd(xml: string, start: number): number {
  let quote = 0;
  for (let at = start + 1; at < xml.length; at++) {
    const code = xml.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 34 || code === 39) quote = code;
    else if (code === 62) return at + 1;
  }
  return xml.length;
}

/** The next tag at or after a place; null at the end. */
export function nextTag(xml: string, from: number): Tag | null {
  for (let start = xml.indexOf('<', from); start >= 0; start = xml.indexOf('<', start)) {
    const sign = xml.charCodeAt(start + 1);
    if (sign !== 33 && sign !== 63) {
      const end = tagEnd(xml, start);
      const closing = sign === 47;
      NAME.lastIndex = closing ? start + 2 : start + 1;
      const name = NAME.exec(xml)?.[0] ?? '';
      return { name, start, end, closing, empty: xml.charCodeAt(end - 2) === 47 };
    }
    start = pastMarkup(xml, start);
  }
  return null;
}

export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** `x:` of `x:worksheet`; empty without a prefix. */
export const prefixOf = (name: string): string => name.slice(0, name.indexOf(':') + 1);

/** Elements that never hold one of their own name, so that their end is found without reading what is inside. */
const FLAT: ReadonlySet<string> = new Set(['sheetData', 'row', 'c']);

function flatEnd(xml: string, tag: Tag): Tag | null {
  const found = xml.indexOf(`</${tag.name}`, tag.end);
  return found < 0 || xml.slice(tag.end, found).includes('<!') ? null : nextTag(xml, found);
}

function deepEnd(xml: string, tag: Tag): Tag | null {
  let depth = 1;
  for (let next = nextTag(xml, tag.end); next; next = nextTag(xml, next.end)) {
    if (next.closing) depth--;
    else if (!next.empty) depth++;
    if (depth === 0) return next;
  }
  return null;
}

/** The element that a tag opens. */
export function elementAt(xml: string, tag: Tag): Element {
  const { name, start, end, empty } = tag;
  if (empty) return { name, start, openEnd: end, closeStart: end, end, empty };
  const close = (FLAT.has(localName(name)) ? flatEnd(xml, tag) : null) ?? deepEnd(xml, tag);
  const closeStart = close?.start ?? xml.length;
  return { name, start, openEnd: end, closeStart, end: close?.end ?? xml.length, empty };
}

/** The document's own element; throws where there is none. */
export function rootOf(xml: string): Element {
  const tag = nextTag(xml, 0);
  if (!tag) throw new Error('no element');
  const close = xml.lastIndexOf(`</${tag.name}`);
  const closing = tag.empty || close < 0 ? null : nextTag(xml, close);
  if (!closing) return { ...tag, openEnd: tag.end, closeStart: tag.end };
  return { name: tag.name, start: tag.start, openEnd: tag.end, closeStart: close, end: closing.end, empty: false };
}

/** Direct children, in their order. */
export function childrenOf(xml: string, parent: Element): Element[] {
  const children: Element[] = [];
  for (let tag = nextTag(xml, parent.openEnd); tag && tag.start < parent.closeStart;) {
    if (tag.closing) break;
    const element = elementAt(xml, tag);
    children.push(element);
    tag = nextTag(xml, element.end);
  }
  return children;
}

export const childOf = (xml: string, parent: Element, name: string): Element | undefined =>
  childrenOf(xml, parent).find((child) => localName(child.name) === name);

export const openingTag = (xml: string, { start, openEnd }: Element): string => xml.slice(start, openEnd);
