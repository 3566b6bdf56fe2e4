import { a1, cellAt, parseA1 } from '../../core/grid/range';
import type { DraftChart } from '../../core/sheet-draft';
import type { Package } from './package';
import { attribute, readXml } from './xml/stream';

interface Anchor {
  from: string;
  to: string;
  link: string;
}

/** Where the drawing of a sheet of ours places its charts. */
function readAnchors(bytes: Uint8Array, part: string): Anchor[] {
  const anchors: Anchor[] = [];
  let corner: 'from' | 'to' | null = null;
  let into = '';
  let place = { row: 0, col: 0, colOff: 0 };
  readXml(bytes, part, {
    open: (name, attributes) => {
      const local = name.replace(/^.*:/, '');
      into = local;
      if (local === 'twoCellAnchor') anchors.push({ from: 'A1', to: 'A1', link: '' });
      if (local === 'from' || local === 'to') corner = local;
      const last = anchors[anchors.length - 1];
      if (local === 'chart' && last) last.link = attribute(attributes, 'id') ?? '';
    },
    text: (text) => {
      if (corner && (into === 'row' || into === 'col' || into === 'colOff')) place = { ...place, [into]: Number(text) };
    },
    close: (name) => {
      into = '';
      const last = anchors[anchors.length - 1];
      if (!corner || name.replace(/^.*:/, '') !== corner || !last) return;
      const back = corner === 'to' ? 1 : 0;
      const inside = place.colOff > 0 ? 0 : back;
      last[corner] = a1(cellAt('', Math.max(0, place.row - back), Math.max(0, place.col - inside)));
      corner = null;
    },
  });
  return anchors;
}

const areaOf = (formula: string): string => {
  const range = parseA1('', formula.slice(formula.lastIndexOf('!') + 1));
  return range ? a1(range) : formula;
};

interface ChartRead {
  type: DraftChart['type'];
  title: string;
  categories: string;
  series: { name: string; values: string }[];
  format?: string;
  axis?: string;
  labels?: boolean;
}

/** Reads a chart of ours: what it says stands in a few places only. */
function readChart(bytes: Uint8Array, part: string): ChartRead {
  const chart: ChartRead = { type: 'column', title: '', categories: '', series: [] };
  const path: string[] = [];
  readXml(bytes, part, {
    open: (name, { val, formatCode }) => {
      const local = name.replace(/^.*:/, '');
      path.push(local);
      if (local === 'barDir' && val === 'bar') chart.type = 'bar';
      if (local === 'ser') chart.series.push({ name: '', values: '' });
      if (local === 'numFmt' && path.includes('valAx') && formatCode && formatCode !== 'General')
        chart.format = formatCode;
      if (local === 'showVal' && val === '1') chart.labels = true;
    },
    text: (text) => {
      const [inside, above] = [path[path.length - 1], path[path.length - 2]];
      const last = chart.series[chart.series.length - 1];
      if (inside === 't' && path.includes('title'))
        if (path.includes('valAx')) chart.axis = (chart.axis ?? '') + text;
        else chart.title += text;
      if (inside === 'v' && above === 'tx' && last) last.name += text;
      if (inside === 'f' && path.includes('cat')) chart.categories = areaOf(text);
      if (inside === 'f' && path.includes('val') && last) last.values = areaOf(text);
    },
    close: () => {
      path.pop();
    },
  });
  return chart;
}

/** The charts of a sheet of ours, as they were drawn. */
export function readCharts(source: Package, sheetPart: string): DraftChart[] {
  const drawing = source.relationships(sheetPart).find(({ type }) => type === 'drawing')?.target;
  const bytes = drawing === undefined ? null : source.bytes(drawing);
  if (drawing === undefined || !bytes) return [];
  const links = source.relationships(drawing);
  return readAnchors(bytes, drawing).flatMap(({ from, to, link }) => {
    const part = links.find(({ id }) => id === link)?.target;
    const chart = part === undefined ? null : source.bytes(part);
    return part === undefined || !chart ? [] : [{ ...readChart(chart, part), from, to }];
  });
}
