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
  | 'chart-format'
  | 'looks'
  | 'marks-in-areas'
  | 'quiet-marking'
  | 'strikethrough'
  | 'print-setup'
  | 'merges'
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
  'chart-format': '1.8',
  looks: '1.9',
  'marks-in-areas': '1.9',
  'quiet-marking': '1.9',
  strikethrough: '1.9',
  'print-setup': '1.9',
  merges: '1.13',
  notes: '1.18',
};

/** A feature in one language: what it is for, and what happens in an Excel that has it not. */
interface Told {
  readonly what: string;
  readonly below: string;
}

/** For the README and its test; the pane says the same of what a person would miss in `core/text/lack.ts`. */
interface Explained {
  /** The members of the Excel API that are used for it, `Class.member`. */
  readonly members: readonly string[];
  readonly vi: Told;
  readonly en: Told;
}

export const EXPLAINED: Readonly<Record<Feature, Explained>> = {
  'hidden-rows': {
    members: ['Range.rowHidden', 'Range.columnHidden'],
    vi: { what: 'biết dòng, cột ẩn', below: 'dòng ẩn được kiểm tra như dòng thường; ngăn tác vụ nói rõ' },
    en: { what: 'tell hidden rows and columns', below: 'hidden rows are checked like the others; the pane says so' },
  },
  'sheet-protection': {
    members: ['Worksheet.protection', 'WorksheetProtection.protected'],
    vi: { what: 'biết trang tính được bảo vệ', below: 'Excel từ chối lúc ghi; không ô nào thay đổi và lý do được nói' },
    en: {
      what: 'tell a protected sheet beforehand',
      below: 'Excel refuses when writing; no cell changes and the reason is said',
    },
  },
  'sheet-layout': {
    members: ['RangeFormat.columnWidth', 'RangeFormat.autofitRows', 'Range.merge'],
    vi: { what: 'đặt độ rộng cột, chiều cao dòng, ô gộp của trang ta lập', below: 'để như Excel mặc định' },
    en: { what: 'widths, heights and merged cells of the sheets we make', below: "left as Excel's defaults" },
  },
  'used-values': {
    members: ['Worksheet.getUsedRangeOrNullObject'],
    vi: { what: 'chỉ đọc vùng có số liệu', below: 'đọc cả vùng chỉ có định dạng; kết quả như nhau' },
    en: { what: 'read only where there are values', below: 'formatted blanks are read too; the result is the same' },
  },
  memory: {
    members: [
      'Workbook.settings',
      'SettingCollection.add',
      'SettingCollection.getItemOrNullObject',
      'Setting.value',
      'Setting.delete',
    ],
    vi: {
      what: 'ghi nhớ trong sổ tính (chấp nhận, cài đặt, hoàn tác)',
      below: 'chỉ nhớ đến khi đóng ngăn tác vụ; ngăn tác vụ nói rõ',
    },
    en: {
      what: 'remember in the workbook (acceptances, settings, undo)',
      below: 'remembered until the pane is closed; the pane says so',
    },
  },
  'xml-memory': {
    members: [
      'Workbook.customXmlParts',
      'CustomXmlPartCollection.add',
      'CustomXmlPartCollection.getByNamespace',
      'CustomXmlPart.id',
      'CustomXmlPart.getXml',
      'CustomXmlPart.setXml',
      'CustomXmlPart.delete',
    ],
    vi: {
      what: 'ghi nhớ ở phần XML riêng, dùng chung với dòng lệnh',
      below: 'ghi nhớ trong cài đặt của sổ tính (1.4)',
    },
    en: {
      what: 'remember in an XML part, which the command line shares',
      below: 'remembered in the settings of the workbook (1.4)',
    },
  },
  marks: {
    members: [
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
    ],
    vi: {
      what: 'đánh dấu trong ô',
      below: 'nút Đánh dấu tắt, kèm lý do; kết quả có trong danh sách và trang Kiểm biểu',
    },
    en: {
      what: 'marks in cells',
      below: 'the button is off and says why; the results are in the list and on the findings sheet',
    },
  },
  'frozen-header': {
    members: [
      'Worksheet.freezePanes',
      'WorksheetFreezePanes.freezeRows',
      'WorksheetFreezePanes.unfreeze',
      'WorksheetFreezePanes.getLocationOrNullObject',
    ],
    vi: { what: 'cố định tiêu đề trang ta lập', below: 'tiêu đề không cố định' },
    en: { what: 'frozen header of the sheets we make', below: 'the header is not frozen' },
  },
  links: {
    members: ['Range.hyperlink'],
    vi: { what: 'liên kết tới ô', below: 'liên kết bằng công thức HYPERLINK' },
    en: { what: 'links to cells', below: 'links are HYPERLINK formulas' },
  },
  'chart-series': {
    members: ['ChartSeriesCollection.add', 'ChartSeries.setValues', 'ChartSeries.setXAxisValues'],
    vi: { what: 'đặt từng dãy số của biểu đồ', below: 'biểu đồ theo vùng số liệu, Excel tự chia dãy' },
    en: { what: 'series of charts one by one', below: 'a chart over the whole area; Excel divides it' },
  },
  'structure-protection': {
    members: ['Workbook.protection', 'WorkbookProtection.protected'],
    vi: { what: 'biết cấu trúc sổ tính được bảo vệ', below: 'Excel từ chối lúc thêm trang; lý do được nói' },
    en: { what: 'tell a protected structure beforehand', below: 'Excel refuses to add the sheet; the reason is said' },
  },
  'chart-format': {
    members: ['ChartAxis.numberFormat'],
    vi: { what: 'định dạng số trên trục biểu đồ', below: 'theo định dạng của ô' },
    en: { what: 'number format of a chart axis', below: "the cells' own" },
  },
  looks: {
    members: ['Range.getCellProperties'],
    vi: {
      what: 'đọc chữ đậm, thụt dòng, phông chữ của từng ô',
      below: 'suy dòng nhóm và cấp từ số thứ tự, công thức; chữ phông cũ nhận theo ký tự',
    },
    en: {
      what: 'read bold, indent and font of each cell',
      below: 'groups and levels are inferred from numbers and formulas, old fonts from their letters',
    },
  },
  'marks-in-areas': {
    members: ['ConditionalFormat.getRanges', 'RangeAreas.address'],
    vi: {
      what: 'thấy dấu đã bị chép sang nhiều vùng',
      below: 'dấu nhiều vùng chỉ tắt khi sửa số, không gỡ được bằng nút',
    },
    en: {
      what: 'see marks that were copied over several areas',
      below: 'such a mark goes out with the figure, not by the button',
    },
  },
  'quiet-marking': {
    members: ['Application.suspendScreenUpdatingUntilNextSync'],
    vi: { what: 'đánh dấu không nháy màn hình', below: 'màn hình vẽ lại trong lúc đánh dấu' },
    en: { what: 'mark without flicker', below: 'the screen redraws while marking' },
  },
  strikethrough: {
    members: ['RangeFont.strikethrough'],
    vi: { what: 'gạch ngang dòng đã sửa ở trang Kiểm biểu', below: 'cột trạng thái vẫn ghi «Đã sửa»' },
    en: { what: 'strike out corrected lines of the findings sheet', below: 'their column of states still says so' },
  },
  'print-setup': {
    members: [
      'Worksheet.pageLayout',
      'PageLayout.orientation',
      'PageLayout.paperSize',
      'PageLayout.zoom',
      'PageLayout.setPrintTitleRows',
      'PageLayout.getPrintTitleRowsOrNullObject',
      'Worksheet.autoFilter',
      'AutoFilter.apply',
      'AutoFilter.remove',
      'AutoFilter.getRangeOrNullObject',
    ],
    vi: { what: 'trang in và bộ lọc của trang ta lập', below: 'không đặt; ngăn tác vụ nhắc đặt A4 ngang trước khi in' },
    en: {
      what: 'print setup and filter of the sheets we make',
      below: 'not set; the pane reminds of A4 landscape before printing',
    },
  },
  merges: {
    members: ['Range.getMergedAreasOrNullObject', 'RangeAreas.address'],
    vi: {
      what: 'đọc ô gộp khi tiêu đề cần',
      below: 'suy từ ô trống; lúc ghi thì đọc lại ngay để biết ô nào nằm trong ô gộp',
    },
    en: {
      what: 'read merged cells where a header needs them',
      below: 'inferred from blanks; a write is read back to tell what is inside a merged cell',
    },
  },
  notes: {
    members: [
      'Worksheet.notes',
      'NoteCollection.add',
      'NoteCollection.getCount',
      'NoteCollection.getItem',
      'NoteCollection.getItemAt',
      'Note.content',
      'Note.delete',
      'Note.getLocation',
    ],
    vi: { what: 'ghi chú vào ô', below: 'không có trong danh mục thao tác, kèm lý do; lời giải thích ở danh sách' },
    en: { what: 'notes on cells', below: 'not among the actions, and said why; the explanations are in the list' },
  },
};
