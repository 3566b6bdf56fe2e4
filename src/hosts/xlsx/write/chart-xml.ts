import { absolute, cellAt, cellsOf, parseA1, sheetPrefix, type Range } from '../../../core/grid/range';
import type { DraftChart, SheetDraft } from '../../../core/sheet-draft';
import { escapeAttribute, escapeXml } from '../xml/escape';
import { XML_HEAD, type Namespaces } from './namespaces';

/** What the cells say now, for programs that show a chart without calculating. */
function cache(draft: SheetDraft, area: Range, kind: 'str' | 'num', format: string): string {
  const cells = cellsOf(area);
  const points = cells.map(({ top, left }, index) => {
    const value = draft.rows[top]?.[left]?.value;
    const known = kind === 'num' ? typeof value === 'number' : value !== null && value !== undefined;
    return known ? `<c:pt idx="${String(index)}"><c:v>${escapeXml(String(value))}</c:v></c:pt>` : '';
  });
  const code = kind === 'num' ? `<c:formatCode>${escapeXml(format)}</c:formatCode>` : '';
  return `<c:${kind}Cache>${code}<c:ptCount val="${String(cells.length)}"/>${points.join('')}</c:${kind}Cache>`;
}

function reference(draft: SheetDraft, sheet: string, area: string, kind: 'str' | 'num', format: string): string {
  const range = parseA1(sheet, area);
  if (!range) return '';
  const formula = escapeXml(sheetPrefix(sheet) + absolute(range));
  return `<c:${kind}Ref><c:f>${formula}</c:f>${cache(draft, range, kind, format)}</c:${kind}Ref>`;
}

/** Colours apart in print as well: dark, middle, light. */
const FILLS = ['1F4E79', '9DC3E6', '7F7F7F', 'D0CECE'];

/** Letters of the axes and labels, in hundredths of a point. */
const SMALL = '<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="800"/></a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>';

const LABELS =
  `<c:dLbls>${SMALL}<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/>` +
  '<c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>';

function series(chart: DraftChart, draft: SheetDraft, sheet: string): string {
  const format = chart.format ?? 'General';
  return chart.series
    .map(({ name, values }, index) => {
      const n = String(index);
      const fill = FILLS[index % FILLS.length] ?? '1F4E79';
      return (
        `<c:ser><c:idx val="${n}"/><c:order val="${n}"/><c:tx><c:v>${escapeXml(name)}</c:v></c:tx>` +
        `<c:spPr><a:solidFill><a:srgbClr val="${fill}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>` +
        (chart.labels && index === 0 ? LABELS : '') +
        `<c:cat>${reference(draft, sheet, chart.categories, 'str', format)}</c:cat>` +
        `<c:val>${reference(draft, sheet, values, 'num', format)}</c:val></c:ser>`
      );
    })
    .join('');
}

const title = (text: string, size: number): string =>
  `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${String(size)}" b="1"/></a:pPr>` +
  `<a:r><a:rPr lang="vi-VN" sz="${String(size)}" b="1"/><a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;

/** Thin and pale, so that the bars stand out. */
const GRIDLINES =
  '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>';

const AXES = { category: '504000001', value: '504000002' };

/** In a bar chart the first category stands on top, as in the table beside it. */
function axes({ type, format, axis }: DraftChart): string {
  const [across, up] = type === 'bar' ? ['l', 'b'] : ['b', 'l'];
  const order = type === 'bar' ? 'maxMin' : 'minMax';
  const crosses = type === 'bar' ? 'max' : 'autoZero';
  const code = escapeAttribute(format ?? 'General');
  return (
    `<c:catAx><c:axId val="${AXES.category}"/><c:scaling><c:orientation val="${order}"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${across}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>` +
    `<c:minorTickMark val="none"/><c:tickLblPos val="low"/>${SMALL}<c:crossAx val="${AXES.value}"/><c:crosses val="autoZero"/>` +
    '<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="0"/></c:catAx>' +
    `<c:valAx><c:axId val="${AXES.value}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${up}"/>${GRIDLINES}${axis === undefined ? '' : title(axis, 900)}<c:numFmt formatCode="${code}" sourceLinked="0"/>` +
    `<c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${SMALL}` +
    `<c:crossAx val="${AXES.category}"/><c:crosses val="${crosses}"/><c:crossBetween val="between"/></c:valAx>`
  );
}

/** A native chart over cells of a sheet of ours (biểu đồ). */
export function chartXml(chart: DraftChart, draft: SheetDraft, sheet: string, ns: Namespaces): string {
  const legend = chart.series.length > 1 ? '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' : '';
  return (
    `${XML_HEAD}<c:chartSpace xmlns:c="${ns.chart}" xmlns:a="${ns.drawing}" xmlns:r="${ns.links}">` +
    `<c:roundedCorners val="0"/><c:chart>${title(chart.title, 1200)}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>` +
    `<c:barChart><c:barDir val="${chart.type === 'bar' ? 'bar' : 'col'}"/><c:grouping val="clustered"/>` +
    `<c:varyColors val="0"/>${series(chart, draft, sheet)}<c:gapWidth val="60"/>` +
    `<c:axId val="${AXES.category}"/><c:axId val="${AXES.value}"/></c:barChart>${axes(chart)}</c:plotArea>` +
    `${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`
  );
}

const corner = (name: string, column: number, row: number, inside = 0): string =>
  `<xdr:${name}><xdr:col>${String(column)}</xdr:col><xdr:colOff>${String(inside)}</xdr:colOff>` +
  `<xdr:row>${String(row)}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;

/** English metric units in a pixel. */
const PIXEL = 9525;

/** The lower right corner, a hair inside its column: a chart that ends on its edge is printed with the next column. */
function lastCorner({ right, bottom }: Range, width: number | undefined): string {
  if (width === undefined) return corner('to', right + 1, bottom + 1);
  return corner('to', right, bottom + 1, Math.round(width * 7 + 5 - 3) * PIXEL);
}

/** The drawing that places charts on their sheet; `ids` are its links to them. */
export function drawingXml({ charts = [], widths = [] }: SheetDraft, ids: readonly string[], ns: Namespaces): string {
  const anchors = charts.map((chart, index) => {
    const from = parseA1('', chart.from) ?? cellAt('', 0, 0);
    const to = parseA1('', chart.to) ?? cellAt('', from.top + 15, from.left + 7);
    const id = String(index + 2);
    return (
      `<xdr:twoCellAnchor>${corner('from', from.left, from.top)}${lastCorner(to, widths[to.right])}` +
      `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${id}" name="Chart ${String(index + 1)}" descr="${escapeAttribute(chart.title)}"/>` +
      '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
      `<a:graphic><a:graphicData uri="${ns.chart}"><c:chart xmlns:c="${ns.chart}" r:id="${ids[index] ?? ''}"/>` +
      '</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>'
    );
  });
  return (
    `${XML_HEAD}<xdr:wsDr xmlns:xdr="${ns.sheetDrawing}" xmlns:a="${ns.drawing}" xmlns:r="${ns.links}">` +
    `${anchors.join('')}</xdr:wsDr>`
  );
}
