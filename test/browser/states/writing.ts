import { check, choose, openMenu, press, previewed, type Stage } from './stage';
import type { State } from './state';

async function marked(stage: Stage): Promise<void> {
  await check(stage);
  await press(stage, stage.words.actions.mark);
  await press(stage, stage.words.preview.confirms.mark);
  await stage.pane
    .getByText(/^(Đã đánh dấu|Marked|Mark)/)
    .first()
    .waitFor();
}

async function proposed(stage: Stage, action: string): Promise<void> {
  await check(stage);
  await choose(stage, action);
  await previewed(stage);
}

/** What is written, remembered or set, and what can be taken back. */
export const WRITING: readonly State[] = [
  {
    name: 'preview-mark',
    shows: 'Marks about to be made.',
    reach: async (stage) => {
      await check(stage);
      await press(stage, stage.words.actions.mark);
      await previewed(stage);
    },
  },
  {
    name: 'preview-fix',
    shows: 'A cell about to be mended.',
    reach: async (stage) => {
      await check(stage);
      await press(stage, stage.words.finding.fix);
      await previewed(stage);
    },
  },
  {
    name: 'preview-findings-sheet',
    shows: 'A findings sheet about to be made.',
    reach: (stage) => proposed(stage, stage.words.actions.findingsSheet),
  },
  { name: 'marked', shows: 'Marks that were just made.', reach: marked },
  {
    name: 'writes',
    shows: 'What was written, and can be taken back.',
    reach: async (stage) => {
      await marked(stage);
      await choose(stage, stage.words.actions.writes);
      await stage.pane.locator('#writes-title').waitFor();
    },
  },
  {
    name: 'waiver',
    shows: 'The form in which a finding is waived.',
    reach: async (stage) => {
      await check(stage);
      await press(stage, stage.words.finding.waive);
      await stage.pane.locator('#waiver-title').waitFor();
    },
  },
  {
    name: 'settings',
    shows: 'Settings of the workbook.',
    reach: async (stage) => {
      await check(stage);
      await choose(stage, stage.words.actions.settings);
      await stage.pane.getByRole('heading', { name: stage.words.settings.title }).waitFor();
    },
  },
  {
    name: 'menu',
    shows: 'The menu of actions, with the live check.',
    reach: (stage) => check(stage),
    again: async (stage) => {
      const menu = stage.pane.getByRole('menu');
      if (await menu.isVisible()) return;
      await openMenu(stage);
      await menu.waitFor();
    },
  },
];
