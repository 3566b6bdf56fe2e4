import { check } from '../../src/app/actions/check';
import { accept, proposeFixes } from '../../src/app/actions/findings';
import { proposeMarks } from '../../src/app/actions/marks';
import { proposeRates } from '../../src/app/actions/rates';
import { saveSettings } from '../../src/app/actions/settings';
import { proposeFindingsSheet, proposeRatesSheet } from '../../src/app/actions/sheets';
import { proposeUnmark } from '../../src/app/actions/take-away';
import { confirm, proposeUndo } from '../../src/app/actions/write';
import type { Desk } from '../../src/app/desk';
import { en } from '../../src/app/words/en';
import { vi } from '../../src/app/words/vi';
import type { Memory } from '../../src/core/host';
import { memoryFromParts } from '../../src/core/marks/memory-part';
import { COMPLETE_KEY, UNDO_KEY, undoLog } from '../../src/core/marks/undo-log';
import { rules } from '../../src/core/rules/index';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { officeHost } from '../../src/hosts/office';
import { sayFailure } from '../../src/taskpane/components/Messages';
import type { Broken, Done } from '../../src/workbench/excel/excel';
import { fingerprint } from '../../src/workbench/excel/fingerprint';
import { excelFromGrids } from '../../src/workbench/excel/from-grids';
import { setSelection } from '../../src/workbench/excel/model/selection';
import { startOffice } from '../support/office-node';
import { typeInto } from '../support/office-person';
import { deskOver, foundBy, sheetOf } from './desk';

// Many small workbooks, one after another: on a busy machine that takes longer than a test may by default.
jest.setTimeout(240_000);

/** A total off by ten, rates to be written, and two figures kept as text, which have a remedy. */
const BOOK = `
  STT | Nội dung, chỉ tiêu                 | Đơn vị tính | Kế hoạch | Thực hiện | Tỷ lệ (%)
  1   | Huyện Ba Bể                        | Tổ          | 75       | 77        |
  2   | Huyện Chợ Đồn                      | Tổ          | 9        | 2         |
  3   | Huyện Na Rì                        | Tổ          | 20       | 18        |
      | Tổng cộng                          | Tổ          | 114      | 97        |
`;

const WATCHED = rules.filter(({ id }) => ['total-mismatch', 'target-unmet', 'number-as-text'].includes(id));

function open() {
  const excel = excelFromGrids([sheetOf('Biểu 1', BOOK)], {}, { api: '1.17' });
  typeInto(excel, 'Biểu 1', 1, 4, "'77");
  typeInto(excel, 'Biểu 1', 3, 4, "'18");
  const [sheet] = excel.workbook.sheets;
  if (sheet) setSelection(excel, sheet, [{ top: 1, left: 3, bottom: 1, right: 3 }]);
  const office = startOffice(excel);
  const globals = { excel: office.Excel, requirements: office.Office.context.requirements };
  return { excel, idle: () => office.idle(), pane: () => deskOver({}, { host: officeHost(globals), rules: WATCHED }) };
}

type Opened = ReturnType<typeof open>;

async function paneOn(opened: Opened): Promise<Desk> {
  const desk = opened.pane();
  await check(desk);
  expect(desk.session().failure).toBeNull();
  return desk;
}

type Step = (desk: Desk) => Promise<void>;

const confirmed =
  (propose: Step): Step =>
  async (desk) => {
    await propose(desk);
    await confirm(desk);
  };

const waive: Step = async (desk) => {
  const [finding] = desk.session().checked?.report.findings ?? [];
  if (finding) await accept(desk, finding, { reason: 'Theo quyết định', by: 'An', reference: '' });
};

const undo = confirmed(proposeUndo);
const fix = confirmed((desk) => proposeFixes(desk, foundBy(desk, 'number-as-text')));

/** What was done before, and the step whose requests break off. */
const FLOWS: Readonly<Record<string, readonly [before: readonly Step[], step: Step]>> = {
  check: [[], check],
  mark: [[], confirmed(proposeMarks)],
  unmark: [[confirmed(proposeMarks)], confirmed(proposeUnmark)],
  rates: [[], confirmed(proposeRates)],
  fix: [[], fix],
  'findings sheet': [[], confirmed(proposeFindingsSheet)],
  'findings sheet again': [[confirmed(proposeFindingsSheet), fix], confirmed(proposeFindingsSheet)],
  'rates sheet': [[], confirmed(proposeRatesSheet)],
  waive: [[], waive],
  settings: [[], (desk) => saveSettings(desk, { ...DEFAULT_SETTINGS, decimals: 2 })],
  'undo of a fix': [[fix], undo],
  'undo of marks': [[confirmed(proposeMarks)], undo],
};

/** How a request can end badly: how much of it is done, and what comes back. */
const CODES = [
  null,
  'GeneralException',
  'InvalidReference',
  'RequestAborted',
  'ActivityLimitReached',
  'HostRestartNeeded',
  'Conflict',
  '',
  'InternalError',
] as const;

function wayAt(turn: number): Broken {
  const done: Done = (['refused', 'lost', 3 + ((turn * 7) % 17)] as const)[turn % 3] ?? 'lost';
  const code = CODES[turn % CODES.length] ?? null;
  return code === null ? done : { done, code };
}

const memoryOf = ({ excel }: Opened): Memory => memoryFromParts(excel.workbook.xmlParts.map(({ xml }) => xml));

const OURS = new Set([UNDO_KEY, COMPLETE_KEY, 'sheets']);

/** What a person would call the workbook: cells, marks, sheets, and what they asked to be remembered. */
function seen(opened: Opened): readonly string[] {
  const memory = memoryOf(opened);
  const lines = fingerprint(opened.excel).filter((line) => !/^(xml|setting) /.test(line));
  return [
    ...lines.sort(),
    ...Object.keys(memory)
      .filter((key) => !OURS.has(key))
      .sort()
      .map((key) => `${key}: ${memory[key] ?? ''}`),
  ];
}

async function undoTo(opened: Opened, entries: number): Promise<void> {
  for (let turns = 0; undoLog(memoryOf(opened)).length > entries && turns < 4; turns++) {
    const desk = opened.pane();
    await proposeUndo(desk);
    expect(desk.session()).toMatchObject({ failure: null, preview: { refused: [] } });
    await confirm(desk);
    expect(desk.session().failure).toBeNull();
  }
  expect(undoLog(memoryOf(opened)).length).toBe(entries);
}

/** All that the pane says of how it ended. */
function said(desk: Desk, locale: 'vi' | 'en'): string {
  const { failure, notice } = desk.session();
  const words = locale === 'vi' ? vi : en;
  return [
    failure ? sayFailure(failure, words, locale) : '',
    notice ? words.done[notice.task](String(notice.count)) : '',
  ].join(' ');
}

const CLAIM = { vi: /Đã ghi ([\d.]+) thay đổi/, en: /([\d.]+) changes? (?:was|were) made/ };

const UNSURE = /Chưa rõ phần gửi sau cùng/;

/** Words of Excel, names of errors and our own marks have no place in a sentence for an official. */
const RAW = /Excel said no|undefined|\[object|RichApi|TypeError/;

const changedCells = (before: readonly string[], after: readonly string[]): number =>
  after.filter((line) => /![A-Z]+\d+ \{/.test(line) && !before.includes(line)).length;

describe.each(Object.keys(FLOWS))('%s', (name) => {
  const [before, step] = FLOWS[name] ?? [[], check];

  /** `gone`: nothing answers after that either, until the person has the sentence. */
  async function trial(opened: Opened, at: number, way: Broken | null, gone = false) {
    const desk = await paneOn(opened);
    await opened.idle();
    const from = opened.excel.requests;
    const { faults } = opened.excel;
    if (way !== null) faults.broken.set(from + at, way);
    if (gone) faults.before.set(from + at + 1, () => (faults.sessionLost = true));
    await step(desk);
    await opened.idle();
    faults.broken.clear();
    faults.before.clear();
    faults.sessionLost = false;
    return { desk, requests: opened.excel.requests - from };
  }

  it('says what is true of the workbook wherever a request fails, and an undo brings it back', async () => {
    const opened = open();
    for (const earlier of before) await earlier(await paneOn(opened));
    const entries = undoLog(memoryOf(opened)).length;
    const goesBack = /undo/.test(name);
    const start = seen(opened);
    const whole = await trial(opened, 0, null);
    expect(said(whole.desk, 'vi')).not.toMatch(/undefined/);
    const end = seen(opened);
    expect(end.join('\n') === start.join('\n')).toBe(name === 'check');
    const wrong: unknown[] = [];
    // Of a long row of requests many are alike: every second is enough of them.
    const apart = whole.requests > 24 ? 2 : 1;
    for (let at = 1 + (name.length % apart); at <= whole.requests; at += apart) {
      if (goesBack) for (const earlier of before) await earlier(await paneOn(opened));
      else await undoTo(opened, entries);
      expect(seen(opened)).toEqual(start);
      const way = wayAt(at + name.length);
      const { desk } = await trial(opened, at, way, at % 4 === 0);
      const now = seen(opened);
      const changed = now.join('\n') !== start.join('\n');
      const { failure, notice } = desk.session();
      const sentence = said(desk, 'vi');
      const claims = CLAIM.vi.test(sentence) || (notice !== null && name !== 'check');
      const problems = [
        RAW.test(sentence + said(desk, 'en')) && 'raw',
        !failure && !notice && name !== 'check' && 'silent',
        changed ? !claims && !UNSURE.test(sentence) && 'unsaid' : claims && 'claimed',
        failure && CLAIM.en.test(said(desk, 'en')) !== /thay đổi trước/.test(sentence) && 'en differs',
        notice && now.join('\n') !== end.join('\n') && 'not whole',
        changed && /chưa ghi gì|không ghi vào đó/.test(sentence) && !notice && 'denies',
      ].filter(Boolean);
      const counted = /Đã ghi ([\d.]+) thay đổi/.exec(sentence)?.[1];
      if (counted !== undefined && /^(rates|fix)$/.test(name) && Number(counted) !== changedCells(start, now))
        problems.push(`count ${String(changedCells(start, now))}`);
      if (problems.length > 0) wrong.push([at, way, problems, failure?.task, sentence]);
      await undoTo(opened, goesBack ? entries - 1 : entries);
    }
    expect(wrong).toEqual([]);
  });
});
