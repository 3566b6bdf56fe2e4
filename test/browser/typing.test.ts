import { describeInBrowser } from './chromium';
import { cellAt, eventually, goTo, groundOfFile, hurryTo, openBench, selected, type OpenBench } from './workbench';

jest.setTimeout(400_000);

const ground = groundOfFile();

/** A machine so slow that the page does nothing for over a second after each Enter. */
function beSlow(): void {
  const ENDLESS_MS = 1200;
  window.addEventListener(
    'keydown',
    ({ key }) => {
      const until = Date.now() + ENDLESS_MS;
      while (key === 'Enter' && Date.now() < until);
    },
    { capture: true },
  );
}

interface HeldTimers {
  /** Lets what was held go, and says how much it was. */
  letTimersGo(): number;
}

/** Holds the workbench's own timers between 200 and 300 ms: the last look at a workbook that has just been opened. */
function holdTimers(): void {
  if (window.top !== window) return;
  const held: (() => void)[] = [];
  const real = window.setTimeout;
  const holding = (work: () => void, delay?: number): number =>
    delay !== undefined && delay >= 200 && delay < 300 ? held.push(work) : real(work, delay);
  Object.assign(window, {
    setTimeout: holding,
    letTimersGo: () => held.splice(0).map((work) => work()).length,
  });
}

describeInBrowser('typing in the grid', () => {
  let bench: OpenBench;

  const open = async (before?: () => void): Promise<void> => {
    bench = await openBench(ground, undefined, 'current', before);
  };
  afterEach(async () => {
    const { errors, outside, page } = bench;
    await page.context().close();
    expect({ errors, outside }).toEqual({ errors: [], outside: [] });
  });

  const type = async (entries: readonly string[]): Promise<void> => {
    for (const typed of entries) {
      await bench.page.keyboard.type(typed);
      await bench.page.keyboard.press('Enter');
    }
  };
  /** What stands in column L from row 11 down. */
  const column = (rows: number): Promise<readonly unknown[]> =>
    Promise.all(Array.from({ length: rows }, async (_, at) => (await cellAt(bench, 10 + at, 11)).value));
  const becomes = (values: readonly unknown[]): Promise<void> =>
    eventually(
      () => column(values.length),
      (held) => {
        expect(held).toEqual(values);
      },
    );

  it('is read as a Vietnamese Excel reads it, and calculated', async () => {
    await open();
    await hurryTo(bench, 'L11');
    await type(['1.234,5', '2/9', '22,2%', 'chưa có', '=L11*2']);
    await becomes([1234.5, expect.any(Number), 0.222, 'chưa có', 2469]);
    expect((await cellAt(bench, 14, 11)).formula).toBe('=L11*2');
    await goTo(bench, 'F12');
    await bench.page.keyboard.press('F2');
    await bench.page.keyboard.press('Enter');
    await eventually(
      () => selected(bench),
      (place) => {
        expect(place).toMatchObject({ top: 12, left: 5 });
      },
    );
    expect(await cellAt(bench, 11, 5)).toMatchObject({ value: 45178 });
    await goTo(bench, 'L15');
    await bench.page.keyboard.press('Control+z');
    await bench.page.keyboard.press('Control+z');
    await becomes([1234.5, expect.any(Number), 0.222, 'chưa có', null]);
  });

  it('lands where the person has gone, however long the page takes for a key', async () => {
    await open();
    const before = await cellAt(bench, 0, 0);
    await bench.page.evaluate(beSlow);
    await hurryTo(bench, 'L11');
    await type(['7', '8']);
    await becomes([7, 8, null]);
    expect(await cellAt(bench, 0, 0)).toEqual(before);
  });

  it('lands where the person has gone while the workbook is still being opened', async () => {
    await open(holdTimers);
    const before = await cellAt(bench, 0, 0);
    const letGo = (): Promise<number> => bench.page.evaluate(() => (window as unknown as HeldTimers).letTimersGo());
    const box = bench.page.locator('#grid input').first();
    await box.click();
    await box.fill('L11');
    expect(await letGo()).toBeGreaterThan(0);
    expect(await box.inputValue()).toBe('L11');
    await box.press('Enter');
    await type(['7', '8']);
    await becomes([7, 8, null]);
    expect(await cellAt(bench, 0, 0)).toEqual(before);
  });
});
