import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { vi } from '../../src/app/words/vi';
import { cell } from '../../src/core/grid/grid';
import { parseA1 } from '../../src/core/grid/range';
import { MARK_LOOKS } from '../../src/core/marks/look';
import { sheetMarks } from '../../src/hosts/xlsx/current-state';
import { openWorkbook } from '../../src/hosts/xlsx/open-workbook';
import { recalculate, soffice } from '../support/libreoffice';
import { describeInBrowser } from './chromium';
import { startServing, type Served } from './served';
import {
  button,
  cellAt,
  check,
  choose,
  fingerprintOf,
  goTo,
  launch,
  openBench,
  paneReady,
  pixels,
  press,
  save,
  selected,
  SAMPLES,
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

jest.setTimeout(400_000);

describeInBrowser('the main job, by the built pane and the real Office.js', () => {
  let served: Served;
  let browser: Browser;
  let bench: OpenBench;

  beforeAll(async () => {
    served = await startServing();
    browser = await launch();
  });
  afterAll(async () => {
    await browser.close();
    await served.stop();
  });
  beforeEach(async () => {
    bench = await openBench(browser, served);
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

  it('shows every expected finding of the sheet and changes nothing', async () => {
    const before = await fingerprintOf(bench);
    await check(bench);
    const cards = await bench.pane.locator('.card .where').allInnerTexts();
    const expected = expectedOf('phong-tho-2023-loi.xlsx').filter(({ sheet }) => sheet === FIRST_SHEET);
    expect(cards).toHaveLength(expected.length);
    for (const { cell: address } of expected) expect(cards.some((card) => card.includes(address))).toBe(true);
    expect(await fingerprintOf(bench)).toEqual(before);
  });

  it('takes the person to the cell of a finding, on another sheet too', async () => {
    await bench.pane.getByRole('combobox', { name: vi.scope.label }).click();
    await bench.pane.getByRole('option', { name: vi.scope.names.workbook }).click();
    await check(bench);
    const cards = bench.pane.locator('.card', { hasText: 'Kinh phí!H12' });
    await cards.first().getByRole('button', { name: vi.goTo('Kinh phí!H12') }).click();
    await expect.poll(() => selected(bench)).toMatchObject({ sheet: 'Kinh phí', top: 11, left: 7 });
    expect(await bench.page.locator('#grid input').first().inputValue()).toBe('H12');
  });

  it('marks live and takes every mark away again', async () => {
    const before = await fingerprintOf(bench);
    await check(bench);
    expect(await pixels(bench, ERROR_FILL)).toBe(0);
    await mark();
    expect(await pixels(bench, ERROR_FILL)).toBeGreaterThan(500);
    await choose(bench.pane, vi.actions.unmark);
    await press(bench.pane, vi.preview.confirms.unmark);
    await bench.pane.getByText(/^Đã gỡ/).waitFor();
    expect(await pixels(bench, ERROR_FILL)).toBe(0);
    expect(await fingerprintOf(bench)).toEqual(before);
  });
});
