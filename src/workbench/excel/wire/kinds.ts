import type { At } from '../formula/condition';
import type { LiveRange } from '../model/live-range';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';

/** A conditional format, found again by its id. */
export interface FormatRef {
  readonly sheet: Sheet;
  readonly id: string;
  /** The first cell of the range through which it was got. */
  readonly from?: At;
}

/** A chart, or a part of it: `path` is the part's own name in the chart's properties (`title`, `axes.value`). */
export interface ChartRef {
  readonly sheet: Sheet;
  readonly id: string;
  readonly path: string;
}

export interface SeriesRef extends ChartRef {
  readonly index: number;
}

/** Charts, comments, tables or names: of one sheet, or of the whole workbook. */
export interface Scope {
  readonly workbook: Workbook;
  readonly sheet: Sheet | null;
}

export interface Keyed {
  readonly workbook: Workbook;
  readonly key: string;
}

/** Every class of the Excel API that is built here, with what its objects stand on. */
export interface Kinds {
  readonly AddinInternalService: null;
  readonly Workbook: Workbook;
  readonly Application: Workbook;
  readonly CultureInfo: Workbook;
  readonly NumberFormatInfo: Workbook;
  readonly Runtime: Workbook;
  readonly WorkbookProtection: Workbook;
  readonly WorksheetCollection: Workbook;
  readonly Worksheet: Sheet;
  readonly WorksheetProtection: Sheet;
  readonly WorksheetFreezePanes: Sheet;
  readonly AutoFilter: Sheet;
  readonly PageLayout: Sheet;
  readonly HeaderFooterGroup: Sheet;
  readonly HeaderFooter: Sheet;
  readonly Range: LiveRange;
  readonly RangeAreas: LiveRange;
  readonly RangeCollection: LiveRange;
  readonly RangeFormat: LiveRange;
  readonly RangeFill: LiveRange;
  readonly RangeFont: LiveRange;
  readonly FormatProtection: LiveRange;
  readonly RangeBorderCollection: LiveRange;
  readonly RangeBorder: { readonly range: LiveRange; readonly index: string };
  readonly ConditionalFormatCollection: LiveRange;
  readonly ConditionalFormat: FormatRef;
  readonly CustomConditionalFormat: FormatRef;
  readonly ConditionalFormatRule: FormatRef;
  readonly ConditionalRangeFormat: FormatRef;
  readonly ConditionalRangeFont: FormatRef;
  readonly ConditionalRangeFill: FormatRef;
  readonly ConditionalRangeBorderCollection: FormatRef;
  readonly ConditionalRangeBorder: FormatRef & { readonly side: string };
  readonly SettingCollection: Workbook;
  readonly Setting: Keyed;
  readonly CustomXmlPartCollection: Workbook;
  readonly CustomXmlPartScopedCollection: Keyed;
  readonly CustomXmlPart: Keyed;
  readonly NamedItemCollection: Scope;
  readonly NamedItem: Scope & { readonly name: string };
  readonly CommentCollection: Scope;
  readonly Comment: { readonly sheet: Sheet; readonly id: string };
  readonly NoteCollection: Scope;
  readonly Note: { readonly sheet: Sheet; readonly id: string };
  readonly TableCollection: Scope;
  readonly Table: { readonly sheet: Sheet; readonly id: string };
  readonly ChartCollection: Sheet;
  readonly Chart: ChartRef;
  readonly ChartTitle: ChartRef;
  readonly ChartLegend: ChartRef;
  readonly ChartDataLabels: ChartRef;
  readonly ChartAxes: ChartRef;
  readonly ChartAxis: ChartRef;
  readonly ChartAxisTitle: ChartRef;
  readonly ChartSeriesCollection: ChartRef;
  readonly ChartSeries: SeriesRef;
}
