import type { DraftChart } from '../../core/sheet-draft';
import type { Office } from './office';

const TYPES = { bar: 'BarClustered', column: 'ColumnClustered' } as const;

function nameSeries(sheet: Excel.Worksheet, made: Excel.Chart, chart: DraftChart): void {
  chart.series.forEach(({ name, values }, index) => {
    const series = index === 0 ? made.series.getItemAt(0) : made.series.add(name);
    series.name = name;
    series.setValues(sheet.getRange(values));
    series.setXAxisValues(sheet.getRange(chart.categories));
    if (chart.labels && index === 0) series.hasDataLabels = true;
  });
}

/**
 * Native charts over cells of the same sheet. Names and further series are set from 1.7 on; before, the bars of the first
 * series are numbered as its rows are.
 */
export function drawCharts(sheet: Excel.Worksheet, office: Office, charts: readonly DraftChart[]): void {
  for (const chart of charts) {
    const first = chart.series[0];
    if (!first) continue;
    const apart = office.supports('chart-series');
    const made = sheet.charts.add(TYPES[chart.type], sheet.getRange(first.values), 'Columns');
    made.title.text = chart.title;
    made.setPosition(chart.from, chart.to);
    made.legend.visible = apart && chart.series.length > 1;
    if (chart.axis !== undefined) made.axes.valueAxis.title.text = chart.axis;
    if (apart) nameSeries(sheet, made, chart);
    // In a bar chart the first category stands on top, as in the table.
    if (apart && chart.type === 'bar') made.axes.categoryAxis.reversePlotOrder = true;
    if (office.supports('chart-format') && chart.format !== undefined) made.axes.valueAxis.numberFormat = chart.format;
  }
}
