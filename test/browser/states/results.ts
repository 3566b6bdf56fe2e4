import { button, check, press, turnToTab, type Stage } from './stage';
import type { State } from './state';

const REPORT = [
  'Năm 2023, huyện hoàn thành 02/9 chỉ tiêu, đạt 22,2%; 7 chỉ tiêu chưa đạt, chiếm 77,7%.',
  'Giải ngân 318,36/4.513 triệu đồng, đạt 7,05% kế hoạch, giảm 3 điểm phần trăm so với cùng kỳ.',
  'Thành lập 75 tổ truyền thông cộng đồng, bằng 100% kế hoạch.',
].join('\n');

/** Until a part that is loaded later stands. */
const partStands = ({ pane }: Stage): Promise<void> =>
  pane.locator('[role=tabpanel]').locator('h2:visible, li:visible, select:visible, textarea:visible').first().waitFor();

async function turned(stage: Stage, tab: string): Promise<void> {
  await check(stage);
  await turnToTab(stage, tab);
  await partStands(stage);
}

async function waive(stage: Stage): Promise<void> {
  const { pane, words } = stage;
  await press(stage, words.finding.waive);
  for (const box of await pane.locator('.waiver').getByRole('textbox').all()) await box.fill('Theo Quyết định 39/QĐ');
  await press(stage, words.waiver.confirm);
  if (await pane.locator('#preview-title').count()) await press(stage, words.preview.confirms.waive);
  await pane.getByText(words.done.waive(), { exact: true }).waitFor();
  await pane.getByRole('button', { name: words.scope.check, exact: true, disabled: false }).waitFor();
}

/** What a check came to, tab by tab. */
export const RESULTS: readonly State[] = [
  {
    name: 'findings',
    shows: 'Findings of a whole workbook.',
    reach: (stage) => check(stage),
  },
  {
    name: 'findings-of-sheet',
    shows: 'Findings of the sheet that is open.',
    reach: (stage) => check(stage, 'sheet'),
  },
  {
    name: 'findings-many',
    shows: 'Findings of a larger workbook.',
    sample: 'lang-son-2025-loi.xlsx',
    reach: (stage) => check(stage),
  },
  {
    name: 'clean',
    shows: 'Nothing wrong, with what was checked.',
    sample: 'phong-tho-2023-sach.xlsx',
    reach: (stage) => check(stage),
  },
  {
    name: 'waived',
    shows: 'A finding that a person has waived.',
    reach: async (stage) => {
      await check(stage);
      await waive(stage);
    },
  },
  { name: 'rates', shows: 'Rates.', reach: (stage) => turned(stage, stage.words.tabs.rates) },
  { name: 'sentences', shows: 'Sentences for a report.', reach: (stage) => turned(stage, stage.words.tabs.sentences) },
  { name: 'claims', shows: 'A report to be checked.', reach: (stage) => turned(stage, stage.words.tabs.claims) },
  {
    name: 'claims-checked',
    shows: 'A report that was checked.',
    reach: async (stage) => {
      await turned(stage, stage.words.tabs.claims);
      await stage.pane.getByRole('textbox', { name: stage.words.claims.label }).fill(REPORT);
      await press(stage, stage.words.claims.check);
      await button(stage, stage.words.claims.toText).first().waitFor();
    },
  },
  { name: 'reading', shows: 'How tables were read.', reach: (stage) => turned(stage, stage.words.tabs.reading) },
];
