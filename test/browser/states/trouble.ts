import { frameOf, type Stage } from './stage';

/** Excel answers no more once so many further requests have come. */
export const holdAfter = ({ page }: Stage, requests: number): Promise<void> =>
  page.evaluate((more) => {
    const { excel } = window.kiemBieu;
    const last = excel.requests + more;
    excel.quirks.push({ holds: () => excel.requests >= last });
  }, requests);

/** The pane's clock stands still from now on, so many milliseconds ahead: what is said only after long waits is said, or never. */
export const moveClock = (stage: Stage, ahead: number): Promise<void> =>
  frameOf(stage).evaluate((ms) => {
    const then = Date.now() + ms;
    Date.now = () => then;
  }, ahead);

/** Every sheet is protected, or one of them. */
export const protectSheets = ({ page }: Stage, only?: number): Promise<void> =>
  page.evaluate((index) => {
    window.kiemBieu.excel.workbook.sheets.forEach((sheet, at) => {
      if (index === undefined || index === at) sheet.protection = {};
    });
  }, only);

/** Nothing is left on any sheet but these texts, one below the other. */
export const emptySheets = ({ page }: Stage, texts: readonly string[] = []): Promise<void> =>
  page.evaluate((left) => {
    for (const sheet of window.kiemBieu.excel.workbook.sheets) {
      sheet.cells.clear();
      sheet.merges = [];
      left.forEach((value, row) => sheet.cells.set(row * 16384, { value, style: {} }));
    }
  }, texts);

/** One sheet has a cell so long that no reply can bring it. */
export const makeUnreadable = ({ page }: Stage, sheet: number): Promise<void> =>
  page.evaluate((index) => {
    const { excel } = window.kiemBieu;
    const LIMIT = 400_000;
    Object.assign(excel.faults, { payloadLimit: LIMIT });
    excel.workbook.sheets[index]?.cells.set(3 * 16384 + 40, { value: 'dài '.repeat(LIMIT / 3), style: {} });
  }, sheet);
