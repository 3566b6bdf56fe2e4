import type { Session } from '../../../src/app/session';
import { check, press, turnToTab, type Stage } from './stage';
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
  await pane.getByText(words.done.waive('1'), { exact: true }).waitFor();
  await pane.getByRole('button', { name: words.scope.check, exact: true, disabled: false }).waitFor();
}

/** One of the two sides of the report's tab. */
async function reported(stage: Stage, side: Session['reportSide']): Promise<void> {
  await turned(stage, stage.words.tabs.report);
  await press(stage, stage.words.reportSides[side]);
  await partStands(stage);
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
    name: 'filters',
    shows: 'What the list can be grouped and narrowed by.',
    reach: async (stage) => {
      await check(stage);
      await press(stage, stage.words.list.filter);
    },
  },
  {
    name: 'tables',
    shows: 'What came of each table.',
    reach: async (stage) => {
      await check(stage);
      await stage.pane.locator('.table-states').getByRole('button').first().click();
    },
  },
  {
    name: 'limits',
    shows: 'What this Excel cannot, behind its sign.',
    reach: async (stage) => {
      await check(stage);
      await press(stage, stage.words.states.limits);
    },
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
  {
    name: 'sentences',
    shows: 'Sentences for a report, the five lines first.',
    reach: (stage) => reported(stage, 'sentences'),
  },
  {
    name: 'sentences-full',
    shows: 'Sentences for a report, table by table.',
    reach: async (stage) => {
      await reported(stage, 'sentences');
      await stage.pane.getByText(stage.words.sentences.full, { exact: true }).click();
    },
  },
  { name: 'claims', shows: 'A report to be checked.', reach: (stage) => reported(stage, 'claims') },
  {
    name: 'claims-checked',
    shows: 'A report that was checked.',
    reach: async (stage) => {
      await reported(stage, 'claims');
      await stage.pane.getByRole('textbox', { name: stage.words.claims.label }).fill(REPORT);
      await press(stage, stage.words.claims.check);
      await stage.pane.getByText(stage.words.claims.textTitle).first().waitFor();
    },
  },
  { name: 'reading', shows: 'How tables were read.', reach: (stage) => turned(stage, stage.words.tabs.reading) },
];
