import { hurryTo, type OpenBench } from '../workbench';
import { ask, button, check, press, previewed, reopenPane, type Stage } from './stage';
import type { State } from './state';
import { emptySheets, holdAfter, makeUnreadable, moveClock, protectSheets } from './trouble';

/** The workbench as its own tests know it. */
const benchOf = ({ page, pane }: Stage): OpenBench => ({ page, pane, errors: [], outside: [] });

async function claimApi(stage: Stage, version: string): Promise<void> {
  await stage.page.evaluate((api) => {
    window.kiemBieu.excel.api = api;
  }, version);
  await reopenPane(stage);
}

/** A bar that says something. */
const said = ({ pane }: Stage): Promise<void> => pane.locator('.ms-MessageBar').first().waitFor();

/** The workbook is not, or no longer, what it was; or it is closed to us. */
export const WORKBOOKS: readonly State[] = [
  {
    name: 'stale',
    shows: 'Results of figures that have changed since.',
    reach: async (stage) => {
      await check(stage);
      await hurryTo(benchOf(stage), 'D11');
      await stage.page.keyboard.type('80');
      await stage.page.keyboard.press('Enter');
      await button(stage, stage.words.outdated.again).waitFor();
    },
  },
  {
    name: 'elsewhere',
    shows: 'Results of another sheet than the one that is open.',
    reach: async (stage) => {
      await check(stage, 'sheet');
      await stage.page.getByText('Kinh phí', { exact: true }).click();
      await stage.pane.getByText('«Kinh phí»').first().waitFor();
    },
  },
  {
    name: 'empty-sheet',
    shows: 'A workbook with nothing in it.',
    reach: async (stage) => {
      await emptySheets(stage);
      await check(stage);
    },
  },
  {
    name: 'no-table',
    shows: 'A workbook without any table.',
    reach: async (stage) => {
      await emptySheets(stage, ['Họp giao ban tuần 12', 'Phân công: chị Hoa chuẩn bị tài liệu']);
      await check(stage);
    },
  },
  {
    name: 'partly-unread',
    shows: 'A workbook of which one sheet could not be read.',
    reach: async (stage) => {
      await makeUnreadable(stage, 1);
      await check(stage);
    },
  },
  {
    name: 'read-only',
    shows: 'A workbook opened read-only.',
    reach: async (stage) => {
      await stage.page.evaluate(() => {
        window.kiemBieu.excel.habits.readOnly = true;
      });
      await check(stage);
    },
  },
  {
    name: 'protected',
    shows: 'A workbook whose sheets are protected.',
    reach: async (stage) => {
      await protectSheets(stage);
      await check(stage);
    },
  },
  {
    name: 'preview-blocked',
    shows: 'Marks that protection stands in the way of.',
    reach: async (stage) => {
      await protectSheets(stage);
      await check(stage);
      await press(stage, stage.words.actions.mark);
      await previewed(stage);
    },
  },
  {
    name: 'hidden-sheet',
    shows: 'A finding on a hidden sheet, which is offered to be shown.',
    reach: async (stage) => {
      await stage.page.evaluate(() => {
        const [, second] = window.kiemBieu.excel.workbook.sheets;
        if (second) second.visibility = 'Hidden';
      });
      await check(stage);
      await stage.pane.getByTitle(stage.words.goTo('Kinh phí!H12'), { exact: true }).first().click();
      await button(stage, stage.words.unhide).waitFor();
    },
  },
];

/** Excel is not, or no longer, one to work with. */
export const EXCELS: readonly State[] = [
  {
    name: 'marking-disabled',
    shows: 'An Excel that cannot mark.',
    reach: async (stage) => {
      await claimApi(stage, '1.3');
      await button(stage, stage.words.scope.check).waitFor();
      await check(stage);
    },
  },
  {
    name: 'too-old',
    shows: 'An Excel that is too old.',
    reach: async (stage) => {
      await claimApi(stage, '1.0');
      await stage.pane.getByText(stage.words.states.tooOld.title).waitFor();
    },
  },
  {
    name: 'slow',
    shows: 'An Excel that does not say that it is there.',
    reach: async (stage) => {
      await stage.page.route(/\/connect\.js/, (route) => route.abort());
      await reopenPane(stage);
      await stage.pane.getByText(stage.words.states.slow).waitFor();
    },
  },
  {
    name: 'not-excel',
    shows: 'The page of the pane, opened outside Excel.',
    reach: async ({ page }) => {
      // Office.js remembers there that it was in an Excel.
      await page.evaluate(() => {
        sessionStorage.clear();
      });
      await page.goto('/workbench/taskpane.html');
    },
    again: async ({ page, words }) => {
      // It asks for the colours of the system once.
      await page.reload();
      await page.getByText(words.states.notExcel.title).waitFor();
    },
  },
  {
    name: 'unanswered',
    shows: 'An Excel that has long said nothing.',
    reach: async (stage) => {
      await holdAfter(stage, 12);
      await ask(stage);
      await button(stage, stage.words.scope.stop).waitFor();
      await moveClock(stage, 60_000);
      await said(stage);
    },
  },
  {
    name: 'editing',
    shows: 'A cell being edited, so that Excel takes no requests.',
    reach: async (stage) => {
      await stage.page.evaluate(() => {
        window.kiemBieu.excel.faults.editing = true;
      });
      await ask(stage);
      await said(stage);
    },
  },
  {
    name: 'connection-lost',
    shows: 'The connection to Excel lost, after a check.',
    reach: async (stage) => {
      await check(stage);
      await stage.page.evaluate(() => {
        window.kiemBieu.excel.faults.sessionLost = true;
      });
      await ask(stage);
      await said(stage);
    },
  },
];

/** Something of ours, or of Office, does not come over the network. */
export const NETWORKS: readonly State[] = [
  {
    name: 'part-missing',
    shows: 'A part of the pane that did not come.',
    reach: async (stage) => {
      await check(stage);
      await stage.page.route(/\/current\/rates/, (route) => route.abort());
      await stage.pane.getByRole('tab', { name: stage.words.tabs.rates, exact: true }).click();
      await button(stage, stage.words.states.tryAgain).waitFor();
    },
  },
  {
    name: 'office-blocked',
    shows: 'Office.js, kept from the pane.',
    reach: async (stage) => {
      await stage.page.route(/\/office\.js/, (route) => route.abort());
      await reopenPane(stage);
      await stage.pane.locator('#blocked').waitFor();
    },
  },
  {
    name: 'pane-missing',
    shows: 'The pane itself, kept from its page.',
    reach: async (stage) => {
      await stage.page.route(/\/current\/taskpane/, (route) => route.abort());
      await reopenPane(stage);
      await stage.pane.locator('#unloaded').waitFor();
    },
  },
];
