import type { Span } from '../core/claims/claim';
import type { DocxReading } from '../core/claims/docx-text';
import type { Run } from '../core/claims/docx/walk';
import { append } from '../core/grid/append';
import { Trouble } from '../core/host';
import { openPackage } from '../hosts/xlsx/package';
import { openTarget, type Target } from '../hosts/xlsx/write/target';
import { prefixOf, rootOf } from '../hosts/xlsx/xml/scan';
import { appendTo } from '../hosts/xlsx/xml/splice';
import { writeContainer } from '../hosts/xlsx/zip/write';
import { deflateInNode, inflateInNode } from './node-zip';
import { visible } from './visible';

/** What is said at a place of the text (lời bình). */
export interface Remark {
  readonly at: Span;
  readonly text: string;
}

const AUTHOR = 'Kiểm Biểu';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const TRANSITIONAL = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main';

/** Pairs of letters' halves, to be kept; then the signs that XML cannot hold, halves alone among them. */
const REFUSED = /[\ud800-\udbff][\udc00-\udfff]|[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]/g;

const escaped = (text: string): string =>
  visible(text)
    .replace(REFUSED, (sign) => (sign.length === 2 ? sign : '\ufffd'))
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');

/** How Word's own names are written at a place: an attribute needs a prefix even where elements have none. */
interface Names {
  readonly element: string;
  readonly attribute: string;
  readonly declared: string;
}

const namesFor = (prefix: string, space: string): Names =>
  prefix === ''
    ? { element: '', attribute: 'kb:', declared: ` xmlns:kb="${space}"` }
    : { element: prefix, attribute: prefix, declared: '' };

function commentXml({ element: e, attribute: a, declared }: Names, id: number, text: string, time: string): string {
  const lines = text
    .split('\n')
    .map((line) => `<${e}p><${e}r><${e}t xml:space="preserve">${escaped(line)}</${e}t></${e}r></${e}p>`);
  const said = `${a}id="${String(id)}" ${a}author="${AUTHOR}" ${a}date="${time.slice(0, 16)}:00Z" ${a}initials="KB"`;
  return `<${e}comment${declared} ${said}>${lines.join('')}</${e}comment>`;
}

interface Insertion {
  readonly at: number;
  /** What ends stands before what begins at the same place. */
  readonly order: number;
  readonly xml: string;
}

/** Runs by where their words begin, each with the furthest end up to it: those of a stretch are found by halving. */
interface Places {
  readonly runs: readonly Run[];
  readonly ends: readonly number[];
}

function placesOf(runs: readonly Run[]): Places {
  const sorted = [...runs].sort((a, b) => a.start - b.start);
  let furthest = 0;
  return { runs: sorted, ends: sorted.map(({ end }) => (furthest = Math.max(furthest, end))) };
}

function runsIn({ runs, ends }: Places, { start, end }: Span): Run[] {
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) > start) high = middle;
    else low = middle + 1;
  }
  const found: Run[] = [];
  for (let run = runs[low]; run && run.start < end; run = runs[++low]) if (run.end > start) found.push(run);
  return found;
}

/** Runs of the document are left whole: a comment is hung around those that a stretch of the text lies in. */
function anchorsOf(places: Places, at: Span, id: number, space: string): Insertion[] {
  const inside = runsIn(places, at);
  const [any] = inside;
  if (!any) return [];
  const first = inside.reduce((a, b) => (b.from < a.from ? b : a), any);
  const last = inside.reduce((a, b) => (b.to > a.to ? b : a), any);
  const tag = (run: Run, name: string): string => {
    const { element, attribute, declared } = namesFor(run.prefix, space);
    return `<${element}${name}${declared} ${attribute}id="${String(id)}"/>`;
  };
  const reference = `<${last.prefix}r>${tag(last, 'commentReference')}</${last.prefix}r>`;
  return [
    { at: first.from, order: 1, xml: tag(first, 'commentRangeStart') },
    { at: last.to, order: 0, xml: tag(last, 'commentRangeEnd') + reference },
  ];
}

function spliced(xml: string, insertions: readonly Insertion[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { at, xml: added } of [...insertions].sort((a, b) => a.at - b.at || a.order - b.order)) {
    pieces.push(xml.slice(from, at), added);
    from = at;
  }
  return pieces.join('') + xml.slice(from);
}

/** The part that holds comments; made where the document has none. */
function commentsPart(target: Target, document: string, space: string): string {
  const known = target.relationships(document).find(({ type, external }) => type === 'comments' && !external);
  if (known && target.has(known.target)) return known.target;
  const folder = document.slice(0, document.lastIndexOf('/') + 1);
  const empty = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${space}"></w:comments>`;
  const part = target.add((n) => `${folder}comments${n === 1 ? '' : String(n)}.xml`, empty, TYPE);
  target.link(document, 'comments', part);
  return part;
}

/** One more than any comment has, in the comments and in the document. */
function freeId(...parts: readonly string[]): number {
  let most = -1;
  const ids = /<(?:[\w.-]+:)?comment(?:RangeStart|RangeEnd|Reference)?\s[^<>]*?[\s:]id\s*=\s*["'](\d+)["']/g;
  for (const xml of parts)
    for (let match = ids.exec(xml); match; match = ids.exec(xml)) most = Math.max(most, Number(match[1]));
  return most + 1;
}

/**
 * A copy of a Word file with remarks as comments (bản sao có lời bình): the other parts are copied as they are, and in the
 * document nothing is new but the places of the comments.
 */
export function withComments(
  file: Uint8Array,
  reading: DocxReading,
  remarks: readonly Remark[],
  time: string,
): Uint8Array {
  const source = openPackage(file, inflateInNode);
  const document = new TextDecoder().decode(source.bytes(reading.part) ?? new Uint8Array());
  const strict = document.indexOf(STRICT) >= 0;
  const space = strict ? STRICT : TRANSITIONAL;
  const target = openTarget(source, strict);
  const xml = target.text(reading.part);
  if (xml === null) throw new Trouble('corrupt');
  if (remarks.length === 0) return writeContainer(target.packed(), deflateInNode);
  const part = commentsPart(target, reading.part, space);
  let comments = target.text(part) ?? '';
  let id = freeId(comments, xml);
  const places = placesOf(reading.runs);
  const insertions: Insertion[] = [];
  const added: string[] = [];
  const names = namesFor(prefixOf(rootOf(comments).name), space);
  for (const { at, text } of remarks) {
    const anchors = anchorsOf(places, at, id, space);
    if (anchors.length === 0) continue;
    append(insertions, anchors);
    added.push(commentXml(names, id, text, time));
    id++;
  }
  comments = appendTo(comments, rootOf(comments), added.join(''));
  target.setText(part, comments);
  target.setText(reading.part, spliced(xml, insertions));
  return writeContainer(target.packed(), deflateInNode);
}
