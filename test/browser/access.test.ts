import type { Locator } from 'playwright-core';
import { describeInBrowser } from './chromium';
import { STATES } from './states/all';
import { barriersOf } from './states/barriers';
import { putOn, type Look } from './states/looks';
import { button, enter, frameOf, openStage, settled, type Stage } from './states/stage';
import { workbenchBarriers } from './states/workbench-page';
import { cellAt, eventually, fingerprintOf, groundOfFile, selected, withoutMemory, type OpenBench } from './workbench';

jest.setTimeout(400_000);

const ground = groundOfFile();

/** The states that most people see; `npm run screenshots -- --axe` looks at all of them, in every look and language. */
const MAIN = ['first-run', 'findings', 'preview-fix', 'protected'];

const LOOKS: readonly Look[] = [
  { width: 320, colours: 'light' },
  { width: 320, colours: 'dark' },
];

/** Far more than there is to walk over. */
const MOST_STEPS = 120;

describeInBrowser('the pane of who hears it, enlarges it or has no mouse', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage(ground, 'vi');
  });
  afterAll(() => stage.context.close());

  it.each(STATES.filter(({ name }) => MAIN.includes(name)).map((state) => [state.name, state] as const))(
    'keeps nobody out: %s',
    async (_, state) => {
      await enter(stage, state);
      for (const look of LOOKS) {
        await putOn(stage, state, look);
        expect({ look, found: await barriersOf(stage, state) }).toEqual({ look, found: [] });
      }
    },
  );

  it('would be told of a barrier', async () => {
    await enter(stage, { name: '', shows: '', reach: async () => undefined });
    await frameOf(stage).evaluate(() => {
      const [main] = document.getElementsByTagName('main');
      main?.insertAdjacentHTML(
        'beforeend',
        `<img src="x"><p style="width: 900px; font-size: 9px">Cao</p><p role="status">Hai lần</p><p role="alert">Hai lần</p>
          <button style="outline: none; border: 0">Không thấy</button>`,
      );
    });
    const rules = (await barriersOf(stage)).map(({ rule }) => rule);
    expect([...new Set(rules)].sort()).toEqual(
      expect.arrayContaining(['announced-twice', 'focus-unseen', 'image-alt', 'reflow', 'small']),
    );
  });

  it('stands in a workbench that keeps nobody out either', async () => {
    expect(await workbenchBarriers(stage)).toEqual([]);
  });

  const hasFocus = async (one: Locator): Promise<boolean> => (await one.and(stage.pane.locator(':focus')).count()) > 0;

  /** Walks there by the key, as far as it takes. */
  const walkTo = async (one: Locator, key = 'Tab'): Promise<void> => {
    for (let steps = 0; steps < MOST_STEPS && !(await hasFocus(one)); steps++) await stage.page.keyboard.press(key);
    expect(await hasFocus(one)).toBe(true);
  };

  const pressAt = async (one: Locator, key = 'Enter'): Promise<void> => {
    await walkTo(one);
    await stage.page.keyboard.press(key);
  };

  /** As F6 does in Excel. */
  const toPane = (): Promise<void> => stage.page.locator('iframe#pane').focus();

  it('lets the keyboard alone check, go to the first finding, mend its cell and take that back', async () => {
    const { page, pane, words } = stage;
    await enter(stage, { name: '', shows: '', reach: async () => undefined });
    const bench: OpenBench = { page, pane, errors: [], outside: [] };
    const before = await fingerprintOf(bench);
    await toPane();
    await pressAt(button(stage, words.scope.check));
    const fix = button(stage, words.finding.fix).first();
    await fix.waitFor();
    await settled(stage);
    await pressAt(pane.getByTitle(words.goTo('Kết quả chỉ tiêu!F12')).first());
    // The grid of the workbench takes the keyboard with the selection.
    await eventually(
      () => selected(bench),
      (place) => {
        expect(place).toMatchObject({ top: 11, left: 5 });
      },
    );
    await toPane();
    await pressAt(fix);
    await pane.locator('#preview-title:focus').waitFor();
    await pressAt(button(stage, words.preview.confirms.fix));
    await pane.getByText(words.done.fix('1')).waitFor();
    await settled(stage);
    expect((await cellAt(bench, 11, 5)).value).toBe('9/9');
    await pressAt(button(stage, words.actions.menu));
    await walkTo(pane.getByRole('menuitem', { name: words.actions.undoOf(words.written.fix) }), 'ArrowDown');
    await page.keyboard.press('Enter');
    await pane.locator('#preview-title:focus').waitFor();
    await pressAt(button(stage, words.preview.confirms.undo));
    await pane.getByText(words.done.undo()).waitFor();
    expect(withoutMemory(await fingerprintOf(bench))).toEqual(withoutMemory(before));
  });
});
