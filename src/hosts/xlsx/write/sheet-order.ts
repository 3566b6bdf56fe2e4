import { childrenOf, localName, rootOf, type Element } from '../xml/scan';
import { openedRoot } from '../xml/splice';

/** The children of a worksheet in the order that the format prescribes; Excel refuses any other. */
const ORDER =
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing drawingHF legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst'.split(
    ' ',
  );

/** Place of a child in the order; what stands in an alternative counts as itself, what nobody knows as -1. */
function placeOf(xml: string, child: Element): number {
  const name = localName(child.name);
  if (name !== 'AlternateContent') return ORDER.indexOf(name);
  const inside = /<(?:\w+:)?(oleObjects|controls|drawing|legacyDrawing|picture)\b/.exec(
    xml.slice(child.openEnd, child.end),
  );
  return inside?.[1] ? ORDER.indexOf(inside[1]) : -1;
}

/** Where a child of this name goes: behind its equals, before whatever must follow. */
function placeFor(xml: string, name: string): number {
  const root = rootOf(xml);
  const place = ORDER.indexOf(name);
  let at = root.openEnd;
  for (const child of childrenOf(xml, root)) {
    const held = placeOf(xml, child);
    if (held > place) return child.start;
    at = child.end;
  }
  return at;
}

/** Puts a child into a worksheet where the format wants it. */
export function withChild(xml: string, name: string, text: string): string {
  const ready = openedRoot(xml);
  const at = placeFor(ready, name);
  return ready.slice(0, at) + text + ready.slice(at);
}
