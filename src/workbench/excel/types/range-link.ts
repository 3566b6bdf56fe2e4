import type { Excel } from '../excel';
import { contentChanged, writeCell } from '../model/content';
import { guardContent } from '../model/guard';
import type { LiveRange } from '../model/live-range';
import { cellOf, putCell, type Hyperlink } from '../model/sheet';
import { restyle } from '../model/style';
import { invalidArgument } from '../wire/fault';
import { areaOf } from './ranges';

const FIELDS = ['address', 'documentReference', 'screenTip', 'textToDisplay'] as const;

export function hyperlinkOf(range: LiveRange, excel: Excel): Hyperlink | null {
  const area = areaOf(range, excel);
  const { link, value } = cellOf(range.sheet, area.top, area.left);
  return link ? { textToDisplay: value === null ? '' : String(value), ...link } : null;
}

function linkFrom(given: unknown): Hyperlink {
  if (typeof given !== 'object' || given === null) throw invalidArgument('a hyperlink is an object');
  const link: Record<string, string> = {};
  for (const [name, value] of Object.entries(given)) {
    if (!FIELDS.some((field) => field === name)) throw invalidArgument(`a hyperlink has no ${name}`);
    if (value !== null && value !== undefined) link[name] = String(value);
  }
  if (link['address'] !== undefined && link['documentReference'] !== undefined) {
    throw invalidArgument('a hyperlink has an address or a documentReference, not both');
  }
  return link;
}

/** Sets a link on each cell; its text, when given, becomes the cell's, and the look is that of a link. */
export function setHyperlink(range: LiveRange, given: unknown, excel: Excel): void {
  const area = areaOf(range, excel);
  guardContent(range.sheet, [area]);
  const { textToDisplay, ...link } = linkFrom(given);
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      if (textToDisplay !== undefined) writeCell(range.sheet, row, column, textToDisplay);
      const held = cellOf(range.sheet, row, column);
      const style = restyle(held.style, { 'font.color': '#0563C1', 'font.underline': 'Single' });
      putCell(range.sheet, row, column, { ...held, style, link });
    }
  }
  contentChanged(excel, range.sheet, area);
}
