import { nextSerial, type Excel } from '../excel';
import { areaText, columnsOf, rowsOf, type Area } from '../model/area';
import type { ChartState, SeriesState } from '../model/chart';
import { guardSheet } from '../model/guard';
import type { LiveRange } from '../model/live-range';
import { cellOf, type Sheet } from '../model/sheet';
import { itemNotFound } from '../wire/fault';
import {
  action,
  method,
  navigation,
  object,
  plain,
  scalar,
  type HostObject,
  type HostType,
  type Kind,
} from '../wire/host-type';
import type { ChartRef } from '../wire/kinds';
import { changeChart, chartOf, chartScalar, truth, words, figure } from './chart-parts';
import { sourceOf } from './chart-source';
import { areaOf, integer, oneOf, rangeArgument, text } from './ranges';

const isText = (sheet: Sheet, row: number, column: number): boolean =>
  typeof cellOf(sheet, row, column).value === 'string';

/** Columns (or rows) of the source as series; a first one of text gives the categories, a first line of text the names. */
function seriesOf({ sheet, areas: [area] }: LiveRange, by: string): SeriesState[] {
  if (!area) throw itemNotFound('the range no longer exists');
  const across = by === 'Rows' || (by === 'Auto' && columnsOf(area) > rowsOf(area));
  const line = (at: number, from: number): Area =>
    across
      ? { top: area.top + at, bottom: area.top + at, left: area.left + from, right: area.right }
      : { left: area.left + at, right: area.left + at, top: area.top + from, bottom: area.bottom };
  const count = across ? rowsOf(area) : columnsOf(area);
  const length = across ? columnsOf(area) : rowsOf(area);
  const head = length > 1 && isText(sheet, ...lastStart(area, across)) ? 1 : 0;
  const first = line(0, head);
  const categories = count > 1 && isText(sheet, first.top, first.left) ? sourceOf({ sheet, areas: [first] }) : '';
  return Array.from({ length: count - (categories ? 1 : 0) }, (_, at) => {
    const own = line(at + (categories ? 1 : 0), head);
    const name = head ? cellOf(sheet, across ? own.top : area.top, across ? area.left : own.left).value : null;
    return {
      name: name === null ? `Series${String(at + 1)}` : String(name),
      values: sourceOf({ sheet, areas: [own] }),
      categories,
      props: {},
    };
  });
}

/** The first cell of the last series: text there is its name. */
const lastStart = (area: Area, across: boolean): [number, number] =>
  across ? [area.bottom, area.left] : [area.top, area.right];

function add(sheet: Sheet, [type, source, by]: readonly unknown[], excel: Excel): HostObject {
  guardSheet(sheet, 'allowEditObjects');
  const range = rangeArgument(excel, source, sheet);
  areaOf(range, excel);
  const seriesBy = by === null || by === undefined ? 'Auto' : oneOf(by, ['Auto', 'Columns', 'Rows']);
  const serial = nextSerial(excel);
  const made: ChartState = {
    id: `{CHART-${String(serial)}}`,
    name: `Chart ${String(sheet.charts.length + 1)}`,
    type: text(type),
    series: seriesOf(range, seriesBy),
    props: {},
    from: null,
    to: null,
  };
  sheet.charts = [...sheet.charts, made];
  excel.version += 1;
  return object('Chart', { sheet, id: made.id, path: '' });
}

const byKey = (sheet: Sheet, key: unknown): HostObject | null => {
  const found = sheet.charts.find(({ id, name }) => id === key || name === key);
  return found ? object('Chart', { sheet, id: found.id, path: '' }) : null;
};

/** Excel.ChartCollection (biểu đồ). */
export const chartsType: HostType<Sheet> = {
  scalars: { count: scalar('1.1', ({ charts }) => charts.length) },
  items: (sheet) => sheet.charts.map(({ id }) => object('Chart', { sheet, id, path: '' })),
  item: byKey,
  methods: {
    add: method('1.1', add),
    getCount: method('1.4', ({ charts }) => plain(charts.length)),
    getItemOrNullObject: method('1.4', (sheet, [key]) => byKey(sheet, key)),
    getItemAt: method('1.1', (sheet, [at]) => {
      const found = sheet.charts[integer(at)];
      if (!found) throw itemNotFound(`no chart at ${String(at)}`);
      return object('Chart', { sheet, id: found.id, path: '' });
    }),
  },
};

type PartKind = Extract<Kind, 'ChartTitle' | 'ChartLegend' | 'ChartDataLabels' | 'ChartAxes' | 'ChartSeriesCollection'>;

const part = (kind: PartKind, path: string) => navigation<ChartRef>('1.1', (ref) => object(kind, { ...ref, path }));

function corner(excel: Excel, sheet: Sheet, value: unknown): string | null {
  if (value === null || value === undefined) return null;
  const area = areaOf(rangeArgument(excel, value, sheet), excel);
  return areaText({ ...area, bottom: area.top, right: area.left });
}

/** Excel.Chart. */
export const chartType: HostType<ChartRef> = {
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    id: scalar('1.7', ({ id }) => id),
    name: scalar(
      '1.1',
      (ref) => chartOf(ref).name,
      (ref, value, excel) => {
        changeChart(excel, ref, { name: text(value) });
      },
    ),
    chartType: scalar(
      '1.7',
      (ref) => chartOf(ref).type,
      (ref, value, excel) => {
        changeChart(excel, ref, { type: text(value) });
      },
    ),
    top: chartScalar('1.1', 'top', 0, figure),
    left: chartScalar('1.1', 'left', 0, figure),
    width: chartScalar('1.1', 'width', 360, figure),
    height: chartScalar('1.1', 'height', 216, figure),
    style: chartScalar('1.8', 'style', 2, figure),
    plotVisibleOnly: chartScalar('1.8', 'plotVisibleOnly', true, truth),
    displayBlanksAs: chartScalar('1.8', 'displayBlanksAs', 'NotPlotted', words),
  },
  navigations: {
    title: part('ChartTitle', 'title.'),
    legend: part('ChartLegend', 'legend.'),
    dataLabels: part('ChartDataLabels', 'dataLabels.'),
    axes: part('ChartAxes', 'axes.'),
    series: part('ChartSeriesCollection', 'series.'),
    worksheet: navigation('1.2', ({ sheet }) => object('Worksheet', sheet)),
  },
  methods: {
    delete: action('1.1', (ref, _, excel) => {
      guardSheet(ref.sheet, 'allowEditObjects');
      const old = chartOf(ref);
      ref.sheet.charts = ref.sheet.charts.filter((one) => one !== old);
      excel.version += 1;
    }),
    setPosition: action('1.1', (ref, [from, to], excel) => {
      changeChart(excel, ref, { from: corner(excel, ref.sheet, from), to: corner(excel, ref.sheet, to) });
    }),
    setData: action('1.1', (ref, [source, by], excel) => {
      const range = rangeArgument(excel, source, ref.sheet);
      changeChart(excel, ref, { series: seriesOf(range, by === null || by === undefined ? 'Auto' : text(by)) });
    }),
  },
};
