import type { Excel } from '../excel';
import type { ChartState, SeriesState } from '../model/chart';
import { guardSheet } from '../model/guard';
import { invalidArgument, itemNotFound } from '../wire/fault';
import {
  action,
  method,
  navigation,
  object,
  plain,
  scalar,
  type HostObject,
  type HostType,
  type Scalar,
} from '../wire/host-type';
import type { ChartRef, SeriesRef } from '../wire/kinds';
import { sourceOf } from './chart-source';
import { areaOf, flag, integer, oneOf, rangeArgument, text } from './ranges';

type Check = (value: unknown) => unknown;

export const truth: Check = flag;
export const words: Check = text;

export const figure: Check = (value) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw invalidArgument(`${String(value)} is no number`);
  return value;
};

export function chartOf({ sheet, id }: ChartRef): ChartState {
  const found = sheet.charts.find((chart) => chart.id === id);
  if (!found) throw itemNotFound(`no chart ${id}`);
  return found;
}

export function changeChart(excel: Excel, ref: ChartRef, changed: Partial<ChartState>): void {
  guardSheet(ref.sheet, 'allowEditObjects');
  const old = chartOf(ref);
  ref.sheet.charts = ref.sheet.charts.map((one) => (one === old ? { ...old, ...changed } : one));
  excel.version += 1;
}

/** A property that a chart keeps as it was given, under the name of its part. */
export const chartScalar = (since: string, name: string, usual: unknown, check: Check): Scalar<ChartRef> =>
  scalar(
    since,
    (ref) => chartOf(ref).props[ref.path + name] ?? usual,
    (ref, value, excel) => {
      const { props } = chartOf(ref);
      changeChart(excel, ref, { props: { ...props, [ref.path + name]: check(value) } });
    },
  );

/** Excel.ChartTitle. */
export const chartTitleType: HostType<ChartRef> = {
  scalars: {
    text: chartScalar('1.1', 'text', '', words),
    visible: chartScalar('1.1', 'visible', true, truth),
    overlay: chartScalar('1.1', 'overlay', false, truth),
  },
};

/** Excel.ChartLegend. */
export const chartLegendType: HostType<ChartRef> = {
  scalars: {
    visible: chartScalar('1.1', 'visible', true, truth),
    position: chartScalar('1.1', 'position', 'Bottom', words),
    overlay: chartScalar('1.1', 'overlay', false, truth),
  },
};

/** Excel.ChartDataLabels. */
export const chartLabelsType: HostType<ChartRef> = {
  scalars: {
    showValue: chartScalar('1.1', 'showValue', false, truth),
    showSeriesName: chartScalar('1.1', 'showSeriesName', false, truth),
    showCategoryName: chartScalar('1.1', 'showCategoryName', false, truth),
    position: chartScalar('1.1', 'position', 'None', words),
    numberFormat: chartScalar('1.8', 'numberFormat', 'General', words),
  },
};

const axis = (ref: ChartRef, name: string): HostObject => object('ChartAxis', { ...ref, path: `axes.${name}.` });

/** Excel.ChartAxes. */
export const chartAxesType: HostType<ChartRef> = {
  navigations: {
    valueAxis: navigation('1.1', (ref) => axis(ref, 'value')),
    categoryAxis: navigation('1.1', (ref) => axis(ref, 'category')),
  },
  methods: {
    getItem: method('1.7', (ref, [type]) => axis(ref, oneOf(type, ['value', 'category']))),
  },
};

/** Excel.ChartAxis. */
export const chartAxisType: HostType<ChartRef> = {
  scalars: {
    numberFormat: chartScalar('1.8', 'numberFormat', 'General', words),
    minimum: chartScalar('1.1', 'minimum', '', (value) => value),
    maximum: chartScalar('1.1', 'maximum', '', (value) => value),
    visible: chartScalar('1.7', 'visible', true, truth),
    reversePlotOrder: chartScalar('1.7', 'reversePlotOrder', false, truth),
  },
  navigations: {
    title: navigation('1.1', (ref) => object('ChartAxisTitle', { ...ref, path: `${ref.path}title.` })),
  },
};

/** Excel.ChartAxisTitle. */
export const chartAxisTitleType: HostType<ChartRef> = {
  scalars: {
    text: chartScalar('1.1', 'text', '', words),
    visible: chartScalar('1.1', 'visible', false, truth),
  },
};

const seriesObject = (ref: ChartRef, index: number): HostObject => object('ChartSeries', { ...ref, index });

/** Excel.ChartSeriesCollection. */
export const chartSeriesListType: HostType<ChartRef> = {
  scalars: { count: scalar('1.1', (ref) => chartOf(ref).series.length) },
  items: (ref) => chartOf(ref).series.map((_, index) => seriesObject(ref, index)),
  methods: {
    add: method('1.7', (ref, [name], excel) => {
      const { series } = chartOf(ref);
      const made = { name: typeof name === 'string' ? name : '', values: '', categories: '', props: {} };
      changeChart(excel, ref, { series: [...series, made] });
      return seriesObject(ref, series.length);
    }),
    getCount: method('1.4', (ref) => plain(chartOf(ref).series.length)),
    getItemAt: method('1.1', (ref, [at]) => {
      if (!chartOf(ref).series[integer(at)]) throw itemNotFound(`no series at ${String(at)}`);
      return seriesObject(ref, integer(at));
    }),
  },
};

function seriesOf(ref: SeriesRef): SeriesState {
  const found = chartOf(ref).series[ref.index];
  if (!found) throw itemNotFound('no such series');
  return found;
}

function changeSeries(excel: Excel, ref: SeriesRef, changed: Partial<SeriesState>): void {
  const old = seriesOf(ref);
  changeChart(excel, ref, {
    series: chartOf(ref).series.map((one) => (one === old ? { ...old, ...changed } : one)),
  });
}

const source = (excel: Excel, ref: SeriesRef, value: unknown): string => {
  const range = rangeArgument(excel, value, ref.sheet);
  areaOf(range, excel);
  return sourceOf(range);
};

const seriesScalar = (since: string, name: string, usual: unknown, check: Check): Scalar<SeriesRef> =>
  scalar(
    since,
    (ref) => seriesOf(ref).props[name] ?? usual,
    (ref, value, excel) => {
      changeSeries(excel, ref, { props: { ...seriesOf(ref).props, [name]: check(value) } });
    },
  );

/** Excel.ChartSeries. */
export const chartSeriesType: HostType<SeriesRef> = {
  scalars: {
    name: scalar(
      '1.1',
      (ref) => seriesOf(ref).name,
      (ref, value, excel) => {
        changeSeries(excel, ref, { name: text(value) });
      },
    ),
    hasDataLabels: seriesScalar('1.7', 'hasDataLabels', false, truth),
    gapWidth: seriesScalar('1.7', 'gapWidth', 150, figure),
  },
  methods: {
    setValues: action('1.7', (ref, [range], excel) => {
      changeSeries(excel, ref, { values: source(excel, ref, range) });
    }),
    setXAxisValues: action('1.7', (ref, [range], excel) => {
      changeSeries(excel, ref, { categories: source(excel, ref, range) });
    }),
    delete: action('1.7', (ref, _, excel) => {
      const old = seriesOf(ref);
      changeChart(excel, ref, { series: chartOf(ref).series.filter((one) => one !== old) });
    }),
  },
};
