import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { vi } from '../../src/app/words/vi';
import { cell } from '../../src/core/grid/grid';
import { parseA1 } from '../../src/core/grid/range';
import { MARK_LOOKS } from '../../src/core/marks/look';
import { sheetMarks } from '../../src/hosts/xlsx/current-state';
import { openWorkbook } from '../../src/hosts/xlsx/open-workbook';
import { recalculate, soffice } from '../support/libreoffice';
import { describeInBrowser } from './chromium';
import { lines } from '../support/lines';
import {
  button,
  cellAt,
  check,
  choose,
  eventually,
  fingerprintOf,
  goTo,
  groundOfFile,
  hasFocus,
  nameBox,
  openBench,
  openFile,
  pixels,
  press,
  save,
  selected,
  SAMPLES,
  textsOf,
  turnTo,
  withoutMemory,
  type OpenBench,
} from './workbench';

interface Expected {
  readonly rule: string;
  readonly severity: string;
  readonly sheet: string;
  readonly cell: string;
}

const expectedOf = (sample: string): readonly Expected[] =>
  JSON.parse(readFileSync(join(SAMPLES, sample.replace('.xlsx', '.json')), 'utf8')) as Expected[];

const FIRST_SHEET = 'Kết quả chỉ tiêu';
const ERROR_FILL = MARK_LOOKS.error.fill;

/** Height on the page below F12 and above the other mark. */
const ABOVE_ROW_21 = 600;

jest.setTimeout(400_000);

const ground = groundOfFile();

describeInBrowser.each(['current', 'es5'] as const)('the main job, by the %s pane and the real Office.js', (build) => {
  let bench: OpenBench;

  beforeEach(async () => {
    bench = await openBench(ground, undefined, build);
  });
  afterEach(async () => {
    const { errors, outside, page } = bench;
    const unsupported = await page.evaluate(() => [...window.kiemBieu.excel.unsupported.keys()]);
    await page.context().close();
    expect({ errors, outside, unsupported }).toEqual({ errors: [], outside: [], unsupported: [] });
  });

  const mark = async (): Promise<void> => {
    await press(bench.pane, vi.actions.mark);
    await press(bench.pane, vi.preview.confirms.mark);
    await bench.pane.getByText(/^Đã đánh dấu/).waitFor();
  };

  const lit = (): Promise<number> => pixels(bench, ERROR_FILL);
  const isLit = (count: number): void => {
    expect(count).toBeGreaterThan(500);
  };
  const isOut = (count: number): void => {
    expect(count).toBe(0);
  };

  it('shows every expected finding of the sheet and changes nothing', async () => {
    const before = await fingerprintOf(bench);
    await check(bench);
    const cards = await textsOf(bench.pane.locator('.card .where'));
    const expected = expectedOf('phong-tho-2023-loi.xlsx').filter(({ sheet }) => sheet === FIRST_SHEET);
    expect(cards).toHaveLength(expected.length);
    for (const { cell: address } of expected) expect(cards.some((card) => card.includes(address))).toBe(true);
    expect(await fingerprintOf(bench)).toEqual(before);
  });

  it('takes the person to the cell of a finding, on another sheet too', async () => {
    await bench.pane.getByRole('combobox', { name: vi.scope.label }).selectOption('workbook');
    await check(bench);
    const cards = bench.pane.locator('.card', { hasText: 'Kinh phí!H12' });
    await cards.first().getByTitle(vi.goTo('Kinh phí!H12')).click();
    await eventually(
      () => selected(bench),
      (place) => {
        expect(place).toEqual({ sheet: 'Kinh phí', top: 11, left: 7 });
      },
    );
    await eventually(
      () => nameBox(bench).inputValue(),
      (name) => {
        expect(name).toBe('H12');
      },
    );
  });

  it('marks live and takes every mark away again', async () => {
    const before = await fingerprintOf(bench);
    await check(bench);
    await eventually(lit, isOut);
    await mark();
    await eventually(lit, isLit);
    await choose(bench.pane, vi.actions.unmark);
    await press(bench.pane, vi.preview.confirms.unmark);
    await bench.pane.getByText(/^Đã gỡ/).waitFor();
    await eventually(lit, isOut);
    expect(withoutMemory(await fingerprintOf(bench))).toEqual(before);
    await choose(bench.pane, vi.actions.clear);
    await press(bench.pane, vi.preview.confirms.clear);
    await bench.pane.getByText(vi.done.clear()).waitFor();
    expect(await fingerprintOf(bench)).toEqual(before);
  });

  it('puts a mark out when the figure is corrected in the grid', async () => {
    await check(bench);
    await mark();
    const litAbove = (): Promise<number> => pixels(bench, ERROR_FILL, ABOVE_ROW_21);
    await eventually(litAbove, isLit);
    await goTo(bench, 'F12');
    await bench.page.keyboard.type("'09/09");
    await bench.page.keyboard.press('Enter');
    await eventually(litAbove, isOut);
    expect(await cellAt(bench, 11, 5)).toEqual({ value: '09/09' });
  });

  it('writes rates as formulas, saves a copy, and LibreOffice agrees with every one', async () => {
    await turnTo(bench, 'Kinh phí');
    for (const cellName of ['H12', 'H14', 'J12']) {
      await goTo(bench, cellName);
      await bench.page.keyboard.press('Delete');
      const { top, left } = await selected(bench);
      await eventually(
        () => cellAt(bench, top, left),
        ({ value }) => {
          expect(value).toBeNull();
        },
      );
    }
    await check(bench);
    await choose(bench.pane, vi.actions.rates);
    await press(bench.pane, vi.preview.confirms.rates);
    await bench.pane.getByText(/^Đã ghi công thức/).waitFor();
    await mark();
    const { name, bytes, workbook } = await save(bench);
    expect(name).toBe('phong-tho-2023-loi-kiem-bieu.xlsx');
    expect(sheetMarks(workbook, 'Kinh phí').size).toBeGreaterThan(0);
    const written = openWorkbook(bytes).base('Kinh phí')?.grid;
    if (!written) throw new Error('the sheet is gone');
    const rates = { H12: (318.36 / 4513) * 100, H14: (318.36 / 3291) * 100, J12: (2274.229 / 4513) * 100 };
    const recalculated = soffice() ? openWorkbook(await recalculate(bytes)).base('Kinh phí')?.grid : null;
    if (!recalculated) process.stderr.write('LibreOffice is absent: it did not recalculate the saved rates.\n');
    for (const [at, rate] of Object.entries(rates)) {
      const { top, left } = parseA1('Kinh phí', at) ?? { top: 0, left: 0 };
      expect(cell(written, top, left).formula).toMatch(/^=/);
      expect(cell(written, top, left).value).toBeCloseTo(rate, 9);
      if (recalculated) expect(cell(recalculated, top, left).value).toBeCloseTo(rate, 9);
    }
    const original = openWorkbook(new Uint8Array(readFileSync(join(SAMPLES, 'phong-tho-2023-loi.xlsx'))));
    expect(lines(workbook.base(FIRST_SHEET)?.grid)).toEqual(lines(original.base(FIRST_SHEET)?.grid));
  });

  it('opens its own copy again and takes the marks away', async () => {
    await check(bench);
    await mark();
    const { name, bytes } = await save(bench);
    await openFile(bench, name, bytes);
    await eventually(lit, isLit);
    await check(bench);
    await choose(bench.pane, vi.actions.unmark);
    await press(bench.pane, vi.preview.confirms.unmark);
    await bench.pane.getByText(/^Đã gỡ/).waitFor();
    const again = await save(bench);
    expect(sheetMarks(again.workbook, FIRST_SHEET).size).toBe(0);
  });

  it('does the job by keyboard alone', async () => {
    const { page, pane } = bench;
    await button(pane, vi.scope.check).focus();
    await page.keyboard.press('Enter');
    await pane.locator('.card').first().waitFor();
    const link = pane.locator('.card .cell-link').first();
    for (let steps = 0; steps < 60 && !(await hasFocus(bench, link)); steps++) {
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await eventually(
      () => selected(bench),
      (place) => {
        expect(place).toEqual({ sheet: FIRST_SHEET, top: 11, left: 5 });
      },
    );
    await button(pane, vi.actions.mark).focus();
    await page.keyboard.press('Space');
    // The preview takes the focus once it is there; only then do the person's tabs count from its heading.
    await pane.locator('#preview-title:focus').waitFor();
    const confirm = button(pane, vi.preview.confirms.mark);
    for (let steps = 0; steps < 20 && !(await hasFocus(bench, confirm)); steps++) {
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await pane.getByText(/^Đã đánh dấu/).waitFor();
  });

  it('speaks English throughout after the switch', async () => {
    await bench.page.click('#language');
    await button(bench.pane, 'Check').waitFor();
    expect(await bench.page.locator('#open').innerText()).toBe('Open .xlsx file…');
    expect(await bench.page.evaluate(() => document.documentElement.lang)).toBe('en');
  });
});
