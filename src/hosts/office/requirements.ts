/** What needs more of Excel than ExcelApi 1.1 (tính năng cần Excel mới hơn). Nothing else may be used: the types hold that. */
export type Feature =
  | 'hidden-rows'
  | 'sheet-protection'
  | 'sheet-layout'
  | 'used-values'
  | 'memory'
  | 'xml-memory'
  | 'marks'
  | 'frozen-header'
  | 'links'
  | 'chart-series'
  | 'structure-protection'
  | 'workbook-name'
  | 'changes'
  | 'chart-format'
  | 'read-only'
  | 'looks'
  | 'marks-in-areas'
  | 'quiet-marking'
  | 'strikethrough'
  | 'print-setup'
  | 'changes-anywhere'
  | 'selected'
  | 'figures-as-shown'
  | 'merges'
  | 'renames'
  | 'notes';

/** The ExcelApi version of each: a text, for as a number 1.10 would be 1.1. */
export const SETS: Readonly<Record<Feature, `1.${number}`>> = {
  'hidden-rows': '1.2',
  'sheet-protection': '1.2',
  'sheet-layout': '1.2',
  'used-values': '1.4',
  memory: '1.4',
  'xml-memory': '1.5',
  marks: '1.6',
  'frozen-header': '1.7',
  links: '1.7',
  'chart-series': '1.7',
  'structure-protection': '1.7',
  'workbook-name': '1.7',
  changes: '1.7',
  'chart-format': '1.8',
  'read-only': '1.8',
  looks: '1.9',
  'marks-in-areas': '1.9',
  'quiet-marking': '1.9',
  strikethrough: '1.9',
  'print-setup': '1.9',
  'changes-anywhere': '1.9',
  selected: '1.9',
  'figures-as-shown': '1.9',
  merges: '1.13',
  renames: '1.17',
  notes: '1.18',
};

/** The members of the Excel API that each is for, `Class.member`; a test holds that nothing newer than 1.1 is used beside. */
export const MEMBERS: Readonly<Record<Feature, readonly string[]>> = {
  'hidden-rows': ['Range.rowHidden', 'Range.columnHidden'],
  'sheet-protection': [
    'Worksheet.protection',
    'WorksheetProtection.protected',
    'WorksheetProtection.options',
    'RangeFormat.protection',
    'FormatProtection.locked',
  ],
  'sheet-layout': ['RangeFormat.columnWidth', 'RangeFormat.autofitRows', 'Range.merge'],
  'used-values': ['Worksheet.getUsedRangeOrNullObject'],
  memory: [
    'Workbook.settings',
    'SettingCollection.add',
    'SettingCollection.getItemOrNullObject',
    'Setting.value',
    'Setting.delete',
  ],
  'xml-memory': [
    'Workbook.customXmlParts',
    'CustomXmlPartCollection.add',
    'CustomXmlPartCollection.getByNamespace',
    'CustomXmlPartCollection.getItemOrNullObject',
    'CustomXmlPartScopedCollection.getCount',
    'CustomXmlPart.id',
    'CustomXmlPart.getXml',
    'CustomXmlPart.setXml',
    'CustomXmlPart.delete',
  ],
  marks: [
    'Range.conditionalFormats',
    'ConditionalFormatCollection.add',
    'ConditionalFormatCollection.getCount',
    'ConditionalFormatCollection.getItem',
    'ConditionalFormatCollection.getItemAt',
    'ConditionalFormat.id',
    'ConditionalFormat.type',
    'ConditionalFormat.custom',
    'ConditionalFormat.delete',
    'ConditionalFormat.getRangeOrNullObject',
    'CustomConditionalFormat.rule',
    'CustomConditionalFormat.format',
    'ConditionalFormatRule.formula',
    'ConditionalRangeFormat.fill',
    'ConditionalRangeFormat.font',
    'ConditionalRangeFormat.borders',
    'ConditionalRangeFill.color',
    'ConditionalRangeFont.color',
    'ConditionalRangeFont.bold',
    'ConditionalRangeFont.italic',
    'ConditionalRangeBorderCollection.top',
    'ConditionalRangeBorderCollection.bottom',
    'ConditionalRangeBorderCollection.left',
    'ConditionalRangeBorderCollection.right',
    'ConditionalRangeBorder.style',
    'ConditionalRangeBorder.color',
    // So that they show.
    'Worksheet.calculate',
  ],
  'frozen-header': [
    'Worksheet.freezePanes',
    'WorksheetFreezePanes.freezeRows',
    'WorksheetFreezePanes.unfreeze',
    'WorksheetFreezePanes.getLocationOrNullObject',
  ],
  links: ['Range.hyperlink'],
  'chart-series': [
    'ChartSeriesCollection.add',
    'ChartSeries.setValues',
    'ChartSeries.setXAxisValues',
    'ChartSeries.hasDataLabels',
    'ChartAxis.reversePlotOrder',
  ],
  'structure-protection': ['Workbook.protection', 'WorkbookProtection.protected'],
  'workbook-name': ['Workbook.name'],
  changes: [
    'WorksheetCollection.onAdded',
    'WorksheetCollection.onDeleted',
    'WorksheetCollection.onActivated',
    'Worksheet.onChanged',
  ],
  'chart-format': ['ChartAxis.numberFormat'],
  'read-only': ['Workbook.readOnly'],
  looks: ['Range.getCellProperties'],
  'marks-in-areas': ['ConditionalFormat.getRanges', 'RangeAreas.address'],
  'quiet-marking': ['Application.suspendScreenUpdatingUntilNextSync'],
  strikethrough: ['RangeFont.strikethrough'],
  'print-setup': [
    'Worksheet.pageLayout',
    'PageLayout.orientation',
    'PageLayout.paperSize',
    'PageLayout.zoom',
    'PageLayout.setPrintTitleRows',
    'PageLayout.leftMargin',
    'PageLayout.rightMargin',
    'PageLayout.topMargin',
    'PageLayout.bottomMargin',
    'PageLayout.headerMargin',
    'PageLayout.footerMargin',
    'PageLayout.headersFooters',
    'HeaderFooterGroup.defaultForAllPages',
    'HeaderFooter.centerFooter',
    'PageLayout.getPrintTitleRowsOrNullObject',
    'Worksheet.autoFilter',
    'AutoFilter.apply',
    'AutoFilter.remove',
    'AutoFilter.getRangeOrNullObject',
  ],
  'figures-as-shown': ['Workbook.usePrecisionAsDisplayed'],
  'changes-anywhere': ['WorksheetCollection.onChanged'],
  selected: ['WorksheetCollection.onSelectionChanged'],
  renames: ['WorksheetCollection.onNameChanged'],
  merges: ['Range.getMergedAreasOrNullObject', 'RangeAreas.address'],
  notes: [
    'Worksheet.notes',
    'NoteCollection.add',
    'NoteCollection.getCount',
    'NoteCollection.getItem',
    'NoteCollection.getItemAt',
    'Note.content',
    'Note.delete',
    'Note.getLocation',
  ],
};
