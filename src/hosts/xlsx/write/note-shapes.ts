import { highest } from '../../../core/grid/extremes';
import { parseA1 } from '../../../core/grid/range';

/** The drawing part that shows notes as boxes; Excel wants one box per note, in its old drawing language. */
export const EMPTY_SHAPES =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>';

const TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** Ids come in blocks of 1024 that a drawing reserves. */
const BLOCK = 1024;

const reserved = (xml: string): number[] => {
  const data = /<o:idmap\b[^>]*\sdata="([\d,\s]+)"/.exec(xml)?.[1];
  return data ? data.split(',').map(Number) : [];
};

function usedIds(xml: string): number {
  const ids = /_x0000_s(\d+)/g;
  let highest = 0;
  for (let match = ids.exec(xml); match; match = ids.exec(xml)) highest = Math.max(highest, Number(match[1]));
  return highest;
}

/** Blocks beyond all that the drawing uses, enough for so many boxes, and the drawing with them reserved. */
function reserve(xml: string, count: number): { xml: string; first: number } {
  const held = reserved(xml);
  const start = Math.max(0, Math.floor(usedIds(xml) / BLOCK), highest(held)) + 1;
  const fresh = Array.from({ length: Math.ceil((count + 1) / BLOCK) }, (_, i) => start + i);
  const empty = !/<v:shape\b/.test(xml) && held.length <= 1;
  const blocks = empty ? fresh.map((_, i) => (held[0] ?? 1) + i) : [...held, ...fresh];
  const first = (empty ? (held[0] ?? 1) : start) * BLOCK + 1;
  return { xml: xml.replace(/(<o:idmap\b[^>]*\sdata=")[\d,\s]+(")/, `$1${blocks.join(',')}$2`), first };
}

function shape(id: number, cell: string, text: string, order: number): string {
  const at = parseA1('', cell);
  const row = at?.top ?? 0;
  const column = at?.left ?? 0;
  const lines = Math.min(24, 2 + Math.ceil(text.length / 34) + text.split('\n').length);
  const anchor = [column + 1, 15, Math.max(0, row - 1), 10, column + 4, 31, Math.max(0, row - 1) + lines, 9];
  return (
    `<v:shape id="_x0000_s${String(id)}" type="#_x0000_t202" ` +
    `style="position:absolute;margin-left:80pt;margin-top:5pt;width:200pt;height:${String(lines * 14)}pt;z-index:${String(order)};visibility:hidden" ` +
    'fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>' +
    '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor.join(', ')}</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${String(row)}</x:Row><x:Column>${String(column)}</x:Column></x:ClientData></v:shape>`
  );
}

const SHAPES = /<v:shape\s[\s\S]*?<\/v:shape>\s*/g;

/** The drawing without the boxes of these cells. */
export function withoutShapes(xml: string, cells: ReadonlySet<string>): string {
  const places = new Set(
    Array.from(cells, (cell) => {
      const at = parseA1('', cell);
      return `${String(at?.top)},${String(at?.left)}`;
    }),
  );
  return xml.replace(SHAPES, (text) => {
    const row = /<x:Row>\s*(\d+)/.exec(text)?.[1];
    const column = /<x:Column>\s*(\d+)/.exec(text)?.[1];
    return /ObjectType="Note"/.test(text) && places.has(`${String(row)},${String(column)}`) ? '' : text;
  });
}

/** Whether the drawing shows nothing any more. */
export const hasNoShapes = (xml: string): boolean =>
  !/<v:(shape|group|rect|line|oval|image|polyline|curve|arc|roundrect)\b/.test(xml);

/** The drawing with a box for each note. */
export function withShapes(xml: string, notes: ReadonlyMap<string, string>): string {
  if (notes.size === 0) return xml;
  const ready = reserve(xml, notes.size);
  const boxes: string[] = [];
  notes.forEach((text, cell) => {
    boxes.push(shape(ready.first + boxes.length, cell, text, boxes.length + 1));
  });
  const end = ready.xml.lastIndexOf('</xml>');
  const type = /id="_x0000_t202"/.test(ready.xml) ? '' : TYPE;
  return end < 0 ? ready.xml : ready.xml.slice(0, end) + type + boxes.join('') + ready.xml.slice(end);
}
