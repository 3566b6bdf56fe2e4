import type { HostObject, HostType, Kind } from '../wire/host-type';
import type { Kinds } from '../wire/kinds';
import { rangeBordersType, rangeBorderType } from './borders';
import {
  conditionalFormatsType,
  conditionalFormatType,
  conditionalRuleType,
  customFormatType,
} from './conditional-formats';
import {
  conditionalBordersType,
  conditionalBorderType,
  conditionalFillType,
  conditionalFontType,
  conditionalLookType,
} from './conditional-look';
import {
  chartAxesType,
  chartAxisTitleType,
  chartAxisType,
  chartLabelsType,
  chartLegendType,
  chartSeriesListType,
  chartSeriesType,
  chartTitleType,
} from './chart-parts';
import { chartsType, chartType } from './charts';
import { commentsType, commentType } from './comments';
import { formatProtectionType, rangeFillType, rangeFontType, rangeFormatType } from './format';
import { scopedXmlPartsType, settingsType, settingType, xmlPartsType, xmlPartType } from './memory';
import { namesType, nameType } from './names';
import { notesType, noteType } from './notes';
import { headerFooterType, headersFootersType, pageLayoutType } from './page';
import { autoFilterType, freezePanesType } from './panes';
import { rangeType } from './range';
import { rangeAreasType, rangeCollectionType } from './range-areas';
import {
  addinServiceType,
  applicationType,
  cultureInfoType,
  numberFormatInfoType,
  runtimeType,
  workbookProtectionType,
  workbookType,
} from './workbook';
import { tablesType, tableType } from './tables';
import { worksheetType } from './worksheet';
import { worksheetProtectionType, worksheetsType } from './worksheets';

/** Every class that is built here. */
export const TYPES: { readonly [K in Kind]: HostType<Kinds[K]> } = {
  AddinInternalService: addinServiceType,
  Workbook: workbookType,
  Application: applicationType,
  CultureInfo: cultureInfoType,
  NumberFormatInfo: numberFormatInfoType,
  Runtime: runtimeType,
  WorkbookProtection: workbookProtectionType,
  WorksheetCollection: worksheetsType,
  Worksheet: worksheetType,
  WorksheetProtection: worksheetProtectionType,
  Range: rangeType,
  RangeAreas: rangeAreasType,
  RangeCollection: rangeCollectionType,
  RangeFormat: rangeFormatType,
  RangeFill: rangeFillType,
  RangeFont: rangeFontType,
  FormatProtection: formatProtectionType,
  RangeBorderCollection: rangeBordersType,
  RangeBorder: rangeBorderType,
  ConditionalFormatCollection: conditionalFormatsType,
  ConditionalFormat: conditionalFormatType,
  CustomConditionalFormat: customFormatType,
  ConditionalFormatRule: conditionalRuleType,
  ConditionalRangeFormat: conditionalLookType,
  ConditionalRangeFont: conditionalFontType,
  ConditionalRangeFill: conditionalFillType,
  ConditionalRangeBorderCollection: conditionalBordersType,
  ConditionalRangeBorder: conditionalBorderType,
  SettingCollection: settingsType,
  Setting: settingType,
  CustomXmlPartCollection: xmlPartsType,
  CustomXmlPartScopedCollection: scopedXmlPartsType,
  CustomXmlPart: xmlPartType,
  WorksheetFreezePanes: freezePanesType,
  AutoFilter: autoFilterType,
  PageLayout: pageLayoutType,
  HeaderFooterGroup: headersFootersType,
  HeaderFooter: headerFooterType,
  NamedItemCollection: namesType,
  NamedItem: nameType,
  CommentCollection: commentsType,
  Comment: commentType,
  NoteCollection: notesType,
  Note: noteType,
  TableCollection: tablesType,
  Table: tableType,
  ChartCollection: chartsType,
  Chart: chartType,
  ChartTitle: chartTitleType,
  ChartLegend: chartLegendType,
  ChartDataLabels: chartLabelsType,
  ChartAxes: chartAxesType,
  ChartAxis: chartAxisType,
  ChartAxisTitle: chartAxisTitleType,
  ChartSeriesCollection: chartSeriesListType,
  ChartSeries: chartSeriesType,
};

/** The class of an object. Members take `unknown` here: the object and its class always come as a pair. */
export const typeOf = ({ kind }: HostObject): HostType<unknown> => TYPES[kind] as HostType<unknown>;
