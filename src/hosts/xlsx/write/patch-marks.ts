import type { Mark } from '../../../core/edit';
import { a1 } from '../../../core/grid/range';
import { markFormula } from '../../../core/marks/look';
import type { PlacedMarks } from '../read-marks';
import { storedFormula } from '../future-functions';
import { attributeOf } from '../xml/attributes';
import { escapeXml } from '../xml/escape';
import { childOf, childrenOf, openingTag, prefixOf, rootOf } from '../xml/scan';
import { appendTo } from '../xml/splice';
import { markParts } from './mark-style';
import { highestPriority, withoutMarks } from './mark-rules';
import { withChild } from './sheet-order';
import type { StyleBook } from './style-book';

interface Rule {
  readonly area: string;
  readonly mark: Mark;
  readonly priority: number;
}

const EXTENSION = '{78C0D931-6437-407d-A8EE-F0AAD7539E65}';
const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const XM = 'http://schemas.microsoft.com/office/excel/2006/main';

/** Excel keeps a rule whose formula looks at another sheet in the extension block, and refuses it elsewhere. */
const looksElsewhere = ({ condition }: Mark): boolean =>
  condition !== null && condition.replace(/"(?:[^"]|"")*"/g, '').includes('!');

/** Fixed marks say nothing of their place, so those of one kind share one rule. */
function gathered(places: Iterable<PlacedMarks>): { area: string; mark: Mark }[] {
  const fixed = new Map<string, { area: string; mark: Mark }>();
  const rules: { area: string; mark: Mark }[] = [];
  for (const { at, marks } of places)
    for (const mark of marks) {
      const known = mark.condition === null && marks.length === 1 ? fixed.get(mark.severity) : undefined;
      if (known) known.area += ` ${a1(at)}`;
      else {
        const rule = { area: a1(at), mark };
        rules.push(rule);
        if (mark.condition === null && marks.length === 1) fixed.set(mark.severity, rule);
      }
    }
  return rules;
}

const formulaOf = (mark: Mark): string => escapeXml(storedFormula(markFormula(mark)));

/** Rules of one area in one element, as Excel itself writes them. */
function plainXml(rules: readonly Rule[], p: string, styles: StyleBook): string {
  const areas = new Map<string, string[]>();
  for (const { area, mark, priority } of rules) {
    const dxf = String(styles.ofMark(mark.severity));
    const rule =
      `<${p}cfRule type="expression" dxfId="${dxf}" priority="${String(priority)}">` +
      `<${p}formula>${formulaOf(mark)}</${p}formula></${p}cfRule>`;
    const held = areas.get(area);
    if (held) held.push(rule);
    else areas.set(area, [rule]);
  }
  return Array.from(
    areas,
    ([area, held]) => `<${p}conditionalFormatting sqref="${area}">${held.join('')}</${p}conditionalFormatting>`,
  ).join('');
}

/** Ids must differ within the workbook; these say whose rule it is and where it stands. */
const ruleId = (sheet: number, priority: number): string =>
  `{4B42${sheet.toString(16).padStart(4, '0')}-0000-4000-8000-${priority.toString(16).padStart(12, '0')}}`.toUpperCase();

function extensionXml(rules: readonly Rule[], p: string, sheet: number): string {
  const formats = rules.map(
    ({ area, mark, priority }) =>
      `<x14:conditionalFormatting xmlns:xm="${XM}"><x14:cfRule type="expression" priority="${String(priority)}" ` +
      `id="${ruleId(sheet, priority)}"><xm:f>${formulaOf(mark)}</xm:f>` +
      `<x14:dxf>${markParts(mark.severity, p)}</x14:dxf></x14:cfRule><xm:sqref>${area}</xm:sqref></x14:conditionalFormatting>`,
  );
  return formats.join('');
}

function withExtension(xml: string, formats: string, p: string): string {
  if (formats === '') return xml;
  const whole = `<x14:conditionalFormattings>${formats}</x14:conditionalFormattings>`;
  const ext = `<${p}ext xmlns:x14="${X14}" uri="${EXTENSION}">${whole}</${p}ext>`;
  const list = childOf(xml, rootOf(xml), 'extLst');
  if (!list) return withChild(xml, 'extLst', `<${p}extLst>${ext}</${p}extLst>`);
  const held = childrenOf(xml, list).find((child) => attributeOf(openingTag(xml, child), 'uri') === EXTENSION);
  const inside = held ? childOf(xml, held, 'conditionalFormattings') : undefined;
  if (!inside) return appendTo(xml, list, ext);
  const prefix = prefixOf(inside.name);
  return appendTo(xml, inside, prefix === 'x14:' ? formats : formats.replace(/x14:/g, prefix));
}

/** Puts our marks on a worksheet in the place of those it had; the person's own rules keep their text and order. */
export function patchMarks(xml: string, places: Iterable<PlacedMarks>, styles: StyleBook, sheet: number): string {
  const bare = withoutMarks(xml);
  const prefix = prefixOf(rootOf(bare).name);
  const first = highestPriority(bare) + 1;
  const rules = gathered(places).map((rule, index) => ({ ...rule, priority: first + index }));
  const plain = plainXml(
    rules.filter(({ mark }) => !looksElsewhere(mark)),
    prefix,
    styles,
  );
  const marked = plain === '' ? bare : withChild(bare, 'conditionalFormatting', plain);
  const elsewhere = rules.filter(({ mark }) => looksElsewhere(mark));
  return withExtension(marked, extensionXml(elsewhere, prefix, sheet), prefix);
}
