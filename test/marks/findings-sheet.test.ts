import { drawText } from '../../src/core/grid/draw';
import type { Grid } from '../../src/core/grid/grid';
import { columnLetter } from '../../src/core/marks/finding-row';
import { findingsSheet, FINDINGS_SHEET, type FindingsSheetSource } from '../../src/core/marks/findings-sheet';
import { FINDING_COLUMNS, FINDINGS_SHEET_WORDS, type FindingColumn } from '../../src/core/marks/findings-sheet-words';
import { formatFor, liveFigures, liveState } from '../../src/core/marks/live-figures';
import { defineRule } from '../../src/core/rules/rule';
import type { DraftCell, SheetDraft } from '../../src/core/sheet-draft';
import { memoryHost } from '../../src/hosts/memory';
import { at, finding } from './finding';

const words = {
  title: 'Tổng không khớp',
  why: 'Tổng phải bằng các dòng.',
  todo: 'Sửa tổng hoặc sửa dòng.',
  messages: { differs: () => 'Tổng đang ghi 6, các dòng cộng lại là 5.' },
};
const rule = defineRule<{ differs: Record<string, number> }>({
  id: 'total-mismatch',
  severity: 'error',
  basis: null,
  appliesTo: () => true,
  check: () => [],
  text: { vi: words, en: words },
  example: '',
});

const grid = drawText('STT | Tổng | A | B\n1 | 6 | 3 | 2\n2 | 0.5 @0% | 1 | 2').grid;

const wrong = finding('B2', {
  condition: 'ABS($B$2-SUM($C$2:$D$2))>0.5',
  actual: 6,
  expected: 5,
  consequences: [finding('B3')],
});

const source = (more: Partial<FindingsSheetSource> = {}): FindingsSheetSource => ({
  report: { findings: [wrong], unchecked: [] },
  rules: [rule],
  tables: [],
  grids: [grid],
  locale: 'vi',
  file: 'biểu.xlsx',
  time: '2026-11-22T15:30',
  version: 'abc123',
  notices: [],
  previous: null,
  ...more,
});

const cellOf = (draft: SheetDraft, row: number, name: FindingColumn): DraftCell =>
  draft.rows[row - 1]?.[FINDING_COLUMNS.indexOf(name)] ?? {};

/** The sheet as a person gets it back, with something written in a cell. */
async function withWords(draft: SheetDraft, row: number, ...written: readonly string[]): Promise<Grid> {
  const host = memoryHost({ grids: [grid] });
  await host.apply([{ kind: 'sheet', name: FINDINGS_SHEET, after: draft }]);
  for (let index = 0; index < written.length; index += 2) {
    const place = at(`${columnLetter(written[index] as FindingColumn)}${String(row)}`, FINDINGS_SHEET);
    await host.apply([{ kind: 'content', at: place, after: { value: written[index + 1] ?? '' } }]);
  }
  const [sheet] = await host.read([FINDINGS_SHEET]);
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

describe('the findings sheet', () => {
  it('has one live row per finding, below a summary', () => {
    const draft = findingsSheet(source());
    expect(draft.rows[0]?.[0]?.value).toBe('KẾT QUẢ KIỂM TRA BIỂU SỐ LIỆU');
    expect(draft.rows[1]?.[0]?.value).toBe(
      'Tệp: biểu.xlsx. Kiểm tra lúc 15:30 ngày 22/11/2026. Phiên bản quy tắc: abc123.',
    );
    expect(cellOf(draft, 7, 'what').value).toBe('Tổng đang ghi 6, các dòng cộng lại là 5. Kéo theo: B3.');
    expect(cellOf(draft, 7, 'cell')).toMatchObject({ value: 'Biểu!B2', link: "'Biểu'!B2" });
    expect(cellOf(draft, 7, 'reported').formula).toBe(`=IF(ISNUMBER('Biểu'!$B$2),'Biểu'!$B$2,LEFT('Biểu'!$B$2&"",40))`);
    expect(cellOf(draft, 7, 'checked').formula).toBe(`=IFERROR('Biểu'!$B$2-('Biểu'!$B$2-SUM('Biểu'!$C$2:$D$2)),"")`);
    expect(cellOf(draft, 7, 'difference').formula).toBe('=IF(AND(ISNUMBER($H7),ISNUMBER($I7)),ROUND($H7-$I7,6),"")');
    expect(cellOf(draft, 7, 'state').formula).toBe(
      `=IFERROR(IF(ABS('Biểu'!$B$2-SUM('Biểu'!$C$2:$D$2))>0.5,"Còn lỗi","Đã sửa"),"Kiểm tra lại")`,
    );
  });

  it('is printed on A4 across with its header on every page, and can be filtered', () => {
    const { headerRow, summaryRows, filter, landscape, widths } = findingsSheet(source());
    expect({ headerRow, summaryRows, filter, landscape }).toEqual({
      headerRow: 6,
      summaryRows: 5,
      filter: 'A6:N7',
      landscape: true,
    });
    expect(widths).toHaveLength(FINDING_COLUMNS.length);
  });

  it('gives every row the height that its texts need', () => {
    const { heights, rows } = findingsSheet(source());
    expect(heights).toHaveLength(rows.length);
    expect(heights?.slice(0, 5)).toEqual([null, null, null, null, null]);
    // "Tổng đang ghi 6, các dòng cộng lại là 5. Kéo theo: B3." in a column of 31 letters.
    expect(heights?.[6]).toBe(30);
  });

  it('speaks both languages', () => {
    const draft = findingsSheet(source({ locale: 'en' }));
    expect(draft.rows[5]?.map((cell) => cell?.value)).toEqual(Object.values(FINDINGS_SHEET_WORDS.en.columns));
    expect(cellOf(draft, 7, 'state').formula).toContain('"Still wrong","Corrected"');
  });

  it('keeps what people wrote when it is written again, in the other language too', async () => {
    const first = findingsSheet(source());
    const previous = await withWords(first, 7, 'explanation', 'Đã điều chỉnh theo QĐ 12');
    for (const locale of ['vi', 'en'] as const) {
      const again = findingsSheet(source({ previous, locale }));
      expect(cellOf(again, 7, 'explanation').value).toBe('Đã điều chỉnh theo QĐ 12');
    }
  });

  it('keeps words beside a rule that was called otherwise, and beside its id as sheets of old have it', async () => {
    const first = findingsSheet(source());
    for (const title of ['Tổng chưa khớp', 'Tổng chưa khớp (total-mismatch)']) {
      const previous = await withWords(first, 7, 'explanation', 'Đã điều chỉnh', 'rule', title);
      const again = findingsSheet(source({ previous }));
      expect(cellOf(again, 7, 'explanation').value).toBe('Đã điều chỉnh');
      expect(again.rows).toHaveLength(first.rows.length);
    }
  });

  it('keeps an explanation of a finding that is gone, as a row that is corrected', async () => {
    const previous = await withWords(findingsSheet(source()), 7, 'opinion', 'Đồng ý');
    const again = findingsSheet(source({ previous, report: { findings: [], unchecked: [] } }));
    expect(cellOf(again, 7, 'opinion').value).toBe('Đồng ý');
    expect(cellOf(again, 7, 'state').value).toBe('Đã sửa');
    expect(cellOf(again, 7, 'rule').value).toBe('Tổng không khớp');
  });

  it('strikes accepted findings through, puts them last and counts them apart', () => {
    const waived = { reason: 'theo biên bản', by: 'Nguyễn Văn A', reference: '12/QĐ-UBND' };
    const draft = findingsSheet(
      source({ report: { findings: [{ ...wrong, waived }, finding('C9', { severity: 'review' })], unchecked: [] } }),
    );
    expect(draft.rows[2]?.[0]?.value).toContain(
      '0 lỗi, 0 cảnh báo, 0 thiếu hoặc chưa đạt, 1 cần xem lại; 1 đã bỏ qua, có lý do',
    );
    expect(cellOf(draft, 7, 'cell').value).toBe('Biểu!C9');
    expect(cellOf(draft, 8, 'state')).toMatchObject({
      value: 'Bỏ qua, có lý do: theo biên bản; 12/QĐ-UBND; Nguyễn Văn A',
      strike: true,
    });
  });

  it('lists the gravest of too many and says so, but never drops what a person explained', async () => {
    const many = Array.from({ length: 50 }, (_, n) =>
      finding(`C${String(n + 1)}`, { severity: n < 40 ? 'review' : 'error' }),
    );
    const report = { findings: many, unchecked: [] };
    const first = findingsSheet(source({ report }), 50);
    const row = first.rows.findIndex((cells) => cells[2]?.value === 'Biểu!C39') + 1;
    const previous = await withWords(first, row, 'explanation', 'giữ lại');
    const capped = findingsSheet(source({ report, previous }), 12);
    expect(capped.rows[2]?.[0]?.value).toContain('Trang tính này liệt kê 12/50 phát hiện');
    const kept = capped.rows.find((cells) => cells[2]?.value === 'Biểu!C39');
    expect(kept?.[FINDING_COLUMNS.indexOf('explanation')]?.value).toBe('giữ lại');
    expect(capped.rows.filter((cells) => cells[1]?.value === 'Lỗi')).toHaveLength(10);
  });

  it('says what was not checked', () => {
    const unchecked = [{ ruleId: 'total-mismatch', message: 'differs', data: {}, at: at('D4'), table: null }];
    const draft = findingsSheet(
      source({ report: { findings: [], unchecked }, notices: ['Trang tính «Bìa» không có biểu.'] }),
    );
    expect(draft.rows[4]?.[0]?.value).toBe('Có 2 nội dung chưa kiểm tra được, liệt kê ở cuối trang tính này.');
    const texts = draft.rows.flat().map((cell) => cell?.value);
    expect(texts).toContain('Trang tính «Bìa» không có biểu.');
    expect(texts).toContain('Biểu!D4');
  });
});

describe('the state of a finding without a condition', () => {
  const words = { standing: 'Còn lỗi', fixed: 'Đã sửa', unsure: 'Kiểm tra lại' };

  it.each([
    ['A1', `EXACT('Biểu'!$A$1,"STT")`],
    ['B2', "'Biểu'!$B$2=6"],
    ['D9', "ISBLANK('Biểu'!$D$9)"],
  ])('asks for another check once %s is changed', (cell, same) => {
    expect(liveState(finding(cell), grid, words)).toEqual({
      formula: `=IFERROR(IF(${same},"Còn lỗi","Kiểm tra lại"),"Kiểm tra lại")`,
    });
  });

  it('stays as it was checked where the sheet is not at hand', () => {
    expect(liveState(finding('A1'), undefined, words)).toEqual({ value: 'Còn lỗi' });
  });
});

describe('live figures', () => {
  const spot = { reported: '$H7', checked: '$I7', state: '$K7', fixed: 'Đã sửa' };

  it('read a share under a per-cent format as the per-cent that the finding speaks of', () => {
    const { reported, difference } = liveFigures(finding('B3', { actual: 50, expected: 33.3 }), grid, spot);
    expect(reported).toEqual({
      formula: `=IF(ISNUMBER('Biểu'!$B$3),'Biểu'!$B$3*100,LEFT('Biểu'!$B$3&"",40))`,
      numberFormat: '#,##0.0',
    });
    expect(difference.formula).toContain('$K7<>"Đã sửa"');
  });

  it('show the reported figure as it is, and little more of the computed one', () => {
    expect([formatFor(6, 5), formatFor(9, 29 / 3), formatFor(1.25, 2), formatFor(null, 77.777777)]).toEqual([
      '#,##0',
      '#,##0.00',
      '#,##0.00',
      '#,##0.00',
    ]);
  });

  it('give no difference where the cell is no figure', () => {
    expect(liveFigures(finding('A1', { actual: 3, expected: 5 }), grid, spot).difference).toEqual({});
  });
});
