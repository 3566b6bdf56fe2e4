import { drawText } from '../../../src/core/grid/draw';
import type { Grid } from '../../../src/core/grid/grid';
import { rangeOf } from '../../../src/core/grid/range';
import { excelFromGrids } from '../../../src/workbench/excel/from-grids';
import { startOffice } from '../../support/office-node';

const GRID: Grid = {
  ...drawText(
    `Địa bàn | Vốn   | Tỷ lệ
     Ba Bể   | 1222  | 0.222 @0.0%
     Na Rì   | -5.25 | 1.027 @0%`,
    'Biểu 1',
  ).grid,
  listObjects: [rangeOf('Biểu 1', 0, 0, 2, 2)],
};

const start = (locale: 'vi-VN' | 'en-US' = 'vi-VN') => startOffice(excelFromGrids([GRID], {}, { locale }));

describe('what stands around the cells', () => {
  it('charts: made from cells, named, placed, taken away', async () => {
    const { Excel: api, excel, idle } = start();
    await api.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Biểu 1');
      const chart = sheet.charts.add('BarClustered', sheet.getRange('A1:B3'), 'Columns');
      chart.title.text = 'Giải ngân';
      chart.legend.visible = false;
      chart.axes.valueAxis.numberFormat = '0%';
      chart.setPosition('E2', 'J16');
      const rates = chart.series.add('Tỷ lệ');
      rates.setValues(sheet.getRange('C2:C3'));
      rates.setXAxisValues(sheet.getRange('A2:A3'));
      await context.sync();
    });
    expect(excel.workbook.sheets[0]?.charts).toMatchObject([
      {
        type: 'BarClustered',
        from: 'E2',
        to: 'J16',
        props: { 'title.text': 'Giải ngân', 'legend.visible': false, 'axes.value.numberFormat': '0%' },
        series: [
          { name: 'Vốn', values: "='Biểu 1'!$B$2:$B$3", categories: "='Biểu 1'!$A$2:$A$3" },
          { name: 'Tỷ lệ', values: "='Biểu 1'!$C$2:$C$3", categories: "='Biểu 1'!$A$2:$A$3" },
        ],
      },
    ]);
    const names = await api.run(async (context) => {
      const { charts } = context.workbook.worksheets.getItem('Biểu 1');
      charts.load('items/name,items/title/text');
      await context.sync();
      const told = charts.items.map((chart) => chart.title.text);
      for (const chart of charts.items) chart.delete();
      await context.sync();
      return told;
    });
    await idle();
    expect(names).toEqual(['Giải ngân']);
    expect(excel.workbook.sheets[0]?.charts).toEqual([]);
    expect([...excel.unsupported]).toEqual([]);
  });

  it('frozen rows, filters and the printed page', async () => {
    const { Excel: api } = start();
    const told = await api.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Biểu 1');
      const before = sheet.freezePanes.getLocationOrNullObject();
      const unfiltered = sheet.autoFilter.getRangeOrNullObject();
      sheet.freezePanes.freezeRows(1);
      await context.sync();
      expect([before.isNullObject]).toEqual([true]);
      sheet.autoFilter.apply(sheet.getRange('A1:C3'));
      sheet.pageLayout.orientation = 'Landscape';
      sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
      sheet.pageLayout.setPrintTitleRows('$1:$1');
      await context.sync();
      const frozen = sheet.freezePanes.getLocation().load('address');
      const filter = sheet.autoFilter.getRange().load('address');
      const titles = sheet.pageLayout.getPrintTitleRows().load('address');
      sheet.pageLayout.load('orientation,zoom');
      await context.sync();
      return [
        unfiltered.isNullObject,
        frozen.address,
        filter.address,
        titles.address,
        sheet.pageLayout.orientation,
        sheet.pageLayout.zoom,
      ];
    });
    expect(told).toEqual([
      true,
      "'Biểu 1'!1:1",
      "'Biểu 1'!A1:C3",
      "'Biểu 1'!1:1",
      'Landscape',
      { horizontalFitToPages: 1 },
    ]);
  });

  it('links, comments, names and tables', async () => {
    const { Excel: api, excel, idle } = start();
    const told = await api.run(async (context) => {
      const { workbook } = context;
      const sheet = workbook.worksheets.getItem('Biểu 1');
      sheet.getRange('E1').hyperlink = { documentReference: "'Biểu 1'!B3", textToDisplay: 'B3' };
      workbook.comments.add("'Biểu 1'!B3", 'Âm?');
      workbook.names.add('Vốn', sheet.getRange('B2:B3'));
      await context.sync();
      const link = sheet.getRange('E1').load('hyperlink,values');
      const comment = workbook.comments.getItemByCell("'Biểu 1'!B3").load('content');
      const place = comment.getLocation().load('address');
      const named = workbook.names.getItem('Vốn').getRange().load('address');
      const byName = sheet.getRange('Vốn').load('values');
      const missing = workbook.names.getItemOrNullObject('Không');
      const { tables } = sheet;
      tables.load('items/name');
      await context.sync();
      const body = tables.items[0]?.getDataBodyRange().load('address');
      await context.sync();
      return [
        link.hyperlink.documentReference,
        link.values[0]?.[0] as unknown,
        comment.content,
        place.address,
        named.address,
        byName.values,
        missing.isNullObject,
        body?.address,
      ];
    });
    await idle();
    expect(told).toEqual([
      "'Biểu 1'!B3",
      'B3',
      'Âm?',
      "'Biểu 1'!B3",
      "'Biểu 1'!B2:B3",
      [[1222], [-5.25]],
      true,
      "'Biểu 1'!A2:C3",
    ]);
    expect([...excel.unsupported]).toEqual([]);
  });

  it('looks: common to a range or null, cell by cell at once, borders inside and around', async () => {
    const { Excel: api } = start();
    const told = await api.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Biểu 1');
      const range = sheet.getRange('A1:B2');
      sheet.getRange('A1').format.font.bold = true;
      sheet.getRange('A1').format.fill.color = '#ffeb9c';
      range.format.borders.getItem('InsideHorizontal').style = 'Dash';
      range.format.load('font/bold,font/name,fill/color');
      const properties = range.getCellProperties({ format: { fill: { color: true }, borders: { style: true } } });
      sheet.getRange('C1:C2').setCellProperties([[{ format: { font: { italic: true } } }], [{}]]);
      const italics = [sheet.getRange('C1').format.font, sheet.getRange('C2').format.font];
      for (const font of italics) font.load('italic');
      await context.sync();
      return {
        common: [range.format.font.bold, range.format.font.name, range.format.fill.color],
        fills: properties.value.map((row) => row.map(({ format }) => format?.fill?.color)),
        bottom: properties.value.map((row) => row.map(({ format }) => format?.borders?.bottom?.style)),
        italics: italics.map(({ italic }) => italic),
      };
    });
    expect(told).toEqual({
      common: [null, 'Calibri', ''],
      fills: [
        ['#FFEB9C', '#FFFFFF'],
        ['#FFFFFF', '#FFFFFF'],
      ],
      bottom: [
        ['Dash', 'Dash'],
        ['None', 'None'],
      ],
      italics: [true, false],
    });
  });

  it.each([
    ['vi-VN', ['1222', '-5,25', '22,2%', '103%']],
    ['en-US', ['1222', '-5.25', '22.2%', '103%']],
  ] as const)('text as %s shows it', async (locale, shown) => {
    const { Excel: api } = start(locale);
    const text = await api.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Biểu 1').getRange('B2:C3').load('text');
      await context.sync();
      return range.text;
    });
    expect([text[0]?.[0], text[1]?.[0], text[0]?.[1], text[1]?.[1]]).toEqual(shown);
  });

  it('formulas in R1C1 are alike where they are filled alike', async () => {
    const { Excel: api } = start();
    const told = await api.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Biểu 1').getRange('D2:D3');
      range.formulasR1C1 = [['=RC[-2]*2'], ['=RC[-2]*2']];
      range.load('formulas,formulasR1C1,values');
      await context.sync();
      return [range.formulas, range.formulasR1C1, range.values];
    });
    expect(told).toEqual([
      [['=B2*2'], ['=B3*2']],
      [['=RC[-2]*2'], ['=RC[-2]*2']],
      [[2444], [-10.5]],
    ]);
  });
});
